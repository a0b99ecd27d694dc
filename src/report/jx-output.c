/* jx-output.c: an assessment in any of the formats that people read
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-output.h"

#include "jx-assessment-document.h"
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
make_pdf (JxAssessment  *assessment,
          const char    *digest,
          GError       **error)
{
  g_autoptr(JxReport) report = jx_report_new (assessment);
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  JxReportInfo info;

  jx_report_set_digest (report, digest);
  jx_report_info_init (&info, assessment, jx_report_get_document (report));

  return jx_pdf_to_stream (report, &info, stream, error) ? close_stream (stream, error) : NULL;
}

static GBytes *
make_docx (JxAssessment  *assessment,
           const char    *digest,
           GError       **error)
{
  g_autoptr(JxDocument) document = jx_document_new_for_assessment (assessment);
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  JxReportInfo info;

  jx_report_info_init (&info, assessment, document);
  info.digest = digest;

  return jx_docx_to_stream (document, &info, stream, error) ? close_stream (stream, error) : NULL;
}

static GBytes *
make_xlsx (JxAssessment  *assessment,
           const char    *digest,
           GError       **error)
{
  g_autoptr(JxDocument) document = jx_document_new_for_assessment (assessment);
  g_autoptr(JxXlsx) xlsx = jx_xlsx_new (FALSE, error);
  JxReportInfo info;

  if (xlsx == NULL)
    return NULL;

  jx_report_info_init (&info, assessment, document);
  info.digest = digest;

  return jx_xlsx_add (xlsx, document, assessment, &info, error) ? jx_xlsx_finish (xlsx, error) : NULL;
}

/**
 * jx_output_to_bytes:
 * @assessment: an assessment
 * @output: the format
 * @digest: (nullable): short code of the exchange file, printed at each page's foot
 * @error: `JX_REPORT_ERROR`
 *
 * Makes a file of an assessment. All formats come from one document and say the same; the same content gives the same
 * bytes.
 *
 * Returns: (transfer full): the file
 */
GBytes *
jx_output_to_bytes (JxAssessment  *assessment,
                    JxOutput       output,
                    const char    *digest,
                    GError       **error)
{
  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment), NULL);

  switch (output)
    {
    case JX_OUTPUT_PDF:
      return make_pdf (assessment, digest, error);

    case JX_OUTPUT_DOCX:
      return make_docx (assessment, digest, error);

    case JX_OUTPUT_XLSX:
      return make_xlsx (assessment, digest, error);

    case JX_OUTPUT_LAST:
      break;
    }

  g_return_val_if_reached (NULL);
}
