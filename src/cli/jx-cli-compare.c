/* jx-cli-compare.c: jixiao-cli compare
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "jx-cli-error.h"
#include "jx-cli.h"
#include "jx-comparison.h"
#include "jx-exchange-assessments.h"
#include "jx-passage.h"
#include "jx-place.h"
#include "jx-submission.h"

/* Of several in a file the one with the UUID of @like. */
static JxAssessment *
load (JxCli         *self,
      const char    *arg,
      JxAssessment  *like,
      GError       **error)
{
  g_autoptr(JxBundle) bundle = jx_cli_read (self, arg, error);
  const char *id = like != NULL ? jx_assessment_get_id (like) : NULL;
  JxAssessment *assessment;

  if (bundle == NULL)
    return NULL;

  if (!(assessment = jx_exchange_pick_assessment (bundle, self->forms, id, error)))
    g_prefix_error (error, _("%s: "), arg);

  return assessment;
}

static JxAssessment *
load_submitted (JxCli         *self,
                JxAssessment  *assessment,
                GError       **error)
{
  const JxRecord *passage = jx_passage_find_copy (assessment);
  g_autofree char *name = jx_assessment_dup_name (assessment);

  if (passage != NULL)
    return jx_submission_load (self->store, passage, self->forms, error);

  g_set_error (error, JX_CLI_ERROR, JX_CLI_ERROR_INPUT,
               _("“%s” was not submitted from here; name a file to compare it with."), name);

  return NULL;
}

static void
add_difference (JxJsonWriter *writer,
                JxDifference *difference)
{
  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "kind", jx_difference_kind_to_key (jx_difference_get_kind (difference)));
  jx_json_writer_add_string (writer, "place", jx_difference_get_place (difference));
  jx_json_writer_add_string (writer, "label", jx_difference_get_label (difference));
  jx_json_writer_add_string (writer, "before", jx_difference_get_before (difference));
  jx_json_writer_add_string (writer, "after", jx_difference_get_after (difference));
  jx_json_writer_add_boolean (writer, "follows", jx_difference_follows (difference));
  jx_json_writer_end_object (writer);
}

static const char *
or_dash (const char *text)
{
  return text != NULL ? text : "—";
}

static void
print_difference (JxDifference *difference)
{
  const char *label = jx_difference_get_label (difference);
  const char *before = jx_difference_get_before (difference), *after = jx_difference_get_after (difference);

  switch (jx_difference_get_kind (difference))
    {
    case JX_DIFFERENCE_ADDED:
      g_print (_("%1$s: added: %2$s\n"), label, or_dash (after));
      break;
    case JX_DIFFERENCE_REMOVED:
      g_print (_("%1$s: removed: %2$s\n"), label, or_dash (before));
      break;
    case JX_DIFFERENCE_ORDER:
      g_print (_("%s: the rows stand in another order\n"), label);
      break;
    case JX_DIFFERENCE_CELL:
    case JX_DIFFERENCE_FACT:
      g_print (jx_difference_follows (difference) ? _("%1$s: %2$s → %3$s (computed)\n") : _("%1$s: %2$s → %3$s\n"), label,
               or_dash (before), or_dash (after));
      break;
    }
}

static gboolean
report (JxCli         *self,
        JxAssessment  *assessment,
        gboolean       same,
        GPtrArray     *differences,
        GError       **error)
{
  g_autoptr(JxJsonWriter) writer = jx_json_writer_new ();
  g_autofree char *name = jx_assessment_dup_name (assessment);

  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "id", jx_assessment_get_id (assessment));
  jx_json_writer_add_string (writer, "name", name);
  jx_json_writer_add_boolean (writer, "same", same);
  jx_json_writer_key (writer, "differences");
  jx_json_writer_begin_array (writer);

  for (guint i = 0; i < differences->len; i++)
    {
      add_difference (writer, g_ptr_array_index (differences, i));
      if (!self->options->json)
        print_difference (g_ptr_array_index (differences, i));
    }

  jx_json_writer_end_array (writer);
  jx_json_writer_end_object (writer);

  if (self->options->json)
    return jx_cli_print_json (writer, error);

  if (differences->len == 0)
    g_print (same ? _("Nothing is different.\n") : _("Nothing that is printed is different.\n"));

  return TRUE;
}

/**
 * jx_cli_run_compare:
 * @self: what commands share
 * @found: not used
 * @error: return location for an error
 *
 * Finds what is different: with one argument since it was submitted, with two between the first and the second.
 *
 * Returns: `FALSE` if one of them cannot be read
 */
gboolean
jx_cli_run_compare (JxCli     *self,
                    gboolean  *found,
                    GError   **error)
{
  char **args = self->options->args;
  g_autoptr(JxAssessment) first = NULL;
  g_autoptr(JxAssessment) other = NULL;
  g_autoptr(GPtrArray) differences = NULL;

  if (!(first = load (self, args[0], NULL, error))
      || !(other = args[1] != NULL ? load (self, args[1], first, error) : load_submitted (self, first, error)))
    return FALSE;

  differences = args[1] != NULL ? jx_comparison_run (first, other) : jx_comparison_run (other, first);

  return report (self, first, jx_submission_is_same (first, other), differences, error);
}
