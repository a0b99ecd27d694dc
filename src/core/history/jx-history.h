/* jx-history.h: the steps done on one holder: an append-only log with undo and redo
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-log.h"

G_BEGIN_DECLS

#define JX_TYPE_HISTORY (jx_history_get_type ())
G_DECLARE_FINAL_TYPE (JxHistory, jx_history, JX, HISTORY, GObject)

/* Signal "changed": a step came, went or was joined by a key of the edit under way. */
JxHistory *jx_history_new              (JxHolder        *holder,
                                        JxJournal       *journal,
                                        const char      *stack);
gboolean   jx_history_load             (JxHistory       *self,
                                        GPtrArray       *entries,
                                        GError         **error);
gboolean   jx_history_do               (JxHistory       *self,
                                        JxCommand       *command,
                                        GError         **error);
gboolean   jx_history_undo             (JxHistory       *self,
                                        GError         **error);
gboolean   jx_history_redo             (JxHistory       *self,
                                        GError         **error);
gboolean   jx_history_can_undo         (JxHistory       *self);
gboolean   jx_history_can_redo         (JxHistory       *self);
JxCommand *jx_history_peek_undo        (JxHistory       *self);
char      *jx_history_dup_undo_label   (JxHistory       *self);
char      *jx_history_dup_redo_label   (JxHistory       *self);
gboolean   jx_history_type             (JxHistory       *self,
                                        const char      *id,
                                        const char      *field,
                                        const char      *text,
                                        GError         **error);
gboolean   jx_history_type_merged      (JxHistory       *self,
                                        const char *const *ids,
                                        const char      *field,
                                        const char      *text,
                                        GError         **error);
gboolean   jx_history_has_edit         (JxHistory       *self,
                                        const char      *id,
                                        const char      *field);
void       jx_history_close_edit       (JxHistory       *self);
void       jx_history_withdraw_edit    (JxHistory       *self);
JxHolder  *jx_history_get_holder       (JxHistory       *self);
gint64     jx_history_get_serial       (JxHistory       *self);
void       jx_history_set_follower     (JxHistory        *self,
                                        const JxFollower *follower,
                                        gpointer          data);

G_END_DECLS
