/* jx-command-run.c: doing and undoing a command
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-command.h"

#include <glib/gi18n-lib.h>

#include "jx-error.h"

static gboolean run (JxCommand  *self,
                     JxHolder   *holder,
                     gboolean    forward,
                     GError    **error);

/* What is to be changed must be as it was left: a step of long ago does no harm where another content came in its place. A
 * record that the holder does not have at hand is the journal's matter. */
static gboolean
set_field (JxHolder    *holder,
           const char  *id,
           const char  *field,
           const char  *from,
           const char  *to,
           GError     **error)
{
  g_autoptr(JxRecord) record = jx_holder_dup_record (holder, id, NULL);

  if (record != NULL && g_strcmp0 (jx_record_get (record, field), from) != 0)
    {
      g_set_error_literal (error, JX_CORE_ERROR, JX_CORE_ERROR_CONFLICT,
                           _("What was to be changed is no longer as it was then."));
      return FALSE;
    }

  return jx_holder_set_field (holder, id, field, to, error);
}

/* Runs children in order, or in the opposite order; at an error takes back what was done, so that nothing is changed. */
static gboolean
run_children (JxCommand  *self,
              JxHolder   *holder,
              gboolean    forward,
              GError    **error)
{
  guint n = jx_command_get_n_children (self);

  for (guint i = 0; i < n; i++)
    {
      if (run (jx_command_get_child (self, forward ? i : n - 1 - i), holder, forward, error))
        continue;

      while (i-- > 0)
        if (!run (jx_command_get_child (self, forward ? i : n - 1 - i), holder, !forward, NULL))
          g_assert_not_reached ();

      return FALSE;
    }

  return TRUE;
}

static gboolean
run (JxCommand  *self,
     JxHolder   *holder,
     gboolean    forward,
     GError    **error)
{
  const JxRecord *record = jx_command_get_record (self);
  const char *id = jx_command_get_id (self);

  switch (jx_command_get_kind (self))
    {
    case JX_COMMAND_SET:
      return set_field (holder, id, jx_command_get_field (self),
                        forward ? jx_command_get_old_text (self) : jx_command_get_new_text (self),
                        forward ? jx_command_get_new_text (self) : jx_command_get_old_text (self), error);

    case JX_COMMAND_INSERT:
      return forward ? jx_holder_insert (holder, record, jx_command_get_to (self), error)
                     : jx_holder_remove (holder, id, error);

    case JX_COMMAND_REMOVE:
      return forward ? jx_holder_remove (holder, id, error)
                     : jx_holder_insert (holder, record, jx_command_get_from (self), error);

    case JX_COMMAND_MOVE:
      return jx_holder_move (holder, id, forward ? jx_command_get_to (self) : jx_command_get_from (self), error);

    case JX_COMMAND_SET_FORM:
    case JX_COMMAND_SET_PROFILE:
    case JX_COMMAND_ANSWER:
    case JX_COMMAND_GROUP:
      return run_children (self, holder, forward, error);
    }

  g_assert_not_reached ();
}

/**
 * jx_command_apply:
 * @self: a command
 * @holder: what it acts on
 * @error: return location for an error
 *
 * Does it, or does it again. Errors: `JX_CORE_ERROR_CONFLICT` if a record is not as the command expects; nothing is changed
 * then.
 *
 * Returns: `TRUE` if it is done
 */
gboolean
jx_command_apply (JxCommand  *self,
                  JxHolder   *holder,
                  GError    **error)
{
  gboolean done;

  g_return_val_if_fail (JX_IS_COMMAND (self), FALSE);
  g_return_val_if_fail (JX_IS_HOLDER (holder), FALSE);

  done = run (self, holder, TRUE, error);
  jx_holder_settle (holder);

  return done;
}

/**
 * jx_command_revert:
 * @self: a command that is done
 * @holder: what it acts on
 * @error: return location for an error
 *
 * Takes it back. Errors: as for jx_command_apply().
 *
 * Returns: `TRUE` if it is taken back
 */
gboolean
jx_command_revert (JxCommand  *self,
                   JxHolder   *holder,
                   GError    **error)
{
  gboolean done;

  g_return_val_if_fail (JX_IS_COMMAND (self), FALSE);
  g_return_val_if_fail (JX_IS_HOLDER (holder), FALSE);

  done = run (self, holder, FALSE, error);
  jx_holder_settle (holder);

  return done;
}
