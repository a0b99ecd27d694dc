/* jx-standing.c: where an assessment stands: what its classes, its execution and all of it have earned of what they can
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-standing.h"

#include "jx-named-points.h"
#include "jx-scoring.h"
#include "jx-sheet.h"

/* The class of a level-1 text among those that are there, or -1 */
static int
find_class (GArray     *classes,
            const char *level)
{
  g_autofree char *name = level != NULL ? jx_named_points_dup_bare (level) : NULL;

  for (guint i = 0; i < classes->len; i++)
    if (g_strcmp0 (g_array_index (classes, JxStandingClass, i).name, name) == 0)
      return (int) i;

  return -1;
}

static int
add_class (GArray     *classes,
           const char *level,
           JxRow      *row)
{
  JxStandingClass class = { 0 };

  class.name = level != NULL ? jx_named_points_dup_bare (level) : NULL;
  class.row_id = g_strdup (jx_row_get_id (row));
  g_array_append_val (classes, class);

  return (int) classes->len - 1;
}

static gboolean
has_weights (const JxSheetPart *part)
{
  gint64 weight;

  for (guint i = 0; i < part->n_rows; i++)
    if (!jx_sheet_part_is_between (part, i)
        && jx_value_get_points (jx_indicator_get_value (part->cells[i], part->columns.weight), &weight))
      return TRUE;

  return FALSE;
}

/* Where no row has a weight those count that the classes print in their names. */
static void
add_indicators (JxStanding        *standing,
                const JxSheetPart *part,
                GArray            *classes)
{
  gboolean weighted = has_weights (part);
  const char *level = NULL;
  int current = -1;

  for (guint i = 0; i < part->n_rows; i++)
    {
      const JxValue *cells = part->cells[i];
      const char *text = jx_indicator_get_value (cells, part->columns.level1)->typed;
      gint64 weight = 0, score = 0;
      JxStandingClass *class;
      gboolean scored;

      if (text != NULL && g_strcmp0 (text, level) != 0)   /* a blank one is the one above */
        {
          level = text;
          current = -1;
        }

      if (jx_sheet_part_is_between (part, i))
        continue;

      scored = jx_value_get_points (jx_indicator_get_value (cells, part->columns.score), &score);
      standing->indicators += score;
      if (current < 0)
        current = find_class (classes, level);
      if (weighted ? !jx_value_get_points (jx_indicator_get_value (cells, part->columns.weight), &weight)
                   : current < 0 && !jx_named_points_parse_name (level, &weight))
        continue;

      if (current < 0)
        current = add_class (classes, level, jx_sheet_part_get_row (part, i));
      class = &g_array_index (classes, JxStandingClass, current);
      class->possible += weight;
      class->earned += score;
      class->n_rows++;
      class->n_scored += scored;
      standing->weights += weight;
    }
}

static void
add_execution (JxStanding *standing,
               JxSheet    *sheet)
{
  JxTable *funds;
  guint position;
  JxRow *row = jx_assessment_find_total_row (sheet->assessment, &funds, &position);
  int rate, weight, score;

  if (row == NULL)
    return;

  rate = jx_block_find_role (jx_table_get_block (funds), JX_ROLE_RATE);
  weight = jx_block_find_role (jx_table_get_block (funds), JX_ROLE_WEIGHT);
  score = jx_block_find_role (jx_table_get_block (funds), JX_ROLE_SCORE);

  standing->execution_row = g_strdup (jx_row_get_id (row));
  standing->has_execution = score >= 0;
  standing->execution_weight = sheet->profile->execution_weight;
  if (rate >= 0)
    standing->rate = jx_assessment_dup_shown (sheet->assessment, funds, position, (guint) rate);
  if (standing->rate != NULL && *standing->rate == '\0')
    g_clear_pointer (&standing->rate, g_free);
  if (weight >= 0 ? jx_value_get_points (jx_row_get_value (row, (guint) weight), &standing->execution_weight) : score >= 0)
    standing->weights += standing->execution_weight;
  if (score >= 0)
    standing->executed = jx_value_get_points (jx_row_get_value (row, (guint) score), &standing->execution);
}

static char *
dup_shown_role (JxAssessment *assessment,
                JxRole        role)
{
  JxCellRef cell;
  g_autofree char *text = NULL;

  if (!jx_assessment_find_role (assessment, role, &cell))
    return NULL;

  text = jx_assessment_dup_shown (assessment, cell.table, cell.position, cell.column);

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/* Forms that print no total or no grade have them all the same. */
static void
add_total (JxStanding *standing,
           JxSheet    *sheet)
{
  JxAmount computed;
  gint64 typed;
  const JxBand *grade;

  standing->total = dup_shown_role (sheet->assessment, JX_ROLE_TOTAL_SCORE);
  standing->grade = dup_shown_role (sheet->assessment, JX_ROLE_GRADE);

  if (!jx_scoring_get_total (sheet->assessment, &computed, &typed))
    return;

  standing->has_points = TRUE;
  standing->points = typed >= 0 ? typed : computed.number;
  if (standing->total == NULL)
    standing->total = jx_amount_to_string (&computed, sheet->profile, jx_assessment_get_money_unit (sheet->assessment));

  grade = jx_profile_find_grade (sheet->profile, standing->points);
  if (standing->grade == NULL && grade != NULL)
    standing->grade = g_strdup (grade->name);
}

/**
 * jx_standing_init:
 * @standing: (out caller-allocates): where it stands
 * @assessment: an assessment
 *
 * Adds up what the table says: typed figures, and computed ones where nothing was typed. Headings and subtotals among the
 * rows count nowhere, as in jx_sheet_sum_points(). It is good until @assessment changes.
 */
void
jx_standing_init (JxStanding   *standing,
                  JxAssessment *assessment)
{
  g_autoptr(GArray) classes = g_array_new (FALSE, TRUE, sizeof (JxStandingClass));
  g_auto(JxSheet) sheet = { 0 };

  g_return_if_fail (standing != NULL && JX_IS_ASSESSMENT (assessment));

  *standing = (JxStanding) { 0 };
  jx_sheet_init (&sheet, assessment);

  for (guint i = 0; i < sheet.n_parts; i++)
    if (sheet.parts[i].block->type == JX_BLOCK_INDICATORS)
      add_indicators (standing, &sheet.parts[i], classes);

  add_execution (standing, &sheet);
  add_total (standing, &sheet);
  standing->n_classes = classes->len;
  standing->classes = (JxStandingClass *) (gpointer) g_array_free (g_steal_pointer (&classes), FALSE);
}

/**
 * jx_standing_clear:
 * @standing: where an assessment stood
 *
 * Frees its texts.
 */
void
jx_standing_clear (JxStanding *standing)
{
  for (guint i = 0; i < standing->n_classes; i++)
    {
      g_free (standing->classes[i].name);
      g_free (standing->classes[i].row_id);
    }

  g_clear_pointer (&standing->classes, g_free);
  g_clear_pointer (&standing->execution_row, g_free);
  g_clear_pointer (&standing->rate, g_free);
  g_clear_pointer (&standing->total, g_free);
  g_clear_pointer (&standing->grade, g_free);
  *standing = (JxStanding) { 0 };
}
