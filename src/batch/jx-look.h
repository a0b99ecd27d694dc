/* jx-look.h: what a file hangs on besides its content: how the user wants its pages
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-export.h"
#include "jx-format.h"

G_BEGIN_DECLS

typedef struct _JxLook JxLook;

JxLook *jx_look_new        (void);
void    jx_look_free       (JxLook   *self);
char   *jx_look_dup_digest (JxLook   *self,
                            JxExport *export,
                            JxFormat  format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxLook, jx_look_free)

G_END_DECLS
