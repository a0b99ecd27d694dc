/* jx-turn.h: one thread at a time sets text
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _JxTurn JxTurn;

JxTurn  *jx_turn_take      (void);
void     jx_turn_give      (JxTurn *turn);
gboolean jx_turn_is_wanted (void);
void     jx_turn_pass      (void);
void     jx_turn_share     (void);
void     jx_turn_leave     (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxTurn, jx_turn_give)

G_END_DECLS
