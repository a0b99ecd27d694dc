/* jx-cli-carry.c: jixiao-cli carry
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "jx-assessment-load.h"
#include "jx-carry-plan.h"
#include "jx-cli-error.h"
#include "jx-cli-summarize.h"
#include "jx-store-read.h"

typedef struct
{
  JxCli       *cli;
  JxWorkspace *workspace;
  int          year;
  int          from;        /* of which all are taken, the one before if none is said */
} Carry;

/* What was named; all of a year. */
static GPtrArray *
list_chosen (Carry   *self,
             GError **error)
{
  const JxCliOptions *options = self->cli->options;
  g_autoptr(GPtrArray) ids = NULL;

  if (options->all)
    return jx_carry_list_year (self->workspace, self->from);

  ids = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; options->args[i] != NULL; i++)
    {
      char *id = g_ascii_strdown (options->args[i], -1);
      JxEntry *entry = jx_workspace_find_entry (self->workspace, id);

      g_ptr_array_add (ids, id);
      if (entry == NULL || jx_entry_is_binned (entry))
        {
          g_set_error (error, JX_CLI_ERROR, JX_CLI_ERROR_INPUT, _("There is no assessment “%s” in the store, or it is in the bin."),
                       options->args[i]);
          return NULL;
        }
    }

  return g_steal_pointer (&ids);
}

/* Nothing is begun for an earlier year than its own. */
static gboolean
check_years (Carry        *self,
             JxCarryPlan  *plan,
             GError      **error)
{
  for (guint i = 0; i < jx_carry_plan_get_n_items (plan); i++)
    {
      const JxCarryItem *item = jx_carry_plan_get_item (plan, i);

      if (item->fate != JX_CARRY_LATER)
        continue;

      g_set_error (error, JX_CLI_ERROR, JX_CLI_ERROR_USAGE, _("“%1$s” is of %2$d; it is not carried over into an earlier year."),
                   item->name, item->year);
      return FALSE;
    }

  return TRUE;
}

static gboolean
take (Carry        *self,
      JxCarryPlan  *plan,
      const char   *id,
      GError      **error)
{
  JxCarryFlags flags = self->cli->options->no_targets ? 0 : JX_CARRY_TARGETS;
  g_autoptr(JxBundle) bundle = jx_store_read (self->cli->store, id, NULL, error);
  g_autoptr(JxAssessment) assessment = NULL;

  if (bundle == NULL || !(assessment = jx_assessment_new_from_bundle (self->cli->forms, bundle, id, error)))
    {
      g_prefix_error (error, _("%s: "), jx_entry_get_name (jx_workspace_find_entry (self->workspace, id)));
      return FALSE;
    }

  return jx_carry_plan_take (plan, assessment, flags, error);
}

static GPtrArray *
list_made (JxCarryPlan *plan)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < jx_carry_plan_get_n_items (plan); i++)
    if (jx_carry_plan_get_item (plan, i)->made != NULL)
      g_ptr_array_add (ids, g_strdup (jx_carry_plan_get_item (plan, i)->made));

  return ids;
}

/* One step, on disk with what the list shows of it; none if there is nothing to make. */
static gboolean
run (Carry        *self,
     JxCarryPlan  *plan,
     GError      **error)
{
  g_autoptr(GPtrArray) ids = jx_carry_plan_dup_ids (plan);
  g_autoptr(GPtrArray) made = NULL;

  for (guint i = 0; i < ids->len; i++)
    if (!take (self, plan, g_ptr_array_index (ids, i), error))
      return FALSE;

  made = list_made (plan);

  return made->len == 0
         || (jx_history_do (jx_workspace_get_history (self->workspace), jx_carry_plan_get_command (plan), error)
             && jx_store_flush (self->cli->store, error) && jx_cli_summarize (self->cli, made, error));
}

/* ---- what is told ---- */

static const char *
fate_key (JxCarryFate fate)
{
  switch (fate)
    {
    case JX_CARRY_MADE:
      return "made";
    case JX_CARRY_PRESENT:
      return "present";
    case JX_CARRY_SAME_YEAR:
      return "same-year";
    case JX_CARRY_OUTDATED:
      return "outdated";
    case JX_CARRY_TWICE:
      return "twice";
    case JX_CARRY_LATER:
      return "later";
    }

  g_assert_not_reached ();
}

static void
print_item (Carry             *self,
            const JxCarryItem *item)
{
  switch (item->fate)
    {
    case JX_CARRY_MADE:
      g_print (_("%1$s  %2$s: carried over from %3$d to %4$d\n"), item->made, item->name, item->year, self->year);
      break;
    case JX_CARRY_PRESENT:
      g_print (_("%1$s  %2$s: %3$d is there already, was skipped\n"), item->present, item->name, self->year);
      break;
    case JX_CARRY_SAME_YEAR:
      g_print (_("%1$s  %2$s: is of %3$d itself, was skipped\n"), item->id, item->name, self->year);
      break;
    case JX_CARRY_OUTDATED:
      g_print (_("%1$s  %2$s: was carried over from a later year, %3$d was skipped\n"), item->id, item->name, item->year);
      break;
    case JX_CARRY_TWICE:
      g_print (_("%1$s  %2$s: another one of the same project, form and year was carried over, this one was skipped\n"), item->id,
               item->name);
      break;
    case JX_CARRY_LATER:
      g_assert_not_reached ();   /* refused before */
    }

  if (item->made != NULL && item->ended > 0)
    g_print (_("  the last year of the project is %d\n"), item->ended);

  for (guint i = 0; item->moves != NULL && i < item->moves->len; i++)
    {
      const JxCarryMove *move = g_ptr_array_index (item->moves, i);

      g_print (_("  %1$s: “%2$s” is now “%3$s”\n"), move->place, move->before, move->after);
    }
}

static void
add_moves (JxJsonWriter *writer,
           GPtrArray    *moves)
{
  jx_json_writer_key (writer, "moves");
  jx_json_writer_begin_array (writer);

  for (guint i = 0; moves != NULL && i < moves->len; i++)
    {
      const JxCarryMove *move = g_ptr_array_index (moves, i);

      jx_json_writer_begin_object (writer);
      jx_json_writer_add_string (writer, "place", move->place);
      jx_json_writer_add_string (writer, "before", move->before);
      jx_json_writer_add_string (writer, "after", move->after);
      jx_json_writer_end_object (writer);
    }

  jx_json_writer_end_array (writer);
}

static void
add_item (JxJsonWriter      *writer,
          const JxCarryItem *item)
{
  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "id", item->id);
  jx_json_writer_add_string (writer, "name", item->name);
  jx_json_writer_add_int64 (writer, "year", item->year);
  jx_json_writer_add_string (writer, "fate", fate_key (item->fate));
  jx_json_writer_add_string (writer, "present", item->present);
  jx_json_writer_add_string (writer, "made", item->made);
  if (item->ended > 0)
    jx_json_writer_add_int64 (writer, "last_year", item->ended);
  add_moves (writer, item->moves);
  jx_json_writer_end_object (writer);
}

static gboolean
report (Carry        *self,
        JxCarryPlan  *plan,
        GError      **error)
{
  g_autoptr(JxJsonWriter) writer = jx_json_writer_new ();
  guint n_items = jx_carry_plan_get_n_items (plan);

  jx_json_writer_begin_object (writer);
  jx_json_writer_add_int64 (writer, "year", self->year);
  jx_json_writer_key (writer, "assessments");
  jx_json_writer_begin_array (writer);

  for (guint i = 0; i < n_items; i++)
    {
      add_item (writer, jx_carry_plan_get_item (plan, i));
      if (!self->cli->options->json)
        print_item (self, jx_carry_plan_get_item (plan, i));
    }

  jx_json_writer_end_array (writer);
  jx_json_writer_end_object (writer);

  if (self->cli->options->json)
    return jx_cli_print_json (writer, error);
  if (n_items == 0)
    g_print (_("There is nothing of %d to carry over.\n"), self->from);

  return TRUE;
}

/**
 * jx_cli_run_carry:
 * @self: what commands share
 * @found: not used
 * @error: return location for an error
 *
 * Begins assessments of another year from those that stand, all in one step, which the window can undo. What that year has
 * already is told and skipped.
 *
 * Returns: `FALSE` if one that was named is not there or of a later year, or the store does not take it
 */
gboolean
jx_cli_run_carry (JxCli     *self,
                  gboolean  *found,
                  GError   **error)
{
  Carry carry = { .cli = self, .year = (int) g_ascii_strtoll (self->options->year, NULL, 10) };
  g_autoptr(JxWorkspace) workspace = NULL;
  g_autoptr(JxCarryPlan) plan = NULL;
  g_autoptr(GPtrArray) ids = NULL;

  if (!jx_cli_has_store (self))
    {
      g_set_error_literal (error, JX_CLI_ERROR, JX_CLI_ERROR_INPUT, _("There is no store yet; “import” makes it."));
      return FALSE;
    }

  carry.from = self->options->from != NULL ? (int) g_ascii_strtoll (self->options->from, NULL, 10) : carry.year - 1;
  carry.workspace = workspace = jx_cli_open_workspace (self, error);
  if (workspace == NULL || !(ids = list_chosen (&carry, error)))
    return FALSE;

  plan = jx_carry_plan_new (workspace, ids, carry.year);

  return check_years (&carry, plan, error) && run (&carry, plan, error) && jx_cli_close_store (self, error) && report (&carry, plan, error);
}
