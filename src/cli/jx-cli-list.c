/* jx-cli-list.c: jixiao-cli list and history
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "jx-cli.h"
#include "jx-search-query.h"
#include "jx-state.h"
#include "jx-store-query.h"
#include "jx-store-read.h"

static void
add_entry (JxJsonWriter *writer,
           JxEntry      *entry)
{
  const JxRecord *record = jx_entry_get_record (entry);
  const JxSummary *summary = jx_entry_get_summary (entry);

  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "id", record->id);
  jx_json_writer_add_string (writer, "name", jx_entry_get_name (entry));
  jx_json_writer_add_string (writer, "agency", jx_entry_get_agency (entry));
  jx_json_writer_add_string (writer, "year", jx_record_get (record, "year"));
  jx_json_writer_add_string (writer, "form", jx_record_get (record, "form"));
  jx_json_writer_add_string (writer, "state", jx_record_get (record, "state"));
  jx_json_writer_add_boolean (writer, "binned", jx_entry_is_binned (entry));
  jx_json_writer_add_string (writer, "total", summary->total);
  jx_json_writer_add_string (writer, "grade", summary->grade);
  jx_json_writer_add_int64 (writer, "errors", summary->n_errors);
  jx_json_writer_add_int64 (writer, "warnings", summary->n_warnings);
  jx_json_writer_end_object (writer);
}

static const char *
or_dash (const char *text)
{
  return text != NULL && *text != '\0' ? text : "—";
}

static void
print_entry (JxEntry *entry)
{
  const JxSummary *summary = jx_entry_get_summary (entry);

  if (!jx_entry_is_binned (entry))
    g_print (_("%1$s  %2$s  %3$s  %4$s  %5$s  score %6$s  errors %7$u\n"), jx_entry_get_id (entry),
             or_dash (jx_record_get (jx_entry_get_record (entry), "year")), or_dash (jx_entry_get_agency (entry)),
             or_dash (jx_entry_get_name (entry)), jx_state_get_name (jx_state_of (jx_entry_get_record (entry))),
             or_dash (summary->total), summary->n_errors);
}

/* As the window's list is searched: by what the assessment is called, or one of its indicators. */
static gboolean
is_wanted (const JxCliOptions  *options,
           JxEntry             *entry,
           const JxSearchQuery *query,
           GHashTable          *by_indicator)
{
  if (options->year != NULL && g_strcmp0 (options->year, jx_record_get (jx_entry_get_record (entry), "year")) != 0)
    return FALSE;
  if (options->state != NULL && !g_str_equal (options->state, jx_state_to_key (jx_state_of (jx_entry_get_record (entry)))))
    return FALSE;

  return query == NULL || jx_entry_matches (entry, query)
         || g_hash_table_contains (by_indicator, jx_entry_get_id (entry));
}

static GHashTable *
find_by_indicator (JxStore              *store,
                   const JxSearchQuery  *query,
                   GError              **error)
{
  g_autoptr(GPtrArray) found = jx_store_search (store, jx_search_query_get_text (query), error);
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (found == NULL)
    return NULL;

  for (guint i = 0; i < found->len; i++)
    g_hash_table_add (ids, g_strdup (g_ptr_array_index (found, i)));

  return g_steal_pointer (&ids);
}

/**
 * jx_cli_run_list:
 * @self: what commands share
 * @found: not used
 * @error: return location for an error
 *
 * Lists the assessments of the store, with score and number of findings as they were last seen, in the order of the window's
 * list; with a text those that it finds.
 *
 * Returns: `FALSE` if the store cannot be read
 */
gboolean
jx_cli_run_list (JxCli     *self,
                 gboolean  *found,
                 GError   **error)
{
  g_autoptr(JxJsonWriter) writer = jx_json_writer_new ();
  g_autoptr(GHashTable) by_indicator = NULL;
  g_autoptr(GPtrArray) summaries = NULL;
  g_autoptr(JxWorkspace) workspace = NULL;
  const char *text = self->options->args[0];
  g_autoptr(JxSearchQuery) query = text != NULL ? jx_search_query_new (text) : NULL;
  GListModel *entries;
  JxBundle *bundle;

  if (!jx_cli_open_store (self, FALSE, error) || !(bundle = jx_store_read_list (self->store, &summaries, error)))
    return FALSE;

  workspace = jx_workspace_new (self->forms, JX_JOURNAL (self->store));
  jx_workspace_load (workspace, bundle, summaries);
  entries = jx_workspace_get_entries (workspace);
  if (query != NULL && !(by_indicator = find_by_indicator (self->store, query, error)))
    return FALSE;

  jx_json_writer_begin_object (writer);
  jx_json_writer_key (writer, "assessments");
  jx_json_writer_begin_array (writer);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr(JxEntry) entry = g_list_model_get_item (entries, i);

      if (!is_wanted (self->options, entry, query, by_indicator))
        continue;

      add_entry (writer, entry);
      if (!self->options->json)
        print_entry (entry);
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
