/* jx-check-splits.c: the same money split twice: by where it comes from and by what it is spent on: F03
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-place.h"

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

static const char *
get_label (const JxSheetPart *part,
           guint              position)
{
  const JxValue *value = jx_sheet_part_get_value (part, position, jx_block_find_role (part->block, JX_ROLE_LABEL));

  return value->typed != NULL ? value->typed : "";
}

/* The head of a split is a line that is named so, or a column of the line that counts. */
static gboolean
find_split (JxCheck    *check,
            const char *words,
            Split      *split)
{
  const JxSheetPart *part = check->funds;

  for (guint i = 0; i < part->n_rows; i++)
    if (strstr (get_label (part, i), words) != NULL && take_line (check, part, i, get_label (part, i), split))
      return TRUE;

  for (guint i = 0; i < part->block->n_columns; i++)
    {
      const JxValue *value = jx_sheet_part_get_value (part, check->total, (int) i);
      const char *title = part->block->columns[i].title;
      JxQuantity quantity;

      if (title == NULL || strstr (title, words) == NULL || value->typed == NULL)
        continue;

      *split = (Split) { .part = part, .position = check->total, .column = (int) i };
      if (jx_quantity_parse (value->typed, JX_INPUT_MONEY, jx_assessment_get_money_unit (check->sheet.assessment), &quantity)
          && jx_quantity_to_money (&quantity, &split->fen, NULL))
        return TRUE;
    }

  return FALSE;
}

static char *
spell (JxCheck *check,
       gint64   fen)
{
  return jx_money_to_string (fen, jx_assessment_get_money_unit (check->sheet.assessment), -1);
}

/* The lines below the head of a split, up to the next one, come to its amount. */
static void
check_parts (JxCheck     *check,
             const Split *split)
{
  const JxSheetPart *part = split->part;
  g_autofree char *sum_text = NULL, *head_text = NULL;
  JxFinding *finding;
  guint n_parts = 0;
  gint64 sum = 0;

  for (guint i = split->position + 1; i < part->n_rows && strstr (get_label (part, i), "性质") == NULL; i++)
    {
      Split line;

      if (!take_line (check, part, i, get_label (part, i), &line))
        continue;
      sum += line.fen;
      n_parts++;
    }

  if (n_parts == 0 || sum == split->fen || split->position == check->total)
    return;

  sum_text = spell (check, sum);
  head_text = spell (check, split->fen);
  finding = jx_check_report (check, "F03", JX_SEVERITY_ERROR, part, (int) split->position, split->column,
                             _("The parts come to %1$s, in the table the total is %2$s."), sum_text, head_text);
  jx_finding_add_figure (finding, "sum", sum_text);
}

/**
 * jx_check_splits:
 * @check: a run
 *
 * Checks the two splits of a department's money, where lines or columns are named so: both are the same amount, F03. Splits
 * that a form itself knows are its equalities.
 */
void
jx_check_splits (JxCheck *check)
{
  Split income, expense;
  g_autofree char *income_text = NULL, *expense_text = NULL;
  JxFinding *finding;

  if (check->funds == NULL || !find_split (check, "收入性质", &income) || !find_split (check, "支出性质", &expense))
    return;

  check_parts (check, &income);
  check_parts (check, &expense);

  if (income.fen == expense.fen)
    return;

  income_text = spell (check, income.fen);
  expense_text = spell (check, expense.fen);
  finding = jx_check_report (check, "F03", JX_SEVERITY_ERROR, expense.part, (int) expense.position, expense.column,
                             _("By income the money is %1$s, by expenditure %2$s: it should be the same."),
                             income_text, expense_text);
  jx_finding_add_figure (finding, "income", income_text);
  jx_finding_add_figure (finding, "expense", expense_text);
}
