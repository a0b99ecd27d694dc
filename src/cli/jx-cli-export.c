/* jx-cli-export.c: jixiao-cli export
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "jx-cli-error.h"
#include "jx-cli.h"
#include "jx-exchange-assessments.h"
#include "jx-exchange-digest.h"
#include "jx-exchange-writer.h"
#include "jx-file.h"
#include "jx-pdf.h"
#include "jx-place.h"
#include "jx-store-read.h"

#define FOLDER_MODE 0777   /* minus the umask */

typedef struct
{
  JxCli      *cli;
  gboolean    pdf;
  gboolean    folder;
  GHashTable *names;      /* char *: of files written into the folder, or ids of what stands in the one file */
  JxBundle   *whole;      /* of many assessments in one file: what they have in common */
  JxBundle   *content;    /* … and the assessments */
  GPtrArray  *written;    /* char *: paths, for the report */
} Export;

static gboolean
refuse (GError     **error,
        const char  *sentence)
{
  g_set_error_literal (error, JX_CLI_ERROR, JX_CLI_ERROR_USAGE, sentence);
  return FALSE;
}

static gboolean
write_pdf (Export        *self,
           JxAssessment  *assessment,
           GFile         *file,
           GError       **error)
{
  g_autoptr(JxBundle) bundle = jx_exchange_bundle_for (assessment);
  g_autofree char *digest = NULL;
  g_autofree char *code = NULL;
  g_autoptr(GBytes) bytes = jx_exchange_to_bytes (bundle, self->cli->forms, &digest, error);
  g_autoptr(JxReport) report = NULL;
  JxPdfInfo info;

  if (bytes == NULL)
    return FALSE;

  code = jx_exchange_digest_to_short (digest);
  report = jx_report_new (assessment);
  jx_report_set_digest (report, code);
  jx_pdf_info_init (&info, report);

  return jx_pdf_write (report, &info, file, error);
}

static gboolean
write_json (Export          *self,
            const JxBundle  *bundle,
            GFile           *file,
            GError         **error)
{
  g_autoptr(GBytes) bytes = jx_exchange_to_bytes (bundle, self->cli->forms, NULL, error);

  return bytes != NULL && jx_file_replace_bytes (file, bytes, error);
}

static gboolean
write_one (Export        *self,
           JxAssessment  *assessment,
           GFile         *file,
           GError       **error)
{
  g_autoptr(JxBundle) bundle = NULL;

  if (self->pdf)
    return write_pdf (self, assessment, file, error);

  bundle = jx_exchange_bundle_for (assessment);

  return write_json (self, bundle, file, error);
}

/* Name and year, without what a file name cannot hold; a second one of that name gets a number. */
static char *
dup_file_name (Export       *self,
               JxAssessment *assessment)
{
  g_autofree char *name = jx_assessment_dup_name (assessment);
  const char *year = jx_assessment_get_field (assessment, "year");
  g_autofree char *stem = g_strjoin (" ", *name != '\0' ? name : jx_assessment_get_id (assessment), year, NULL);
  const char *ending = self->pdf ? "pdf" : "jixiao.json";
  char *file = NULL;

  g_strdelimit (stem, "/\\:*?\"<>|\n\t", '_');

  for (guint n = 1; file == NULL; n++)
    {
      file = n == 1 ? g_strdup_printf ("%s.%s", stem, ending) : g_strdup_printf ("%s (%u).%s", stem, n, ending);
      if (!g_hash_table_add (self->names, g_strdup (file)))
        g_clear_pointer (&file, g_free);
    }

  return file;
}

static gboolean
export_into_folder (JxAssessment  *assessment,
                    gpointer       data,
                    GError       **error)
{
  Export *self = data;
  g_autofree char *name = dup_file_name (self, assessment);
  g_autofree char *path = g_build_filename (self->cli->options->to, name, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);

  if (!write_one (self, assessment, file, error))
    return FALSE;

  g_ptr_array_add (self->written, g_steal_pointer (&path));

  return TRUE;
}

/* Into one file: what many assessments have in common comes first in it, and once. */
static void
gather (Export   *self,
        JxBundle *part)
{
  while (part->records->len > 0)
    {
      JxRecord *record = g_ptr_array_steal_index (part->records, 0);
      gboolean content = record->kind == JX_RECORD_ASSESSMENT || record->kind == JX_RECORD_ROW
                         || record->kind == JX_RECORD_ANSWER;

      if (content)
        jx_bundle_add (self->content, record);
      else if (g_hash_table_add (self->names, g_strdup (record->id)))
        jx_bundle_add (self->whole, record);
      else
        jx_record_free (record);
    }
}

static gboolean
write_gathered (Export   *self,
                GFile    *file,
                GError  **error)
{
  g_ptr_array_extend_and_steal (self->whole->records, g_ptr_array_ref (self->content->records));

  return write_json (self, self->whole, file, error);
}

static gboolean
is_binned (const JxBundle *bundle)
{
  for (guint i = 0; i < bundle->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (bundle->records, i);

      if (record->kind == JX_RECORD_ASSESSMENT && jx_record_get (record, "binned") != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
export_each (JxBundle  *bundle,
             gpointer   data,
             GError   **error)
{
  Export *self = data;

  if (is_binned (bundle))
    return TRUE;
  if (self->folder)
    return jx_exchange_each_assessment (bundle, self->cli->forms, export_into_folder, self, error);

  gather (self, bundle);

  return TRUE;
}

static gboolean
export_all (Export  *self,
            GFile   *file,
            GError **error)
{
  if (jx_cli_open_store (self->cli, FALSE, error) == NULL || !jx_store_read_all (self->cli->store, export_each, self, error))
    return FALSE;

  return self->folder || write_gathered (self, file, error);
}

static gboolean
export_named (Export  *self,
              GFile   *file,
              GError **error)
{
  g_autoptr(GPtrArray) assessments = jx_cli_load (self->cli, error);

  if (assessments == NULL)
    return FALSE;

  for (guint i = 0; self->folder && i < assessments->len; i++)
    if (!export_into_folder (g_ptr_array_index (assessments, i), self, error))
      return FALSE;

  if (self->folder)
    return TRUE;

  if (self->pdf && assessments->len != 1)
    return refuse (error, _("A PDF holds one assessment; name a folder after --to."));

  if (assessments->len == 1)
    return write_one (self, g_ptr_array_index (assessments, 0), file, error);

  for (guint i = 0; i < assessments->len; i++)
    {
      g_autoptr(JxBundle) part = jx_exchange_bundle_for (g_ptr_array_index (assessments, i));

      gather (self, part);
    }

  return write_gathered (self, file, error);
}

/* The format from the option, else from the name of the file; a folder holds exchange files unless something else is said. */
static gboolean
choose_format (Export  *self,
               GError **error)
{
  const JxCliOptions *options = self->cli->options;
  const char *to = options->to;
  gboolean json_name = g_str_has_suffix (to, ".json"), pdf_name = g_str_has_suffix (to, ".pdf");

  self->folder = !g_str_equal (to, "-")
                 && (g_file_test (to, G_FILE_TEST_IS_DIR) || g_str_has_suffix (to, "/")
                     || (!json_name && !pdf_name && (options->format == NULL || options->all)));
  self->pdf = options->format != NULL ? g_str_equal (options->format, "pdf") : pdf_name && !self->folder;

  if (g_str_equal (to, "-") && options->format == NULL)
    return refuse (error, _("To write to standard output, say --format json or --format pdf."));
  if (self->folder && !options->all && options->format == NULL && !g_file_test (to, G_FILE_TEST_IS_DIR)
      && !g_str_has_suffix (to, "/"))
    return refuse (error, _("The format does not follow from the name after --to; say --format json or --format pdf."));
  if (options->all && self->pdf && !self->folder)
    return refuse (error, _("A PDF holds one assessment; name a folder after --to."));

  return TRUE;
}

static gboolean
make_folder (Export  *self,
             GError **error)
{
  g_autofree char *name = NULL;

  if (!self->folder || g_mkdir_with_parents (self->cli->options->to, FOLDER_MODE) == 0)
    return TRUE;

  name = g_filename_display_name (self->cli->options->to);
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), _("The folder “%1$s” could not be made: %2$s."), name,
               g_strerror (errno));
  return FALSE;
}

static gboolean
report (Export  *self,
        GError **error)
{
  g_autoptr(JxJsonWriter) writer = jx_json_writer_new ();

  if (!self->cli->options->json || g_str_equal (self->cli->options->to, "-"))
    return TRUE;

  if (self->written->len == 0 && !self->folder)
    g_ptr_array_add (self->written, g_strdup (self->cli->options->to));

  jx_json_writer_begin_object (writer);
  jx_json_writer_key (writer, "files");
  jx_json_writer_begin_array (writer);
  for (guint i = 0; i < self->written->len; i++)
    {
      g_autofree char *name = g_filename_display_name (g_ptr_array_index (self->written, i));

      jx_json_writer_string (writer, name);
    }
  jx_json_writer_end_array (writer);
  jx_json_writer_end_object (writer);

  return jx_cli_print_json (writer, error);
}

/**
 * jx_cli_run_export:
 * @self: what commands share
 * @found: not used
 * @error: return location for an error
 *
 * Writes exchange files or PDF: one, one of many, or many into a folder. A file is there whole or not at all.
 *
 * Returns: `FALSE` if something could not be read or written
 */
gboolean
jx_cli_run_export (JxCli     *self,
                   gboolean  *found,
                   GError   **error)
{
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) written = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(JxBundle) whole = jx_bundle_new ();
  g_autoptr(JxBundle) content = jx_bundle_new ();
  g_autoptr(GFile) file = jx_file_new_for_arg (self->options->to);
  Export export = { .cli = self, .names = names, .whole = whole, .content = content, .written = written };

  return choose_format (&export, error)
         && make_folder (&export, error)
         && (self->options->all ? export_all (&export, file, error) : export_named (&export, file, error))
         && report (&export, error);
}
