/* test-checks-forms.c: the checks on forms with other columns, other bases and no scores
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-place.h"
#include "table-edit.h"

typedef struct
{
  const char *path;
  const char *form;
  const char *block;
  guint       n_rows;
  const char *edits;
  const char *rule;
  const char *place;
  int         severity;   /* -1: the rule is silent, at any place */
} FormCase;

#define E JX_SEVERITY_ERROR
#define W JX_SEVERITY_WARNING
#define I JX_SEVERITY_INFO
#define SILENT -1

/* 渠县 2023: 40/20/10/20 without a line for the execution, and no column for scores */
#define SPECIAL_GOAL \
  "indicators/0/level1=产出指标\nindicators/0/level2=质量指标\nindicators/0/level3=保障单位正常运转\nindicators/0/weight=40\n" \
  "indicators/1/level1=效益指标\nindicators/1/level2=社会效益指标\nindicators/1/level3=促进数字资源共享\nindicators/1/weight=20\n" \
  "indicators/2/level1=满意度指标\nindicators/2/level2=服务对象满意度指标\nindicators/2/level3=办事群众满意度\nindicators/2/weight=10\n" \
  "indicators/3/level1=成本指标\nindicators/3/level2=经济成本指标\nindicators/3/level3=网络运行维护费\nindicators/3/weight=20\n"

#define HEBEI \
  "indicators/0/level1=产出指标\nindicators/0/level2=数量指标\nindicators/0/level3=维修桥梁\nindicators/0/relation=≥\n" \
  "indicators/0/target=10\nindicators/0/unit=座\nindicators/0/actual=9\n"

#define EVALUATED \
  "indicators/0/level1=产出\nindicators/0/level2=产出数量\nindicators/0/level3=养护里程\nindicators/0/target=620公里\n" \
  "indicators/0/actual=558公里\nindicators/0/weight=10\nindicators/0/reason=桥梁封闭\n"

#define RATED \
  "indicators/0/level1=产出\nindicators/0/level2=产出质量\nindicators/0/level3=抽检合格率\nindicators/0/target=≥95%\n" \
  "indicators/0/weight=30\nindicators/0/score=30\n"

/* 决策 is merged over its two rows */
#define MERGED \
  "indicators/0/level1=决策\nindicators/0/level3=立项规范性\nindicators/0/weight=15\nindicators/1/level3=目标合理性\n" \
  "indicators/2/level1=过程\nindicators/2/level3=资金到位率\nindicators/3/level1=产出\nindicators/3/level3=养护里程\n" \
  "indicators/4/level1=效益\nindicators/4/level3=通行改善\nindicators/4/weight=30\n"

/* 18 of 20 in 产出, of which 8 of 10 in 数量; 10 of 10 in 效益 */
#define CLASSED(words) \
  "indicators/0/level1=产出指标（20分）\nindicators/0/level2=数量指标\nindicators/0/level3=新建站点\nindicators/0/target=10个\n" \
  "indicators/0/actual=8个\nindicators/0/weight=10\nindicators/0/score=8\nindicators/0/reason=选址未定\n" \
  "indicators/1/level2=质量指标\nindicators/1/level3=验收合格率\nindicators/1/target=100%\nindicators/1/actual=100%\n" \
  "indicators/1/weight=10\nindicators/1/score=10\n" \
  "indicators/2/level1=效益指标\nindicators/2/level2=社会效益指标\nindicators/2/level3=受益户数\nindicators/2/target=90户\n" \
  "indicators/2/actual=90户\nindicators/2/weight=10\nindicators/2/score=10\n" \
  "funds/0/分值=10\nfunds/0/得分=9.5\nsection/results=" words

#define CLASS_CASE(name, words, severity) \
  { "/forms/S08/class/" name, "mof-project", "indicators", 3, CLASSED (words), "S08", NULL, severity }

/* the head of a split is its first part */
#define SPLIT_TOTAL \
  "funds/0/row=年度资金总额\nfunds/0/全年预算数=100\nfunds/1/row=按收入性质分：一般公共预算\nfunds/1/全年预算数=60\n" \
  "funds/2/row=政府性基金\nfunds/2/全年预算数=40\nfunds/3/row=按支出性质分：基本支出\nfunds/3/全年预算数=70\nfunds/4/row=项目支出\n"

/* … or has the sum of its parts */
#define SPLIT_SUMS(ending) \
  "funds/0/row=年度资金总额\nfunds/0/全年预算数=100\nfunds/1/row=按收入性质" ending "\nfunds/1/全年预算数=100\n" \
  "funds/2/row=其中：一般公共预算\nfunds/2/全年预算数=60\nfunds/3/row=政府性基金\nfunds/3/全年预算数=40\n" \
  "funds/4/row=按支出性质" ending "\nfunds/4/全年预算数=100\nfunds/5/row=其中：基本支出\nfunds/5/全年预算数=70\nfunds/6/row=项目支出\n"

static const char points_for_values[] =   /* 阆中 2021 */
  "indicators/0/level3=建设公路\nindicators/0/target=20\nindicators/0/actual=20\n"
  "indicators/1/level3=符合验收要求\nindicators/1/target=50\nindicators/1/actual=50\n"
  "indicators/2/level3=群众满意度\nindicators/2/target=30\nindicators/2/actual=30\n";

#define BOOKS \
  "indicators/0/level3=采购图书\nindicators/0/relation=≥\nindicators/0/target=15000\nindicators/0/unit=册\nindicators/0/actual=15320\n"

#define COST \
  "indicators/0/level1=成本指标\nindicators/0/level2=经济成本指标\nindicators/0/level3=图书采购费\nindicators/0/relation=≤\n" \
  "indicators/0/target=55\nindicators/0/unit=万元\nindicators/0/actual=52\n"

#define OTHER_CHAPTER "section/goal=采购图书15000册。|二、项目开展成果|"   /* a title that the form does not know */

#define NEARLY \
  "indicators/0/level1=效益指标\nindicators/0/level2=社会效益指标\nindicators/0/level3=办园条件\nindicators/0/target=得到改善\n" \
  "indicators/0/actual=基本达成\nindicators/0/weight=15\nindicators/0/reason=更新较慢\n"

#define SAVED \
  "indicators/0/level1=效益指标\nindicators/0/level2=生态效益指标\nindicators/0/level3=化肥使用量\nindicators/0/weight=15\nindicators/0/score=15\n"

#define CLASSES \
  "indicators/0/level1=决策\nindicators/0/weight=20\nindicators/0/score=19\nindicators/1/level1=过程\nindicators/1/weight=20\nindicators/1/score=18\n" \
  "indicators/2/level1=产出\nindicators/2/weight=30\nindicators/2/score=28\n"

#define NOT_DONE "indicators/0/level3=种子合格率\nindicators/0/target=100%\nindicators/0/actual=未实施\n"

#define FILLED_IN(date, done) \
  "header/填报日期=" date "\nindicators/0/level3=完成时间\nindicators/0/target=2023年11月\nindicators/0/actual=" done

#define TILL_JUNE "indicators/0/level1=产出指标\nindicators/0/level2=时效指标\nindicators/0/level3=采购完成时间\nindicators/0/relation=≤\nindicators/0/target=6\nindicators/0/unit=月\nindicators/0/actual=7\nindicators/0/weight=15\nindicators/0/reason=供货延迟\n"

static const FormCase form_cases[] = {
  { "/forms/V02/letters",            "transfer", "indicators", 1, "indicators/0/level3=路\nindicators/0/target=≥28个\nindicators/0/actual=abc", "V02", "indicators/0/actual", E },
  { "/forms/V02/letters-in-a-word", "transfer", "indicators", 1, "indicators/0/level3=路\nindicators/0/target=≥28个\nindicators/0/actual=A级", "V02", NULL, SILENT },
  { "/forms/V02/not-done-and-why",   "transfer", "indicators", 1, NOT_DONE "indicators/0/reason=资金年底下达，次年实施", "V02", NULL, SILENT },
  { "/forms/V02/not-done-and-nothing-said", "transfer", "indicators", 1, NOT_DONE, "V02", "indicators/0/actual", E },
  { "/forms/S06/nothing-begun",      "transfer", "indicators", 2, NOT_DONE "indicators/0/reason=资金年底下达，次年实施\nindicators/1/level3=完工率\nindicators/1/target=100%\nindicators/1/actual=未实施\n"
    "indicators/1/reason=资金年底下达，次年实施", "S06", NULL, SILENT },
  { "/forms/D01/not-done-and-why",   "transfer", "indicators", 1, NOT_DONE "indicators/0/actual=未完成\nindicators/0/target=2023年12月底前\nindicators/0/reason=资金年底下达，次年实施", "D01", NULL, SILENT },
  { "/forms/D01/not-done-and-nothing-said", "transfer", "indicators", 1, NOT_DONE "indicators/0/actual=未完成\nindicators/0/target=2023年12月底前", "D01", "indicators/0/actual", E },
  { "/forms/T02/counted-otherwise",  "sichuan-special-goal", "indicators", 1, BOOKS "section/special=全年采购图书16320册。", "T02", "indicators/0/actual", E },
  { "/forms/T02/counted-alike",      "sichuan-special-goal", "indicators", 1, BOOKS "section/special=全年采购图书15320册。", "T02", NULL, SILENT },
  { "/forms/T02/rate-beside-its-target", "sichuan-special-goal", "indicators", 1, "indicators/0/level1=产出指标\nindicators/0/level3=居民参保率\nindicators/0/relation=≥\nindicators/0/target=96\nindicators/0/unit=%\nindicators/0/actual=97.2\nsection/special=居民参保率96.5%。", "T02", "indicators/0/actual", E },
  { "/forms/T02/rate-of-its-target", "sichuan-special-goal", "indicators", 1, "indicators/0/level1=产出指标\nindicators/0/level3=居民参保率\nindicators/0/relation=≥\nindicators/0/target=96\nindicators/0/unit=%\nindicators/0/actual=97.2\nsection/special=居民参保率96%。", "T02", NULL, SILENT },
  { "/forms/T02/counted-below-a-bracketed-title", "sichuan-special-goal", "indicators", 1, BOOKS "section/overview=项目概述。|【完成情况】|采购图书16320册。", "T02", "indicators/0/actual", E },
  { "/forms/T02/target-told",        "sichuan-special-goal", "indicators", 1, BOOKS "section/special=要求采购图书15000册。", "T02", NULL, SILENT },
  { "/forms/T02/counted-in-a-chapter-of-its-own", "sichuan-special-goal", "indicators", 1, BOOKS OTHER_CHAPTER "采购图书16320册。", "T02", "indicators/0/actual", E },
  { "/forms/T02/counted-alike-there", "sichuan-special-goal", "indicators", 1, BOOKS OTHER_CHAPTER "采购图书15320册。", "T02", NULL, SILENT },
  { "/forms/T02/spent-otherwise",    "sichuan-special-goal", "indicators", 1, COST "section/special=支出60万元，其中图书采购费50.5万元。", "T02", "indicators/0/actual", E },
  { "/forms/T02/spent-alike",        "sichuan-special-goal", "indicators", 1, COST "section/special=支出60万元，其中图书采购费52万元。", "T02", NULL, SILENT },
  { "/forms/T02/budget-of-a-cost",   "sichuan-special-goal", "indicators", 1, COST "section/special=安排预算图书采购费58万元。", "T02", NULL, SILENT },
  { "/forms/T02/target-of-a-cost",   "sichuan-special-goal", "indicators", 1, COST "section/special=控制图书采购费55万元。", "T02", NULL, SILENT },
  { "/forms/S04/nearly-all",         "mof-project", "indicators", 1, NEARLY "indicators/0/score=13", "S04", NULL, SILENT },
  { "/forms/S04/nearly-all-in-full", "mof-project", "indicators", 1, NEARLY "indicators/0/score=15", "S04", "indicators/0/score", E },
  { "/forms/S04/in-part",            "mof-project", "indicators", 1, NEARLY "indicators/0/score=13\nindicators/0/actual=部分达成", "S04", "indicators/0/score", E },
  { "/forms/V05/change",             "mof-project", "indicators", 1, SAVED "indicators/0/target=较上年下降1%以上\nindicators/0/actual=下降1.6%", "V05", NULL, SILENT },
  { "/forms/V05/no-change",          "mof-project", "indicators", 1, SAVED "indicators/0/target=≥10吨\nindicators/0/actual=16吨", "V05", "indicators/0/actual", W },
  { "/forms/V02/as-it-comes",        "mof-project", "indicators", 1, "indicators/0/level3=病死猪处理数\nindicators/0/target=据实处理\nindicators/0/actual=13860头", "V02", NULL, SILENT },
  { "/forms/V02/as-it-should",       "mof-project", "indicators", 1, "indicators/0/level3=病死猪处理数\nindicators/0/target=依规处理\nindicators/0/actual=13860头", "V02", "indicators/0/actual", E },
  { "/forms/V02/rate-in-other-unit",  "mof-project", "indicators", 1, "indicators/0/level3=值班补贴\nindicators/0/target=≤0.02万元/人·天\nindicators/0/actual=200元/人·天", "V02", NULL, SILENT },
  { "/forms/V02/tons-in-other-unit",  "mof-project", "indicators", 1, "indicators/0/level3=轮换粮食\nindicators/0/target=≥0.02万吨\nindicators/0/actual=200吨", "V02", NULL, SILENT },
  { "/forms/V02/pages-for-a-price",   "mof-project", "indicators", 1, "indicators/0/level3=扫描单价\nindicators/0/target=≤0.35元/页\nindicators/0/actual=91.5万页", "V02", "indicators/0/actual", E },
  { "/forms/V02/change-as-asked",    "mof-project", "indicators", 1, SAVED "indicators/0/target=较上年下降\nindicators/0/actual=下降2人", "V02", NULL, SILENT },
  { "/forms/V02/another-change",     "mof-project", "indicators", 1, SAVED "indicators/0/target=较上年下降\nindicators/0/actual=12万元", "V02", "indicators/0/actual", E },
  { "/forms/S05/classes",            "evaluation-4part", "indicators", 3, CLASSES, "S05", "indicators/0", W },
  { "/forms/S05/classes-once",       "evaluation-4part", "indicators", 3, CLASSES, "S05", "indicators/1", SILENT },
  { "/forms/T02/counted-in-parts",   "sichuan-special-goal", "indicators", 1, BOOKS "section/special=城区采购图书9000册，其中采购图书少儿类3000册。", "T02", NULL, SILENT },
  { "/forms/D01/filled-in-before",   "hubei-20-80", "indicators", 1, FILLED_IN ("2023年3月30日", "2023年11月"), "D01", "header/填报日期", E },
  { "/forms/D01/filled-in-after",    "hubei-20-80", "indicators", 1, FILLED_IN ("2024年3月30日", "2023年11月"), "D01", NULL, SILENT },
  { "/forms/D01/filled-in-that-month", "hubei-20-80", "indicators", 1, FILLED_IN ("2023年11月", "2023年11月"), "D01", NULL, SILENT },
  { "/forms/W01/no-execution-line",  "sichuan-special-goal", "indicators", 4, SPECIAL_GOAL, "W01", "indicators", W },
  { "/forms/W02/cost-as-a-class",    "sichuan-special-goal", "indicators", 4, SPECIAL_GOAL, "W02", NULL, SILENT },
  { "/forms/W01/execution-elsewhere", "sichuan-special-goal", "indicators", 4, SPECIAL_GOAL "header/使用范围=注：预算执行率10分由县财政局统一计分，不在本表列示。", "W01", NULL, SILENT },
  { "/forms/W01/whole",              "sichuan-special-goal", "indicators", 4, SPECIAL_GOAL "indicators/3/weight=30", "W01", NULL, SILENT },
  { "/forms/S02/no-scores-here",     "sichuan-special-goal", "indicators", 4, SPECIAL_GOAL, "S02", NULL, SILENT },
  { "/forms/S09/claimed",            "sichuan-special-goal", "indicators", 4, SPECIAL_GOAL "total_score=100", "S09", "indicators", W },
  { "/forms/S09/not-claimed",        "sichuan-special-goal", "indicators", 4, SPECIAL_GOAL, "S09", NULL, SILENT },
  { "/forms/W06/claimed",            "sichuan-special-goal", "indicators", 4, SPECIAL_GOAL "indicators/3/weight=30\ntotal_score=100", "W06", "indicators", W },
  { "/forms/W06/not-claimed",        "sichuan-special-goal", "indicators", 4, SPECIAL_GOAL "indicators/3/weight=30", "W06", NULL, SILENT },
  { "/forms/V07/in-its-column",      "sichuan-special-goal", "indicators", 4, SPECIAL_GOAL "indicators/2/relation=≧\nindicators/2/target=95\nindicators/2/actual=95%", "V07", "indicators/2/unit", E },
  { "/forms/V07/unit-twice",         "sichuan-special-goal", "indicators", 4, SPECIAL_GOAL "indicators/2/relation=≥\nindicators/2/target=95\nindicators/2/unit=%\nindicators/2/actual=95%", "V07", "indicators", I },
  { "/forms/V07/satisfaction-counted", "sichuan-special-goal", "indicators", 4, SPECIAL_GOAL "indicators/2/relation=≥\nindicators/2/target=95\nindicators/2/unit=个\nindicators/2/actual=96", "V07", "indicators/2/unit", E },
  { "/forms/V07/unit-of-ten-thousand", "sichuan-special-goal", "indicators", 4, SPECIAL_GOAL "indicators/0/relation=≥\nindicators/0/target=26500\nindicators/0/unit=平方米\nindicators/0/actual=2.68万平方米", "V07", NULL, SILENT },
  { "/forms/V07/unit-without-ten-thousand", "sichuan-special-goal", "indicators", 4, SPECIAL_GOAL "indicators/0/relation=≥\nindicators/0/target=2.65\nindicators/0/unit=万平方米\nindicators/0/actual=26800平方米", "V07", NULL, SILENT },
  { "/forms/V07/months-of-years",    "sichuan-special-goal", "indicators", 4, SPECIAL_GOAL "indicators/0/relation=≥\nindicators/0/target=2\nindicators/0/unit=年\nindicators/0/actual=24个月", "V07", NULL, SILENT },
  { "/forms/V07/questionnaires-counted", "sichuan-special-goal", "indicators", 4, SPECIAL_GOAL "indicators/2/level3=满意度调查问卷发放数量\nindicators/2/relation=≥\nindicators/2/target=200\nindicators/2/unit=份\nindicators/2/actual=210", "V07", NULL, SILENT },
  { "/forms/V11/cost-word",          "sichuan-special-goal", "indicators", 4, SPECIAL_GOAL "indicators/3/relation=定性\nindicators/3/target=高中低\nindicators/3/actual=高", "V11", "indicators/3/actual", W },
  { "/forms/T11/sign",               "sichuan-special-goal", "indicators", 4, SPECIAL_GOAL "indicators/2/relation=≧", "T11", "indicators", I },
  { "/forms/F05/one-amount",         "sichuan-special-goal", "indicators", 1, "funds/0/金额=30万元", "F05", "funds/0/金额", I },
  { "/forms/T08/choice",             "sichuan-special-goal", "indicators", 1, "header/绩效分配方式=(因素法 £项目法", "T08", "header/绩效分配方式", I },
  { "/forms/T08/two-choices",        "sichuan-special-goal", "indicators", 1, "header/绩效分配方式=因素法、项目法", "T08", "header/绩效分配方式", I },
  { "/forms/T08/two-ticks",          "sichuan-special-goal", "indicators", 1, "header/绩效分配方式=☑因素法 ☑项目法 □据实据效", "T08", "header/绩效分配方式", I },
  { "/forms/T08/one-of-both",        "sichuan-special-goal", "indicators", 1, "header/项目名称=塘坝清淤\nheader/预算单位=水利站\nheader/项目类型=特定目标类\nheader/立项依据=水利规划\nheader/使用范围=清淤\nheader/项目起止年限=一年\nheader/绩效分配方式=因素法与项目法相结合", "T08", NULL, SILENT },
  { "/forms/T01/another-sector",     "sichuan-special-goal", "indicators", 4, SPECIAL_GOAL "goals/expected=促进教育事业发展，保障办学条件。", "T01", "goals/expected", E },
  { "/forms/T01/its-own-sector",     "sichuan-special-goal", "indicators", 4, SPECIAL_GOAL "header/预算单位=第一中学\ngoals/expected=促进教育事业发展，保障办学条件。", "T01", NULL, SILENT },
  { "/forms/V02/points",             "transfer", "indicators", 3, points_for_values, "V02", "indicators/0", E },
  { "/forms/V02/not-the-base",       "transfer", "indicators", 3, "indicators/0/level3=路\nindicators/0/target=20\nindicators/0/actual=20\nindicators/1/level3=桥\nindicators/1/target=4\nindicators/1/actual=4\nindicators/2/level3=涵洞\nindicators/2/target=30\nindicators/2/actual=30", "V02", NULL, SILENT },
  { "/forms/V07/points-have-none",   "transfer", "indicators", 3, points_for_values, "V07", NULL, SILENT },
  { "/forms/S05/no-scores-here",     "transfer", "indicators", 3, points_for_values, "S05", NULL, SILENT },
  { "/forms/S04/month-too-late",      "sichuan-0013zp", "indicators", 1, TILL_JUNE "indicators/0/score=12", "S04", NULL, SILENT },
  { "/forms/S04/months-too-many",     "sichuan-0013zp", "indicators", 1, TILL_JUNE "indicators/0/unit=个月\nindicators/0/score=12", "S04", NULL, SILENT },
  { "/forms/S04/month-too-late-and-full", "sichuan-0013zp", "indicators", 1, TILL_JUNE "indicators/0/score=15", "S04", "indicators/0/score", E },
  { "/forms/F07/prompt-is-no-reason", "sichuan-0013zp", "indicators", 1, "funds/0/全年预算数=100\nfunds/0/全年执行数=80\nfunds/0/原因=预算执行率未达到90%的需说明原因(100字以内)", "F07", "funds/0/执行率", W },
  { "/forms/F07/reason",             "sichuan-0013zp", "indicators", 1, "funds/0/全年预算数=100\nfunds/0/全年执行数=80\nfunds/0/原因=项目跨年实施", "F07", NULL, SILENT },
  { "/forms/T07/prompt",             "sichuan-0013zp", "indicators", 1, "funds/0/原因=预算执行率未达到90%的需说明原因(100字以内)", "T07", "funds/0/原因", E },
  { "/forms/F04/reason",             "sichuan-0013zp", "indicators", 1, "funds/0/年初预算数=90\nfunds/0/全年预算数=100\nfunds/0/全年执行数=100\nfunds/0/原因=年中追加", "F04", NULL, SILENT },
  { "/forms/F01/sign",               "hubei-20-80", "indicators", 1, "funds/0/全年预算数=50\nfunds/0/全年执行数=10\nfunds/0/执行率=20", "F01", "funds/0/执行率", I },   /* 昌宁 2022 */
  { "/forms/S03/twenty",             "hubei-20-80", "indicators", 1, "funds/0/全年预算数=50\nfunds/0/全年执行数=10\nfunds/0/得分=4", "S03", NULL, SILENT },
  { "/forms/V07/template-in-name",   "hubei-20-80", "indicators", 1, "indicators/0/level3=公猪舍(≥**平方米)\nindicators/0/target=22.8\nindicators/0/actual=22.8\nindicators/0/score=1", "V07", "indicators/0/level3", W },
  { "/forms/W04/no-weights",         "hubei-20-80", "indicators", 1, "indicators/0/level3=公猪舍\nindicators/0/target=22.8平方米\nindicators/0/actual=22.8平方米\nindicators/0/score=1", "W04", "indicators", I },
  { "/forms/S08/total-of-the-report", "score-rate-tables", "output", 1, "indicators/0/level1=产出（50）\nindicators/0/level3=1个中心\nindicators/0/weight=50\nindicators/0/score=50\ntotal_score=98", "S08", "total_score", E },
  CLASS_CASE ("got", "产出指标得18分。", SILENT),
  CLASS_CASE ("got-otherwise", "产出指标得19分。", E),
  CLASS_CASE ("full-and-got", "产出类指标满分20分，得18分，得分率90%。", SILENT),
  CLASS_CASE ("full-and-got-otherwise", "产出类指标满分20分，得17分，得分率85%。", E),
  CLASS_CASE ("full-otherwise", "产出指标（30分）得18分。", E),
  CLASS_CASE ("rate", "产出指标得分率为90%。", SILENT),
  CLASS_CASE ("rate-otherwise", "产出指标得分率为95%。", E),
  CLASS_CASE ("points", "其中：预算执行9.5分、产出指标18分、效益指标10分。", SILENT),
  CLASS_CASE ("points-otherwise", "其中：预算执行9.5分、产出指标18分、效益指标9分。", E),
  CLASS_CASE ("execution-otherwise", "其中：预算执行率得10分，产出指标得18分。", E),
  CLASS_CASE ("level2", "数量指标分值10分，实得8分。", SILENT),
  CLASS_CASE ("level2-otherwise", "数量指标分值10分，实得9分。", E),
  CLASS_CASE ("of-an-indicator", "产出指标新建站点得8分，验收合格率得10分。", SILENT),
  CLASS_CASE ("of-last-year", "上年产出指标得19分。", SILENT),
  CLASS_CASE ("planned", "产出指标计划得20分。", SILENT),
  CLASS_CASE ("of-another-frame", "决策20分，得20分；过程20分，得20分；产出30分，得28分；效益30分，得30分。", SILENT),
  { "/forms/T02/digits-in-another-order", "mof-project", "indicators", 1, "indicators/0/level3=重度残疾人护理补贴发放人数\nindicators/0/target=≥5400人\nindicators/0/actual=5480人\nsection/results=为5840名重度残疾人发放护理补贴。", "T02", NULL, E },
  { "/forms/T02/digits-of-others",   "mof-project", "indicators", 1, "indicators/0/level3=重度残疾人护理补贴发放人数\nindicators/0/target=≥5400人\nindicators/0/actual=5480人\nsection/results=为5840名困难残疾人发放生活补贴。", "T02", NULL, SILENT },
  { "/forms/F01/rate-of-initial",     "mof-project", NULL, 0, "funds/0/年初预算数=190\nfunds/0/全年预算数=180\nfunds/0/全年执行数=171\nsection/funds=年初预算190万元，调减10万元。全年支出171万元，预算执行率90%。", "F01", NULL, E },
  { "/forms/F01/rate-of-adjusted",    "mof-project", NULL, 0, "funds/0/年初预算数=190\nfunds/0/全年预算数=180\nfunds/0/全年执行数=171\nsection/funds=年初预算190万元，调减10万元。全年支出171万元，预算执行率95%。", "F01", NULL, SILENT },
  { "/forms/F01/rate-that-says-so",   "mof-project", NULL, 0, "funds/0/年初预算数=190\nfunds/0/全年预算数=180\nfunds/0/全年执行数=171\nsection/funds=年初预算190万元，全年支出171万元，占年初预算的执行率90%。", "F01", NULL, SILENT },
  { "/forms/T10/no-values",          "score-rate-tables", "output", 1, "indicators/0/level3=1个中心\nindicators/0/weight=50\nindicators/0/score=50", "T10", "indicators", W },
  { "/forms/T10/values-in-names",    "score-rate-tables", "output", 3, "indicators/0/level3=新建隔离带30公里\nindicators/1/level3=购置装备680件\nindicators/2/level3=合格率100%\nindicators/0/weight=50\nindicators/0/score=50", "T10", "indicators", SILENT },
  { "/forms/T10/a-value",            "score-rate-tables", "output", 1, "indicators/0/level3=1个中心\nindicators/0/target=1个\nindicators/0/actual=1个\nindicators/0/weight=50\nindicators/0/score=50", "T10", NULL, SILENT },
  { "/forms/V15/points-without-values", "score-rate-tables", "satisfaction", 1, "indicators/0/level1=满意度（10）\nindicators/0/level3=群众满意度\nindicators/0/weight=10\nindicators/0/score=10", "V15", "indicators/0", W },
  { "/forms/V15/told-in-the-report", "score-rate-tables", "satisfaction", 1, "indicators/0/level1=满意度（10）\nindicators/0/level3=群众满意度\nindicators/0/weight=10\nindicators/0/score=10\nsection/satisfaction=群众满意度得10分。", "V15", "section/satisfaction/0", W },
  { "/forms/V15/asked-in-the-report", "score-rate-tables", "satisfaction", 1, "indicators/0/level1=满意度（10）\nindicators/0/level3=群众满意度\nindicators/0/weight=10\nindicators/0/score=10\nsection/satisfaction=发放问卷120份，群众满意度得10分。", "V15", NULL, SILENT },
  { "/forms/T02/fewer-named",        "score-rate-tables", "output", 1, "indicators/0/level3=3项应用系统\nsection/overview=（一）建库房。（二）部署应用。一是社会治理平台。二是城市管理平台。（三）一是验收。", "T02", "section/overview/15", W },
  { "/forms/T02/all-named",          "score-rate-tables", "output", 1, "indicators/0/level3=3项应用系统\nsection/overview=（二）部署应用。一是社会治理平台。二是城市管理平台。三是停车平台。", "T02", NULL, SILENT },
  { "/forms/T02/other-things-named", "score-rate-tables", "output", 1, "indicators/0/level3=3项应用系统\nsection/overview=（二）加强管理。一是建立台账。二是定期巡查。", "T02", NULL, SILENT },
  { "/forms/T02/steps-of-a-figure",  "score-rate-tables", "output", 1, "indicators/0/level3=3项应用系统\nsection/overview=（二）部署3项应用系统。一是完成调研；二是完成开发。", "T02", NULL, SILENT },
  { "/forms/T02/steps-of-words",     "score-rate-tables", "output", 1, "indicators/0/level3=3项应用系统\nsection/overview=（二）部署三个应用。一是完成调研；二是完成开发。", "T02", NULL, SILENT },
  { "/forms/T02/months",             "score-rate-tables", "output", 1, "indicators/0/level3=3个月内\nsection/overview=（二）限期数月内。一是完成调研；二是完成开发。", "T02", NULL, SILENT },
  { "/forms/S04/evaluated",          "evaluation-4part", "indicators", 1, EVALUATED "indicators/0/score=10", "S04", "indicators/0/score", E },
  { "/forms/S04/evaluated-right",    "evaluation-4part", "indicators", 1, EVALUATED "indicators/0/score=9", "S04", NULL, SILENT },
  { "/forms/S04/by-its-standard",    "evaluation-4part", "indicators", 1, EVALUATED "indicators/0/评分标准=每少1公里扣0.1分\nindicators/0/score=4", "S04", NULL, SILENT },
  { "/forms/S04/full-by-its-standard", "evaluation-4part", "indicators", 1, EVALUATED "indicators/0/评分标准=每少1公里扣0.1分\nindicators/0/score=10", "S04", "indicators/0/score", W },
  { "/forms/S04/below-its-step",     "evaluation-4part", "indicators", 1, RATED "indicators/0/actual=94.5%\nindicators/0/评分标准=每低1个百分点扣1分", "S04", NULL, SILENT },
  { "/forms/S04/below-a-step-in-words", "evaluation-4part", "indicators", 1, RATED "indicators/0/actual=94.5%\nindicators/0/评分标准=每降低一个百分点扣1分", "S04", NULL, SILENT },
  { "/forms/S04/over-by-less-than-a-step", "evaluation-4part", "indicators", 1, RATED "indicators/0/target=≤10%\nindicators/0/actual=10.5%\nindicators/0/评分标准=每超过1个百分点扣1分", "S04", NULL, SILENT },
  { "/forms/S04/step-of-another-measure", "evaluation-4part", "indicators", 1, RATED "indicators/0/actual=94.5%\nindicators/0/评分标准=每少1批扣1分", "S04", "indicators/0/score", W },
  { "/forms/S04/above-its-step",     "evaluation-4part", "indicators", 1, RATED "indicators/0/actual=93.5%\nindicators/0/评分标准=每低1个百分点扣1分", "S04", "indicators/0/score", W },
  { "/forms/S04/no-step",            "evaluation-4part", "indicators", 1, RATED "indicators/0/actual=94.5%", "S04", "indicators/0/score", E },
  { "/forms/W02/merged-classes",     "evaluation-4part", "indicators", 5, MERGED "indicators/1/weight=5\nindicators/2/weight=15\nindicators/3/weight=40", "W02", "indicators", W },
  { "/forms/W02/merged-classes-right", "evaluation-4part", "indicators", 5, MERGED "indicators/1/weight=5\nindicators/2/weight=20\nindicators/3/weight=30", "W02", NULL, SILENT },
  { "/forms/W05/merged-classes",     "evaluation-4part", "indicators", 5, MERGED "indicators/1/weight=5\nindicators/2/weight=20\nindicators/3/weight=30\nindicators/4/level1=产出", "W05", "indicators", W },
  { "/forms/F04/told-in-a-note",     "yunnan-gk14", NULL, 0, "funds/0/年初预算数=600\nfunds/0/全年预算数=650\nheader/其他需要说明事项=全年预算数较年初增加50元，为追加省级奖补资金。", "F04", NULL, SILENT },
  { "/forms/F04/difference-in-a-note", "yunnan-gk14", NULL, 0, "funds/0/年初预算数=600\nfunds/0/全年预算数=650\nheader/其他需要说明事项=全年数增加50元，为上级下达。", "F04", NULL, SILENT },
  { "/forms/F04/what-was-added",     "yunnan-gk14", NULL, 0, "funds/0/年初预算数=600\nfunds/0/全年预算数=650\nheader/其他需要说明事项=年内追加政府性基金50元，用于修缮。", "F04", NULL, SILENT },
  { "/forms/F04/another-difference-in-a-note", "yunnan-gk14", NULL, 0, "funds/0/年初预算数=600\nfunds/0/全年预算数=650\nheader/其他需要说明事项=全年数增加40元，为上级下达。", "F04", "funds/0", W },
  { "/forms/F04/not-told-in-a-note", "yunnan-gk14", NULL, 0, "funds/0/年初预算数=600\nfunds/0/全年预算数=650\nheader/其他需要说明事项=省级奖补资金已到位。", "F04", "funds/0", W },
  { "/forms/F04/evaluated",          "evaluation-4part", NULL, 0, "funds/0/年初预算数=600\nfunds/0/全年预算数=540", "F04", "funds/0", W },
  { "/forms/F04/evaluated-and-told", "evaluation-4part", NULL, 0, "funds/0/年初预算数=600\nfunds/0/全年预算数=540\ngoals/actual=平台上线，调减预算60万元。", "F04", NULL, SILENT },
  { "/forms/F03/split-of-the-total", "hunan-department", "funds", 5, SPLIT_TOTAL "funds/4/全年预算数=30", "F03", NULL, SILENT },
  { "/forms/F03/split-of-the-total-off", "hunan-department", "funds", 5, SPLIT_TOTAL "funds/4/全年预算数=20", "F03", "funds/0/全年预算数", E },
  { "/forms/F03/split-with-more-told", "hunan-department", "funds", 8, SPLIT_TOTAL "funds/4/全年预算数=30\nfunds/5/row=“三公”经费\nfunds/5/全年预算数=5\n"
    "funds/6/row=支出合计\nfunds/6/全年预算数=100\nfunds/7/row=其中：人员支出\nfunds/7/全年预算数=50", "F03", NULL, SILENT },
  { "/forms/F03/split-with-lines-inside", "hunan-department", "funds", 7, "funds/0/row=年度资金总额\nfunds/0/全年预算数=100\nfunds/1/row=按收入性质分：一般公共预算\nfunds/1/全年预算数=60\n"
    "funds/2/row=其中：省级\nfunds/2/全年预算数=35\nfunds/3/row=市级\nfunds/3/全年预算数=25\nfunds/4/row=政府性基金\nfunds/4/全年预算数=40\n"
    "funds/5/row=按支出性质分：基本支出\nfunds/5/全年预算数=70\nfunds/6/row=项目支出\nfunds/6/全年预算数=30", "F03", NULL, SILENT },
  { "/forms/F03/split-with-lines-inside-off", "hunan-department", "funds", 7, "funds/0/row=年度资金总额\nfunds/0/全年预算数=100\nfunds/1/row=按收入性质分：一般公共预算\nfunds/1/全年预算数=60\n"
    "funds/2/row=其中：省级\nfunds/2/全年预算数=35\nfunds/3/row=市级\nfunds/3/全年预算数=25\nfunds/4/row=政府性基金\nfunds/4/全年预算数=38\n"
    "funds/5/row=按支出性质分：基本支出\nfunds/5/全年预算数=70\nfunds/6/row=项目支出\nfunds/6/全年预算数=30", "F03", "funds/0/全年预算数", E },
  { "/forms/F03/split-with-a-sum-of-its-own", "hunan-department", "funds", 7, SPLIT_SUMS ("分类") "funds/6/全年预算数=30", "F03", NULL, SILENT },
  { "/forms/F03/split-with-a-unit", "hunan-department", "funds", 7, SPLIT_SUMS ("分（万元）") "funds/6/全年预算数=30", "F03", NULL, SILENT },
  { "/forms/F03/split-off-its-own-sum", "hunan-department", "funds", 7, SPLIT_SUMS ("分类") "funds/6/全年预算数=20", "F03", "funds/4/全年预算数", E },
  { "/forms/S04/weighed-too-much",   "hebei", "indicators", 1, HEBEI "indicators/0/单项指标得分=90\nindicators/0/weight=20\nindicators/0/score=21", "S04", NULL, SILENT },
  { "/forms/W05/a-flat-list",        "mof-department", "indicators", 1, "indicators/0/level3=预算完成率\nindicators/0/target=≥90%\nindicators/0/actual=95%\nindicators/0/weight=90", "W05", NULL, SILENT },
  { "/forms/W05/another-frame",      "score-rate-tables", "output", 1, "indicators/0/level1=项目管理\nindicators/0/level3=制度健全\nindicators/0/weight=100\nindicators/0/score=100", "W05", NULL, SILENT },
  { "/forms/V03/where-others-have-values", "score-rate-tables", "output", 2, "indicators/0/level3=1个中心\nindicators/0/target=1个\nindicators/0/actual=1个\nindicators/0/weight=25\nindicators/0/score=25\nindicators/1/level3=2个平台\nindicators/1/weight=25\nindicators/1/score=25", "V03", NULL, SILENT },
  { "/forms/S04/points-of-a-hundred", "hebei", "indicators", 1, HEBEI "indicators/0/单项指标得分=80\nindicators/0/weight=20\nindicators/0/score=16", "S04", "indicators/0/单项指标得分", E },
  { "/forms/S04/weighed",            "hebei", "indicators", 1, HEBEI "indicators/0/单项指标得分=90\nindicators/0/weight=20\nindicators/0/score=18", "S04", NULL, SILENT },
  { "/forms/S04/weighed-wrong",      "hebei", "indicators", 1, HEBEI "indicators/0/单项指标得分=90\nindicators/0/weight=20\nindicators/0/score=19", "S04", "indicators/0/score", E },
  { "/forms/W04/share",              "hebei", "indicators", 1, HEBEI "indicators/0/weight=20%", "W04", NULL, SILENT },
  { "/forms/F05/report-has-no-head", "narrative", NULL, 0, "funds/0/全年预算数=80万元\nfunds/0/全年执行数=71.92万元", "F05", NULL, SILENT },
  { "/forms/V03/report-says-it",     "narrative", NULL, 0, "goals/expected=购置公务用车4辆。", "V03", NULL, SILENT },
};

static void
test_form (gconstpointer data)
{
  const FormCase *c = data;
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = table_new (forms, c->form, "2023");
  g_autoptr(GPtrArray) findings = NULL;
  JxFinding *finding;

  if (c->block != NULL)
    table_add_rows (assessment, c->block, c->n_rows);
  table_edit_texts (assessment, c->edits);

  findings = jx_checks_run (assessment);
  table_tell (findings);
  finding = table_find (findings, c->rule, c->place);

  g_assert_cmpint (finding != NULL, ==, c->severity != SILENT);
  if (finding != NULL)
    g_assert_cmpint (jx_finding_get_severity (finding), ==, c->severity);
}

/* three tasks of a department of 280万元; the first two are always the same */
static const struct
{
  const char *path, *task, *content;
  int         severity;
} task_cases[] = {
  { "/forms/F06/tasks-too-many",     "库房改造", "改造库房2间，安排32万元", E },
  { "/forms/F06/main-tasks",         "库房改造", "改造库房2间，安排28万元", SILENT },
  { "/forms/F06/tasks-rounded",      "库房改造", "改造库房2间，安排30.4万元", SILENT },
  { "/forms/F06/task-that-invests",  "库房改造", "完成固定资产投资20亿元", SILENT },
  { "/forms/F06/task-that-asks",     "库房改造", "争取上级资金3000万元", SILENT },
  { "/forms/F06/task-that-collects", "库房改造", "组织非税收入5000万元", SILENT },
  { "/forms/F06/task-that-recovers", "库房改造", "追缴欠款1200万元", SILENT },
  { "/forms/F06/task-of-a-price",    "库房改造", "保障学徒津贴按500000元/人发放", SILENT },
  { "/forms/F06/task-beyond-count",  "库房改造", "安排90000000000000000元", SILENT },
  { "/forms/F06/all-tasks",          "库房改造", "改造库房2间，安排30万元", SILENT },
  { "/forms/F06/task-in-another",    "其中：扫描", "安排40万元", SILENT },
  { "/forms/F06/task-below-another", "1.扫描", "安排40万元", SILENT },
  { "/forms/F06/tasks-and-total",    "合计", "260万元", E },
  { "/forms/F06/tasks-and-total-in-a-cell", NULL, "合计260万元", E },
  { "/forms/F06/tasks-and-total-amount", "总金额", "260万元", E },
  { "/forms/F06/tasks-and-total-right", "总金额", "250万元", SILENT },
  { "/forms/F06/tasks-and-some-total", "各类补助合计", "260万元", SILENT },
  { "/forms/F06/task-without-money", "库房改造", "改造库房2间", SILENT },
  { "/forms/F06/task-of-two-sums",   "库房改造", "改造库房安排32万元，购置台账安排3万元", SILENT },
};

static void
set_task (JxAssessment *assessment,
          guint         position,
          const char   *task,
          const char   *content)
{
  JxTable *table = jx_assessment_find_type (assessment, JX_BLOCK_LIST);
  const char *row = jx_row_get_id (jx_table_get_row (table, position));
  g_autoptr(GError) error = NULL;

  jx_holder_set_field (JX_HOLDER (assessment), row, jx_table_get_block (table)->columns[0].key, task, &error);
  g_assert_no_error (error);
  jx_holder_set_field (JX_HOLDER (assessment), row, "content", content, &error);
  g_assert_no_error (error);
}

static void
test_tasks (gconstpointer data)
{
  const guint n = GPOINTER_TO_UINT (data);
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = table_new (forms, "sichuan-department", "2023");
  g_autoptr(GPtrArray) findings = NULL;
  JxFinding *finding;

  table_edit (assessment, "funds/0/资金总额=280");
  set_task (assessment, 0, "人员运转", "保障人员工资180万元");
  set_task (assessment, 1, "档案数字化", "扫描80万页，安排70万元");
  set_task (assessment, 2, task_cases[n].task, task_cases[n].content);
  jx_assessment_recompute (assessment);

  findings = jx_checks_run (assessment);
  table_tell (findings);
  finding = table_find (findings, "F06", NULL);
  g_assert_cmpint (finding != NULL ? (int) jx_finding_get_severity (finding) : SILENT, ==, task_cases[n].severity);
  if (finding != NULL)
    g_assert_cmpstr (jx_finding_get_place (finding), ==, "goals/年度主要任务");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint n = 0; n < G_N_ELEMENTS (form_cases); n++)
    g_test_add_data_func (form_cases[n].path, &form_cases[n], test_form);
  for (guint n = 0; n < G_N_ELEMENTS (task_cases); n++)
    g_test_add_data_func (task_cases[n].path, GUINT_TO_POINTER (n), test_tasks);

  return g_test_run ();
}
