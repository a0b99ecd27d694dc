/* case-words.c: what the printed words of a published table mean: the one table of the converter
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "case-words.h"

#include <string.h>

typedef struct
{
  const char *kind;     /* form_kind of a case */
  const char *form;     /* id of a form */
} KindWord;

typedef struct
{
  const char *word;     /* normalised */
  JxRole      role;
} RoleWord;

typedef struct
{
  const char *word;     /* normalised */
  guint       group;    /* lines of funds that mean the same; 1 is the line that counts */
} GroupWord;

static const KindWord kind_words[] = {
  { "mof_project", "mof-project" },
  { "sichuan_0013zp", "sichuan-0013zp" },
  { "sichuan_special_goal", "sichuan-special-goal" },
  { "yunnan_gk14", "yunnan-gk14" },
  { "rural_goal_selfeval", "rural" },
  { "hubei_20_80", "hubei-20-80" },
  { "transfer_goal_selfeval", "transfer" },
  { "hebei_project", "hebei" },
  { "mof_dept", "mof-department" },
  { "sichuan_dept_goal", "sichuan-department" },
  { "narrative", "narrative" },
  { "score_rate_tables", "score-rate-tables" },
  { "evaluation_4part", "evaluation-4part" },
};

static const RoleWord header_words[] = {
  { "项目名称", JX_ROLE_PROJECT_NAME },
  { "项目编码", JX_ROLE_PROJECT_CODE },
  { "项目代码", JX_ROLE_PROJECT_CODE },
  { "转移支付项目名称", JX_ROLE_PROJECT_NAME },
  { "转移支付名称", JX_ROLE_PROJECT_NAME },
  { "专项名称", JX_ROLE_PROJECT_NAME },
  { "专项资金名称", JX_ROLE_PROJECT_NAME },
  { "项目政策名称", JX_ROLE_PROJECT_NAME },
  { "主管部门", JX_ROLE_SUPERVISOR },
  { "主管单位", JX_ROLE_SUPERVISOR },
  { "主管部门及代码", JX_ROLE_SUPERVISOR },
  { "项目主管部门", JX_ROLE_SUPERVISOR },
  { "地方主管部门", JX_ROLE_SUPERVISOR },
  { "实施单位", JX_ROLE_AGENCY },
  { "项目实施单位", JX_ROLE_AGENCY },
  { "项目单位", JX_ROLE_AGENCY },
  { "预算单位", JX_ROLE_AGENCY },
  { "预算部门", JX_ROLE_AGENCY },
  { "资金使用单位", JX_ROLE_AGENCY },
  { "部门名称", JX_ROLE_AGENCY },
  { "部门单位名称", JX_ROLE_AGENCY },
  { "单位名称", JX_ROLE_AGENCY },
  { "填报单位", JX_ROLE_AGENCY },
  { "单位", JX_ROLE_AGENCY },
  { "部门", JX_ROLE_AGENCY },
};

/* What a label of a head is about where it is none of those: counties name the same cell in many ways. The first word that is
 * in it decides. */
static const RoleWord header_parts[] = {
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

static const RoleWord funds_words[] = {
  { "row", JX_ROLE_LABEL },
  { "年初预算数", JX_ROLE_INITIAL },
  { "年初预算", JX_ROLE_INITIAL },
  { "年初数", JX_ROLE_INITIAL },
  { "全年预算数", JX_ROLE_ADJUSTED },
  { "调整后预算数", JX_ROLE_ADJUSTED },
  { "预算数", JX_ROLE_ADJUSTED },
  { "预算安排情况", JX_ROLE_ADJUSTED },
  { "安排数", JX_ROLE_ADJUSTED },
  { "到位数", JX_ROLE_ARRIVED },
  { "资金到位情况", JX_ROLE_ARRIVED },
  { "资金到位数", JX_ROLE_ARRIVED },
  { "全年执行数", JX_ROLE_EXECUTED },
  { "预算执行数", JX_ROLE_EXECUTED },
  { "执行数", JX_ROLE_EXECUTED },
  { "资金执行情况", JX_ROLE_EXECUTED },
  { "金额", JX_ROLE_AMOUNT },
  { "合同金额", JX_ROLE_CONTRACT },
  { "累计支付", JX_ROLE_PAID },
  { "执行率", JX_ROLE_RATE },
  { "预算执行率", JX_ROLE_RATE },
  { "执行率B/A", JX_ROLE_RATE },
  { "预算执行进度", JX_ROLE_RATE },
  { "分值", JX_ROLE_WEIGHT },
  { "权重", JX_ROLE_WEIGHT },
  { "得分", JX_ROLE_SCORE },
  { "原因", JX_ROLE_REASON },
};

static const RoleWord row_words[] = {
  { "level1", JX_ROLE_LEVEL1 },
  { "level2", JX_ROLE_LEVEL2 },
  { "level3", JX_ROLE_NAME },
  { "relation", JX_ROLE_RELATION },
  { "target", JX_ROLE_TARGET },
  { "unit", JX_ROLE_MEASURE },
  { "actual", JX_ROLE_ACTUAL },
  { "weight", JX_ROLE_WEIGHT },
  { "score", JX_ROLE_SCORE },
  { "reason", JX_ROLE_REASON },
  { "得分率", JX_ROLE_SCORE_RATE },
  { "得分系数", JX_ROLE_COEFFICIENT },
  { "评分标准", JX_ROLE_STANDARD },
  { "评分细则", JX_ROLE_STANDARD },
  { "得分计算方法", JX_ROLE_STANDARD },
  { "完成情况", JX_ROLE_COMPLETION },
  { "年初指标值", JX_ROLE_INITIAL_TARGET },
  { "年初目标值", JX_ROLE_INITIAL_TARGET },
  { "是否核心指标", JX_ROLE_CORE },
  { "是否核心", JX_ROLE_CORE },
  { "单项指标得分", JX_ROLE_RAW_SCORE },
};

static const GroupWord group_words[] = {
  { "年度资金总额", 1 },
  { "年度财政资金总额", 1 },
  { "年度预算总额", 1 },
  { "年度部门整体支出预算", 1 },
  { "项目资金", 1 },
  { "项目总投资", 1 },
  { "资金总额", 1 },
  { "预算总额", 1 },
  { "总额", 1 },
  { "总计", 1 },
  { "合计", 1 },
  { "当年财政拨款", 2 },
  { "本年财政拨款", 2 },
  { "一般公共预算拨款", 2 },
  { "财政拨款", 2 },
  { "财政资金", 2 },
  { "中央补助", 2 },
  { "中央财政资金", 2 },
  { "上年结转资金", 3 },
  { "上年结转", 3 },
  { "结转资金", 3 },
  { "地方资金", 4 },
  { "地方财政资金", 4 },
  { "财政专户管理资金", 5 },
  { "单位资金", 6 },
  { "自有资金", 6 },
  { "其他资金", 7 },
  { "其它资金", 7 },
};

/* Brackets, punctuation and spaces of all widths are not what a label says. */
char *
case_words_normalize (const char *words)
{
  g_autofree char *folded = g_utf8_normalize (words, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *plain = g_string_new (NULL);

  for (const char *s = folded; s != NULL && *s != '\0'; s = g_utf8_next_char (s))
    {
      gunichar c = g_utf8_get_char (s);

      if (g_unichar_isalnum (c) || c == '_' || c == '/')
        g_string_append_unichar (plain, c);
    }

  if (g_str_has_prefix (plain->str, "其中"))
    g_string_erase (plain, 0, strlen ("其中"));
  if (g_str_has_suffix (plain->str, "盖章") || g_str_has_suffix (plain->str, "公章"))
    g_string_truncate (plain, plain->len - strlen ("盖章"));

  return g_string_free (plain, FALSE);
}

/* The same to a reader: brackets, widths and spaces aside. */
gboolean
case_words_alike (const char *words,
                  const char *other)
{
  g_autofree char *plain = case_words_normalize (words);
  g_autofree char *other_plain = case_words_normalize (other);

  return g_str_equal (plain, other_plain);
}

/* The id of the form that a kind is filled into; NULL for a kind that is not known. */
const char *
case_words_find_form (const char *form_kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_words); i++)
    if (g_str_equal (kind_words[i].kind, form_kind))
      return kind_words[i].form;

  return NULL;
}

char *
case_words_list_kinds (void)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kind_words); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", kind_words[i].kind);

  return g_string_free (list, FALSE);
}

static JxRole
find_role (const RoleWord *words,
           guint           n_words,
           const char     *label)
{
  g_autofree char *plain = case_words_normalize (label);

  for (guint i = 0; i < n_words; i++)
    if (g_str_equal (words[i].word, plain))
      return words[i].role;

  return JX_ROLE_NONE;
}

JxRole
case_words_header_role (const char *label)
{
  JxRole role = find_role (header_words, G_N_ELEMENTS (header_words), label);
  g_autofree char *plain = case_words_normalize (label);

  for (guint i = 0; role == JX_ROLE_NONE && i < G_N_ELEMENTS (header_parts); i++)
    if (strstr (plain, header_parts[i].word) != NULL)
      return header_parts[i].role;

  return role;
}

JxRole
case_words_funds_role (const char *column)
{
  return find_role (funds_words, G_N_ELEMENTS (funds_words), column);
}

JxRole
case_words_row_role (const char *field)
{
  return find_role (row_words, G_N_ELEMENTS (row_words), field);
}

/* Lines of funds with the same number mean the same; 0 for one that stands for itself. */
guint
case_words_funds_group (const char *label)
{
  g_autofree char *plain = case_words_normalize (label);

  for (guint i = 0; i < G_N_ELEMENTS (group_words); i++)
    if (g_str_equal (group_words[i].word, plain))
      return group_words[i].group;

  return 0;
}
