/* jx-cli-export.c: jixiao-cli export
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "jx-assessment-document.h"
#include "jx-cli-error.h"
#include "jx-cli.h"
#include "jx-exchange-assessments.h"
#include "jx-exchange-digest.h"
#include "jx-exchange-writer.h"
#include "jx-file.h"
#include "jx-output.h"
#include "jx-place.h"
#include "jx-publication.h"
#include "jx-store-read.h"
#include "jx-xlsx.h"

#define FOLDER_MODE 0777   /* minus the umask */
#define SUMS        "SHA256SUMS"

typedef enum
{
  FORMAT_JSON,
  FORMAT_PDF,
  FORMAT_DOCX,
  FORMAT_XLSX,
  N_FORMATS
} Format;

typedef struct
{
  const char *name;
  const char *ending;       /* of the files that are named here */
  const char *recognized;   /* ending of a name after --to */
  JxOutput    output;       /* not of JSON */
} FormatDef;

static const FormatDef formats[N_FORMATS] = {
  [FORMAT_JSON] = { "json", "jixiao.json", ".json", JX_OUTPUT_LAST },
  [FORMAT_PDF]  = { "pdf", "pdf", ".pdf", JX_OUTPUT_PDF },
  [FORMAT_DOCX] = { "docx", "docx", ".docx", JX_OUTPUT_DOCX },
  [FORMAT_XLSX] = { "xlsx", "xlsx", ".xlsx", JX_OUTPUT_XLSX },
};

typedef struct
{
  JxCli      *cli;
  Format      format;
  gboolean    folder;
  GHashTable *names;      /* char *: of files written into the folder, or ids of what stands in the one file */
  JxBundle   *whole;      /* of many assessments in one exchange file: what they have in common */
  JxBundle   *content;    /* … and the assessments */
  JxXlsx     *workbook;   /* of many assessments in one file of Excel */
  GString    *sums;       /* of the files in the folder */
  GPtrArray  *written;    /* char *: paths, for the report */
} Export;

static gboolean
refuse (GError     **error,
        const char  *sentence)
{
  g_set_error_literal (error, JX_CLI_ERROR, JX_CLI_ERROR_USAGE, sentence);
  return FALSE;
}

/* The short code of the exchange file that says the same. */
static char *
dup_code (Export        *self,
          JxAssessment  *assessment,
          GError       **error)
{
  g_autoptr(JxBundle) bundle = jx_exchange_bundle_for (assessment);
  g_autofree char *digest = NULL;
  g_autoptr(GBytes) bytes = jx_exchange_to_bytes (bundle, self->cli->forms, &digest, error);

  return bytes != NULL ? jx_exchange_digest_to_short (digest) : NULL;
}

static GBytes *
make_one (Export        *self,
          JxAssessment  *assessment,
          GError       **error)
{
  g_autofree char *code = NULL;

  if (self->format == FORMAT_JSON)
    {
      g_autoptr(JxBundle) bundle = jx_exchange_bundle_for (assessment);

      return jx_exchange_to_bytes (bundle, self->cli->forms, NULL, error);
    }

  if (!(code = dup_code (self, assessment, error)))
    return NULL;

  return jx_output_to_bytes (assessment, formats[self->format].output, code, error);
}

/* Name and year, without what a file name cannot hold; a second one of that name gets a number. */
static char *
dup_file_name (Export       *self,
               JxAssessment *assessment)
{
  g_autofree char *name = jx_assessment_dup_name (assessment);
  const char *year = jx_assessment_get_field (assessment, "year");
  g_autofree char *stem = g_strjoin (" ", *name != '\0' ? name : jx_assessment_get_id (assessment), year, NULL);
  const char *ending = formats[self->format].ending;
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
write_into_folder (Export        *self,
                   JxAssessment  *assessment,
                   GError       **error)
{
  g_autofree char *name = dup_file_name (self, assessment);
  g_autofree char *path = g_build_filename (self->cli->options->to, name, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GBytes) bytes = make_one (self, assessment, error);
  g_autofree char *sum = NULL;

  if (bytes == NULL || !jx_file_replace_checked (file, bytes, error))
    return FALSE;

  sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_string_append_printf (self->sums, "%s  %s\n", sum, name);
  g_ptr_array_add (self->written, g_steal_pointer (&path));

  return TRUE;
}

/* The sums of all files, as sha256sum reads them: what was handed in can be shown to be what was written. */
static gboolean
write_sums (Export  *self,
            GError **error)
{
  g_autofree char *path = g_build_filename (self->cli->options->to, SUMS, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GBytes) bytes = g_bytes_new (self->sums->str, self->sums->len);

  return jx_file_replace_checked (file, bytes, error);
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

/* A sheet more in the file of Excel. */
static gboolean
add_sheet (Export        *self,
           JxAssessment  *assessment,
           GError       **error)
{
  g_autofree char *code = dup_code (self, assessment, error);
  g_autoptr(JxDocument) document = NULL;
  JxReportInfo info;

  if (code == NULL)
    return FALSE;

  if (self->workbook == NULL && !(self->workbook = jx_xlsx_new (TRUE, error)))
    return FALSE;

  document = jx_document_new_for_assessment (assessment);
  jx_report_info_init (&info, assessment, document);
  info.digest = code;

  return jx_xlsx_add (self->workbook, document, assessment, &info, error);
}

/* The assessment, or the copy of it that is for the public. */
static JxAssessment *
choose_copy (Export        *self,
             JxAssessment  *assessment,
             GError       **error)
{
  return self->cli->options->publish ? jx_publication_new (assessment, error) : g_object_ref (assessment);
}

/* One of many: a file of its own, or a part of the one file. */
static gboolean
take (JxAssessment  *assessment,
      gpointer       data,
      GError       **error)
{
  Export *self = data;
  g_autoptr(JxAssessment) copy = choose_copy (self, assessment, error);
  g_autoptr(JxBundle) part = NULL;

  if (copy == NULL)
    return FALSE;
  if (self->folder)
    return write_into_folder (self, copy, error);
  if (self->format == FORMAT_XLSX)
    return add_sheet (self, copy, error);

  part = jx_exchange_bundle_for (copy);
  gather (self, part);

  return TRUE;
}

static gboolean
write_gathered (Export   *self,
                GFile    *file,
                GError  **error)
{
  g_autoptr(GBytes) bytes = NULL;

  if (self->format == FORMAT_XLSX)
    {
      if (self->workbook == NULL && !(self->workbook = jx_xlsx_new (TRUE, error)))
        return FALSE;
      bytes = jx_xlsx_finish (self->workbook, error);
    }
  else
    {
      g_ptr_array_extend_and_steal (self->whole->records, g_ptr_array_ref (self->content->records));
      bytes = jx_exchange_to_bytes (self->whole, self->cli->forms, NULL, error);
    }

  return bytes != NULL && jx_file_replace_checked (file, bytes, error);
}

static gboolean
export_each (JxBundle  *bundle,
             gpointer   data,
             GError   **error)
{
  Export *self = data;

  if (jx_cli_is_binned (bundle))
    return TRUE;
  if (self->folder || self->format == FORMAT_XLSX || self->cli->options->publish)
    return jx_exchange_each_assessment (bundle, self->cli->forms, take, self, error);

  gather (self, bundle);

  return TRUE;
}

static gboolean
holds_many (const Export *self)
{
  return self->format == FORMAT_JSON || self->format == FORMAT_XLSX;
}

static gboolean
refuse_many (const Export  *self,
             GError       **error)
{
  return refuse (error, self->format == FORMAT_PDF
                          ? _("A PDF holds one assessment; name a folder after --to.")
                          : _("A Word file holds one assessment; name a folder after --to."));
}

static gboolean
export_all (Export  *self,
            GFile   *file,
            GError **error)
{
  if (jx_cli_open_store (self->cli, FALSE, error) == NULL || !jx_store_read_all (self->cli->store, export_each, self, error))
    return FALSE;

  return self->folder ? write_sums (self, error) : write_gathered (self, file, error);
}

static gboolean
export_one (Export        *self,
            JxAssessment  *assessment,
            GFile         *file,
            GError       **error)
{
  g_autoptr(JxAssessment) copy = choose_copy (self, assessment, error);
  g_autoptr(GBytes) bytes = copy != NULL ? make_one (self, copy, error) : NULL;

  return bytes != NULL && jx_file_replace_checked (file, bytes, error);
}

static gboolean
export_named (Export  *self,
              GFile   *file,
              GError **error)
{
  g_autoptr(GPtrArray) assessments = jx_cli_load (self->cli, error);

  if (assessments == NULL)
    return FALSE;

  if (!self->folder && assessments->len == 1)
    return export_one (self, g_ptr_array_index (assessments, 0), file, error);
  if (!self->folder && !holds_many (self))
    return refuse_many (self, error);

  for (guint i = 0; i < assessments->len; i++)
    if (!take (g_ptr_array_index (assessments, i), self, error))
      return FALSE;

  return self->folder || write_gathered (self, file, error);
}

static gboolean
find_format (const char *name,
             Format     *format)
{
  for (*format = 0; *format < N_FORMATS; ++*format)
    if (g_strcmp0 (formats[*format].name, name) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
recognize_format (const char *path,
                  Format     *format)
{
  for (*format = 0; *format < N_FORMATS; ++*format)
    if (g_str_has_suffix (path, formats[*format].recognized))
      return TRUE;

  return FALSE;
}

/* The format from the option, else from the name of the file; a folder holds exchange files unless something else is said. */
static gboolean
choose_format (Export  *self,
               GError **error)
{
  const JxCliOptions *options = self->cli->options;
  const char *to = options->to;
  gboolean standard = g_str_equal (to, "-");
  gboolean folder_name = g_file_test (to, G_FILE_TEST_IS_DIR) || g_str_has_suffix (to, "/");
  Format recognized;
  gboolean file_name = recognize_format (to, &recognized);

  if (standard && options->format == NULL)
    return refuse (error, _("To write to standard output, say the format: --format json, pdf, docx or xlsx."));

  self->folder = !standard && (folder_name || (!file_name && (options->format == NULL || options->all)));
  if (self->folder && !options->all && options->format == NULL && !folder_name)
    return refuse (error, _("The format does not follow from the name after --to; say --format json, pdf, docx or xlsx."));

  if (!find_format (options->format, &self->format))
    self->format = file_name && !self->folder ? recognized : FORMAT_JSON;

  return !options->all || self->folder || holds_many (self) || refuse_many (self, error);
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
 * Writes exchange files, PDF, Word or Excel: one, one of many, or many into a folder. A file is there whole or not at all.
 *
 * Returns: `FALSE` if something could not be read or written
 */
gboolean
jx_cli_run_export (JxCli     *self,
                   gboolean  *found,
                   GError   **error)
{
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GString) sums = g_string_new (NULL);
  g_autoptr(GPtrArray) written = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(JxBundle) whole = jx_bundle_new ();
  g_autoptr(JxBundle) content = jx_bundle_new ();
  g_autoptr(GFile) file = jx_file_new_for_arg (self->options->to);
  Export export = { .cli = self, .names = names, .whole = whole, .content = content, .sums = sums,
                    .written = written };

  gboolean done;

  done = choose_format (&export, error)
         && make_folder (&export, error)
         && (self->options->all ? export_all (&export, file, error) : export_named (&export, file, error))
         && report (&export, error);
  g_clear_pointer (&export.workbook, jx_xlsx_free);

  return done;
}
