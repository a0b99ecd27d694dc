/* jx-cli-report.c: jixiao-cli report
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "jx-cells.h"
#include "jx-cli-error.h"
#include "jx-cli-session.h"
#include "jx-cli-summarize.h"
#include "jx-headline.h"
#include "jx-report-import.h"
#include "jx-text-reader.h"
#include "jx-text.h"

typedef struct
{
  JxCli          *cli;
  JxManuscript   *manuscript;
  JxReportImport *import;
  JxJsonWriter   *writer;
  GString        *text;     /* the same for people */
  gboolean       *put;      /* the parts for which the user said where they go */
} Reporting;

static JxManuscript *
read_text (JxCli   *self,
           GError **error)
{
  const char *path = self->options->args[1];
  g_autoptr(GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_cells_free);
  g_autoptr(GFile) file = NULL;
  g_autoptr(GBytes) input = NULL;
  JxManuscript *manuscript;

  if (g_str_equal (path, "-"))
    {
      if (!(input = jx_cli_load_input (error)))
        return NULL;
      if (!(manuscript = jx_text_reader_read_bytes (input, tables, error)))
        g_prefix_error (error, _("%s: "), _("standard input"));

      return manuscript;
    }

  file = g_file_new_for_commandline_arg (path);
  if (!(manuscript = jx_text_reader_read (file, tables, error)))
    jx_cli_error_for_input (error);

  return manuscript;
}

static const char *
fate_key (JxReportFate fate)
{
  switch (fate)
    {
    case JX_REPORT_NOTHING:
      return "nothing";
    case JX_REPORT_WRITTEN:
      return "written";
    case JX_REPORT_APPENDED:
      return "appended";
    case JX_REPORT_REPLACED:
      return "replaced";
    case JX_REPORT_LEFT:
      return "skipped";
    case JX_REPORT_SAME:
      return "same";
    }

  g_assert_not_reached ();
}

static const char *
describe_fate (JxReportFate fate)
{
  switch (fate)
    {
    case JX_REPORT_NOTHING:
      return _("nothing in the report");
    case JX_REPORT_WRITTEN:
      return _("written");
    case JX_REPORT_APPENDED:
      return _("appended to what is there");
    case JX_REPORT_REPLACED:
      return _("replaced what was there");
    case JX_REPORT_LEFT:
      return _("has a text, was skipped (--present says otherwise)");
    case JX_REPORT_SAME:
      return _("is there already");
    }

  g_assert_not_reached ();
}

static const char *
kind_key (JxPartKind kind)
{
  switch (kind)
    {
    case JX_PART_SECTION:
      return "section";
    case JX_PART_LEAD:
      return "lead";
    case JX_PART_CHAPTER:
      return "chapter";
    case JX_PART_TITLE:
      return "title";
    case JX_PART_CONTENTS:
      return "contents";
    case JX_PART_SIGNATURE:
      return "signature";
    case JX_PART_DATE:
      return "date";
    case JX_PART_ATTACHMENT:
      return "attachment";
    case JX_PART_TABLE:
      return "table";
    }

  g_assert_not_reached ();
}

static void
report_section (Reporting *self,
                guint      place)
{
  g_autofree char *heading = jx_report_import_dup_heading (self->import, place), *text = NULL;
  JxReportFate fate = jx_report_import_get_fate (self->import, place);
  guint n_linked;

  text = jx_report_import_dup_text (self->import, place, &n_linked);
  jx_json_writer_begin_object (self->writer);
  jx_json_writer_add_string (self->writer, "section", jx_report_import_get_key (self->import, place));
  jx_json_writer_add_string (self->writer, "heading", heading);
  jx_json_writer_add_string (self->writer, "fate", fate_key (fate));
  jx_json_writer_add_int64 (self->writer, "characters", (gint64) jx_text_count (text));
  jx_json_writer_add_int64 (self->writer, "linked", n_linked);
  jx_json_writer_end_object (self->writer);

  g_string_append_printf (self->text, _("%1$s: %2$s\n"), heading, describe_fate (fate));
}

/* As it is in the report, and where it went */
static void
report_part (Reporting *self,
             guint      n)
{
  const JxPart *part = jx_parting_get_part (jx_report_import_get_parting (self->import), n);
  g_autofree char *text = g_strjoin (part->heading != NULL && part->text->len > 0 ? "\n" : "",
                                     part->heading != NULL ? part->heading : "", part->text->str, NULL);
  int place = jx_report_import_get_place (self->import, n);
  g_autofree char *heading = place != JX_REPORT_NOWHERE ? jx_report_import_dup_heading (self->import, (guint) place) : NULL;

  jx_json_writer_begin_object (self->writer);
  jx_json_writer_add_int64 (self->writer, "part", n + 1);
  jx_json_writer_add_string (self->writer, "kind", kind_key (part->kind));
  jx_json_writer_add_string (self->writer, "section",
                             place != JX_REPORT_NOWHERE ? jx_report_import_get_key (self->import, (guint) place) : NULL);
  jx_json_writer_add_string (self->writer, "text", text);
  jx_json_writer_end_object (self->writer);

  if (heading != NULL)
    g_string_append_printf (self->text,
                            self->put[n] ? _("part %1$u, as was said, put into “%2$s”: %3$s\n")
                                         : _("part %1$u, without a section of its own, put into “%2$s”: %3$s\n"),
                            n + 1, heading, text);
  else
    g_string_append_printf (self->text,
                            self->put[n] ? _("part %1$u, as was said, left out: %2$s\n")
                                         : _("part %1$u, without a place in the form, not imported: %2$s\n"),
                            n + 1, text);
}

/* Those for which the user said where they go, or those that the form has no place for */
static void
report_parts (Reporting  *self,
              const char *key,
              gboolean    put)
{
  guint n_parts = jx_parting_get_n_parts (jx_report_import_get_parting (self->import));

  jx_json_writer_key (self->writer, key);
  jx_json_writer_begin_array (self->writer);
  for (guint n = 0; n < n_parts; n++)
    if (put ? self->put[n] : !self->put[n] && !jx_report_import_has_own_place (self->import, n))
      report_part (self, n);
  jx_json_writer_end_array (self->writer);
}

static void
report_left_out (Reporting *self)
{
  GPtrArray *left_out = self->manuscript->left_out;

  jx_json_writer_key (self->writer, "left_out");
  jx_json_writer_begin_array (self->writer);
  for (guint i = 0; i < left_out->len; i++)
    {
      const char *sentence = g_ptr_array_index (left_out, i);

      jx_json_writer_string (self->writer, sentence);
      g_string_append_printf (self->text, _("without a place in the form, not imported: %s\n"), sentence);
    }
  jx_json_writer_end_array (self->writer);
}

/* Told from the plan as it was before anything was changed. */
static void
report (Reporting *self)
{
  jx_json_writer_begin_object (self->writer);
  jx_json_writer_add_string (self->writer, "id", self->cli->options->args[0]);
  jx_json_writer_key (self->writer, "sections");
  jx_json_writer_begin_array (self->writer);
  for (guint place = 0; place < jx_report_import_get_n_places (self->import); place++)
    report_section (self, place);
  jx_json_writer_end_array (self->writer);
  report_parts (self, "put", TRUE);
  report_parts (self, "unplaced", FALSE);
  report_left_out (self);
  jx_json_writer_end_object (self->writer);
}

static void
choose (Reporting *self)
{
  const char *present = self->cli->options->present;

  if (g_strcmp0 (present, "replace") == 0)
    jx_report_import_set_mode (self->import, JX_REPORT_REPLACE);
  else if (g_strcmp0 (present, "append") == 0)
    jx_report_import_set_mode (self->import, JX_REPORT_APPEND);
}

static gboolean
is_headed (const char *heading,
           const char *said)
{
  g_auto(JxHeadline) one = { 0 }, other = { 0 };

  jx_headline_read (heading, 0, &one);
  jx_headline_read (said, 0, &other);

  return g_str_equal (one.words, other.words);
}

/* By its number as it is told, or by its heading; -1: there is none */
static int
find_part (Reporting  *self,
           const char *said)
{
  const JxParting *parting = jx_report_import_get_parting (self->import);
  guint n_parts = jx_parting_get_n_parts (parting);
  guint64 number;

  if (g_ascii_string_to_unsigned (said, 10, 1, n_parts, &number, NULL))
    return (int) number - 1;

  for (guint n = 0; n < n_parts; n++)
    if (jx_parting_get_part (parting, n)->heading != NULL && is_headed (jx_parting_get_part (parting, n)->heading, said))
      return (int) n;

  return -1;
}

/* By its key, or by its title */
static gboolean
find_place (Reporting  *self,
            const char *said,
            int        *place)
{
  *place = JX_REPORT_NOWHERE;
  if (g_str_equal (said, "none"))
    return TRUE;

  for (guint i = 0; i < jx_report_import_get_n_places (self->import); i++)
    {
      g_autofree char *heading = jx_report_import_dup_heading (self->import, i);

      if (g_str_equal (said, jx_report_import_get_key (self->import, i)) || is_headed (heading, said))
        {
          *place = (int) i;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
put_parts (Reporting  *self,
           GError    **error)
{
  char **put = self->cli->options->put;

  for (guint i = 0; put != NULL && put[i] != NULL; i++)
    {
      const char *section = strchr (put[i], '=') + 1;
      g_autofree char *said = g_strndup (put[i], (gsize) (section - 1 - put[i]));
      int part = find_part (self, said), place;

      if (part < 0 || !find_place (self, section, &place))
        return jx_cli_error_refuse_input (error, part < 0 ? _("The report has no part “%s”. Nothing was changed.")
                                                          : _("The form has no section “%s”. Nothing was changed."),
                                          part < 0 ? said : section);
      jx_report_import_set_place (self->import, (guint) part, place);
      self->put[part] = TRUE;
    }

  return TRUE;
}

static gboolean
write_sections (Reporting  *self,
                JxSession  *session,
                GError    **error)
{
  g_autoptr(JxCommand) command = jx_report_import_make_command (self->import);
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  report (self);
  if (jx_command_is_empty (command))
    return TRUE;

  g_ptr_array_add (ids, g_strdup (jx_assessment_get_id (jx_session_get_assessment (session))));

  return jx_history_do (jx_session_get_history (session), command, error) && jx_store_flush (self->cli->store, error)
         && jx_cli_summarize (self->cli, ids, error);
}

/**
 * jx_cli_run_report:
 * @self: what commands share
 * @found: not used
 * @error: return location for an error
 *
 * Brings the text of a whole report into an assessment, each part of it into its section, in one step, which the window can
 * undo; and tells what went where, and what has no place.
 *
 * Returns: `FALSE` if the text is not acceptable or the store does not take it
 */
gboolean
jx_cli_run_report (JxCli     *self,
                   gboolean  *found,
                   GError   **error)
{
  g_autoptr(JxManuscript) manuscript = read_text (self, error);
  g_autoptr(JxSession) session = manuscript != NULL ? jx_cli_session_open (self, error) : NULL;
  g_autoptr(JxReportImport) import = session != NULL ? jx_report_import_new (jx_session_get_assessment (session), manuscript, error)
                                                     : NULL;
  g_autoptr(JxJsonWriter) writer = jx_json_writer_new ();
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree gboolean *put = NULL;
  Reporting reporting = { self, manuscript, import, writer, text, NULL };

  if (import == NULL)
    return FALSE;

  reporting.put = put = g_new0 (gboolean, jx_parting_get_n_parts (jx_report_import_get_parting (import)) + 1);
  choose (&reporting);

  if (!put_parts (&reporting, error) || !write_sections (&reporting, session, error) || !jx_cli_close_store (self, error))
    return FALSE;
  if (self->options->json)
    return jx_cli_print_json (writer, error);

  g_print ("%s", text->str);

  return TRUE;
}
