/* jx-check-cells.c: F01, F06, D01 inside one cell of the indicators: rates, parts that are listed, days that there are not
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-table.h"

#include <glib/gi18n-lib.h>

#include "jx-place.h"
#include "jx-quotient.h"
#include "jx-reckon.h"

#define SHORTEST 8    /* characters of a cell that lists anything, or says a day */
#define NEAR     10   /* a sum is near what it should be that is no more than a tenth away: further off, not all parts are named */

#define WIDE_POINT 0xff0e   /* ． */
#define WIDE_ZERO  0xff10   /* ０ */

typedef struct
{
  JxCheck          *check;
  const JxCheckRow *row;
  int               column;
  const char       *text;    /* of the cell, its digits as in ASCII */
  const JxFact     *facts;   /* of the text */
  guint             n;
} Cell;

/* ３．５ as 3.5 */
static char *
dup_narrow (const char *text)
{
  GString *narrow = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      g_string_append_unichar (narrow, c == WIDE_POINT ? '.' : c >= WIDE_ZERO && c <= WIDE_ZERO + 9 ? c - WIDE_ZERO + '0' : c);
    }

  return g_string_free (narrow, FALSE);
}

static char *
dup_fact (const Cell   *cell,
          const JxFact *fact)
{
  return g_strndup (cell->text + fact->start, fact->end - fact->start);
}

static gboolean
is_countable (const JxFact *fact)
{
  const guint64 other = JX_SAID (UNIT_PRICE) | JX_SAID (SHARE) | JX_SAID (CHANGED) | JX_SAID (PAST) | JX_SAID (COMPARED);

  return (fact->kind == JX_FACT_COUNT || fact->kind == JX_FACT_AMOUNT) && jx_fact_is_exact (fact) && (fact->said & other) == 0;
}

static gboolean
is_near (gint64 sum,
         gint64 whole)
{
  return ABS (sum - whole) <= whole / NEAR;
}

static void
report_sum (const Cell   *cell,
            const JxFact *part,
            gint64        sum,
            const char   *stated)
{
  g_autofree char *text = jx_fact_dup_measured (part, sum);
  JxFinding *finding = jx_check_report (cell->check, "F06", JX_SEVERITY_ERROR, cell->row->part, (int) cell->row->position,
                                        cell->column, _("The parts listed come to %1$s, the total is %2$s."), text, stated);

  jx_finding_add_figure (finding, "sum", text);
}

/* 60户、72户、46户，共180户: what the last figure is said to be */
static gboolean
is_altogether (const Cell   *cell,
               const JxFact *fact)
{
  g_autofree char *label = g_strndup (cell->text + fact->label, fact->start - fact->label);

  return g_str_equal (label, "共") || g_str_equal (label, "共有");
}

/* 24个，其中东村6个、西村9个、南村8个; 60户、72户、46户，共180户: TRUE if the cell has a total of its own */
static gboolean
check_total_inside (const Cell *cell)
{
  const JxFact *whole = NULL;
  JxFactSet parts = { 0 };
  gboolean behind = FALSE;
  g_autofree char *stated = NULL;
  gint64 sum;

  for (guint i = 0; i < cell->n; i++)
    if (is_countable (&cell->facts[i]) && (cell->facts[i].said & JX_SAID (TOTAL)) != 0 && whole == NULL)
      {
        whole = &cell->facts[i];
        behind = i > 0;
      }

  if (whole == NULL && cell->n > 1 && is_countable (&cell->facts[cell->n - 1]) && is_altogether (cell, &cell->facts[cell->n - 1]))
    {
      whole = &cell->facts[cell->n - 1];
      behind = TRUE;
    }
  if (whole == NULL && cell->n > 1 && is_countable (&cell->facts[0]) && cell->facts[0].group == 0
      && (cell->facts[0].flags & JX_FACT_INSIDE) == 0 && (cell->facts[1].group > 0 || (cell->facts[1].flags & JX_FACT_INSIDE) != 0))
    whole = &cell->facts[0];
  if (whole == NULL)
    return FALSE;

  for (guint i = 0; i < cell->n; i++)
    if (&cell->facts[i] != whole && (&cell->facts[i] < whole) == behind && is_countable (&cell->facts[i])
        && jx_fact_is_like (&cell->facts[i], whole))
      jx_fact_set_add (&parts, &cell->facts[i]);

  if (parts.n < 2 || jx_fact_set_comes_to (&parts, 0, parts.n, whole, &sum) || jx_fact_set_reaches (&parts, whole)
      || (sum < whole->value && jx_fact_set_goes_on (&parts, cell->text))
      || (!is_near (sum, whole->value) && (sum < whole->value || jx_fact_is_of_people (whole))))
    return TRUE;

  stated = dup_fact (cell, whole);
  report_sum (cell, whole, sum, stated);

  return TRUE;
}

/* 东村60户，西村72户，南村46户 for a target of 180户, with all the points */
static void
check_against_target (const Cell *cell)
{
  const JxCheckRow *row = cell->row;
  const JxQuantity *target = &row->target->parsed;
  const JxFact *first = NULL;
  JxFactSet parts = { 0 };
  JxFact planned = { 0 };
  gint64 sum;

  if (target->kind != JX_QUANTITY_NUMBER || cell->column == row->part->columns.target
      || row->relation == JX_RELATION_LE || row->relation == JX_RELATION_LT
      || !jx_decimal_rescale (target->low, 4, &planned.value) || planned.value <= 0
      || (row->has_score && row->has_weight && row->score < row->weight))
    return;

  for (guint i = 0; i < cell->n; i++)
    if (cell->facts[i].kind == JX_FACT_COUNT && is_countable (&cell->facts[i])
        && (first == NULL || jx_fact_is_like (first, &cell->facts[i])))
      {
        first = first != NULL ? first : &cell->facts[i];
        jx_fact_set_add (&parts, &cell->facts[i]);
      }

  planned.step = JX_POINT;
  if (parts.n < 2 || g_strcmp0 (first->measure, row->measure) != 0 || jx_fact_set_reaches (&parts, &planned)
      || jx_fact_set_comes_to (&parts, 0, parts.n, &planned, &sum) || !is_near (sum, planned.value)
      || (cell->column == row->part->columns.actual && sum > planned.value)
      || (sum < planned.value && jx_fact_set_goes_on (&parts, cell->text)))
    return;

  report_sum (cell, first, sum, row->target->typed);
}

/* D01: 2023年2月30日 */
static void
check_days (const Cell *cell)
{
  for (guint i = 0; i < cell->n; i++)
    if (cell->facts[i].kind == JX_FACT_DATE && cell->facts[i].from == -1)
      {
        g_autofree char *day = dup_fact (cell, &cell->facts[i]);

        jx_check_report (cell->check, "D01", JX_SEVERITY_ERROR, cell->row->part, (int) cell->row->position, cell->column,
                         _("There is no day %s."), day);
      }
}

/* F01: 702/720=98.5% */
static void
check_quotients (const Cell *cell)
{
  for (guint i = 0; i < cell->n; i++)
    {
      const JxFact *rate = jx_quotient_find (cell->text, cell->facts, cell->n, i), *part = &cell->facts[i], *whole = part + 1;
      g_autofree char *numerator = NULL, *denominator = NULL, *right = NULL, *stated = NULL;
      JxFinding *finding;
      gint64 expected;

      if (rate == NULL || jx_fact_rate_matches (part, whole, rate) || !jx_fact_rate (part->value, whole->value, &expected))
        continue;

      numerator = dup_fact (cell, part);
      denominator = dup_fact (cell, whole);
      stated = dup_fact (cell, rate);
      right = jx_fact_dup_value (JX_FACT_PERCENT, expected);
      finding = jx_check_report (cell->check, "F01", JX_SEVERITY_ERROR, cell->row->part, (int) cell->row->position, cell->column,
                                 _("%1$s ÷ %2$s is %3$s, in the cell it is %4$s."), numerator, denominator, right, stated);
      jx_finding_add_figure (finding, "rate", right);
    }
}

/* What is more than one value that the parser knows: parts are two at least, and a day stands behind its month. */
static gboolean
may_list (const JxValue     *value,
          const JxTextFacts *facts)
{
  return facts->n_chars >= SHORTEST && facts->n_numbers >= 2
         && (value->parsed.kind == JX_QUANTITY_TEXT || value->parsed.kind == JX_QUANTITY_SEVERAL
             || value->parsed.kind == JX_QUANTITY_NONE);
}

static void
check_cell (JxFacts           *facts,
            JxCheck           *check,
            const JxCheckRow  *row,
            int                column)
{
  g_autofree char *text = dup_narrow (jx_indicator_get_value (row->cells, column)->typed);
  Cell cell = { .check = check, .row = row, .column = column, .text = text };
  guint first = facts->facts->len;

  jx_facts_read (facts, cell.text, 0);
  cell.n = facts->facts->len - first;
  cell.facts = &g_array_index (facts->facts, JxFact, first);
  check_days (&cell);
  check_quotients (&cell);
  if (!check_total_inside (&cell))
    check_against_target (&cell);
}

/**
 * jx_check_cells:
 * @check: a run
 *
 * Checks what single cells of the indicators list: F01 of rates, F06 of sums, D01 of days that no calendar has. Cells with one value, which
 * are nearly all, cost nothing.
 */
void
jx_check_cells (JxCheck *check)
{
  gboolean begun = FALSE;
  JxFacts facts;

  for (guint i = 0; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i];
      const JxIndicatorColumns *columns = &row->part->columns;
      const struct { int column; const JxTextFacts *facts; } read[] = {
        { columns->name, &row->name }, { columns->target, &row->planned }, { columns->actual, &row->done },
      };

      for (guint j = 0; row->listed && j < G_N_ELEMENTS (read); j++)
        {
          if (read[j].column < 0 || !may_list (jx_indicator_get_value (row->cells, read[j].column), read[j].facts))
            continue;
          if (!begun)
            jx_facts_init (&facts);
          begun = TRUE;
          check_cell (&facts, check, row, read[j].column);
        }
    }

  if (begun)
    jx_facts_clear (&facts);
}
