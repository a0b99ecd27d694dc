/* test-checks-values.c: every rule about targets and actual values provoked, and its near miss silent
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "check-case.h"

static const CheckCase value_cases[] = {
  { "/checks/V01/sign",             "indicators/8/actual=≥95", "V01", "indicators/8/actual", E },                             /* 金凤区 2023 */
  { "/checks/V01/words",            "indicators/8/actual=95%以上", "V01", "indicators/8/actual", E },
  { "/checks/V01/equal-sign",       "indicators/1/actual==100%", "V01", NULL, SILENT },
  { "/checks/V02/money-for-count",  "indicators/0/actual=51万元", "V02", "indicators/0/actual", E },                          /* 金凤区 2023 */
  { "/checks/V02/money-for-date",   "indicators/2/actual=180.97212万元", "V02", "indicators/2/actual", E },                   /* 金凤区 2023 */
  { "/checks/V02/word-for-count",   "indicators/0/actual=完成", "V02", "indicators/0/actual", E },
  { "/checks/V02/empty-answer",     "indicators/7/target=提升城市管理水平\nindicators/7/actual=完成", "V02", "indicators/7/actual", E },
  { "/checks/V02/not-yet",          "indicators/1/actual=未验收", "V02", "indicators/1/actual", E },
  { "/checks/V02/not-done-no-points", "indicators/1/actual=未实施\nindicators/1/score=0", "V02", NULL, SILENT },
  { "/checks/V02/people",           "indicators/0/target=28人\nindicators/0/actual=28名", "V02", NULL, SILENT },
  { "/checks/V02/no-measure",       "indicators/0/actual=121", "V02", NULL, SILENT },
  { "/checks/V02/converted",        "indicators/4/actual=52000元", "V02", NULL, SILENT },
  { "/checks/V02/words-and-more",   "indicators/7/target=较上年提高\nindicators/7/actual=较上年提高2.1个百分点", "V02", NULL, SILENT },
  { "/checks/V02/ten-thousand-times", "indicators/0/target=≥120盏\nindicators/0/actual=120万盏", "V02", "indicators/0/actual", E },
  { "/checks/V02/ten-thousand-converted", "indicators/0/target=≥1.2万盏\nindicators/0/actual=12000盏", "V02", NULL, SILENT },
  { "/checks/V02/figure-alone",     "indicators/7/target=较上年提高\nindicators/7/actual=2.1万元", "V02", "indicators/7/actual", E },
  { "/checks/V02/word-for-word",    "indicators/7/target=持续提升\nindicators/7/actual=提升", "V02", NULL, SILENT },
  { "/checks/V02/none-at-all",      "indicators/7/target=零增长\nindicators/7/actual=0", "V02", NULL, SILENT },
  { "/checks/V02/did-not-happen",   "indicators/7/target=不发生重大疫情\nindicators/7/actual=0起", "V02", NULL, SILENT },
  { "/checks/V02/happened",         "indicators/7/target=不发生重大疫情\nindicators/7/actual=2起", "V02", "indicators/7/actual", E },
  { "/checks/V02/none-for-always-more", "indicators/7/target=不断提升\nindicators/7/actual=0起", "V02", "indicators/7/actual", E },
  { "/checks/V02/none-for-minors", "indicators/7/target=未成年人保护机制完善\nindicators/7/actual=0件", "V02", "indicators/7/actual", E },
  { "/checks/V02/none-for-ramps", "indicators/7/target=无障碍设施完善\nindicators/7/actual=0处", "V02", "indicators/7/actual", E },
  { "/checks/V02/none-and-more", "indicators/7/target=不断减少，无事故\nindicators/7/actual=0起", "V02", NULL, SILENT },
  { "/checks/V02/date-in-words",    "indicators/2/actual=按时完成", "V02", NULL, SILENT },
  { "/checks/V02/households",       "indicators/0/target=120人\nindicators/0/actual=121户", "V02", "indicators/0/actual", E },
  { "/checks/V02/count-for-a-word", "indicators/7/target=显著提升\nindicators/7/actual=120个", "V02", "indicators/7/actual", E },
  { "/checks/V02/count-of-what-is-there", "indicators/7/target=有\nindicators/7/actual=3项", "V02", NULL, SILENT },
  { "/checks/V02/count-of-what-is-done", "indicators/7/target=完成\nindicators/7/actual=120个", "V02", NULL, SILENT },
  { "/checks/V02/rate-for-a-word",  "indicators/7/target=满意\nindicators/7/actual=96%", "V02", NULL, SILENT },
  { "/checks/V02/other-money",      "indicators/4/target=≥5万元\nindicators/4/actual=5元", "V02", "indicators/4/actual", E },
  { "/checks/V05/money-without-its-yuan", "indicators/4/target=≥5万元\nindicators/4/actual=5.2万", "V05", NULL, SILENT },
  { "/checks/V03/blank",            "indicators/0/actual=", "V03", "indicators/0/actual", E },
  { "/checks/V03/unfinished",       "indicators/0/actual=1月-4月： 28个 5月-12月：", "V03", "indicators/0/actual", E },        /* 金凤区 2023 */
  { "/checks/V03/goal",             "goals/actual=", "V03", "goals/actual", E },
  { "/checks/V03/nothing-happened", "indicators/0/level3=安全事故\nindicators/0/target=0起\nindicators/0/actual=无", "V03", NULL, SILENT },
  { "/checks/V03/scored-all-the-same", "indicators/0/target=\nindicators/0/actual=\nindicators/0/score=15", "V03", "indicators/0/actual", E },
  { "/checks/V03/not-begun",        "indicators/0/target=\nindicators/0/actual=", "V03", NULL, SILENT },
  { "/checks/V03/does-not-apply",   "indicators/4/level3=不适用\nindicators/4/target=\nindicators/4/actual=\nindicators/4/weight=", "V03", NULL, SILENT },
  { "/checks/V04/copied",           "indicators/0/actual=120个\nindicators/3/actual=8000元\nindicators/4/actual=5万元\nindicators/5/actual=97%\nindicators/6/actual=90%\nindicators/8/actual=90%", "V04", "indicators", W },
  { "/checks/V04/one-measured",     "indicators/0/actual=120个\nindicators/3/actual=8000元\nindicators/4/actual=5万元\nindicators/5/actual=97%\nindicators/6/actual=90%", "V04", NULL, SILENT },
  { "/checks/V05/far-above",        "indicators/0/actual=156个", "V05", "indicators/0/actual", W },
  { "/checks/V05/explained",        "indicators/0/actual=156个\nindicators/0/reason=追加路段", "V05", NULL, SILENT },
  { "/checks/V05/below",            "indicators/0/actual=155个", "V05", NULL, SILENT },
  { "/checks/V07/satisfaction",     "indicators/8/target=≥95", "V07", "indicators/8/target", E },                             /* 金凤区 2023 */
  { "/checks/V07/rate",             "indicators/1/target=100", "V07", "indicators/1/target", E },
  { "/checks/V07/count",            "indicators/0/target=≥120", "V07", "indicators/0/target", W },
  { "/checks/V07/fraction",         "indicators/8/actual=0.96", "V07", "indicators/8/actual", E },
  { "/checks/V07/fraction-of-little", "indicators/1/target=≤3%\nindicators/1/actual=0.5", "V07", NULL, SILENT },
  { "/checks/V07/in-the-name",      "indicators/0/level3=新装路灯(≥个)\nindicators/0/target=120", "V07", NULL, SILENT },       /* 昌宁 2022 */
  { "/checks/V07/percent-in-the-name", "indicators/1/level3=验收合格率（%）\nindicators/1/target=≥95\nindicators/1/actual=97", "V07", NULL, SILENT },
  { "/checks/V07/efficiency",       "indicators/7/level3=提高办事效率\nindicators/7/target=明显", "V07", NULL, SILENT },
  { "/checks/V07/zero",             "indicators/0/target=0\nindicators/0/actual=0", "V07", NULL, SILENT },
  { "/checks/V10/goal-a-figure",    "goals/expected=43.2", "V10", "goals/expected", W },
  { "/checks/V10/goal-with-a-figure", "goals/expected=秸秆综合利用率达到92%以上。", "V10", NULL, SILENT },
  { "/checks/V10/spare",            "indicators/4/level3=指标2：\nindicators/4/target=\nindicators/4/actual=\nindicators/4/weight=", "V10", NULL, SILENT },
  { "/checks/V10/by-a-standard",    "indicators/8/level1=项目管理\nindicators/8/level2=财务制度\nindicators/8/target=\nindicators/8/actual=", "V10", NULL, SILENT },
  { "/checks/V10/blank",            "indicators/0/target=", "V10", "indicators/0/target", W },
  { "/checks/V10/empty-row",        "indicators/4/level3=\nindicators/4/target=\nindicators/4/actual=\nindicators/4/weight=", "V10", "indicators/4", W },
  { "/checks/V10/placeholder",      "indicators/4/level3=无\nindicators/4/target=无\nindicators/4/actual=无\nindicators/4/weight=", "V10", NULL, SILENT },
  { "/checks/V10/does-not-apply",   "indicators/4/level3=不适用\nindicators/4/target=\nindicators/4/actual=\nindicators/4/weight=", "V10", NULL, SILENT },
  { "/checks/V12/target",           "indicators/7/target=2024年", "V12", "indicators/7/target", E },                          /* 金凤区 2023 */
  { "/checks/V12/deadline-in-a-text", "indicators/1/target=2022年底前100%", "V12", "indicators/1/target", E },
  { "/checks/V12/deadline-of-the-year", "indicators/1/target=2023年底前100%", "V12", NULL, SILENT },
  { "/checks/V12/deadline-to-complete", "indicators/1/target=2022年底前完成验收", "V12", "indicators/1/target", E },
  { "/checks/V12/deadline-of-two-years", "indicators/1/target=2022年底前开工，2023年底前完工", "V12", NULL, SILENT },
  { "/checks/V12/built-before", "indicators/1/target=2000年底前建成的路段100%", "V12", NULL, SILENT },
  { "/checks/V12/registered-before", "indicators/1/target=2022年底前登记在册农户100%", "V12", NULL, SILENT },
  { "/checks/V12/bought-before", "indicators/1/target=2018年前购置的设备更新完成", "V12", NULL, SILENT },
  { "/checks/V12/before-and-done", "indicators/1/target=2021年前完成建设的路段100%", "V12", NULL, SILENT },
  { "/checks/V12/deadline-of-a-day", "indicators/1/target=2022年11月30日前完成验收", "V12", "indicators/1/target", E },
  { "/checks/V12/finished-before",  "indicators/1/target=2022年底前竣工项目结算率100%", "V12", NULL, SILENT },
  { "/checks/V12/compared",         "indicators/1/target=较2022年前提高5%", "V12", NULL, SILENT },
  { "/checks/V12/not-late-too",     "indicators/2/target=2022年11月底前", "D01", NULL, SILENT },
  { "/checks/V12/covers",           "indicators/2/target=2023年1月-2024年3月", "V12", NULL, SILENT },
  { "/checks/V12/late-is-late",     "indicators/2/actual=2024年1月", "V12", NULL, SILENT },
  { "/checks/V12/goal",             "goals/expected=2022年改造道路照明，居民夜间出行更安全。", "V12", "goals/expected", W },
  { "/checks/V12/goal-of-its-name", "header/项目名称=2022年道路照明改造\ngoals/expected=2022年改造道路照明，居民夜间出行更安全。", "V12", NULL, SILENT },
  { "/checks/V12/goal-of-a-prize",  "goals/expected=2022年度目标考核奖全部用于道路照明。", "V12", NULL, SILENT },
  { "/checks/V12/goal-of-funds",    "goals/expected=2022年中央财政补助资金全部用于道路照明。", "V12", NULL, SILENT },
  { "/checks/V12/goal-of-two-years", "goals/expected=2022年启动、2023年完成道路照明改造。", "V12", NULL, SILENT },
  { "/checks/V12/goal-looks-back",  "goals/expected=2022年底摸排的路段全部改造完成。", "V12", NULL, SILENT },
  { "/checks/V13/target",           "indicators/5/target=提升城市管理水平\nindicators/7/target=提升城市管理水平", "V13", "indicators/7/target", W },
  { "/checks/V13/name",             "indicators/5/level3=节能灯具比例", "V13", "indicators/6/level3", W },
  { "/checks/V13/short",            "indicators/5/target=提升\nindicators/7/target=提升", "V13", NULL, SILENT },
  { "/checks/V14/labels",           "indicators/0/level3=指标1：新装路灯 指标2：改造路灯\nindicators/0/target=指标1：1个 指标2：7个", "V14", "indicators/0", W },
  { "/checks/V14/semicolon",        "indicators/0/level3=新装路灯；改造路段\nindicators/0/target=120个；7段\nindicators/0/actual=120个；7段", "V14", "indicators/0", W },
  { "/checks/V14/one-label",        "indicators/0/level3=指标1：新装路灯", "V14", NULL, SILENT },
  { "/checks/V15/no-survey",        "indicators/8/survey_returned=", "V15", "indicators/8", W },
  { "/checks/V15/told-in-the-cell", "indicators/8/survey_returned=\nindicators/8/actual=93%（发放问卷120份，回收118份）", "V15", NULL, SILENT },
  { "/checks/V15/not-begun",        "indicators/8/survey_returned=\nindicators/8/actual=0%", "V15", NULL, SILENT },
  { "/checks/V15/nobody-asked",     "indicators/8/survey_returned=\nindicators/8/actual=未开展\nindicators/8/score=0", "V15", NULL, SILENT },
  { "/checks/V15/nobody-asked-and-full", "indicators/8/survey_returned=\nindicators/8/actual=未开展\nindicators/8/score=10", "V15", "indicators/8", W },
  { "/checks/V15/survey",           "", "V15", NULL, SILENT },
  { "/checks/V15/of-events",        "indicators/8/level3=断电事件\nindicators/8/target=0起\nindicators/8/actual=0起\nindicators/8/survey_returned=", "V15", NULL, SILENT },
  { "/checks/V15/of-complaints",    "indicators/8/level3=市民投诉率\nindicators/8/target=≤5%\nindicators/8/actual=3.2%\nindicators/8/survey_returned=", "V15", NULL, SILENT },
  { "/checks/V16/filled-in-later",  "funds/0/年初预算数=120\nfunds/1/年初预算数=120\nindicators/3/target=98万元\nindicators/3/actual=98万元", "V16", "indicators/3/target", W },
  { "/checks/V16/the-budget",       "indicators/3/target=100万元\nindicators/3/actual=98万元", "V16", NULL, SILENT },
  { "/checks/V16/nothing-planned",  "funds/0/年初预算数=0\nfunds/1/年初预算数=0\nindicators/3/target=98万元\nindicators/3/actual=98万元", "V16", NULL, SILENT },
  { "/checks/V06/rate",             "indicators/0/level3=路灯安装完成率\nindicators/0/target=100%\nindicators/0/actual=100%", "V06", "indicators/0/level3", W },
  { "/checks/V06/money",            "indicators/0/target=50万元\nindicators/0/actual=50万元", "V06", "indicators/0/level3", W },
  { "/checks/V06/plates",           "indicators/0/target=120块\nindicators/0/actual=121块", "V06", NULL, SILENT },
  { "/checks/V06/spending",         "indicators/2/level3=资金使用时间", "V06", "indicators/2", W },                             /* 金凤区 2023 */
  { "/checks/V06/money-unnamed",    "indicators/0/level3=工程资金金额\nindicators/0/target=43.2\nindicators/0/actual=43.2", "V06", "indicators/0/level3", W },
  { "/checks/V06/events",           "indicators/8/level3=断电事件\nindicators/8/target=0起\nindicators/8/actual=0起", "V06", "indicators/8/level3", W },
  { "/checks/V06/payment",          "indicators/2/level3=资金支付完成率\nindicators/2/target=100%\nindicators/2/actual=100%", "V06", "indicators/2", W },
  { "/checks/V06/paid-out",         "indicators/2/level3=补助资金发放及时率\nindicators/2/target=100%\nindicators/2/actual=100%", "V06", NULL, SILENT },
  { "/checks/V06/level",            "indicators/5/level2=质量指标", "V06", "indicators/5/level2", E },
  { "/checks/V06/blank-in-its-class", "indicators/8/level2=", "V06", NULL, SILENT },
  { "/checks/V06/cost-of-output",   "", "V06", NULL, SILENT },
  { "/checks/V08/scale",            "indicators/7/target=高中低\nindicators/7/actual=高", "V08", "indicators/7/target", W },   /* 渠县 2023 */
  { "/checks/V08/level",            "indicators/7/target=高\nindicators/7/actual=高", "V08", NULL, SILENT },
  { "/checks/V08/satisfaction",     "indicators/8/target=好\nindicators/8/actual=好", "V08", "indicators/8/target", W },
  { "/checks/V09/of-what",          "indicators/5/level3=有效减少资源浪费\nindicators/5/target=≥97%", "V09", "indicators/5", I },  /* 渠县 2023 */
  { "/checks/V09/more-than-all",    "indicators/8/target=290%", "V09", "indicators/8/target", I },
  { "/checks/V09/more-than-last-year", "indicators/5/level3=照明覆盖面增长率\nindicators/5/target=≥120%\nindicators/5/actual=130%", "V09", NULL, SILENT },
  { "/checks/V11/satisfaction",     "indicators/8/target=≤90%", "V11", "indicators/8/target", E },
  { "/checks/V11/equal",            "indicators/8/target=＝90%\nindicators/8/actual=90%", "V11", "indicators/8/target", W },
  { "/checks/V11/quantity",         "indicators/0/target=≤4个\nindicators/0/actual=4个", "V11", "indicators/0/target", W },
  { "/checks/V11/held-down",        "indicators/0/level3=控制公务用车数量\nindicators/0/target=≤4个\nindicators/0/actual=4个", "V11", NULL, SILENT },
  { "/checks/V15/asked-beside-the-goal", "indicators/8/survey_returned=\ngoals/actual=改造全部完成。走访居民120户，满意112户，满意度93%。", "V15", NULL, SILENT },
  { "/checks/V14/bounds-of-two-things", "indicators/0/target=≥420户、≥1,350人\nindicators/0/actual=436户、1,412人", "V14", "indicators/0", W },
  { "/checks/V14/range-of-one-thing", "indicators/0/target=≥420户且≤450户\nindicators/0/actual=436户", "V14", NULL, SILENT },
  { "/checks/V15/asked-by-a-device", "indicators/8/survey_returned=\ngoals/actual=改造全部完成。窗口评价器评价1200次，满意1167次。", "V15", NULL, SILENT },
  { "/checks/V15/satisfied-are-counted", "indicators/8/survey_returned=\nindicators/8/reason=32个网点逐一走到，满意30个", "V15", NULL, SILENT },
  { "/checks/V15/satisfied-of-nobody", "indicators/8/survey_returned=\nindicators/8/reason=网点逐一走到，满意93%", "V15", "indicators/8", W },
  { "/checks/V15/valid-samples", "indicators/8/survey_returned=\ngoals/actual=改造全部完成。电话调查1000个有效样本，满意864个。", "V15", NULL, SILENT },
  { "/checks/V15/to-be-asked", "indicators/8/survey_returned=\ngoals/expected=开展满意度问卷调查200人，满意度达到90%以上。", "V15", "indicators/8", W },
  { "/checks/V15/built-and-nobody-asked", "indicators/8/survey_returned=\ngoals/actual=改造全部完成，改造120户，居民满意。", "V15", "indicators/8", W },
  { "/checks/V11/ceiling-of-staff",  "indicators/0/level3=在职人员数\nindicators/0/target=≤120人\nindicators/0/actual=118人", "V11", NULL, SILENT },
  { "/checks/V11/training-of-staff", "indicators/0/level3=在职人员培训人数\nindicators/0/target=≤120人\nindicators/0/actual=118人", "V11", "indicators/0/target", W },
  { "/checks/V11/price-at-least",    "indicators/3/level3=单灯成本\nindicators/3/target=≥8000元/个\nindicators/3/actual=8000元/个", "V11", "indicators/3/target", W },
  { "/checks/V11/price-at-most",     "indicators/3/target=≤8000元/个\nindicators/3/actual=8000元/个", "V11", NULL, SILENT },
  { "/checks/V11/standard-at-least", "indicators/3/level3=户均补助标准\nindicators/3/target=≥8000元/户\nindicators/3/actual=8000元/户", "V11", NULL, SILENT },
  { "/checks/V11/upkeep-at-least",   "indicators/3/level3=生均公用经费\nindicators/3/target=≥800元/人\nindicators/3/actual=800元/人", "V11", NULL, SILENT },
  { "/checks/V11/cost",             "indicators/3/target=≥8000元\nindicators/3/actual=8000元", "V11", "indicators/3/target", W },
  { "/checks/V11/saved",            "", "V11", NULL, SILENT },
};

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint n = 0; n < G_N_ELEMENTS (value_cases); n++)
    g_test_add_data_func (value_cases[n].path, &value_cases[n], check_case_test);

  return g_test_run ();
}
