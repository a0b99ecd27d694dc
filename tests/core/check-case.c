/* check-case.c: a table in order with an edit in it, and the rule that it provokes
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "check-case.h"

static const char road_lights[] =   /* ours: a table in order, 100 points, nothing to find */
  "header/项目名称=道路照明改造\n" "header/主管部门=住房和城乡建设局\n" "header/实施单位=市政管理所\n"
  "goals/expected=改造道路照明，居民夜间出行更安全。\n" "goals/actual=改造全部完成，夜间出行更安全。\n"
  "funds/0/年初预算数=100\n" "funds/0/全年预算数=100\n" "funds/0/全年执行数=98\n"
  "funds/1/年初预算数=100\n" "funds/1/全年预算数=100\n" "funds/1/全年执行数=98\n"
  "indicators/0/level3=新装路灯\n"         "indicators/0/target=≥120个\n"          "indicators/0/actual=121个\n"
  "indicators/1/level3=验收合格率\n"       "indicators/1/target=100%\n"            "indicators/1/actual=100%\n"
  "indicators/2/level3=完工时间\n"         "indicators/2/target=2023年11月底前\n"  "indicators/2/actual=2023年11月10日\n"
  "indicators/3/level3=单灯造价\n"         "indicators/3/target=≤8000元\n"         "indicators/3/actual=7900元\n"
  "indicators/4/level3=年节约电费\n"       "indicators/4/target=≥5万元\n"          "indicators/4/actual=5.2万元\n"
  "indicators/5/level3=夜间亮灯率\n"       "indicators/5/target=≥97%\n"            "indicators/5/actual=98.5%\n"
  "indicators/6/level3=节能灯具比例\n"     "indicators/6/target=≥90%\n"            "indicators/6/actual=92%\n"
  "indicators/7/level3=管护制度\n"         "indicators/7/target=健全\n"            "indicators/7/actual=健全\n"
  "indicators/8/level3=沿线居民满意度\n"   "indicators/8/target=≥90%\n"            "indicators/8/actual=93%\n"
  "indicators/0/weight=15\n" "indicators/1/weight=15\n" "indicators/2/weight=10\n" "indicators/3/weight=10\n"
  "indicators/4/weight=5\n"  "indicators/5/weight=10\n" "indicators/6/weight=5\n"  "indicators/7/weight=10\n"
  "indicators/8/weight=10\n" "indicators/8/survey_returned=120\n";

JxAssessment *
check_case_new_table (JxForms *forms)
{
  JxAssessment *assessment = table_new (forms, "mof-project", "2023");

  table_edit (assessment, road_lights);

  return assessment;
}

void
check_case_test (gconstpointer data)
{
  const CheckCase *c = data;
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = check_case_new_table (forms);
  g_autoptr(GPtrArray) findings = NULL;
  JxFinding *finding;

  table_edit (assessment, c->edits);
  findings = jx_checks_run (assessment);
  table_tell (findings);
  finding = table_find (findings, c->rule, c->place);

  g_assert_cmpint (finding != NULL, ==, c->severity != SILENT);
  if (finding != NULL)
    g_assert_cmpint (jx_finding_get_severity (finding), ==, c->severity);
}
