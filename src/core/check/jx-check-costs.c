/* jx-check-costs.c: F08: what the indicators say of cost, against what was spent
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-check-amount.h"
#include "jx-place.h"
#include "jx-text.h"

#define LEAST_PART 50   /* a cost below a fiftieth of the budget may be a price, whatever it is called */
#define NEAR_BELOW 50   /* costs that are a fiftieth less than the budget were to be all of it */
#define NEAR_BY    10   /* a product no more than a tenth away is of all that was spent, and not of a part */

static gboolean
get_funds (JxCheck *check,
           JxRole   role,
           gint64  *fen)
{
  return check->funds != NULL
         && jx_value_get_money (jx_sheet_part_get_value (check->funds, check->total, jx_block_find_role (check->funds->block, role)), fen);
}

/* whether one of some words stands in a text, and not 无 or 没有 before it */
static gboolean
has_any (const char        *text,
         const char *const *words)
{
  static const char *const none[] = { "无", "没有", "不存在", "无任何" };

  for (guint i = 0; words[i] != NULL; i++)
    for (const char *at = jx_text_find (text, words[i]); at != NULL; at = jx_text_find (at + 1, words[i]))
      {
        g_autofree char *before = g_strndup (text, (gsize) (at - text));
        gboolean said = TRUE;

        for (guint j = 0; j < G_N_ELEMENTS (none); j++)
          said &= !g_str_has_suffix (before, none[j]);
        if (said)
          return TRUE;
      }

  return FALSE;
}

/* 尾款8万元次年支付: more was done than paid; 质保金已全部支付 is not */
static gboolean
tells_unpaid (const char *text)
{
  static const char *const words[] = { "未付", "未支付", "待付", "待支付", "次年支付", "下年支付", "跨年支付", NULL };
  static const char *const rests[] = { "尾款", "质保金", NULL };
  static const char *const later[] = { "未", "待", "次年", "下年", "下一年", "按合同", "预留", "到期", NULL };
  g_auto(GStrv) clauses = NULL;

  if (text == NULL)
    return FALSE;
  if (has_any (text, words))
    return TRUE;

  clauses = g_strsplit (text, "。", -1);
  for (guint i = 0; clauses[i] != NULL; i++)
    if (has_any (clauses[i], rests) && has_any (clauses[i], later))
      return TRUE;

  return FALSE;
}

/* The row or the goal may say that something is left to pay. */
static gboolean
is_told_unpaid (JxCheck          *check,
                const JxCheckRow *row)
{
  JxCellRef cell;

  if (tells_unpaid (jx_indicator_get_value (row->cells, row->part->columns.reason)->typed))
    return TRUE;

  return jx_assessment_find_role (check->sheet.assessment, JX_ROLE_ACHIEVED, &cell)
         && tells_unpaid (jx_row_get_typed (jx_table_get_row (cell.table, cell.position), cell.column));
}

/* A target that is the year's budget is of all the money, and so is its actual. */
static void
check_whole_cost (JxCheck          *check,
                  const JxCheckRow *row)
{
  gint64 target, actual, step, budget, executed;
  g_autofree char *right = NULL;
  JxFinding *finding;

  if ((row->class != JX_CLASS_COST && (row->level2.words & JX_WORD_COST) == 0) || row->as_points || row->unlike || row->other_unit
      || !jx_check_get_amount (row, row->actual, &actual, &step) || !jx_check_get_amount (row, row->target, &target, &budget)
      || !get_funds (check, JX_ROLE_EXECUTED, &executed))
    return;

  if ((!get_funds (check, JX_ROLE_ADJUSTED, &budget) || target != budget)
      && (!get_funds (check, JX_ROLE_INITIAL, &budget) || target != budget))
    return;

  /* what was budgeted may stand where nothing was measured: V04 */
  if (executed == 0 || actual == target || ABS (actual - executed) <= MAX (step, 100) / 2
      || (actual > executed && is_told_unpaid (check, row)))
    return;

  right = jx_money_to_string (executed, jx_assessment_get_money_unit (check->sheet.assessment), -1);
  finding = jx_check_report (check, "F08", JX_SEVERITY_WARNING, row->part, (int) row->position, row->part->columns.actual,
                             _("The cost is %1$s, but %2$s was spent."), row->actual->typed, right);
  jx_finding_add_figure (finding, "executed", right);
}

/* 人 of 元/人; NULL where the price is by the month, day or year too: those who came and went make any sum */
static const char *
find_priced (const JxCheckRow *row)
{
  const char *slash = row->measure != NULL ? strchr (row->measure, '/') : NULL;
  const char *name = jx_indicator_get_value (row->cells, row->part->columns.name)->typed;
  g_autofree char *money = slash != NULL ? g_strndup (row->measure, (gsize) (slash - row->measure)) : NULL;
  JxMoneyUnit unit;

  if (slash == NULL || !jx_measure_money_unit (money, &unit) || (name != NULL && strpbrk (name, "/") != NULL)
      || (name != NULL && (jx_text_has (name, "月") || jx_text_has (name, "日") || jx_text_has (name, "天"))))
    return NULL;

  return !jx_text_has (slash, "月") && !jx_text_has (slash, "天") && !jx_text_has (slash, "日") ? slash + 1 : NULL;
}

/* the only row of its kind; NULL if there is none or more */
static const JxCheckRow *
find_only (JxCheck    *check,
           const char *measure)
{
  const JxCheckRow *found = NULL;

  for (guint i = 0; i < check->n_rows; i++)
    {
      const JxCheckRow *row = &check->rows[i];

      if (!row->listed || (measure != NULL ? row->measure == NULL || !g_str_equal (row->measure, measure) : find_priced (row) == NULL))
        continue;
      if (found != NULL)
        return NULL;
      found = row;
    }

  return found;
}

/* 588人 at 500元/人, where something else was spent */
static void
check_product (JxCheck *check)
{
  const JxCheckRow *price = find_only (check, NULL), *count = price != NULL ? find_only (check, find_priced (price)) : NULL;
  g_autofree char *money = NULL, *is = NULL, *should_be = NULL;
  JxFinding *finding;
  JxMoneyUnit unit;
  JxDecimal product;
  gint64 fen, step, executed, off;

  if (count == NULL || count->actual->parsed.kind != JX_QUANTITY_NUMBER || price->actual->parsed.kind != JX_QUANTITY_NUMBER
      || price->unlike || count->unlike || !get_funds (check, JX_ROLE_EXECUTED, &executed) || executed <= 0)
    return;

  money = g_strndup (price->measure, strcspn (price->measure, "/"));
  if (!jx_measure_money_unit (money, &unit)
      || !jx_decimal_multiply (count->actual->parsed.low, price->actual->parsed.low, &product)
      || !jx_money_from_decimal (product, unit, &fen, NULL)
      || !jx_decimal_multiply (count->actual->parsed.low, (JxDecimal) { 1, price->actual->parsed.low.scale }, &product)
      || !jx_money_from_decimal (product, unit, &step, NULL))
    return;

  off = ABS (fen - executed);
  if (off <= step / 2 || off > executed / NEAR_BY)
    return;

  is = jx_money_to_string (executed, jx_assessment_get_money_unit (check->sheet.assessment), -1);
  should_be = jx_money_to_string (fen, jx_assessment_get_money_unit (check->sheet.assessment), -1);
  finding = jx_check_report (check, "F08", JX_SEVERITY_WARNING, price->part, (int) price->position, price->part->columns.actual,
                             _("%1$s at %2$s make %3$s, but %4$s was spent."), count->actual->typed, price->actual->typed, should_be, is);
  jx_finding_add_figure (finding, "product", should_be);
  jx_finding_add_figure (finding, "executed", is);
}

/* what all the money of the year was; a form that prints one amount, and not what was spent of it, has no other */
static gboolean
get_budget (JxCheck *check,
            gint64  *fen)
{
  if (check->funds != NULL)
    return get_funds (check, JX_ROLE_ADJUSTED, fen) || get_funds (check, JX_ROLE_INITIAL, fen);

  for (guint i = 0; i < check->sheet.n_parts; i++)
    {
      const JxSheetPart *part = &check->sheet.parts[i];
      int column = part->block->type == JX_BLOCK_MATRIX ? jx_block_find_role (part->block, JX_ROLE_AMOUNT) : -1;

      for (guint j = 0; column >= 0 && j < part->n_rows; j++)
        if (jx_sheet_part_is_total (part, j))
          return jx_value_get_money (jx_sheet_part_get_value (part, j, column), fen);
    }

  return FALSE;
}

/* 图书采购费: what one thing may cost, with others beside it; not 每册图书费, 项目总成本 or 人员成本节约额 */
static gboolean
is_part_of_cost (const JxCheckRow *row,
                 gint64            budget,
                 gint64           *target,
                 gint64           *step)
{
  static const char *const others[] = {
    "每", "均", "单", "标准", "总", "合计", "项目成本", "项目支出", "项目经费", "项目资金", "预算", "资金成本", "其中", "损失", "收入", "效益", "社会成本",
    "生态", "累计", "节约", "降低", "减少", "月", "日", NULL,
  };
  const char *name = jx_indicator_get_value (row->cells, row->part->columns.name)->typed;

  return row->listed && !row->inside && !row->as_points && !row->several && name != NULL
         && (row->class == JX_CLASS_COST || (row->level2.words & JX_WORD_COST) != 0)
         && (!row->stated || row->relation == JX_RELATION_LE || row->relation == JX_RELATION_LT || row->relation == JX_RELATION_EQ)
         && row->dimension == JX_DIMENSION_MONEY && (row->name.words & JX_WORD_REDUCE) == 0 && !jx_text_has_any (name, others)
         && jx_check_get_amount (row, row->target, target, step) && *target >= budget / LEAST_PART && *target < budget;
}

/* 图书≤52万元 and 报刊≤10万元, where the budget is 60万元: two of which each keeps to its target and both together do not; =50万元 and
 * =9万元 are less than they are to be, too */
static void
check_parts (JxCheck *check)
{
  const JxCheckRow *last = NULL;
  gint64 budget, initial, sum = 0, slack = 0;
  gboolean all_equal = TRUE;
  g_autofree char *is = NULL, *should_be = NULL;
  JxFinding *finding;
  guint n = 0;

  if (!get_budget (check, &budget) || budget <= 0)
    return;

  for (guint i = 0; i < check->n_rows; i++)
    {
      gint64 target, step;

      if (!is_part_of_cost (&check->rows[i], budget, &target, &step))
        continue;
      if (target > G_MAXINT64 - sum)
        return;
      last = &check->rows[i];
      sum += target;
      slack += step / 2;
      all_equal &= check->rows[i].stated && check->rows[i].relation == JX_RELATION_EQ;
      n++;
    }

  /* far more than the budget is no slip: one of them may be in another; far less, and there is one that nothing is said of */
  /* what was planned at the year's beginning, before the budget was changed */
  if (get_funds (check, JX_ROLE_INITIAL, &initial) && sum == initial)
    return;

  if (n < 2 || ABS (sum - budget) <= slack || sum - budget > budget / NEAR_BY * 2
      || (sum < budget && (!all_equal || budget - sum > budget / NEAR_BELOW)))
    return;

  is = jx_money_to_string (budget, jx_assessment_get_money_unit (check->sheet.assessment), -1);
  should_be = jx_money_to_string (sum, jx_assessment_get_money_unit (check->sheet.assessment), -1);
  finding = jx_check_report (check, "F08", JX_SEVERITY_WARNING, last->part, (int) last->position, last->part->columns.target,
                             _("The %1$u targets of cost come to %2$s, but the budget is %3$s."), n, should_be, is);
  jx_finding_add_figure (finding, "sum", should_be);
  jx_finding_add_figure (finding, "budget", is);
}

/**
 * jx_check_costs:
 * @check: a run
 *
 * Checks what the indicators say of cost against the money that was spent: F08. A cost is held against it where its target is
 * the year's budget; a price where one row alone says of how many; targets of several costs where they are parts of the budget.
 */
void
jx_check_costs (JxCheck *check)
{
  if (check->other_unit)
    return;

  check_parts (check);
  if (check->funds == NULL)
    return;

  for (guint i = 0; i < check->n_rows; i++)
    if (check->rows[i].listed)
      check_whole_cost (check, &check->rows[i]);
  check_product (check);
}
