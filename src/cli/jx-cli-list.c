/* jx-cli-list.c: jixiao-cli list and history
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "jx-cli.h"
#include "jx-store-read.h"

static const char *
name_of (const JxBundle *bundle,
         const char     *id)
{
  const JxRecord *record = id != NULL ? jx_bundle_find (bundle, id) : NULL;

  return record != NULL ? jx_record_get (record, "name") : NULL;
}

static void
add_entry (JxJsonWriter    *writer,
           const JxRecord  *record,
           const char      *agency,
           const JxSummary *summary)
{
  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "id", record->id);
  jx_json_writer_add_string (writer, "name", summary->name);
  jx_json_writer_add_string (writer, "agency", agency);
  jx_json_writer_add_string (writer, "year", jx_record_get (record, "year"));
  jx_json_writer_add_string (writer, "form", jx_record_get (record, "form"));
  jx_json_writer_add_string (writer, "state", jx_record_get (record, "state"));
  jx_json_writer_add_boolean (writer, "binned", jx_record_get (record, "binned") != NULL);
  jx_json_writer_add_string (writer, "total", summary->total);
  jx_json_writer_add_string (writer, "grade", summary->grade);
  jx_json_writer_add_int64 (writer, "errors", summary->n_errors);
  jx_json_writer_add_int64 (writer, "warnings", summary->n_warnings);
  jx_json_writer_end_object (writer);
}

static void
print_entry (const JxRecord  *record,
             const char      *agency,
             const JxSummary *summary)
{
  const char *year = jx_record_get (record, "year");

  if (jx_record_get (record, "binned") != NULL)
    return;

  g_print (_("%1$s  %2$s  %3$s  %4$s  score %5$s  errors %6$u\n"), record->id, year != NULL ? year : "—",
           agency != NULL ? agency : "—", summary->name != NULL ? summary->name : "—",
           summary->total != NULL ? summary->total : "—", summary->n_errors);
}

/**
 * jx_cli_run_list:
 * @self: what commands share
 * @found: not used
 * @error: return location for an error
 *
 * Lists the assessments of the store, with score and number of findings as they were last seen.
 *
 * Returns: `FALSE` if the store cannot be read
 */
gboolean
jx_cli_run_list (JxCli     *self,
                 gboolean  *found,
                 GError   **error)
{
  g_autoptr(JxJsonWriter) writer = jx_json_writer_new ();
  g_autoptr(GPtrArray) summaries = NULL;
  g_autoptr(JxBundle) bundle = NULL;
  const char *year = self->options->year;

  if (!jx_cli_open_store (self, FALSE, error) || !(bundle = jx_store_read_list (self->store, &summaries, error)))
    return FALSE;

  jx_json_writer_begin_object (writer);
  jx_json_writer_key (writer, "assessments");
  jx_json_writer_begin_array (writer);

  for (guint i = 0, n = 0; i < bundle->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (bundle->records, i);
      const JxSummary *summary;
      const char *agency;

      if (record->kind != JX_RECORD_ASSESSMENT)
        continue;

      summary = g_ptr_array_index (summaries, n++);
      agency = name_of (bundle, record->parent);
      if (year != NULL && g_strcmp0 (year, jx_record_get (record, "year")) != 0)
        continue;

      add_entry (writer, record, agency, summary);
      if (!self->options->json)
        print_entry (record, agency, summary);
    }

  jx_json_writer_end_array (writer);
  jx_json_writer_end_object (writer);

  return !self->options->json || jx_cli_print_json (writer, error);
}

static const char *
kind_key (JxEntryKind kind)
{
  switch (kind)
    {
    case JX_ENTRY_DO:
      return "do";
    case JX_ENTRY_UNDO:
      return "undo";
    case JX_ENTRY_REDO:
      return "redo";
    }

  g_assert_not_reached ();
}

static void
add_step (JxJsonWriter         *writer,
          const JxJournalEntry *entry,
          const char           *time)
{
  jx_json_writer_begin_object (writer);
  jx_json_writer_add_int64 (writer, "serial", entry->serial);
  jx_json_writer_add_string (writer, "time", time);
  jx_json_writer_add_string (writer, "kind", kind_key (entry->kind));
  if (entry->target > 0)
    jx_json_writer_add_int64 (writer, "target", entry->target);
  jx_json_writer_add_string (writer, "label", entry->label);
  if (entry->command != NULL)
    {
      g_autoptr(JsonNode) node = json_from_string (entry->command, NULL);

      jx_json_writer_key (writer, "command");
      if (node != NULL)
        jx_json_writer_node (writer, node);
      else
        jx_json_writer_null (writer);
    }
  jx_json_writer_end_object (writer);
}

/**
 * jx_cli_run_history:
 * @self: what commands share
 * @found: not used
 * @error: return location for an error
 *
 * Lists every step that an assessment took, also those that were undone.
 *
 * Returns: `FALSE` if the store cannot be read or has no such assessment
 */
gboolean
jx_cli_run_history (JxCli     *self,
                    gboolean  *found,
                    GError   **error)
{
  g_autofree char *id = g_ascii_strdown (self->options->args[0], -1);
  g_autoptr(JxJsonWriter) writer = jx_json_writer_new ();
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(JxBundle) bundle = NULL;

  if (!jx_cli_open_store (self, FALSE, error) || !(bundle = jx_store_read (self->store, id, &entries, error)))
    return FALSE;

  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "id", id);
  jx_json_writer_key (writer, "entries");
  jx_json_writer_begin_array (writer);

  for (guint i = 0; i < entries->len; i++)
    {
      const JxJournalEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc_usec (entry->time);
      g_autofree char *iso = g_date_time_format_iso8601 (time);
      g_autoptr(GDateTime) local = g_date_time_to_local (time);
      g_autofree char *shown = g_date_time_format (local, "%Y-%m-%d %H:%M:%S");

      add_step (writer, entry, iso);
      if (!self->options->json)
        g_print ("%" G_GINT64_FORMAT "  %s  %s  %s\n", entry->serial, shown, kind_key (entry->kind),
                 entry->label != NULL ? entry->label : "");
    }

  jx_json_writer_end_array (writer);
  jx_json_writer_end_object (writer);

  return !self->options->json || jx_cli_print_json (writer, error);
}
