/* jx-cli-check.c: jixiao-cli check
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "jx-checks.h"
#include "jx-cli.h"
#include "jx-exchange-derived.h"
#include "jx-place.h"

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
add_findings (JxJsonWriter *writer,
              JxAssessment *assessment,
              GPtrArray    *findings)
{
  g_autofree char *name = jx_assessment_dup_name (assessment);

  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "id", jx_assessment_get_id (assessment));
  jx_json_writer_add_string (writer, "name", name);
  jx_json_writer_key (writer, "findings");
  jx_json_writer_begin_array (writer);
  for (guint i = 0; i < findings->len; i++)
    add_finding (writer, g_ptr_array_index (findings, i));
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
print_findings (JxAssessment *assessment,
                GPtrArray    *findings)
{
  g_autofree char *name = jx_assessment_dup_name (assessment);

  g_print (_("%1$s: errors %2$u, warnings %3$u\n"), name, count (findings, JX_SEVERITY_ERROR),
           count (findings, JX_SEVERITY_WARNING));

  for (guint i = 0; i < findings->len; i++)
    {
      JxFinding *finding = g_ptr_array_index (findings, i);

      g_print ("  %s  %s  %s  %s\n", name_severity (jx_finding_get_severity (finding)), jx_finding_get_rule (finding),
               jx_finding_get_place (finding), jx_finding_get_message (finding));
    }
}

/**
 * jx_cli_run_check:
 * @self: what commands share
 * @found: (out): whether there are errors
 * @error: return location for an error
 *
 * Tells what is wrong in each table, by rule, place and figures.
 *
 * Returns: `FALSE` if an input cannot be worked with
 */
gboolean
jx_cli_run_check (JxCli     *self,
                  gboolean  *found,
                  GError   **error)
{
  g_autoptr(GPtrArray) assessments = jx_cli_load (self, error);
  g_autoptr(JxJsonWriter) writer = NULL;

  if (assessments == NULL)
    return FALSE;

  writer = jx_json_writer_new ();
  jx_json_writer_begin_object (writer);
  jx_json_writer_key (writer, "assessments");
  jx_json_writer_begin_array (writer);

  for (guint i = 0; i < assessments->len; i++)
    {
      JxAssessment *assessment = g_ptr_array_index (assessments, i);
      g_autoptr(GPtrArray) findings = jx_checks_run (assessment);

      *found = *found || count (findings, JX_SEVERITY_ERROR) > 0;
      add_findings (writer, assessment, findings);
      if (!self->options->json)
        print_findings (assessment, findings);
    }

  jx_json_writer_end_array (writer);
  jx_json_writer_end_object (writer);

  return !self->options->json || jx_cli_print_json (writer, error);
}
