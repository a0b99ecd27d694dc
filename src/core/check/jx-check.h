/* jx-check.h: one run of the checks: what is known of the table, and where findings go
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-check-row.h"
#include "jx-finding.h"

G_BEGIN_DECLS

struct _JxCheck
{
  JxSheet            sheet;
  JxWordIndex        words;
  GPtrArray         *findings;
  struct _JxToldReasons *reasons;   /* borrowed: what texts say of why rows lost points */
  JxCheckRow        *rows;
  const JxSheetPart *funds;         /* or NULL */
  guint              n_rows, n_listed, n_scored, total;   /* total: the line of the funds that counts */
  gboolean           has_execution; /* the form has a line for the execution score */
  gboolean           narrative, told;   /* the form is a report, with tables in it if there are any; only its figures are at hand */
  gboolean           other_unit, surveyed;   /* F05: budget and expenditure are in different units; V15: a text says how many were asked */
};

void       jx_check_init        (JxCheck           *check,
                                 JxAssessment      *assessment);
void       jx_check_clear       (JxCheck           *check);
JxFinding *jx_check_report      (JxCheck           *check,
                                 const char        *rule,
                                 JxSeverity         severity,
                                 const JxSheetPart *part,
                                 int                position,
                                 int                column,
                                 const char        *format,
                                 ...) G_GNUC_PRINTF (7, 8);
void       jx_check_fix         (JxFinding         *finding,
                                 const JxSheetPart *part,
                                 guint              position,
                                 int                column,
                                 const char        *text);
gboolean   jx_check_is_blank    (const JxValue     *value);
gboolean   jx_check_is_other_unit (gint64           small,
                                 gint64             large);
gboolean   jx_check_rounds_to   (const JxValue     *typed,
                                 gint64             points);
gboolean   jx_check_has_reason  (JxCheck           *check);

G_END_DECLS
