/* jx-check-years.c: when something was to be done and was: V12, D01; S04 of what was not
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-years.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-date.h"
#include "jx-place.h"
#include "jx-text.h"

#define SHORTEST_DEADLINE 6   /* characters: 2022年前 */

static gboolean
is_date (const JxQuantity *quantity)
{
  return quantity->kind == JX_QUANTITY_DATE || quantity->kind == JX_QUANTITY_DATE_RANGE;
}

/* where a date with a year lies: < 0 wholly before the form's year, > 0 wholly behind it */
static int
compare_year (const JxQuantity *quantity,
              int               year)
{
  if (!is_date (quantity) || (quantity->flags & JX_QUANTITY_NO_YEAR) != 0 || year == 0)
    return 0;
  if (quantity->to_day < jx_date_to_julian (year, 1, 1))
    return -1;

  return quantity->from_day > jx_date_to_julian (year, 12, 31);
}

static gboolean
ends_phrase (const char *text)
{
  gunichar c = g_utf8_get_char (text);

  return c == 0 || g_ascii_isdigit (*text) || g_unichar_ispunct (c);
}

/* What is to be done by a day: nothing but the day, a figure or a verb of doing; not 已登记, nor 竣工项目 and 完成改造的路段, which are
 * what was there by then. */
static gboolean
is_done (const char *text)
{
  static const char *const verbs[] = { "完工", "竣工", "下达", "拨付", "支付", "投入使用", "交付", "验收" };

  if (jx_text_has (text, "已"))
    return FALSE;
  if (ends_phrase (text))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (jx_text_begins (text, verbs[i]) && ends_phrase (text + strlen (verbs[i])))
      return TRUE;
  if (jx_text_begins (text, "完成率"))
    return TRUE;

  return (jx_text_begins (text, "完成") || jx_text_begins (text, "全部") || jx_text_begins (text, "全面"))
         && !jx_text_has (text, "的") && !jx_text_has (text, "率");
}

/* The year of a day by which something is to be done, in a text that says more: 2022年底前100%; 0 if there is none. Of what was
 * before that day, 2000年底前建成的小区, it says nothing; nor if it speaks of other years. */
static int
find_year_of_deadline (const char *text)
{
  const char *at = text;
  int found = 0;

  while ((at = jx_text_find (at, "年")) != NULL)
    {
      const char *year = at - 4, *end;

      at += strlen ("年");
      end = at + strspn (at, "0123456789");
      if (year < text || !jx_text_begins (year, "20") || !g_ascii_isdigit (year[2]) || !g_ascii_isdigit (year[3]))
        continue;
      if (found > 0 || (year > text && g_utf8_strchr ("0123456789较比至到-—~～", -1, g_utf8_get_char (g_utf8_find_prev_char (text, year))) != NULL))
        return 0;
      if (end > at && jx_text_begins (end, "月"))
        end += strlen ("月") + strspn (end + strlen ("月"), "0123456789");
      if (jx_text_begins (end, "日"))
        end += strlen ("日");
      if (jx_text_begins (end, "底") || jx_text_begins (end, "末"))
        end = g_utf8_next_char (end);
      if (!jx_text_begins (end, "前") || !is_done (end + strlen ("前")))
        return 0;
      found = (int) g_ascii_strtoull (year, NULL, 10);
    }

  return found;
}

/* whether a target names another year than the table's, as a date or in a text with one */
static int
compare_target_year (const JxCheck    *check,
                     const JxCheckRow *row)
{
  int year;

  if (is_date (&row->target->parsed) || row->planned.n_chars < SHORTEST_DEADLINE || (row->planned.words & JX_WORD_DIGIT) == 0
      || check->sheet.year == 0)
    return compare_year (&row->target->parsed, check->sheet.year);

  year = find_year_of_deadline (row->target->typed);

  return year > 0 && year < check->sheet.year ? -1 : 0;
}

static void
report_year (JxCheck          *check,
             const JxCheckRow *row,
             int               column,
             const char       *typed)
{
  g_autofree char *year = g_strdup_printf ("%d", check->sheet.year);
  JxFinding *finding = jx_check_report (check, "V12", JX_SEVERITY_ERROR, row->part, (int) row->position, column,
                                        _("“%1$s” is not of the year %2$s."), typed, year);

  jx_finding_add_figure (finding, "year", year);
}

/* V12 of the target; of the actual only where it is earlier, for a later one is late and not of another year */
static void
check_year (JxCheck          *check,
            const JxCheckRow *row)
{
  int planned = compare_target_year (check, row);
  int done = compare_year (&row->actual->parsed, check->sheet.year);

  if (planned != 0)
    report_year (check, row, row->part->columns.target, row->target->typed);
  else if (done < 0 || (done > 0 && !is_date (&row->target->parsed)))
    report_year (check, row, row->part->columns.actual, row->actual->typed);
}

/* S04: 未完成 for a date, with points; D01 */
static void
check_late (JxCheck          *check,
            const JxCheckRow *row)
{
  JxFinding *finding;

  if (row->suggestion.rule != JX_SCORE_LATE || row->unlike)
    return;

  if (!is_date (&row->actual->parsed) && row->rated_column >= 0 && row->rated >= row->full)
    {
      g_autofree char *score = jx_points_to_string (row->rated, -1);

      jx_check_report (check, "S04", JX_SEVERITY_ERROR, row->part, (int) row->position, row->rated_column,
                       _("“%1$s” and yet all %2$s points: the target is “%3$s”."), row->actual->typed, score, row->target->typed);
      return;
    }

  /* a target of the year before is wrong itself: V12 */
  if (compare_year (&row->target->parsed, check->sheet.year) < 0 && compare_year (&row->actual->parsed, check->sheet.year) == 0)
    return;

  /* not done, in a form without scores that says why */
  if (!is_date (&row->actual->parsed) && row->part->columns.score < 0 && row->reason.n_chars > 0)
    return;

  /* late, or never done, and yet it cost nothing */
  finding = jx_check_report (check, "D01", row->has_score && row->has_weight && row->score < row->weight
                                             ? JX_SEVERITY_WARNING : JX_SEVERITY_ERROR, row->part, (int) row->position, row->part->columns.actual,
                             is_date (&row->actual->parsed) ? _("“%1$s” is later than the target “%2$s”.")
                                                            : _("“%1$s”: the target is “%2$s”."), row->actual->typed, row->target->typed);
  jx_finding_add_figure (finding, "target", row->target->typed);
}

/* the last day that an actual value tells of, by its beginning; 0 if none does */
static gint32
find_last_day (const JxCheck     *check,
               const JxCheckRow **last)
{
  gint32 day = 0;

  for (guint i = 0; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i];

      if (row->listed && is_date (&row->actual->parsed) && (row->actual->parsed.flags & JX_QUANTITY_NO_YEAR) == 0
          && row->actual->parsed.from_day > day)
        {
          day = row->actual->parsed.from_day;
          *last = row;
        }
    }

  return day;
}

/* D01: filled in on 2023年3月30日, and done in 2023年11月 */
static void
check_filled_in (JxCheck           *check,
                 const JxSheetPart *part)
{
  const JxCheckRow *last = NULL;
  gint32 day = find_last_day (check, &last);

  for (guint i = 0; day > 0 && i < part->block->n_columns && part->n_rows > 0; i++)
    {
      const char *title = part->block->columns[i].title, *typed = jx_sheet_part_get_value (part, 0, (int) i)->typed;
      JxQuantity filled;

      if (typed == NULL || title == NULL || (!jx_text_has (title, "填报日期") && !jx_text_has (title, "填表日期"))
          || !jx_quantity_parse (typed, JX_INPUT_QUANTITY, JX_MONEY_YUAN, &filled) || !is_date (&filled)
          || (filled.flags & JX_QUANTITY_NO_YEAR) != 0 || filled.to_day >= day)
        continue;
      jx_check_report (check, "D01", JX_SEVERITY_ERROR, part, 0, (int) i,
                       _("Filled in on %1$s, before “%2$s” in row %3$u of the indicators."), typed, last->actual->typed, last->position + 1);
    }
}

/**
 * jx_check_years:
 * @check: a run
 *
 * Checks the years and days of targets and actual values: V12, D01, also against the day on which the table was filled in, and S04 of
 * what was not done in time.
 */
void
jx_check_years (JxCheck *check)
{
  for (guint i = 0; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i];

      if (!row->listed || row->part->columns.actual < 0)
        continue;

      check_late (check, row);
      check_year (check, row);
    }

  for (guint i = 0; i < check->sheet.n_parts; i++)
    if (check->sheet.parts[i].block->type == JX_BLOCK_FIELDS)
      check_filled_in (check, &check->sheet.parts[i]);
}
