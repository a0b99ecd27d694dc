/* jx-cli-care.c: jixiao-cli backup, restore and verify
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "jx-cli-error.h"
#include "jx-cli.h"
#include "jx-store-care.h"
#include "jx-store-error.h"

static gboolean
report (JxCli       *self,
        const char  *key,
        const char  *path,
        const char  *sentence,
        GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr(JxJsonWriter) writer = NULL;

  if (!self->options->json)
    {
      g_print (_("%s: %s"), name, sentence);
      g_print ("\n");
      return TRUE;
    }

  writer = jx_json_writer_new ();
  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, key, name);
  jx_json_writer_end_object (writer);

  return jx_cli_print_json (writer, error);
}

/**
 * jx_cli_run_backup:
 * @self: what commands share
 * @found: not used
 * @error: return location for an error
 *
 * Writes a verified copy of the store.
 *
 * Returns: `FALSE` if that is not there afterwards
 */
gboolean
jx_cli_run_backup (JxCli     *self,
                   gboolean  *found,
                   GError   **error)
{
  const char *path = self->options->args[0];
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);

  return jx_cli_open_store (self, FALSE, error) != NULL
         && jx_store_backup_to (self->store, file, error)
         && report (self, "backup", path, _("the backup is written and was read back."), error);
}

/* A damaged store is replaced; it stays beside the new one under another name. */
static gboolean
go_back (JxCli   *self,
         GFile   *file,
         GError **error)
{
  const char *path = self->options->store;
  g_autoptr(GFile) place = path != NULL ? g_file_new_for_commandline_arg (path) : jx_store_new_default_file ();
  g_autofree char *kept = jx_store_go_back (place, path != NULL ? JX_STORE_PICKED : JX_STORE_NONE, file, error);

  if (kept == NULL)
    return FALSE;

  if (*kept != '\0')
    g_printerr (_("The store was damaged; it is kept as %s.\n"), kept);

  return TRUE;
}

/**
 * jx_cli_run_restore:
 * @self: what commands share
 * @found: not used
 * @error: return location for an error
 *
 * Puts a backup in the place of the store, which is backed up before.
 *
 * Returns: `FALSE` if the store is as it was
 */
gboolean
jx_cli_run_restore (JxCli     *self,
                    gboolean  *found,
                    GError   **error)
{
  const char *path = self->options->args[0];
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);

  if (!g_file_query_exists (file, NULL))
    {
      g_set_error (error, JX_CLI_ERROR, JX_CLI_ERROR_INPUT, _("There is no file %s."), g_file_peek_path (file));
      return FALSE;
    }

  return go_back (self, file, error)
         && report (self, "restored", path, _("the store is as this backup has it."), error);
}

static gboolean
report_audit (JxCli         *self,
              const char    *path,
              const JxAudit *audit,
              GError       **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr(JxJsonWriter) writer = NULL;

  if (!self->options->json)
    {
      g_print (_("%1$s: sound; agencies %2$u, projects %3$u, assessments %4$u, rows %5$u, evidence %6$u, "
                 "passages %7$u with %8$u copies, steps %9$u\n"), name,
               (guint) audit->n_agencies, (guint) audit->n_projects, (guint) audit->n_assessments, (guint) audit->n_rows,
               (guint) audit->n_evidence, (guint) audit->n_passages, (guint) audit->n_copies, (guint) audit->n_entries);
      return TRUE;
    }

  writer = jx_json_writer_new ();
  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "file", name);
  jx_json_writer_add_boolean (writer, "sound", TRUE);
  jx_json_writer_add_int64 (writer, "agencies", audit->n_agencies);
  jx_json_writer_add_int64 (writer, "projects", audit->n_projects);
  jx_json_writer_add_int64 (writer, "assessments", audit->n_assessments);
  jx_json_writer_add_int64 (writer, "rows", audit->n_rows);
  jx_json_writer_add_int64 (writer, "evidence", audit->n_evidence);
  jx_json_writer_add_int64 (writer, "passages", audit->n_passages);
  jx_json_writer_add_int64 (writer, "copies", audit->n_copies);
  jx_json_writer_add_int64 (writer, "entries", audit->n_entries);
  jx_json_writer_end_object (writer);

  return jx_cli_print_json (writer, error);
}

/**
 * jx_cli_run_verify:
 * @self: what commands share
 * @found: not used
 * @error: return location for an error
 *
 * Reads a backup, or any store, to the last record, without touching it.
 *
 * Returns: `FALSE` if it could not be restored with all that it names
 */
gboolean
jx_cli_run_verify (JxCli     *self,
                   gboolean  *found,
                   GError   **error)
{
  const char *path = self->options->args[0];
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *name = g_filename_display_basename (path);
  JxAudit audit;

  if (!jx_backup_verify (file, &audit, error))
    {
      jx_cli_error_for_input (error);
      g_prefix_error (error, _("%s: "), name);
      return FALSE;
    }

  if (audit.n_lost == 0)
    return report_audit (self, path, &audit, error);

  g_set_error (error, JX_CLI_ERROR, JX_CLI_ERROR_INPUT,
               ngettext ("%2$s: %1$u copy of what was submitted is missing; everything else is sound.",
                         "%2$s: %1$u copies of what was submitted are missing; everything else is sound.",
                         (guint) audit.n_lost), (guint) audit.n_lost, name);

  return FALSE;
}
