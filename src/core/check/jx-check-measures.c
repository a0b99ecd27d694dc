/* jx-check-measures.c: the rules about what a value is: V01, V02, V14
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-check-units.h"
#include "jx-measure.h"
#include "jx-place.h"
#include "jx-text.h"

#define FEWEST_POINTS 3    /* rows of equal bare numbers that are taken for points */
#define SHORTEST_LIST 6    /* characters: 1：a 2：b */
#define LONGEST_REFUSAL 8   /* characters */
#define LETTERS       G_CSET_a_2_z G_CSET_A_2_Z
#define LONG_VALUE    20   /* characters: above it a text tells a story and may compare */

static gboolean
is_date (const JxQuantity *quantity)
{
  return quantity->kind == JX_QUANTITY_DATE || quantity->kind == JX_QUANTITY_DATE_RANGE;
}

static gboolean
is_bare (const JxQuantity *quantity)
{
  return quantity->kind == JX_QUANTITY_NUMBER && quantity->measure == NULL && quantity->relation == JX_RELATION_NONE
         && (quantity->flags & (JX_QUANTITY_PERCENT | JX_QUANTITY_MONEY)) == 0;
}

/* V01 */
static void
check_comparator (JxCheck          *check,
                  const JxCheckRow *row)
{
  JxFinding *finding;
  JxRelation relation = row->actual->parsed.relation;
  gboolean sign = (row->done.words & (JX_WORD_GE | JX_WORD_LE)) != 0 && (row->done.words & JX_WORD_DIGIT) != 0
                  && (row->actual->parsed.kind != JX_QUANTITY_TEXT || row->done.n_chars <= LONG_VALUE);
  gboolean above = (row->done.words & JX_WORD_AT_LEAST) != 0 && jx_quantity_is_figure (&row->actual->parsed);

  if (!sign && !above && !(jx_quantity_is_figure (&row->actual->parsed) && (relation == JX_RELATION_GE || relation == JX_RELATION_GT)))
    return;

  finding = jx_check_report (check, "V01", JX_SEVERITY_ERROR, row->part, (int) row->position, row->part->columns.actual,
                             _("The actual value “%s” is a comparison: say what was measured."), row->actual->typed);
  jx_finding_add_figure (finding, "target", row->target->typed != NULL ? row->target->typed : "");
}

/* 户 for 人: a household is no person, and how many people it has nobody says */
static gboolean
are_people_and_households (const char *one,
                           const char *other)
{
  if (one == other)   /* measures are interned, and nearly always the same */
    return FALSE;

  return (g_strcmp0 (one, "户") == 0 && (g_strcmp0 (other, "人") == 0 || g_strcmp0 (other, "人次") == 0))
         || (g_strcmp0 (other, "户") == 0 && (g_strcmp0 (one, "人") == 0 || g_strcmp0 (one, "人次") == 0));
}

/* whether two figures cannot be of the same thing; other counting words for the same things are many (人, 名; 家, 户) */
static gboolean
are_unlike_figures (const JxCheckRow *row)
{
  const JxQuantity *target = &row->target->parsed, *actual = &row->actual->parsed;
  JxDimension planned = row->dimension, done = row->done_in;
  gboolean both_count = (planned == JX_DIMENSION_COUNT && done == JX_DIMENSION_NONE)
                        || (planned == JX_DIMENSION_NONE && done == JX_DIMENSION_COUNT);

  if (are_people_and_households (row->measure, actual->measure) || jx_measure_is_divisor (actual->measure, row->measure)
      || jx_check_row_is_amount_for_price (row))
    return TRUE;
  if (planned == done || both_count || (row->measure == NULL && (target->flags & JX_QUANTITY_PERCENT) == 0)
      || (actual->measure == NULL && (actual->flags & JX_QUANTITY_PERCENT) == 0))
    return FALSE;

  /* a word that is no known measure may be any; money and percent are none of those */
  if (planned == JX_DIMENSION_NONE || done == JX_DIMENSION_NONE)
    return planned == JX_DIMENSION_MONEY || done == JX_DIMENSION_MONEY;

  return planned != JX_DIMENSION_RATE && done != JX_DIMENSION_RATE
         && !(planned == JX_DIMENSION_COUNT && done == JX_DIMENSION_POINTS)
         && !(planned == JX_DIMENSION_POINTS && done == JX_DIMENSION_COUNT);
}

/* several counts answered with one amount, or the other way round */
static gboolean
are_unlike_several (const JxCheckRow *row)
{
  const JxQuantity *actual = &row->actual->parsed;

  return row->target->parsed.kind == JX_QUANTITY_SEVERAL && jx_quantity_is_figure (actual)
         && (actual->flags & JX_QUANTITY_MONEY) != 0 && !jx_text_has (row->target->typed, "元");
}

/* 未验收, 尚未统计: no figure yet */
static gboolean
is_refusal (const char *text)
{
  static const char *const words[] = { "未", "尚未", "没有", "无法", "正在", "待" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (jx_text_begins (text, words[i]))
      return TRUE;

  return FALSE;
}

/* A figure answered with a bare word: 完成 for 28人. A word with digits in it may hold the figure. */
static gboolean
is_word_for_figure (const JxCheckRow *row)
{
  const JxQuantity *actual = &row->actual->parsed;

  if (!jx_quantity_is_figure (&row->target->parsed) || (row->done.words & JX_WORD_DIGIT) != 0)
    return FALSE;

  if (actual->kind == JX_QUANTITY_TEXT && row->actual->typed[strspn (row->actual->typed, LETTERS)] == '\0')
    return TRUE;   /* typed without the input method */
  if (actual->kind == JX_QUANTITY_TEXT)
    return row->done.n_chars <= LONGEST_REFUSAL && is_refusal (row->actual->typed) && (!row->has_score || row->score > 0)
           && (row->part->columns.score >= 0 || row->reason.n_chars == 0);   /* a form without scores: not done, and it says why */

  return actual->kind == JX_QUANTITY_QUALITATIVE && (actual->flags & JX_QUANTITY_CAPITAL) == 0;
}

/* 每月一次 has a figure, too */
static gboolean
counts_in_words (const char *text)
{
  static const char words[] = "每一二两三四五六七八九十百";

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_utf8_strchr (words, -1, g_utf8_get_char (text)) != NULL)
      return TRUE;

  return FALSE;
}

/* 不发生, 零增长, 杜绝事故, and not 不断提升, 未成年人 or 无障碍, where the character is of another word */
static gboolean
wants_none (const char *text)
{
  static const char *const words[] = { "杜绝", "避免", "防止", "没有", NULL };
  static const char *const marks[] = { "零", "不", "无", "未" };
  static const char *const others[] = {
    "零星", "零售", "零件", "零部件", "零散", "零工", "零担", "零用", "零距离", "不断", "不低", "不少", "不小于", "不同", "不仅", "不但", "不错",
    "不懈", "不动产", "不锈钢", "无障碍", "无偿", "无线", "无人机", "无害化", "无纸化", "无缝", "无公害", "无烟", "无论", "无形", "无菌", "未成年",
    "未来", "未婚",
  };

  if (jx_text_has_any (text, words))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    for (const char *at = jx_text_find (text, marks[i]); at != NULL; at = jx_text_find (at + 1, marks[i]))
      {
        guint n = 0;

        while (n < G_N_ELEMENTS (others) && !jx_text_begins (at, others[n]))
          n++;
        if (n == G_N_ELEMENTS (others))
          return TRUE;
      }

  return FALSE;
}

/* 0起 for 不发生 */
static gboolean
is_none_at_all (const JxCheckRow *row)
{
  return jx_quantity_is_figure (&row->actual->parsed) && jx_decimal_is_zero (row->actual->parsed.low) && wants_none (row->target->typed);
}

/* 完成, 按时, 有: how many there are is an answer, too */
static gboolean
asks_whether (const JxQuantity *target)
{
  return target->word.scale == JX_SCALE_REACHED || target->word.scale == JX_SCALE_IN_TIME || target->word.scale == JX_SCALE_YES;
}

/* 下降2人 for 较上年下降 */
static gboolean
is_same_change (const JxCheckRow *row)
{
  static const char *const words[] = { "下降", "降低", "减少", "增加", "增长", "提高", "提升", "上升" };
  gboolean same = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    same |= jx_text_has (row->target->typed, words[i]) && jx_text_has (row->actual->typed, words[i]);

  return same;
}

/* 提升…水平, 明显提升 answered with 完成: that something was done says nothing of how far it got */
static gboolean
says_done_only (const JxCheckRow *row)
{
  return (row->planned.words & JX_WORD_IMPROVE) != 0 && (row->planned.words & JX_WORD_DONE) == 0
         && row->actual->parsed.kind == JX_QUANTITY_QUALITATIVE && (row->done.words & JX_WORD_DONE) != 0 && row->done.n_chars <= 4;
}

/* 提升…水平 answered with a figure; 明显改善 with so many people. What says the target's words and more, 较上年提高2.1个百分点,
 * answers it. */
static gboolean
is_empty_answer (const JxCheckRow *row)
{
  static const char *const states[] = { "健全", "完善", "改善", NULL };   /* of which there are no percent */
  const JxQuantity *target = &row->target->parsed, *actual = &row->actual->parsed;

  if (jx_text_has (row->actual->typed, row->target->typed) || is_none_at_all (row))
    return FALSE;
  if (target->kind == JX_QUANTITY_QUALITATIVE && says_done_only (row))
    return TRUE;
  if (target->kind == JX_QUANTITY_QUALITATIVE)
    return !asks_whether (target) && jx_quantity_is_figure (actual)
           && (row->done_in == JX_DIMENSION_COUNT || row->done_in == JX_DIMENSION_MONEY
               || (row->done_in == JX_DIMENSION_RATIO && jx_text_has_any (row->target->typed, states)));

  if (target->kind != JX_QUANTITY_TEXT || (row->planned.words & JX_WORD_DIGIT) != 0)
    return FALSE;

  if (jx_quantity_is_figure (actual))
    return !counts_in_words (row->target->typed) && !jx_text_has (row->target->typed, "据实") && !is_same_change (row);

  return says_done_only (row);
}

static gboolean
is_unlike (const JxCheckRow *row)
{
  const JxQuantity *target = &row->target->parsed, *actual = &row->actual->parsed;

  if (jx_quantity_is_figure (target) && jx_quantity_is_figure (actual))
    return are_unlike_figures (row);

  if (is_date (target) && jx_quantity_is_figure (actual))
    return row->done_in != JX_DIMENSION_TIME && row->done_in != JX_DIMENSION_NONE;

  if (jx_quantity_is_figure (target) && is_date (actual))
    return row->measure != NULL && row->dimension != JX_DIMENSION_TIME;

  return are_unlike_several (row) || is_word_for_figure (row) || is_empty_answer (row);
}

/* 80元 for 78万元 */
static gboolean
is_other_magnitude (const JxCheckRow *row)
{
  gint64 planned, done;

  return jx_quantity_to_money (&row->target->parsed, &planned, NULL) && jx_quantity_to_money (&row->actual->parsed, &done, NULL)
         && row->target->parsed.money_unit != row->actual->parsed.money_unit
         && (jx_check_is_other_unit (planned, done) || jx_check_is_other_unit (done, planned));
}

/* 8600万平方米 for 8600平方米: the same digits, and 万 with one of them only */
static gboolean
is_slip_of_ten_thousand (const JxCheckRow *row)
{
  const JxQuantity *target = &row->target->parsed, *actual = &row->actual->parsed;
  const char *planned = strpbrk (row->target->typed, "0123456789"), *done = strpbrk (row->actual->typed, "0123456789");
  gsize length = planned != NULL ? strspn (planned, "0123456789.,") : 0;

  return row->measure != actual->measure && target->kind == JX_QUANTITY_NUMBER && actual->kind == JX_QUANTITY_NUMBER
         && ((target->flags | actual->flags) & JX_QUANTITY_MONEY) == 0 && target->low.coefficient > 0
         && jx_decimal_compare (target->low, actual->low) == 0
         && planned != NULL && done != NULL && strspn (done, "0123456789.,") == length && strncmp (planned, done, length) == 0
         && (jx_measure_is_ten_thousand_of (row->measure, actual->measure) || jx_measure_is_ten_thousand_of (actual->measure, row->measure));
}

static void
check_slip (JxCheck    *check,
            JxCheckRow *row)
{
  JxFinding *finding;

  if (!is_slip_of_ten_thousand (row))
    return;

  row->unlike = TRUE;
  finding = jx_check_report (check, "V02", JX_SEVERITY_ERROR, row->part, (int) row->position, row->part->columns.actual,
                             _("“%1$s” and the target “%2$s” have the same digits, but one is in 万: one of the units is wrong."),
                             row->actual->typed, row->target->typed);
  jx_finding_add_figure (finding, "target", row->target->typed);
}

/* V02 */
static void
check_kind (JxCheck    *check,
            JxCheckRow *row)
{
  JxFinding *finding;

  if (jx_check_is_blank (row->target) || jx_check_is_blank (row->actual))
    return;

  check_slip (check, row);
  if (row->unlike)
    return;

  row->other_unit = row->unlike = is_other_magnitude (row);   /* told where the budget is at hand */
  if (row->unlike || !is_unlike (row))
    return;

  row->unlike = TRUE;
  finding = jx_check_report (check, "V02", JX_SEVERITY_ERROR, row->part, (int) row->position, row->part->columns.actual,
                             _("“%1$s” does not answer the target “%2$s”: they are of different kinds."),
                             row->actual->typed, row->target->typed);
  jx_finding_add_figure (finding, "target", row->target->typed);
}

static gboolean
may_be_points (const JxCheckRow *row)
{
  return is_bare (&row->target->parsed) && is_bare (&row->actual->parsed) && row->measure == NULL && !row->stated
         && jx_decimal_compare (row->target->parsed.low, row->actual->parsed.low) == 0;
}

/* V02: values that are the points: all of them bare, the same in both columns, and together the base of the weights */
static void
check_points (JxCheck *check)
{
  JxDecimal sum = { 0, 0 };
  guint n = 0;

  for (guint i = 0; i < check->n_rows; i++)
    {
      JxCheckRow *row = &check->rows[i];

      if (!row->listed || jx_check_is_blank (row->target))
        continue;
      if (!may_be_points (row) || !jx_decimal_add (sum, row->target->parsed.low, &sum))
        return;
      n++;
    }

  if (n < FEWEST_POINTS
      || (jx_decimal_compare (sum, (JxDecimal) { 100, 0 }) != 0 && jx_decimal_compare (sum, (JxDecimal) { 90, 0 }) != 0
          && jx_decimal_compare (sum, (JxDecimal) { 80, 0 }) != 0))
    return;

  for (guint i = 0; i < check->n_rows; i++)
    {
      JxCheckRow *row = &check->rows[i];
      g_autofree char *sum_text = jx_decimal_to_string (sum);

      if (!row->listed || jx_check_is_blank (row->target))
        continue;

      row->as_points = TRUE;
      jx_check_report (check, "V02", JX_SEVERITY_ERROR, row->part, (int) row->position, -1,
                       _("Target and actual value are both %1$s, and the column comes to %2$s: these are points, not values."),
                       row->target->typed, sum_text);
    }
}

/* the second of the labels 指标1 指标2, ① ②, 1. 2. behind the first one */
static gboolean
has_second (const char *text,
            const char *first,
            const char *second)
{
  const char *found = jx_text_find (text, first);

  return found != NULL && jx_text_has (found + strlen (first), second);
}

static gboolean
is_enumerated (const char        *text,
               const JxTextFacts *facts)
{
  static const char * const seconds[] = { "二", "②", NULL };   /* 1 and 2 are two numbers */
  static const char * const labels[][2] = {
    { "指标1", "指标2" }, { "指标一", "指标二" }, { "目标1", "目标2" }, { "①", "②" }, { "（1）", "（2）" }, { "(1)", "(2)" },
    { "1、", "2、" }, { "1．", "2．" }, { "1：", "2：" },
  };

  if (facts->n_chars < SHORTEST_LIST || (facts->n_numbers < 2 && !jx_text_has_any (text, seconds)))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (has_second (text, labels[i][0], labels[i][1]))
      return TRUE;

  return FALSE;
}

/* V14 */
static void
check_several (JxCheck    *check,
               JxCheckRow *row)
{
  const char *name = jx_indicator_get_value (row->cells, row->part->columns.name)->typed;
  const char *circled = "①";
  gboolean in_name = name != NULL && ((row->name.words & JX_WORD_DIGIT) != 0 || jx_text_has (name, circled))
                     && is_enumerated (name, &row->name);
  gboolean in_target = row->target->parsed.kind == JX_QUANTITY_SEVERAL;
  gboolean listed = in_target && name != NULL && (jx_text_has (name, "；") || strchr (name, ';') != NULL);

  if (in_target)   /* ≥420户、≥1350人 */
    listed |= has_second (row->target->typed, "≥", "≥") || has_second (row->target->typed, "≤", "≤");

  row->several = in_name || in_target;
  if (!in_name && !listed && !(in_target && is_enumerated (row->target->typed, &row->planned)))
    return;

  jx_check_report (check, "V14", JX_SEVERITY_WARNING, row->part, (int) row->position, -1,
                   _("Several indicators stand in one row (“%s”): they share one weight and one value and cannot be scored."),
                   in_name || (listed && name != NULL) ? name : row->target->typed);
}

/**
 * jx_check_measures:
 * @check: a run
 *
 * Checks what the values are, before any rule compares them: V01, V02, V07, V14.
 */
void
jx_check_measures (JxCheck *check)
{
  check_points (check);

  for (guint i = 0; i < check->n_rows; i++)
    {
      JxCheckRow *row = &check->rows[i];

      if (!row->listed)
        continue;

      check_several (check, row);
      if (row->part->columns.actual >= 0)
        {
          check_comparator (check, row);
          check_kind (check, row);
          jx_check_fraction (check, row);
        }
      if (row->part->columns.target >= 0)
        jx_check_unit (check, row);
    }

  jx_check_repeated_unit (check);
}
