/* jx-output.c: a report in any of the formats that people read
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-output.h"

#include "jx-docx.h"
#include "jx-pdf.h"
#include "jx-xlsx.h"

static GBytes *
close_stream (GOutputStream  *stream,
              GError        **error)
{
  if (!g_output_stream_close (stream, NULL, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static GBytes *
make_pdf (JxReport            *report,
          const JxReportInfo  *info,
          GCancellable        *cancellable,
          GError             **error)
{
  jx_report_set_digest (report, info->digest);

  return jx_pdf_to_bytes (report, info, cancellable, error);
}

static GBytes *
make_docx (JxReport            *report,
           const JxReportInfo  *info,
           GError             **error)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();

  return jx_docx_to_stream (report, info, stream, error) ? close_stream (stream, error) : NULL;
}

static GBytes *
make_xlsx (JxReport            *report,
           const JxReportInfo  *info,
           GCancellable        *cancellable,
           GError             **error)
{
  g_autoptr(JxXlsx) xlsx = jx_xlsx_new (FALSE, error);

  if (xlsx == NULL)
    return NULL;

  return jx_xlsx_add (xlsx, report, info, error) ? jx_xlsx_finish (xlsx, cancellable, error) : NULL;
}

/**
 * jx_output_to_bytes:
 * @report: a report
 * @info: what the file says of itself
 * @output: the format
 * @cancellable: (nullable): to give up before it is made, or between two pages
 * @error: `JX_REPORT_ERROR`
 *
 * Makes a file of a report. All formats come from its one document and say the same; the same content gives the same
 * bytes.
 *
 * Returns: (transfer full): the file
 */
GBytes *
jx_output_to_bytes (JxReport            *report,
                    const JxReportInfo  *info,
                    JxOutput             output,
                    GCancellable        *cancellable,
                    GError             **error)
{
  g_return_val_if_fail (JX_IS_REPORT (report) && info != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  switch (output)
    {
    case JX_OUTPUT_PDF:
      return make_pdf (report, info, cancellable, error);

    case JX_OUTPUT_DOCX:
      return make_docx (report, info, error);

    case JX_OUTPUT_XLSX:
      return make_xlsx (report, info, cancellable, error);

    case JX_OUTPUT_LAST:
      break;
    }

  g_return_val_if_reached (NULL);
}
