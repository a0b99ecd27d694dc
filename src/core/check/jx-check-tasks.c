/* jx-check-tasks.c: F06 of 年度主要任务: what the tasks cost, against their total and the department's money
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-tasks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-check-amount.h"
#include "jx-heading.h"
#include "jx-named-points.h"
#include "jx-place.h"
#include "jx-reckon.h"
#include "jx-text.h"

typedef struct
{
  JxCheck           *check;
  const JxSheetPart *part;
  JxFacts            facts;
  gint64             sum;       /* of the tasks, in 分 */
  gint64             total;     /* of the line 合计; -1: there is none */
  gint64             rounding;  /* what the coarsest of them may be off */
  guint              n;
  int                amounts;   /* the column of what they cost, -1 if that stands in their words */
  JxHeadingStyle     style;     /* how the first of them is numbered */
  gboolean           complete;  /* each task has one amount that it costs, and no more */
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

/* 保障人员工资186.4万元: what a task costs, and neither what it brings in nor the price of one */
static gboolean
is_cost (const Tasks  *self,
         guint         position,
         const JxFact *fact,
         gboolean      total)
{
  static const char *const costs[] = { "安排", "支出", "经费", "投入", "保障", "购置", "采购" };
  static const char *const others[] = { "投资", "争取", "征收", "追缴", "收缴", "收入", "引进", "招商", "融资", "贷款", "节约", "挽回" };
  const guint64 not_exact = JX_SAID (UNIT_PRICE) | JX_SAID (PAST) | JX_SAID (CUMULATIVE) | JX_SAID (CHANGED);
  const char *text = get_cell (self, position, fact->text), *at = text + fact->segment;
  gssize n = (gssize) (fact->start - fact->segment);
  gboolean cost = total;

  if (!jx_fact_is_exact (fact) || (fact->said & not_exact) != 0 || text[fact->end] == '/' || jx_text_begins (text + fact->end, "／"))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_strstr_len (at, n, others[i]) != NULL)
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (costs); i++)
    cost |= g_strstr_len (at, n, costs[i]) != NULL;

  return cost;
}

/* the one amount of a line; FALSE if it has none, several or one of something else */
static gboolean
take_amount (Tasks   *self,
             guint    position,
             guint    first,
             gboolean total,
             gint64  *fen)
{
  guint n = 0;

  for (guint i = first; i < self->facts.facts->len; i++)
    {
      const JxFact *fact = &g_array_index (self->facts.facts, JxFact, i);

      if (fact->kind != JX_FACT_AMOUNT || (fact->flags & JX_FACT_NO_YUAN) != 0)   /* 80万页 */
        continue;
      if (!is_cost (self, position, fact, total))
        return FALSE;
      self->rounding = MAX (self->rounding, jx_check_rounding (fact->scale, fact->step));
      *fen = fact->value;
      n++;
    }

  return n == 1;
}

/* the column 金额, 预算金额（万元） */
static int
find_amounts (const JxBlock *block)
{
  static const char *const names[] = { "金额", "预算", "预算数", "资金", "经费" };

  for (guint i = 0; i < block->n_columns; i++)
    {
      g_autofree char *stem = block->columns[i].title != NULL ? jx_named_points_dup_bare (block->columns[i].title) : NULL;

      for (guint j = 0; stem != NULL && j < G_N_ELEMENTS (names); j++)
        if (g_str_has_suffix (stem, names[j]))
          return (int) i;
    }

  return -1;
}

/* what a task costs by the column that says so, in the table's unit */
static gboolean
take_typed (Tasks  *self,
            guint   position,
            gint64 *fen)
{
  JxQuantity quantity;

  if (!jx_quantity_parse (get_cell (self, position, (guint) self->amounts), JX_INPUT_MONEY,
                          jx_assessment_get_money_unit (self->check->sheet.assessment), &quantity)
      || quantity.kind != JX_QUANTITY_NUMBER)
    return FALSE;

  self->rounding = MAX (self->rounding, 1);

  return jx_quantity_to_money (&quantity, fen, NULL);
}

/* 合计, 总金额, 金额合计286.4万元: a cell that begins with nothing but such words. What else speaks of a total, 各类补助合计, may be
 * either: the line is not read then. */
static gboolean
is_total (Tasks *self,
          guint  position,
          guint  first)
{
  for (guint i = first; i < self->facts.words->len; i++)
    {
      const JxWord *word = &g_array_index (self->facts.words, JxWord, i);
      JxFact before = { .start = word->end };

      if ((word->term->meaning & JX_SAID (TOTAL)) == 0)
        continue;
      if (jx_facts_is_definite (&self->facts, get_cell (self, position, word->text), &before, JX_SAID (TOTAL) | JX_SAID (MONEY)))
        return TRUE;
      self->complete = FALSE;
    }

  return FALSE;
}

/* 其中：讲座, and 1.讲座 below 项目支出: a line that another one counts already */
static gboolean
is_inside (Tasks *self,
           guint  position)
{
  const char *name = "";
  JxHeadingStyle style;
  guint number;
  gsize length;

  for (guint i = 0; *name == '\0' && i < self->part->block->n_columns; i++)
    name = get_cell (self, position, i);
  style = jx_heading_take (name, &number, &length);
  if (self->n == 0)
    self->style = style;

  return jx_text_begins (name, "其中") || style > self->style;
}

static void
add_row (Tasks *self,
         guint  position)
{
  guint n_facts = self->facts.facts->len, n_words = self->facts.words->len;
  gboolean total;
  gint64 fen;

  if (is_blank_row (self, position))
    return;

  for (guint i = 0; i < self->part->block->n_columns; i++)
    {
      jx_facts_read (&self->facts, get_cell (self, position, i), i);
      self->complete &= !jx_text_has (get_cell (self, position, i), "小计");
    }

  total = is_total (self, position, n_words);
  self->complete &= (self->amounts >= 0 ? take_typed (self, position, &fen) : take_amount (self, position, n_facts, total, &fen))
                    && !(total && self->total >= 0) && (total || !is_inside (self, position));
  if (!self->complete)
    return;

  if (total)
    {
      self->total = fen;
      return;
    }

  self->complete = !__builtin_add_overflow (self->sum, fen, &self->sum);
  self->n++;
}

static void
report_sum (const Tasks *self,
            const char  *format,
            gint64       stated)
{
  g_autofree char *sum = jx_check_spell (self->check, self->sum), *other = jx_check_spell (self->check, stated);
  g_autofree char *message = g_strdup_printf (format, sum, other);
  JxFinding *finding = jx_check_report (self->check, "F06", JX_SEVERITY_ERROR, self->part, -1, -1, "%s", message);

  jx_finding_add_figure (finding, "sum", sum);
}

/* The tasks are the main ones, which may be less than all: but they cannot be more. */
static void
check_against_funds (const Tasks *self)
{
  static const JxRole roles[] = { JX_ROLE_ADJUSTED, JX_ROLE_AMOUNT, JX_ROLE_INITIAL };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      const JxValue *value;
      JxCellRef cell;
      gint64 fen;

      if (!jx_assessment_find_value (self->check->sheet.assessment, roles[i], &cell))
        continue;
      value = jx_row_get_value (jx_table_get_row (cell.table, cell.position), cell.column);
      if (!jx_value_get_money (value, &fen) || fen <= 0)
        continue;
      if (self->sum - fen > MAX (self->rounding, jx_check_rounding_of (value)))
        report_sum (self, _("The tasks come to %1$s, more than the department's %2$s."), fen);
      return;
    }
}

static void
check_part (JxCheck           *check,
            const JxSheetPart *part)
{
  Tasks self = { .check = check, .part = part, .total = -1, .amounts = find_amounts (part->block), .complete = TRUE };

  jx_facts_init (&self.facts);
  for (guint i = 0; i < part->n_rows && self.complete; i++)
    add_row (&self, i);
  jx_facts_clear (&self.facts);

  if (!self.complete || self.n < 2)
    return;

  if (self.total >= 0 && ABS (self.total - self.sum) > self.rounding)
    report_sum (&self, _("The tasks come to %1$s, their total is stated as %2$s."), self.total);
  else
    check_against_funds (&self);
}

/**
 * jx_check_tasks:
 * @check: a run
 *
 * Checks what the tasks of a department's year cost, where each of them says one amount, in its words or in a column: F06.
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
