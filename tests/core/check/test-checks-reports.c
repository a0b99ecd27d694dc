/* test-checks-reports.c: a report beside its table: each rule provoked, and its near miss silent; and sentences that are right
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "table-edit.h"

/* A line is place=text; | begins a paragraph. */
typedef struct
{
  const char *path;
  const char *edits;
  const char *rule;
  const char *place;      /* what the place begins with; NULL any */
  int         severity;   /* -1: the rule is silent there */
} ReportCase;

#define E JX_SEVERITY_ERROR
#define W JX_SEVERITY_WARNING
#define I JX_SEVERITY_INFO
#define SILENT -1

#define QUILTS "indicators/0/level3=采购棉被\nindicators/0/target=≥1500床\nindicators/0/actual=1386床\n"

static const ReportCase report_cases[] = {
  { "/reports/T03/all-done-and-nothing-amiss", QUILTS "section/conclusion=各项绩效指标均已全部完成，未出现偏离目标的情况。", "T03", "section/conclusion", W },
  { "/reports/T03/all-done-but-what-is-not", QUILTS "section/conclusion=各项绩效指标均已全部完成，未完成的棉被采购除外。", "T03", NULL, SILENT },
  { "/reports/T03/matched-late", "section/results=项目资金到位及时。\nsection/problems=县级配套资金到位迟缓，影响备料。", "T03", "section/problems", E },
  { "/reports/T03/matched-in-time", "section/results=项目资金到位及时。\nsection/problems=设备到货迟缓，影响安装。", "T03", NULL, SILENT },
  { "/reports/F06/behind-a-colon", "section/results=全年清淤沟渠26.8公里：东镇9.6公里、西镇8.4公里、南乡7.8公里。", "F06", "section/results", E },
  { "/reports/F06/behind-a-colon-right", "section/results=全年清淤沟渠25.8公里：东镇9.6公里、西镇8.4公里、南乡7.8公里。", "F06", NULL, SILENT },
  { "/reports/F06/behind-a-colon-and-others", "section/results=全年清淤沟渠26.8公里：东镇9.6公里、西镇8.4公里、南乡7.8公里等。", "F06", NULL, SILENT },
  { "/reports/F06/behind-a-colon-the-largest", "section/results=全年清淤沟渠26.8公里：主要有东镇9.6公里、西镇8.4公里、南乡7.8公里。", "F06", NULL, SILENT },
  { "/reports/F06/behind-a-colon-twice-counted", "section/results=服务2680人：老人960人、妇女840人、残疾人780人（有交叉）。", "F06", NULL, SILENT },
  { "/reports/F09/money-swapped", "section/funds=其中：图书购置27.846万元，数字资源18.6万元。\nsection/results=1.成本：图书购置支出28.746万元，未超预算。", "F09", "section/results", E },
  { "/reports/F09/money-of-two-years", "section/funds=2022年图书购置27.846万元。\nsection/results=2023年图书购置支出28.746万元。", "F09", NULL, SILENT },
  { "/reports/F09/contract-swapped", "section/funds=合同总价1210.00万元。\nsection/conclusion=工程按合同价1201.00万元结算办理。", "F09", "section/conclusion", W },
  { "/reports/F09/contracts-of-two", "section/funds=一标段合同价1210.00万元。\nsection/conclusion=二标段合同价1201.00万元。", "F09", NULL, SILENT },
  { "/reports/F09/spent-swapped", "section/funds=实际支出261.30万元。未支出的6.70万元收回。人员支出20.80万元。\nsection/conclusion=项目支出263.10万元，均在批复范围之内。", "F09", "section/conclusion", E },
  { "/reports/F09/spent-by-a-part", "section/funds=实际支出261.30万元。\nsection/conclusion=工程支出263.10万元。", "F09", NULL, SILENT },
  { "/reports/T02/goal-with-its-verb", "indicators/0/level3=开展跟踪服务\nindicators/0/target=≥400人次\nsection/goal=跟踪服务不少于450人次。", "T02", "indicators/0/target", E },
  { "/reports/T02/goal-with-its-verb-right", "indicators/0/level3=开展跟踪服务\nindicators/0/target=≥450人次\nsection/goal=跟踪服务不少于450人次。", "T02", NULL, SILENT },
  { "/reports/T02/goal-of-the-county", "indicators/0/level3=水库保障灌溉面积\nindicators/0/target=≥3万亩\nsection/goal=全县灌溉面积不少于45万亩。", "T02", NULL, SILENT },
  { "/reports/V11/against-the-goal", "indicators/0/level3=林区违法案件发生数\nindicators/0/target=≥6起\ngoals/expected=管护森林96.5万亩，林区违法案件不超过6起。", "V11", "indicators/0/target", E },
  { "/reports/V11/with-the-goal", "indicators/0/level3=林区违法案件发生数\nindicators/0/target=≤6起\ngoals/expected=管护森林96.5万亩，林区违法案件不超过6起。", "V11", NULL, SILENT },
  { "/reports/V11/another-bound-of-the-goal", "indicators/0/level3=林区巡护队伍\nindicators/0/target=≥6支\ngoals/expected=林区违法案件不超过6起。", "V11", NULL, SILENT },
  { "/reports/V03/goal-ends-in-a-name", "indicators/8/level3=沿线群众满意度\ngoals/actual=养护公路186公里；沿线群众", "V03", "goals/actual", E },
  { "/reports/V03/goal-ends-in-a-sentence", "indicators/8/level3=沿线群众满意度\ngoals/actual=养护公路186公里；方便沿线群众", "V03", "goals/actual", SILENT },
  { "/reports/T03/unchanged-and-added-to", "section/overview=年初安排250万元，县财政局追加18万元，全年预算268万元。\nsection/funds=本项目预算执行过程中未发生追加或调减事项。", "T03", "section/funds", E },
  { "/reports/T03/not-changed-again", "section/overview=年初安排250万元，县财政局追加18万元，全年预算268万元。\nsection/funds=此后预算未再追加。", "T03", NULL, SILENT },
  { "/reports/T03/another-source-unchanged", "section/overview=年初安排250万元，县财政局追加18万元，全年预算268万元。\nsection/funds=中央资金预算未作调整。", "T03", NULL, SILENT },
  { "/reports/T03/unchanged-and-added-to-before", "section/overview=2022年追加预算18万元。\nsection/funds=2023年预算未作调整。", "T03", NULL, SILENT },
  { "/reports/T03/unchanged-and-more-asked-for", "section/measures=拟申请2023年追加预算18万元。\nsection/funds=年中预算未作调整。", "T03", NULL, SILENT },
  { "/reports/T10/table-that-is-not-there", "section/results=产出较好。|表1 产出得分情况|效益较好。|表2 效益得分情况\nsection/problems=责任单位见表5。", "T10", "section/problems", E },
  { "/reports/T10/table-that-is-there", "section/results=产出较好，见表1。|表1 产出得分情况|效益较好，见表2。|表2 效益得分情况\nsection/problems=发放登记表5份，详见附表5。", "T10", NULL, SILENT },
  { "/reports/T10/tables-without-numbers", "section/results=产出较好，见表5。", "T10", NULL, SILENT },
  { "/reports/F01/share-in-a-list", "section/funds=实际支出261.30万元，其中：|1.护坡整治108.60万元，占43.56%；|2.设施维修72.40万元，占27.71%；|3.安全监测31.20万元。", "F01", "section/funds", E },
  { "/reports/F01/share-in-a-list-right", "section/funds=实际支出261.30万元，其中：|1.护坡整治108.60万元，占41.56%；|2.设施维修72.40万元，占27.71%；|3.安全监测31.20万元。", "F01", NULL, SILENT },
  { "/reports/F01/share-in-a-list-of-another", "section/funds=实际支出261.30万元，其中：|1.护坡整治108.60万元，占全县护坡支出的86.30%；|2.设施维修72.40万元，占27.71%。", "F01", NULL, SILENT },
  { "/reports/T05/breaks-off-before-a-date", "section/measures=（一）针对基地距离远的问题，拟与学校共建实训点，并于|（二）建立台账，按季会商。", "T05", "section/measures", E },
  { "/reports/T07/left-by-the-template", "section/measures=建立台账。|（填报说明：此处加盖单位公章，填报完成后请删除本提示）", "T07", "section/measures", E },
  { "/reports/T07/told-of-the-template", "section/measures=按照填报说明逐项核对台账，规范填报。", "T07", NULL, SILENT },
};

static void
test_report (gconstpointer data)
{
  const ReportCase *c = data;
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = table_new (forms, "mof-project", "2023");
  g_autoptr(GPtrArray) findings = NULL;

  table_edit (assessment, "header/项目名称=民生服务\nheader/实施单位=青禾县民生服务中心\n");
  table_edit_texts (assessment, c->edits);
  findings = jx_checks_run (assessment);
  table_tell (findings);

  g_assert_cmpint (table_find_from (findings, c->rule, c->place, c->severity) != NULL, ==, c->severity != SILENT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint n = 0; n < G_N_ELEMENTS (report_cases); n++)
    g_test_add_data_func (report_cases[n].path, &report_cases[n], test_report);

  return g_test_run ();
}
