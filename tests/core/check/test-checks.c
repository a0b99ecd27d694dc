/* test-checks.c: every rule provoked, and its near miss silent
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "check-case.h"
#include "jx-place.h"
#include "jx-scoring.h"
#include "jx-standing.h"

/* two costs of parts, 灯具 and 安装 */
#define COSTS "indicators/4/level1=产出指标\nindicators/4/level2=成本指标\nindicators/3/level3=灯具采购费\nindicators/4/level3=安装费\n"

static const CheckCase check_cases[] = {
  { "/checks/W01/short",            "indicators/0/weight=14", "W01", "indicators", E },
  { "/checks/W01/whole",            "indicators/0/weight=14\nindicators/1/weight=16", "W01", NULL, SILENT },
  { "/checks/W01/execution-as-a-row", "indicators/0/level3=预算执行率\nindicators/0/weight=25\nfunds/0/全年执行数=\nfunds/1/全年执行数=\nfunds/0/全年预算数=", "W01", NULL, SILENT },
  { "/checks/W01/execution-beside-money", "indicators/0/level3=预算执行率\nindicators/0/weight=25", "W01", "indicators", E },
  { "/checks/W01/printed-total",    "total_weight=98", "W01", "total_weight", E },
  { "/checks/W01/printed-right",    "total_weight=100", "W01", NULL, SILENT },
  { "/checks/W02/moved",            "indicators/0/weight=25\nindicators/7/weight=0", "W02", "indicators", W },
  { "/checks/W02/inside-a-class",   "indicators/0/weight=20\nindicators/1/weight=10", "W02", NULL, SILENT },
  { "/checks/W02/beside-a-wrong-sum", "indicators/0/weight=25", "W02", "indicators", W },
  { "/checks/W03/level2",           "indicators/0/level2=数量指标（12）", "W03", "indicators/0/level2", E },
  { "/checks/W03/level1",           "indicators/8/level1=满意度指标(8分)", "W03", "indicators/8/level1", E },
  { "/checks/W03/right",            "indicators/0/level2=数量指标（15分）\nindicators/8/level1=满意度指标(10分)", "W03", NULL, SILENT },
  { "/checks/W03/no-points",        "indicators/0/level2=数量指标（3个）", "W03", NULL, SILENT },
  { "/checks/W03/without-brackets", "indicators/0/level2=数量指标12分", "W03", "indicators/0/level2", E },
  { "/checks/W03/merged",           "indicators/0/level1=产出指标（50分）\nindicators/1/level1=\nindicators/2/level1=\nindicators/3/level1=", "W03", NULL, SILENT },
  { "/checks/W03/merged-off",       "indicators/0/level1=产出指标（48分）\nindicators/1/level1=\nindicators/2/level1=\nindicators/3/level1=", "W03", "indicators/0/level1", E },
  { "/checks/W03/printed-once",     "indicators/0/level1=产出指标（50分）\nindicators/1/level1=产出指标\nindicators/2/level1=\nindicators/3/level1=", "W03", NULL, SILENT },
  { "/checks/W03/printed-once-off", "indicators/0/level1=产出指标（48分）\nindicators/1/level1=产出指标\nindicators/2/level1=\nindicators/3/level1=", "W03", "indicators/0/level1", E },
  { "/checks/W03/beside-a-part",    "indicators/1/level3=其中：改装路灯\nindicators/1/target=100个\nindicators/1/actual=100个\nindicators/1/weight=\nindicators/0/level1=产出指标（48分）\nindicators/1/level1=\nindicators/2/level1=\nindicators/3/level1=", "W03", "indicators/0/level1", E },
  { "/checks/W01/beside-a-part",    "indicators/1/level3=其中：改装路灯\nindicators/1/target=100个\nindicators/1/actual=100个\nindicators/1/weight=", "W01", "indicators", E },
  { "/checks/W01/a-part-only",      "indicators/1/level3=其中：改装路灯\nindicators/1/target=100个\nindicators/1/actual=100个\nindicators/1/weight=\nindicators/0/weight=30", "W01", NULL, SILENT },
  { "/checks/W03/a-name",           "indicators/0/level2=数量指标积分", "W03", NULL, SILENT },
  { "/checks/W04/word",             "indicators/4/level3=无\nindicators/4/target=无\nindicators/4/actual=无\nindicators/4/weight=无\nindicators/4/score=无", "W04", "indicators/4", W },
  { "/checks/W04/dash",             "indicators/4/level3=—\nindicators/4/target=—\nindicators/4/actual=—\nindicators/4/weight=—\nindicators/4/score=—", "W04", NULL, SILENT },
  { "/checks/W05/missing",          "indicators/8/level1=效益指标\nindicators/8/level2=社会效益指标\nindicators/8/level3=交通畅通率", "W05", "indicators", W },
  { "/checks/W05/under-benefit",    "indicators/8/level1=效益指标", "W05", NULL, SILENT },
  { "/checks/W05/drawn-apart",      "indicators/8/level1=满 意 度 指 标\nindicators/0/level1=产 出 指 标", "W05", NULL, SILENT },
  { "/checks/W05/numbered",         "indicators/8/level1=三、满意度指标", "W05", NULL, SILENT },
  { "/checks/W07/thirty",           "indicators/0/weight=30\nindicators/1/weight=0", "W07", "indicators/0/weight", W },
  { "/checks/W07/below",            "indicators/0/weight=29.5\nindicators/1/weight=0.5", "W07", NULL, SILENT },
  { "/checks/S01/above",            "indicators/0/score=15.5", "S01", "indicators/0/score", E },
  { "/checks/S01/negative",         "indicators/0/score=-1", "S01", "indicators/0/score", E },
  { "/checks/S01/execution",        "funds/0/得分=11", "S01", "funds/0/得分", E },
  { "/checks/S01/full",             "indicators/0/score=15\nfunds/0/得分=9.8", "S01", NULL, SILENT },
  { "/checks/S02/total",            "total_score=98", "S02", "total_score", E },
  { "/checks/S02/rounded",          "total_score=100", "S02", "total_score", W },
  { "/checks/S02/right",            "total_score=99.80", "S02", NULL, SILENT },
  { "/checks/S02/blank",            "indicators/2/target=\nindicators/2/actual=", "S02", "indicators/2/score", E },
  { "/checks/S02/total-blank",      "total_score= ", "S02", "total_score", E },
  { "/checks/S02/execution-blank",  "funds/0/得分= ", "S02", "funds/0/得分", E },
  { "/checks/S03/off",              "funds/0/得分=8", "S03", "funds/0/得分", E },
  { "/checks/S03/by-the-rate",      "funds/0/得分=9.8", "S03", NULL, SILENT },
  { "/checks/S03/by-a-wrong-rate",  "funds/0/年初预算数=110\nfunds/1/年初预算数=110\nfunds/0/执行率=89.09%\nfunds/0/得分=8.91", "S03", "funds/0/得分", E },
  { "/checks/S03/rounded",          "funds/0/得分=10", "S03", "funds/0/得分", W },
  { "/checks/S03/total-of-zero",    "funds/0/全年预算数=0\nfunds/0/全年执行数=0\nfunds/0/执行率=0\nfunds/0/得分=0", "S03", "funds/0/得分", E },
  { "/checks/S03/within",           "funds/0/得分=9.7", "S03", NULL, SILENT },
  { "/checks/S03/no-budget",        "funds/0/全年预算数=0\nfunds/1/全年预算数=0\nfunds/0/全年执行数=0\nfunds/1/全年执行数=0\nfunds/0/得分=10", "S03", NULL, SILENT },
  { "/checks/S04/reached-and-less", "indicators/3/score=8\nindicators/3/reason=人手不足", "S04", "indicators/3/score", E },      /* 金凤区 2023 */
  { "/checks/S04/short",            "indicators/0/actual=108个\nindicators/0/score=15", "S04", "indicators/0/score", E },
  { "/checks/S04/within",           "indicators/0/actual=111个\nindicators/0/score=13.9\nindicators/0/reason=雨天停工", "S04", NULL, SILENT },
  { "/checks/S04/other-variant",    "indicators/3/actual=8800元\nindicators/3/score=9.09\nindicators/3/reason=涨价", "S04", NULL, SILENT },
  { "/checks/S04/share-in-time",    "indicators/2/level3=完工及时率\nindicators/2/target=100%\nindicators/2/actual=95%\nindicators/2/score=10", "S04", "indicators/2/score", E },
  { "/checks/S04/days-in-time",     "indicators/2/level3=完工天数\nindicators/2/target=100天\nindicators/2/actual=95天\nindicators/2/score=10", "S04", NULL, SILENT },
  { "/checks/S04/month-more",       "indicators/2/level3=施工工期\nindicators/2/target=≤6个月\nindicators/2/actual=7个月\nindicators/2/score=8\nindicators/2/reason=雨天", "S04", NULL, SILENT },
  { "/checks/S04/month-more-without-a-sign", "indicators/2/level3=施工工期\nindicators/2/target=6个月\nindicators/2/actual=7个月\nindicators/2/score=8\nindicators/2/reason=雨天", "S04", NULL, SILENT },
  { "/checks/S04/month-more-and-full", "indicators/2/level3=施工工期\nindicators/2/target=≤6个月\nindicators/2/actual=7个月\nindicators/2/score=10", "S04", "indicators/2/score", E },
  { "/checks/S04/month-kept-and-less", "indicators/2/level3=施工工期\nindicators/2/target=≤6个月\nindicators/2/actual=6个月\nindicators/2/score=8\nindicators/2/reason=扣", "S04", "indicators/2/score", E },
  { "/checks/S04/hours-more",       "indicators/2/level3=故障响应时间\nindicators/2/target=≤4小时\nindicators/2/actual=5小时\nindicators/2/score=6\nindicators/2/reason=路远", "S04", "indicators/2/score", E },
  { "/checks/S04/without-a-sign",   "indicators/3/target=8000元\nindicators/3/actual=7200元\nindicators/3/score=9\nindicators/3/reason=降价", "S04", NULL, SILENT },
  { "/checks/S04/not-derivable",    "indicators/0/actual=1月-4月： 28个 5月-12月：\nindicators/0/score=12", "S04", "indicators/0/score", E },  /* 金凤区 2023 */
  { "/checks/S04/of-several-rows",  "indicators/1/level2=数量指标\nindicators/1/weight=\nindicators/1/score=\nindicators/0/score=13\nindicators/0/reason=雨天", "S04", NULL, SILENT },
  { "/checks/S04/band",             "indicators/7/target=达成\nindicators/7/actual=部分达成\nindicators/7/score=9\nindicators/7/reason=缺人", "S04", "indicators/7/score", E },
  { "/checks/S04/in-band",          "indicators/7/target=达成\nindicators/7/actual=部分达成\nindicators/7/score=7\nindicators/7/reason=缺人", "S04", NULL, SILENT },
  { "/checks/S04/taste",            "indicators/7/target=好\nindicators/7/actual=较好\nindicators/7/score=9\nindicators/7/reason=缺人", "S04", NULL, SILENT },
  { "/checks/S04/set-too-low",      "indicators/0/actual=200个\nindicators/0/score=13\nindicators/0/reason=目标偏低", "S04", NULL, SILENT },
  { "/checks/S04/at-least-none",    "indicators/5/level3=安全事故起数\nindicators/5/target=0起\nindicators/5/actual=1起\nindicators/5/score=10", "S04", "indicators/5/score", E },
  { "/checks/S04/none-and-more",    "indicators/5/level3=新增示范点\nindicators/5/target=0个\nindicators/5/actual=1个\nindicators/5/score=10", "S04", NULL, SILENT },
  { "/checks/S04/none",             "indicators/5/level3=安全事故起数\nindicators/5/target=0起\nindicators/5/actual=0起\nindicators/5/score=10", "S04", NULL, SILENT },
  { "/checks/S04/better-class",     "indicators/5/level3=河流水质\nindicators/5/target=四类及以上\nindicators/5/actual=三类\nindicators/5/score=10", "S04", NULL, SILENT },
  { "/checks/S04/counted-classes",  "indicators/5/level3=培训课程\nindicators/5/target=≥12类\nindicators/5/actual=9类\nindicators/5/score=10", "S04", "indicators/5/score", E },
  { "/checks/S04/better-roman-class", "indicators/5/level3=河流水质\nindicators/5/target=Ⅲ类\nindicators/5/actual=Ⅱ类\nindicators/5/score=10", "S04", NULL, SILENT },
  { "/checks/S05/no-reason",        "indicators/0/actual=108个\nindicators/0/score=13.5", "S05", "indicators/0", E },
  { "/checks/S05/execution",        "funds/0/得分=6", "S05", "funds/0", W },                                                  /* 金凤区 2023 */
  { "/checks/S05/execution-by-a-wrong-rate", "funds/0/年初预算数=110\nfunds/1/年初预算数=110\nfunds/0/执行率=89.09%\nfunds/0/得分=8.91\ngoals/actual=改造完成，结余2万元为质保金。", "S05", NULL, SILENT },
  { "/checks/S05/execution-by-a-wrong-rate-untold", "funds/0/年初预算数=110\nfunds/1/年初预算数=110\nfunds/0/执行率=89.09%\nfunds/0/得分=8.91\ngoals/actual=改造完成。", "S05", "funds/0", W },
  { "/checks/S05/execution-too-much", "funds/0/全年执行数=60\nfunds/1/全年执行数=60\nfunds/0/得分=10", "S05", NULL, SILENT },
  { "/checks/S05/execution-follows", "funds/0/得分=9.8", "S05", NULL, SILENT },
  { "/checks/S05/execution-as-a-row", "indicators/0/level3=预算执行率\nindicators/0/target=100%\nindicators/0/actual=98%\nindicators/0/score=14.7", "S05", NULL, SILENT },
  { "/checks/S05/low-execution-as-a-row", "indicators/0/level3=预算执行率\nindicators/0/target=100%\nindicators/0/actual=80%\nindicators/0/score=12", "S05", "indicators/0", E },
  { "/checks/S05/reason",           "indicators/0/actual=108个\nindicators/0/score=13.5\nindicators/0/reason=雨天停工", "S05", NULL, SILENT },
  { "/checks/S05/told-of-the-goal",  "indicators/0/level3=新装路灯\nindicators/0/actual=108个\nindicators/0/score=13.5\ngoals/actual=新装路灯108个，少12个是因为管线改迁。", "S05", NULL, SILENT },
  { "/checks/S05/told-of-another",   "indicators/0/level3=新装路灯\nindicators/0/actual=108个\nindicators/0/score=13.5\ngoals/actual=新装路灯108个。验收合格。检查井少建2座，是因为管线改迁。", "S05", "indicators/0", E },
  { "/checks/S05/told-as-due-to",   "indicators/0/level3=新装路灯\nindicators/0/actual=108个\nindicators/0/score=13.5\ngoals/actual=新装路灯少12个，系管线改迁未完。", "S05", NULL, SILENT },
  { "/checks/S05/due-to-of-another",  "indicators/0/level3=新装路灯\nindicators/0/actual=108个\nindicators/0/score=13.5\ngoals/actual=新装路灯108个。结余3万元，系宣传费压减。", "S05", "indicators/0", E },
  { "/checks/S05/told-by-how-much",   "indicators/0/level3=道路照明数量\nindicators/0/actual=108个\nindicators/0/score=13.5\ngoals/actual=未完成原因分析：照明缺12个，管线改迁。", "S05", NULL, SILENT },
  { "/checks/S05/told-by-another-amount", "indicators/0/level3=道路照明数量\nindicators/0/actual=108个\nindicators/0/score=13.5\ngoals/actual=未完成原因分析：照明缺2个，管线改迁。", "S05", "indicators/0", E },
  { "/checks/S05/told-of-a-system",   "indicators/0/level3=新装路灯\nindicators/0/actual=108个\nindicators/0/score=13.5\ngoals/actual=新装路灯108个，无未接入系统的路灯。", "S05", "indicators/0", E },
  { "/checks/S05/told-with-its-points", "indicators/0/level3=新装路灯\nindicators/0/actual=108个\nindicators/0/score=13.5\ngoals/actual=路灯一项扣1.5分，12盏未装。", "S05", NULL, SILENT },
  { "/checks/S05/points-only",       "indicators/0/level3=新装路灯\nindicators/0/actual=108个\nindicators/0/score=13.5\ngoals/actual=路灯一项15分，扣1.5分。", "S05", "indicators/0", E },
  { "/checks/S06/no-deviation",     "indicators/3/actual=8000元\nindicators/3/score=8\nindicators/3/reason=疫情", "S06", "indicators/3/reason", W },
  { "/checks/S06/deviation",        "indicators/3/actual=8800元\nindicators/3/score=9\nindicators/3/reason=涨价", "S06", NULL, SILENT },
  { "/checks/S06/tells-of-one",     "indicators/3/actual=8000元\nindicators/3/score=10\nindicators/3/reason=受疫情影响推迟", "S06", "indicators/3/reason", W },
  { "/checks/S06/says-none",        "indicators/3/actual=8000元\nindicators/3/score=10\nindicators/3/reason=无偏差", "S06", NULL, SILENT },
  { "/checks/S06/reused",           "indicators/0/actual=108个\nindicators/0/score=13.5\nindicators/0/reason=雨天较多施工队停工\n"
                                    "indicators/5/actual=90%\nindicators/5/score=9.28\nindicators/5/reason=雨天较多施工队停工", "S06", "indicators/5/reason", W },
  { "/checks/S07/grade",            "total_score=85\ngrade=优", "S07", "grade", E },
  { "/checks/S07/long-word",        "total_score=99.8\ngrade=优秀", "S07", NULL, SILENT },
  { "/checks/S07/lower-bound",      "total_score=90\ngrade=优", "S07", NULL, SILENT },
  { "/checks/F01/off",              "funds/0/执行率=87.00%", "F01", "funds/0/执行率", E },
  { "/checks/F01/precision",        "funds/0/执行率=98%", "F01", NULL, SILENT },
  { "/checks/F01/decimals",         "funds/0/执行率=98.0%", "F01", NULL, SILENT },
  { "/checks/F01/in-a-cell",        "indicators/1/actual=702/720=98.5%", "F01", "indicators/1/actual", E },
  { "/checks/F01/in-a-cell-right",  "indicators/1/actual=702/720×100%=97.5%", "F01", NULL, SILENT },
  { "/checks/F01/sign",             "funds/0/执行率=98", "F01", "funds/0/执行率", I },
  { "/checks/F01/fraction",         "funds/0/执行率=0.98", "F01", "funds/0/执行率", W },
  { "/checks/F01/part-in-other-unit", "funds/1/全年执行数=980000\nfunds/1/执行率=98%", "F01", NULL, SILENT },
  { "/checks/F01/part-off",         "funds/1/执行率=89%", "F01", "funds/1/执行率", E },
  { "/checks/F01/blank",            "funds/0/执行率= ", "F01", "funds/0/执行率", E },
  { "/checks/F01/total-of-zero",    "funds/0/全年预算数=0\nfunds/0/全年执行数=0\nfunds/0/执行率=0", "F01", "funds/0/执行率", E },
  { "/checks/F01/of-a-part",        "funds/1/执行率=97%", "F01", "funds/1/执行率", E },
  { "/checks/F01/nothing-of-nothing", "funds/2/全年预算数=0.00\nfunds/2/全年执行数=0.00\nfunds/2/执行率=0.00%", "F01", NULL, SILENT },  /* 青神 2023 */
  { "/checks/F02/more",             "funds/0/全年执行数=101\nfunds/1/全年执行数=101", "F02", "funds/0/全年执行数", E },
  { "/checks/F02/all",              "funds/0/全年执行数=100\nfunds/1/全年执行数=100", "F02", NULL, SILENT },
  { "/checks/F03/parts",            "funds/0/全年预算数=99", "F03", "funds/0/全年预算数", E },
  { "/checks/F03/last-place",       "funds/0/全年执行数=98.01", "F03", NULL, SILENT },
  { "/checks/F03/repeated-score",   "funds/1/得分=9.8", "F03", "funds/1/得分", W },
  { "/checks/F03/parts-blank",      "funds/1/全年执行数=\nfunds/0/全年执行数=98", "F03", "funds/0/全年执行数", E },
  { "/checks/F03/two-splits",       "funds/2/row=按收入性质分：100\nfunds/3/row=按支出性质分：98", "F03", "funds/3", E },
  { "/checks/F03/one-split",        "funds/2/row=按收入性质分：100\nfunds/3/row=按支出性质分：100", "F03", NULL, SILENT },
  { "/checks/F04/changed",          "funds/0/年初预算数=120\nfunds/1/年初预算数=120", "F04", "funds/0", W },
  { "/checks/F04/same",             "", "F04", NULL, SILENT },
  { "/checks/F04/told-with-the-goal", "funds/0/年初预算数=120\nfunds/1/年初预算数=120\ngoals/actual=改造全部完成，年中调减预算20万元。", "F04", NULL, SILENT },
  { "/checks/F04/told-of-an-amount", "funds/0/年初预算数=96\nfunds/1/年初预算数=96\ngoals/actual=改造全部完成，年中追加4万元用于电缆。", "F04", NULL, SILENT },
  { "/checks/F04/moved-between",    "funds/0/年初预算数=120\nfunds/1/年初预算数=120\ngoals/actual=改造全部完成，年中指标调剂20万元。", "F04", NULL, SILENT },
  { "/checks/F04/told-of-something-else", "funds/0/年初预算数=120\nfunds/1/年初预算数=120\ngoals/actual=改造全部完成，资金使用规范。", "F04", "funds/0", W },
  { "/checks/F04/told-of-mid-year", "funds/0/年初预算数=96\nfunds/1/年初预算数=96\ngoals/actual=改造全部完成，年中上级下达救灾补助4万元。", "F04", NULL, SILENT },
  { "/checks/F04/mid-year-of-something-else", "funds/0/年初预算数=96\nfunds/1/年初预算数=96\ngoals/actual=改造全部完成，年中检查合格。增补绿化带。", "F04", "funds/0", W },
  { "/checks/F04/central-funds", "funds/0/年初预算数=120\nfunds/1/年初预算数=120\ngoals/actual=改造全部完成，落实2023年中央下达任务。", "F04", "funds/0", W },
  { "/checks/F04/schools", "funds/0/年初预算数=120\nfunds/1/年初预算数=120\ngoals/actual=改造全部完成，2023年中小学增设路灯。", "F04", "funds/0", W },
  { "/checks/F04/things-moved-in", "funds/0/年初预算数=120\nfunds/1/年初预算数=120\ngoals/actual=空调调入仓库，种子调剂入户。", "F04", "funds/0", W },
  { "/checks/F04/money-moved", "funds/0/年初预算数=120\nfunds/1/年初预算数=120\ngoals/actual=改造全部完成，项目资金调剂到东段。", "F04", NULL, SILENT },
  { "/checks/F04/taken-back", "funds/0/年初预算数=120\nfunds/1/年初预算数=120\ngoals/actual=资金由财政年末统筹收回20万元。", "F04", NULL, SILENT },
  { "/checks/F04/carried-over", "funds/0/年初预算数=96\nfunds/1/年初预算数=96\ngoals/actual=改造全部完成，上年结转4万元纳入本年预算。", "F04", NULL, SILENT },
  { "/checks/F04/things-taken-back", "funds/0/年初预算数=120\nfunds/1/年初预算数=120\ngoals/actual=旧灯具全部收回入库。", "F04", "funds/0", W },
  { "/checks/F05/repeated",         "funds/1/年初预算数=100万元\nfunds/1/全年预算数=100万元", "F05", "funds/1", I },
  { "/checks/F05/one-cell",         "funds/1/年初预算数=100万元", "F05", "funds/1/年初预算数", I },
  { "/checks/F05/magnitude",        "funds/0/全年执行数=1000000\nfunds/1/全年执行数=1000000", "F05", "funds/0/全年执行数", E },
  { "/checks/F05/next-to-nothing",  "funds/1/年初预算数=100元", "F05", "funds/1/年初预算数", E },                               /* domain.md 3 */
  { "/checks/F05/cost",             "indicators/3/target=100元\nindicators/3/actual=98元", "F05", "indicators/3/target", E },
  { "/checks/F05/near",             "funds/0/全年执行数=980500\nfunds/1/全年执行数=980500", "F05", "funds/0/全年执行数", E },
  { "/checks/F05/little-spent",     "funds/0/全年执行数=0.05\nfunds/1/全年执行数=0.05", "F05", NULL, SILENT },
  { "/checks/F08/cost",             "indicators/3/level3=项目成本\nindicators/3/target=≤100万元\nindicators/3/actual=95万元", "F08", "indicators/3/actual", W },
  { "/checks/F08/cost-not-paid",    "indicators/3/level3=项目成本\nindicators/3/target=≤100万元\nindicators/3/actual=99万元\ngoals/actual=改造全部完成，尾款1万元次年支付。", "F08", NULL, SILENT },
  { "/checks/F08/nothing-unpaid", "indicators/3/level3=项目成本\nindicators/3/target=≤100万元\nindicators/3/actual=99万元\ngoals/actual=改造全部完成，无未付款项。", "F08", "indicators/3/actual", W },
  { "/checks/F08/none-left-unpaid", "indicators/3/level3=项目成本\nindicators/3/target=≤100万元\nindicators/3/actual=99万元\ngoals/actual=改造全部完成，不存在未支付情况。", "F08", "indicators/3/actual", W },
  { "/checks/F08/guarantee-paid", "indicators/3/level3=项目成本\nindicators/3/target=≤100万元\nindicators/3/actual=99万元\ngoals/actual=改造全部完成，质保金已全部支付。", "F08", "indicators/3/actual", W },
  { "/checks/F08/guarantee-kept", "indicators/3/level3=项目成本\nindicators/3/target=≤100万元\nindicators/3/actual=99万元\ngoals/actual=改造全部完成，质保金1万元待质保期满支付。", "F08", NULL, SILENT },
  { "/checks/F08/rest-by-contract", "indicators/3/level3=项目成本\nindicators/3/target=≤100万元\nindicators/3/actual=99万元\ngoals/actual=改造全部完成，尾款1万元按合同支付。", "F08", NULL, SILENT },
  { "/checks/F08/cost-right",       "indicators/3/level3=项目成本\nindicators/3/target=≤100万元\nindicators/3/actual=98万元", "F08", NULL, SILENT },
  { "/checks/F08/cost-of-a-part",   "indicators/3/level3=电缆费用\nindicators/3/target=≤20万元\nindicators/3/actual=19万元", "F08", NULL, SILENT },
  { "/checks/F08/product",          "indicators/3/target=≤8000元/个\nindicators/3/actual=7900元/个", "F08", "indicators/3/actual", W },
  { "/checks/F08/product-right",    "indicators/3/target=≤8100元/个\nindicators/3/actual=8099.17元/个", "F08", NULL, SILENT },
  { "/checks/F08/product-of-a-part", "indicators/3/target=≤800元/个\nindicators/3/actual=790元/个", "F08", NULL, SILENT },
  { "/checks/F05/grown",            "funds/0/年初预算数=0.05\nfunds/1/年初预算数=0.05", "F05", NULL, SILENT },
  { "/checks/F05/of-one",           "indicators/3/target=≤300元\nindicators/3/actual=290元", "F05", NULL, SILENT },
  { "/checks/F05/price-of-each",    "indicators/3/level3=平均每盏造价\nindicators/3/target=≤100元\nindicators/3/actual=98元", "F05", NULL, SILENT },
  { "/checks/F05/plain",            "funds/1/年初预算数=100.00", "F05", NULL, SILENT },
  { "/checks/F05/cell-of-a-part",   "funds/0/全年执行数=60.0038\nfunds/1/全年预算数=60\nfunds/1/全年执行数=60\nfunds/2/全年预算数=40\nfunds/2/全年执行数=0.0038\nfunds/2/执行率=95%", "F05", "funds/2/全年执行数", E },
  { "/checks/F05/of-a-part",        "funds/1/年初预算数=1000000\nfunds/1/全年预算数=1000000\nfunds/1/全年执行数=980000\nfunds/0/年初预算数=100\nfunds/0/全年预算数=100\nfunds/0/全年执行数=98", "F05", "funds/1", E },
  { "/checks/F05/instead-of-a-sum", "funds/1/年初预算数=1000000\nfunds/1/全年预算数=1000000\nfunds/1/全年执行数=980000\nfunds/0/年初预算数=100\nfunds/0/全年预算数=100\nfunds/0/全年执行数=98", "F03", NULL, SILENT },
  { "/checks/F05/by-the-rate",      "funds/0/全年预算数=980000\nfunds/1/全年预算数=980000\nfunds/0/全年执行数=95\nfunds/1/全年执行数=95\nfunds/0/执行率=96.94%", "F05", "funds/0/全年预算数", E },
  { "/checks/F05/next-to-nothing-spent", "funds/0/全年执行数=0.009\nfunds/1/全年执行数=0.009\nfunds/0/执行率=90%", "F05", "funds/0/全年预算数", E },
  { "/checks/F05/next-to-nothing-by-the-rate", "funds/0/全年执行数=0.009\nfunds/1/全年执行数=0.009\nfunds/0/执行率=0.01%", "F05", NULL, SILENT },
  { "/checks/F07/low",              "funds/0/全年执行数=80\nfunds/1/全年执行数=80", "F07", "funds/0/执行率", W },
  { "/checks/F07/ninety",           "funds/0/全年执行数=90\nfunds/1/全年执行数=90", "F07", NULL, SILENT },
  { "/checks/F07/reason-of-a-row",  "funds/0/全年执行数=80\nfunds/1/全年执行数=80\nindicators/0/reason=剩余尾款未付", "F07", NULL, SILENT },
  { "/checks/F07/reason-of-something-else", "funds/0/全年执行数=80\nfunds/1/全年执行数=80\nindicators/0/reason=用车制度执行不严", "F07", "funds/0/执行率", W },
  { "/checks/F07/taken-back",       "funds/0/全年执行数=80\nfunds/1/全年执行数=80\ngoals/actual=改造全部完成，20万元由财政收回。", "F07", NULL, SILENT },
  { "/checks/F07/nothing-left", "funds/0/全年执行数=80\nfunds/1/全年执行数=80\ngoals/actual=改造全部完成，资金无结余。", "F07", "funds/0/执行率", W },
  { "/checks/F07/some-left", "funds/0/全年执行数=80\nfunds/1/全年执行数=80\ngoals/actual=改造全部完成，资金结余20万元。", "F07", NULL, SILENT },
  { "/checks/F07/bins-taken-back", "funds/0/全年执行数=80\nfunds/1/全年执行数=80\ngoals/actual=垃圾桶全部收回清洗。", "F07", "funds/0/执行率", W },
  { "/checks/F07/carried-on", "funds/0/全年执行数=80\nfunds/1/全年执行数=80\ngoals/actual=改造因雨推迟，相应资金200,000元结转下年。", "F07", NULL, SILENT },
  { "/checks/F07/carried-over", "funds/0/全年执行数=80\nfunds/1/全年执行数=80\ngoals/actual=改造全部完成，含上年结转项目。", "F07", "funds/0/执行率", W },
  { "/checks/F07/carried-into", "funds/0/全年执行数=23.08\nfunds/1/全年执行数=23.08\ngoals/actual=2022年结转至2023年的资金已于年初下达。", "F07", "funds/0/执行率", W },
  { "/checks/F07/carried-to-year", "funds/0/全年执行数=23.08\nfunds/1/全年执行数=23.08\ngoals/actual=改造因雨推迟，资金结转至2024年。", "F07", NULL, SILENT },
  { "/checks/F07/carried-to-next-year", "funds/0/全年执行数=23.08\nfunds/1/全年执行数=23.08\ngoals/actual=改造因雨推迟，资金结转到下一年度使用。", "F07", NULL, SILENT },
  { "/checks/F07/people-missing",   "funds/0/全年执行数=80\nfunds/1/全年执行数=80\nindicators/0/reason=人员未到位", "F07", "funds/0/执行率", W },
  { "/checks/F07/money-missing",    "funds/0/全年执行数=80\nfunds/1/全年执行数=80\nindicators/0/reason=资金未到位", "F07", NULL, SILENT },
  { "/checks/F07/not-begun",        "funds/0/全年执行数=0\nfunds/1/全年执行数=0\ngoals/actual=因用地未获批复，项目未实施。", "F07", NULL, SILENT },
  { "/checks/F07/a-part-not-begun", "funds/0/全年执行数=80\nfunds/1/全年执行数=80\ngoals/actual=改造东段，西段因塌方未实施。", "F07", "funds/0/执行率", W },
  { "/checks/F07/of-the-initial",   "funds/0/全年预算数=\nfunds/1/全年预算数=\nfunds/0/全年执行数=50\nfunds/0/执行率=50%", "F07", "funds/0/执行率", W },
  { "/checks/F01/of-the-initial",   "funds/0/全年预算数=\nfunds/1/全年预算数=\nfunds/0/全年执行数=50\nfunds/0/执行率=50%", "F01", NULL, SILENT },
  { "/checks/F10/missing",          "funds/0/全年预算数=\nfunds/1/全年预算数=", "F10", "funds/0/全年预算数", W },
  { "/checks/F10/part",             "funds/1/全年执行数=\nfunds/0/全年执行数=98", "F10", "funds/1/全年执行数", W },
  { "/checks/F10/budget-only",      "funds/0/全年执行数=98\nfunds/1/全年预算数=60\nfunds/1/全年执行数=\nfunds/2/全年预算数=40\nfunds/2/全年执行数=", "F10", NULL, SILENT },
  { "/checks/F10/by-the-sum",       "funds/0/全年预算数=", "F10", NULL, SILENT },
  { "/checks/T03/all-reached",      "funds/0/全年执行数=20\nfunds/1/全年执行数=20", "T03", "funds/0/执行率", W },
  { "/checks/T03/one-short",        "funds/0/全年执行数=20\nfunds/1/全年执行数=20\nindicators/0/actual=60个", "T03", NULL, SILENT },
  { "/checks/S04/fraction",         "indicators/8/actual=0.96", "S04", NULL, SILENT },
  { "/checks/D01/late",             "indicators/2/actual=2024年1月", "D01", "indicators/2/actual", E },
  { "/checks/D01/late-and-told",    "indicators/2/actual=2024年1月\nindicators/2/score=8", "D01", "indicators/2/actual", W },
  { "/checks/D01/no-such-day",      "indicators/2/actual=2023年2月30日", "D01", "indicators/2/actual", E },
  { "/checks/D01/no-such-day-in-wide-digits", "indicators/2/actual=２０２３年２月３０日", "D01", "indicators/2/actual", E },
  { "/checks/D01/a-day-in-wide-digits", "indicators/2/actual=２０２３年２月２８日", "D01", NULL, SILENT },
  { "/checks/D01/no-such-month",    "indicators/2/actual=2023年13月", "D01", "indicators/2/actual", E },
  { "/checks/S04/not-done",         "indicators/2/actual=未完成\nindicators/2/score=10", "S04", "indicators/2/score", E },
  { "/checks/S04/not-done-no-points", "indicators/2/actual=未完成\nindicators/2/score=0\nindicators/2/reason=线路未贯通", "S04", NULL, SILENT },
  { "/checks/F06/in-a-cell",        "indicators/0/actual=新装121个，其中城东60个、城西46个、城北18个", "F06", "indicators/0/actual", E },
  { "/checks/F06/in-a-cell-right",  "indicators/0/actual=新装121个，其中城东60个、城西46个、城北15个", "F06", NULL, SILENT },
  { "/checks/F06/in-a-cell-in-part", "indicators/0/actual=新装121个，其中城东60个、城西16个", "F06", NULL, SILENT },
  { "/checks/F06/in-a-cell-and-more", "indicators/0/actual=新装121个，其中城东60个、城西46个、城北9个等", "F06", NULL, SILENT },
  { "/checks/F06/in-a-cell-of-people", "indicators/0/target=≥120人\nindicators/0/actual=培训电工120人，其中党员80人、女性60人", "F06", NULL, SILENT },
  { "/checks/F06/altogether",       "indicators/0/actual=城东60个、城西46个、城北12个，共121个", "F06", "indicators/0/actual", E },
  { "/checks/F06/altogether-right", "indicators/0/actual=城东60个、城西46个、城北12个，共118个", "F06", NULL, SILENT },
  { "/checks/F06/below-a-limit",    "indicators/0/target=≤120个\nindicators/0/actual=城东60个，城西46个，城北12个\nindicators/0/score=15", "F06", NULL, SILENT },
  { "/checks/F06/not-all-of-the-target", "indicators/0/actual=城东60个，城西46个，城北12个等\nindicators/0/score=15", "F06", NULL, SILENT },
  { "/checks/F06/short-of-the-target", "indicators/0/actual=城东60个，城西46个，城北12个\nindicators/0/score=15", "F06", "indicators/0/actual", E },
  { "/checks/F06/reaches-the-target", "indicators/0/actual=城东60个，城西46个，城北14个\nindicators/0/score=15", "F06", NULL, SILENT },
  { "/checks/F06/counts-of-a-goal", "goals/expected=改造路段24条，其中城东6条、城西9条、城北8条。", "F06", "goals/expected", W },
  { "/checks/F06/more-than-the-goal", "goals/expected=改造路段24条，其中城东6条、城西9条、城北10条。", "F06", "goals/expected", E },
  { "/checks/F06/people-of-a-goal", "goals/expected=培训电工120人，其中党员80人、女性60人。", "F06", NULL, SILENT },
  { "/checks/F06/not-all-counts",   "goals/expected=改造路段24条，其中城东6条、城西9条、城北8条等。", "F06", NULL, SILENT },
  { "/checks/F08/costs-beyond-budget", COSTS "indicators/3/target=≤72万元\nindicators/3/actual=70万元\nindicators/4/target=≤30万元\nindicators/4/actual=28万元", "F08", "indicators/4/target", W },
  { "/checks/F08/costs-equal-and-less", COSTS "indicators/3/target==70.5万元\nindicators/3/actual=70.5万元\nindicators/4/target==28.0万元\nindicators/4/actual=28.0万元", "F08", "indicators/4/target", W },
  { "/checks/F08/costs-equal-and-much-less", COSTS "indicators/3/target==61万元\nindicators/3/actual=61万元\nindicators/4/target==28万元\nindicators/4/actual=28万元", "F08", NULL, SILENT },
  { "/checks/F08/costs-of-the-initial-budget", COSTS "funds/0/年初预算数=102\nindicators/3/target=≤72万元\nindicators/3/actual=70万元\nindicators/4/target=≤30万元\nindicators/4/actual=28万元", "F08", NULL, SILENT },
  { "/checks/F08/costs-within-budget", COSTS "indicators/3/target=≤72万元\nindicators/3/actual=70万元\nindicators/4/target=≤28万元\nindicators/4/actual=28万元", "F08", NULL, SILENT },
  { "/checks/F08/cost-of-all-and-a-part", COSTS "indicators/3/target=≤100万元\nindicators/3/actual=98万元\nindicators/4/target=≤12万元\nindicators/4/actual=11万元", "F08", NULL, SILENT },
  { "/checks/F08/cost-of-each-beside", COSTS "indicators/3/target=≤99万元\nindicators/3/actual=96万元\nindicators/4/level3=每盏灯安装费\nindicators/4/target=≤2.4万元\nindicators/4/actual=2万元", "F08", NULL, SILENT },
  { "/checks/F09/goal-and-row",     "goals/actual=全年新装路灯112个，夜间出行更安全。", "F09", "goals/actual", E },
  { "/checks/F09/aims-higher",      "goals/expected=新装路灯130个，居民夜间出行更安全。", "F09", "goals/expected", W },
  { "/checks/F09/same",             "goals/actual=全年新装路灯121个，夜间出行更安全。", "F09", NULL, SILENT },
  { "/checks/F09/another-thing",    "goals/actual=维修路灯36个，夜间出行更安全。", "F09", NULL, SILENT },
  { "/checks/F09/rate",             "goals/actual=改造全部完成，夜间亮灯率97%。", "F09", "goals/actual", E },
  { "/checks/F09/rate-rounded",     "goals/actual=改造全部完成，夜间亮灯率99%。", "F09", NULL, SILENT },
  { "/checks/F09/rate-cut-short",   "indicators/5/actual=98.46%\ngoals/actual=改造全部完成，夜间亮灯率98.4%。", "F09", "goals/actual", E },
  { "/checks/F09/planned-and-done", "goals/actual=计划新装路灯130个，实际完成121个。", "F09", NULL, SILENT },
  { "/checks/F09/over-the-years",   "goals/actual=累计新装路灯560个，夜间出行更安全。", "F09", NULL, SILENT },
  { "/checks/F09/rate-right",       "goals/actual=改造全部完成，夜间亮灯率98.5%。", "F09", NULL, SILENT },
  { "/checks/F09/rate-at-least",    "goals/actual=改造全部完成，夜间亮灯率95%以上。", "F09", NULL, SILENT },
  { "/checks/F09/listed-on",        "goals/actual=新装灯杆96根、路灯112个，夜间出行更安全。", "F09", "goals/actual", E },
  { "/checks/F09/listed-apart",     "goals/actual=维修灯杆96根、路灯112个，夜间出行更安全。", "F09", NULL, SILENT },
  { "/checks/F09/of-a-part",        "goals/actual=新装路灯，其中城东36个，夜间出行更安全。", "F09", NULL, SILENT },
  { "/checks/S04/survey-in-the-cell", "indicators/8/actual=81%（发放问卷120份）\nindicators/8/score=10", "S04", "indicators/8/score", E },
  { "/checks/S04/inverted",         "indicators/8/target=≤90%\nindicators/8/actual=95%\nindicators/8/score=10", "S04", NULL, SILENT },
  { "/checks/T05/stump",            "goals/expected=完成了道路照明的评估。城市照明建设", "T05", "goals/expected", E },
  { "/checks/T05/no-stop",          "goals/expected=改造道路照明。确保出行安全", "T05", NULL, SILENT },
  { "/checks/T07/prompt",           "goals/actual=说明相关任务目标的完成情况(100字以内)", "T07", "goals/actual", E },
  { "/checks/T07/stars",            "indicators/7/actual=*****条", "T07", "indicators/7/actual", E },
  { "/checks/T07/crosses",          "header/项目名称=××项目", "T07", "header/项目名称", E },
  { "/checks/T07/letters",          "indicators/5/actual=XX%", "T07", "indicators/5/actual", E },
  { "/checks/T07/at-most-200",      "goals/actual=填写全年实际完成情况（不超过200字）", "T07", "goals/actual", E },
  { "/checks/T07/a-size",           "goals/actual=发放XXL号雨衣，夜间出行更安全。", "T07", NULL, SILENT },
  { "/checks/T07/spare-row",        "indicators/4/level3=……\nindicators/4/target=\nindicators/4/actual=\nindicators/4/weight=", "T07", "indicators/4", I },
  { "/checks/T08/empty",            "header/主管部门=", "T08", "header/主管部门", W },
  { "/checks/T08/filled-in",        "", "T08", NULL, SILENT },
  { "/checks/T09/brackets",         "goals/expected=按渠财建[2023]88号文件改造。", "T09", "goals/expected", I },
  { "/checks/T09/right",            "goals/expected=按渠财建〔2023〕88号文件改造。", "T09", NULL, SILENT },
  { "/checks/T09/a-year",           "goals/expected=改造道路照明(2023)。", "T09", NULL, SILENT },
  { "/checks/T11/sign",             "indicators/0/target=≧120个", "T11", "indicators", I },
  { "/checks/T11/decimals",         "funds/0/执行率=98.0%", "T11", "funds/0/执行率", I },
  { "/checks/T11/one-decimal",      "funds/0/全年执行数=98.5\nfunds/1/全年执行数=98.5\nfunds/0/执行率=98.5%", "T11", NULL, SILENT },
  { "/checks/T11/two-decimals",     "funds/0/执行率=98.00%", "T11", NULL, SILENT },
  { "/checks/T11/name-with-blanks", "indicators/0/level1=产 出 指 标\nindicators/1/level1=产 出 指 标\nindicators/2/level1=产 出 指 标\nindicators/3/level1=产 出 指 标", "T11", NULL, SILENT },
  { "/checks/T11/no-name",          "indicators/8/level2=", "T11", NULL, SILENT },
  { "/checks/T01/borrowed",         "header/项目名称=数据平台运行\nheader/主管部门=某某县大数据中心\nheader/实施单位=某某县大数据中心\ngoals/expected=平台运行平稳。\ngoals/actual=平台运行平稳，全年无故障。\n"
                                    "indicators/5/level3=丰富群众文化生活\nindicators/7/level3=改善人居环境", "T01", "indicators/5/level3", W },
  { "/checks/T01/at-home",          "header/主管部门=某某县住房和城乡建设局\nindicators/5/level3=改善生产生活条件\nindicators/7/level3=改善人居环境", "T01", NULL, SILENT },
  { "/checks/T01/one-only",         "header/项目名称=数据平台运行\nheader/主管部门=某某县大数据中心\nheader/实施单位=某某县大数据中心\ngoals/expected=平台运行平稳。\ngoals/actual=平台运行平稳，全年无故障。\n"
                                    "indicators/7/level3=改善人居环境", "T01", NULL, SILENT },
  { "/checks/T01/row-of-another",   "header/项目名称=道路绿化\nheader/主管部门=某某县林业局\nheader/实施单位=某某县林业局\ngoals/expected=补植林木。\ngoals/actual=补植林木完成。\nindicators/5/level3=提升教师专业水平", "T01", "indicators/5/level3", W },
  { "/checks/T01/ditch-of-foresters", "header/项目名称=林区照明\nheader/主管部门=某某县林业局\nheader/实施单位=某某县林业局\ngoals/expected=安装路灯。\ngoals/actual=安装完成。\nindicators/0/level3=加固堤防", "T01", "indicators/0/level3", W },
  { "/checks/T01/ditch-of-farmers", "header/项目名称=牧区照明\nheader/主管部门=某某县畜牧站\nheader/实施单位=某某县畜牧站\ngoals/expected=安装路灯。\ngoals/actual=安装完成。\nindicators/0/level3=加固堤防", "T01", NULL, SILENT },
  { "/checks/T01/row-of-the-goal",  "header/项目名称=道路绿化\nheader/主管部门=某某县林业局\nheader/实施单位=某某县林业局\ngoals/expected=补植学校周边林木。\ngoals/actual=学校周边补植完成。\nindicators/5/level3=提升教师专业水平", "T01", NULL, SILENT },
  { "/checks/T01/row-of-a-town",    "header/项目名称=道路绿化\nheader/主管部门=某某县林业局\nheader/实施单位=某某镇人民政府\ngoals/expected=补植林木。\ngoals/actual=补植林木完成。\nindicators/5/level3=提升教师专业水平", "T01", NULL, SILENT },
  { "/checks/T11/name",             "indicators/5/level2=社会效益", "T11", "indicators/5/level2", I },
};

static void
test_in_order (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = check_case_new_table (forms);
  g_autoptr(GPtrArray) findings = jx_checks_run (assessment);
  JxAmount total;

  table_tell (findings);
  g_assert_cmpuint (findings->len, ==, 0);
  g_assert_true (jx_scoring_get_total (assessment, &total, NULL));
  g_assert_cmpint (total.number, ==, 998000);   /* 90 + 98 % × 10 */
}

/* Weights that no table has are none: nothing overflows where they are added up. */
static void
test_absurd_points (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = check_case_new_table (forms);
  g_autoptr(GPtrArray) findings = NULL;
  JxStanding standing;

  table_edit (assessment, "indicators/0/level1=产出指标（50分）\nindicators/0/weight=922337203685477\nindicators/1/weight=922337203685477\n"
                          "indicators/2/weight=-922337203685477\nindicators/0/score=922337203685477\nindicators/1/score=922337203685477");
  findings = jx_checks_run (assessment);
  table_tell (findings);
  g_assert_nonnull (table_find (findings, "W04", "indicators/0/weight"));
  g_assert_nonnull (table_find (findings, "W04", "indicators/1/score"));

  jx_standing_init (&standing, assessment);
  g_assert_cmpint (standing.weights, ==, (100 - 15 - 15 - 10) * JX_POINT);
  jx_standing_clear (&standing);
}

static void
test_message_has_figures (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = check_case_new_table (forms);
  g_autoptr(GPtrArray) findings = NULL;
  JxFinding *finding;
  const char *const *figures;

  table_edit (assessment, "funds/0/年初预算数=207.6892\nfunds/1/年初预算数=207.6892\nfunds/0/全年预算数=180.97212\nfunds/1/全年预算数=180.97212\n"
                    "funds/0/全年执行数=180.97212\nfunds/1/全年执行数=180.97212\nfunds/0/执行率=87.00%");   /* 金凤区 2023 */
  findings = jx_checks_run (assessment);
  finding = table_find (findings, "F01", "funds/0/执行率");

  g_assert_nonnull (finding);
  g_assert_nonnull (strstr (jx_finding_get_message (finding), "100.00%"));
  g_assert_nonnull (strstr (jx_finding_get_message (finding), "87.14%"));
  g_assert_nonnull (strstr (jx_finding_get_message (finding), "180.97212"));
  figures = jx_finding_get_figures (finding);
  g_assert_cmpstr (figures[0], ==, "typed");
  g_assert_cmpstr (figures[1], ==, "87.00%");
  g_assert_nonnull (jx_finding_get_source (finding));
  g_assert_nonnull (jx_finding_get_label (finding));
}

static const struct { const char *path, *edits, *rule, *place, *after; } fix_cases[] = {
  { "/checks/fix/rate",      "funds/0/执行率=87.00%", "F01", "funds/0/执行率", "98.00%" },
  { "/checks/fix/execution", "funds/0/得分=8", "S03", "funds/0/得分", "9.8" },
  { "/checks/fix/total",     "total_score=98", "S02", "total_score", "99.8" },
  { "/checks/fix/percent",   "indicators/8/target=≥90", "V07", "indicators/8/target", "≥90%" },
  { "/checks/fix/sign",      "indicators/0/target=≧120个", "T11", "indicators/0/target", "≥120个" },
  { "/checks/fix/brackets",  "goals/expected=按渠财建[2023]88号改造。", "T09", "goals/expected", "按渠财建〔2023〕88号改造。" },
  { "/checks/fix/unit",      "funds/1/年初预算数=100万元", "F05", "funds/1/年初预算数", "100" },
  { "/checks/fix/name",      "indicators/5/level2=社会效益", "T11", "indicators/5/level2", "社会效益指标" },
};

static void
test_fix (gconstpointer data)
{
  const guint n = GPOINTER_TO_UINT (data);
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = check_case_new_table (forms);
  g_autoptr(GPtrArray) before = NULL, after = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *shown = NULL;
  JxFinding *finding;
  JxCellRef cell;

  table_edit (assessment, fix_cases[n].edits);
  before = jx_checks_run (assessment);
  finding = table_find (before, fix_cases[n].rule, NULL);
  g_assert_nonnull (finding);
  g_assert_nonnull (jx_finding_get_fix (finding));

  g_assert_true (jx_command_apply (jx_finding_get_fix (finding), JX_HOLDER (assessment), &error));
  jx_assessment_recompute (assessment);

  g_assert_true (jx_assessment_find_place (assessment, fix_cases[n].place, &cell));
  shown = jx_assessment_dup_shown (assessment, cell.table, cell.position, cell.column);
  g_assert_cmpstr (shown, ==, fix_cases[n].after);

  after = jx_checks_run (assessment);
  g_assert_null (table_find (after, fix_cases[n].rule, NULL));
}

static void
test_answer (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = check_case_new_table (forms);
  g_autoptr(GPtrArray) asked = NULL, known = NULL, lapsed = NULL;
  g_autoptr(JxRecord) answer = jx_record_new (JX_RECORD_ANSWER, "a5a5a5a5-0000-4000-8000-000000000001", jx_assessment_get_id (assessment));
  g_autofree char *figures = NULL;
  g_autoptr(GError) error = NULL;
  JxFinding *finding;

  table_edit (assessment, "indicators/0/actual=156个");
  asked = jx_checks_run (assessment);
  finding = table_find (asked, "V05", NULL);
  g_assert_null (jx_finding_get_answer (finding));

  figures = jx_finding_dup_figures (finding);
  jx_record_set (answer, "rule", "V05");
  jx_record_set (answer, "row", jx_finding_get_row_id (finding));
  jx_record_set (answer, "field", jx_finding_get_field (finding));
  jx_record_set (answer, "figures", figures);
  jx_record_set (answer, "reason", "路段由区里追加");
  g_assert_true (jx_holder_insert (JX_HOLDER (assessment), answer, 0, &error));

  known = jx_checks_run (assessment);
  g_assert_cmpstr (jx_finding_get_answer (table_find (known, "V05", NULL)), ==, "路段由区里追加");

  table_edit (assessment, "indicators/0/actual=160个");
  lapsed = jx_checks_run (assessment);
  g_assert_null (jx_finding_get_answer (table_find (lapsed, "V05", NULL)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint n = 0; n < G_N_ELEMENTS (check_cases); n++)
    g_test_add_data_func (check_cases[n].path, &check_cases[n], check_case_test);
  for (guint n = 0; n < G_N_ELEMENTS (fix_cases); n++)
    g_test_add_data_func (fix_cases[n].path, GUINT_TO_POINTER (n), test_fix);
  g_test_add_func ("/checks/nothing-in-a-table-in-order", test_in_order);
  g_test_add_func ("/checks/absurd-points", test_absurd_points);
  g_test_add_func ("/checks/sentence-has-the-figures", test_message_has_figures);
  g_test_add_func ("/checks/answer-holds-until-figures-change", test_answer);

  return g_test_run ();
}
