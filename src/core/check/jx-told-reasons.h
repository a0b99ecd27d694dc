/* jx-told-reasons.h: what report, goal and notes say of why a row lost points
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-check.h"

G_BEGIN_DECLS

typedef struct _JxToldReasons JxToldReasons;

JxToldReasons *jx_told_reasons_new   (void);
void           jx_told_reasons_free  (JxToldReasons    *self);
void           jx_told_reasons_begin (JxToldReasons    *self);
gboolean       jx_told_reasons_has   (JxToldReasons    *self,
                                      const JxCheck    *check,
                                      const JxCheckRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxToldReasons, jx_told_reasons_free)

G_END_DECLS
