/* jx-typing.c: the edit under way: what its keys have changed since the last pause
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-typing.h"

#include <glib/gi18n-lib.h>

#include "jx-error.h"

struct _JxTyping
{
  GStrv      ids;       /* the record; of a merged cell all that it covers */
  char      *field;
  gint64     serial;
  JxCommand *command;   /* not in the log yet; NULL while no key came since the last pause */
  char      *before;    /* of the first record */
  char      *text;      /* by now */
};

/**
 * jx_typing_new:
 * @ids: the records that take the text, one at least
 * @field: their field
 * @serial: the log's last entry by now
 *
 * Begins an edit.
 *
 * Returns: (transfer full): the edit, without a command yet
 */
JxTyping *
jx_typing_new (const char *const *ids,
               const char        *field,
               gint64             serial)
{
  JxTyping *self = g_new0 (JxTyping, 1);

  self->ids = g_strdupv ((char **) ids);
  self->field = g_strdup (field);
  self->serial = serial;

  return self;
}

/**
 * jx_typing_free:
 * @self: an edit
 *
 * Forgets it; a command that is still open is no step.
 */
void
jx_typing_free (JxTyping *self)
{
  g_strfreev (self->ids);
  g_free (self->field);
  g_free (self->before);
  g_free (self->text);
  g_clear_object (&self->command);
  g_free (self);
}

/**
 * jx_typing_is_of:
 * @self: an edit
 * @ids: records
 * @field: their field
 *
 * Tells whether a key for these goes on with the edit.
 *
 * Returns: `TRUE` if it does
 */
gboolean
jx_typing_is_of (JxTyping          *self,
                 const char *const *ids,
                 const char        *field)
{
  return g_str_equal (self->field, field) && g_strv_equal ((const char *const *) self->ids, ids);
}

/**
 * jx_typing_is_changed:
 * @self: an edit
 *
 * Tells whether the text is another one than before the edit.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_typing_is_changed (JxTyping *self)
{
  return g_strcmp0 (self->before, self->text) != 0;
}

/**
 * jx_typing_get_serial:
 * @self: an edit
 *
 * Tells where the log stood when the edit began; later entries are pieces of it.
 *
 * Returns: the serial
 */
gint64
jx_typing_get_serial (JxTyping *self)
{
  return self->serial;
}

static JxCommand *
new_command (JxTyping    *self,
             JxHolder    *holder,
             const char  *text,
             GError     **error)
{
  g_autoptr(JxCommand) group = self->ids[1] != NULL ? jx_command_new_group (JX_COMMAND_GROUP, _("edit a merged cell")) : NULL;

  for (guint i = 0; self->ids[i] != NULL; i++)
    {
      g_autoptr(JxRecord) record = jx_holder_dup_record (holder, self->ids[i], NULL);
      JxCommand *set;

      if (record == NULL)
        {
          g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_CONFLICT, _("The row that was being edited is no longer there."));
          return NULL;
        }

      if (i == 0 && self->text == NULL)
        self->before = g_strdup (jx_record_get (record, self->field) != NULL ? jx_record_get (record, self->field) : "");

      set = jx_command_new_set (self->ids[i], self->field, jx_record_get (record, self->field), text);
      if (group == NULL)
        return set;

      jx_command_add (group, set);
    }

  return g_steal_pointer (&group);
}

static gboolean
begin (JxTyping    *self,
       JxHolder    *holder,
       const char  *text,
       gboolean     continues,
       GError     **error)
{
  g_autoptr(JxCommand) command = new_command (self, holder, text, error);

  if (command == NULL)
    return FALSE;

  jx_command_set_continues (command, continues);
  if (!jx_command_apply (command, holder, error))
    return FALSE;

  self->command = g_steal_pointer (&command);

  return TRUE;
}

static gboolean
go_on (JxTyping    *self,
       JxHolder    *holder,
       const char  *text,
       GError     **error)
{
  for (guint i = 0; self->ids[i] != NULL; i++)
    if (!jx_holder_set_field (holder, self->ids[i], self->field, text, error))
      return FALSE;

  jx_command_absorb (self->command, text);
  jx_holder_settle (holder);

  return TRUE;
}

/**
 * jx_typing_set:
 * @self: an edit
 * @holder: what it acts on
 * @text: (nullable): what its records shall hold now
 * @continues: whether the log has pieces of this edit already
 * @error: return location for an error
 *
 * Takes one key: applies it and puts it into the open command. Errors: `JX_CORE_ERROR_CONFLICT` if a record is gone, and
 * those of jx_command_apply().
 *
 * Returns: `TRUE` if the records hold @text
 */
gboolean
jx_typing_set (JxTyping    *self,
               JxHolder    *holder,
               const char  *text,
               gboolean     continues,
               GError     **error)
{
  if (!(self->command != NULL ? go_on (self, holder, text, error) : begin (self, holder, text, continues, error)))
    return FALSE;

  g_set_str (&self->text, text != NULL ? text : "");

  return TRUE;
}

/**
 * jx_typing_peek_command:
 * @self: an edit
 *
 * Gives what was typed since the last pause.
 *
 * Returns: (transfer none) (nullable): a command that is applied
 */
JxCommand *
jx_typing_peek_command (JxTyping *self)
{
  return self->command;
}

/**
 * jx_typing_steal_command:
 * @self: an edit
 *
 * Takes what was typed since the last pause out of the edit, which may go on after.
 *
 * Returns: (transfer full) (nullable): a command that is applied
 */
JxCommand *
jx_typing_steal_command (JxTyping *self)
{
  return g_steal_pointer (&self->command);
}
