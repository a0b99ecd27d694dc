/* test-forms.c: the shipped forms: what each prints, asks and allows
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-assessment-load.h"
#include "jx-forms.h"
#include "jx-place.h"
#include "shipped-forms.h"

/* The printed order of the indicators' columns, and how the sheet lies: domain.md 2, 1.4 and 6. */
typedef struct
{
  const char *form;
  gboolean    landscape;
  const char *columns;     /* titles, those that are printed */
  gint64      execution;   /* points */
  gboolean    scores;
} ShippedForm;

#define HEAD "一级指标 二级指标 三级指标 "
#define MINISTRY HEAD "年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施"

static const ShippedForm shipped_forms[] = {
  { "mof-project", TRUE, MINISTRY, 10, TRUE },
  { "sichuan-0013zp", TRUE, HEAD "指标性质 指标值 度量单位 完成值 权重 得分 未完成原因分析", 10, TRUE },
  { "sichuan-special-goal", FALSE, HEAD "指标性质 指标值 度量单位 权重 实际完成指标值", 10, FALSE },
  { "sichuan-department", FALSE, HEAD "绩效指标性质 绩效指标值 绩效度量单位 权重 实际完成指标值", 10, FALSE },
  { "yunnan-gk14", TRUE, HEAD "指标性质 指标值 度量单位 实际完成值 分值 得分 偏差原因分析及改进措施", 10, TRUE },
  { "rural", FALSE, HEAD "分值 年度指标值 全年实际值 得分 未完成原因及拟采取的改进措施", 10, TRUE },
  { "hubei-20-80", FALSE, HEAD "年初目标值（A） 实际完成值（B） 得分", 20, TRUE },
  { "transfer", FALSE, HEAD "指标值 全年实际完成值 未完成原因和改进措施", 10, FALSE },
  { "hebei", TRUE, HEAD "符号 值 单位 实际完成指标值 完成情况 单项指标得分 权重占比（%） 单项指标折算得分", 0, TRUE },
  { "mof-department", TRUE, MINISTRY, 10, TRUE },
  { "hunan-department", TRUE, MINISTRY, 10, TRUE },
  { "chongqing-department", TRUE,
    "指标名称 计量单位 指标性质 年初指标值 调整指标值 全年完成值 得分系数（%） 指标权重（分） 指标得分（分） 是否核心指标", 10, TRUE },
  { "narrative", FALSE, NULL, 10, TRUE },
  { "score-rate-tables", FALSE, HEAD "分值 得分 得分率", 10, TRUE },
  { "evaluation-4part", TRUE, HEAD "分值 评分标准 完成情况 得分 扣分原因", 0, TRUE },
};

/* Cells of published tables, one of each kind of place: every one has a field in its form. */
typedef struct
{
  const char *form;
  const char *places;
} PlaceCase;

static const PlaceCase place_cases[] = {
  { "mof-project", "header/项目名称 header/主管部门 header/实施单位 funds/0/年初预算数 funds/0/全年预算数 funds/3/全年执行数 funds/0/分值 "
    "funds/1/执行率 funds/0/得分 goals/expected goals/actual indicators/0/level1 indicators/0/level2 indicators/0/level3 "
    "indicators/8/target indicators/8/actual indicators/0/weight indicators/0/score indicators/0/reason total_weight total_score" },
  { "sichuan-0013zp", "header/报表编号 header/项目名称 header/主管部门 header/实施单位 header/项目实施内容及过程概述 header/项目负责人 "
    "header/财务负责人 funds/0/原因 funds/4/全年执行数 indicators/0/relation indicators/0/unit total_score header/评价结论" },
  { "sichuan-special-goal", "header/项目名称 header/预算单位 header/项目类型 header/中长期规划 header/资金管理办法 header/绩效分配方式 "
    "header/立项依据 header/使用范围 header/申报（补助）条件 header/项目起止年限 funds/0/金额 goals/expected total_score" },
  { "sichuan-department", "header/单位 header/部门名称 funds/0/资金总额 funds/0/财政拨款 funds/0/其他资金 goals/expected "
    "goals/年度主要任务 indicators/0/relation indicators/0/unit total_score" },
  { "hubei-20-80", "header/附件 header/单位名称 header/填报日期 header/项目名称 header/主管部门 header/项目实施单位 header/项目类别 header/项目属性 "
    "header/项目类型 funds/0/全年预算数 funds/0/全年执行数 funds/0/分值 funds/0/执行率 funds/0/得分 indicators/0/score" },
  { "transfer", "header/转移支付(项目)名称 header/中央主管部门 header/地方主管部门 header/资金使用单位 funds/0/全年预算数 funds/1/执行率 "
    "goals/expected goals/actual indicators/0/target indicators/0/actual indicators/0/reason" },
  { "narrative", "header/项目名称 header/单位 funds/0/年初预算数 funds/0/全年预算数 funds/0/全年执行数 funds/0/执行率 funds/0/退回财政 "
    "goals/expected total_score grade section/funds" },
  { "score-rate-tables", "header/单位 funds/0/累计支付 funds/0/占合同总金额 funds/0/剩余资金 funds/0/招标价 indicators/0/level1 "
    "indicators/3/weight indicators/4/level2 indicators/7/得分率 subtotals/产出/分值 subtotals/效益/得分 subtotals/满意度/得分率 total_score" },
  { "evaluation-4part", "header/项目名称 header/实施单位 funds/0/全年预算数 funds/0/全年执行数 funds/0/执行率 indicators/0/level1 "
    "indicators/0/weight indicators/16/score total_weight total_score grade" },
  { "hunan-department", "funds/0/全年预算数 funds/一般公共预算 funds/政府性基金拨款 funds/基本支出 funds/项目支出 goals/actual" },
  { "hebei", "funds/0/到位数 header/总体完成率 indicators/0/完成情况 indicators/0/单项指标得分 indicators/0/weight" },
};

static char *
printed_columns (JxForm *form)
{
  int position = jx_form_find_block_type (form, JX_BLOCK_INDICATORS, -1);
  g_autoptr(GString) titles = g_string_new (NULL);
  const JxBlock *block;

  if (position < 0)
    return NULL;

  block = jx_form_get_block (form, (guint) position);
  for (guint i = 0; i < block->n_columns; i++)
    if (block->columns[i].span > 0)
      g_string_append_printf (titles, "%s%s", titles->len == 0 ? "" : " ", block->columns[i].title);

  return g_string_free (g_steal_pointer (&titles), FALSE);
}

static void
test_shipped (gconstpointer data)
{
  const ShippedForm *c = data;
  g_autoptr(JxForms) forms = load_shipped_forms ();
  JxForm *form = jx_forms_find_latest (forms, c->form);
  g_autofree char *columns = NULL;
  guint n_sections;

  g_assert_nonnull (form);
  columns = printed_columns (form);
  g_assert_cmpstr (columns, ==, c->columns);
  g_assert_cmpint (jx_form_get_page (form)->landscape, ==, c->landscape);
  g_assert_cmpint (jx_form_get_profile (form)->execution_weight, ==, c->execution * JX_POINT);
  g_assert_cmpint (jx_form_get_profile (form)->has_scores, ==, c->scores);
  jx_form_get_sections (form, &n_sections);
  g_assert_cmpuint (n_sections, >, 5);
}

static void
test_none_untested (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (forms)), ==, G_N_ELEMENTS (shipped_forms));
}

static void
test_places (gconstpointer data)
{
  const PlaceCase *c = data;
  g_autoptr(JxForms) forms = load_shipped_forms ();
  JxForm *form = jx_forms_find_latest (forms, c->form);
  g_autoptr(JxAssessment) assessment = jx_assessment_new_empty (forms, form, "3c5e4bd0-6a0b-4a4e-9b43-5d0a8d6f2f11");
  g_auto(GStrv) places = g_strsplit (c->places, " ", -1);

  for (guint i = 0; places[i] != NULL; i++)
    {
      g_autofree char *back = NULL;
      JxCellRef cell;

      if (!jx_assessment_find_place (assessment, places[i], &cell))
        g_error ("%s has no %s", c->form, places[i]);
      back = jx_assessment_dup_place (assessment, cell.table, (int) cell.position, (int) cell.column);
      g_assert_cmpstr (back, ==, places[i]);
    }
}

/* 金凤区 2023: the unit that the table repeats in every cell is in the sentence once */
static void
test_draft (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  JxForm *form = jx_forms_find_latest (forms, "mof-project");
  g_autoptr(JxAssessment) assessment = jx_assessment_new_empty (forms, form, "3c5e4bd0-6a0b-4a4e-9b43-5d0a8d6f2f11");
  g_autofree char *sentence = NULL;
  JxCellRef cell;

  g_assert_true (jx_assessment_find_place (assessment, "funds/0/全年预算数", &cell));
  jx_value_set_typed (jx_row_get_value (jx_table_get_row (cell.table, cell.position), cell.column), "180.97212万元", JX_INPUT_MONEY,
                      JX_MONEY_WAN);
  sentence = jx_assessment_dup_label (assessment, "全年预算{value:adjusted}{unit}，其中{value:boss}{value:initial}。");
  g_assert_cmpstr (sentence, ==, "全年预算180.97212万元，其中{value:boss}。");
}

/* a figure that the form brings along is that of its rules */
static void
test_execution_weights (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (forms)); i++)
    {
      g_autoptr(JxForm) form = g_list_model_get_item (G_LIST_MODEL (forms), i);
      g_autofree char *weight = jx_points_to_string (jx_form_get_profile (form)->execution_weight, -1);
      int position = jx_form_find_block (form, "funds");
      const JxBlock *funds = jx_form_get_block (form, (guint) position);
      int column = jx_block_find_role (funds, JX_ROLE_WEIGHT);
      const JxRowDef *total = &funds->rows[0];

      g_assert_true (total->total);
      for (guint j = 0; column >= 0 && j < total->n_cells; j++)
        if (total->cells[j].column == (guint) column)
          g_assert_cmpstr (total->cells[j].typed, ==, weight);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (shipped_forms); i++)
    {
      g_autofree char *path = g_strconcat ("/forms/printed/", shipped_forms[i].form, NULL);

      g_test_add_data_func (path, &shipped_forms[i], test_shipped);
    }
  for (guint i = 0; i < G_N_ELEMENTS (place_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/forms/places/", place_cases[i].form, NULL);

      g_test_add_data_func (path, &place_cases[i], test_places);
    }
  g_test_add_func ("/forms/none-untested", test_none_untested);
  g_test_add_func ("/forms/draft", test_draft);
  g_test_add_func ("/forms/execution-weights", test_execution_weights);

  return g_test_run ();
}
