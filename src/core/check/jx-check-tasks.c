/* jx-check-tasks.c: F06 of 年度主要任务: what the tasks cost, against their total and the department's money
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-tasks.h"

#include <glib/gi18n-lib.h>

#include "jx-place.h"
#include "jx-reckon.h"

typedef struct
{
  JxCheck           *check;
  const JxSheetPart *part;
  JxFacts            facts;
  gint64             sum;       /* of the tasks, in 分 */
  gint64             total;     /* of the line 合计; -1: there is none */
  guint              n;
  gboolean           complete;  /* each task has one amount, and no more */
} Tasks;

static const char *
get_cell (const Tasks *self,
          guint        position,
          guint        column)
{
  const char *text = jx_sheet_part_get_value (self->part, position, (int) column)->typed;

  return text != NULL ? text : "";
}

static gboolean
is_blank_row (const Tasks *self,
              guint        position)
{
  for (guint i = 0; i < self->part->block->n_columns; i++)
    if (!jx_check_is_blank (jx_sheet_part_get_value (self->part, position, (int) i)))
      return FALSE;

  return TRUE;
}

/* the one amount of a line: 保障人员工资186.4万元; FALSE if it has none, several or one of something else */
static gboolean
take_amount (Tasks  *self,
             guint   position,
             gint64 *fen)
{
  const guint64 other = JX_SAID (UNIT_PRICE) | JX_SAID (PAST) | JX_SAID (CUMULATIVE) | JX_SAID (CHANGED);
  guint first = self->facts.facts->len, n = 0;

  for (guint i = 0; i < self->part->block->n_columns; i++)
    jx_facts_read (&self->facts, get_cell (self, position, i), i);

  for (guint i = first; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = &g_array_index (self->facts.facts, JxFact, i);

      if (fact->kind != JX_FACT_AMOUNT || (fact->flags & JX_FACT_NO_YUAN) != 0)   /* 80万页 */
        continue;
      if (!jx_fact_is_exact (fact) || (fact->said & other) != 0)
        return FALSE;
      *fen = fact->value;
      n++;
    }

  return n == 1;
}

static gboolean
is_total (const Tasks *self,
          guint        position)
{
  const char *name = get_cell (self, position, 0);

  return g_str_has_prefix (name, "合计") || g_str_has_prefix (name, "总计") || g_str_has_prefix (name, "金额合计");
}

static void
add_row (Tasks *self,
         guint  position)
{
  gint64 fen;

  if (is_blank_row (self, position))
    return;

  if (!take_amount (self, position, &fen))
    {
      self->complete = FALSE;
      return;
    }

  if (is_total (self, position))
    {
      self->total = fen;
      return;
    }

  self->sum += fen;
  self->n++;
}

static void
report_sum (const Tasks *self,
            JxSeverity   severity,
            const char  *format,
            gint64       stated)
{
  JxMoneyUnit unit = jx_assessment_get_money_unit (self->check->sheet.assessment);
  g_autofree char *sum = jx_money_to_string (self->sum, unit, -1), *other = jx_money_to_string (stated, unit, -1);
  g_autofree char *message = g_strdup_printf (format, sum, other);
  JxFinding *finding = jx_check_report (self->check, "F06", severity, self->part, -1, -1, "%s", message);

  jx_finding_add_figure (finding, "sum", sum);
}

/* The tasks are the main ones, which may be less than all: but they cannot be more. */
static void
check_against_funds (const Tasks *self)
{
  static const JxRole roles[] = { JX_ROLE_ADJUSTED, JX_ROLE_AMOUNT, JX_ROLE_INITIAL };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      JxCellRef cell;
      gint64 fen;

      if (!jx_assessment_find_value (self->check->sheet.assessment, roles[i], &cell)
          || !jx_value_get_money (jx_row_get_value (jx_table_get_row (cell.table, cell.position), cell.column), &fen) || fen <= 0)
        continue;
      if (self->sum > fen)
        report_sum (self, JX_SEVERITY_ERROR, _("The tasks come to %1$s, more than the department's %2$s."), fen);
      else if (self->sum < fen)
        report_sum (self, JX_SEVERITY_WARNING, _("The tasks come to %1$s, the department has %2$s."), fen);
      return;
    }
}

static void
check_part (JxCheck           *check,
            const JxSheetPart *part)
{
  Tasks self = { .check = check, .part = part, .total = -1, .complete = TRUE };

  jx_facts_init (&self.facts);
  for (guint i = 0; i < part->n_rows && self.complete; i++)
    add_row (&self, i);
  jx_facts_clear (&self.facts);

  if (!self.complete || self.n < 2)
    return;

  if (self.total >= 0 && self.total != self.sum)
    report_sum (&self, JX_SEVERITY_ERROR, _("The tasks come to %1$s, their total is stated as %2$s."), self.total);
  else
    check_against_funds (&self);
}

/**
 * jx_check_tasks:
 * @check: a run
 *
 * Checks what the tasks of a department's year cost, where each of them says one amount: F06.
 */
void
jx_check_tasks (JxCheck *check)
{
  for (guint i = 0; i < check->sheet.n_parts; i++)
    {
      const JxSheetPart *part = &check->sheet.parts[i];

      if (part->block->type == JX_BLOCK_LIST && part->n_rows > 1 && jx_block_find_role (part->block, JX_ROLE_TASK) >= 0)
        check_part (check, part);
    }
}
