/* jx-held.h: what stays back while the rest goes to disk
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-write.h"

G_BEGIN_DECLS

typedef struct _JxHeld JxHeld;

JxHeld       *jx_held_new       (void);
void          jx_held_free      (JxHeld         *self);
void          jx_held_refuse    (JxHeld         *self,
                                 const JxWrite  *write,
                                 const GError   *error);
gboolean      jx_held_follow    (JxHeld         *self,
                                 const JxWrite  *write);
const GError *jx_held_get_error (JxHeld         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxHeld, jx_held_free)

G_END_DECLS
