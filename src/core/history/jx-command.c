/* jx-command.c: one change, named by UUID and field key, that can be done, undone and stored
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-command.h"

#include <glib/gi18n-lib.h>

struct _JxCommand
{
  GObject        parent_instance;

  JxCommandKind  kind;
  gboolean       continues;
  char          *id;          /* SET, MOVE */
  char          *field;       /* SET */
  char          *old_text;    /* SET; NULL: none */
  char          *new_text;    /* SET; NULL: none */
  JxRecord      *record;      /* INSERT, REMOVE */
  guint          from;        /* REMOVE, MOVE */
  guint          to;          /* INSERT, MOVE */
  char          *label;       /* kinds with children */
  GPtrArray     *children;    /* kinds with children; else NULL */
};

G_DEFINE_FINAL_TYPE (JxCommand, jx_command, G_TYPE_OBJECT)

static void
jx_command_finalize (GObject *object)
{
  JxCommand *self = JX_COMMAND (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->field, g_free);
  g_clear_pointer (&self->old_text, g_free);
  g_clear_pointer (&self->new_text, g_free);
  g_clear_pointer (&self->record, jx_record_free);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->children, g_ptr_array_unref);

  G_OBJECT_CLASS (jx_command_parent_class)->finalize (object);
}

static void
jx_command_class_init (JxCommandClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jx_command_finalize;
}

static void
jx_command_init (JxCommand *self)
{
}

static JxCommand *
new_of_kind (JxCommandKind kind)
{
  JxCommand *self = g_object_new (JX_TYPE_COMMAND, NULL);

  self->kind = kind;

  return self;
}

/* A field without text is NULL everywhere, so that "nothing" has one face. */
static char *
dup_text (const char *text)
{
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

/**
 * jx_command_new_set:
 * @id: a record
 * @field: a field's key
 * @old_text: (nullable): what it holds now
 * @new_text: (nullable): what it shall hold
 *
 * Sets one field.
 *
 * Returns: (transfer full): the command
 */
JxCommand *
jx_command_new_set (const char *id,
                    const char *field,
                    const char *old_text,
                    const char *new_text)
{
  JxCommand *self;

  g_return_val_if_fail (id != NULL && field != NULL, NULL);

  self = new_of_kind (JX_COMMAND_SET);
  self->id = g_strdup (id);
  self->field = g_strdup (field);
  self->old_text = dup_text (old_text);
  self->new_text = dup_text (new_text);

  return self;
}

/**
 * jx_command_new_insert:
 * @record: a record that is not there yet
 * @position: a row's place in its block; 0 for other kinds
 *
 * Takes a record in.
 *
 * Returns: (transfer full): the command
 */
JxCommand *
jx_command_new_insert (const JxRecord *record,
                       guint           position)
{
  JxCommand *self;

  g_return_val_if_fail (record != NULL, NULL);

  self = new_of_kind (JX_COMMAND_INSERT);
  self->record = jx_record_copy (record);
  self->to = position;

  return self;
}

/**
 * jx_command_new_remove:
 * @record: a record as it is now
 * @position: a row's place in its block; 0 for other kinds
 *
 * Takes a record out.
 *
 * Returns: (transfer full): the command
 */
JxCommand *
jx_command_new_remove (const JxRecord *record,
                       guint           position)
{
  JxCommand *self;

  g_return_val_if_fail (record != NULL, NULL);

  self = new_of_kind (JX_COMMAND_REMOVE);
  self->record = jx_record_copy (record);
  self->from = position;

  return self;
}

/**
 * jx_command_new_move:
 * @id: a row
 * @from: where it stands in its block
 * @to: where it shall stand, counted without it
 *
 * Moves a row within its block.
 *
 * Returns: (transfer full): the command
 */
JxCommand *
jx_command_new_move (const char *id,
                     guint       from,
                     guint       to)
{
  JxCommand *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = new_of_kind (JX_COMMAND_MOVE);
  self->id = g_strdup (id);
  self->from = from;
  self->to = to;

  return self;
}

/**
 * jx_command_new_group:
 * @kind: `JX_COMMAND_GROUP`, or one of the kinds that have children of their own: a change of form or profile, an answer
 * @label: (nullable): what people are told that undo will undo
 *
 * Joins commands to one step, done whole or not at all.
 *
 * Returns: (transfer full): the command, without children yet
 */
JxCommand *
jx_command_new_group (JxCommandKind  kind,
                      const char    *label)
{
  JxCommand *self;

  g_return_val_if_fail (kind >= JX_COMMAND_SET_FORM && kind <= JX_COMMAND_GROUP, NULL);

  self = new_of_kind (kind);
  self->label = g_strdup (label);
  self->children = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

/**
 * jx_command_add:
 * @self: a command with children
 * @child: (transfer full): the next child; it may rest on what the earlier ones did
 *
 * Adds a child.
 */
void
jx_command_add (JxCommand *self,
                JxCommand *child)
{
  g_return_if_fail (JX_IS_COMMAND (self));
  g_return_if_fail (self->children != NULL);
  g_return_if_fail (JX_IS_COMMAND (child));

  g_ptr_array_add (self->children, child);
}

/**
 * jx_command_get_kind:
 * @self: a command
 *
 * Tells what it does.
 *
 * Returns: the kind
 */
JxCommandKind
jx_command_get_kind (JxCommand *self)
{
  g_return_val_if_fail (JX_IS_COMMAND (self), JX_COMMAND_GROUP);

  return self->kind;
}

/**
 * jx_command_get_n_children:
 * @self: a command
 *
 * Counts its children.
 *
 * Returns: how many; 0 for kinds that have none
 */
guint
jx_command_get_n_children (JxCommand *self)
{
  g_return_val_if_fail (JX_IS_COMMAND (self), 0);

  return self->children != NULL ? self->children->len : 0;
}

/**
 * jx_command_get_child:
 * @self: a command
 * @position: less than the number of children
 *
 * Gives a child.
 *
 * Returns: (transfer none): the child
 */
JxCommand *
jx_command_get_child (JxCommand *self,
                      guint      position)
{
  g_return_val_if_fail (JX_IS_COMMAND (self), NULL);
  g_return_val_if_fail (position < jx_command_get_n_children (self), NULL);

  return g_ptr_array_index (self->children, position);
}

/**
 * jx_command_get_id:
 * @self: a command
 *
 * Names the record that it changes.
 *
 * Returns: (nullable): the id; `NULL` for kinds with children
 */
const char *
jx_command_get_id (JxCommand *self)
{
  g_return_val_if_fail (JX_IS_COMMAND (self), NULL);

  return self->record != NULL ? self->record->id : self->id;
}

/**
 * jx_command_get_field:
 * @self: a command
 *
 * Names the field that it sets.
 *
 * Returns: (nullable): the field's key; `NULL` for other kinds than SET
 */
const char *
jx_command_get_field (JxCommand *self)
{
  g_return_val_if_fail (JX_IS_COMMAND (self), NULL);

  return self->field;
}

/**
 * jx_command_get_old_text:
 * @self: a command
 *
 * Tells what the field held.
 *
 * Returns: (nullable): the text; `NULL` for none, and for other kinds than SET
 */
const char *
jx_command_get_old_text (JxCommand *self)
{
  g_return_val_if_fail (JX_IS_COMMAND (self), NULL);

  return self->old_text;
}

/**
 * jx_command_get_new_text:
 * @self: a command
 *
 * Tells what the field will hold.
 *
 * Returns: (nullable): the text; `NULL` for none, and for other kinds than SET
 */
const char *
jx_command_get_new_text (JxCommand *self)
{
  g_return_val_if_fail (JX_IS_COMMAND (self), NULL);

  return self->new_text;
}

/**
 * jx_command_get_record:
 * @self: a command
 *
 * Gives the record that it takes in or out.
 *
 * Returns: (transfer none) (nullable): the record; `NULL` for other kinds than INSERT and REMOVE
 */
const JxRecord *
jx_command_get_record (JxCommand *self)
{
  g_return_val_if_fail (JX_IS_COMMAND (self), NULL);

  return self->record;
}

/**
 * jx_command_get_from:
 * @self: a command
 *
 * Tells where the row stood.
 *
 * Returns: a place in its block
 */
guint
jx_command_get_from (JxCommand *self)
{
  g_return_val_if_fail (JX_IS_COMMAND (self), 0);

  return self->from;
}

/**
 * jx_command_get_to:
 * @self: a command
 *
 * Tells where the row will stand.
 *
 * Returns: a place in its block
 */
guint
jx_command_get_to (JxCommand *self)
{
  g_return_val_if_fail (JX_IS_COMMAND (self), 0);

  return self->to;
}

/**
 * jx_command_get_continues:
 * @self: a command
 *
 * Tells whether it carries on the edit of the step before: undo takes such steps together.
 *
 * Returns: `TRUE` if it does
 */
gboolean
jx_command_get_continues (JxCommand *self)
{
  g_return_val_if_fail (JX_IS_COMMAND (self), FALSE);

  return self->continues;
}

/**
 * jx_command_set_continues:
 * @self: a command
 * @continues: whether it carries on the edit of the step before
 *
 * Joins it to the step before.
 */
void
jx_command_set_continues (JxCommand *self,
                          gboolean   continues)
{
  g_return_if_fail (JX_IS_COMMAND (self));

  self->continues = continues;
}

/**
 * jx_command_absorb:
 * @self: a SET that is still open, or a group of such
 * @new_text: (nullable): what the field shall hold instead
 *
 * Takes one more key of an edit into the command that the edit began.
 *
 * Returns: `FALSE` if the command is of another kind
 */
gboolean
jx_command_absorb (JxCommand  *self,
                   const char *new_text)
{
  g_return_val_if_fail (JX_IS_COMMAND (self), FALSE);

  if (self->kind == JX_COMMAND_GROUP)
    {
      gboolean fine = TRUE;

      for (guint i = 0; i < self->children->len; i++)
        fine = jx_command_absorb (g_ptr_array_index (self->children, i), new_text) && fine;

      return fine;
    }

  if (self->kind != JX_COMMAND_SET)
    return FALSE;

  g_free (self->new_text);
  self->new_text = dup_text (new_text);

  return TRUE;
}

/**
 * jx_command_is_empty:
 * @self: a command
 *
 * Tells whether doing it changes nothing.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_command_is_empty (JxCommand *self)
{
  g_return_val_if_fail (JX_IS_COMMAND (self), TRUE);

  if (self->kind == JX_COMMAND_SET)
    return g_strcmp0 (self->old_text, self->new_text) == 0;

  if (self->kind == JX_COMMAND_MOVE)
    return self->from == self->to;

  if (self->children == NULL)
    return FALSE;

  for (guint i = 0; i < self->children->len; i++)
    if (!jx_command_is_empty (g_ptr_array_index (self->children, i)))
      return FALSE;

  return TRUE;
}

/**
 * jx_command_dup_label:
 * @self: a command
 *
 * Says what it does, for "Undo: …".
 *
 * Returns: (transfer full): a few words
 */
char *
jx_command_dup_label (JxCommand *self)
{
  g_return_val_if_fail (JX_IS_COMMAND (self), NULL);

  if (self->label != NULL)
    return g_strdup (self->label);

  switch (self->kind)
    {
    case JX_COMMAND_SET:
      return g_strdup (self->new_text == NULL ? _("clear a cell") : _("edit a cell"));
    case JX_COMMAND_INSERT:
      return g_strdup (self->record->kind == JX_RECORD_ROW ? _("insert a row") : _("add"));
    case JX_COMMAND_REMOVE:
      return g_strdup (self->record->kind == JX_RECORD_ROW ? _("delete a row") : _("remove"));
    case JX_COMMAND_MOVE:
      return g_strdup (_("move a row"));
    case JX_COMMAND_SET_FORM:
      return g_strdup (_("change the form"));
    case JX_COMMAND_SET_PROFILE:
      return g_strdup (_("change the rules"));
    case JX_COMMAND_ANSWER:
      return g_strdup (_("answer a finding"));
    case JX_COMMAND_GROUP:
      return g_strdup (_("several changes"));
    }

  g_assert_not_reached ();
}

/**
 * jx_command_get_label:
 * @self: a command
 *
 * Gives the words that its maker chose.
 *
 * Returns: (nullable): the label as it was given
 */
const char *
jx_command_get_label (JxCommand *self)
{
  g_return_val_if_fail (JX_IS_COMMAND (self), NULL);

  return self->label;
}
