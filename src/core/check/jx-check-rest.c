/* jx-check-rest.c: whether a table says why money was left: F07
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-check-rest.h"

#include <string.h>

#include "jx-clause.h"
#include "jx-text.h"

static const char *const of_money[] = { "资金", "经费", "财政", "指标", "万元", NULL };

static gboolean
ends_with (const char *text,
           const char *end,
           const char *word)
{
  gsize n = strlen (word);

  return (gsize) (end - text) >= n && memcmp (end - n, word, n) == 0;
}

/* 结余5万元, 由财政收回; 资金无结余 tells of nothing, and 垃圾桶收回清洗 of something else */
static gboolean
tells_of_left (const char *text)
{
  static const char *const taken[] = { "收回", NULL };

  for (const char *at = text; (at = jx_text_find (at, "结余")) != NULL; at += strlen ("结余"))
    if (!ends_with (text, at, "无") && !ends_with (text, at, "没有"))
      return TRUE;

  return jx_clause_says (text, taken, of_money);
}

/* 执行 alone may be of rules and contracts */
static gboolean
tells_of_spending (const char *text)
{
  static const char *const words[] = {
    "执行率", "预算执行", "资金执行", "经费执行", "项目执行", "支出执行", "预算的执行", "资金的执行", "经费的执行", "项目的执行",
    "执行进度", "执行数", "执行缓慢", "执行偏慢", "执行较慢", "执行滞后", "支付", "拨付", "拨款", "支出进度", "支出缓慢", "支出偏慢",
    "支出较慢", "未付", "尾款", "质保金", "结转", "未足额到位", NULL,
  };
  static const char *const late[] = { "未到位", "到位慢", "到位较慢", "到位不及时", "到位滞后", "到位晚", "到位偏晚", NULL };

  return text != NULL && (jx_text_has_any (text, words) || jx_clause_says (text, late, of_money) || tells_of_left (text));
}

/* 剩余3%尾款未付, as the reason of a row: of a form whose funds have no cell for it */
static gboolean
is_explained_by_row (JxCheck *check)
{
  for (guint i = 0; i < check->n_rows; i++)
    if (tells_of_spending (jx_indicator_get_value (check->rows[i].cells, check->rows[i].part->columns.reason)->typed))
      return TRUE;

  return FALSE;
}

/* 结转下年, 结转至2024年: money carried into the year, 上年结转, tells nothing of the rest */
static gboolean
tells_of_carried (const char *text,
                  int         year)
{
  static const char *const into[] = { "至", "到", "入" };
  static const char *const later[] = { "下年", "下一", "次年", "明年", "来年", "翌年", "第二年", "以后年度" };

  for (const char *at = text; (at = jx_text_find (at, "结转")) != NULL;)
    {
      at += strlen ("结转");
      for (guint i = 0; i < G_N_ELEMENTS (into); i++)
        if (jx_text_begins (at, into[i]))
          at += strlen (into[i]);
      for (guint i = 0; i < G_N_ELEMENTS (later); i++)
        if (jx_text_begins (at, later[i]))
          return TRUE;
      if (g_ascii_isdigit (*at) && g_ascii_strtoll (at, NULL, 10) > year && jx_text_begins (at + strspn (at, "0123456789"), "年"))
        return TRUE;
    }

  return FALSE;
}

/* 45万元为质保金, 待审计后支付; 质保金已支付 tells of nothing that is left */
static gboolean
tells_of_unpaid (const char *text)
{
  static const char *const words[] = {
    "未支付", "未付", "未拨付", "待支付", "待拨付", "后支付", "后拨付", "尾款", "质保金", "质量保证金", "保修金",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (const char *at = text; (at = jx_text_find (at, words[i])) != NULL;)
      {
        at += strlen (words[i]);
        if (!jx_text_begins (at, "已") && !jx_text_begins (at, "均已") && !jx_text_begins (at, "全部"))
          return TRUE;
      }

  return FALSE;
}

/* 未执行33.6万元为12月份维护费，一季度支付: what the part that was not spent is, or is for */
static gboolean
tells_what_rest_is (const char *text)
{
  static const char *const rests[] = { "未执行", "未支出", "未使用", "剩余资金", "剩余" };
  static const char *const is[] = { "为", "系", "是", "主要" };

  for (guint i = 0; i < G_N_ELEMENTS (rests); i++)
    for (const char *at = text; (at = jx_text_find (at, rests[i])) != NULL;)
      {
        at += strlen (rests[i]);
        if (jx_text_begins (at, "的"))
          at += strlen ("的");
        if (jx_text_begins (at, "资金"))
          at += strlen ("资金");
        at += strspn (at, "0123456789.,");
        if (!g_ascii_isdigit (at[-1]))
          continue;
        if (jx_text_begins (at, "万"))
          at += strlen ("万");
        if (!jx_text_begins (at, "元"))
          continue;
        at += strlen ("元");
        for (guint j = 0; j < G_N_ELEMENTS (is); j++)
          if (jx_text_begins (at, is[j]) || (jx_text_begins (at, "，") && jx_text_begins (at + strlen ("，"), is[j])))
            return TRUE;
      }

  return FALSE;
}

/* 预算执行率低于90%的原因：一是…… */
static gboolean
gives_reason (const char *text)
{
  static const char *const of_rate[] = { "执行率", "支出进度", "支付进度", "执行进度", NULL };
  static const char *const reasons[] = { "原因", "主要是", "由于", NULL };

  return jx_clause_says (text, of_rate, reasons);
}

/* a section of a report, or what a county notes below its table; 资金管理办法 and its like are no notes */
static gboolean
is_told (const JxSheetPart *part,
         guint              column,
         const char        *text)
{
  if (part->block->type == JX_BLOCK_SECTIONS)
    return TRUE;

  return part->block->type != JX_BLOCK_INDICATORS && part->block->type != JX_BLOCK_MATRIX && part->block->columns[column].input == JX_INPUT_TEXT
         && part->block->columns[column].role == JX_ROLE_NONE && (jx_text_begins (text, "注") || jx_text_begins (text, "备注") || jx_text_has (part->block->columns[column].title, "说明"));
}

/* 未支付的45万元为质保金, in any section of a report, or in a note */
static gboolean
is_explained_by_section (JxCheck *check)
{
  for (guint i = 0; i < check->sheet.n_parts; i++)
    {
      const JxSheetPart *part = &check->sheet.parts[i];

      for (guint j = 0; part->n_rows > 0 && j < part->block->n_columns; j++)
        {
          const char *text = jx_sheet_part_get_value (part, 0, (int) j)->typed;

          if (text != NULL && is_told (part, j, text) && (tells_of_unpaid (text) || tells_of_carried (text, check->sheet.year)
                                                           || tells_what_rest_is (text) || gives_reason (text)))
            return TRUE;
        }
    }

  return FALSE;
}

/* 200万元由财政收回, 因封冻停工, beside the goal; where nothing was spent also 项目未实施: of a part of the work it says nothing of the money */
static gboolean
tells_of_rest (const char *text,
               int         year,
               gboolean    nothing_spent)
{
  static const char *const causes[] = { "因", "由于", NULL }, *const stops[] = { "停工", "未完成", "未完工", "推迟", "延期", "跨年", NULL };
  static const char *const work[] = { "未实施", "未开工", "未开展", "取消", "终止", "停建", "暂停", "暂缓", NULL };

  return text != NULL
         && (tells_of_unpaid (text) || tells_of_left (text) || tells_of_carried (text, year)
             || jx_clause_says (text, causes, stops) || (nothing_spent && jx_text_has_any (text, work)));
}

/**
 * jx_check_explains_rest:
 * @check: a run
 * @nothing_spent: whether nothing at all was spent
 *
 * Tells whether a text says why little was spent: a field of its own, the report's problems, what became of the goal, a row's reason,
 * a section that tells of money not paid yet.
 *
 * Returns: `TRUE` if one does
 */
gboolean
jx_check_explains_rest (JxCheck  *check,
                        gboolean  nothing_spent)
{
  JxCellRef cell;

  if (jx_check_has_reason (check))
    return TRUE;

  if (jx_assessment_find_role (check->sheet.assessment, JX_ROLE_PROBLEMS, &cell))
    {
      const char *text = jx_row_get_typed (jx_table_get_row (cell.table, cell.position), cell.column);

      if (tells_of_spending (text))
        return TRUE;
    }

  if (jx_assessment_find_role (check->sheet.assessment, JX_ROLE_ACHIEVED, &cell)
      && tells_of_rest (jx_row_get_typed (jx_table_get_row (cell.table, cell.position), cell.column), check->sheet.year, nothing_spent))
    return TRUE;

  return is_explained_by_row (check) || is_explained_by_section (check);
}
