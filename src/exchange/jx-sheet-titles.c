/* jx-sheet-titles.c: what the titles of columns of indicators mean
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-sheet-titles.h"

#include <string.h>

#include "jx-sheet-words.h"

static const JxSheetWord indicator_columns[] = {
  { "一级指标", JX_ROLE_LEVEL1 },
  { "二级指标", JX_ROLE_LEVEL2 },
  { "三级指标", JX_ROLE_NAME },
  { "三级指标名称", JX_ROLE_NAME },
  { "指标名称", JX_ROLE_NAME },
  { "绩效指标名称", JX_ROLE_NAME },
  { "指标性质", JX_ROLE_RELATION },
  { "绩效指标性质", JX_ROLE_RELATION },
  { "性质", JX_ROLE_RELATION },
  { "运算符号", JX_ROLE_RELATION },
  { "计算符号", JX_ROLE_RELATION },
  { "符号", JX_ROLE_RELATION },
  { "指标值", JX_ROLE_TARGET },
  { "绩效指标值", JX_ROLE_TARGET },
  { "年度指标值", JX_ROLE_TARGET },
  { "年初指标值", JX_ROLE_TARGET },
  { "年初目标值", JX_ROLE_TARGET },
  { "年度目标值", JX_ROLE_TARGET },
  { "目标值", JX_ROLE_TARGET },
  { "绩效目标值", JX_ROLE_TARGET },
  { "目标指标值", JX_ROLE_TARGET },
  { "指标目标值", JX_ROLE_TARGET },
  { "预期值", JX_ROLE_TARGET },
  { "预期目标值", JX_ROLE_TARGET },
  { "计划值", JX_ROLE_TARGET },
  { "计划指标值", JX_ROLE_TARGET },
  { "计划完成值", JX_ROLE_TARGET },
  { "年度计划完成值", JX_ROLE_TARGET },
  { "预期指标值", JX_ROLE_TARGET },
  { "预期实现值", JX_ROLE_TARGET },
  { "度量单位", JX_ROLE_MEASURE },
  { "绩效度量单位", JX_ROLE_MEASURE },
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
  { "实际实现值", JX_ROLE_ACTUAL },
  { "实际完成数", JX_ROLE_ACTUAL },
  { "实施进度", JX_ROLE_ACTUAL },
  { "全年完成情况", JX_ROLE_ACTUAL },
  { "权重", JX_ROLE_WEIGHT },
  { "分值", JX_ROLE_WEIGHT },
  { "指标权重", JX_ROLE_WEIGHT },
  { "指标分值", JX_ROLE_WEIGHT },
  { "标准分值", JX_ROLE_WEIGHT },
  { "得分", JX_ROLE_SCORE },
  { "自评得分", JX_ROLE_SCORE },
  { "自评分", JX_ROLE_SCORE },
  { "指标得分", JX_ROLE_SCORE },
  { "偏差原因分析及改进措施", JX_ROLE_REASON },
  { "偏差原因分析", JX_ROLE_REASON },
  { "未完成原因分析", JX_ROLE_REASON },
  { "未完成原因及拟采取的改进措施", JX_ROLE_REASON },
  { "未完成原因和改进措施", JX_ROLE_REASON },
  { "未完成原因分析及改进措施", JX_ROLE_REASON },
  { "偏差原因及改进措施", JX_ROLE_REASON },
  { "偏差原因", JX_ROLE_REASON },
  { "扣分原因", JX_ROLE_REASON },
  { "未完成原因", JX_ROLE_REASON },
  { "原因分析", JX_ROLE_REASON },
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
  { "评分细则", JX_ROLE_STANDARD },
  { "得分计算方法", JX_ROLE_STANDARD },
  { "得分率", JX_ROLE_SCORE_RATE },
  { "得分系数", JX_ROLE_COEFFICIENT },
  { "完成情况", JX_ROLE_COMPLETION },
  { "是否核心指标", JX_ROLE_CORE },
  { "是否核心", JX_ROLE_CORE },
  { "单项指标得分", JX_ROLE_RAW_SCORE },
};

/* What a county's own title of a column has in it, the surest first. */
static const JxSheetWord parts_of_columns[] = {
  { "原因", JX_ROLE_REASON },
  { "偏差", JX_ROLE_REASON },
  { "扣分", JX_ROLE_REASON },
  { "得分率", JX_ROLE_SCORE_RATE },
  { "得分", JX_ROLE_SCORE },
  { "完成值", JX_ROLE_ACTUAL },
  { "完成指标值", JX_ROLE_ACTUAL },
  { "实际值", JX_ROLE_ACTUAL },
  { "方向", JX_ROLE_RELATION },
  { "计量单位", JX_ROLE_MEASURE },
  { "度量单位", JX_ROLE_MEASURE },
  { "指标值", JX_ROLE_TARGET },
  { "目标值", JX_ROLE_TARGET },
  { "计划值", JX_ROLE_TARGET },
  { "备注", JX_ROLE_REASON },
};

/* What a title means in a row of titles only. */
static const JxSheetWord loose_columns[] = {
  { "绩效指标", JX_ROLE_LEVEL1 },
  { "指标类别", JX_ROLE_LEVEL1 },
  { "指标类型", JX_ROLE_LEVEL1 },
  { "指标分类", JX_ROLE_LEVEL1 },
  { "指标", JX_ROLE_NAME },
  { "指标内容", JX_ROLE_NAME },
  { "具体指标", JX_ROLE_NAME },
  { "目标", JX_ROLE_TARGET },
  { "绩效标准", JX_ROLE_TARGET },
  { "指标标准", JX_ROLE_TARGET },
  { "年度目标", JX_ROLE_TARGET },
  { "计划", JX_ROLE_TARGET },
  { "完成", JX_ROLE_ACTUAL },
  { "实际", JX_ROLE_ACTUAL },
  { "完成情况", JX_ROLE_ACTUAL },
  { "实际完成", JX_ROLE_ACTUAL },
  { "实际完成情况", JX_ROLE_ACTUAL },
  { "说明", JX_ROLE_REASON },
  { "备注", JX_ROLE_REASON },
};

/**
 * jx_sheet_titles_find:
 * @title: of a column
 *
 * Finds what a column of the indicators holds.
 *
 * Returns: the role, or `JX_ROLE_NONE`
 */
JxRole
jx_sheet_titles_find (const char *title)
{
  return (JxRole) jx_sheet_words_look_up (indicator_columns, G_N_ELEMENTS (indicator_columns), title);
}

/**
 * jx_sheet_titles_find_short:
 * @title: of a column
 *
 * Finds what a column of the indicators holds by short words too, which mean that in a row of titles only.
 *
 * Returns: the role, or `JX_ROLE_NONE`
 */
JxRole
jx_sheet_titles_find_short (const char *title)
{
  JxRole role = (JxRole) jx_sheet_words_look_up (loose_columns, G_N_ELEMENTS (loose_columns), title);

  return role != JX_ROLE_NONE ? role : jx_sheet_titles_find (title);
}

/**
 * jx_sheet_titles_guess:
 * @title: known to be that of a column of indicators
 *
 * Finds what a column holds where a county has words of its own: by a part of them that says so.
 *
 * Returns: the role, or `JX_ROLE_NONE`
 */
JxRole
jx_sheet_titles_guess (const char *title)
{
  JxRole role = jx_sheet_titles_find (title);
  g_autofree char *plain = jx_sheet_words_normalize (title);

  for (guint n = 0; role == JX_ROLE_NONE && n < G_N_ELEMENTS (parts_of_columns); n++)
    if (strstr (plain, parts_of_columns[n].word) != NULL)
      role = (JxRole) parts_of_columns[n].meaning;

  return role;
}
