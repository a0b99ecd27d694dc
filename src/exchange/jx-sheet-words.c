/* jx-sheet-words.c: what the words of a published table mean
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-sheet-words.h"

#include <string.h>

typedef struct
{
  const char *word;     /* normalised */
  int         meaning;
} Word;

static const Word facts[] = {
  { "项目名称", JX_ROLE_PROJECT_NAME },
  { "项目编码", JX_ROLE_PROJECT_CODE },
  { "项目代码", JX_ROLE_PROJECT_CODE },
  { "转移支付项目名称", JX_ROLE_PROJECT_NAME },
  { "专项名称", JX_ROLE_PROJECT_NAME },
  { "专项资金名称", JX_ROLE_PROJECT_NAME },
  { "主管部门", JX_ROLE_SUPERVISOR },
  { "主管单位", JX_ROLE_SUPERVISOR },
  { "主管部门及代码", JX_ROLE_SUPERVISOR },
  { "项目主管部门", JX_ROLE_SUPERVISOR },
  { "实施单位", JX_ROLE_AGENCY },
  { "项目实施单位", JX_ROLE_AGENCY },
  { "项目单位", JX_ROLE_AGENCY },
  { "预算单位", JX_ROLE_AGENCY },
  { "资金使用单位", JX_ROLE_AGENCY },
  { "填报单位", JX_ROLE_AGENCY },
  { "单位名称", JX_ROLE_AGENCY },
  { "部门名称", JX_ROLE_AGENCY },
  { "预算单位名称", JX_ROLE_AGENCY },
};

static const Word funds_columns[] = {
  { "年初预算数", JX_ROLE_INITIAL },
  { "年初预算", JX_ROLE_INITIAL },
  { "年初数", JX_ROLE_INITIAL },
  { "全年预算数", JX_ROLE_ADJUSTED },
  { "全年预算", JX_ROLE_ADJUSTED },
  { "调整后预算数", JX_ROLE_ADJUSTED },
  { "调整后预算", JX_ROLE_ADJUSTED },
  { "预算数", JX_ROLE_ADJUSTED },
  { "到位数", JX_ROLE_ARRIVED },
  { "资金到位数", JX_ROLE_ARRIVED },
  { "全年执行数", JX_ROLE_EXECUTED },
  { "预算执行数", JX_ROLE_EXECUTED },
  { "执行数", JX_ROLE_EXECUTED },
  { "金额", JX_ROLE_AMOUNT },
  { "执行率", JX_ROLE_RATE },
  { "预算执行率", JX_ROLE_RATE },
  { "分值", JX_ROLE_WEIGHT },
  { "权重", JX_ROLE_WEIGHT },
  { "得分", JX_ROLE_SCORE },
};

static const Word funds_lines[] = {
  { "年度资金总额", JX_FUNDS_TOTAL },
  { "年度预算总额", JX_FUNDS_TOTAL },
  { "年度财政资金总额", JX_FUNDS_TOTAL },
  { "资金总额", JX_FUNDS_TOTAL },
  { "预算总额", JX_FUNDS_TOTAL },
  { "项目资金总额", JX_FUNDS_TOTAL },
  { "总额", JX_FUNDS_TOTAL },
  { "总计", JX_FUNDS_TOTAL },
  { "当年财政拨款", JX_FUNDS_FISCAL },
  { "本年财政拨款", JX_FUNDS_FISCAL },
  { "一般公共预算拨款", JX_FUNDS_FISCAL },
  { "财政拨款", JX_FUNDS_FISCAL },
  { "财政资金", JX_FUNDS_FISCAL },
  { "中央补助", JX_FUNDS_FISCAL },
  { "中央财政资金", JX_FUNDS_FISCAL },
  { "上年结转资金", JX_FUNDS_CARRIED },
  { "上年结转", JX_FUNDS_CARRIED },
  { "结转资金", JX_FUNDS_CARRIED },
  { "地方资金", JX_FUNDS_LOCAL },
  { "地方财政资金", JX_FUNDS_LOCAL },
  { "财政专户管理资金", JX_FUNDS_SPECIAL },
  { "单位资金", JX_FUNDS_OWN },
  { "自有资金", JX_FUNDS_OWN },
  { "其他资金", JX_FUNDS_OTHER },
  { "其它资金", JX_FUNDS_OTHER },
};

static const Word indicator_columns[] = {
  { "一级指标", JX_ROLE_LEVEL1 },
  { "二级指标", JX_ROLE_LEVEL2 },
  { "三级指标", JX_ROLE_NAME },
  { "三级指标名称", JX_ROLE_NAME },
  { "指标名称", JX_ROLE_NAME },
  { "绩效指标名称", JX_ROLE_NAME },
  { "指标性质", JX_ROLE_RELATION },
  { "性质", JX_ROLE_RELATION },
  { "运算符号", JX_ROLE_RELATION },
  { "计算符号", JX_ROLE_RELATION },
  { "符号", JX_ROLE_RELATION },
  { "指标值", JX_ROLE_TARGET },
  { "年度指标值", JX_ROLE_TARGET },
  { "年初指标值", JX_ROLE_TARGET },
  { "年初目标值", JX_ROLE_TARGET },
  { "年度目标值", JX_ROLE_TARGET },
  { "目标值", JX_ROLE_TARGET },
  { "计划指标值", JX_ROLE_TARGET },
  { "度量单位", JX_ROLE_MEASURE },
  { "计量单位", JX_ROLE_MEASURE },
  { "指标单位", JX_ROLE_MEASURE },
  { "单位", JX_ROLE_MEASURE },
  { "实际完成值", JX_ROLE_ACTUAL },
  { "实际完成指标值", JX_ROLE_ACTUAL },
  { "全年实际完成值", JX_ROLE_ACTUAL },
  { "全年实际值", JX_ROLE_ACTUAL },
  { "全年完成值", JX_ROLE_ACTUAL },
  { "完成值", JX_ROLE_ACTUAL },
  { "实际值", JX_ROLE_ACTUAL },
  { "权重", JX_ROLE_WEIGHT },
  { "分值", JX_ROLE_WEIGHT },
  { "指标权重", JX_ROLE_WEIGHT },
  { "得分", JX_ROLE_SCORE },
  { "自评得分", JX_ROLE_SCORE },
  { "偏差原因分析及改进措施", JX_ROLE_REASON },
  { "偏差原因分析", JX_ROLE_REASON },
  { "未完成原因分析", JX_ROLE_REASON },
  { "未完成原因及拟采取的改进措施", JX_ROLE_REASON },
  { "未完成原因和改进措施", JX_ROLE_REASON },
  { "评分标准", JX_ROLE_STANDARD },
  { "项目名称", JX_ROLE_PROJECT_NAME },
  { "项目编码", JX_ROLE_PROJECT_CODE },
  { "项目代码", JX_ROLE_PROJECT_CODE },
  { "单位名称", JX_ROLE_AGENCY },
  { "预算单位", JX_ROLE_AGENCY },
  { "预算单位名称", JX_ROLE_AGENCY },
  { "主管部门", JX_ROLE_SUPERVISOR },
  { "年度目标", JX_ROLE_EXPECTED },
  { "年度绩效目标", JX_ROLE_EXPECTED },
};

static const Word goals[] = {
  { "预期目标", JX_ROLE_EXPECTED },
  { "年初设定目标", JX_ROLE_EXPECTED },
  { "年度总体目标", JX_ROLE_EXPECTED },
  { "年度目标", JX_ROLE_EXPECTED },
  { "年度绩效目标", JX_ROLE_EXPECTED },
  { "项目年度目标", JX_ROLE_EXPECTED },
  { "总体目标", JX_ROLE_EXPECTED },
  { "实际完成情况", JX_ROLE_ACHIEVED },
  { "全年实际完成情况", JX_ROLE_ACHIEVED },
  { "年度目标完成情况", JX_ROLE_ACHIEVED },
  { "年度总体目标完成情况综述", JX_ROLE_ACHIEVED },
};

static const char *const ends[] = { "总分", "合计", "总计", "总分值", NULL };

static gboolean
is_opening (gunichar character)
{
  return character == '(' || character == 0xff08;
}

static gboolean
is_closing (gunichar character)
{
  return character == ')' || character == 0xff09;
}

/**
 * jx_sheet_words_normalize:
 * @text: a label or a title
 *
 * Takes from a label what counties write differently: what is in brackets, spaces and punctuation, “其中” before it.
 *
 * Returns: (transfer full): the bare words
 */
char *
jx_sheet_words_normalize (const char *text)
{
  g_autofree char *folded = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *plain = g_string_new (NULL);
  guint depth = 0;

  for (const char *p = folded; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (is_opening (character))
        depth++;
      else if (is_closing (character) && depth > 0)
        depth--;
      else if (depth == 0 && g_unichar_isalnum (character))
        g_string_append_unichar (plain, character);
    }

  if (g_str_has_prefix (plain->str, "其中"))
    g_string_erase (plain, 0, strlen ("其中"));

  return g_string_free (plain, FALSE);
}

static int
find (const Word *words,
      gsize       n_words,
      const char *text)
{
  g_autofree char *plain = jx_sheet_words_normalize (text);

  for (gsize n = 0; n < n_words; n++)
    if (g_str_equal (words[n].word, plain))
      return words[n].meaning;

  return 0;
}

/**
 * jx_sheet_words_find_fact:
 * @label: what stands before a value
 *
 * Finds what a label of the table's head asks for.
 *
 * Returns: the role, or `JX_ROLE_NONE`
 */
JxRole
jx_sheet_words_find_fact (const char *label)
{
  return (JxRole) find (facts, G_N_ELEMENTS (facts), label);
}

/**
 * jx_sheet_words_find_funds:
 * @title: of a column
 *
 * Finds what a column of the funds holds.
 *
 * Returns: the role, or `JX_ROLE_NONE`
 */
JxRole
jx_sheet_words_find_funds (const char *title)
{
  return (JxRole) find (funds_columns, G_N_ELEMENTS (funds_columns), title);
}

/**
 * jx_sheet_words_find_line:
 * @label: of a line of the funds
 *
 * Finds which line of the funds it is.
 *
 * Returns: the line, or `JX_FUNDS_NONE`
 */
JxFundsLine
jx_sheet_words_find_line (const char *label)
{
  return (JxFundsLine) find (funds_lines, G_N_ELEMENTS (funds_lines), label);
}

/**
 * jx_sheet_words_find_indicator:
 * @title: of a column
 *
 * Finds what a column of the indicators holds.
 *
 * Returns: the role, or `JX_ROLE_NONE`
 */
JxRole
jx_sheet_words_find_indicator (const char *title)
{
  return (JxRole) find (indicator_columns, G_N_ELEMENTS (indicator_columns), title);
}

/**
 * jx_sheet_words_find_goal:
 * @label: beside or above a text
 *
 * Finds whether a text is the goal or what was achieved.
 *
 * Returns: the role, or `JX_ROLE_NONE`
 */
JxRole
jx_sheet_words_find_goal (const char *label)
{
  return (JxRole) find (goals, G_N_ELEMENTS (goals), label);
}

/**
 * jx_sheet_words_is_end:
 * @text: the first text of a row
 *
 * Tells whether a row is the total below the indicators.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_sheet_words_is_end (const char *text)
{
  g_autofree char *plain = jx_sheet_words_normalize (text);

  return g_strv_contains (ends, plain);
}
