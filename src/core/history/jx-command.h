/* jx-command.h: one change, named by UUID and field key, that can be done, undone and stored
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-holder.h"

G_BEGIN_DECLS

#define JX_TYPE_COMMAND (jx_command_get_type ())
G_DECLARE_FINAL_TYPE (JxCommand, jx_command, JX, COMMAND, GObject)

typedef enum
{
  JX_COMMAND_SET,
  JX_COMMAND_INSERT,
  JX_COMMAND_REMOVE,
  JX_COMMAND_MOVE,
  JX_COMMAND_SET_FORM,
  JX_COMMAND_SET_PROFILE,
  JX_COMMAND_ANSWER,
  JX_COMMAND_GROUP,
} JxCommandKind;

JxCommand     *jx_command_new_set     (const char      *id,
                                       const char      *field,
                                       const char      *old_text,
                                       const char      *new_text);
JxCommand     *jx_command_new_insert  (const JxRecord  *record,
                                       guint            position);
JxCommand     *jx_command_new_remove  (const JxRecord  *record,
                                       guint            position);
JxCommand     *jx_command_new_move    (const char      *id,
                                       guint            from,
                                       guint            to);
JxCommand     *jx_command_new_group   (JxCommandKind    kind,
                                       const char      *label);
void           jx_command_add         (JxCommand       *self,
                                       JxCommand       *child);
JxCommandKind  jx_command_get_kind    (JxCommand       *self);
guint          jx_command_get_n_children (JxCommand    *self);
JxCommand     *jx_command_get_child   (JxCommand       *self,
                                       guint            position);
const char    *jx_command_get_id      (JxCommand       *self);
const char    *jx_command_get_field   (JxCommand       *self);
const char    *jx_command_get_old_text (JxCommand      *self);
const char    *jx_command_get_new_text (JxCommand      *self);
const JxRecord *jx_command_get_record (JxCommand       *self);
guint          jx_command_get_from    (JxCommand       *self);
guint          jx_command_get_to      (JxCommand       *self);
const char    *jx_command_get_label   (JxCommand       *self);
gboolean       jx_command_apply       (JxCommand       *self,
                                       JxHolder        *holder,
                                       GError         **error);
gboolean       jx_command_revert      (JxCommand       *self,
                                       JxHolder        *holder,
                                       GError         **error);
gboolean       jx_command_absorb      (JxCommand       *self,
                                       const char      *new_text);
gboolean       jx_command_is_empty    (JxCommand       *self);
gboolean       jx_command_get_continues (JxCommand     *self);
void           jx_command_set_continues (JxCommand     *self,
                                       gboolean         continues);
char          *jx_command_dup_label   (JxCommand       *self);

G_END_DECLS
