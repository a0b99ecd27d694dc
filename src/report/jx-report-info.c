/* jx-report-info.c: what a file says of itself
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-report-info.h"

#include "jx-place.h"

/**
 * jx_report_info_init:
 * @info: (out caller-allocates): what the file says of itself
 * @assessment: (nullable): what is reported
 * @document: how it is printed; the texts of both must live as long as @info is used
 *
 * Fills in what the assessment says: its agency as the author, the last day of its year as the time.
 */
void
jx_report_info_init (JxReportInfo     *info,
                     JxAssessment     *assessment,
                     const JxDocument *document)
{
  JxCellRef cell;

  g_return_if_fail (info != NULL && document != NULL);

  jx_report_info_init_for_year (info, document, assessment != NULL ? jx_assessment_get_year (assessment) : 0);
  if (assessment == NULL)
    return;

  info->subject = jx_form_get_name (jx_assessment_get_form (assessment));
  if (jx_assessment_find_role (assessment, JX_ROLE_AGENCY, &cell))
    info->author = jx_row_get_typed (jx_table_get_row (cell.table, cell.position), cell.column);
}

/**
 * jx_report_info_init_for_year:
 * @info: (out caller-allocates): what the file says of itself
 * @document: what is printed; its texts must live as long as @info is used
 * @year: what it is about; 0 if not one year
 *
 * Fills in a document's title, and the last day of its year as the time.
 */
void
jx_report_info_init_for_year (JxReportInfo     *info,
                              const JxDocument *document,
                              int               year)
{
  g_autoptr(GDateTime) last_day = NULL;

  g_return_if_fail (info != NULL && document != NULL);

  *info = (JxReportInfo) { .title = jx_document_get_title (document) };
  if (year > 0 && (last_day = g_date_time_new_utc (year, 12, 31, 0, 0, 0)))
    info->time = g_date_time_to_unix (last_day);
}

/**
 * jx_report_info_dup_time:
 * @info: what a file says of itself
 *
 * Writes its time as ISO 8601 wants it.
 *
 * Returns: (transfer full): the text
 */
char *
jx_report_info_dup_time (const JxReportInfo *info)
{
  g_autoptr(GDateTime) time = NULL;

  g_return_val_if_fail (info != NULL, NULL);

  time = g_date_time_new_from_unix_utc (info->time);

  return g_date_time_format_iso8601 (time);
}
