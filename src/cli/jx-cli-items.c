/* jx-cli-items.c: the assessments that go out, one after the other
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-cli-items.h"

#include <glib/gi18n.h>

#include "jx-cli-error.h"
#include "jx-cli-papers.h"
#include "jx-exchange-assessments.h"
#include "jx-report-error.h"
#include "jx-store-read.h"

static gboolean
list_store (JxCliItems  *self,
            GError     **error)
{
  const char *year = self->cli->options->year;
  g_autoptr(JxBundle) list = NULL;

  if (jx_cli_open_store (self->cli, FALSE, error) == NULL || !(list = jx_store_read_list (self->cli->store, NULL, error)))
    return FALSE;

  self->ids = g_ptr_array_new_with_free_func (g_free);
  for (guint n = 0; n < list->records->len; n++)
    {
      const JxRecord *record = g_ptr_array_index (list->records, n);

      if (record->kind == JX_RECORD_ASSESSMENT && jx_record_get (record, "binned") == NULL
          && (year == NULL || g_strcmp0 (jx_record_get (record, "year"), year) == 0))
        g_ptr_array_add (self->ids, g_strdup (record->id));
    }

  return TRUE;
}

/**
 * jx_cli_items_init:
 * @self: (out caller-allocates): what goes out
 * @cli: what commands share
 * @error: return location for an error
 *
 * Takes what the arguments name, or lists what the store has: of one year where one is said, without what lies in the bin.
 *
 * Returns: `FALSE` if something cannot be read
 */
gboolean
jx_cli_items_init (JxCliItems  *self,
                   JxCli       *cli,
                   GError     **error)
{
  *self = (JxCliItems) { .cli = cli };

  if (cli->options->all)
    return list_store (self, error);

  return (self->assessments = jx_cli_load (cli, error)) != NULL;
}

/**
 * jx_cli_items_clear:
 * @self: what goes out
 *
 * Lets go of it.
 */
void
jx_cli_items_clear (JxCliItems *self)
{
  g_clear_pointer (&self->assessments, g_ptr_array_unref);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
}

/**
 * jx_cli_items_get_n:
 * @self: what goes out
 *
 * Counts it.
 *
 * Returns: how many assessments
 */
guint
jx_cli_items_get_n (const JxCliItems *self)
{
  return self->ids != NULL ? self->ids->len : self->assessments->len;
}

static JxAssessment *
read_item (guint      position,
           gpointer   data,
           GError   **error)
{
  JxCliItems *self = data;
  g_autoptr(JxBundle) bundle = NULL;

  if (self->ids == NULL)
    return g_object_ref (g_ptr_array_index (self->assessments, position));

  bundle = jx_store_read (self->cli->store, g_ptr_array_index (self->ids, position), NULL, error);

  return bundle != NULL ? jx_exchange_only_assessment (bundle, self->cli->forms, error) : NULL;
}

static GBytes *
load_paper (const JxRecord  *evidence,
            gpointer         data,
            GError         **error)
{
  return jx_cli_papers_load (evidence, ((JxCliItems *) data)->cli, error);
}

static void
warn_of_fonts (const JxFontNotes *notes)
{
  g_autofree char *substituted = jx_font_notes_dup_substituted (notes, _(", "));
  const GPtrArray *missing = jx_font_notes_list_missing (notes);

  if (substituted != NULL)
    {
      /* Translators: a list like "SimSun → Noto Serif, SimHei → Noto Sans" */
      g_autofree char *sentence = g_strdup_printf (_("Fonts that are not installed, and what stands in for them in PDF: %s."),
                                                   substituted);

      g_printerr ("jixiao-cli: %s\n", sentence);
    }
  for (guint n = 0; n < missing->len; n++)
    g_printerr ("jixiao-cli: %s\n", (const char *) g_ptr_array_index (missing, n));
}

static gboolean
print_files (JxCli      *cli,
             GPtrArray  *results,
             GError    **error)
{
  g_autoptr(JxJsonWriter) writer = jx_json_writer_new ();
  guint n_unchanged = 0;

  if (!cli->options->json || g_str_equal (cli->options->to, "-"))
    return TRUE;

  jx_json_writer_begin_object (writer);
  jx_json_writer_key (writer, "files");
  jx_json_writer_begin_array (writer);
  for (guint n = 0; n < results->len; n++)
    {
      const JxBatchResult *result = g_ptr_array_index (results, n);

      if (result->outcome == JX_BATCH_WRITTEN)
        jx_json_writer_string (writer, result->file);
      n_unchanged += result->outcome == JX_BATCH_UNCHANGED;
    }
  jx_json_writer_end_array (writer);
  jx_json_writer_add_int64 (writer, "unchanged", n_unchanged);
  jx_json_writer_end_object (writer);

  return jx_cli_print_json (writer, error);
}

/* Each failure is a line; where there is one alone, it is the error. */
static gboolean
tell_failures (GPtrArray  *results,
               GError    **error)
{
  const GError *first = NULL;
  guint n_failed = 0;

  for (guint n = 0; n < results->len; n++)
    {
      const JxBatchResult *result = g_ptr_array_index (results, n);

      n_failed += result->outcome == JX_BATCH_FAILED;
      if (result->outcome == JX_BATCH_FAILED && first == NULL)
        first = result->error;
    }

  if (n_failed <= 1)
    {
      if (first != NULL)
        g_propagate_error (error, g_error_copy (first));
      return first == NULL;
    }

  for (guint n = 0; n < results->len; n++)
    {
      const JxBatchResult *result = g_ptr_array_index (results, n);

      if (result->outcome == JX_BATCH_FAILED)
        g_printerr ("jixiao-cli: %s\n", result->error->message);
    }

  g_set_error (error, first->domain, first->code,
               ngettext ("%u thing could not be written; the rest is there.", "%u things could not be written; the rest is there.",
                         n_failed), n_failed);

  return FALSE;
}

/* Whether a PDF was not written, for one of the assessments or as a whole, as it would have had empty boxes. */
static gboolean
was_kept_back (const GPtrArray *results,
               const GError    *error)
{
  gboolean kept_back = g_error_matches (error, JX_REPORT_ERROR, JX_REPORT_ERROR_LACKING);

  for (guint n = 0; n < results->len; n++)
    kept_back |= g_error_matches (((const JxBatchResult *) g_ptr_array_index (results, n))->error, JX_REPORT_ERROR,
                                  JX_REPORT_ERROR_LACKING);

  return kept_back;
}

/* What became of the characters that no font here has, in the files that stand. */
static void
tell_lacking (guint    formats,
              gboolean with_pdf)
{
  if (with_pdf && jx_formats_have (formats, JX_FORMAT_PDF))
    g_printerr ("jixiao-cli: %s\n", _("The PDF was written, with an empty box for each of these characters."));
  if (jx_formats_have (formats, JX_FORMAT_DOCX) || jx_formats_have (formats, JX_FORMAT_XLSX))
    g_printerr ("jixiao-cli: %s\n", _("The Word or Excel file was written with these characters; where it is opened, a font must "
                                      "have them."));
}

/* Fonts are of interest where there is a file, or where they are why there is none. */
static void
tell_fonts (JxBatch      *batch,
            guint         formats,
            const GError *error)
{
  const GPtrArray *results = jx_batch_get_results (batch);
  gboolean kept_back = was_kept_back (results, error);
  guint n_written = 0;

  for (guint n = 0; n < results->len; n++)
    n_written += ((const JxBatchResult *) g_ptr_array_index (results, n))->outcome == JX_BATCH_WRITTEN;

  if (n_written > 0 || kept_back)
    warn_of_fonts (jx_batch_get_notes (batch));
  if (n_written > 0 && jx_font_notes_list_missing (jx_batch_get_notes (batch))->len > 0)
    tell_lacking (formats, !kept_back);
  if (kept_back)
    g_printerr ("jixiao-cli: %s\n", _("Choose other fonts with --font, or say --anyway to have them written as they are."));
}

/**
 * jx_cli_items_send:
 * @self: what goes out
 * @options: how and where to
 * @error: return location for an error
 *
 * Sends the assessments out as the window does, and tells of fonts, of failures, and on request of the files.
 *
 * Returns: `FALSE` if something was not written
 */
gboolean
jx_cli_items_send (JxCliItems            *self,
                   const JxBatchOptions  *options,
                   GError               **error)
{
  JxBatchOptions with_papers = *options;
  g_autoptr(JxBatch) batch = NULL;
  GError *failure = NULL;

  with_papers.load_paper = load_paper;
  batch = jx_batch_new (&with_papers, jx_cli_items_get_n (self), read_item, self, NULL);
  jx_batch_run (batch, NULL, &failure);
  tell_fonts (batch, options->formats, failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }

  /* what was written is there, whatever was not */
  return print_files (self->cli, jx_batch_get_results (batch), error) && tell_failures (jx_batch_get_results (batch), error);
}
