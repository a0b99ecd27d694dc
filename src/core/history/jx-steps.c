/* jx-steps.c: the steps done and those undone, in the order in which undo and redo take them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-steps.h"

#include <glib/gi18n-lib.h>

#include "jx-command-json.h"
#include "jx-error.h"

/* A step that was read of the log is parsed when its turn comes: most are never undone. */
typedef struct
{
  JxStep  step;
  char   *json;     /* NULL: the command is at hand */
} Kept;

struct _JxSteps
{
  GArray  *done;    /* Kept */
  GArray  *undone;  /* Kept, the next to redo last */
  gboolean moves;   /* a step is being taken: those who are told of it may not take another, which would stand before it in the log */
};

static void
clear_step (gpointer data)
{
  Kept *kept = data;

  g_clear_object (&kept->step.command);
  g_clear_pointer (&kept->json, g_free);
}

static Kept *
last (GArray *steps)
{
  return steps->len > 0 ? &g_array_index (steps, Kept, steps->len - 1) : NULL;
}

/* What cannot be read cannot be undone, nor what was done before it. */
static const JxStep *
peek (GArray *steps)
{
  Kept *kept = last (steps);

  if (kept == NULL || kept->step.command != NULL)
    return kept != NULL ? &kept->step : NULL;

  if (!(kept->step.command = jx_command_new_from_json (kept->json, NULL)))
    {
      g_array_set_size (steps, 0);
      return NULL;
    }

  g_clear_pointer (&kept->json, g_free);

  return &kept->step;
}

static void
shift (GArray *from,
       GArray *to)
{
  Kept kept;

  g_assert (from->len > 0);

  kept = *last (from);
  if (kept.step.command != NULL)
    g_object_ref (kept.step.command);
  kept.json = g_strdup (kept.json);
  g_array_set_size (from, from->len - 1);
  g_array_append_val (to, kept);
}

/* Applies or reverts a command, and nothing else meanwhile. */
static gboolean
move (JxSteps    *self,
      JxHolder   *holder,
      JxCommand  *command,
      gboolean    forward,
      GError    **error)
{
  gboolean fine;

  if (self->moves)
    {
      g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_CONFLICT, _("Another change is just being made. Nothing was changed."));
      return FALSE;
    }

  self->moves = TRUE;
  fine = forward ? jx_command_apply (command, holder, error) : jx_command_revert (command, holder, error);
  self->moves = FALSE;

  return fine;
}

/**
 * jx_steps_new:
 *
 * Makes empty stacks.
 *
 * Returns: (transfer full): the stacks
 */
JxSteps *
jx_steps_new (void)
{
  JxSteps *self = g_new0 (JxSteps, 1);

  self->done = g_array_new (FALSE, FALSE, sizeof (Kept));
  g_array_set_clear_func (self->done, clear_step);
  self->undone = g_array_new (FALSE, FALSE, sizeof (Kept));
  g_array_set_clear_func (self->undone, clear_step);

  return self;
}

/**
 * jx_steps_free:
 * @self: (nullable) (transfer full): the stacks
 *
 * Frees them.
 */
void
jx_steps_free (JxSteps *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->done);
  g_array_unref (self->undone);
  g_free (self);
}

/**
 * jx_steps_clear:
 * @self: the stacks
 *
 * Forgets all steps.
 */
void
jx_steps_clear (JxSteps *self)
{
  g_return_if_fail (self != NULL);

  g_array_set_size (self->done, 0);
  g_array_set_size (self->undone, 0);
}

/**
 * jx_steps_is_moving:
 * @self: the stacks
 *
 * Tells whether a step is being done, taken back or done again, and those who follow are told of it.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_steps_is_moving (JxSteps *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->moves;
}

/* The step with what it brings along, which is done now; of the kind that it has. */
static JxCommand *
complete (JxSteps   *self,
          JxLog     *log,
          JxHolder  *holder,
          JxCommand *command)
{
  g_autoptr(JxCommand) rest = jx_log_follow (log, command);
  guint n = jx_command_get_n_children (command);
  g_autofree char *label = n > 0 ? g_strdup (jx_command_get_label (command)) : jx_command_dup_label (command);
  JxCommand *whole;

  if (rest == NULL || !move (self, holder, rest, TRUE, NULL))
    return g_object_ref (command);

  whole = jx_command_new_group (n > 0 ? jx_command_get_kind (command) : JX_COMMAND_GROUP, label);
  jx_command_set_continues (whole, jx_command_get_continues (command));
  for (guint i = 0; i < n; i++)
    jx_command_add (whole, g_object_ref (jx_command_get_child (command, i)));
  if (n == 0)
    jx_command_add (whole, g_object_ref (command));
  jx_command_add (whole, g_steal_pointer (&rest));

  return whole;
}

/**
 * jx_steps_push:
 * @self: the stacks, none of whose steps is being taken
 * @log: gets an entry of it
 * @holder: what it acted on
 * @command: what was done
 *
 * Adds a step that is done, with what it brings along. What was undone cannot be done again after it.
 */
void
jx_steps_push (JxSteps   *self,
               JxLog     *log,
               JxHolder  *holder,
               JxCommand *command)
{
  Kept kept = { { 0, NULL }, NULL };

  g_return_if_fail (self != NULL && !self->moves);
  g_return_if_fail (JX_IS_COMMAND (command));

  kept.step.command = complete (self, log, holder, command);
  jx_log_append (log, holder, kept.step.command, JX_ENTRY_DO, 0);
  kept.step.serial = jx_log_get_serial (log);
  g_array_append_val (self->done, kept);
  g_array_set_size (self->undone, 0);
}

/**
 * jx_steps_do:
 * @self: the stacks
 * @log: gets an entry of it
 * @holder: what it acts on
 * @command: a command
 * @error: return location for an error
 *
 * Does a step. Errors: those of jx_holder_accepts() and jx_command_apply(); `JX_CORE_ERROR_CONFLICT` while another step is
 * being taken.
 *
 * Returns: `TRUE` if it is done; else all is as it was
 */
gboolean
jx_steps_do (JxSteps    *self,
             JxLog      *log,
             JxHolder   *holder,
             JxCommand  *command,
             GError    **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (JX_IS_COMMAND (command), FALSE);

  if (!jx_holder_accepts (holder, command, error))
    return FALSE;

  jx_log_begin (log);
  if (!move (self, holder, command, TRUE, error))
    return FALSE;

  jx_steps_push (self, log, holder, command);

  return TRUE;
}

/**
 * jx_steps_peek_done:
 * @self: the stacks
 *
 * Tells which step undo would take.
 *
 * Returns: (nullable): the step, until the stacks change
 */
const JxStep *
jx_steps_peek_done (JxSteps *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return peek (self->done);
}

/**
 * jx_steps_peek_undone:
 * @self: the stacks
 *
 * Tells which step redo would take.
 *
 * Returns: (nullable): the step, until the stacks change
 */
const JxStep *
jx_steps_peek_undone (JxSteps *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return peek (self->undone);
}

/**
 * jx_steps_undo:
 * @self: stacks with a step done
 * @log: gets an entry that points to it
 * @holder: what it acts on
 * @error: return location for an error
 *
 * Takes the last step back. Errors: those of jx_command_revert(); `JX_CORE_ERROR_CONFLICT` while another step is being taken.
 *
 * Returns: `TRUE` if it is undone; else all is as it was
 */
gboolean
jx_steps_undo (JxSteps   *self,
               JxLog     *log,
               JxHolder  *holder,
               GError   **error)
{
  const JxStep *step = jx_steps_peek_done (self);

  g_return_val_if_fail (step != NULL, FALSE);

  if (!move (self, holder, step->command, FALSE, error))
    return FALSE;

  jx_log_append (log, holder, step->command, JX_ENTRY_UNDO, step->serial);
  shift (self->done, self->undone);

  return TRUE;
}

/**
 * jx_steps_redo:
 * @self: stacks with a step undone
 * @log: gets an entry that points to it
 * @holder: what it acts on
 * @error: return location for an error
 *
 * Does the last undone step again. Errors: those of jx_command_apply(); `JX_CORE_ERROR_CONFLICT` while another step is being
 * taken.
 *
 * Returns: `TRUE` if it is done; else all is as it was
 */
gboolean
jx_steps_redo (JxSteps   *self,
               JxLog     *log,
               JxHolder  *holder,
               GError   **error)
{
  const JxStep *step = jx_steps_peek_undone (self);

  g_return_val_if_fail (step != NULL, FALSE);

  if (!move (self, holder, step->command, TRUE, error))
    return FALSE;

  jx_log_append (log, holder, step->command, JX_ENTRY_REDO, step->serial);
  shift (self->undone, self->done);

  return TRUE;
}

/**
 * jx_steps_take_entry:
 * @self: the stacks
 * @entry: the next entry of the log
 * @error: return location for an error
 *
 * Follows the log. Errors: `JX_CORE_ERROR_CONFLICT` if an undo or redo points elsewhere than to the step that it would take.
 *
 * Returns: `TRUE` if the stacks stand as after @entry; else they are as they were
 */
gboolean
jx_steps_take_entry (JxSteps               *self,
                     const JxJournalEntry  *entry,
                     GError               **error)
{
  GArray *from;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (entry != NULL, FALSE);

  if (entry->kind == JX_ENTRY_DO)
    {
      Kept kept = { { entry->serial, NULL }, g_strdup (entry->command != NULL ? entry->command : "") };

      g_array_append_val (self->done, kept);
      g_array_set_size (self->undone, 0);
      return TRUE;
    }

  from = entry->kind == JX_ENTRY_UNDO ? self->done : self->undone;

  if (last (from) == NULL || last (from)->step.serial != entry->target)
    {
      g_autofree char *serial = g_strdup_printf ("%" G_GINT64_FORMAT, entry->serial);

      g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_CONFLICT,
                   _("Step %s of the history does not follow from the steps before it."), serial);
      return FALSE;
    }

  shift (from, entry->kind == JX_ENTRY_UNDO ? self->undone : self->done);
  return TRUE;
}
