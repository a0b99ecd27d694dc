/* jx-check-units.c: the rules about the units of values: V07
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-units.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-measure.h"
#include "jx-text.h"

/* a figure that can only be a percentage: 95 and not 0.95 */
static gboolean
needs_percent (const JxCheckRow *row)
{
  const JxQuantity *target = &row->target->parsed;

  return (row->satisfaction || (row->name.words & JX_WORD_RATE) != 0) && jx_quantity_is_figure (target)
         && jx_decimal_compare (target->low, (JxDecimal) { 1, 0 }) > 0
         && jx_decimal_compare (target->high, (JxDecimal) { 100, 0 }) <= 0;
}

/* the name itself says what is counted: 消毒机(≥台), 补助人数（人） */
static gboolean
name_has_measure (const char *name)
{
  const char *open;

  for (const char *at = name; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      g_autofree char *inside = NULL;
      const char *close, *wide;

      if (c != '(' && c != 0xff08)
        continue;

      open = g_utf8_next_char (at);
      while (*open != '\0' && g_utf8_strchr ("≥≤=＝*>< ：:单位", -1, g_utf8_get_char (open)) != NULL)
        open = g_utf8_next_char (open);

      close = strchr (open, ')');
      wide = jx_text_find (open, "）");
      if (close == NULL || (wide != NULL && wide < close))
        close = wide;
      if (close == NULL)
        continue;

      inside = g_strndup (open, (gsize) (close - open));
      if (jx_measure_dimension (inside) != JX_DIMENSION_NONE)
        return TRUE;
    }

  return FALSE;
}

/* 灌溉水有效利用系数, 空气质量指数: a number and no more */
static gboolean
is_bare (const char *name)
{
  return name != NULL && (g_str_has_suffix (name, "系数") || g_str_has_suffix (name, "指数"));
}

static void
report_missing_percent (JxCheck          *check,
                        const JxCheckRow *row)
{
  const JxIndicatorColumns *columns = &row->part->columns;
  int column = columns->measure >= 0 ? columns->measure : columns->target;
  JxFinding *finding = jx_check_report (check, "V07", JX_SEVERITY_ERROR, row->part, (int) row->position, column,
                                        _("“%s” has no unit: a rate or a satisfaction is in percent."), row->target->typed);

  if (columns->measure >= 0)
    {
      jx_check_fix (finding, row->part, row->position, columns->measure, "%");
    }
  else
    {
      g_autofree char *text = g_strconcat (row->target->typed, "%", NULL);

      jx_check_fix (finding, row->part, row->position, columns->target, text);
    }
}

/* 群众满意度, and not 满意度调查问卷发放数量 */
static gboolean
is_satisfaction_itself (const JxCheckRow *row,
                        const char       *name)
{
  static const char *const counted[] = { "调查", "问卷", "测评", "数" };

  for (guint i = 0; i < G_N_ELEMENTS (counted); i++)
    if (name == NULL || jx_text_has (name, counted[i]))
      return FALSE;

  return (row->name.words & JX_WORD_SATISFACTION) != 0 && (row->name.words & JX_WORD_NEGATIVE) == 0
         && (row->class == JX_CLASS_SATISFACTION || (row->level2.words & JX_WORD_SATISFACTION) != 0);
}

/**
 * jx_check_unit:
 * @check: a run
 * @row: a row with a target that was read
 *
 * Checks that a value says what it counts: V07.
 */
void
jx_check_unit (JxCheck          *check,
               const JxCheckRow *row)
{
  const JxIndicatorColumns *columns = &row->part->columns;
  const char *name = jx_indicator_get_value (row->cells, columns->name)->typed;
  int column = columns->measure >= 0 ? columns->measure : columns->target;

  if ((row->name.words & JX_WORD_STARS) != 0 && (row->name.words & (JX_WORD_GE | JX_WORD_LE)) != 0)
    {
      jx_check_report (check, "V07", JX_SEVERITY_WARNING, row->part, (int) row->position, columns->name,
                       _("Sign and unit stand in the name (“%s”), with the template's ** between them: they have cells of their own."), name);
      return;
    }

  if (columns->measure >= 0 && row->dimension == JX_DIMENSION_COUNT && is_satisfaction_itself (row, name)
      && jx_quantity_is_figure (&row->target->parsed))
    {
      JxFinding *finding = jx_check_report (check, "V07", JX_SEVERITY_ERROR, row->part, (int) row->position, columns->measure,
                                            _("A satisfaction is in percent, not in “%s”."), row->measure);

      jx_check_fix (finding, row->part, row->position, columns->measure, "%");
      return;
    }

  if (!jx_quantity_is_figure (&row->target->parsed) || row->measure != NULL || row->dimension == JX_DIMENSION_RATIO || row->as_points
      || row->relation == JX_RELATION_QUALITATIVE || jx_decimal_is_zero (row->target->parsed.high))
    return;

  if (name_has_measure (name) || is_bare (name))
    return;

  if (needs_percent (row))
    report_missing_percent (check, row);
  else if (!row->satisfaction && (row->level2.words & JX_WORD_TIMELINESS) == 0)
    jx_check_report (check, "V07", JX_SEVERITY_WARNING, row->part, (int) row->position, column,
                     _("“%s” has no unit."), row->target->typed);
}

/**
 * jx_check_fraction:
 * @check: a run
 * @row: a row with an actual value that was read
 *
 * Checks that a percentage is no fraction: 0.91 for 91 %, which is asked about and never guessed. V07.
 */
void
jx_check_fraction (JxCheck          *check,
                   const JxCheckRow *row)
{
  if (row->suggestion.rule == JX_SCORE_UNREADABLE && !row->as_points && jx_indicator_has_fraction (row->cells, &row->part->columns))
    jx_check_report (check, "V07", JX_SEVERITY_ERROR, row->part, (int) row->position, row->part->columns.actual,
                     _("“%s” is no percentage: write the rate in percent."), row->actual->typed);
}

/**
 * jx_check_repeated_unit:
 * @check: a run
 *
 * Checks that a measure which has a column is not typed again with the value: the light half of V07, told once.
 */
void
jx_check_repeated_unit (JxCheck *check)
{
  for (guint i = 0; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i];
      const JxValue *measure = jx_indicator_get_value (row->cells, row->part->columns.measure);

      if (!row->listed || jx_check_is_blank (measure) || row->unlike || !jx_quantity_is_figure (&row->actual->parsed)
          || row->actual->parsed.relation != JX_RELATION_NONE || row->actual->parsed.measure == NULL
          || (row->dimension == JX_DIMENSION_TIME && row->actual->parsed.measure != row->measure)   /* 24个月 of 年, 2.68万平方米 of 平方米 */
          || (jx_text_has (row->actual->typed, "万")) != (jx_text_has (measure->typed, "万")))
        continue;

      jx_check_report (check, "V07", JX_SEVERITY_INFO, row->part, -1, -1,
                       _("The unit has a column of its own and stands again in actual values, as in “%s”."), row->actual->typed);
      return;
    }
}
