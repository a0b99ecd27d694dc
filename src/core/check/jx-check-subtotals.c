/* jx-check-subtotals.c: lines that sum up the points of a class: W03
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-subtotals.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-heading.h"
#include "jx-named-points.h"
#include "jx-place.h"
#include "jx-text.h"

/* What rows come to, and whether each of them says so. */
typedef struct
{
  gint64   weights, scores;
  gboolean has_weights, has_scores;
  guint    n;
} Sum;

/* 50/46/92% in a list of subtotals: weights, scores and their rate */
typedef struct
{
  gint64    weights, scores;
  JxDecimal rate;
} Triple;

static gboolean
read_triple (const char *text,
             Triple     *triple)
{
  g_auto(GStrv) parts = text != NULL ? g_strsplit (text, "/", -1) : NULL;
  JxQuantity rate;

  if (parts == NULL || g_strv_length (parts) != 3 || !jx_named_points_parse (parts[0], &triple->weights)
      || !jx_named_points_parse (parts[1], &triple->scores)
      || triple->scores > triple->weights || !(g_str_has_suffix (parts[2], "%") || g_str_has_suffix (parts[2], "％"))
      || !jx_quantity_parse (parts[2], JX_INPUT_RATE, JX_MONEY_YUAN, &rate) || rate.kind != JX_QUANTITY_NUMBER)
    return FALSE;

  triple->rate = rate.low;

  return TRUE;
}

static JxClass
class_of (const char *text)
{
  static const struct { const char *word; JxClass class; } classes[] = {
    { "产出", JX_CLASS_OUTPUT }, { "效益", JX_CLASS_BENEFIT }, { "满意", JX_CLASS_SATISFACTION }, { "成本", JX_CLASS_COST },
  };

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (classes); i++)
    if (jx_text_has (text, classes[i].word))
      return classes[i].class;

  return JX_CLASS_NONE;
}

/* a line that sums up all classes */
static gboolean
is_of_all (const char *text)
{
  return text != NULL && (jx_text_has (text, "合计") || jx_text_has (text, "总计") || jx_text_has (text, "总分"));
}

/* weights and scores of a class; FALSE where a row has not both */
static gboolean
sum_class (JxCheck *check,
           JxClass  class,
           gint64  *weights,
           gint64  *scores)
{
  gboolean any = FALSE;

  *weights = *scores = 0;
  for (guint i = 0; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i];

      if (!row->listed || row->class != class)
        continue;
      if (!row->has_weight || !row->has_score)
        return FALSE;
      *weights += row->weight;
      *scores += row->score;
      any = TRUE;
    }

  return any;
}

static gboolean
is_right (const Triple *triple,
          gint64        weights,
          gint64        scores)
{
  gint64 rate;

  return triple->weights == weights && triple->scores == scores
         && jx_money_rate (scores, weights, triple->rate.scale, &rate)
         && jx_decimal_compare ((JxDecimal) { rate, triple->rate.scale }, triple->rate) == 0;
}

/* W03 of 50/46/92%, in a line that sums up a class: the class stands in its name, or in that of the first line of its table */
static void
check_triples (JxCheck           *check,
               const JxSheetPart *part)
{
  JxClass class = JX_CLASS_NONE;

  for (guint i = 0; i < part->n_rows; i++)
    {
      JxClass named = JX_CLASS_NONE;
      gboolean all = FALSE;
      gint64 weights, scores;
      Triple triple;

      for (guint j = 0; j < part->block->n_columns && named == JX_CLASS_NONE; j++)
        {
          const char *typed = jx_sheet_part_get_value (part, i, (int) j)->typed;

          named = class_of (typed);
          all |= is_of_all (typed);
        }
      class = named != JX_CLASS_NONE || all ? named : class;

      for (guint j = 0; class != JX_CLASS_NONE && j < part->block->n_columns; j++)
        {
          const char *typed = jx_sheet_part_get_value (part, i, (int) j)->typed;
          g_autofree char *weights_text = NULL, *scores_text = NULL, *rate_text = NULL;
          JxFinding *finding;

          if (!read_triple (typed, &triple) || !sum_class (check, class, &weights, &scores) || weights <= 0
              || is_right (&triple, weights, scores))
            continue;

          weights_text = jx_points_to_string (weights, -1);
          scores_text = jx_points_to_string (scores, -1);
          rate_text = jx_money_rate_to_string (scores, weights, 2);
          finding = jx_check_report (check, "W03", JX_SEVERITY_ERROR, part, (int) i, -1,
                                     _("The rows come to %1$s points, of which %2$s were scored (%3$s%%), here it is “%4$s”."),
                                     weights_text, scores_text, rate_text, typed);
          jx_finding_add_figure (finding, "sum", scores_text);
        }
    }
}

static void
sum_add (Sum              *sum,
         const JxCheckRow *row)
{
  sum->has_weights = row->has_weight && (sum->n == 0 || sum->has_weights);
  sum->has_scores = row->has_score && (sum->n == 0 || sum->has_scores);
  sum->weights += row->has_weight ? row->weight : 0;
  sum->scores += row->has_score ? row->score : 0;
  sum->n++;
}

/* 产出指标 of 一、产出指标 and 其中：产出指标 */
static const char *
skip_number (const char *name)
{
  guint number;
  gsize length;

  if (jx_heading_take (name, &number, &length) != JX_HEADING_NONE)
    name += length;
  if (jx_text_begins (name, "其中"))
    name += strlen ("其中");
  if (*name == ':' || jx_text_begins (name, "："))
    name = g_utf8_next_char (name);

  return name;
}

/* what a line sums up: 数量 of 数量指标小计, 产出 of 产出指标（50分）合计; nothing of 产出指标（不含成本）小计, which is less than that */
static char *
dup_stem (const char *name)
{
  static const char *const ends[] = { "小计", "合计", "得分", "指标", "类" };
  char *stem;
  gint64 points;

  name = skip_number (name);
  if ((jx_text_has (name, "（") || strchr (name, '(') != NULL) && !jx_named_points_parse_name (name, &points))
    return NULL;

  stem = jx_named_points_dup_bare (name);
  stem[strcspn (stem, "0123456789")] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const char *end = jx_text_find (stem, ends[i]);

      if (end != NULL)
        stem[end - stem] = '\0';
    }

  return stem;
}

static gboolean
is_named (const char *level,
          const char *stem)
{
  return level != NULL && jx_text_begins (skip_number (level), stem);
}

/* The rows whose first or second level is named by @stem; a blank level under a merged cell is the one above. */
static void
sum_named (JxCheck    *check,
           const char *stem,
           Sum        *sum)
{
  const char *level1 = NULL, *level2 = NULL;

  for (guint i = 0; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i], *above = i > 0 ? &check->rows[i - 1] : NULL;
      const char *typed1 = jx_indicator_get_value (row->cells, row->part->columns.level1)->typed;
      const char *typed2 = jx_indicator_get_value (row->cells, row->part->columns.level2)->typed;
      gboolean merged = above != NULL && above->part == row->part && above->level1.hash == row->level1.hash;

      level1 = typed1 != NULL || !merged ? typed1 : level1;
      level2 = typed2 != NULL || !merged || above->level2.hash != row->level2.hash ? typed2 : level2;
      if (row->listed && !row->inside && (is_named (level1, stem) || is_named (level2, stem)))
        sum_add (sum, row);
    }
}

static void
report_sum (JxCheck           *check,
            const JxSheetPart *part,
            guint              position,
            int                column,
            gboolean           scores,
            gint64             points)
{
  g_autofree char *sum = jx_points_to_string (points, -1);
  const char *typed = jx_sheet_part_get_value (part, position, column)->typed;
  gboolean listed = part->block->type != JX_BLOCK_INDICATORS;   /* a line beside the table is told as a whole */
  JxFinding *finding = jx_check_report (check, "W03", JX_SEVERITY_ERROR, part, (int) position, listed ? -1 : column,
                                        scores ? _("The rows above were scored %1$s, the line that sums them up says %2$s.")
                                               : _("The weights of the rows above come to %1$s, the line that sums them up says %2$s."),
                                        sum, typed);

  jx_finding_add_figure (finding, "sum", sum);
}

static void
check_sum (JxCheck           *check,
           const JxSheetPart *part,
           guint              position,
           int                column,
           gboolean           scores,
           const Sum         *sum)
{
  const JxValue *value = jx_sheet_part_get_value (part, position, column);
  gint64 right = scores ? sum->scores : sum->weights, printed;

  if (column >= 0 && sum->n > 0 && (scores ? sum->has_scores : sum->has_weights) && value->typed != NULL
      && jx_named_points_parse (value->typed, &printed) && printed != right && !jx_check_rounds_to (value, right))
    report_sum (check, part, position, column, scores, right);
}

/* the column of a list under one of some words; 得分率 is no column of scores */
static int
find_titled (const JxBlock     *block,
             const char *const *words)
{
  for (guint i = 0; i < block->n_columns; i++)
    for (guint j = 0; block->columns[i].title != NULL && words[j] != NULL; j++)
      if (g_str_has_suffix (block->columns[i].title, words[j]))
        return (int) i;

  return -1;
}

/* W03 of a list that has columns of its own for weights and scores */
static void
check_columns (JxCheck           *check,
               const JxSheetPart *part)
{
  static const char *const weights[] = { "分值", "权重", "满分", "标准分", NULL }, * const scores[] = { "得分", NULL };
  int weight = find_titled (part->block, weights), score = find_titled (part->block, scores);

  for (guint i = 0; (weight >= 0 || score >= 0) && i < part->n_rows; i++)
    for (guint j = 0; j < part->block->n_columns; j++)
      {
        const char *name = jx_sheet_part_get_value (part, i, (int) j)->typed;
        g_autofree char *stem = name != NULL ? dup_stem (name) : NULL;
        Sum sum = { 0 };

        if (stem == NULL || *stem == '\0')
          continue;
        sum_named (check, stem, &sum);
        if (sum.n == 0)
          continue;
        check_sum (check, part, i, weight, FALSE, &sum);
        check_sum (check, part, i, score, TRUE, &sum);
        break;
      }
}

/* W03 of 小计 among the rows: what stands above it, back to the last one; 合计 is of all and told with the total */
static void
check_rows (JxCheck *check)
{
  Sum sum = { 0 };

  for (guint i = 0; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i];
      const JxIndicatorColumns *columns = &row->part->columns;
      gboolean all = FALSE;

      if (i > 0 && row->part != check->rows[i - 1].part)
        sum = (Sum) { 0 };
      if (!jx_sheet_part_is_between (row->part, row->position))
        {
          if (row->listed && !row->inside)
            sum_add (&sum, row);
          continue;
        }

      for (int level = 0; level < 3; level++)
        {
          const int levels[] = { columns->level1, columns->level2, columns->name };

          all |= is_of_all (jx_indicator_get_value (row->cells, levels[level])->typed);
        }
      if (!all)
        {
          check_sum (check, row->part, row->position, columns->weight, FALSE, &sum);
          check_sum (check, row->part, row->position, columns->score, TRUE, &sum);
        }
      sum = (Sum) { 0 };
    }
}

/**
 * jx_check_subtotals:
 * @check: a run
 *
 * Checks lines that sum up weights and scores, among the rows or listed beside the table: W03.
 */
void
jx_check_subtotals (JxCheck *check)
{
  check_rows (check);

  for (guint i = 0; i < check->sheet.n_parts; i++)
    if (check->sheet.parts[i].block->type == JX_BLOCK_LIST)
      {
        check_triples (check, &check->sheet.parts[i]);
        check_columns (check, &check->sheet.parts[i]);
      }
}
