/* jx-check-groups.c: the points that a class prints in its name: W03
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-table.h"

#include <glib/gi18n-lib.h>

#include "jx-check-subtotals.h"
#include "jx-named-points.h"
#include "jx-place.h"

/* Whether two rows stand under the same level, printed again or merged; of a second one within the same first one. */
static gboolean
is_of_group (const JxCheckRow *a,
             const JxCheckRow *b,
             gboolean          second)
{
  return a->part == b->part && a->level1.hash == b->level1.hash && (!second || a->level2.hash == b->level2.hash);
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

/* what a level prints, on the row itself or merged above it */
static const char *
get_name (JxCheck  *check,
          guint     n,
          gboolean  second)
{
  for (;; n--)
    {
      const JxCheckRow *row = &check->rows[n];
      const JxIndicatorColumns *columns = &row->part->columns;
      const char *typed = jx_indicator_get_value (row->cells, second ? columns->level2 : columns->level1)->typed;

      if (typed != NULL)
        return typed;
      if (n == 0 || !is_of_group (&check->rows[n - 1], row, second))
        return "";
    }
}

/* 产出指标 behind 产出指标（50分）: the points may be printed once only */
static gboolean
is_bare (JxCheck    *check,
         guint       n,
         guint       first,
         gboolean    second,
         const char *bare)
{
  const JxCheckRow *row = &check->rows[n], *other = &check->rows[first];

  return row->part == other->part && (!second || row->level1.hash == other->level1.hash) && g_str_equal (get_name (check, n, second), bare);
}

/* W03 for the group that begins at a row */
static void
check_group (JxCheck *check,
             guint    first,
             gboolean second)
{
  const JxCheckRow *row = &check->rows[first];
  int column = second ? row->part->columns.level2 : row->part->columns.level1;
  const char *name = jx_indicator_get_value (row->cells, column)->typed;
  gint64 printed, sum = 0, more = 0;
  g_autofree char *bare = NULL;

  if (!jx_named_points_parse_name (name, &printed))
    return;

  bare = jx_named_points_dup_bare (name);

  for (guint i = first; i < check->n_rows; i++)
    {
      const JxCheckRow *other = &check->rows[i];
      gboolean same = is_of_group (other, row, second);

      if (!same && !is_bare (check, i, first, second, bare))
        continue;
      if (!other->has_weight && !other->placeholder && other->listed && !other->inside)
        return;
      if (other->has_weight)
        *(same ? &sum : &more) += other->weight;
    }

  if (sum != printed && sum + more != printed && sum > 0)
    report_printed (check, row, column, printed, sum + more);
}

static gboolean
begins_group (JxCheck *check,
              guint    n,
              gboolean second)
{
  for (guint i = n; i > 0 && check->rows[i - 1].part == check->rows[n].part; i--)
    if (is_of_group (&check->rows[i - 1], &check->rows[n], second))
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
 * Checks what a level says of its own weight against the rows under it: W03; by jx_check_subtotals() what a line below them does.
 */
void
jx_check_groups (JxCheck *check)
{
  jx_check_subtotals (check);

  for (guint i = 0; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i];
      const JxIndicatorColumns *columns = &row->part->columns;

      if (columns->weight < 0)
        continue;
      if (may_print_figure (&row->level1) && begins_group (check, i, FALSE))
        check_group (check, i, FALSE);
      if (may_print_figure (&row->level2) && begins_group (check, i, TRUE))
        check_group (check, i, TRUE);
    }
}
