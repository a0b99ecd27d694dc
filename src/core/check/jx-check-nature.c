/* jx-check-nature.c: a department's money split by the nature of income and of expenditure: F03
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-nature.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-check-amount.h"
#include "jx-text.h"

/* The head of a split, and where its amount stands. */
typedef struct
{
  const JxSheetPart *part;
  guint              position;
  int                column;     /* -1: in the label itself */
  gint64             fen;
} Split;

/* 按收入性质分:2030.12: the amount stands behind the colon */
static gboolean
read_amount (JxCheck    *check,
             const char *label,
             gint64     *fen)
{
  const char *colon = strrchr (label, ':'), *wide = g_strrstr (label, "：");
  JxQuantity quantity;

  if (wide != NULL && (colon == NULL || wide > colon))
    colon = wide + strlen ("：") - 1;

  return colon != NULL
         && jx_quantity_parse (colon + 1, JX_INPUT_MONEY, jx_assessment_get_money_unit (check->sheet.assessment), &quantity)
         && jx_quantity_to_money (&quantity, fen, NULL);
}

/* the first amount of a line, or the one in its label */
static gboolean
take_line (JxCheck           *check,
           const JxSheetPart *part,
           guint              position,
           const char        *label,
           Split             *split)
{
  *split = (Split) { .part = part, .position = position, .column = -1 };

  for (guint i = 0; i < part->block->n_columns; i++)
    if (part->block->columns[i].input == JX_INPUT_MONEY
        && jx_value_get_money (jx_sheet_part_get_value (part, position, (int) i), &split->fen))
      {
        split->column = (int) i;
        return TRUE;
      }

  return read_amount (check, label, &split->fen);
}

/* The head of a split is a line that is named so, or a column of the line that counts. */
static gboolean
find_split (JxCheck    *check,
            const char *words,
            Split      *split)
{
  const JxSheetPart *part = check->funds;

  for (guint i = 0; i < part->n_rows; i++)
    if (jx_text_has (jx_check_get_label (part, i), words) && take_line (check, part, i, jx_check_get_label (part, i), split))
      return TRUE;

  for (guint i = 0; i < part->block->n_columns; i++)
    {
      const JxValue *value = jx_sheet_part_get_value (part, check->total, (int) i);
      const char *title = part->block->columns[i].title;
      JxQuantity quantity;

      if (title == NULL || !jx_text_has (title, words) || value->typed == NULL)
        continue;

      *split = (Split) { .part = part, .position = check->total, .column = (int) i };
      if (jx_quantity_parse (value->typed, JX_INPUT_MONEY, jx_assessment_get_money_unit (check->sheet.assessment), &quantity)
          && jx_quantity_to_money (&quantity, &split->fen, NULL))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_income (const Split *split)
{
  return jx_text_has (jx_check_get_label (split->part, split->position), "收入性质");
}

static void
report_split (JxCheck     *check,
              const Split *split,
              guint        position,
              int          column,
              gint64       sum,
              gint64       total)
{
  g_autofree char *sum_text = jx_check_spell (check, sum), *total_text = jx_check_spell (check, total);
  JxFinding *finding;

  if (is_income (split))
    finding = jx_check_report (check, "F03", JX_SEVERITY_ERROR, split->part, (int) position, column,
                               _("By income the parts come to %1$s, in the table the total is %2$s."), sum_text, total_text);
  else
    finding = jx_check_report (check, "F03", JX_SEVERITY_ERROR, split->part, (int) position, column,
                               _("By expenditure the parts come to %1$s, in the table the total is %2$s."), sum_text, total_text);

  jx_finding_add_figure (finding, "sum", sum_text);
}

/* A line below the head of a split that is none of its parts: a sum of them, or what is told beside them. */
static gboolean
is_beside (const char *label)
{
  static const char *const words[] = { "合计", "小计", "总计", "三公" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (jx_text_has (label, words[i]))
      return TRUE;

  return FALSE;
}

/* the line where the next split begins, or the end */
static guint
find_next_split (const Split *split)
{
  guint i = split->position + 1;

  while (i < split->part->n_rows && !jx_text_has (jx_check_get_label (split->part, i), "性质"))
    i++;

  return i;
}

/* 其中 may begin the parts, or tell what is in the part above it, in one line or in several: each is tried. */
typedef struct
{
  gint64   all, without, nested;
  gint64   part, inside;   /* the part above, and what of it is told so far; -1: nothing is being told */
  gboolean any;
} SplitSum;

static void
add_line (SplitSum   *sum,
          const char *label,
          gint64      fen)
{
  gboolean inside = jx_text_begins (label, "其中");

  sum->all += fen;
  sum->without += inside ? 0 : fen;
  sum->any = TRUE;

  if (inside)
    {
      sum->inside = fen;
    }
  else if (sum->inside >= 0 && sum->inside < sum->part && sum->inside + fen <= sum->part)
    {
      sum->inside += fen;
    }
  else
    {
      sum->nested += fen;
      sum->part = fen;
      sum->inside = -1;
    }
}

static gboolean
comes_to (const SplitSum *sum,
          gint64          total,
          gint64          rounding)
{
  return !sum->any || ABS (sum->all - total) <= rounding || ABS (sum->without - total) <= rounding
         || ABS (sum->nested - total) <= rounding;
}

/* The lines below the head of a split, up to the next one, come to its amount. */
static void
check_parts (JxCheck     *check,
             const Split *split)
{
  const JxSheetPart *part = split->part;
  guint end = find_next_split (split);
  SplitSum sum = { .inside = -1 };

  for (guint i = split->position + 1; i < end; i++)
    {
      const char *label = jx_check_get_label (part, i);
      Split line;

      if (!is_beside (label) && take_line (check, part, i, label, &line))
        add_line (&sum, label, line.fen);
    }

  if (split->position != check->total && !comes_to (&sum, split->fen, 0))
    report_split (check, split, split->position, split->column, sum.all, split->fen);
}

/* 按收入性质分：一般公共预算: the head of a split is its first part at once */
static gboolean
is_part_too (JxCheck     *check,
             const Split *split)
{
  const char *label = jx_check_get_label (split->part, split->position);
  const char *behind = jx_text_find (label, "性质分");
  gint64 fen;

  if (split->position == check->total || behind == NULL || read_amount (check, label, &fen))
    return FALSE;

  behind += strlen ("性质分");
  if (!jx_text_begins (behind, "：") && *behind != ':')
    return FALSE;

  behind = g_utf8_next_char (behind);
  behind += strspn (behind, " ");

  return g_unichar_isalpha (g_utf8_get_char (behind)) && !is_beside (behind);
}

/* Such a split is of the total, column by column. */
static void
check_split_of_total (JxCheck     *check,
                      const Split *split)
{
  const JxSheetPart *part = split->part;
  guint end = find_next_split (split);

  for (guint i = 0; i < part->block->n_columns; i++)
    {
      SplitSum sum = { .inside = -1 };
      gint64 total;

      if (part->block->columns[i].input != JX_INPUT_MONEY
          || !jx_value_get_money (jx_sheet_part_get_value (part, check->total, (int) i), &total))
        continue;
      for (guint j = split->position; j < end; j++)
        {
          gint64 fen = 0;

          if (!is_beside (jx_check_get_label (part, j)) && jx_sheet_part_add_cell (part, j, (int) i, FALSE, &fen))
            add_line (&sum, jx_check_get_label (part, j), fen);
        }
      if (!comes_to (&sum, total, jx_check_rounding_of (jx_sheet_part_get_value (part, check->total, (int) i))))
        report_split (check, split, check->total, (int) i, sum.without, total);
    }
}

/**
 * jx_check_nature:
 * @check: a run
 *
 * Checks the same money split by the nature of income and of expenditure, where lines or columns of the funds are named so: F03.
 */
void
jx_check_nature (JxCheck *check)
{
  Split income, expense;
  g_autofree char *income_text = NULL, *expense_text = NULL;
  JxFinding *finding;

  if (!find_split (check, "收入性质", &income) || !find_split (check, "支出性质", &expense))
    return;

  if (is_part_too (check, &income) && is_part_too (check, &expense))
    {
      check_split_of_total (check, &income);
      check_split_of_total (check, &expense);
      return;
    }

  check_parts (check, &income);
  check_parts (check, &expense);

  if (income.fen == expense.fen)
    return;

  income_text = jx_check_spell (check, income.fen);
  expense_text = jx_check_spell (check, expense.fen);
  finding = jx_check_report (check, "F03", JX_SEVERITY_ERROR, expense.part, (int) expense.position, expense.column,
                             _("By income the money is %1$s, by expenditure %2$s: it should be the same."),
                             income_text, expense_text);
  jx_finding_add_figure (finding, "income", income_text);
  jx_finding_add_figure (finding, "expense", expense_text);
}
