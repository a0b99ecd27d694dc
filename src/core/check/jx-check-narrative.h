/* jx-check-narrative.h: the rules about running texts
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-narrative-report.h"
#include "jx-reckon.h"

G_BEGIN_DECLS

void jx_check_narrative    (JxCheck     *check,
                            JxReadings  *readings);

void jx_check_stated_sums  (JxNarrative *self);
void jx_check_laid_out     (JxNarrative *self);
void jx_check_row_dates    (JxNarrative *self);
void jx_check_listed       (JxNarrative *self);
void jx_check_kinds        (JxNarrative *self);
void jx_check_stated_rates (JxNarrative *self);
void jx_check_initial_rate (JxNarrative *self);
void jx_check_brackets     (JxNarrative *self);
void jx_check_changes      (JxNarrative *self);
void jx_check_twice        (JxNarrative *self);
void jx_check_rests        (JxNarrative *self);
void jx_check_digits       (JxNarrative *self);
void jx_check_digits_of_rows (JxNarrative *self);
void jx_check_counts       (JxNarrative *self);
void jx_check_prices       (JxNarrative *self);
void jx_check_means        (JxNarrative *self);
void jx_check_claims       (JxNarrative *self);
void jx_check_class_points (JxNarrative *self);
void jx_check_trades      (JxNarrative *self);
void jx_check_left        (JxNarrative *self);
void jx_check_unfinished  (JxNarrative *self);
void jx_check_documents   (JxNarrative *self);
void jx_check_accomplished (JxNarrative *self);
void jx_check_goals        (JxNarrative *self);
void jx_check_unchanged    (JxNarrative *self);
void jx_check_likeness     (JxNarrative *self);
void jx_check_named        (JxNarrative *self);
void jx_check_strangers    (JxNarrative *self);
void jx_check_contraries   (JxNarrative *self);
void jx_check_praise       (JxNarrative *self);
void jx_check_changed_twice (JxNarrative *self);
void jx_check_parted_twice (JxNarrative *self);
void jx_check_chapters     (JxNarrative *self);
void jx_check_open_lines   (JxNarrative *self);
void jx_check_decimals     (JxNarrative *self);
void jx_check_phrases      (JxNarrative *self);
void jx_check_promises     (JxNarrative *self);
void jx_check_times        (JxNarrative *self);
void jx_check_asked        (JxNarrative *self);
void jx_check_paid_out     (JxNarrative *self);
void jx_check_unit_slips   (JxNarrative *self);
void jx_check_links        (JxNarrative *self);

void jx_check_report_sum   (JxNarrative     *self,
                            JxSeverity       severity,
                            const JxFact    *total,
                            const JxFactSet *set,
                            guint            first,
                            guint            n,
                            gint64           sum);

void jx_check_claimed_grade (JxNarrative  *self,
                             const JxFact *claim);
void jx_check_listed_sums   (JxNarrative  *self,
                             GArray       *lines);
void jx_check_listed_grade  (JxNarrative  *self,
                             const JxFact *claim);

gboolean jx_check_chapter_points (JxNarrative  *self,
                                  const JxFact *claim);

int      jx_check_find_year (JxNarrative *self, const JxFact *fact);
gboolean jx_check_is_source (const char *name, gboolean last);

G_END_DECLS
