/* jx-belongings.h: what belongs to an assessment beside its rows: answers, evidence, passages
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-record.h"

G_BEGIN_DECLS

typedef struct _JxBelongings JxBelongings;

JxBelongings *jx_belongings_new    (void);
void          jx_belongings_free   (JxBelongings   *self);
GPtrArray    *jx_belongings_get    (JxBelongings   *self,
                                    JxRecordKind    kind);
JxRecord     *jx_belongings_find   (JxBelongings   *self,
                                    const char     *id);
gboolean      jx_belongings_take   (JxBelongings   *self,
                                    const JxRecord *record);
gboolean      jx_belongings_remove (JxBelongings   *self,
                                    const char     *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxBelongings, jx_belongings_free)

G_END_DECLS
