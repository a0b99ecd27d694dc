/* jx-typing.h: the edit under way: what its keys have changed since the last pause
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-command.h"

G_BEGIN_DECLS

typedef struct _JxTyping JxTyping;

JxTyping  *jx_typing_new           (const char *const *ids,
                                    const char        *field,
                                    gint64             serial);
void       jx_typing_free          (JxTyping          *self);
gboolean   jx_typing_is_of         (JxTyping          *self,
                                    const char *const *ids,
                                    const char        *field);
gboolean   jx_typing_is_changed    (JxTyping          *self);
gint64     jx_typing_get_serial    (JxTyping          *self);
gboolean   jx_typing_set           (JxTyping          *self,
                                    JxHolder          *holder,
                                    const char        *text,
                                    gboolean           continues,
                                    GError           **error);
JxCommand *jx_typing_peek_command  (JxTyping          *self);
JxCommand *jx_typing_steal_command (JxTyping          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxTyping, jx_typing_free)

G_END_DECLS
