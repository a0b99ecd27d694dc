/* jx-history.c: the steps done on one holder: an append-only log with undo and redo
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-history.h"

#include <glib/gi18n-lib.h>

#include "jx-error.h"
#include "jx-steps.h"
#include "jx-typing.h"

#define EDIT_PAUSE_MS 500   /* a kill loses at most what was typed after the last pause */

typedef enum { EDIT_GOES_ON, EDIT_CLOSES, EDIT_IS_WITHDRAWN } EditEnd;

struct _JxHistory
{
  GObject         parent_instance;

  JxHolder       *holder;       /* weak: the list's own history belongs to it */
  JxLog          *log;
  JxSteps        *steps;

  JxTyping       *typing;         /* the edit under way, or NULL */
  guint           edit_timeout;
  gboolean        tells;          /* the edit is being changed; what is told of it may ask for its end */
  EditEnd         end;            /* … and did, in the last key: it comes once all is told */
};

G_DEFINE_FINAL_TYPE (JxHistory, jx_history, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
tell_changed (JxHistory *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static JxCommand *
peek_open (JxHistory *self)
{
  return self->typing != NULL ? jx_typing_peek_command (self->typing) : NULL;
}

static void
flush_open (JxHistory *self)
{
  g_autoptr(JxCommand) command = self->typing != NULL ? jx_typing_steal_command (self->typing) : NULL;

  g_clear_handle_id (&self->edit_timeout, g_source_remove);

  if (command == NULL || jx_command_is_empty (command))
    return;

  jx_steps_push (self->steps, self->log, self->holder, command);
  tell_changed (self);
}

static gboolean
edit_timeout_cb (gpointer data)
{
  JxHistory *self = JX_HISTORY (data);

  self->edit_timeout = 0;
  flush_open (self);

  return G_SOURCE_REMOVE;
}

/* Below the one who changes the edit nothing of it goes; nor does anything go into the log before the step that is being taken. */
static gboolean
ends_later (JxHistory *self,
            EditEnd    end)
{
  if (self->tells)
    self->end = MAX (self->end, end);

  return self->tells || jx_steps_is_moving (self->steps);
}

/* What stood there when the edit began; whoever is told of that and ends the edit is late. */
static void
put_back (JxHistory *self)
{
  gboolean fine = TRUE;

  self->tells = TRUE;

  if (peek_open (self) != NULL)
    jx_command_revert (peek_open (self), self->holder, NULL);

  while (fine && jx_steps_peek_done (self->steps) != NULL
         && jx_steps_peek_done (self->steps)->serial > jx_typing_get_serial (self->typing))
    fine = jx_steps_undo (self->steps, self->log, self->holder, NULL);

  self->tells = FALSE;
}

static void
jx_history_dispose (GObject *object)
{
  JxHistory *self = JX_HISTORY (object);

  if (self->holder != NULL)
    jx_history_close_edit (self);

  g_clear_pointer (&self->log, jx_log_free);
  g_clear_weak_pointer (&self->holder);

  G_OBJECT_CLASS (jx_history_parent_class)->dispose (object);
}

static void
jx_history_finalize (GObject *object)
{
  JxHistory *self = JX_HISTORY (object);

  g_clear_pointer (&self->steps, jx_steps_free);

  G_OBJECT_CLASS (jx_history_parent_class)->finalize (object);
}

static void
jx_history_class_init (JxHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = jx_history_dispose;
  object_class->finalize = jx_history_finalize;

  signals[CHANGED] = g_signal_new ("changed", JX_TYPE_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
jx_history_init (JxHistory *self)
{
  self->steps = jx_steps_new ();
}

/**
 * jx_history_new:
 * @holder: what the steps act on; it must outlive them
 * @journal: (nullable): where they are kept
 * @stack: the name of the stack: the assessment's UUID, "" for the list
 *
 * Makes a history without steps.
 *
 * Returns: (transfer full): the history
 */
JxHistory *
jx_history_new (JxHolder   *holder,
                JxJournal  *journal,
                const char *stack)
{
  JxHistory *self;

  g_return_val_if_fail (JX_IS_HOLDER (holder), NULL);
  g_return_val_if_fail (stack != NULL, NULL);

  self = g_object_new (JX_TYPE_HISTORY, NULL);
  g_set_weak_pointer (&self->holder, holder);
  self->log = jx_log_new (journal, stack);

  return self;
}

/**
 * jx_history_load:
 * @self: a history without steps
 * @entries: (element-type JxJournalEntry): the stack's entries in order
 * @error: return location for an error
 *
 * Takes the log up where it was left. Errors: `JX_CORE_ERROR_CONFLICT` if an undo points elsewhere than to the step before
 * it. The steps before the fault are forgotten then, as undoing them could do harm; the log itself stays as it is.
 *
 * Returns: `TRUE` if all steps were read
 */
gboolean
jx_history_load (JxHistory  *self,
                 GPtrArray  *entries,
                 GError    **error)
{
  gboolean whole = TRUE;

  g_return_val_if_fail (JX_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (entries != NULL, FALSE);
  g_return_val_if_fail (jx_log_get_serial (self->log) == 0, FALSE);

  for (guint i = 0; i < entries->len; i++)
    {
      const JxJournalEntry *entry = g_ptr_array_index (entries, i);

      jx_log_take_up (self->log, entry->serial);

      if (!jx_steps_take_entry (self->steps, entry, whole ? error : NULL))
        {
          whole = FALSE;
          jx_steps_clear (self->steps);
        }
    }

  tell_changed (self);

  return whole;
}

/**
 * jx_history_do:
 * @self: a history
 * @command: a command
 * @error: return location for an error
 *
 * Does a step: applies it, appends it to the log, hands it to the journal. An edit under way is closed before. A command
 * that changes nothing leaves no step. Errors: those of jx_steps_do().
 *
 * Returns: `TRUE` if it is done
 */
gboolean
jx_history_do (JxHistory  *self,
               JxCommand  *command,
               GError    **error)
{
  g_autoptr(JxCommand) held = NULL;

  g_return_val_if_fail (JX_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (JX_IS_COMMAND (command), FALSE);

  held = g_object_ref (command);   /* a fix is its finding's, which gets another one while this is told */
  jx_history_close_edit (self);

  if (jx_command_is_empty (command))
    return TRUE;

  if (!jx_steps_do (self->steps, self->log, self->holder, command, error))
    return FALSE;

  tell_changed (self);

  return TRUE;
}

/**
 * jx_history_undo:
 * @self: a history
 * @error: return location for an error
 *
 * Takes the last step back; the pieces of one edit count as one. Does nothing where there is none.
 *
 * Returns: `TRUE` unless a step could not be taken back
 */
gboolean
jx_history_undo (JxHistory  *self,
                 GError    **error)
{
  gboolean more = TRUE, fine = TRUE;

  g_return_val_if_fail (JX_IS_HISTORY (self), FALSE);

  jx_history_close_edit (self);

  while (more && fine && jx_steps_peek_done (self->steps) != NULL)
    {
      more = jx_command_get_continues (jx_steps_peek_done (self->steps)->command);
      fine = jx_steps_undo (self->steps, self->log, self->holder, error);
    }

  tell_changed (self);

  return fine;
}

/**
 * jx_history_redo:
 * @self: a history
 * @error: return location for an error
 *
 * Does the last undone step again; the pieces of one edit count as one. Does nothing where there is none.
 *
 * Returns: `TRUE` unless a step could not be done again
 */
gboolean
jx_history_redo (JxHistory  *self,
                 GError    **error)
{
  gboolean fine = TRUE;

  g_return_val_if_fail (JX_IS_HISTORY (self), FALSE);

  jx_history_close_edit (self);

  if (jx_steps_peek_undone (self->steps) == NULL)
    return TRUE;

  do
    fine = jx_steps_redo (self->steps, self->log, self->holder, error);
  while (fine && jx_steps_peek_undone (self->steps) != NULL && jx_command_get_continues (jx_steps_peek_undone (self->steps)->command));

  tell_changed (self);

  return fine;
}

/**
 * jx_history_can_undo:
 * @self: a history
 *
 * Tells whether there is something to undo.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_history_can_undo (JxHistory *self)
{
  g_return_val_if_fail (JX_IS_HISTORY (self), FALSE);

  return peek_open (self) != NULL || jx_steps_peek_done (self->steps) != NULL;
}

/**
 * jx_history_can_redo:
 * @self: a history
 *
 * Tells whether there is something to do again.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_history_can_redo (JxHistory *self)
{
  g_return_val_if_fail (JX_IS_HISTORY (self), FALSE);

  return peek_open (self) == NULL && jx_steps_peek_undone (self->steps) != NULL;
}

/**
 * jx_history_peek_undo:
 * @self: a history
 *
 * Tells which command undo would take back, so that the caller may think twice.
 *
 * Returns: (transfer none) (nullable): the command
 */
JxCommand *
jx_history_peek_undo (JxHistory *self)
{
  g_return_val_if_fail (JX_IS_HISTORY (self), NULL);

  if (peek_open (self) != NULL)
    return peek_open (self);

  return jx_steps_peek_done (self->steps) != NULL ? jx_steps_peek_done (self->steps)->command : NULL;
}

/**
 * jx_history_dup_undo_label:
 * @self: a history
 *
 * Says what undo would take back.
 *
 * Returns: (transfer full) (nullable): a few words; `NULL` if there is nothing
 */
char *
jx_history_dup_undo_label (JxHistory *self)
{
  g_return_val_if_fail (JX_IS_HISTORY (self), NULL);

  return jx_history_can_undo (self) ? jx_command_dup_label (jx_history_peek_undo (self)) : NULL;
}

/**
 * jx_history_dup_redo_label:
 * @self: a history
 *
 * Says what redo would do again.
 *
 * Returns: (transfer full) (nullable): a few words; `NULL` if there is nothing
 */
char *
jx_history_dup_redo_label (JxHistory *self)
{
  g_return_val_if_fail (JX_IS_HISTORY (self), NULL);

  return jx_history_can_redo (self) ? jx_command_dup_label (jx_steps_peek_undone (self->steps)->command) : NULL;
}

/**
 * jx_history_type:
 * @self: a history
 * @id: the record that is being edited
 * @field: its field
 * @text: (nullable): what the field shall hold now
 * @error: return location for an error
 *
 * Takes one key of an edit. It is applied at once; the open command goes to the journal when the edit ends or 500 ms after
 * the last key. Errors: those of jx_command_apply().
 *
 * Returns: `TRUE` if the field holds @text
 */
gboolean
jx_history_type (JxHistory   *self,
                 const char  *id,
                 const char  *field,
                 const char  *text,
                 GError     **error)
{
  const char *const ids[] = { id, NULL };

  return jx_history_type_merged (self, ids, field, text, error);
}

/**
 * jx_history_type_merged:
 * @self: a history
 * @ids: the records that are being edited as one
 * @field: their field
 * @text: (nullable): what the field shall hold now
 * @error: return location for an error
 *
 * Takes one key of an edit, as jx_history_type(), of a merged cell: it is one step for all the records that it covers. Errors:
 * also `JX_CORE_ERROR_CONFLICT` for another cell while those who follow are told of a key.
 *
 * Returns: `TRUE` if the fields hold @text
 */
gboolean
jx_history_type_merged (JxHistory          *self,
                        const char *const  *ids,
                        const char         *field,
                        const char         *text,
                        GError            **error)
{
  gboolean continues, begins, taken;

  g_return_val_if_fail (JX_IS_HISTORY (self) && ids != NULL && ids[0] != NULL && field != NULL, FALSE);

  /* A view that is told of the key may end its edit with the same text: that is in already, or withdrawn. */
  if (self->tells && jx_typing_is_of (self->typing, ids, field))
    return TRUE;
  if (self->tells || jx_steps_is_moving (self->steps))
    {
      g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_CONFLICT, _("Another cell is being edited."));
      return FALSE;
    }

  if (self->typing == NULL || !jx_typing_is_of (self->typing, ids, field))
    {
      jx_history_close_edit (self);
      self->typing = jx_typing_new (ids, field, jx_log_get_serial (self->log));
    }

  if ((begins = peek_open (self) == NULL))
    jx_log_begin (self->log);
  continues = jx_log_get_serial (self->log) > jx_typing_get_serial (self->typing);

  self->tells = TRUE;
  self->end = EDIT_GOES_ON;
  taken = jx_typing_set (self->typing, self->holder, text, continues, error);
  self->tells = FALSE;

  if (self->end == EDIT_IS_WITHDRAWN)
    jx_history_withdraw_edit (self);
  else if (self->end == EDIT_CLOSES)
    jx_history_close_edit (self);
  if (!taken || self->typing == NULL)
    return taken;

  if (begins)
    tell_changed (self);
  g_clear_handle_id (&self->edit_timeout, g_source_remove);
  self->edit_timeout = g_timeout_add (EDIT_PAUSE_MS, edit_timeout_cb, self);

  return TRUE;
}

/**
 * jx_history_has_edit:
 * @self: a history
 * @id: a record
 * @field: its field
 *
 * Tells whether an edit of it is under way that has changed its text.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_history_has_edit (JxHistory  *self,
                     const char *id,
                     const char *field)
{
  const char *const ids[] = { id, NULL };

  g_return_val_if_fail (JX_IS_HISTORY (self), FALSE);

  return self->typing != NULL && jx_typing_is_of (self->typing, ids, field) && jx_typing_is_changed (self->typing);
}

/**
 * jx_history_close_edit:
 * @self: a history
 *
 * Ends the edit under way, if there is one, and keeps what was typed.
 */
void
jx_history_close_edit (JxHistory *self)
{
  g_return_if_fail (JX_IS_HISTORY (self));

  if (ends_later (self, EDIT_CLOSES))
    return;

  flush_open (self);
  g_clear_pointer (&self->typing, jx_typing_free);
}

/**
 * jx_history_withdraw_edit:
 * @self: a history
 *
 * Ends the edit under way, if there is one, and puts back what stood there when it began. What a pause had already put into
 * the log is undone there.
 */
void
jx_history_withdraw_edit (JxHistory *self)
{
  g_return_if_fail (JX_IS_HISTORY (self));

  if (ends_later (self, EDIT_IS_WITHDRAWN))
    return;

  g_clear_handle_id (&self->edit_timeout, g_source_remove);
  if (self->typing != NULL)
    put_back (self);
  g_clear_pointer (&self->typing, jx_typing_free);

  tell_changed (self);
}

/**
 * jx_history_get_holder:
 * @self: a history
 *
 * Tells what the steps act on.
 *
 * Returns: (transfer none): the holder
 */
JxHolder *
jx_history_get_holder (JxHistory *self)
{
  g_return_val_if_fail (JX_IS_HISTORY (self), NULL);

  return self->holder;
}

/**
 * jx_history_get_serial:
 * @self: a history
 *
 * Tells the number of the last entry of the log: what counts up where a clock may be set back.
 *
 * Returns: the number; 0 if there is none
 */
gint64
jx_history_get_serial (JxHistory *self)
{
  g_return_val_if_fail (JX_IS_HISTORY (self), 0);

  return jx_log_get_serial (self->log);
}

/**
 * jx_history_set_follower:
 * @self: a history
 * @follower: (nullable): who goes along with the steps; it must outlive them
 * @data: for @follower
 *
 * Says who sums up the holder for the list, and adds to steps what they bring along.
 */
void
jx_history_set_follower (JxHistory        *self,
                         const JxFollower *follower,
                         gpointer          data)
{
  g_return_if_fail (JX_IS_HISTORY (self));

  jx_log_set_follower (self->log, follower, data);
}
