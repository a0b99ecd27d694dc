/* jx-check-reasons.c: the rules about the reasons of what was not reached: S05, S06
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-reasons.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-place.h"
#include "jx-text.h"
#include "jx-told-reasons.h"

#define SHORTEST_REASON 8    /* characters: below it two rows may be explained alike */
#define NEAR_ROWS       64   /* how far back a reason is looked for */

/* in a field of its own */
static gboolean
is_said_elsewhere (JxCheck *check)
{
  JxCellRef cell;

  return jx_assessment_find_role (check->sheet.assessment, JX_ROLE_REASON, &cell)
         && !jx_check_is_blank (jx_row_get_value (jx_table_get_row (cell.table, cell.position), cell.column));
}

/* 预算执行率 as a row: what it lost its rate says, and why it is low is asked from a bound on, as of the funds */
static gboolean
is_execution_above_bound (const JxCheck    *check,
                          const JxCheckRow *row)
{
  const char *name = jx_indicator_get_value (row->cells, row->part->columns.name)->typed;
  const JxQuantity *actual = &row->actual->parsed;
  JxDecimal bound = { check->sheet.profile->reason_below, 2 };
  gint64 points;

  if (name == NULL || !jx_text_has (name, "执行率") || row->weight <= 0)
    return FALSE;
  if (actual->kind != JX_QUANTITY_NUMBER)
    return jx_divide_half_up ((__int128) row->score * 10000, row->weight, &points) && points >= bound.coefficient;

  return jx_decimal_compare (actual->low, bound) >= 0 && jx_score_from_rate (actual->low, row->weight, check->sheet.profile, &points)
         && ABS (row->score - points) <= check->sheet.profile->tolerance;
}

/* S05; rows of whole classes have their reasons in the report: one finding is that of all. Returns whether there is one. */
static gboolean
check_reason (JxCheck          *check,
              const JxCheckRow *row)
{
  int reason = row->part->columns.reason;
  g_autofree char *score = NULL, *weight = NULL;
  JxFinding *finding;

  if (!row->has_weight || row->score >= row->weight || row->score < 0 || is_execution_above_bound (check, row)
      || (reason >= 0 ? !jx_check_is_blank (jx_indicator_get_value (row->cells, reason)) : is_said_elsewhere (check))
      || jx_told_reasons_has (check->reasons, check, row))
    return FALSE;

  score = jx_points_to_string (row->score, -1);
  weight = jx_points_to_string (row->weight, -1);
  finding = jx_check_report (check, "S05", reason >= 0 && !jx_check_row_is_class (row)
                                                     ? JX_SEVERITY_ERROR : JX_SEVERITY_WARNING, row->part,
                             (int) row->position, -1, _("%1$s of %2$s points and no reason is given."), score, weight);
  jx_finding_add_figure (finding, "score", score);
  jx_finding_add_figure (finding, "weight", weight);

  return TRUE;
}

static gboolean
is_exactly_reached (const JxCheckRow *row)
{
  const JxScore *score = &row->suggestion;

  return (score->rule == JX_SCORE_REACHED || score->rule == JX_SCORE_KEPT || score->rule == JX_SCORE_ZERO_TARGET)
         && jx_decimal_compare (score->target, score->actual) == 0;
}

/* 因疫情推迟: words that tell of something that did not come about */
static gboolean
tells_of_deviation (const char *text)
{
  static const char *const words[] = { "未完成", "未达", "未能", "不足", "滞后", "推迟", "延迟", "延期", "疫情", "偏差原因", "尾款" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (jx_text_has (text, words[i]))
      return TRUE;

  return FALSE;
}

/* 未实施, 0: where nothing was begun, one reason is that of all rows */
static gboolean
is_not_begun (const JxCheckRow *row)
{
  const JxQuantity *actual = &row->actual->parsed;

  return actual->kind == JX_QUANTITY_NUMBER ? jx_decimal_is_zero (actual->low)
                                            : row->actual->typed != NULL && jx_text_begins (row->actual->typed, "未");
}

/* S06: the same words explain what another row did not reach */
static void
check_reused_reasons (JxCheck *check)
{
  for (guint i = 1; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i];
      int column = row->part->columns.reason;
      const char *text = jx_indicator_get_value (row->cells, column)->typed;

      if (!row->listed || text == NULL || row->reason.n_chars < SHORTEST_REASON || is_exactly_reached (row) || is_not_begun (row))
        continue;

      for (guint j = i > NEAR_ROWS ? i - NEAR_ROWS : 0; j < i; j++)
        {
          const JxCheckRow *other = &check->rows[j];

          if (!other->listed || other->reason.hash != row->reason.hash || other->part != row->part)
            continue;
          jx_check_report (check, "S06", JX_SEVERITY_WARNING, row->part, (int) row->position, column,
                           _("The reason stands in row %u already, for another indicator."), other->position + 1);
          break;
        }
    }
}

/* S06: a reason for a deviation that there is none of, and that yet cost points, or that tells of one all the same */
static void
check_idle_reason (JxCheck          *check,
                   const JxCheckRow *row)
{
  int reason = row->part->columns.reason;

  if (reason < 0 || jx_check_is_blank (jx_indicator_get_value (row->cells, reason)) || !is_exactly_reached (row)
      || !row->has_weight
      || (row->score >= row->weight && !tells_of_deviation (jx_indicator_get_value (row->cells, reason)->typed)))
    return;

  jx_check_report (check, "S06", JX_SEVERITY_WARNING, row->part, (int) row->position, reason,
                   _("A reason is given, but target and actual value are the same (%s): there is no deviation."),
                   row->actual->typed);
}

/**
 * jx_check_reasons:
 * @check: a run
 *
 * Checks the reasons of rows that have a score: S05, S06.
 */
void
jx_check_reasons (JxCheck *check)
{
  gboolean told = FALSE;   /* of a class */

  for (guint i = 0; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i];

      if (!row->listed || !row->has_score || jx_indicator_get_value (row->cells, row->part->columns.score)->typed == NULL)
        continue;

      if (!jx_check_row_is_class (row))
        check_reason (check, row);
      else if (!told)
        told = check_reason (check, row);
      check_idle_reason (check, row);
    }

  check_reused_reasons (check);
}
