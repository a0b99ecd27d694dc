/* jx-check-groups.c: the points that a class prints in its name or below its rows: W03
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-place.h"

static gboolean
read_points (const char *text,
             gint64     *points)
{
  JxQuantity quantity;

  return jx_quantity_parse (text, JX_INPUT_POINTS, JX_MONEY_YUAN, &quantity) && quantity.kind == JX_QUANTITY_NUMBER
         && (quantity.measure == NULL || g_str_equal (quantity.measure, "分"))
         && jx_points_from_decimal (quantity.low, points, NULL);
}

/* 产出指标50分: the figure at the end of a name, with its 分 */
static gboolean
read_tail (const char *text,
           gint64     *points)
{
  const char *start = text + strlen (text);

  if (!g_str_has_suffix (text, "分"))
    return FALSE;

  start -= strlen ("分");
  while (start > text && (g_ascii_isdigit (start[-1]) || start[-1] == '.'))
    start--;

  return start > text && g_ascii_isdigit (*start) && read_points (start, points);
}

/* the figure in 数量指标（12）, 产出指标(50分) */
static gboolean
read_printed (const char *text,
              gint64     *points)
{
  const char *open = text != NULL ? strrchr (text, '(') : NULL;
  const char *wide = text != NULL ? g_strrstr (text, "（") : NULL;
  g_autofree char *inside = NULL;
  gsize length;

  if (wide != NULL && (open == NULL || wide > open))
    open = wide + strlen ("（") - 1;
  if (open == NULL)
    return text != NULL && read_tail (text, points);

  length = strcspn (open + 1, ")\xef");
  inside = g_strndup (open + 1, length);

  return read_points (inside, points);
}

static gboolean
same_text (const JxCheckRow *a,
           const JxCheckRow *b,
           int               column)
{
  return g_strcmp0 (jx_indicator_get_value (a->cells, column)->typed, jx_indicator_get_value (b->cells, column)->typed) == 0;
}

/* the row of a list of subtotals that prints the same name, or -1 */
static int
find_subtotal (const JxSheetPart *part,
               const char        *text,
               int               *column)
{
  if (part->block->type == JX_BLOCK_INDICATORS || jx_block_is_single (part->block))
    return -1;

  for (guint i = 0; i < part->n_rows; i++)
    for (*column = 0; (guint) *column < part->block->n_columns; (*column)++)
      if (g_strcmp0 (jx_sheet_part_get_value (part, i, *column)->typed, text) == 0)
        return (int) i;

  return -1;
}

static void
report_printed (JxCheck          *check,
                const JxCheckRow *row,
                int               column,
                gint64            printed,
                gint64            sum)
{
  const char *text = jx_indicator_get_value (row->cells, column)->typed;
  g_autofree char *printed_text = jx_points_to_string (printed, -1), *sum_text = jx_points_to_string (sum, -1);
  const JxSheetPart *part = row->part;
  int position = (int) row->position;
  JxFinding *finding;

  for (guint i = 0; i < check->sheet.n_parts; i++)
    {
      int found_column, found = find_subtotal (&check->sheet.parts[i], text, &found_column);

      if (found >= 0)
        {
          part = &check->sheet.parts[i];
          position = found;
          column = -1;
          break;
        }
    }

  finding = jx_check_report (check, "W03", JX_SEVERITY_ERROR, part, position, column,
                             _("“%1$s” says %2$s points, its rows come to %3$s."), text, printed_text, sum_text);
  jx_finding_add_figure (finding, "printed", printed_text);
  jx_finding_add_figure (finding, "sum", sum_text);
}

/* W03 for the group that begins at a row */
static void
check_group (JxCheck *check,
             guint    first,
             int      column,
             int      parent)
{
  const JxCheckRow *row = &check->rows[first];
  gint64 printed, sum = 0;

  if (!read_printed (jx_indicator_get_value (row->cells, column)->typed, &printed))
    return;

  for (guint i = first; i < check->n_rows; i++)
    {
      const JxCheckRow *other = &check->rows[i];

      if (other->part != row->part || !same_text (other, row, column)
          || (parent >= 0 && !same_text (other, row, parent)))
        continue;
      if (!other->has_weight && !other->placeholder && other->listed)
        return;
      if (other->has_weight)
        sum += other->weight;
    }

  if (sum != printed && sum > 0)
    report_printed (check, row, column, printed, sum);
}

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

  if (parts == NULL || g_strv_length (parts) != 3 || !read_points (parts[0], &triple->weights)
      || !read_points (parts[1], &triple->scores)
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
    if (strstr (text, classes[i].word) != NULL)
      return classes[i].class;

  return JX_CLASS_NONE;
}

/* a line that sums up all classes */
static gboolean
is_of_all (const char *text)
{
  return text != NULL && (strstr (text, "合计") != NULL || strstr (text, "总计") != NULL || strstr (text, "总分") != NULL);
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

/* W03 of a line that sums up a class: the class stands in its name, or in that of the first line of its table */
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

static gboolean
begins_group (JxCheck *check,
              guint    n,
              int      column,
              int      parent)
{
  for (guint i = n; i > 0 && check->rows[i - 1].part == check->rows[n].part; i--)
    if (same_text (&check->rows[i - 1], &check->rows[n], column)
        && (parent < 0 || same_text (&check->rows[i - 1], &check->rows[n], parent)))
      return FALSE;

  return TRUE;
}

static gboolean
may_print_figure (const JxTextFacts *facts)
{
  return (facts->words & JX_WORD_DIGIT) != 0;
}

/**
 * jx_check_groups:
 * @check: a run
 *
 * Checks what a level says of its own weight against the rows under it, and what a printed subtotal does: W03.
 */
void
jx_check_groups (JxCheck *check)
{
  for (guint i = 0; i < check->sheet.n_parts; i++)
    if (check->sheet.parts[i].block->type == JX_BLOCK_LIST)
      check_triples (check, &check->sheet.parts[i]);

  for (guint i = 0; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i];
      const JxIndicatorColumns *columns = &row->part->columns;

      if (columns->weight < 0)
        continue;
      if (may_print_figure (&row->level1) && begins_group (check, i, columns->level1, -1))
        check_group (check, i, columns->level1, -1);
      if (may_print_figure (&row->level2) && begins_group (check, i, columns->level2, columns->level1))
        check_group (check, i, columns->level2, columns->level1);
    }
}
