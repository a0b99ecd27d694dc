/* jx-cli-check.c: jixiao-cli check
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jx-across.h"
#include "jx-checks.h"
#include "jx-cli.h"
#include "jx-exchange-assessments.h"
#include "jx-exchange-derived.h"
#include "jx-place.h"
#include "jx-store-read.h"

/* What was found about an assessment, which need not stay in memory. */
typedef struct
{
  char      *id;
  char      *name;
  GPtrArray *findings;
} Report;

typedef struct
{
  JxCli     *cli;
  JxAcross  *across;
  GPtrArray *reports;
} Run;

static void
report_free (gpointer data)
{
  Report *report = data;

  g_free (report->id);
  g_free (report->name);
  g_ptr_array_unref (report->findings);
  g_free (report);
}

static guint
count (GPtrArray  *findings,
       JxSeverity  severity)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += jx_finding_get_severity (g_ptr_array_index (findings, i)) == severity;

  return n;
}

static void
add_finding (JxJsonWriter *writer,
             JxFinding    *finding)
{
  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "rule", jx_finding_get_rule (finding));
  jx_json_writer_add_string (writer, "severity", jx_exchange_get_severity_key (jx_finding_get_severity (finding)));
  jx_json_writer_add_string (writer, "place", jx_finding_get_place (finding));
  jx_json_writer_add_string (writer, "message", jx_finding_get_message (finding));
  jx_exchange_add_figures (writer, jx_finding_get_figures (finding));
  jx_json_writer_key (writer, "answer");
  jx_json_writer_string (writer, jx_finding_get_answer (finding));
  jx_json_writer_end_object (writer);
}

static void
add_report (JxJsonWriter *writer,
            const Report *report)
{
  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "id", report->id);
  jx_json_writer_add_string (writer, "name", report->name);
  jx_json_writer_key (writer, "findings");
  jx_json_writer_begin_array (writer);
  for (guint i = 0; i < report->findings->len; i++)
    add_finding (writer, g_ptr_array_index (report->findings, i));
  jx_json_writer_end_array (writer);
  jx_json_writer_end_object (writer);
}

static const char *
name_severity (JxSeverity severity)
{
  switch (severity)
    {
    case JX_SEVERITY_ERROR:
      return _("error");
    case JX_SEVERITY_WARNING:
      return _("warning");
    case JX_SEVERITY_INFO:
      return _("information");
    }

  g_assert_not_reached ();
}

static void
print_finding (JxFinding  *finding,
               const char *name)
{
  g_print ("  %s  %s  %s%s%s  %s\n", name_severity (jx_finding_get_severity (finding)), jx_finding_get_rule (finding),
           name != NULL ? name : "", name != NULL ? "  " : "", jx_finding_get_place (finding), jx_finding_get_message (finding));
}

static void
print_report (const Report *report)
{
  g_print (_("%1$s: errors %2$u, warnings %3$u\n"), report->name, count (report->findings, JX_SEVERITY_ERROR),
           count (report->findings, JX_SEVERITY_WARNING));

  for (guint i = 0; i < report->findings->len; i++)
    print_finding (g_ptr_array_index (report->findings, i), NULL);
}

typedef struct
{
  const Report *report;
  JxFinding    *finding;
} Line;

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const Line *first = a, *second = b;
  int order = (int) jx_finding_get_severity (first->finding) - (int) jx_finding_get_severity (second->finding);

  if (order == 0)
    order = strcmp (first->report->name, second->report->name);
  if (order == 0)
    order = strcmp (first->report->id, second->report->id);

  return order != 0 ? order : strcmp (jx_finding_get_rule (first->finding), jx_finding_get_rule (second->finding));
}

/* one list of all: by severity, project and rule */
static void
print_all (GPtrArray *reports)
{
  g_autoptr(GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  guint n_errors = 0, n_warnings = 0;

  for (guint i = 0; i < reports->len; i++)
    {
      const Report *report = g_ptr_array_index (reports, i);

      n_errors += count (report->findings, JX_SEVERITY_ERROR);
      n_warnings += count (report->findings, JX_SEVERITY_WARNING);
      for (guint j = 0; j < report->findings->len; j++)
        {
          Line line = { report, g_ptr_array_index (report->findings, j) };

          g_array_append_val (lines, line);
        }
    }

  g_array_sort (lines, compare_lines);
  g_print (_("%1$u assessments: errors %2$u, warnings %3$u\n"), reports->len, n_errors, n_warnings);
  for (guint i = 0; i < lines->len; i++)
    print_finding (g_array_index (lines, Line, i).finding, g_array_index (lines, Line, i).report->name);
}

static gboolean
check_one (JxAssessment  *assessment,
           gpointer       data,
           GError       **error)
{
  Run *run = data;
  Report *report = g_new0 (Report, 1);

  report->id = g_strdup (jx_assessment_get_id (assessment));
  report->name = jx_assessment_dup_name (assessment);
  report->findings = jx_checks_run (assessment);
  g_ptr_array_add (run->reports, report);
  jx_across_add (run->across, assessment);

  return TRUE;
}

static gboolean
check_bundle (JxBundle  *bundle,
              gpointer   data,
              GError   **error)
{
  Run *run = data;

  return jx_cli_is_binned (bundle) || jx_exchange_each_assessment (bundle, run->cli->forms, check_one, run, error);
}

static gboolean
check_named (Run     *run,
             GError **error)
{
  g_autoptr(GPtrArray) assessments = jx_cli_load (run->cli, error);

  for (guint i = 0; assessments != NULL && i < assessments->len; i++)
    if (!check_one (g_ptr_array_index (assessments, i), run, error))
      return FALSE;

  return assessments != NULL;
}

static gboolean
check_store (Run     *run,
             GError **error)
{
  return jx_cli_open_store (run->cli, FALSE, error) != NULL && jx_store_read_all (run->cli->store, check_bundle, run, error);
}

/* what shows only when they lie beside each other stands behind what shows by itself */
static void
add_across (Run *run)
{
  jx_across_check (run->across);

  for (guint i = 0; i < run->reports->len; i++)
    {
      const Report *report = g_ptr_array_index (run->reports, i);
      GPtrArray *more = jx_across_get (run->across, i);

      for (guint j = 0; j < more->len; j++)
        g_ptr_array_add (report->findings, g_object_ref (g_ptr_array_index (more, j)));
    }
}

static gboolean
write_json (GPtrArray  *reports,
            GError    **error)
{
  g_autoptr(JxJsonWriter) writer = jx_json_writer_new ();

  jx_json_writer_begin_object (writer);
  jx_json_writer_key (writer, "assessments");
  jx_json_writer_begin_array (writer);
  for (guint i = 0; i < reports->len; i++)
    add_report (writer, g_ptr_array_index (reports, i));
  jx_json_writer_end_array (writer);
  jx_json_writer_end_object (writer);

  return jx_cli_print_json (writer, error);
}

/**
 * jx_cli_run_check:
 * @self: what commands share
 * @found: (out): whether there are errors
 * @error: return location for an error
 *
 * Tells what is wrong in each table, by rule, place and figures, and what shows when they lie beside each other. Of the whole
 * store it is one list, by severity, project and rule.
 *
 * Returns: `FALSE` if an input cannot be worked with
 */
gboolean
jx_cli_run_check (JxCli     *self,
                  gboolean  *found,
                  GError   **error)
{
  g_autoptr(JxAcross) across = jx_across_new ();
  g_autoptr(GPtrArray) reports = g_ptr_array_new_with_free_func (report_free);
  Run run = { self, across, reports };

  if (!(self->options->all ? check_store (&run, error) : check_named (&run, error)))
    return FALSE;

  add_across (&run);
  for (guint i = 0; i < reports->len; i++)
    *found = *found || count (((Report *) g_ptr_array_index (reports, i))->findings, JX_SEVERITY_ERROR) > 0;

  if (self->options->json)
    return write_json (reports, error);
  if (self->options->all)
    print_all (reports);

  for (guint i = 0; !self->options->all && i < reports->len; i++)
    print_report (g_ptr_array_index (reports, i));

  return TRUE;
}
