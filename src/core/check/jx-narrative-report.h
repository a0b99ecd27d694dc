/* jx-narrative-report.h: findings about the words of running texts
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-narrative.h"

G_BEGIN_DECLS

JxFinding *jx_narrative_report       (JxNarrative  *self,
                                      const char   *rule,
                                      JxSeverity    severity,
                                      guint         text,
                                      guint         start,
                                      guint         end,
                                      const char   *format,
                                      ...) G_GNUC_PRINTF (7, 8);
JxFinding *jx_narrative_report_fact  (JxNarrative  *self,
                                      const char   *rule,
                                      JxSeverity    severity,
                                      const JxFact *fact,
                                      const char   *format,
                                      ...) G_GNUC_PRINTF (5, 6);
void       jx_narrative_report_right (JxNarrative  *self,
                                      const char   *rule,
                                      const JxFact *fact,
                                      const char   *figure,
                                      const char   *right,
                                      const char   *format);
void       jx_narrative_fix          (JxNarrative  *self,
                                      JxFinding    *finding,
                                      guint         text,
                                      guint         start,
                                      guint         end,
                                      const char   *right);
void       jx_narrative_point        (JxNarrative  *self,
                                      JxFinding    *finding,
                                      const JxFact *fact);

G_END_DECLS
