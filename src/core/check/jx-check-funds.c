/* jx-check-funds.c: the rules about amounts: F02, F04, F05, F10
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-check-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-check-amount.h"
#include "jx-clause.h"
#include "jx-place.h"
#include "jx-text.h"

#define MAGNITUDE 10000   /* 元 for 万元 */
#define LONGEST_ADDED 14  /* characters of what was added to a budget */

typedef struct
{
  int      column;
  gboolean there;
  gint64   fen;
} Amount;

static Amount
get_amount (const JxSheetPart *part,
            guint              position,
            JxRole             role)
{
  Amount amount = { .column = jx_block_find_role (part->block, role) };

  amount.there = jx_value_get_money (jx_sheet_part_get_value (part, position, amount.column), &amount.fen);

  return amount;
}

/* F05, the grave half: ten thousand times as much, or so near to it that no other reading is left */
static gboolean
check_magnitude (JxCheck *check,
                 Amount   one,
                 Amount   other)
{
  Amount small = one.fen < other.fen ? one : other, large = one.fen < other.fen ? other : one;
  g_autofree char *small_text = NULL, *large_text = NULL;
  int executed = jx_block_find_role (check->funds->block, JX_ROLE_EXECUTED);
  JxFinding *finding;

  if (!one.there || !other.there || !jx_check_is_other_unit (small.fen, large.fen))
    return FALSE;

  /* little may be spent, and a budget may grow: but nobody spends a thousand times the budget */
  if (small.fen * MAGNITUDE != large.fen && (large.fen != other.fen || other.column != executed))
    return FALSE;

  small_text = jx_check_spell (check, small.fen);
  large_text = jx_check_spell (check, large.fen);
  finding = jx_check_report (check, "F05", JX_SEVERITY_ERROR, check->funds, (int) check->total, large.column,
                             small.fen * MAGNITUDE == large.fen
                               ? _("%1$s is exactly ten thousand times %2$s: one of them is in another unit.")
                               : _("%1$s beside %2$s: one of them is in another unit."), large_text, small_text);
  jx_finding_add_figure (finding, "other", small_text);

  return TRUE;
}

static gboolean
exceeds (const JxSheetPart *part,
         guint              position)
{
  Amount adjusted = get_amount (part, position, JX_ROLE_ADJUSTED), executed = get_amount (part, position, JX_ROLE_EXECUTED);

  return adjusted.there && executed.there && executed.fen > adjusted.fen;
}

/* F02 */
static void
check_exceeded (JxCheck *check,
                guint    position)
{
  const JxSheetPart *part = check->funds;
  Amount adjusted = get_amount (part, position, JX_ROLE_ADJUSTED), executed = get_amount (part, position, JX_ROLE_EXECUTED);
  g_autofree char *adjusted_text = NULL, *executed_text = NULL;
  JxFinding *finding;

  if (!exceeds (part, position))
    return;

  adjusted_text = jx_check_spell (check, adjusted.fen);
  executed_text = jx_check_spell (check, executed.fen);
  finding = jx_check_report (check, "F02", JX_SEVERITY_ERROR, part, (int) position, executed.column,
                             _("%1$s was spent, more than the budget of %2$s."), executed_text, adjusted_text);
  jx_finding_add_figure (finding, "executed", executed_text);
  jx_finding_add_figure (finding, "adjusted", adjusted_text);
}

/* Once is enough: a line that exceeds makes the total exceed. */
static void
check_all_exceeded (JxCheck *check)
{
  if (exceeds (check->funds, check->total))
    {
      check_exceeded (check, check->total);
      return;
    }

  for (guint i = 0; i < check->funds->n_rows; i++)
    if (i != check->total)
      check_exceeded (check, i);
}

/* 2023年中央, 2023年中小学: a year, and no middle of it */
static gboolean
is_mid_year (const char *at)
{
  static const char *const others[] = { "央", "小学", "心", "标", "国", "等", "期", "旬" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (jx_text_begins (at + strlen ("年中"), others[i]))
      return FALSE;

  return TRUE;
}

/* 年中调入, 年中上级下达: what came or went within the year, in one clause */
static gboolean
tells_of_mid_year (const char *text)
{
  static const char *const verbs[] = { "调", "追", "增", "减", "拨", "下达", "收回", "安排", "压" };

  for (const char *at = jx_text_find (text, "年中"); at != NULL; at = jx_text_find (at + 1, "年中"))
    {
      const char *end = at;

      while (*end != '\0' && g_utf8_strchr ("，。；\n", -1, g_utf8_get_char (end)) == NULL)
        end = g_utf8_next_char (end);

      for (guint i = 0; i < G_N_ELEMENTS (verbs) && is_mid_year (at); i++)
        if (g_strstr_len (at, end - at, verbs[i]) != NULL)
          return TRUE;
    }

  return FALSE;
}

static gboolean
tells_of_change (const JxCheck *check,
                 const char    *text)
{
  static const char *const changes[] = { "追加了", "调增", "调减", "核减" };
  static const char *const moves[] = { "调入", "调剂", "收回", "上年结转", NULL };
  static const char *const money[] = { "资金", "预算", "指标", "经费", NULL };
  JxTextFacts facts;

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (changes); i++)
    if (jx_text_has (text, changes[i]))
      return TRUE;
  if (text != NULL && (tells_of_mid_year (text) || jx_clause_says (text, moves, money)))
    return TRUE;
  if (text == NULL || (!jx_text_has (text, "预算") && !jx_text_has (text, "经费") && !jx_text_has (text, "资金")))
    return FALSE;

  jx_word_index_scan (&check->words, text, &facts);

  return (facts.words & JX_WORD_CHANGED) != 0;
}

/* 追加政府性基金120万元: the figure behind a verb, with what was added between them */
static const char *
find_figure (const char *at)
{
  for (guint n = 0; n < LONGEST_ADDED && (g_unichar_isalpha (g_utf8_get_char (at)) || *at == ' '); n++)
    at = g_utf8_next_char (at);

  return at;
}

/* 增加84万元, 增加8.00万元: the very difference */
static gboolean
tells_of_difference (const char *text,
                     gint64      fen)
{
  static const char *const verbs[] = { "增加", "追加", "新增", "调增", "减少", "调减", "核减", "压减", "下达" };
  const JxDecimal yuan = { ABS (fen), 2 }, wan = { ABS (fen), 6 };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    for (const char *at = jx_text_find (text, verbs[i]); at != NULL; at = jx_text_find (at + 1, verbs[i]))
      {
        const char *figure = find_figure (at + strlen (verbs[i])), *unit = figure + strspn (figure, "0123456789.");
        g_autofree char *digits = g_strndup (figure, (gsize) (unit - figure));
        JxDecimal stated;

        if (jx_decimal_from_string (digits, &stated)
            && ((jx_text_begins (unit, "万元") && jx_decimal_compare (stated, wan) == 0)
                || (jx_text_begins (unit, "元") && jx_decimal_compare (stated, yuan) == 0)))
          return TRUE;
      }

  return FALSE;
}

/* a section of the report, what was reached of the goal; or a note that speaks of the year's beginning: 较年初增加136.50万元，其中追加…… */
static gboolean
cell_tells_of_change (const JxCheck     *check,
                      const JxSheetPart *part,
                      guint              position,
                      guint              column,
                      gint64             difference)
{
  const char *text = jx_sheet_part_get_value (part, position, (int) column)->typed;

  if (text == NULL || part->block->columns[column].role == JX_ROLE_EXPECTED)
    return FALSE;
  if (tells_of_difference (text, difference))
    return TRUE;
  if (part->block->type != JX_BLOCK_SECTIONS && part->block->columns[column].role != JX_ROLE_ACHIEVED && !jx_text_has (text, "年初"))
    return FALSE;

  return tells_of_change (check, text);
}

/* 年中追加经费26.06万元, in one of these, or as the reason of a row */
static gboolean
is_change_told (const JxCheck *check,
                gint64         difference)
{
  for (guint i = 0; i < check->sheet.n_parts; i++)
    {
      const JxSheetPart *part = &check->sheet.parts[i];

      if (part->block->type == JX_BLOCK_INDICATORS || part->block->type == JX_BLOCK_MATRIX)
        continue;
      for (guint j = 0; j < part->n_rows; j++)
        for (guint k = 0; k < part->block->n_columns; k++)
          if (cell_tells_of_change (check, part, j, k, difference))
            return TRUE;
    }

  for (guint i = 0; i < check->n_rows; i++)
    if (tells_of_change (check, jx_indicator_get_value (check->rows[i].cells, check->rows[i].part->columns.reason)->typed))
      return TRUE;

  return FALSE;
}

/* F04 */
static void
check_change (JxCheck *check)
{
  Amount initial = get_amount (check->funds, check->total, JX_ROLE_INITIAL);
  Amount adjusted = get_amount (check->funds, check->total, JX_ROLE_ADJUSTED);
  g_autofree char *initial_text = NULL, *adjusted_text = NULL, *difference = NULL;
  JxFinding *finding;

  if (!check->sheet.profile->change_explained || !initial.there || !adjusted.there || initial.fen == adjusted.fen
      || jx_check_has_reason (check) || is_change_told (check, adjusted.fen - initial.fen) || check_magnitude (check, initial, adjusted))
    return;

  initial_text = jx_check_spell (check, initial.fen);
  adjusted_text = jx_check_spell (check, adjusted.fen);
  difference = jx_check_spell (check, adjusted.fen - initial.fen);
  finding = jx_check_report (check, "F04", JX_SEVERITY_WARNING, check->funds, (int) check->total, -1,
                             _("The budget changed from %1$s to %2$s (%3$s) and no reason is given."),
                             initial_text, adjusted_text, difference);
  jx_finding_add_figure (finding, "initial", initial_text);
  jx_finding_add_figure (finding, "adjusted", adjusted_text);
}

/* F10 */
static void
check_missing (JxCheck *check)
{
  static const JxRole roles[] = { JX_ROLE_ADJUSTED, JX_ROLE_EXECUTED };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      int column = jx_block_find_role (check->funds->block, roles[i]);

      if (column >= 0 && jx_value_is_blank (jx_sheet_part_get_value (check->funds, check->total, column)))
        jx_check_report (check, "F10", JX_SEVERITY_WARNING, check->funds, (int) check->total, column,
                         _("The amount is missing: the execution rate cannot be derived."));
    }
}

/* F10 of a part: a budget of its own and no expenditure, where all others say both */
static void
check_missing_part (JxCheck *check,
                    guint    position)
{
  Amount adjusted = get_amount (check->funds, position, JX_ROLE_ADJUSTED);
  int column = jx_block_find_role (check->funds->block, JX_ROLE_EXECUTED);
  const JxValue *executed = jx_sheet_part_get_value (check->funds, position, column);
  g_autofree char *text = NULL;
  JxFinding *finding;

  if (!adjusted.there || adjusted.fen <= 0 || executed->parsed.kind != JX_QUANTITY_NONE || !jx_value_is_blank (executed)
      || !get_amount (check->funds, check->total, JX_ROLE_EXECUTED).there)
    return;

  text = jx_check_spell (check, adjusted.fen);
  finding = jx_check_report (check, "F10", JX_SEVERITY_WARNING, check->funds, (int) position, column,
                             _("Of this part's budget of %s nothing says what was spent."), text);
  jx_finding_add_figure (finding, "adjusted", text);
}

static gboolean
is_part_of_funds (const JxCheck *check,
                  guint          position)
{
  const JxRowDef *def = jx_sheet_part_get_def (check->funds, position);

  return position != check->total && (def == NULL || def->part);
}

/* A table that parts the budget only, into two parts or more, has nothing to say of what each of them spent. */
static gboolean
parts_budget_only (JxCheck *check)
{
  guint n = 0;

  for (guint i = 0; i < check->funds->n_rows; i++)
    if (is_part_of_funds (check, i) && get_amount (check->funds, i, JX_ROLE_EXECUTED).there)
      return FALSE;
    else if (is_part_of_funds (check, i))
      n += get_amount (check->funds, i, JX_ROLE_ADJUSTED).fen > 0;

  return n > 1;
}

static void
check_missing_parts (JxCheck *check)
{
  if (check->narrative || parts_budget_only (check))
    return;

  for (guint i = 0; i < check->funds->n_rows; i++)
    if (is_part_of_funds (check, i))
      check_missing_part (check, i);
}

static gint64
unit_in_fen (JxMoneyUnit unit,
             guint       decimals)
{
  gint64 fen = 1;

  jx_money_from_decimal ((JxDecimal) { 1, (guint8) decimals }, unit, &fen, NULL);

  return MAX (fen, 1);
}

/* F03: the score stands on the total only */
static void
check_repeated_scores (JxCheck *check)
{
  for (guint i = 0; i < check->funds->n_rows; i++)
    {
      const JxRowDef *def = jx_sheet_part_get_def (check->funds, i);
      int column = check->funds->columns.score;
      const JxValue *value = jx_sheet_part_get_value (check->funds, i, column);
      gint64 score;

      if (def == NULL || !def->part || value->typed == NULL || !jx_value_get_points (value, &score))
        continue;

      jx_check_report (check, "F03", JX_SEVERITY_WARNING, check->funds, (int) i, column,
                       _("The score %s is repeated on a part: only the total is scored."), value->typed);
    }
}

/* whether table, column or row title says the unit already */
static gboolean
prints_unit (const JxBlock *block,
             guint          column)
{
  const char *titles[] = { block->title, block->columns[column].title, block->columns[column].group };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (titles[i] != NULL && (jx_text_has (titles[i], "{unit}") || jx_text_has (titles[i], "元")))
      return TRUE;

  for (guint i = 0; i < block->n_layout; i++)
    for (guint j = 0; j < block->layout[i].n_cells; j++)
      {
        const char *label = block->layout[i].cells[j].label;

        if (label != NULL && (jx_text_has (label, "{unit}") || jx_text_has (label, "元")))
          return TRUE;
      }

  return FALSE;
}

static gboolean
is_unit_repeated (JxCheck           *check,
                  const JxSheetPart *part,
                  guint              position,
                  guint              column)
{
  const JxValue *value = jx_sheet_part_get_value (part, position, (int) column);

  return part->block->columns[column].input == JX_INPUT_MONEY && value->typed != NULL
         && value->parsed.kind == JX_QUANTITY_NUMBER && (value->parsed.flags & JX_QUANTITY_UNIT_GLUED) != 0
         && prints_unit (part->block, column);
}

/* less than one of the form's unit, typed in a smaller one: 100元 under 万元 */
static gboolean
is_too_small (JxCheck           *check,
              const JxSheetPart *part,
              guint              position,
              guint              column)
{
  JxMoneyUnit unit = jx_assessment_get_money_unit (check->sheet.assessment);
  const JxQuantity *parsed = &jx_sheet_part_get_value (part, position, (int) column)->parsed;
  gint64 fen;

  return parsed->money_unit < unit && jx_quantity_to_money (parsed, &fen, NULL) && fen > 0 && fen < unit_in_fen (unit, 0);
}

/* F05, the light half: one finding a row; in the cell where it is only one. Graver where the unit makes it next to nothing. */
static void
check_units (JxCheck           *check,
             const JxSheetPart *part,
             guint              position)
{
  JxMoneyUnit unit = jx_assessment_get_money_unit (check->sheet.assessment);
  gboolean small = FALSE;
  JxFinding *finding;
  int first = -1;
  guint n = 0;

  for (guint i = 0; i < part->block->n_columns; i++)
    if (is_unit_repeated (check, part, position, i))
      {
        first = first < 0 ? (int) i : first;
        small |= is_too_small (check, part, position, i);
        n++;
      }

  if (n == 0)
    return;

  if (small)
    {
      jx_check_report (check, "F05", JX_SEVERITY_ERROR, part, (int) position, first,
                       _("%1$s is less than one %2$s, the unit of the table: one of the units is wrong."),
                       jx_sheet_part_get_value (part, position, first)->typed, jx_money_unit_to_string (unit));
      return;
    }

  finding = jx_check_report (check, "F05", JX_SEVERITY_INFO, part, (int) position, n == 1 ? first : -1,
                             _("The unit stands in the cell (%s) and in the head of the table: once is enough."),
                             jx_sheet_part_get_value (part, position, first)->typed);

  for (guint i = (guint) first; i < part->block->n_columns; i++)
    if (is_unit_repeated (check, part, position, i))
      {
        const JxQuantity *parsed = &jx_sheet_part_get_value (part, position, (int) i)->parsed;
        g_autofree char *text = NULL;
        gint64 fen;

        if (!jx_quantity_to_money (parsed, &fen, NULL))
          continue;
        text = parsed->money_unit == unit ? jx_decimal_to_string (parsed->low) : jx_money_to_string (fen, unit, -1);
        jx_check_fix (finding, part, position, (int) i, text);
      }
}

/* 80元 answered with 78万元 */
static gboolean
is_answered_in_other_unit (const JxCheckRow *row,
                           gint64            cost)
{
  gint64 done;

  return jx_quantity_to_money (&row->actual->parsed, &done, NULL) && jx_check_is_other_unit (cost, done);
}

/* 每册成本 35元 beside a budget of 35万元: what one of many costs has digits of its own */
static gboolean
is_unit_price (const JxCheckRow *row)
{
  return jx_check_row_names_price (row) || strchr (row->target->typed, '/') != NULL;
}

/* F05: a cost that has the digits of the budget and another unit */
static gboolean
check_cost (JxCheck          *check,
            const JxCheckRow *row)
{
  static const JxRole roles[] = { JX_ROLE_INITIAL, JX_ROLE_ADJUSTED, JX_ROLE_EXECUTED };
  gint64 cost;

  if ((row->class != JX_CLASS_COST && (row->level2.words & JX_WORD_COST) == 0)
      || !jx_quantity_to_money (&row->target->parsed, &cost, NULL) || cost <= 0 || cost > G_MAXINT64 / MAGNITUDE
      || jx_check_row_is_amount_for_price (row))   /* V02 */
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      Amount amount = get_amount (check->funds, check->total, roles[i]);
      g_autofree char *text = NULL;

      if (!amount.there || !jx_check_is_other_unit (cost, amount.fen)
          || ((amount.fen != cost * MAGNITUDE || is_unit_price (row)) && !is_answered_in_other_unit (row, cost)))
        continue;

      text = jx_check_spell (check, amount.fen);
      jx_check_report (check, "F05", JX_SEVERITY_ERROR, row->part, (int) row->position, row->part->columns.target,
                       amount.fen == cost * MAGNITUDE ? _("“%1$s” has the digits of the budget (%2$s) and another unit.")
                                                      : _("“%1$s” beside the budget of %2$s: the unit is wrong."),
                       row->target->typed, text);
      return TRUE;
    }

  return FALSE;
}

/* V02: 4.6元 for ≤4.6万元; what the budget shows to be wrong is F05 */
static void
check_unit_of_row (JxCheck          *check,
                   const JxCheckRow *row)
{
  JxFinding *finding;

  if ((check->funds != NULL && check_cost (check, row)) || !row->other_unit)
    return;

  finding = jx_check_report (check, "V02", JX_SEVERITY_ERROR, row->part, (int) row->position, row->part->columns.actual,
                             _("“%1$s” and the target “%2$s” are in different units of money: one of them is wrong."),
                             row->actual->typed, row->target->typed);
  jx_finding_add_figure (finding, "target", row->target->typed);
}

/**
 * jx_check_funds:
 * @check: a run
 *
 * Checks the amounts: F02, F04, F05, F10, V02 of their units; by jx_check_sums() F03 and F06.
 */
void
jx_check_funds (JxCheck *check)
{
  if (check->funds != NULL)
    check->other_unit = check_magnitude (check, get_amount (check->funds, check->total, JX_ROLE_ADJUSTED),
                                         get_amount (check->funds, check->total, JX_ROLE_EXECUTED));

  for (guint i = 0; i < check->sheet.n_parts; i++)
    {
      const JxSheetPart *part = &check->sheet.parts[i];

      if (part->block->type != JX_BLOCK_INDICATORS && part->block->print && !check->narrative)
        for (guint j = 0; j < part->n_rows; j++)
          check_units (check, part, j);
    }

  jx_check_sums (check);

  for (guint i = 0; i < check->n_rows; i++)
    if (check->rows[i].listed && (check->rows[i].target->parsed.flags & JX_QUANTITY_MONEY) != 0)
      check_unit_of_row (check, &check->rows[i]);

  if (check->funds == NULL)
    return;

  if (!check->other_unit)
    check_all_exceeded (check);
  check_change (check);
  check_missing (check);
  check_missing_parts (check);
  check_repeated_scores (check);
}
