/* jx-check-values.c: the rules about targets and actual values: V03 to V05, V10, V13, V15, V16
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-check-survey.h"
#include "jx-check-years.h"
#include "jx-clause.h"
#include "jx-evidence.h"
#include "jx-place.h"
#include "jx-text.h"

#define FEWEST_COPIES   5   /* figures that must all be equal to their targets to look copied */
#define SHORT_NAME      4   /* characters: below it two rows may be named alike */
#define SHORT_TARGET    6
#define LONGEST_SPELLED 8   /* characters of a figure without digits */

static gboolean
is_zero_target (const JxCheckRow *row)
{
  return row->target->parsed.kind == JX_QUANTITY_NUMBER && jx_decimal_is_zero (row->target->parsed.low);
}

/* 28人 5月-12月： is broken off: a mark stands at the end that announces more */
static gboolean
breaks_off (const JxTextFacts *facts)
{
  switch (facts->last)
    {
    case ':':
    case 0xff1a:   /* ： */
    case ',':
    case 0xff0c:   /* ， */
    case 0x3001:   /* 、 */
    case '(':
    case 0xff08:   /* （ */
      return TRUE;
    default:
      return FALSE;
    }
}

/* What is decided or managed (立项依据, 财务制度) is scored by a standard and not by a value; a row without a name stands for
 * its class. */
static gboolean
is_scored_by_values (const JxCheckRow *row)
{
  return row->class != JX_CLASS_OTHER && !jx_check_is_blank (jx_indicator_get_value (row->cells, row->part->columns.name));
}

/* V03 */
static void
check_actual (JxCheck          *check,
              const JxCheckRow *row)
{
  int column = row->part->columns.actual;

  if (jx_check_is_blank (row->actual))
    {
      gboolean mark = row->actual->typed != NULL && !jx_text_is_blank (row->actual->typed);

      /* 无 answers a target of nothing: no accident; a report's table, or one without targets, has values where it has them */
      if ((mark && row->part->columns.reason >= 0
           && !jx_check_is_blank (jx_indicator_get_value (row->cells, row->part->columns.reason)))
          || (jx_check_is_blank (row->target)
           && (!row->has_score || !is_scored_by_values (row) || check->narrative || row->part->columns.target < 0))
          || (mark && (is_zero_target (row) || (row->name.words & JX_WORD_NEGATIVE) != 0)))
        return;
      jx_check_report (check, "V03", JX_SEVERITY_ERROR, row->part, (int) row->position, column,
                       _("The actual value is missing."));
    }
  else if (row->actual->parsed.kind == JX_QUANTITY_UNFINISHED || breaks_off (&row->done))
    {
      jx_check_report (check, "V03", JX_SEVERITY_ERROR, row->part, (int) row->position, column,
                       _("The actual value breaks off: “%s”."), row->actual->typed);
    }
}

static gboolean
is_equal_figure (const JxCheckRow *row)
{
  const JxScore *score = &row->suggestion;

  return (score->rule == JX_SCORE_REACHED || score->rule == JX_SCORE_KEPT || score->rule == JX_SCORE_ZERO_TARGET)
         && row->target->parsed.kind == JX_QUANTITY_NUMBER && jx_decimal_compare (score->target, score->actual) == 0;
}

/* V04: every figure is its target; words are as they are */
static void
check_copies (JxCheck *check)
{
  guint n_equal = 0;
  g_autofree char *count = NULL;
  JxFinding *finding;

  for (guint i = 0; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i];

      if (!row->listed || jx_check_is_blank (row->target))
        continue;
      if (row->as_points || row->unlike || jx_check_is_blank (row->actual))
        return;
      if (row->target->parsed.kind != JX_QUANTITY_NUMBER)
        continue;
      if (!is_equal_figure (row))
        return;
      n_equal++;
    }

  if (n_equal < FEWEST_COPIES)
    return;

  count = g_strdup_printf ("%u", n_equal);
  finding = jx_check_report (check, "V04", JX_SEVERITY_WARNING, check->rows[0].part, -1, -1,
                             _("All %s figures are exactly their targets: they look copied, not measured."), count);
  jx_finding_add_figure (finding, "equal", count);
}

/* 较上年下降1%以上: a change is small, and what is left over of it says nothing of how the target was set */
static gboolean
is_change (const JxValue *value)
{
  static const char *const words[] = { "增长", "增加", "提高", "提升", "上升", "下降", "降低", "减少", "压减", "降幅", "增幅", NULL };

  return value->typed != NULL && jx_text_has_any (value->typed, words);
}

/* V05 */
static void
check_far_above (JxCheck          *check,
                 const JxCheckRow *row)
{
  const JxProfile *profile = check->sheet.profile;
  const JxScore *score = &row->suggestion;
  g_autofree char *target = NULL, *actual = NULL, *from = NULL;
  JxFinding *finding;
  JxDecimal bound;

  if ((score->rule != JX_SCORE_REACHED && score->rule != JX_SCORE_OVER) || profile->over_rule == JX_OVER_IGNORE
      || profile->over_from <= 0 || row->as_points || row->unlike || score->target.coefficient <= 0
      || !jx_decimal_multiply (score->target, (JxDecimal) { profile->over_from, 4 }, &bound)
      || jx_decimal_compare (score->actual, bound) < 0 || is_change (row->target) || is_change (row->actual)
      || (row->part->columns.reason >= 0
          && !jx_check_is_blank (jx_indicator_get_value (row->cells, row->part->columns.reason))))
    return;

  target = jx_decimal_to_string (jx_decimal_normalize (score->target));
  actual = jx_decimal_to_string (jx_decimal_normalize (score->actual));
  from = jx_decimal_to_string (jx_decimal_normalize ((JxDecimal) { profile->over_from, 2 }));
  finding = jx_check_report (check, "V05", profile->over_rule == JX_OVER_REQUIRE ? JX_SEVERITY_ERROR : JX_SEVERITY_WARNING,
                             row->part, (int) row->position, row->part->columns.actual,
                             _("%1$s is at least %3$s%% of the target %2$s, and no reason is given."), actual, target, from);
  jx_finding_add_figure (finding, "target", target);
}

/* V10; 无 is W04 */
static void
check_target (JxCheck          *check,
              const JxCheckRow *row)
{
  const JxIndicatorColumns *columns = &row->part->columns;
  gboolean named = row->listed && !jx_check_is_blank (jx_indicator_get_value (row->cells, columns->name));

  if (row->placeholder || jx_sheet_part_is_between (row->part, row->position) || !jx_check_is_blank (row->target)
      || (check->narrative && jx_check_is_blank (row->actual))
      || (!named && (row->has_weight || row->has_score)) || (row->listed && !is_scored_by_values (row) && row->class == JX_CLASS_OTHER)
      || (row->target->typed != NULL && !jx_check_is_blank (row->actual) && (row->name.words & JX_WORD_NEGATIVE) != 0))
    return;

  jx_check_report (check, "V10", JX_SEVERITY_WARNING, row->part, (int) row->position, named ? columns->target : -1,
                   named ? _("The target is missing.") : _("The row is empty: fill it in or take it out."));
}

/* S05 where a form has no scores, and a cell for the reason */
static void
check_short (JxCheck          *check,
             const JxCheckRow *row)
{
  const JxIndicatorColumns *columns = &row->part->columns;
  JxScoreRule rule = row->suggestion.rule;

  if (columns->score >= 0 || columns->reason < 0 || row->as_points || row->unlike
      || (rule != JX_SCORE_SHORT && rule != JX_SCORE_EXCEEDED && rule != JX_SCORE_RANGE_OUTSIDE)
      || jx_check_row_is_inverted (row) || !jx_check_is_blank (jx_indicator_get_value (row->cells, columns->reason)))
    return;

  jx_check_report (check, "S05", JX_SEVERITY_WARNING, row->part, (int) row->position, -1,
                   _("“%1$s” does not reach the target “%2$s”, and no reason is given."), row->actual->typed, row->target->typed);
}

/* V15; survey facts and evidence are kept with the row, in columns of the form or beside them */
static gboolean
is_evidence_key (const char *key)
{
  return jx_text_begins (key, "survey") || jx_text_begins (key, "evidence");
}

static gboolean
has_evidence (JxCheck          *check,
              const JxCheckRow *row)
{
  const JxBlock *block = row->part->block;
  GHashTableIter iter;
  gpointer key;

  if (jx_evidence_has_row (check->sheet.assessment, jx_row_get_id (row->row)))
    return TRUE;

  for (guint i = 0; i < block->n_columns; i++)
    {
      const JxValue *value = jx_row_get_value (row->row, i);

      if (!jx_check_is_blank (value) && (is_evidence_key (block->columns[i].key) || jx_check_tells_of_survey (value->typed)))
        return TRUE;
    }

  g_hash_table_iter_init (&iter, jx_row_get_extra (row->row));
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (is_evidence_key (key))
      return TRUE;

  return FALSE;
}

/* 未实施, 未开展: nobody was asked, and nothing is claimed */
static gboolean
is_not_asked (const JxCheckRow *row)
{
  return jx_text_begins (row->actual->typed, "未") && (row->done.words & JX_WORD_DIGIT) == 0 && (!row->has_score || row->score == 0);
}

static void
check_survey (JxCheck          *check,
              const JxCheckRow *row)
{
  const JxQuantity *actual = &row->actual->parsed;

  if (!row->satisfaction || row->as_points || jx_check_is_blank (row->actual)
      || (actual->kind == JX_QUANTITY_NUMBER && jx_decimal_is_zero (actual->low)) || is_not_asked (row) || has_evidence (check, row) || check->surveyed)
    return;

  if (actual->kind == JX_QUANTITY_NUMBER && jx_decimal_compare (actual->low, (JxDecimal) { 100, 0 }) == 0)
    jx_check_report (check, "V15", JX_SEVERITY_WARNING, row->part, (int) row->position, -1,
                     _("A satisfaction of 100%% has no survey behind it: say how many were asked and when."));
  else
    jx_check_report (check, "V15", JX_SEVERITY_WARNING, row->part, (int) row->position, -1,
                     _("The satisfaction “%s” has no survey behind it: say how many were asked and when."), row->actual->typed);
}

/* V16: the target was taken from what was spent, not from the budget */
static void
check_backfilled (JxCheck          *check,
                  const JxCheckRow *row)
{
  gint64 target, executed, initial;
  g_autofree char *executed_text = NULL;
  JxFinding *finding;

  if (check->funds == NULL || (row->class != JX_CLASS_COST && (row->level2.words & JX_WORD_COST) == 0)
      || !jx_quantity_to_money (&row->target->parsed, &target, NULL)
      || !jx_value_get_money (jx_sheet_part_get_value (check->funds, check->total,
                                                       jx_block_find_role (check->funds->block, JX_ROLE_EXECUTED)), &executed)
      || (!jx_value_get_money (jx_sheet_part_get_value (check->funds, check->total,
                                                        jx_block_find_role (check->funds->block, JX_ROLE_INITIAL)), &initial)
          && !jx_value_get_money (jx_sheet_part_get_value (check->funds, check->total,
                                                           jx_block_find_role (check->funds->block, JX_ROLE_ADJUSTED)), &initial))
      || target != executed || initial == executed || initial == 0)
    return;

  executed_text = jx_money_to_string (executed, jx_assessment_get_money_unit (check->sheet.assessment), -1);
  finding = jx_check_report (check, "V16", JX_SEVERITY_WARNING, row->part, (int) row->position, row->part->columns.target,
                             _("The target is exactly what was spent (%s), not what was budgeted: it looks filled in afterwards."),
                             executed_text);
  jx_finding_add_figure (finding, "executed", executed_text);
}

typedef struct
{
  guint *slots;   /* 1 + place of a row; 0 free */
  guint  mask;
} Seen;

static Seen
seen_new (guint n)
{
  guint size = 16;

  while (size < 2 * n)
    size *= 2;

  return (Seen) { g_new0 (guint, size), size - 1 };
}

static const char *
get_twin_text (const JxCheckRow *row,
               gboolean          name)
{
  return jx_indicator_get_value (row->cells, name ? row->part->columns.name : row->part->columns.target)->typed;
}

/* the row before that says the same, or NULL */
static const JxCheckRow *
seen_add (Seen             *seen,
          const JxCheckRow *rows,
          guint             place,
          guint             hash,
          gboolean          name)
{
  const char *text = get_twin_text (&rows[place], name);

  for (guint slot = hash & seen->mask;; slot = (slot + 1) & seen->mask)
    {
      const JxCheckRow *other;

      if (seen->slots[slot] == 0)
        {
          seen->slots[slot] = place + 1;
          return NULL;
        }

      other = &rows[seen->slots[slot] - 1];
      if (jx_text_equal_loose (get_twin_text (other, name), text))
        return other;
    }
}

static void
report_twin (JxCheck          *check,
             const JxCheckRow *row,
             const JxCheckRow *twin,
             int               column)
{
  jx_check_report (check, "V13", JX_SEVERITY_WARNING, row->part, (int) row->position, column,
                   _("“%1$s” stands in row %2$u already."), jx_indicator_get_value (row->cells, column)->typed, twin->position + 1);
}

/* V13 */
static void
check_twins (JxCheck *check)
{
  Seen names = seen_new (check->n_rows), targets = seen_new (check->n_rows);

  for (guint i = 0; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i], *twin;
      const JxIndicatorColumns *columns = &row->part->columns;

      if (!row->listed)
        continue;

      if (row->name.n_chars >= SHORT_NAME && (twin = seen_add (&names, check->rows, i, row->name.hash, TRUE)))
        report_twin (check, row, twin, columns->name);
      else if (row->target->parsed.kind == JX_QUANTITY_TEXT && row->planned.n_chars >= SHORT_TARGET
               && (twin = seen_add (&targets, check->rows, i, row->planned.hash, FALSE)))
        report_twin (check, row, twin, columns->target);
    }

  g_free (names.slots);
  g_free (targets.slots);
}

/* 三百万元 has no digit; a sentence has none either, and is longer */
static gboolean
is_bare_figure (JxCheck       *check,
                const JxValue *value)
{
  JxQuantity quantity;
  JxTextFacts facts;

  jx_word_index_scan (&check->words, value->typed, &facts);

  return ((facts.words & JX_WORD_DIGIT) != 0 || facts.n_chars <= LONGEST_SPELLED) && value->typed != NULL
         && jx_quantity_parse (value->typed, JX_INPUT_QUANTITY, JX_MONEY_YUAN, &quantity)
         && quantity.kind == JX_QUANTITY_NUMBER && (quantity.flags & JX_QUANTITY_LABELLED) == 0;
}

/* 计划维修路灯320盏, 建设内容包括改造公厕12座: what is planned, with a figure, in one clause */
static gboolean
tells_of_plan (const char *text)
{
  static const char *const plans[] = { "计划", "拟", "预期", "建设内容", "主要内容", "实施内容", "工作任务", "主要任务", NULL };
  static const char *const digits[] = { "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", NULL };

  return jx_clause_says (text, plans, digits);
}

/* A report has its goal in its text. */
static gboolean
is_goal_in_text (JxCheck *check)
{
  for (guint i = 0; check->narrative && i < check->sheet.n_parts; i++)
    {
      const JxSheetPart *part = &check->sheet.parts[i];

      for (guint j = 0; part->block->type == JX_BLOCK_SECTIONS && part->n_rows > 0 && j < part->block->n_columns; j++)
        {
          const char *typed = jx_sheet_part_get_value (part, 0, (int) j)->typed;

          if (typed != NULL && (g_str_has_suffix (part->block->columns[j].title, "目标") || jx_text_has (typed, "目标") || tells_of_plan (typed)))
            return TRUE;
        }
    }

  return FALSE;
}

/* V03, V10 of a goal */
static void
check_goal (JxCheck           *check,
            const JxSheetPart *part,
            guint              position,
            int                expected,
            int                achieved)
{
  const JxValue *planned = jx_sheet_part_get_value (part, position, expected);
  const JxValue *done = jx_sheet_part_get_value (part, position, achieved);
  JxTextFacts facts;

  jx_word_index_scan (&check->words, done->typed, &facts);

  if (achieved >= 0 && jx_check_is_blank (done)
      && (part->block->columns[achieved].required
          || (!check->narrative && part->block->columns[achieved].span > 0 && !jx_check_is_blank (planned))))
    jx_check_report (check, "V03", JX_SEVERITY_ERROR, part, (int) position, achieved,
                     _("What was achieved of the goal is missing."));
  else if (achieved >= 0 && breaks_off (&facts))
    jx_check_report (check, "V03", JX_SEVERITY_ERROR, part, (int) position, achieved,
                     _("What was achieved of the goal breaks off."));

  if (expected >= 0 && part->block->columns[expected].required && jx_check_is_blank (planned) && !is_goal_in_text (check))
    jx_check_report (check, "V10", JX_SEVERITY_WARNING, part, (int) position, expected, _("The goal is missing."));
  else if (expected >= 0 && is_bare_figure (check, planned))
    jx_check_report (check, "V10", JX_SEVERITY_WARNING, part, (int) position, expected,
                     _("“%s” is a figure and no goal: say what is to be done with the money."), planned->typed);
}

static void
check_goals (JxCheck *check)
{
  for (guint i = 0; i < check->sheet.n_parts; i++)
    {
      const JxSheetPart *part = &check->sheet.parts[i];
      int expected = jx_block_find_role (part->block, JX_ROLE_EXPECTED);
      int achieved = jx_block_find_role (part->block, JX_ROLE_ACHIEVED);

      for (guint j = 0; (expected >= 0 || achieved >= 0) && part->block->type != JX_BLOCK_SECTIONS && j < part->n_rows; j++)
        check_goal (check, part, j, expected, achieved);
    }
}

static void
check_row (JxCheck          *check,
           const JxCheckRow *row)
{
  const JxIndicatorColumns *columns = &row->part->columns;

  if (columns->target >= 0)
    check_target (check, row);

  if (!row->listed || columns->actual < 0)
    return;

  check_actual (check, row);
  check_far_above (check, row);
  check_short (check, row);
  check_survey (check, row);
  if ((row->target->parsed.flags & JX_QUANTITY_MONEY) != 0)
    check_backfilled (check, row);
}

/**
 * jx_check_values:
 * @check: a run
 *
 * Checks targets and actual values: V03, V04, V05, V10, V13, V15, V16; S05 of forms without scores; by jx_check_years() V12 and D01.
 */
void
jx_check_values (JxCheck *check)
{
  check_goals (check);
  check->surveyed = jx_check_has_survey (check);

  for (guint i = 0; i < check->n_rows; i++)
    check_row (check, &check->rows[i]);
  jx_check_years (check);

  if (check->n_rows > 0 && check->rows[0].part->columns.actual >= 0)
    check_copies (check);
  if (check->n_rows > 1)
    check_twins (check);
}
