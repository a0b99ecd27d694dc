/* jx-cli-import.c: jixiao-cli import
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "jx-cli-error.h"
#include "jx-cli-papers.h"
#include "jx-cli-summarize.h"
#include "jx-cli.h"
#include "jx-exchange-assessments.h"
#include "jx-import.h"
#include "jx-store-read.h"
#include "jx-workspace.h"

typedef struct
{
  JxCli       *cli;
  JxWorkspace *workspace;
  JxBundle    *incoming;    /* of all files */
  GHashTable  *ids;         /* of records that are in it already */
  GPtrArray   *unplaced;    /* char *: what of the files found no place */
} Import;

/* Several files may name the same agency; the same assessment twice is a mistake. */
static gboolean
gather (Import      *self,
        const char  *path,
        JxBundle    *bundle,
        GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);

  for (guint i = 0; i < bundle->unplaced->len; i++)
    g_ptr_array_add (self->unplaced, g_strdup_printf (_("%1$s: without a place in the form, not imported: %2$s"), name,
                                                      (const char *) g_ptr_array_index (bundle->unplaced, i)));

  while (bundle->records->len > 0)
    {
      g_autoptr(JxRecord) record = g_ptr_array_steal_index (bundle->records, 0);

      if (g_hash_table_add (self->ids, g_strdup (record->id)))
        {
          jx_bundle_add (self->incoming, g_steal_pointer (&record));
        }
      else if (record->kind == JX_RECORD_ASSESSMENT)
        {
          g_set_error (error, JX_CLI_ERROR, JX_CLI_ERROR_INPUT, _("%1$s: the assessment %2$s is in another of the files too."),
                       name, record->id);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
read_files (Import  *self,
            GError **error)
{
  for (guint i = 0; self->cli->options->args[i] != NULL; i++)
    {
      const char *path = self->cli->options->args[i];
      g_autoptr(JxBundle) bundle = NULL;

      if (g_uuid_string_is_valid (path))
        {
          g_set_error (error, JX_CLI_ERROR, JX_CLI_ERROR_USAGE, _("A file is imported, not “%s”."), path);
          return FALSE;
        }

      if (!(bundle = jx_cli_read (self->cli, path, error)) || !gather (self, path, bundle, error))
        return FALSE;
    }

  return TRUE;
}

static void
add_present (GPtrArray    *present,
             JxWorkspace  *workspace,
             JxRecordKind  kind)
{
  g_autoptr(GPtrArray) records = jx_workspace_dup_records (workspace, kind);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (present, jx_record_copy (g_ptr_array_index (records, i)));
}

/* What is there: agencies and projects, then the assessments of the list. */
static GPtrArray *
list_present (JxWorkspace *workspace)
{
  GPtrArray *present = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_record_free);
  GListModel *entries = jx_workspace_get_entries (workspace);

  add_present (present, workspace, JX_RECORD_FORM);
  add_present (present, workspace, JX_RECORD_AGENCY);
  add_present (present, workspace, JX_RECORD_PROJECT);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr(JxEntry) entry = g_list_model_get_item (entries, i);

      g_ptr_array_add (present, jx_record_copy (jx_entry_get_record (entry)));
    }

  return present;
}

static GPtrArray *
read_needed (Import    *self,
             JxImport  *import,
             GError   **error)
{
  g_autoptr(GPtrArray) ids = jx_import_dup_needed (import);
  g_autoptr(GPtrArray) needed = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_bundle_free);

  for (guint i = 0; i < ids->len; i++)
    {
      JxBundle *bundle = jx_store_read (self->cli->store, g_ptr_array_index (ids, i), NULL, error);

      if (bundle == NULL)
        return NULL;
      g_ptr_array_add (needed, bundle);
    }

  return g_steal_pointer (&needed);
}

static const char *
match_key (JxImportMatch match)
{
  switch (match)
    {
    case JX_IMPORT_NEW:
      return "new";
    case JX_IMPORT_SAME:
      return "same";
    case JX_IMPORT_ALIKE:
      return "alike";
    }

  g_assert_not_reached ();
}

static const char *
choice_key (JxImportChoice choice)
{
  switch (choice)
    {
    case JX_IMPORT_ADD:
      return "add";
    case JX_IMPORT_REPLACE:
      return "replace";
    case JX_IMPORT_KEEP_BOTH:
      return "keep-both";
    case JX_IMPORT_SKIP:
      return "skip";
    }

  g_assert_not_reached ();
}

static void
report_unplaced (Import       *self,
                 JxJsonWriter *writer)
{
  jx_json_writer_key (writer, "unplaced");
  jx_json_writer_begin_array (writer);

  for (guint i = 0; i < self->unplaced->len; i++)
    {
      const char *sentence = g_ptr_array_index (self->unplaced, i);

      jx_json_writer_string (writer, sentence);
      if (!self->cli->options->json)
        g_print ("%s\n", sentence);
    }

  jx_json_writer_end_array (writer);
}

static gboolean
report (Import    *self,
        JxImport  *import,
        GError   **error)
{
  g_autoptr(JxJsonWriter) writer = jx_json_writer_new ();

  jx_json_writer_begin_object (writer);
  jx_json_writer_key (writer, "assessments");
  jx_json_writer_begin_array (writer);

  for (guint i = 0; i < jx_import_get_n_items (import); i++)
    {
      const JxImportItem *item = jx_import_get_item (import, i);

      jx_json_writer_begin_object (writer);
      jx_json_writer_add_string (writer, "id", item->id);
      jx_json_writer_add_string (writer, "name", item->name);
      jx_json_writer_add_string (writer, "match", match_key (item->match));
      jx_json_writer_add_string (writer, "present", item->present);
      jx_json_writer_add_string (writer, "choice", choice_key (item->choice));
      jx_json_writer_end_object (writer);

      if (!self->cli->options->json)
        g_print (item->choice == JX_IMPORT_SKIP ? _("%1$s  %2$s: is there already, was skipped (--present says otherwise)\n")
                                                : _("%1$s  %2$s: imported\n"),
                 item->id, item->name);
    }

  jx_json_writer_end_array (writer);
  report_unplaced (self, writer);
  jx_json_writer_end_object (writer);

  return !self->cli->options->json || jx_cli_print_json (writer, error);
}

static void
choose (Import   *self,
        JxImport *import)
{
  const char *present = self->cli->options->present;

  if (g_strcmp0 (present, "replace") == 0)
    jx_import_choose (import, JX_IMPORT_REPLACE);
  else if (g_strcmp0 (present, "keep-both") == 0)
    jx_import_choose (import, JX_IMPORT_KEEP_BOTH);
}

static gboolean
run (Import    *self,
     JxImport  *import,
     GError   **error)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) needed = NULL;
  g_autoptr(JxCommand) command = NULL;

  choose (self, import);

  if (!jx_import_add_forms (import, self->cli->forms, error) || !(needed = read_needed (self, import, error)))
    return FALSE;

  if ((command = jx_import_make_command (import, self->cli->forms, needed, ids))
      && (!jx_history_do (jx_workspace_get_history (self->workspace), command, error)
          || !jx_store_flush (self->cli->store, error)
          || !jx_cli_summarize (self->cli, ids, error)))
    return FALSE;

  return jx_cli_close_store (self->cli, error) && report (self, import, error);
}

/* Everything is looked at before the store is opened: what cannot be scored and checked is not taken in. */
static gboolean
probe (JxAssessment  *assessment,
       gpointer       data,
       GError       **error)
{
  return TRUE;
}

/**
 * jx_cli_run_import:
 * @self: what commands share
 * @found: not used
 * @error: return location for an error
 *
 * Takes exchange files into the store, all of them in one step, which the window can undo, or none.
 *
 * Returns: `FALSE` if a file is not acceptable or the store does not take it
 */
gboolean
jx_cli_run_import (JxCli     *self,
                   gboolean  *found,
                   GError   **error)
{
  g_autoptr(JxBundle) incoming = jx_bundle_new ();
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) unplaced = g_ptr_array_new_with_free_func (g_free);
  Import import = { .cli = self, .incoming = incoming, .ids = ids, .unplaced = unplaced };
  gboolean done = FALSE;

  /* a store that is there has forms for what comes; one that is not is made for what is taken */
  if (jx_cli_has_store (self) && !(import.workspace = jx_cli_open_workspace (self, error)))
    return FALSE;

  if (read_files (&import, error) && jx_exchange_each_assessment (incoming, self->forms, probe, NULL, error)
      && (import.workspace != NULL || (import.workspace = jx_cli_open_workspace (self, error))))
    {
      g_autoptr(GPtrArray) present = list_present (import.workspace);
      g_autoptr(JxImport) plan = NULL;

      done = jx_cli_papers_take (self, incoming, error);   /* before the step that names it */
      plan = jx_import_new (g_steal_pointer (&incoming), present);
      done = done && run (&import, plan, error);
    }

  g_clear_object (&import.workspace);

  return done;
}
