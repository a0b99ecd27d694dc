/* jx-sum-up.c: 汇总 on its way out: in any format
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-sum-up.h"

#include "jx-tally-document.h"
#include "jx-tally-json.h"

struct _JxSumUp
{
  JxTally  *tally;      /* borrowed */
  JxReport *report;
};

/**
 * jx_sum_up_new:
 * @tally: what many assessments come to; it is put in order, and must live longer
 * @forms: (nullable): they know which fonts the user wants
 *
 * Gets a summary ready.
 *
 * Returns: (transfer full): the summary
 */
JxSumUp *
jx_sum_up_new (JxTally *tally,
               JxForms *forms)
{
  JxSumUp *self;

  g_return_val_if_fail (tally != NULL, NULL);

  self = g_new0 (JxSumUp, 1);
  self->tally = tally;
  jx_tally_sort (tally);
  self->report = jx_report_new_for_document (jx_document_new_for_tally (tally));
  if (forms != NULL)
    jx_report_set_fonts (self->report, forms);

  return self;
}

/**
 * jx_sum_up_free:
 * @self: (transfer full): a summary
 *
 * Frees it.
 */
void
jx_sum_up_free (JxSumUp *self)
{
  g_object_unref (self->report);
  g_free (self);
}

/**
 * jx_sum_up_dup_name:
 * @self: a summary
 * @format: a format
 *
 * Names its file by its title.
 *
 * Returns: (transfer full): the name
 */
char *
jx_sum_up_dup_name (JxSumUp  *self,
                    JxFormat  format)
{
  g_autofree char *stem = NULL;

  g_return_val_if_fail (self != NULL && format < JX_FORMAT_LAST, NULL);

  stem = g_strdup (jx_document_get_title (jx_report_get_document (self->report)));
  g_strdelimit (stem, "/\\:*?\"<>|\n\t", '_');

  return g_strconcat (stem, format == JX_FORMAT_JSON ? ".json" : jx_format_get_ending (format), NULL);
}

/**
 * jx_sum_up_look_at_fonts:
 * @self: a summary
 * @format: what it is to be
 * @notes: what is to be known of the fonts is noted there
 * @strict: whether an empty box in place of a character is an error
 * @error: `JX_REPORT_ERROR_LACKING`
 *
 * Looks whether the fonts here have what is on its pages, where the format has any; as jx_font_notes_look() does.
 *
 * Returns: `FALSE` if it had better not go out
 */
gboolean
jx_sum_up_look_at_fonts (JxSumUp      *self,
                         JxFormat      format,
                         JxFontNotes  *notes,
                         gboolean      strict,
                         GError      **error)
{
  g_return_val_if_fail (self != NULL && notes != NULL, FALSE);

  return jx_format_get_output (format) == JX_OUTPUT_LAST
         || jx_font_notes_look (notes, jx_document_get_title (jx_report_get_document (self->report)), self->report, format,
                                strict, error);
}

/**
 * jx_sum_up_to_bytes:
 * @self: a summary
 * @format: a format
 * @cancellable: (nullable): to give up
 * @error: `JX_REPORT_ERROR`
 *
 * Makes a file: the report with its tables, or the figures for programs. The same content gives the same bytes.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
jx_sum_up_to_bytes (JxSumUp       *self,
                    JxFormat       format,
                    GCancellable  *cancellable,
                    GError       **error)
{
  const JxDocument *document;
  JxReportInfo info;

  g_return_val_if_fail (self != NULL && format < JX_FORMAT_LAST, NULL);

  if (format == JX_FORMAT_JSON)
    return jx_tally_to_json (self->tally);

  document = jx_report_get_document (self->report);
  jx_report_info_init_for_year (&info, document, jx_tally_get_year (self->tally));

  return jx_output_to_bytes (self->report, &info, jx_format_get_output (format), cancellable, error);
}
