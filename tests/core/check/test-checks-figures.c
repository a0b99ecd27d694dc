/* test-checks-figures.c: what a report says with figures, and with words of others: each provoked, and its near miss silent
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-place.h"
#include "table-edit.h"

/* A line is place=text; | begins a paragraph. */
typedef struct
{
  const char *path;
  const char *edits;
  const char *rule;
  const char *place;      /* what the place begins with; NULL any */
  int         severity;   /* -1: the rule is silent there */
} FigureCase;

#define E JX_SEVERITY_ERROR
#define W JX_SEVERITY_WARNING
#define I JX_SEVERITY_INFO
#define SILENT -1

#define GOAL   "section/goal=新建乡镇站点16个、村级服务点210个。\n"

#define SPENT  "funds/0/全年预算数=300\nfunds/0/全年执行数=255\nfunds/0/执行率=85%\n"

#define LEFT   "funds/0/全年预算数=96\nfunds/0/全年执行数=91.2\nsection/funds=全年支出91.2万元。剩余4.8万元由县财政收回。\n"

#define CHAPTERS "section/results=|（一）产出指标（50分）。全部建成。得分48.5分。|（二）效益指标（30分）。受益增加。得分28分。|（三）满意度指标（10分）。群众满意。得分9.5分。|（四）预算执行（10分）。得分9.3分。\n"

#define STOPPED "section/results=水带已更换。|栓口已检修。|阀门已保养。|压力已测试。|"

static const FigureCase figure_cases[] = {
  { "/figures/F01/completion-of-goal",     GOAL "section/results=新建乡镇站点16个，村级服务点198个，完成率98%。", "F01", "section/results", E },
  { "/figures/F01/share-of-the-plan",        "section/results=计划更换节能灯具1400盏，实际更换1260盏，完成计划的92%。", "F01", "section/results", E },
  { "/figures/F01/share-of-the-plan-right",  "section/results=计划更换节能灯具1400盏，实际更换1260盏，完成计划的90%。", "F01", NULL, SILENT },
  { "/figures/F01/completion-right",       GOAL "section/results=新建乡镇站点16个，村级服务点198个，完成率94.3%。", "F01", NULL, SILENT },
  { "/figures/F01/completion-of-another",  GOAL "section/results=全年培训198个，完成率98%。", "F01", NULL, SILENT },
  { "/figures/F01/completion-beyond",      GOAL "section/results=新建村级服务点215个，完成率100%。", "F01", NULL, SILENT },
  { "/figures/F01/change-from-last-year",  "section/results=全年办件12.6万件，比上年9万件增长35%。", "F01", "section/results", E },
  { "/figures/F01/change-right",           "section/results=全年办件12.6万件，比上年9万件增长40%。", "F01", NULL, SILENT },
  { "/figures/F01/change-from-to",         "section/results=投诉由上年的86件下降到51件，降幅59.3%。", "F01", "section/results", E },
  { "/figures/F01/change-from-to-right",   "section/results=投诉由上年的86件下降到51件，降幅40.7%。", "F01", NULL, SILENT },
  { "/figures/F01/change-by",              "section/results=产值150万元，较上年120万元增加30万元，同比增长20%。", "F01", "section/results", E },
  { "/figures/F01/change-by-right",        "section/results=产值150万元，较上年120万元增加30万元，同比增长25%。", "F01", NULL, SILENT },
  { "/figures/F01/change-of-another",      "section/results=办件12.6万件，比上年9万件多，群众满意率提高5%。", "F01", NULL, SILENT },
  { "/figures/F01/change-about",           "section/results=全年办件12.6万件，比上年9万件增长约35%。", "F01", NULL, SILENT },
  { "/figures/F01/quotient",               "section/results=收回问卷200份，满意率为188/190×100%=98.2%。", "F01", "section/results", E },
  { "/figures/F01/quotient-right",         "section/results=收回问卷200份，满意率为188/190×100%=98.95%。", "F01", NULL, SILENT },
  { "/figures/F01/satisfied-of-asked",     "section/results=随机走访用户300户，满意282户，满意度为96%。", "F01", "section/results", E },
  { "/figures/F01/satisfied-right",        "section/results=随机走访用户300户，满意282户，满意度为94%。", "F01", NULL, SILENT },
  { "/figures/F01/satisfied-of-returned",  "section/results=发放问卷100份，收回96份，满意91份，满意率94.79%。", "F01", NULL, SILENT },
  { "/figures/F01/satisfied-in-two-steps", "section/results=收回问卷200份，非常满意120份，满意70份，满意率95%。", "F01", NULL, SILENT },
  { "/figures/F01/satisfied-in-two-steps-off", "section/results=收回问卷200份，非常满意120份，满意70份，满意率98%。", "F01", "section/results", E },
  { "/figures/F01/not-satisfied",          "section/results=收回问卷200份，不满意8份，满意率96%。", "F01", NULL, SILENT },
  { "/figures/F01/rate-of-points",         "section/results=产出指标满分30分，得分29分，得分率97.67%。", "F01", "section/results", E },
  { "/figures/F01/rate-of-points-right",   "section/results=产出指标满分30分，得分29分，得分率96.67%。", "F01", NULL, SILENT },
  { "/figures/F01/share-of-arrived",       "section/funds=项目到位资金2400万元，支付1920万元，占到位资金的82%。", "F01", "section/funds", E },
  { "/figures/F01/share-of-arrived-right", "section/funds=项目到位资金2400万元，支付1920万元，占到位资金的80%。", "F01", NULL, SILENT },
  { "/figures/V15/counted-beside-it",      "section/results=走访用户300户，满意282户，满意度为94%。", "V15", NULL, SILENT },
  { "/figures/V15/counted-alone",          "section/results=走访用户300户，满意度为94%。", "V15", NULL, SILENT },
  { "/figures/V15/others-counted",         "section/results=新建站点300个，满意度为94%。", "V15", "section/results", W },
  { "/figures/V15/nobody-counted",         "section/results=走访用户，满意度为94%。", "V15", "section/results", W },
  { "/figures/D01/begun-twice",            "section/overview=项目于2023年4月开工，2023年10月竣工。\nsection/results=工程于2023年3月20日开工。", "D01", "section/results", E },
  { "/figures/D01/begun-in-that-month",    "section/overview=项目于2023年4月开工，2023年10月竣工。\nsection/results=工程于2023年4月20日开工。", "D01", NULL, SILENT },
  { "/figures/D01/begun-in-lots",          "section/overview=项目于2023年4月开工。\nsection/results=二标段于2023年6月20日开工。", "D01", NULL, SILENT },
  { "/figures/D01/planned-to-begin",       "section/overview=项目计划于2023年4月开工。\nsection/results=工程于2023年6月20日开工。", "D01", NULL, SILENT },
  { "/figures/F01/percentage-points",      "section/results=完好率由年初的82%提高到96%，提高12个百分点。", "F01", "section/results", E },
  { "/figures/F01/percentage-points-right", "section/results=完好率由年初的82%提高到96%，提高14个百分点。", "F01", NULL, SILENT },
  { "/figures/T03/above-its-goal",         "section/results=市民满意度为88%，高于目标值90%。", "T03", "section/results", E },
  { "/figures/T03/above-its-goal-right",   "section/results=市民满意度为92%，高于目标值90%。", "T03", NULL, SILENT },
  { "/figures/T03/below-its-goal-right",   "section/results=市民满意度为88%，低于目标值90%。", "T03", NULL, SILENT },
  { "/figures/T03/saved-below-its-goal",   "section/results=户均成本1.2万元，低于目标值1.5万元。", "T03", NULL, SILENT },
  { "/figures/T03/goal-not-reached",       "section/goal=年报率达到90%以上。\nsection/results=全县年报率达到88.6%，达到绩效目标。", "T03", "section/results", E },
  { "/figures/T03/goal-reached",           "section/goal=年报率达到90%以上。\nsection/results=全县年报率达到90.6%，达到绩效目标。", "T03", NULL, SILENT },
  { "/figures/T03/bound-reached",          "section/goal=投诉率3%以下。\nsection/results=投诉率2.6%，达到绩效目标。", "T03", NULL, SILENT },
  { "/figures/F01/completion-of-a-chapter", "section/goal=1.新建站点210个。|二、完成的工作|新建站点198个，完成率98%。", "F01", "section/goal", E },
  { "/figures/F05/two-digits",             "section/funds=补助资金240万元，实际支出240元。", "F05", "section/funds", E },
  { "/figures/F05/two-digits-a-head",      "section/funds=补助资金240万元，每户支出240元。", "F05", NULL, SILENT },
  { "/figures/F05/two-digits-apart",       "section/funds=补助资金240万元。退回上年支出240元。", "F05", NULL, SILENT },
  { "/figures/F08/average",                "section/results=受益农户80户，户均增收2100元，合计增收18.6万元。", "F08", "section/results", E },
  { "/figures/F08/average-right",          "section/results=受益农户80户，户均增收2100元，合计增收16.8万元。", "F08", NULL, SILENT },
  { "/figures/F08/average-of-others",      "section/overview=有农户120户。\nsection/results=脱贫户80户，户均增收2000元，合计增收24万元。", "F08", NULL, SILENT },
  { "/figures/F09/each-on-the-average", "section/results=17个文化站全部开放，开展活动352场次，站均21.7场次。", "F09", "section/results", E },
  { "/figures/F09/each-on-the-average-right", "section/results=17个文化站全部开放，开展活动352场次，站均20.7场次。", "F09", NULL, SILENT },
  { "/figures/F09/average-of-some",        "section/results=17个文化站开放，5个一级站开展活动352场次，站均21.7场次。", "F09", NULL, SILENT },
  { "/figures/F08/money-on-the-average",   "section/results=危房改造158户，支付补助316万元，户均2.04万元。", "F08", "section/results", E },
  { "/figures/F08/money-on-the-average-right", "section/results=危房改造158户，支付补助316万元，户均2万元。", "F08", NULL, SILENT },
  { "/figures/F09/times-each",             "section/results=18个村每村开展活动12场，共226场。", "F09", "section/results", E },
  { "/figures/F09/times-each-right",       "section/results=18个村每村开展活动12场，共216场。", "F09", NULL, SILENT },
  { "/figures/F09/times-each-month",       "section/results=18个村每村每月开展活动2场，共226场。", "F09", NULL, SILENT },
  { "/figures/T03/goal-of-one-more-word",  "section/goal=户用厕所普及率提高到75%以上。\nsection/results=户用卫生厕所普及率由68.4%提高到74.1%，实现了年度目标。", "T03", "section/results", W },
  { "/figures/T03/goals-of-one-more-word", "section/goal=户用厕所普及率提高到75%以上，户用沼气厕所普及率提高到20%以上。\nsection/results=户用卫生厕所普及率由68.4%提高到74.1%，实现了年度目标。", "T03", NULL, SILENT },
  { "/figures/T03/goal-of-another",        "section/goal=合格率达到98%以上。\nsection/results=水样合格率为96%，达到目标。", "T03", NULL, SILENT },
  { "/figures/T03/change-of-another",      "section/results=全县办件量增长20%。公安局办件量增长30%。", "T03", NULL, SILENT },
  { "/figures/T03/change-of-an-agency",    "section/overview=办件量增长20%。\nsection/results=公安局办件量增长30%。", "T03", NULL, SILENT },
  { "/figures/T03/change-of-a-year",       "section/overview=本年办件量增长20%。\nsection/results=全县办件量增长30%。", "T03", "section/results", E },
  { "/figures/T03/change-of-the-same",     "section/overview=办件量增长20%。\nsection/results=全县办件量增长30%。", "T03", "section/results", E },
  { "/figures/S08/chapters",              CHAPTERS "section/conclusion=项目自评总分95.3分。", "S08", NULL, SILENT },
  { "/figures/S08/chapters-off",          CHAPTERS "section/conclusion=项目自评总分96.3分。", "S08", "section/conclusion", E },
  { "/figures/S08/chapters-of-some",      "section/results=|（一）产出指标（50分）。得分48.5分。|（二）效益指标（30分）。得分28分。|（三）满意度指标。得分9.5分。\nsection/conclusion=项目自评总分96.3分。", "S08", "section/conclusion", W },
  { "/figures/S08/taken-off-a-total",     "section/conclusion=经综合评价，项目得分98分。登记不及时扣1分，归档不规范扣1分。\ntotal_score=98", "S08", NULL, SILENT },
  { "/figures/F01/satisfied-of-sheets",   "section/results=问卷调查240户，收回有效问卷236份，满意218户，满意度92.37%。", "F01", NULL, SILENT },
  { "/figures/F01/satisfied-of-no-sheets", "section/results=问卷调查240户，收回有效问卷236份，满意218户，满意度94.37%。", "F01", "section/results", E },
  { "/figures/F09/digits-behind-a-count", "section/overview=聘用专职养护员326人。\nsection/problems=全县17个站、362名养护员负责养护。", "F09", "section/problems", W },
  { "/figures/F09/digits-of-other-people", "section/overview=聘用专职养护员326人。\nsection/problems=全县362名护林员负责巡护。", "F09", NULL, SILENT },
  { "/figures/F09/digits-of-plan-and-work", "section/goal=扶持监测户230户。\nsection/results=帮助监测户320户。", "F09", NULL, SILENT },
  { "/figures/F09/digits-of-a-year-in-all", "section/overview=全年累计播出26280小时。\nsection/results=全年播出26820小时。", "F09", "section/results", E },
  { "/figures/F09/digits-of-two-samples",  "section/results=检测水样126份。\nsection/overview=检测土样162份。", "F09", NULL, SILENT },
  { "/figures/F09/digits-of-two-reports",  "section/results=出具126份检测报告。\nsection/overview=留存162份检测样品。", "F09", NULL, SILENT },
  { "/figures/F09/digits-behind-a-verb",   "section/overview=完成雨污管网改造18.6公里。\nsection/results=改造雨污管网16.8公里。", "F09", "section/results", E },
  { "/figures/F09/digits-behind-more",     "section/overview=配套雨污管网18.6公里。\nsection/results=雨污管网16.8公里。", "F09", "section/results", W },
  { "/figures/F09/digits-of-a-series",     "section/overview=东部林地112.6万亩。\nsection/results=全县121.6万亩林地，西部林地140.3万亩。", "F09", NULL, SILENT },
  { "/figures/F01/part-of-the-plan",       "section/results=养护32.5公里，为计划34公里的95.95%。", "F01", "section/results", E },
  { "/figures/F01/part-of-the-plan-right", "section/results=养护32.5公里，为计划34公里的95.59%。", "F01", NULL, SILENT },
  { "/figures/F01/share-of-adjusted",      "section/funds=年初预算612.38万元，年中追加148.55万元，调整后预算760.93万元。1至10月支出598.42万元，占调整后预算的80.64%。", "F01", "section/funds", E },
  { "/figures/F01/share-of-adjusted-right", "section/funds=年初预算612.38万元，年中追加148.55万元，调整后预算760.93万元。1至10月支出598.42万元，占调整后预算的78.64%。", "F01", NULL, SILENT },
  { "/figures/F01/satisfied-of-samples",   "section/results=调查600人，取得有效样本584个，满意541人，满意度为92.64%。", "F01", NULL, SILENT },
  { "/figures/F06/parts-before-last-year", "section/results=修复86处，其中塌方41处、缺口27处、涵洞19处；较上年的112处减少26处。", "F06", "section/results", E },
  { "/figures/F06/parts-before-last-year-right", "section/results=修复87处，其中塌方41处、缺口27处、涵洞19处；较上年的112处减少25处。", "F06", NULL, SILENT },
  { "/figures/F06/parts-by-year",          "section/results=实施11个小区，其中建成于1990年以前的3个、1990年至1999年的5个、2000年的2个。", "F06", "section/results", W },
  { "/figures/F06/parts-by-year-right",    "section/results=实施11个小区，其中建成于1990年以前的3个、1990年至1999年的5个、2000年的3个。", "F06", NULL, SILENT },
  { "/figures/F08/item-of-a-list",         "section/funds=其他支出267.4万元，主要是勘察、监理等，其中高低床采购860套，单价780元，计76.08万元。", "F08", "section/funds", E },
  { "/figures/F08/item-of-a-list-right",   "section/funds=其他支出267.4万元，主要是勘察、监理等，其中高低床采购860套，单价780元，计67.08万元。", "F08", NULL, SILENT },
  { "/figures/F08/prices-one-by-one",      "section/funds=服务中心6个，每个8万元；服务站18个，每个2万元。", "F08", NULL, SILENT },
  { "/figures/F05/price-in-ten-thousands", "section/funds=终端238.96万元，412台，中标单价5,800万元/台；救生筏78.12万元，186只，每只4,200元。", "F05", "section/funds", E },
  { "/figures/F05/price-right",            "section/funds=终端238.96万元，412台，中标单价5,800元/台；救生筏78.12万元，186只，每只4,200元。", "F05", NULL, SILENT },
  { "/figures/F07/reason-of-the-rate",     SPENT "section/funds=预算执行率低于90%的原因：一是点位冲突，暂缓实施。", "F07", NULL, SILENT },
  { "/figures/T05/open-line",              "section/measures=（一）加强部门协调，进一步\n", "T05", "section/measures", E },
  { "/figures/T05/open-at-and",            "section/measures=1.加强协调，健全值班值守、应急处置和\n", "T05", "section/measures", E },
  { "/figures/T05/a-word-that-ends-like-and", "section/measures=1.加强协调，市场供求矛盾趋于缓和\n", "T05", NULL, SILENT },
  { "/figures/T05/predicate-at-the-end",   "section/results=1.宣传到位，群众参与积极\nsection/problems=管理薄弱，投诉不断\nsection/measures=措施具体，整改切实\n", "T05", NULL, SILENT },
  { "/figures/T05/open-line-goes-on",      "section/measures=（一）加强部门协调，进一步|提高效率。", "T05", NULL, SILENT },
  { "/figures/T04/point-with-a-year",      "section/measures=1.提前办理计划。|2.2025年新建一个中心。|3.落实津贴。", "T04", NULL, SILENT },
  { "/figures/T04/point-with-a-count",     "section/results=1.改造户数2702户。|2.81栋楼房合格。|3.11个小区完工。|4.合同价4520万元。", "T04", NULL, SILENT },
  { "/figures/T04/point-left-out",         "section/results=1.改造户数2702户。|4.合同价4520万元。", "T04", "section/results", W },
  { "/figures/S08/full-marks-beside",      "section/conclusion=自评96.2分。其中预算执行9.2分(10分)，产出48分(50分)，效益29分(30分)，满意度10分(10分)。", "S08", NULL, SILENT },
  { "/figures/S08/last-year-beside",       "section/conclusion=自评总分98.92分。其中：预算执行9.92分，产出50分，效益29分，满意度10分。与2021年的97.35分相比，提高1.57分。", "S08", NULL, SILENT },
  { "/figures/T01/water-of-another",       "section/results=项目的实施提升了农村饮水安全保障水平。", "T01", "section/results", W },
  { "/figures/T01/water-at-home",          "section/overview=实施水质监测。\nsection/goal=农村供水工程巡检。\ngoals/expected=供水工程巡检。\nsection/results=项目的实施提升了农村饮水安全保障水平。", "T01", NULL, SILENT },
  { "/figures/S08/had-and-got",            "section/conclusion=自评得分95分：决策20分得19分，过程20分得19分，产出30分得28.5分，效益30分得28.5分。", "S08", NULL, SILENT },
  { "/figures/S08/had-and-got-off",        "section/conclusion=自评得分95分：决策20分得19分，过程20分得19分，产出30分得26.5分，效益30分得28.5分。", "S08", "section/conclusion", W },
  { "/figures/F07/work-stopped",           SPENT "goals/actual=因封冻停工，其余任务次年完成。", "F07", NULL, SILENT },
  { "/figures/F06/behind-a-share",         "section/funds=项目支出982.21万元，占总支出的43.29%。其中：造林412.6万元，防火286.35万元，除治163.26万元，其他110万元。", "F06", "section/funds", E },
  { "/figures/F06/behind-a-share-right",   "section/funds=项目支出972.21万元，占总支出的43.29%。其中：造林412.6万元，防火286.35万元，除治163.26万元，其他110万元。", "F06", NULL, SILENT },
  { "/figures/F06/made-up-of",             "section/funds=支出20万元，主要包括：图书8.2万元，活动5.6万元，水电4.4万元，维护2.8万元。", "F06", "section/funds", E },
  { "/figures/F06/made-up-of-right",       "section/funds=支出21万元，主要包括：图书8.2万元，活动5.6万元，水电4.4万元，维护2.8万元。", "F06", NULL, SILENT },
  { "/figures/T03/goal-not-reached-by-points", "section/goal=普及率提高到75%以上。\nsection/results=普及率由68.4%提高到74.1%，提高5.7个百分点，实现了年度目标。", "T03", "section/results", E },
  { "/figures/T03/goal-reached-by-points", "section/goal=普及率提高到74%以上。\nsection/results=普及率由68.4%提高到74.1%，提高5.7个百分点，实现了年度目标。", "T03", NULL, SILENT },
  { "/figures/F01/points-above-goal",      "section/results=群众满意度98%，较目标值95%高2个百分点。", "F01", "section/results", E },
  { "/figures/F01/points-above-goal-right", "section/results=群众满意度98%，较目标值95%高3个百分点。", "F01", NULL, SILENT },
  { "/figures/F08/price-in-brackets",       "section/funds=1.教材费3.63万元（422套，每套96元）。", "F08", "section/funds", E },
  { "/figures/F08/price-in-brackets-right", "section/funds=1.教材费4.05万元（422套，每套96元）。", "F08", NULL, SILENT },
  { "/figures/F08/part-in-brackets",        "section/funds=1.教材费6.63万元（其中工具书422套，每套96元）。", "F08", NULL, SILENT },
  { "/figures/F08/average-of-what-was-told", "section/results=|1.还田30.2万亩，其中一批12.5万亩。|2.亩均节约成本35元，共节约成本1357万元。", "F08", "section/results", W },
  { "/figures/F08/average-of-it-right",    "section/results=|1.还田30.2万亩，其中一批12.5万亩。|2.亩均节约成本35元，共节约成本1057万元。", "F08", NULL, SILENT },
  { "/figures/V15/goal-of-its-own",        "section/overview=项目由乡镇实施。|二、绩效目标设定|农户满意度85%以上。", "V15", NULL, SILENT },
  { "/figures/V15/no-goal-of-its-own",     "section/overview=项目由乡镇实施。|二、绩效评价|农户满意度85%。", "V15", "section/overview", W },
  { "/figures/F06/parts-in-brackets",      "section/results=保洁道路126条（其中主干道38条、次干道52条、支路46条）。", "F06", "section/results", E },
  { "/figures/F06/parts-in-brackets-right", "section/results=保洁道路136条（其中主干道38条、次干道52条、支路46条）。", "F06", NULL, SILENT },
  { "/figures/F06/some-parts-in-brackets", "section/results=保洁道路136条（主干道38条、次干道52条）。", "F06", NULL, SILENT },
  { "/figures/F06/people-in-brackets",     "section/results=培训120人（党员70人、妇女58人）。", "F06", NULL, SILENT },
  { "/figures/D01/period-with-days",       "section/overview=合同期限自2023年1月1日至2022年12月31日。", "D01", "section/overview", E },
  { "/figures/D01/period-with-days-right", "section/overview=合同期限自2023年1月1日至2023年12月31日。", "D01", NULL, SILENT },
  { "/figures/F07/retention-money",        SPENT "section/funds=剩余45万元为工程质保金，保修期满后支付。", "F07", NULL, SILENT },
  { "/figures/F07/what-the-rest-is",        SPENT "section/funds=未执行45万元为退换灯具款和12月份维护费，一季度结清。", "F07", NULL, SILENT },
  { "/figures/F07/the-rest-and-no-more",    SPENT "section/funds=未执行45万元。", "F07", "funds/0/执行率", W },
  { "/figures/F07/retention-money-paid",   SPENT "section/funds=工程质保金已支付。", "F07", "funds/0/执行率", W },
  { "/figures/V10/plan-in-overview",       "section/overview=2023年计划改造公厕12座。", "V10", NULL, SILENT },
  { "/figures/V10/no-plan",                "section/overview=2023年改造公厕。", "V10", "goals/expected", W },
  { "/figures/F06/sources-named",          "section/overview=年初预算300万元，资金来源为省级专项180万元、县级财政资金110万元。", "F06", "section/overview", E },
  { "/figures/F06/sources-right",          "section/overview=年初预算300万元，资金来源为省级专项180万元、县级财政资金120万元。", "F06", NULL, SILENT },
  { "/figures/F06/one-source-named",       "section/overview=年初预算300万元，资金来源为省级专项180万元。", "F06", NULL, SILENT },
  { "/figures/F06/parted-by-semicolons",   "section/funds=全年支出268.5万元，用于：平台开发150万元；设备采购82.5万元；运维46万元。", "F06", "section/funds", E },
  { "/figures/F06/semicolons-right",       "section/funds=全年支出278.5万元，用于：平台开发150万元；设备采购82.5万元；运维46万元。", "F06", NULL, SILENT },
  { "/figures/F06/semicolons-to-a-rest",   "section/funds=全年支出268.5万元，用于平台开发150万元；结余31.5万元；带动投资460万元。", "F06", NULL, SILENT },
  { "/figures/F06/spent-in-next-sentence", "section/funds=全年支出268.5万元，执行率89.5%。支出主要用于：平台开发150万元；采购82.5万元；运维46万元。", "F06", "section/funds", E },
  { "/figures/F06/arrived-before-use",     "section/funds=全年到位268.5万元。支出主要用于：平台开发150万元；采购82.5万元；运维46万元。", "F06", NULL, SILENT },
  { "/figures/F06/behind-a-rate",          "section/funds=实际支出1216万元，执行率95%。其中一季度396万元，二季度238万元，四季度562万元。", "F06", "section/funds", E },
  { "/figures/F06/behind-a-rate-with-its-points", "section/funds=支出65.28万元，执行率96%，该项得9.6分。其中：电费31.5万元，维护18.6万元，补助9.6万元，检测费5.85万元。", "F06", "section/funds", E },
  { "/figures/F06/behind-a-rate-with-its-points-right", "section/funds=支出65.55万元，执行率96.4%，该项得9.64分。其中：电费31.5万元，维护18.6万元，补助9.6万元，检测费5.85万元。", "F06", NULL, SILENT },
  { "/figures/F06/behind-a-rate-right",    "section/funds=实际支出1216万元，执行率95%。其中一季度396万元，二季度238万元，四季度582万元。", "F06", NULL, SILENT },
  { "/figures/T03/measures-against",       "section/problems=无。\nsection/measures=针对服务点建设慢、数据更新不及时等问题，加强督导。", "T03", "section/problems", W },
  { "/figures/T03/measures-in-case",       "section/problems=无。\nsection/measures=针对可能出现的突发问题，加强预案管理。", "T03", NULL, SILENT },
  { "/figures/T04/points-go-on",           "section/results=（一）产出|1.建成站点。|2.建成服务点。|（二）效益|3.办件增加。|4.信访减少。", "T04", NULL, SILENT },
  { "/figures/T04/points-go-on-and-skip",  "section/results=（一）产出|1.建成站点。|2.建成服务点。|（二）效益|4.信访减少。", "T04", "section/results", W },
  { "/figures/F06/more-behind-the-parts",  "section/funds=全年预算数较年初增加136.5万元，其中追加省级奖补资金50万元，上年结转资金86.5万元；执行率未达100%的原因：质量保证金55.46万元待支付。", "F06", NULL, SILENT },
  { "/figures/T04/numbers-within-a-line",  "section/problems=一、人员不足。二、经费紧张。三、设备老化。|四、制度不全。", "T04", NULL, SILENT },
  { "/figures/T04/numbers-missing-in-a-line", "section/problems=一、人员不足。二、经费紧张。|四、制度不全。", "T04", "section/problems", E },
  { "/figures/F01/change-from-a-year",     "section/results=到馆31.8万人次，比2022年的27.6万人次增加4.2万人次，增长18.22%。", "F01", "section/results", E },
  { "/figures/F01/change-from-a-year-right", "section/results=到馆31.8万人次，比2022年的27.6万人次增加4.2万人次，增长15.22%。", "F01", NULL, SILENT },
  { "/figures/F01/change-of-all-with-parts", "section/results=接入126家，其中县直86家、乡镇40家，比目标多6家，比2022年末的117家增加9家，增长7.69%。", "F01", NULL, SILENT },
  { "/figures/T01/old-people",             "section/measures=加强业务培训，让入住老人住得舒心。", "T01", "section/measures", E },
  { "/figures/T01/old-people-spoken-of",   "section/results=平台为养老服务提供数据。\nsection/measures=加强业务培训，让入住老人住得舒心。", "T01", NULL, SILENT },
  { "/figures/T01/old-people-of-the-project", "header/项目名称=敬老院运行补助\nsection/measures=加强业务培训，让入住老人住得舒心。", "T01", NULL, SILENT },
  { "/figures/T01/books",                  "section/problems=一是站点偏远。|二是馆藏图书更新慢，阅览座位不足。", "T01", "section/problems", E },
  { "/figures/T01/books-of-the-goal",      "goals/expected=建成阅读驿站12个。\nsection/problems=二是馆藏图书更新慢，阅览座位不足。", "T01", NULL, SILENT },
  { "/figures/T01/many-trades-in-a-list",  "section/overview=平台汇集低保金、消防车、公租房和游客接待等数据。", "T01", NULL, SILENT },
  { "/figures/T01/trades-of-a-township",   "header/单位=青禾县白石镇人民政府\nsection/measures=加强管理，让入住老人住得舒心。", "T01", NULL, SILENT },
  { "/figures/F09/more-left-elsewhere",    LEFT "section/results=结余资金8.4万元未发挥效益。", "F09", "section/results", E },
  { "/figures/F09/a-part-of-what-is-left", LEFT "section/results=其中培训费结余2.4万元，宣传费结余资金1.2万元。", "F09", NULL, SILENT },
  { "/figures/F09/left-of-a-contract",     LEFT "section/results=合同剩余资金8.4万元按进度支付。", "F09", NULL, SILENT },
  { "/figures/F09/left-of-the-year-before", LEFT "section/results=上年结余资金8.4万元。", "F09", NULL, SILENT },
  { "/figures/T03/all-done-and-two-not",   "section/results=24个小区已全部完工并通过竣工验收。\nsection/problems=有2个小区因地下管线迁改，道路工程尚未完工。", "T03", "section/problems", E },
  { "/figures/T03/all-done-and-others-not", "section/results=24个小区已全部完工并通过竣工验收。\nsection/problems=有2个村尚未完工。", "T03", NULL, SILENT },
  { "/figures/T03/all-done-at-last",       "section/results=上半年有2个小区尚未完工。|年末24个小区已全部完工。", "T03", NULL, SILENT },
  { "/figures/T03/all-to-be-done",         "section/results=24个小区将全部完工。\nsection/problems=有2个小区尚未完工。", "T03", NULL, SILENT },
  { "/figures/T03/all-in-order-and-six-broken", "section/results=年末公厕设施完好率100%。\nsection/problems=仍有6座公厕洁具损坏未修复。", "T03", "section/problems", W },
  { "/figures/T03/all-in-order-and-others-broken", "section/results=年末公厕设施完好率100%。\nsection/problems=仍有6盏路灯损坏未修复。", "T03", NULL, SILENT },
  { "/figures/T03/nearly-all-in-order",    "section/results=年末公厕设施完好率95%。\nsection/problems=仍有6座公厕洁具损坏未修复。", "T03", NULL, SILENT },
  { "/figures/D01/document-of-the-year-after", "section/funds=2023年3月，财政厅、民政厅以《关于下达资金的通知》（桂财社〔2024〕15号）下达补助资金。", "D01", "section/funds", E },
  { "/figures/D01/document-of-the-year",   "section/funds=2023年3月，财政厅、民政厅以《关于下达资金的通知》（桂财社〔2023〕15号）下达补助资金。", "D01", NULL, SILENT },
  { "/figures/D01/document-of-another-matter", "section/funds=2023年3月建成，次年按照《关于下达奖励资金的通知》（桂财社〔2024〕15号）申请奖励。", "D01", NULL, SILENT },
  { "/figures/D03/paid-for-the-year-before", "section/funds=支出中包括支付2022年度改造站点工程尾款410万元。", "D03", "section/funds", W },
  { "/figures/D03/paid-out-of-what-was-left", "section/funds=上年结转资金用于支付2022年度改造站点工程尾款410万元。", "D03", NULL, SILENT },
  { "/figures/D03/carried-over-elsewhere", "section/funds=支出中包括支付2022年合同尾款12万元。\nsection/overview=2022年结转12万元，为合同尾款。", "D03", NULL, SILENT },
  { "/figures/D03/paid-for-the-year",      "section/funds=支出中包括支付2023年度改造站点工程尾款410万元。", "D03", NULL, SILENT },
  { "/figures/F08/each-of-them-in-words",  "section/funds=聘用村级管护员346名，每人每年补助6000元，支出218.40万元。", "F08", "section/funds", E },
  { "/figures/F08/each-of-them-in-words-right", "section/funds=聘用村级管护员346名，每人每年补助6000元，支出207.60万元。", "F08", NULL, SILENT },
  { "/figures/F08/each-of-them-by-month",  "section/funds=聘用村级管护员346名，每人每月补助600元，支出218.40万元。", "F08", NULL, SILENT },
  { "/figures/F08/each-of-others",         "section/funds=巡查346次，每人补助6000元，支出218.40万元。", "F08", NULL, SILENT },
  { "/figures/F08/each-on-average",        "section/funds=维修站点21座，平均每座8.2万元，支出127.20万元。", "F08", "section/funds", E },
  { "/figures/D01/out-of-order",           "section/overview=2023年2月启动招标，4月22日完成清点，6月至10月施工，2022年12月完成考核验收。", "D01", "section/overview", E },
  { "/figures/D01/in-order",               "section/overview=2023年2月启动招标，4月22日完成清点，6月至10月施工，2023年12月完成考核验收。", "D01", NULL, SILENT },
  { "/figures/D01/looks-back",             "section/overview=2023年2月启动招标，此前的可行性研究于2022年12月完成。", "D01", NULL, SILENT },
  { "/figures/D01/signed-too-soon",        "section/measures=按季度核对台账。|青禾县大数据中心|2023年2月28日", "D01", "section/measures", E },
  { "/figures/D01/signed-after-the-year",  "section/measures=按季度核对台账。|青禾县大数据中心|2024年2月28日", "D01", NULL, SILENT },
  { "/figures/D01/day-in-a-sentence",      "section/measures=新系统上线于|2023年2月28日前。", "D01", NULL, SILENT },
  { "/figures/D01/accepted-before-signed", "section/results=借还设备采购合同于2023年8月15日签订，交货期60天。18台设备于2023年7月20日全部安装到位并通过验收。", "D01", "section/results", E },
  { "/figures/D01/accepted-after-signed",  "section/results=借还设备采购合同于2023年6月15日签订，交货期60天。18台设备于2023年7月20日全部安装到位并通过验收。", "D01", NULL, SILENT },
  { "/figures/D01/another-accepted-before-signed", "section/results=借还设备采购合同于2023年8月15日签订。场馆于2023年7月20日通过验收。", "D01", NULL, SILENT },
  { "/figures/T07/what-to-fill-in",        "section/results=（填写项目实施产生的社会效益）全县覆盖12万人。", "T07", "section/results", E },
  { "/figures/T07/who-filled-in",          "section/results=（填写人：王某）全县覆盖12万人。", "T07", NULL, SILENT },
  { "/figures/T07/outline-left",           "section/overview=项目概况。包括项目背景、主要内容及实施情况、资金投入和使用情况等。", "T07", "section/overview", E },
  { "/figures/T07/how-to-fill-in",         "goals/actual=（对照预期目标填写实际完成情况）", "T07", "goals/actual", E },
  { "/figures/F06/laid-out", "section/funds=全年支出600万元，执行率96%。按内容分：更换水带301万元，检修120万元，培训83万元，监理86万元。", "F06", "section/funds/", E },
  { "/figures/F06/laid-out-right", "section/funds=全年支出600万元，执行率96%。按内容分：更换水带301万元，检修120万元，培训93万元，监理86万元。", "F06", NULL, SILENT },
  { "/figures/F06/laid-out-of-another", "section/funds=全年预算606万元。支出600万元，执行率96%。更换水带301万元，检修120万元，培训99万元，监理86万元。", "F06", NULL, SILENT },
  { "/figures/F06/laid-out-in-part", "section/funds=全年支出600万元，执行率96%。更换水带301万元，检修120万元，监理86万元。", "F06", NULL, SILENT },
  { "/figures/F06/laid-out-by-two", "section/funds=全年支出600万元，执行率96%。按来源分：财政拨款支出550万元，结转资金支出46万元。", "F06", "section/funds/", E },
  { "/figures/F06/two-by-themselves", "section/funds=全年支出600万元，执行率96%。财政拨款支出550万元，结转资金支出46万元。", "F06", NULL, SILENT },
  { "/figures/F08/paid-for-each", "section/results=为46户队员家庭送去慰问信，每户3000元，支出18.30万元。", "F08", "section/results", E },
  { "/figures/F08/paid-for-each-right", "section/results=为46户队员家庭送去慰问信，每户3000元，支出13.80万元。", "F08", NULL, SILENT },
  { "/figures/F08/paid-twice-a-year", "section/results=为46户队员家庭送去慰问信，每户3000元，支出27.60万元。", "F08", NULL, SILENT },
  { "/figures/F08/paid-for-another", "section/results=为46户队员家庭送去慰问信，每人3000元，支出18.30万元。", "F08", NULL, SILENT },
  { "/figures/T01/reached-elsewhere", "section/results=水压不足的状况得到改善，白石县东部山区群众用水困难得到缓解。", "T01", "section/results", E },
  { "/figures/T01/reached-here", "section/results=水压不足的状况得到改善，青禾县东部山区群众用水困难得到缓解。", "T01", NULL, SILENT },
  { "/figures/T01/along-the-border", "section/results=在与白石县交界处，白石县东部山区群众也来取水。", "T01", NULL, SILENT },
  { "/figures/T01/kind-of-county", "section/results=水压不足的状况得到改善，示范县农村用水困难得到缓解。", "T01", NULL, SILENT },
  { "/figures/T05/only-open-line", STOPPED "培训工种有电工、|学员均已结业，合格率98%。", "T05", NULL, SILENT },
  { "/figures/T05/and-nothing", STOPPED "培训两期，工种有电工和|学员均已结业，合格率98%。", "T05", "section/results", E },
  { "/figures/T05/lines-of-a-page", STOPPED "培训两期，工种有电工和|焊工，学员都是本地人，培训以后|均已结业，合格率98%。", "T05", NULL, SILENT },
  { "/figures/T05/before-a-chapter", "section/problems=一是台账不全，|六、其他说明|无。", "T05", "section/problems", E },
  { "/figures/T05/before-a-chapter-right", "section/problems=一是台账不全。|六、其他说明|无。", "T05", NULL, SILENT },
  { "/figures/T05/before-an-item", "section/measures=具体措施：|一、加强线路管理；|二、提高服务质量；|三、加强安全培训", "T05", NULL, SILENT },
  { "/figures/T05/before-a-chapter-semicolon", "section/problems=台账不全，|六、其他说明|无。", "T05", "section/problems", E },
  { "/figures/T05/breaks-off", "section/results=完成了采购、验收、", "T05", "section/results", E },
  { "/figures/T05/paragraph-without-a-stop", "section/results=接种率96.2%。签约服务方面，重点人群全年签约|我院采购心电图机2台。|全年开展讲座12次。", "T05", "section/results/9", W },
  { "/figures/T05/paragraphs-without-stops", "section/results=接种率96.2%。重点人群全年签约|体检完成。我院采购心电图机|随访完成。|讲座完成。", "T05", NULL, SILENT },
  { "/figures/T05/attachment-behind-a-stop", "section/results=接种率96.2%。附项目支出绩效自评表|随访完成。|讲座完成。", "T05", NULL, SILENT },
  { "/figures/T05/a-rag", "section/problems=一是外出人员多，认证慢。二是公示栏设在二楼，群众", "T05", "section/problems", E },
  { "/figures/T05/a-rag-before-a-point", "section/problems=一是认证慢。二是公示栏设在二楼，群众|三是人手少。", "T05", "section/problems", E },
  { "/figures/T05/a-line-of-a-page", "section/problems=一是认证慢。二是公示栏设在二楼，群众|看不到。", "T05", NULL, SILENT },
  { "/figures/T05/no-stop", "section/problems=一是外出人员多，认证慢。二是公示栏设在二楼，群众看不到", "T05", NULL, SILENT },
  { "/figures/T05/object", "section/results=对数据安全进行了、培训了人员。", "T05", "section/results", W },
  { "/figures/T05/object-there", "section/results=对数据安全进行了加固，开展了培训。", "T05", NULL, SILENT },
  { "/figures/T05/stop", "section/funds=印刷费安排为5万元，实际支出5万元差旅费安排为3万元，实际支出3万元。", "T05", "section/funds", I },
};

static void
test_figure (gconstpointer data)
{
  const FigureCase *c = data;
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = table_new (forms, "narrative", "2023");
  g_autoptr(GPtrArray) findings = NULL;

  table_edit (assessment, "header/项目名称=数字乡村服务\nheader/单位=青禾县大数据中心\n");
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

  for (guint n = 0; n < G_N_ELEMENTS (figure_cases); n++)
    g_test_add_data_func (figure_cases[n].path, &figure_cases[n], test_figure);

  return g_test_run ();
}
