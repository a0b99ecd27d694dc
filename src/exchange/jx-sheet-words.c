/* jx-sheet-words.c: what the words of a published table mean
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-sheet-words.h"

#include <string.h>

static const JxSheetWord facts[] = {
  { "项目名称", JX_ROLE_PROJECT_NAME },
  { "项目编码", JX_ROLE_PROJECT_CODE },
  { "项目代码", JX_ROLE_PROJECT_CODE },
  { "转移支付项目名称", JX_ROLE_PROJECT_NAME },
  { "项目支出名称", JX_ROLE_PROJECT_NAME },
  { "专项项目名称", JX_ROLE_PROJECT_NAME },
  { "专项名称", JX_ROLE_PROJECT_NAME },
  { "专项资金名称", JX_ROLE_PROJECT_NAME },
  { "主管部门", JX_ROLE_SUPERVISOR },
  { "主管单位", JX_ROLE_SUPERVISOR },
  { "主管部门及代码", JX_ROLE_SUPERVISOR },
  { "项目主管部门", JX_ROLE_SUPERVISOR },
  { "预算主管部门", JX_ROLE_SUPERVISOR },
  { "实施单位", JX_ROLE_AGENCY },
  { "项目实施单位", JX_ROLE_AGENCY },
  { "项目单位", JX_ROLE_AGENCY },
  { "预算单位", JX_ROLE_AGENCY },
  { "资金使用单位", JX_ROLE_AGENCY },
  { "用款单位", JX_ROLE_AGENCY },
  { "项目承担单位", JX_ROLE_AGENCY },
  { "填报单位", JX_ROLE_AGENCY },
  { "填表单位", JX_ROLE_AGENCY },
  { "单位名称", JX_ROLE_AGENCY },
  { "部门名称", JX_ROLE_AGENCY },
  { "预算单位名称", JX_ROLE_AGENCY },
  { "转移支付名称", JX_ROLE_PROJECT_NAME },
  { "项目政策名称", JX_ROLE_PROJECT_NAME },
  { "地方主管部门", JX_ROLE_SUPERVISOR },
  { "省级主管部门", JX_ROLE_SUPERVISOR },
  { "市级主管部门", JX_ROLE_SUPERVISOR },
  { "县级主管部门", JX_ROLE_SUPERVISOR },
  { "预算部门", JX_ROLE_AGENCY },
  { "部门单位名称", JX_ROLE_AGENCY },
};

/* Who filled the table in, and only where nobody else is named who carried the project out */
static const char *const fillers[] = { "填报单位", "填表单位", NULL };

/* Words of a head that stand elsewhere in a table too: what is known to be a label says them. */
static const JxSheetWord short_facts[] = {
  { "单位", JX_ROLE_AGENCY },
  { "部门", JX_ROLE_AGENCY },
};

/* What such a label is about where it is none of those; the first word that is in it decides. */
static const JxSheetWord parts_of_facts[] = {
  { "项目编码", JX_ROLE_PROJECT_CODE },
  { "项目代码", JX_ROLE_PROJECT_CODE },
  { "负责人", JX_ROLE_HEAD },
  { "联系人", JX_ROLE_CONTACT },
  { "填报人", JX_ROLE_CONTACT },
  { "填表人", JX_ROLE_CONTACT },
  { "电话", JX_ROLE_PHONE },
  { "中央主管", JX_ROLE_NONE },
  { "主管部门", JX_ROLE_SUPERVISOR },
  { "主管单位", JX_ROLE_SUPERVISOR },
  { "实施单位", JX_ROLE_AGENCY },
  { "使用单位", JX_ROLE_AGENCY },
  { "预算单位", JX_ROLE_AGENCY },
  { "填报单位", JX_ROLE_AGENCY },
  { "单位名称", JX_ROLE_AGENCY },
  { "部门名称", JX_ROLE_AGENCY },
  { "预算部门", JX_ROLE_AGENCY },
  { "项目名称", JX_ROLE_PROJECT_NAME },
  { "专项名称", JX_ROLE_PROJECT_NAME },
  { "资金名称", JX_ROLE_PROJECT_NAME },
};

static const JxSheetWord funds_columns[] = {
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
  { "实际执行数", JX_ROLE_EXECUTED },
  { "实际支出数", JX_ROLE_EXECUTED },
  { "实际支出", JX_ROLE_EXECUTED },
  { "金额", JX_ROLE_AMOUNT },
  { "执行率", JX_ROLE_RATE },
  { "预算执行率", JX_ROLE_RATE },
  { "分值", JX_ROLE_WEIGHT },
  { "权重", JX_ROLE_WEIGHT },
  { "得分", JX_ROLE_SCORE },
  { "预算安排情况", JX_ROLE_ADJUSTED },
  { "安排数", JX_ROLE_ADJUSTED },
  { "资金到位情况", JX_ROLE_ARRIVED },
  { "资金执行情况", JX_ROLE_EXECUTED },
  { "合同金额", JX_ROLE_CONTRACT },
  { "累计支付", JX_ROLE_PAID },
  { "执行率BA", JX_ROLE_RATE },
  { "预算执行进度", JX_ROLE_RATE },
  { "原因", JX_ROLE_REASON },
};

/* What a county's own title of a column of funds has in it, the surest first; none of these where it is about other money. */
static const JxSheetWord parts_of_funds[] = {
  { "得分", JX_ROLE_SCORE },
  { "分值", JX_ROLE_WEIGHT },
  { "权重", JX_ROLE_WEIGHT },
  { "执行率", JX_ROLE_RATE },
  { "支出率", JX_ROLE_RATE },
  { "支付率", JX_ROLE_RATE },
  { "使用率", JX_ROLE_RATE },
  { "执行进度", JX_ROLE_RATE },
  { "支出进度", JX_ROLE_RATE },
  { "支付进度", JX_ROLE_RATE },
  { "原因", JX_ROLE_REASON },
  { "到位", JX_ROLE_ARRIVED },
  { "执行", JX_ROLE_EXECUTED },
  { "支出数", JX_ROLE_EXECUTED },
  { "实际支出", JX_ROLE_EXECUTED },
  { "实际使用", JX_ROLE_EXECUTED },
  { "年初", JX_ROLE_INITIAL },
  { "调整后", JX_ROLE_ADJUSTED },
  { "预算数", JX_ROLE_ADJUSTED },
  { "预算安排", JX_ROLE_ADJUSTED },
  { "安排数", JX_ROLE_ADJUSTED },
  { "预算金额", JX_ROLE_ADJUSTED },
};

static const char *const other_money[] = {
  "累计", "剩余", "结余", "结转", "上年", "退回", "占", "合同", "招标", "追加", "调增", "调减", "完成", "差额", "其中", "计算", "未执行",
  "未支", "未使用", "执行单位",
};

static const JxSheetWord funds_lines[] = {
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
  { "一般公共预算", JX_FUNDS_FISCAL },
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

/* The first line of funds under these words, where a line is known to be one. */
static const JxSheetWord short_lines[] = {
  { "年度部门整体支出预算", JX_FUNDS_TOTAL },
  { "项目资金", JX_FUNDS_TOTAL },
  { "项目总投资", JX_FUNDS_TOTAL },
  { "合计", JX_FUNDS_TOTAL },
};

static const JxSheetWord goals[] = {
  { "预期目标", JX_ROLE_EXPECTED },
  { "年初设定目标", JX_ROLE_EXPECTED },
  { "年度总体目标", JX_ROLE_EXPECTED },
  { "年度目标", JX_ROLE_EXPECTED },
  { "年度绩效目标", JX_ROLE_EXPECTED },
  { "项目年度目标", JX_ROLE_EXPECTED },
  { "总体目标", JX_ROLE_EXPECTED },
  { "年度主要目标", JX_ROLE_EXPECTED },
  { "年度工作目标", JX_ROLE_EXPECTED },
  { "实际完成情况", JX_ROLE_ACHIEVED },
  { "全年实际完成情况", JX_ROLE_ACHIEVED },
  { "全年完成情况", JX_ROLE_ACHIEVED },
  { "具体完成情况", JX_ROLE_ACHIEVED },
  { "年度目标完成情况", JX_ROLE_ACHIEVED },
  { "年度总体目标完成情况综述", JX_ROLE_ACHIEVED },
};

#define LONGEST_GOAL 12   /* characters of a label that a county words in its own way */

static const char *const ends[] = { "总分", "合计", "总计", "总分值", "自评总分", "自评得分", NULL };

/* 填报人：张三 below a table that has no total */
#define FOOT "^\\s*(?:填[报表](?:人|单位|日期|时间|说明)|审核人|单位负责人|项目负责人|负责人|联系人|联系电话|备\\s*注|附\\s*注|注|说明)\\s*[：:]"

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

/* Letters and digits only, without “其中” before and the seal behind; what is in brackets too where @brackets says so. */
static char *
dup_plain (const char *text,
           gboolean    brackets)
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
      else if ((brackets || depth == 0) && g_unichar_isalnum (character))
        g_string_append_unichar (plain, character);
    }

  if (g_str_has_prefix (plain->str, "其中"))
    g_string_erase (plain, 0, strlen ("其中"));
  if (g_str_has_suffix (plain->str, "盖章") || g_str_has_suffix (plain->str, "公章"))
    g_string_truncate (plain, plain->len - strlen ("盖章"));

  return g_string_free (plain, FALSE);
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
  return dup_plain (text, FALSE);
}

/**
 * jx_sheet_words_open:
 * @text: a label or a title
 *
 * Does the same as jx_sheet_words_normalize(), but keeps what is in brackets: 转移支付（项目）名称.
 *
 * Returns: (transfer full): the words
 */
char *
jx_sheet_words_open (const char *text)
{
  return dup_plain (text, TRUE);
}

/* 需要说明的事项 as 需要说明事项 */
static char *
dup_alike (const char *text)
{
  GString *plain = g_string_new_take (jx_sheet_words_open (text));

  g_string_replace (plain, "的", "", 0);

  return g_string_free (plain, FALSE);
}

/**
 * jx_sheet_words_alike:
 * @text: a label or a title
 * @other: another one
 *
 * Tells whether two labels read the same, spaces, widths, punctuation and 的 aside.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_sheet_words_alike (const char *text,
                      const char *other)
{
  g_autofree char *plain = dup_alike (text), *other_plain = dup_alike (other);

  return g_str_equal (plain, other_plain);
}

/**
 * jx_sheet_words_look_up:
 * @words: a dictionary
 * @n_words: how many
 * @text: a label or a title
 *
 * Looks a text up by all its words, then without what is in brackets.
 *
 * Returns: what it means; 0 if it is not there
 */
int
jx_sheet_words_look_up (const JxSheetWord *words,
                        gsize              n_words,
                        const char        *text)
{
  g_autofree char *plain = jx_sheet_words_open (text), *bare = jx_sheet_words_normalize (text);
  const char *const faces[] = { plain, bare };

  for (guint i = 0; i < G_N_ELEMENTS (faces); i++)
    for (gsize n = 0; n < n_words; n++)
      if (g_str_equal (words[n].word, faces[i]))
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
  return (JxRole) jx_sheet_words_look_up (facts, G_N_ELEMENTS (facts), label);
}

/**
 * jx_sheet_words_is_filler:
 * @label: what stands before a value
 *
 * Tells whether a label asks for who filled the table in, which need not be who carried the project out.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_sheet_words_is_filler (const char *label)
{
  g_autofree char *plain = jx_sheet_words_normalize (label);

  return g_strv_contains (fillers, plain);
}

/**
 * jx_sheet_words_guess_fact:
 * @label: known to be a label of the table's head
 *
 * Finds what a label of the head asks for where a county has words of its own: by a part of it that says so.
 *
 * Returns: the role, or `JX_ROLE_NONE`
 */
JxRole
jx_sheet_words_guess_fact (const char *label)
{
  JxRole role = jx_sheet_words_find_fact (label);
  g_autofree char *plain = jx_sheet_words_open (label);

  if (role == JX_ROLE_NONE)
    role = (JxRole) jx_sheet_words_look_up (short_facts, G_N_ELEMENTS (short_facts), label);

  for (guint n = 0; role == JX_ROLE_NONE && n < G_N_ELEMENTS (parts_of_facts); n++)
    if (strstr (plain, parts_of_facts[n].word) != NULL)
      return (JxRole) parts_of_facts[n].meaning;

  return role;
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
  return (JxRole) jx_sheet_words_look_up (funds_columns, G_N_ELEMENTS (funds_columns), title);
}

/**
 * jx_sheet_words_guess_funds:
 * @title: known to be that of a column of the funds
 *
 * Finds what a column of the funds holds where a county has words of its own: by a part of them that says so.
 *
 * Returns: the role, or `JX_ROLE_NONE`
 */
JxRole
jx_sheet_words_guess_funds (const char *title)
{
  JxRole role = jx_sheet_words_find_funds (title);
  g_autofree char *plain = jx_sheet_words_normalize (title);

  for (guint n = 0; role == JX_ROLE_NONE && n < G_N_ELEMENTS (other_money); n++)
    if (strstr (plain, other_money[n]) != NULL)
      return JX_ROLE_NONE;

  for (guint n = 0; role == JX_ROLE_NONE && n < G_N_ELEMENTS (parts_of_funds); n++)
    if (strstr (plain, parts_of_funds[n].word) != NULL)
      return (JxRole) parts_of_funds[n].meaning;

  return role;
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
  return (JxFundsLine) jx_sheet_words_look_up (funds_lines, G_N_ELEMENTS (funds_lines), label);
}

/**
 * jx_sheet_words_guess_line:
 * @label: known to be that of a line of the funds
 *
 * Finds which line of the funds it is, also by words that stand elsewhere in a table too.
 *
 * Returns: the line, or `JX_FUNDS_NONE`
 */
JxFundsLine
jx_sheet_words_guess_line (const char *label)
{
  JxFundsLine line = jx_sheet_words_find_line (label);

  return line != JX_FUNDS_NONE ? line : (JxFundsLine) jx_sheet_words_look_up (short_lines, G_N_ELEMENTS (short_lines), label);
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
  JxRole role = (JxRole) jx_sheet_words_look_up (goals, G_N_ELEMENTS (goals), label);
  g_autofree char *plain = jx_sheet_words_open (label);

  if (role != JX_ROLE_NONE || g_utf8_strlen (plain, -1) > LONGEST_GOAL)
    return role;
  if (strstr (plain, "实际完成情况") != NULL || g_str_has_suffix (plain, "完成情况综述") || g_str_has_suffix (plain, "目标完成情况"))
    return JX_ROLE_ACHIEVED;

  return g_str_has_suffix (plain, "目标") && (strstr (plain, "预期") != NULL || strstr (plain, "设定") != NULL) ? JX_ROLE_EXPECTED
                                                                                                              : JX_ROLE_NONE;
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

/**
 * jx_sheet_words_is_below:
 * @text: the first text of a row
 *
 * Tells whether the indicators end above a row: it is their total, says who filled them in, or something of the next project.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_sheet_words_is_below (const char *text)
{
  return jx_sheet_words_is_end (text) || jx_sheet_words_find_fact (text) != JX_ROLE_NONE
         || g_regex_match_simple (FOOT, text, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);
}
