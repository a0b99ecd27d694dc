/* test-checks-texts.c: the rules about running texts: each provoked, and its near miss silent
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "jx-place.h"
#include "table-edit.h"

/* A line is place=text; | begins a paragraph. */
typedef struct
{
  const char *path;
  const char *form;
  const char *edits;
  const char *rule;
  const char *place;      /* what the place begins with; NULL any */
  int         severity;   /* -1: the rule is silent there */
} TextCase;

#define E JX_SEVERITY_ERROR
#define W JX_SEVERITY_WARNING
#define I JX_SEVERITY_INFO
#define SILENT -1

#define J    "narrative"
#define HEAD "header/项目名称=消防水带更新\nheader/单位=青禾县应急服务中心\n"

#define LITTLE HEAD "funds/0/全年预算数=100\nfunds/0/全年执行数=60\nfunds/0/执行率=60%\n"

#define HEATED "indicators/0/level3=换装设备的学校\nindicators/0/target=≥36所\nindicators/0/actual=36所\ngoals/expected=为36所农村学校食堂换装设备。\n"
#define TENTS  "indicators/0/level3=采购帐篷\nindicators/0/target=≥200顶\nindicators/0/actual=200顶\n"
#define QUILTS "indicators/0/level3=采购棉被\nindicators/0/target=≥1500床\nindicators/0/actual=1386床\n"
#define SHORT "indicators/0/level3=更换灯具数量\nindicators/0/target=≥1200盏\nindicators/1/level3=巡查线路长度\nindicators/1/target=≥26公里\n"
#define DAYS "indicators/5/level3=主体管线完工时间\nindicators/5/target=2024年10月31日前\nindicators/5/actual=2024年10月18日\n"
#define CHEERED "header/项目名称=送清凉\nindicators/0/level3=高温慰问企业\nindicators/0/target=≥45家\nindicators/0/actual=47家\n"
#define HELPED "indicators/5/level3=受益脱贫户\nindicators/5/target=≥180户\nindicators/5/actual=260户\ngoals/expected=带动脱贫户180户以上。\n"

/* ours: a report in order; nothing but that it has no table */
static const char clean_report[] =
  HEAD
  "funds/0/全年预算数=120\nfunds/0/全年执行数=114.6\n"
  "goals/expected=更新消防水带300条，配发到15个乡镇，验收合格率100%。\n"
  "section/overview=根据《青禾县财政局关于批复2023年部门预算的通知》（青财预〔2023〕6号），项目由青禾县应急服务中心实施，为15个乡镇更新消防水带。"
    "|实施内容分三步：一是摸底登记，二是集中采购，三是分片配发。\n"
  "section/goal=更新消防水带300条，配发到15个乡镇，验收合格率100%。\n"
  "section/funds=2023年全年预算数为120万元，全年执行数114.6万元，预算执行率95.5%，结余5.4万元由县财政收回。其中水带采购90万元，配套接口16.6万元，"
    "运输安装8万元，合计114.6万元。\n"
  "section/results=1.产出指标。计划更新水带300条，实际更新300条，完成率100%；抽检60条，合格60条，合格率100%。|"
    "2.效益指标。出警到场后平均铺设时间由6分钟缩短到4分钟。|3.满意度指标。发放问卷150份，收回144份，回收率96%，满意138份，满意度95.8%。\n"
  "section/conclusion=项目自评得分98.5分，等级为“优”。\n"
  "section/problems=（一）接口型号多，备件管理不便。|（二）个别乡镇登记不及时。\n"
  "section/measures=（一）统一接口型号，分批替换。|（二）按季度核对台账，做到账物相符。\n";

static const TextCase text_cases[] = {
  { "/texts/date-is-no-goal",      J, HEAD "section/date=2024年3月12日", "V10", "section/date", SILENT },
  { "/texts/date-is-no-sibling",   J, HEAD "section/results=二、完成情况|更新水带300条。\nsection/date=2024年3月12日", "T04", "section/date", SILENT },
  { "/texts/F06/summary",          J, HEAD "section/funds=其中水带合同9.3万元，接口合同21.5万元，合计31.8万元。", "F06", "section/funds/25", E },
  { "/texts/F06/parted",           J, HEAD "section/funds=支出178.5万元中，工程费98.4万元，人员费67.2万元，水电费15.9万元。", "F06", "section/funds/2", E },
  { "/texts/F06/parted-right",     J, HEAD "section/funds=支出181.5万元中，工程费98.4万元，人员费67.2万元，水电费15.9万元。", "F06", NULL, SILENT },
  { "/texts/F06/parts-of-a-part",  J, HEAD "section/results=应火化2241人中，生态安葬1208人，包括小型墓816人、骨灰堂244人、树葬148人。", "F06", NULL, SILENT },
  { "/texts/F06/summary-right",    J, HEAD "section/funds=其中水带合同9.3万元，接口合同21.5万元，合计30.8万元。", "F06", NULL, SILENT },
  { "/texts/F06/summary-of-some",  J, HEAD "section/funds=预算安排50万元，其中水带合同9.3万元，接口合同21.5万元，合计30.8万元。", "F06", NULL, SILENT },
  { "/texts/F06/not-all-named",    J, HEAD "section/funds=购置水带9.3万元、接口2.5万元等物资，合计31.8万元。", "F06", NULL, SILENT },
  { "/texts/F06/the-rest-only",    J, HEAD "section/overview=分年级有一年级902人、二年级826人，其余5个专业合计526人。", "F06", NULL, SILENT },
  { "/texts/F06/each-once",        J, HEAD "section/funds=每人次分别为85元、32元、12元，合计129元。", "F06", NULL, SILENT },
  { "/texts/F06/each-once-wrong",  J, HEAD "section/funds=每人次分别为85元、32元、12元，合计139元。", "F06", "section/funds", E },
  { "/texts/F06/smallest-and-largest", J, HEAD "section/results=建成15个，最小的86平方米，最大的312平方米，面积合计2475平方米。", "F06", NULL, SILENT },
  { "/texts/F06/part-of-another-year", J, HEAD "section/results=全年销售收入1386万元，其中线上623.7万元；2022年销售收入1172万元。", "F06", NULL, SILENT },
  { "/texts/F06/nearly-the-whole", J, HEAD "section/results=已接入摄像头800路，其中公安410路、城管260路、教育129路。", "F06", "section/results", E },
  { "/texts/F06/the-whole",        J, HEAD "section/results=已接入摄像头800路，其中公安410路、城管260路、教育130路。", "F06", NULL, SILENT },
  { "/texts/F06/a-part-only",      J, HEAD "section/results=已接入摄像头800路，其中公安410路、城管260路。", "F06", NULL, SILENT },
  { "/texts/F06/below-the-whole",  J, HEAD "section/results=已接入摄像头800路，其中公安410路、城管260路、教育80路。", "F06", "section/results", W },
  { "/texts/F06/about",            J, HEAD "section/results=已接入摄像头800余路，其中公安410路、城管260路、教育129路。", "F06", NULL, SILENT },
  { "/texts/F06/more-than-whole",  J, HEAD "section/funds=总投资500万元，其中设备费320万元、安装费230万元。", "F06", "section/funds", E },
  { "/texts/F06/a-sentence-of-its-own", J, HEAD "section/funds=总投资500万元。其中：设备费320万元，安装费175万元。", "F06", "section/funds", E },
  { "/texts/F06/a-sentence-behind",  J, HEAD "section/funds=总投资500万元。资金按期拨付。其中：设备费320万元，安装费175万元。", "F06", NULL, SILENT },
  { "/texts/F06/other-subject",    J, HEAD "section/funds=预算100万元，其中中央资金80万元、县级资金20万元，实际支出95万元。", "F06", NULL, SILENT },
  { "/texts/F06/adjusted",         J, HEAD "section/funds=年初预算60万元，年中追加25万元，调整后预算80万元。", "F06", "section/funds", E },
  { "/texts/F06/adjusted-right",   J, HEAD "section/funds=年初预算60万元，年中追加25万元，调整后预算85万元。", "F06", NULL, SILENT },
  { "/texts/F06/adjusted-otherwise", J, HEAD "section/funds=年初预算60万元，上年结转5万元，年中追加25万元，调整后预算90万元。", "F06", NULL, SILENT },
  { "/texts/F06/adjusted-and-cut", J, HEAD "section/funds=年初预算60万元，年中追加25万元，调减3万元，收回2万元，调整后预算80万元。", "F06", NULL, SILENT },
  { "/texts/F06/equation",         J, HEAD "section/funds=支出合计为3.2万元+4.1万元=7.5万元。", "F06", "section/funds", E },
  { "/texts/F06/equation-right",   J, HEAD "section/funds=支出合计为3.2万元+4.1万元=7.3万元。", "F06", NULL, SILENT },
  { "/texts/F06/staff",            J, HEAD "section/overview=单位编制总数16人，其中事业编制15人，工勤编制1名。", "F06", NULL, SILENT },
  { "/texts/F06/in-words",         J, HEAD "section/funds=总投资叁佰万元整，其中中央资金贰佰万元，县级配套九十万元。", "F06", "section/funds", E },
  { "/texts/F06/in-words-right",   J, HEAD "section/funds=总投资叁佰万元整，其中中央资金贰佰万元，县级配套一百万元。", "F06", NULL, SILENT },
  { "/texts/F06/range-in-words",   J, HEAD "section/funds=总投资三百万元，其中中央资金一百至二百万元，县级配套九十五万元。", "F06", NULL, SILENT },
  { "/texts/F06/range-of-units",   J, HEAD "section/funds=总投资300万元，其中中央资金100万元至205万元，县级配套95万元。", "F06", NULL, SILENT },
  { "/texts/F06/all-sources",      J, HEAD "section/funds=总投资360万元，其中中央资金200万元，县级配套150万元。", "F06", "section/funds", E },
  { "/texts/F06/first-sources",    J, HEAD "section/funds=总投资360万元，其中中央资金200万元，省级资金100万元。", "F06", NULL, SILENT },
  { "/texts/F06/long-total",       J, HEAD "section/funds=一批批复337.4万元，二批批复206.9万元，三批批复77.8万元，合计批复总投资632.1万元。", "F06", "section/funds", E },
  { "/texts/F06/long-total-right", J, HEAD "section/funds=一批批复337.4万元，二批批复206.9万元，三批批复77.8万元，合计批复总投资622.1万元。", "F06", NULL, SILENT },
  { "/texts/F06/rate-between",     J, HEAD "section/results=共演出117场，完成率97.5%。其中下乡90场、进校园18场、进社区10场。", "F06", "section/results", E },
  { "/texts/F06/rate-between-right", J, HEAD "section/results=共演出118场，完成率98.3%。其中下乡90场、进校园18场、进社区10场。", "F06", NULL, SILENT },
  { "/texts/F06/spent-on",         J, HEAD "section/funds=全年支出20万元，执行率100%，主要用于：图书购置8.2万元，推广活动5.6万元，水电4.4万元，设备维护2.8万元。", "F06", "section/funds", E },
  { "/texts/F06/spent-on-right",   J, HEAD "section/funds=全年支出21万元，执行率100%，主要用于：图书购置8.2万元，推广活动5.6万元，水电4.4万元，设备维护2.8万元。", "F06", NULL, SILENT },
  { "/texts/F06/spent-mainly-on",  J, HEAD "section/funds=全年支出30万元，主要用于图书购置8.2万元，推广活动5.6万元。", "F06", NULL, SILENT },
  { "/texts/F06/spent-on-project", J, HEAD "section/funds=支出20万元，用于书架更新，该工程总投资50万元，已支付18万元。", "F06", NULL, SILENT },
  { "/texts/F06/spent-and-drawn-in", J, HEAD "section/funds=投入财政资金100万元用于产业园建设，带动社会投资80万元，群众增收60万元。", "F06", NULL, SILENT },
  { "/texts/F06/spent-and-earned", J, HEAD "section/funds=到位资金200万元，用于厂房建设，该厂房年产值可达180万元，年创利税30万元。", "F06", NULL, SILENT },
  { "/texts/F06/spent-on-debts", J, HEAD "section/funds=支付50万元，用于偿还欠款，剩余欠款30万元、45万元分别于2024年、2025年偿还。", "F06", NULL, SILENT },
  { "/texts/F06/spent-and-planned", J, HEAD "section/funds=2023年下达资金50万元，用于维修水渠；2024年计划安排40万元、自筹20万元。", "F06", NULL, SILENT },
  { "/texts/F06/spent-and-averted", J, HEAD "section/funds=拨付资金100万元用于防汛，避免经济损失80万元、90万元。", "F06", NULL, SILENT },
  { "/texts/F06/spent-on-losses", J, HEAD "section/funds=专项资金60万元，用于补贴公交，公交公司全年亏损55万元，票款收入48万元。", "F06", NULL, SILENT },
  { "/texts/F06/spent-on-list-and-drawn-in", J, HEAD "section/funds=支出20万元，用于书架12万元、图书9万元，带动社会投资80万元。", "F06", "section/funds", E },
  { "/texts/F06/spent-on-one-and-drawn-in", J, HEAD "section/funds=支出20万元，用于书架12万元，带动社会投资15万元、该店年收入9万元。", "F06", NULL, SILENT },
  { "/texts/F06/spent-on-one-by-sources", J, HEAD "section/funds=支出20万元，用于书架12万元（财政7万元、自筹5万元）、图书9万元。", "F06", "section/funds", E },
  { "/texts/F06/spent-on-list-and-next-year", J, HEAD "section/funds=支出20万元，用于书架12万元；2024年采购图书9万元。", "F06", NULL, SILENT },
  { "/texts/F05/slip",             J, HEAD "section/funds=全年预算数236.5万元，实际支出2365000万元。", "F05", "section/funds/17", E },
  { "/texts/F05/slip-of-the-table", J, LITTLE "funds/0/全年执行数=60.25\nsection/funds=实际支出602500万元。", "F05", "section/funds", E },
  { "/texts/F05/in-yuan",          J, HEAD "section/funds=全年预算数236.5万元，实际支出2365000元。", "F05", NULL, SILENT },
  { "/texts/F05/same-digits",      J, HEAD "section/funds=补助发放125元，共计125万元。", "F05", "section/funds", E },
  { "/texts/F05/unit-price",       J, HEAD "section/funds=每户补助发放125元，共计125万元。", "F05", NULL, SILENT },
  { "/texts/F05/ten-thousand-times", J, HEAD "section/funds=补助发放125元，一万人共计125万元。", "F05", NULL, SILENT },
  { "/texts/F05/round",            J, HEAD "section/funds=补助发放8000元，共计8000万元。", "F05", NULL, SILENT },
  { "/texts/F01/execution",        J, HEAD "section/funds=全年预算数200万元，实际支出150万元，预算执行率85%。", "F01", "section/funds", E },
  { "/texts/F01/execution-right",  J, HEAD "section/funds=全年预算数200万元，实际支出150万元，预算执行率75%。", "F01", NULL, SILENT },
  { "/texts/F01/rounded",          J, HEAD "section/funds=全年预算数80万元，全年执行数71.92万元，预算执行率90%。", "F01", NULL, SILENT },   /* 山丹 2023 */
  { "/texts/F01/of-the-table",     J, HEAD "funds/0/全年预算数=200\nsection/funds=1至6月支出实际执行数150万元，预算执行率100%。", "F01", "section/funds", E },
  { "/texts/F01/of-a-part",        J, HEAD "funds/0/全年预算数=200\nsection/funds=培训项目支出15万元，预算执行率100%。", "F01", NULL, SILENT },
  { "/texts/F01/share",            J, HEAD "section/funds=决算支出200万元，其中：人员支出90.13万元，占45.02%；公用支出109.87万元，占54.94%。", "F01", "section/funds", E },
  { "/texts/F01/share-right",      J, HEAD "section/funds=决算支出200万元，其中：人员支出90.1万元，占45.05%；公用支出109.9万元，占54.95%。", "F01", NULL, SILENT },
  { "/texts/F01/share-of-contract", J, HEAD "section/funds=中标价1500万元，累计支付600万元，占合同总金额的45%。", "F01", "section/funds", E },
  { "/texts/F01/share-of-unknown", J, HEAD "section/results=参训200人，其中女性60人，占比高于去年，达到受训总数的41%。", "F01", NULL, SILENT },
  { "/texts/F01/done",             J, HEAD "section/results=计划培训120人，实际培训108人，完成率100%。", "F01", "section/results", E },
  { "/texts/F01/rate-of-the-funds",  J, HEAD "funds/0/全年预算数=65\nfunds/0/全年执行数=62.4\nsection/funds=截至12月底，预算执行率80%。", "F01", "section/funds", E },
  { "/texts/F01/rate-till-june",     J, HEAD "funds/0/全年预算数=65\nfunds/0/全年执行数=62.4\nsection/funds=截至6月底，预算执行率52%。", "F01", NULL, SILENT },
  { "/texts/F01/arrived",           J, HEAD "funds/0/全年预算数=1040\nsection/funds=资金应到位1040万元，实际到位1000万元，到位率98.15%。", "F01", "section/funds", E },
  { "/texts/F01/arrived-right",     J, HEAD "funds/0/全年预算数=1040\nsection/funds=资金应到位1040万元，实际到位1000万元，到位率96.15%。", "F01", NULL, SILENT },
  { "/texts/F01/arrived-of-sent",   J, HEAD "funds/0/全年预算数=1040\nsection/funds=下达资金1040万元，到位1000万元，到位率98.15%。", "F01", "section/funds", E },
  { "/texts/F01/arrived-of-plan",   J, HEAD "funds/0/全年预算数=1040\nsection/funds=计划到位1040万元，实际到位1000万元，到位率100%。", "F01", "section/funds", E },
  { "/texts/F01/arrived-slip",     J, HEAD "funds/0/全年预算数=1040\nsection/funds=资金到位1000万元，到位率98.15%。", "F01", "section/funds", E },
  { "/texts/F01/arrived-of-other", J, HEAD "funds/0/全年预算数=1040\nsection/funds=资金到位1000万元，到位率97.56%。", "F01", NULL, SILENT },
  { "/texts/F01/arrived-of-a-source", J, HEAD "funds/0/全年预算数=1040\nsection/funds=中央资金到位600万元，到位率98%。", "F01", NULL, SILENT },
  { "/texts/F01/arrived-till-june", J, HEAD "funds/0/全年预算数=1040\nsection/funds=截至6月底，资金到位600万元，到位率100%。", "F01", NULL, SILENT },
  { "/texts/F01/arrived-by-sources", J, HEAD "funds/0/全年预算数=1040\nsection/funds=项目资金到位600万元，到位率100%，自筹资金到位440万元，到位率100%。", "F01", NULL, SILENT },
  { "/texts/F01/arrived-by-years",  J, HEAD "funds/0/全年预算数=1040\nsection/funds=2023年资金到位600万元，到位率100%；2024年初到位440万元。", "F01", NULL, SILENT },
  { "/texts/F01/arrived-in-year",   J, HEAD "funds/0/全年预算数=1040\nsection/funds=全年到位资金600万元，到位率100%。", "F01", NULL, SILENT },
  { "/texts/F01/paid-out",         J, HEAD "section/funds=2023年预算760万元，实际拨付722万元，预算执行率96%。", "F01", "section/funds", E },
  { "/texts/F01/paid-out-and-spent", J, HEAD "section/funds=2023年预算760万元，财政实际拨付740万元，预算执行率95%，实际支出722万元。", "F01", NULL, SILENT },
  { "/texts/F01/no-sign",          J, HEAD "section/funds=预算执行率为80万元/80万元×100=100。", "F01", "section/funds", I },
  { "/texts/F09/rest",             J, HEAD "section/funds=预算资金45万元，已支付45万元，剩余0.6万元退回县财政。", "F09", "section/funds", E },
  { "/texts/F09/rest-right",       J, HEAD "section/funds=预算资金45.6万元，已支付45万元，剩余0.6万元退回县财政。", "F09", NULL, SILENT },
  { "/texts/F09/rest-by-payments", J, HEAD "section/funds=预算资金45.6万元，首付款支付20万元，验收后支付25万元，剩余0.6万元。", "F09", NULL, SILENT },
  { "/texts/F09/initial",          J, HEAD "section/funds=2023年年初预算166万元。|2023年年初预算为227万元。", "F09", "section/funds", E },
  { "/texts/F09/another-year",     J, HEAD "section/funds=2022年年初预算166万元。|2023年年初预算为227万元。", "F09", NULL, SILENT },
  { "/texts/F09/another-thing",    J, HEAD "section/funds=2023年会议费年初预算6万元。|2023年年初预算为227万元。", "F09", NULL, SILENT },
  { "/texts/F09/table",            J, HEAD "funds/0/全年预算数=80\nsection/funds=全年预算数85万元。", "F09", "section/funds", E },
  { "/texts/F09/table-right",      J, HEAD "funds/0/全年预算数=85\nsection/funds=全年预算数85万元。", "F09", NULL, SILENT },
  { "/texts/F09/table-computed",   "mof-project", "funds/1/全年预算数=50\nfunds/3/全年预算数=30\nsection/funds=全年预算数85万元。", "F09", "section/funds", E },
  { "/texts/F09/table-computed-right", "mof-project", "funds/1/全年预算数=50\nfunds/3/全年预算数=30\nsection/funds=全年预算数80万元。", "F09", NULL, SILENT },
  { "/texts/F09/digits-swapped",   J, HEAD "section/overview=建筑面积3860平方米。\nsection/results=建筑面积3680平方米，一次验收合格。", "F09", "section/results", E },
  { "/texts/F09/another-building", J, HEAD "section/overview=东库建筑面积3860平方米。\nsection/results=西库建筑面积3680平方米。", "F09", NULL, SILENT },
  { "/texts/F09/digits-swapped-under-a-number", J, HEAD "section/overview=（一）建筑面积3860平方米。\nsection/results=2.建筑面积3680平方米。", "F09", "section/results", E },
  { "/texts/F09/digits-of-two-years", J, HEAD "section/overview=2022年发放补贴资金1230万元。\nsection/funds=2023年发放补贴资金1320万元。", "F09", NULL, SILENT },
  { "/texts/F09/digits-of-two-villages", J, HEAD "section/overview=东村：硬化道路长度1230米。\nsection/results=西村：硬化道路长度1320米。", "F09", NULL, SILENT },
  { "/texts/F09/digits-of-two-numbered-villages", J, HEAD "section/overview=一村：硬化道路长度1230米。\nsection/results=二村：硬化道路长度1320米。", "F09", NULL, SILENT },
  { "/texts/F09/digits-swapped-of-the-project", J, HEAD "section/overview=项目位于东区，占地12亩，建筑面积3860平方米。\nsection/results=建筑面积3680平方米。", "F09", "section/results", E },
  { "/texts/F09/digits-of-one-and-all", J, HEAD "section/overview=东库占地12亩，建筑面积3860平方米。\nsection/results=建筑面积3680平方米。", "F09", NULL, SILENT },
  { "/texts/F09/digits-of-two-headings", J, HEAD "section/overview=硬化道路长度1230米。\nsection/results=东村|硬化道路长度1230米。|西村|硬化道路长度1320米。", "F09", NULL, SILENT },
  { "/texts/F09/digits-in-one-list", J, HEAD "section/results=早高峰，日均客流2340人次；晚高峰，日均客流2430人次。|（1）建筑面积2430平方米；（2）建筑面积2340平方米。", "F09", NULL, SILENT },
  { "/texts/F09/planned-and-done", J, HEAD "section/overview=计划培训人次3860人次。\nsection/results=实际培训人次3680人次。", "F09", NULL, SILENT },
  { "/texts/F08/price",            J, HEAD "section/results=购置水泵12台，单价0.8万元，共计11万元。", "F08", "section/results", E },
  { "/texts/F08/price-right",      J, HEAD "section/results=购置水泵12台，单价0.8万元，共计9.6万元。", "F08", NULL, SILENT },
  { "/texts/F08/by-month",         J, HEAD "section/results=补助12人，每人每月500元，共计7.2万元。", "F08", NULL, SILENT },
  { "/texts/S07/grade",            J, HEAD "section/conclusion=项目自评得分86分，等级为“优”。", "S07", "section/conclusion", E },
  { "/texts/S07/standard",         J, HEAD "section/conclusion=综合得分90分以上（含90分），等级评定为优；项目自评得分86分，等级为“良”。", "S07", NULL, SILENT },
  { "/texts/S07/judged",           J, HEAD "section/conclusion=经自评，该项目得分92.5分，评为“良”。", "S07", "section/conclusion", E },
  { "/texts/S07/praised-unit",     J, HEAD "section/conclusion=项目自评得分86分，单位被评为优秀单位。", "S07", NULL, SILENT },
  { "/texts/S07/rank",              J, HEAD "section/conclusion=项目自评得分86分，评价等级为优秀等次。", "S07", "section/conclusion", E },
  { "/texts/S07/rank-right",        J, HEAD "section/conclusion=项目自评得分86分，评价等级为良好等次。", "S07", NULL, SILENT },
  { "/texts/S07/level",             J, HEAD "section/conclusion=项目自评得分92分，评价结果为中等水平。", "S07", "section/conclusion", E },
  { "/texts/S07/quoted-rank",       J, HEAD "section/conclusion=项目自评得分86分，评定为“优”等级。", "S07", "section/conclusion", E },
  { "/texts/S07/judged-of-rank",    J, HEAD "section/conclusion=项目自评得分86分，等级评定为优。", "S07", "section/conclusion", E },
  { "/texts/S07/at-least",          J, HEAD "section/conclusion=项目自评得分92分，等级为良好以上。", "S07", NULL, SILENT },
  { "/texts/S07/judged-unit",       J, HEAD "section/conclusion=自评得分92.5分，我单位被县委评为良好。", "S07", NULL, SILENT },
  { "/texts/S07/judged-files",      J, HEAD "section/conclusion=自评得分85分，我局档案工作被评为优秀，自评等级为良。", "S07", NULL, SILENT },
  { "/texts/S07/rank-behind",       J, HEAD "section/conclusion=自评得分85分，我局档案工作被评为良好，自评等级为优。", "S07", "section/conclusion", E },
  { "/texts/S08/table",            J, HEAD "total_score=92\nsection/conclusion=项目自评得分96分。", "S08", "section/conclusion/6", E },
  { "/texts/S08/final",             J, HEAD "total_score=92.5\nsection/conclusion=该项目最终得分91分。", "S08", "section/conclusion", E },
  { "/texts/S08/final-of-table",     "mof-project", "header/项目名称=水带更新\ntotal_score=92.5\ngoals/actual=该项目最终得分91分。", "S08", "goals/actual", E },
  { "/texts/S08/final-of-parts",    J, HEAD "total_score=92.5\nsection/conclusion=该项目得分92.5分。其中：项目决策分值20分，最终得分19分；项目过程分值20分，最终得分18.5分；项目产出分值60分，最终得分55分。", "S08", NULL, SILENT },
  { "/texts/S08/final-of-weight",   "mof-project", "header/项目名称=水带更新\ntotal_score=92.5\ngoals/actual=产出指标权重50分，最终得分为48.5分。", "S08", "goals/actual", SILENT },
  { "/texts/S08/final-of-indicator", "mof-project", "header/项目名称=水带更新\ntotal_score=92.5\ngoals/actual=数量指标满分15分，本项目得分13分。", "S08", "goals/actual", SILENT },
  { "/texts/S08/final-of-hundred",  J, HEAD "total_score=92.5\nsection/conclusion=满分100分，最终得分91分。", "S08", "section/conclusion", E },
  { "/texts/S08/of-a-class",        "mof-project", "header/项目名称=水带更新\ntotal_score=92.5\ngoals/actual=产出指标自评得分48.5分。", "S08", "goals/actual", SILENT },
  { "/texts/S08/by-indicators",     J, HEAD "total_score=92.5\nsection/conclusion=按照评价指标体系，该项目得分91分。", "S08", "section/conclusion", E },
  { "/texts/S08/reviewed",          "mof-project", "header/项目名称=水带更新\ntotal_score=92.5\ngoals/actual=单位自评92.5分，主管部门复核后最终得分91分。", "S08", "goals/actual", SILENT },
  { "/texts/S08/full-mark",         "mof-project", "header/项目名称=水带更新\ntotal_score=92.5\ngoals/actual=总分100分，自评得分92.5分。", "S08", "goals/actual", SILENT },
  { "/texts/S08/full-mark-claimed", J, HEAD "total_score=92.5\nsection/conclusion=自评总分100分。", "S08", "section/conclusion", E },
  { "/texts/S08/underived",        J, HEAD "section/conclusion=项目自评得分96分。", "S08", "section/conclusion/0", W },
  { "/texts/S08/no-claim",         J, HEAD "section/conclusion=项目达到预期目标。", "S08", NULL, SILENT },
  { "/texts/S08/parts",            J, HEAD "section/conclusion=自评得分98分，其中执行10分、产出49分、效益29分、满意度10分。", "S08", NULL, SILENT },
  { "/texts/S08/parts-off",        J, HEAD "section/conclusion=自评得分98分，其中执行10分、产出49分、效益28分、满意度10分。", "S08", "section/conclusion", E },
  { "/texts/S08/parts-of-project", J, HEAD "total_score=97.5\nsection/conclusion=经自评，项目得分97.5分，其中预算执行9.5分、产出指标50分、效益指标28分、满意度指标10分。", "S08", NULL, SILENT },
  { "/texts/S08/deducted",         J, HEAD "section/conclusion=自评得分97分。数量指标扣2分，满意度扣1分。", "S08", NULL, SILENT },
  { "/texts/S08/deducted-more",    J, HEAD "section/conclusion=自评得分97分。数量指标扣2分，满意度扣2分。", "S08", "section/conclusion/4", E },
  { "/texts/S08/deducted-in-parts", J, HEAD "section/conclusion=自评得分97分，共扣3分，其中：数量指标扣2分，质量指标扣1分。", "S08", NULL, SILENT },
  { "/texts/S08/deducted-of-which", J, HEAD "section/conclusion=自评得分96分，其中：数量指标扣3分，质量指标扣2分。", "S08", NULL, SILENT },
  { "/texts/S08/deducted-less",    J, HEAD "section/conclusion=自评得分97分。数量指标扣2分。", "S08", "section/conclusion/0", W },
  { "/texts/T10/no-table",         J, HEAD "section/conclusion=项目自评得分96分。", "T10", "section/conclusion/0", W },
  { "/texts/T10/promised",         "evaluation-4part", "header/项目名称=水带更新\nsection/conclusion=综合得分97分，具体评分见下表：", "T10", "section/conclusion", E },
  { "/texts/T03/deducted",         J, HEAD "section/results=本项应得分10分，扣10分，评价得分10分。", "T03", "section/results", E },
  { "/texts/T03/deducted-right",   J, HEAD "section/results=本项应得分10分，扣2分，评价得分8分。", "T03", NULL, SILENT },
  { "/texts/T03/money",            J, HEAD "section/results=资金到位及时，项目按计划实施。\nsection/problems=资金到位较慢，影响工期。", "T03", "section/problems", E },
  { "/texts/T03/wished-for",       J, HEAD "section/measures=确保资金及时到位，加快支付。\nsection/problems=资金到位较慢，影响工期。", "T03", NULL, SILENT },
  { "/texts/T03/rules",            J, HEAD "section/results=项目管理制度健全，要素完备。\nsection/problems=专项资金管理制度不健全。", "T03", "section/problems", W },
  { "/texts/T03/rules-indicator",  J, HEAD "section/results=管理制度健全性指标4分，得2分。\nsection/problems=专项资金管理制度不健全。", "T03", NULL, SILENT },
  { "/texts/T03/no-problems",      J, HEAD "section/results=支出明细填列不够准确。\nsection/problems=暂无", "T03", "section/problems", E },
  { "/texts/T03/none-and-advice",  J, HEAD "section/problems=无。\nsection/measures=一是细化预算。二是加强管理。", "T03", "section/problems", W },
  { "/texts/T03/none",             J, HEAD "section/problems=无。\nsection/measures=继续做好管护。", "T03", NULL, SILENT },
  { "/texts/T03/none-but-called",  J, HEAD "section/problems=无。\nsection/measures=针对管理中存在的资料归档不及时、防护不到位等问题，加强档案管理。", "T03", "section/problems", W },
  { "/texts/T03/none-and-avoided", J, HEAD "section/problems=无。\nsection/measures=避免支付不及时，做好管护。", "T03", NULL, SILENT },
  { "/texts/T03/none-any-more", J, HEAD "section/problems=无。\nsection/measures=针对上年存在的资料归档不及时等问题，已全部整改到位。", "T03", NULL, SILENT },
  { "/texts/T03/none-of-last-year", J, HEAD "section/problems=无。\nsection/measures=针对上年存在的资料归档不及时等问题，加强管理。", "T03", NULL, SILENT },
  { "/texts/T03/none-since-mended", J, HEAD "section/problems=无。\nsection/measures=针对检查中存在的资料归档不及时等问题，已全部整改到位。", "T03", NULL, SILENT },
  { "/texts/T03/none-not-yet-mended", J, HEAD "section/problems=无。\nsection/measures=针对检查中存在的资料归档不及时等问题，目前尚未全部整改到位。", "T03", "section/problems", W },
  { "/texts/T03/none-asked", J, HEAD "section/problems=无。\nsection/measures=重点核查是否存在资金拨付不及时等问题，经核查未发现。", "T03", NULL, SILENT },
  { "/texts/T03/none-found", J, HEAD "section/problems=无。\nsection/measures=绩效评价未发现存在资金拨付不及时等问题。", "T03", NULL, SILENT },
  { "/texts/T03/none-after-works", J, HEAD "section/problems=无。\nsection/measures=改造前，食堂存在卫生管理不规范、供餐不及时等问题，改造后全部解决。", "T03", NULL, SILENT },
  { "/texts/T03/none-before-works", J, HEAD "section/problems=无。\nsection/measures=改造前食堂存在卫生管理不规范等问题，改造后环境整洁。", "T03", NULL, SILENT },
  { "/texts/T03/none-at-present", J, HEAD "section/problems=无。\nsection/measures=目前食堂存在卫生管理不规范等问题。", "T03", "section/problems", W },
  { "/texts/T03/none-and-flaw-mended", J, HEAD "section/problems=无。\nsection/measures=上年支出明细填列不够准确。", "T03", NULL, SILENT },
  { "/texts/T03/full-as-none-found", J, HEAD "section/results=产出实现较好，未发现存在设备质量问题，本项得分率100%。", "T03", NULL, SILENT },
  { "/texts/T03/all-reached",      J, HEAD "section/results=竣工率77.8%，未达到年度目标100%。|各项绩效指标均已全部完成。", "T03", "section/results", W },
  { "/texts/T03/class-reached",    J, HEAD "section/results=满意度80%，未达到年度目标95%。|产出指标均已全部完成。", "T03", NULL, SILENT },
  { "/texts/T03/rule-for-others",  J, HEAD "section/results=各项绩效指标均已全部完成。\nsection/measures=对未达到年度目标的单位扣减预算。", "T03", NULL, SILENT },
  { "/texts/T03/reached-with-a-reason", J, HEAD "section/results=各项绩效指标均已全部完成。竣工率77.8%，未达到年度目标的主要原因是雨季较长。", "T03", "section/results", W },
  { "/texts/T03/reached-but-one", J, HEAD "section/results=除满意度外，各项绩效指标均已完成，满意度未达到年度目标值。", "T03", NULL, SILENT },
  { "/texts/T03/reached-and-swept", J, HEAD "section/results=扫除校园内外，各项绩效指标均已完成，满意度未达到年度目标值。", "T03", "section/results", W },
  { "/texts/T03/others-reached", J, HEAD "section/results=满意度未达到年度目标值，其余各项绩效指标均已完成。", "T03", NULL, SILENT },
  { "/texts/T03/not-reached-before", J, HEAD "section/results=2022年部分指标未达到年度目标，2023年各项绩效指标均已完成。", "T03", NULL, SILENT },
  { "/texts/T03/not-reached-this-year", J, HEAD "section/results=2023年部分指标未达到年度目标。|各项绩效指标均已完成。", "T03", "section/results", W },
  { "/texts/T03/not-reached-last-year", J, HEAD "section/results=上年部分指标未达到年度目标。|各项绩效指标均已完成。", "T03", NULL, SILENT },
  { "/texts/T03/less-than-last-year", J, HEAD "section/results=部分指标较上年下降，未达到年度目标。|各项绩效指标均已完成。", "T03", "section/results", W },
  { "/texts/T03/rule-of-money", J, HEAD "section/results=凡未达到年度目标，扣减下年资金。|各项绩效指标均已完成。", "T03", NULL, SILENT },
  { "/texts/T03/rule-for-whoever", J, HEAD "section/results=凡未达到年度目标的单位通报批评。|各项绩效指标均已完成。", "T03", NULL, SILENT },
  { "/texts/T03/rule-for-them", J, HEAD "section/results=对未达到年度目标的单位通报批评。|各项绩效指标均已完成。", "T03", NULL, SILENT },
  { "/texts/T03/asks-why", J, HEAD "section/results=对未达到年度目标的原因进行了分析。|各项绩效指标均已完成。", "T03", "section/results", W },
  { "/texts/T03/money-late-before", J, HEAD "section/results=2022年资金到位较慢，2023年资金到位及时。", "T03", NULL, SILENT },
  { "/texts/T03/full-in-spite",    J, HEAD "section/results=产出实现较好，但存在设备质量问题，本项得分率100%。", "T03", "section/results", E },
  { "/texts/T03/change",           J, HEAD "section/overview=上线后事件量提升900%。\nsection/results=事件量增加300%。", "T03", "section/results", E },
  { "/texts/T03/other-change",     J, HEAD "section/overview=上线后事件量提升900%。\nsection/results=处置时长缩短70%。", "T03", NULL, SILENT },
  { "/texts/T03/praised",          J, HEAD "total_score=98\nsection/results=各项工作成效显著。\nsection/problems=一是受理不及时。二是督办不严格。三是部门重视程度不够。", "T03", "section/results/4", W },
  { "/texts/T03/praised-and-deducted", J, HEAD "total_score=88\nsection/results=各项工作成效显著。\nsection/problems=一是受理不及时。二是督办不严格。三是部门重视程度不够。", "T03", NULL, SILENT },
  { "/texts/T03/praised-and-headed", J, HEAD "total_score=98\nsection/results=各项工作成效显著。\nsection/problems=（一）服务方面|一是受理不及时，督办不严格，整改不到位。|（二）管理方面|二是部门重视程度不够。", "T03", NULL, SILENT },
  { "/texts/T03/praised-and-numbered", J, HEAD "total_score=98\nsection/results=各项工作成效显著。\nsection/problems=　　1.受理不及时。|　　2.督办不严格。|　　3.部门重视程度不够。", "T03", "section/results/4", W },
  { "/texts/T03/praised-and-figures", J, HEAD "total_score=98\nsection/results=各项工作成效显著。\nsection/problems=2022年受理不及时。|3.5万件督办不严格。|2023年部门重视程度不够。", "T03", NULL, SILENT },
  { "/texts/T03/praised-and-small", J, HEAD "total_score=98\nsection/results=各项工作成效显著。\nsection/problems=一是备件型号多。二是登记不及时。三是库房偏小。", "T03", NULL, SILENT },
  { "/texts/T04/chapter",          J, HEAD "section/problems=7、存在的问题|1.台账不全。", "T04", "section/problems/0", E },
  { "/texts/T04/jump",             J, HEAD "section/goal=更新水带300条。|（四）单位职责|负责应急保障。", "T04", "section/goal/10", E },
  { "/texts/T04/fewer-chapters",   J, HEAD "section/overview=更新水带300条。\nsection/results=二、绩效目标完成情况分析|全部完成。\nsection/conclusion=三、自评结论|得96分。", "T04", NULL, SILENT },
  { "/texts/T04/fewer-then-jump",  J, HEAD "section/overview=更新水带300条。\nsection/results=二、绩效目标完成情况分析|全部完成。\nsection/conclusion=四、自评结论|得96分。", "T04", "section/conclusion/0", E },
  { "/texts/T04/own-then-printed", J, HEAD "section/overview=更新水带300条。\nsection/results=二、绩效目标完成情况分析|全部完成。\nsection/conclusion=得96分。", "T04", "section/conclusion/0", E },
  { "/texts/T04/points",           J, HEAD "section/measures=1.统一型号。|2.分批替换。|4.核对台账。", "T04", "section/measures/16", W },
  { "/texts/T04/points-right",     J, HEAD "section/measures=1.统一型号。|2.分批替换。|3.核对台账。", "T04", NULL, SILENT },
  { "/texts/F06/parts-before-others", J, HEAD "section/results=免学费1986人，其中一年级712人、二年级668人、三年级616人；享受助学金614人。", "F06", "section/results", E },
  { "/texts/F06/parts-before-others-right", J, HEAD "section/results=免学费1996人，其中一年级712人、二年级668人、三年级616人；享受助学金614人。", "F06", NULL, SILENT },
  { "/texts/F06/parts-by-years",   J, HEAD "section/results=改造小区21个，其中建成于1985年以前的6个、1985年至1999年的9个、2000年的5个。", "F06", "section/results", W },
  { "/texts/T04/first-point-glued", J, HEAD "section/problems=1.4栋仓房老旧。|2.人员不足。|3.台账不全。", "T04", NULL, SILENT },
  { "/texts/T04/decimal-before-two", J, HEAD "section/problems=台账不全。|2.人员不足。", "T04", "section/problems", W },
  { "/texts/T04/mixed",            J, HEAD "section/overview=建设内容包括：（1）库房。（二）通道。（三）围墙。", "T04", "section/overview", I },
  { "/texts/T04/twice",            J, HEAD "section/overview=①登记。|②采购。|③三是配发。", "T04", "section/overview/10", I },
  { "/texts/T04/list",             J, HEAD "section/measures=一是统一型号，三是核对台账。", "T04", "section/measures", W },
  { "/texts/T01/among-which",      J, "header/项目名称=信访维稳\nheader/单位=青禾县信访局\nsection/overview=青禾县接访98场，其中县委书记接访36场。", "T01", NULL, SILENT },
  { "/texts/T01/of-another-county", J, "header/项目名称=信访维稳\nheader/单位=青禾县信访局\nsection/overview=青禾县接访98场，由南滩县委接访36场。", "T01", "section/overview", W },
  { "/texts/F01/of-the-whole-before-its-parts", J, HEAD "section/results=新增工位252个，其中数控56个、烹饪60个，为目标260个的96.92%。", "F01", NULL, SILENT },
  { "/texts/F01/of-no-part-either", J, HEAD "section/results=新增工位252个，其中数控56个、烹饪60个，为目标260个的94.92%。", "F01", "section/results", E },
  { "/texts/F01/of-one-source",    J, HEAD "funds/0/全年预算数=486.2\nfunds/0/全年执行数=467.728\nsection/funds=支出467.728万元，执行率96.2%，其中地方资金执行率96.62%。", "F01", NULL, SILENT },
  { "/texts/F01/satisfaction-told-apart", J, HEAD "section/results=共收回评价单702份，“满意”669份，占95.3%；这与回访的满意度92.41%不同。", "F01", NULL, SILENT },
  { "/texts/F01/contrary-rates",   J, HEAD "section/results=抽检1272批，合格率97.56%；不合格31批，不合格率2.84%。", "F01", "section/results", E },
  { "/texts/F01/contrary-rates-right", J, HEAD "section/results=抽检1272批，合格率97.56%；不合格31批，不合格率2.44%。", "F01", NULL, SILENT },
  { "/texts/F09/parted-otherwise", J, HEAD "section/overview=规模1.8万吨，粳稻1.1万吨、玉米0.7万吨。\nsection/results=年末库存1.8万吨，粳稻1.2万吨、玉米0.6万吨。", "F09", "section/results", E },
  { "/texts/F09/parted-alike",     J, HEAD "section/overview=规模1.8万吨，粳稻1.1万吨、玉米0.7万吨。\nsection/results=年末库存1.8万吨，粳稻1.1万吨、玉米0.7万吨。", "F09", NULL, SILENT },
  { "/texts/F09/parts-of-another-sum", J, HEAD "section/overview=规模1.8万吨，粳稻1.1万吨、玉米0.7万吨。\nsection/results=年末库存1.8万吨，粳稻1.2万吨、玉米0.7万吨。", "F09", NULL, SILENT },
  { "/texts/T04/no-number",        J, HEAD "section/problems=存在的问题|台账不全。", "T04", "section/problems/0", W },
  { "/texts/T04/skipped",          J, HEAD "section/conclusion=得96分。\nsection/measures=六、下一步改进工作的措施|核对台账。", "T04", "section/measures/0", E },
  { "/texts/T04/one-fewer",        J, HEAD "section/basics=更新水带。\nsection/measures=二、下一步改进工作的措施|核对台账。", "T04", NULL, SILENT },
  { "/texts/T04/named-chapters",   J, HEAD "section/basics=第一章 项目概况|更新水带。|第三章 资金情况|支出40万元。", "T04", "section/basics/", E },
  { "/texts/T04/named-chapters-right", J, HEAD "section/basics=第一章 项目概况|第一节 背景|更新水带。|第二节 目标|第二节课后服务不计。|第二章 资金情况|支出40万元。", "T04", NULL, SILENT },
  { "/texts/T04/parts-with-chapters", J, HEAD "section/basics=第一部分 项目情况|一、背景|更新水带。|二、目标|更新300条。|第二部分 资金情况|一、来源|支出40万元。|二、使用|已付清。|第三部分 结论|完成。", "T04", NULL, SILENT },
  { "/texts/T04/parts-jump",        J, HEAD "section/basics=第一部分 项目情况|一、背景|更新水带。|二、目标|更新300条。|第三部分 资金情况|一、来源|支出40万元。", "T04", NULL, E },
  { "/texts/T04/close-chapters",    J, HEAD "section/basics=第一章项目概况|更新水带。|第三章资金情况|支出40万元。", "T04", "section/basics/", E },
  { "/texts/T04/close-chapters-right", J, HEAD "section/basics=第一章项目概况|更新水带。|第二章资金情况|支出40万元。", "T04", NULL, SILENT },
  { "/texts/T04/begun-anew",        J, HEAD "section/funds=一、资金来源|县级40万元。|二、资金使用|支出40万元。|三、绩效情况|完成。|一、产出|更新300条。|二、效益|提速。|四、自评结论|得96分。", "T04", NULL, SILENT },
  { "/texts/T04/begun-anew-jump",   J, HEAD "section/funds=一、资金来源|县级40万元。|二、资金使用|支出40万元。|三、绩效情况|完成。|一、产出|更新300条。|二、效益|提速。|五、自评结论|得96分。", "T04", "section/funds/", E },
  { "/texts/T04/decimals",          J, HEAD "section/basics=1 项目概况|1.1 背景|更新水带。|1.3 目标|更新300条。|2 资金情况|支出40万元。", "T04", "section/basics/", E },
  { "/texts/T04/decimals-right",    J, HEAD "section/basics=1 项目概况|1.1背景|更新水带。|1.2 目标|更新300条。|2 资金情况|2.1 来源|县级40万元。|2.2 使用|3.5万元为接口费。", "T04", NULL, SILENT },
  { "/texts/T04/decimals-twice",    J, HEAD "section/basics=1 项目概况|1.1 背景|更新水带。|1.1 目标|更新300条。", "T04", "section/basics/", E },
  { "/texts/T04/figures-behind-decimals", J, HEAD "section/basics=1 项目概况|1.1 背景|更新水带。|1.2 目标|2 绩效情况|2.1 得分|48.2 分|28.2 分|新铺管线|3.2 公里|2.2 版本|1.2 小时|3 结论", "T04", NULL, SILENT },
  { "/texts/T04/figure-goes-on", J, HEAD "section/basics=1 项目概况|1.1 背景|更新水带。|1.2日常管理|1.3 目标|2 绩效情况", "T04", NULL, SILENT },
  { "/texts/T04/list-in-decimals", J, HEAD "section/basics=1 项目概况|1.1 背景|更新水带。|1.2 目标|2 绩效情况|2.1 产出|1 道路硬化工程|2 太阳能路灯安装|2.2 效益|3 结论", "T04", NULL, SILENT },
  { "/texts/T04/list-of-counts", J, HEAD "section/basics=1 项目概况|1.1 背景|更新水带。|1 台式电脑|1 打印机|3 办公桌|1.2 目标|2 绩效情况|2.1 产出|3 结论", "T04", NULL, SILENT },
  { "/texts/T04/list-like-chapters", J, HEAD "section/basics=1 项目概况|1.1 背景|更新水带。|1 培训|2 走访|1.2 目标|2 绩效情况|2.1 产出|3 结论", "T04", NULL, SILENT },
  { "/texts/T04/decimals-anew", J, HEAD "section/basics=一、项目概况|1.1 背景|更新水带。|二、绩效情况|1.1 产出|1.2 效益|三、结论|1.1 得分", "T04", NULL, SILENT },
  { "/texts/T04/first-left-out", J, HEAD "section/basics=1 项目概况|1.1 背景|更新水带。|2 绩效情况|2.2 效益|3 结论", "T04", NULL, SILENT },
  { "/texts/T04/no-first-decimal", J, HEAD "section/basics=1 项目概况|2.1 背景|2.3 目标|4 结论", "T04", NULL, SILENT },
  { "/texts/T04/decimal-of-chapter-before", J, HEAD "section/basics=1 项目概况|1.1 背景|更新水带。|1.2 目标|2 绩效情况|1.3 产出|3 结论", "T04", "section/basics/", E },
  { "/texts/T04/decimal-chapter-twice", J, HEAD "section/basics=1 项目概况|1.1 背景|更新水带。|1.2 目标|2 绩效情况|2.1 产出|1 结论|3.1 得分", "T04", "section/basics/", E },
  { "/texts/T04/decimal-chapter-left-out", J, HEAD "section/basics=1 项目概况|1.1 背景|更新水带。|2 绩效情况|2.1 产出|4 结论", "T04", "section/basics/", E },
  { "/texts/T04/decimals-closed", J, HEAD "section/basics=1. 项目概况|1.1. 背景|1.2. 目标|2. 绩效情况|2.1. 产出", "T04", NULL, SILENT },
  { "/texts/T04/decimals-closed-jump", J, HEAD "section/basics=1. 项目概况|1.1. 背景|1.3. 目标|2. 绩效情况|2.1. 产出", "T04", "section/basics/", E },
  { "/texts/T04/decimals-wide-jump", J, HEAD "section/basics=1 项目概况|1．1 背景|1．3 目标|2 绩效情况", "T04", "section/basics/", E },
  { "/texts/T04/parts-in-chapter", J, HEAD "section/basics=一、项目概况|资金分两部分：|第一部分：人员经费|第二部分：设备经费|二、绩效情况|好。|三、结论", "T04", NULL, SILENT },
  { "/texts/T04/parts-in-chapter-jump", J, HEAD "section/basics=一、项目概况|资金分两部分：|第一部分：人员经费|第二部分：设备经费|四、绩效情况|好。", "T04", "section/basics/", E },
  { "/texts/T04/parts-in-section", J, HEAD "section/basics=一、项目概况|（一）基本情况|第一节 理论|第二节 实操|（二）实施情况|好。", "T04", NULL, SILENT },
  { "/texts/T04/chapters-run-on", J, HEAD "section/basics=第一部分 概况|一、基本情况|完成。|二、资金情况|完成。|第二部分 绩效|三、产出|完成。|四、效益|好。", "T04", NULL, SILENT },
  { "/texts/T04/chapters-run-on-jump", J, HEAD "section/basics=第一部分 概况|一、基本情况|完成。|二、资金情况|完成。|第二部分 绩效|四、效益|好。", "T04", "section/basics/", E },
  { "/texts/T04/part-as-sentence", J, HEAD "section/basics=一、项目概况|第二部分工程款已支付|二、绩效情况|好。|三、结论", "T04", NULL, SILENT },
  { "/texts/T04/two-lists-within", J, HEAD "section/basics=一、概况|好。|二、资金|好。|三、绩效|产出|一、培训|二、走访|效益|一、帮教|二、就业|四、结论", "T04", NULL, SILENT },
  { "/texts/T04/list-in-first-chapter", J, HEAD "section/basics=一、概况|任务|一、培训|二、走访|三、帮教|二、资金|好。|三、结论", "T04", NULL, SILENT },
  { "/texts/T04/list-as-long-as-chapters", J, HEAD "section/basics=一、概况|好。|二、资金|好。|任务|一、培训|二、走访|三、帮教|三、结论", "T04", NULL, SILENT },
  { "/texts/T04/sections-of-a-chapter", J, HEAD "section/basics=第一章 项目基本情况|完成。\nsection/overview=第一节 项目概况|更新水带。", "T04", NULL, SILENT },
  { "/texts/T04/figures-of-a-list", J, HEAD "section/basics=1 台水泵|3 台水泵|5 台水泵", "T04", NULL, SILENT },
  { "/texts/T01/ditches",           J, "header/项目名称=公务车辆更新\nheader/单位=青禾县应急服务中心\nsection/measures=加强对河道治理工程的日常管护。", "T01", "section/measures", W },
  { "/texts/T01/ditches-of-the-trade", J, "header/项目名称=防汛物资\nsection/measures=加强对河道治理工程的日常管护。", "T01", NULL, SILENT },
  { "/texts/T01/ditches-of-a-town", J, "header/项目名称=公务车辆更新\nheader/单位=青禾县白石镇人民政府\nsection/measures=加强对河道治理工程的日常管护。", "T01", NULL, SILENT },
  { "/texts/T01/ditches-of-a-city", J, "header/项目名称=公务车辆更新\nheader/单位=镇江市公安局\nsection/measures=加强对河道治理工程的日常管护。", "T01", "section/measures", W },
  { "/texts/T01/ditches-of-a-bureau", J, "header/项目名称=公务车辆更新\nheader/单位=青禾县乡村振兴局\nsection/measures=加强对河道治理工程的日常管护。", "T01", "section/measures", W },
  { "/texts/T01/ditches-of-mines", J, "header/项目名称=历史遗留矿山修复\nheader/单位=青禾县自然资源局\nsection/measures=结合河道治理清运废渣。", "T01", NULL, SILENT },
  { "/texts/T01/care-of-disabled", J, "header/项目名称=残疾人精准康复\nheader/单位=青禾县残疾人联合会\nsection/measures=诊疗服务覆盖到乡。", "T01", NULL, SILENT },
  { "/texts/T01/care-of-cars", J, "header/项目名称=公务车辆更新\nheader/单位=青禾县应急服务中心\nsection/measures=诊疗服务覆盖到乡。", "T01", "section/measures", W },
  { "/texts/T01/campus",           J, "header/项目名称=公务车辆更新\nheader/单位=青禾县应急服务中心\nsection/measures=丰富校园文化活动。", "T01", "section/measures", W },
  { "/texts/T01/campus-of-the-young", J, "header/项目名称=青少年科技普及\nheader/单位=青禾县科学技术协会\nsection/measures=丰富校园文化活动。", "T01", NULL, SILENT },
  { "/texts/T01/roads-of-settlers", J, "header/项目名称=易地搬迁后续扶持\nheader/单位=青禾县移民局\nsection/measures=道路养护由群众参与。", "T01", NULL, SILENT },
  { "/texts/F01/arrived-of-planned", J, HEAD "section/funds=安排资金1240万元，其中中央资金600万元、省级资金240万元、县级配套400万元。截至年底到位1116万元，到位率92%。", "F01", "section/funds/", E },
  { "/texts/F01/arrived-of-planned-right", J, HEAD "section/funds=安排资金1240万元，其中中央资金600万元、省级资金240万元、县级配套400万元。截至年底到位1116万元，到位率90%。", "F01", NULL, SILENT },
  { "/texts/F06/all-spent",         J, HEAD "section/funds=全年支付工程款986.4万元、监理费18.6万元、设计费24万元，共支付1039万元。", "F06", "section/funds/", E },
  { "/texts/T02/names-in-short",   "mof-project", SHORT "section/goal=更换灯具≥1200盏，巡查线路≥26公里。", "T02", NULL, SILENT },
  { "/texts/T02/one-name-in-short", "mof-project", SHORT "section/goal=更换灯具≥1200盏，巡查线路长度≥26公里。", "T02", "indicators/0/level3", W },
  { "/texts/S08/points-of-execution", "mof-project", "indicators/0/level3=更换灯具\nindicators/0/target=≥12盏\nindicators/0/actual=12盏\nindicators/0/weight=90\nindicators/0/score=90\nfunds/0/全年预算数=100\nfunds/0/全年执行数=98.7\nfunds/0/执行率=98.7%\nfunds/0/得分=9.87\nsection/funds=全年支出98.7万元，预算执行率98.7%，自评得9.87分。", "S08", "section/funds", SILENT },
  { "/texts/T02/day-of-a-row",      "mof-project", DAYS "section/results=主体管线于2024年10月28日全部完工。", "T02", "section/results", E },
  { "/texts/T02/day-of-a-row-right", "mof-project", DAYS "section/results=主体管线于2024年10月18日全部完工。", "T02", NULL, SILENT },
  { "/texts/T02/day-of-another-thing", "mof-project", DAYS "section/results=附属用房于2024年10月28日全部完工。", "T02", NULL, SILENT },
  { "/texts/T02/day-of-another-act", "mof-project", DAYS "section/results=主体管线于2024年10月28日通过验收。", "T02", NULL, SILENT },
  { "/texts/T02/swapped-in-short",  "mof-project", CHEERED "section/results=7月到工地慰问企业74家。", "T02", "section/results", E },
  { "/texts/T02/swapped-of-before", "mof-project", CHEERED "section/results=上年慰问企业74家。", "T02", NULL, SILENT },
  { "/texts/T02/swapped-of-others", "mof-project", CHEERED "section/results=7月到工地检查企业74家。", "T02", NULL, SILENT },
  { "/texts/F06/all-spent-right",   J, HEAD "section/funds=全年支付工程款986.4万元、监理费18.6万元、设计费24万元，共支付1029万元。", "F06", NULL, SILENT },
  { "/texts/F07/arrived-late",      J, LITTLE "section/problems=县级配套资金到位慢。", "F07", NULL, SILENT },
  { "/texts/F07/people-late",       J, LITTLE "section/problems=驻村人员到位慢。", "F07", NULL, W },
  { "/texts/F01/by-the-funds",      J, HEAD "funds/0/全年预算数=100\nfunds/0/全年执行数=96\nsection/funds=支出已完成。|预算执行率95%。", "F01", "section/funds/", E },
  { "/texts/F01/by-the-funds-right", J, HEAD "funds/0/全年预算数=100\nfunds/0/全年执行数=96\nsection/funds=支出已完成。|预算执行率96%。", "F01", NULL, SILENT },
  { "/texts/F01/rate-of-a-part",    J, HEAD "funds/0/全年预算数=100\nfunds/0/全年执行数=96\nsection/funds=支出已完成。|其中专项债券预算执行率95%。", "F01", NULL, SILENT },
  { "/texts/T04/sentence",          J, HEAD "section/funds=第一部分资金用于购车，共计500万元；|第三部分资金用于保险，共计20万元。", "T04", NULL, SILENT },
  { "/texts/T06/until",            J, HEAD "section/funds=截止2023年12月31日，已支付20万元。", "T06", "section/funds/0", I },
  { "/texts/T06/deadline",         J, HEAD "section/funds=申报截止日期为2023年12月31日。", "T06", NULL, SILENT },
  { "/texts/T06/account",          J, HEAD "section/measures=做到专帐核算。", "T06", "section/measures/2", I },
  { "/texts/T06/tent",             J, HEAD "section/results=发放帐篷20顶，自己完成搭建。", "T06", NULL, SILENT },
  { "/texts/T06/yuan",             J, HEAD "section/funds=农林水支出1.44万，其他支出2万元。", "T06", "section/funds", I },
  { "/texts/T06/narrow",           J, HEAD "section/results=采购完成,质量合格。", "T06", "section/results/4", I },
  { "/texts/T06/thousands",        J, HEAD "section/results=发放传单12,000份。", "T06", NULL, SILENT },
  { "/texts/T07/stars",            J, HEAD "section/results=接入数据****条。", "T07", "section/results/4", E },
  { "/texts/T07/crosses",          J, HEAD "section/funds=20XX年预算XX万元。", "T07", "section/funds", E },
  { "/texts/T07/hint",             J, HEAD "section/results=（请填写完成情况，200字以内）", "T07", "section/results", E },
  { "/texts/T07/around-the-clock", J, HEAD "section/results=实行7*24小时值守，接入9+X模块。", "T07", NULL, SILENT },
  { "/texts/T09/bracket",          J, HEAD "section/overview=根据青财预[2022]66号文件实施。", "T09", "section/overview", I },
  { "/texts/T09/right",            J, HEAD "section/overview=根据青财预〔2022〕66号文件实施。", "T09", NULL, SILENT },
  { "/texts/T12/done",             J, HEAD "section/results=工单处理时长由3天缩短到2天。", "T12", NULL, SILENT },
  { "/texts/T12/expected",         J, HEAD "section/results=工单处理时长预期能够缩短30%。", "T12", "section/results", W },
  { "/texts/T12/amount-only",      J, HEAD "section/goal=消防水带更新80万元。", "T12", "section/goal", W },
  { "/texts/T12/told-as-done",     J, HEAD "section/goal=已完成水带300条更新，已建成库房1座。", "T12", "section/goal", W },
  { "/texts/V10/no-figure",        J, HEAD "section/goal=全力做好应急保障工作。", "V10", "section/goal", W },
  { "/texts/V10/figure",           J, HEAD "goals/expected=更新水带300条。", "V10", NULL, SILENT },
  { "/texts/V08/good",             J, HEAD "section/results=预计服务对象满意率好，实际满意率好。", "V08", "section/results", W },
  { "/texts/V15/unasked",          J, HEAD "section/results=群众满意度得到提升。", "V15", "section/results", W },
  { "/texts/V15/figure",            J, HEAD "section/results=群众满意度达到98%。", "V15", "section/results", W },
  { "/texts/V15/figure-asked",      J, HEAD "section/results=发放问卷50份，群众满意度达到98%。", "V15", NULL, SILENT },
  { "/texts/V15/planned",           J, HEAD "section/goal=群众满意度达到98%。", "V15", NULL, SILENT },
  { "/texts/V15/asked",            J, HEAD "section/results=经问卷，群众满意度得到提升。", "V15", NULL, SILENT },
  { "/texts/D01/no-such-day",      J, HEAD "section/funds=2023年2月30日支付20万元。", "D01", "section/funds/0", E },
  { "/texts/F07/project-slow",     J, LITTLE "section/problems=受疫情影响，项目执行缓慢。", "F07", NULL, SILENT },
  { "/texts/F07/funds-slow",       J, LITTLE "section/problems=上半年经费执行偏慢。", "F07", NULL, SILENT },
  { "/texts/F07/funds-not-spent",  J, LITTLE "section/problems=专项资金的执行不到位。", "F07", NULL, SILENT },
  { "/texts/F07/paid-late",        J, LITTLE "section/problems=资金拨付滞后。", "F07", NULL, SILENT },
  { "/texts/F07/rules-not-kept",   J, LITTLE "section/problems=用车制度执行不严。", "F07", NULL, W },
  { "/texts/D01/no-such-day-of-a-month", J, HEAD "section/funds=2023年7月1日至9月31日开展百日攻坚。", "D01", "section/funds/10", E },
  { "/texts/D01/day-of-a-leap-year", J, HEAD "section/funds=2023年7月1日至9月30日，每年2月29日除外。", "D01", NULL, SILENT },
  { "/texts/F05/yuan-of-the-table", "mof-project", "funds/0/全年执行数=86.48\nsection/funds=全年实际支出86.48元。", "F05", "section/funds/6", E },
  { "/texts/F05/price-beside-the-table", "mof-project", "funds/0/全年执行数=86.48\nsection/funds=每人86.48元。", "F05", NULL, SILENT },
  { "/texts/T03/more-answers",     J, HEAD "section/results=向家长发放问卷300份，收回有效问卷320份，满意276份。", "T03", "section/results/18", E },
  { "/texts/T03/fewer-answers",    J, HEAD "section/results=向家长发放问卷320份，收回有效问卷300份，满意276份。", "T03", NULL, SILENT },
  { "/texts/T03/answers-of-each",  J, HEAD "section/results=向126家接入单位各发放1份问卷，收回有效问卷114份。", "T03", NULL, SILENT },
  { "/texts/T03/answers-of-another", J, HEAD "section/results=向家长发放问卷300份。社区收回有效问卷320份。", "T03", NULL, SILENT },
  { "/texts/D01/contract-behind-what-it-is-for", J, HEAD "section/overview=采购水带2台，采购合同于2023年9月12日签订，设备于2023年8月20日通过验收。", "D01", "section/overview", E },
  { "/texts/D01/contract-of-another-sentence", J, HEAD "section/overview=采购合同于2023年9月12日签订。设备于2023年8月20日通过验收。", "D01", NULL, SILENT },
  { "/texts/D01/order",            J, HEAD "section/overview=项目2023年6月开工，2023年3月竣工。", "D01", "section/overview", E },
  { "/texts/D01/in-order",         J, HEAD "section/overview=项目2023年3月开工，2023年6月竣工。", "D01", NULL, SILENT },
  { "/texts/D01/started",          J, HEAD "section/overview=培训于2023年10月15日开始，2023年9月28日结束。", "D01", "section/overview", E },
  { "/texts/D01/started-before",   J, HEAD "section/overview=培训于2023年9月15日开始，2023年9月28日结束。", "D01", NULL, SILENT },
  { "/texts/D01/enrolled-before",  J, HEAD "section/overview=2023年10月15日开始授课，2023年9月28日结束报名。", "D01", NULL, SILENT },
  { "/texts/D01/period",           J, HEAD "section/overview=服务期为2023年6月-2022年6月。", "D01", "section/overview", E },
  { "/texts/D02/this-year",        J, HEAD "section/overview=今年以来完成更新。", "D02", "section/overview/0", I },
  { "/texts/D02/the-year",         J, HEAD "section/overview=2023年以来完成更新。", "D02", NULL, SILENT },
  { "/texts/D03/paid-before",      J, HEAD "funds/0/全年执行数=80\nsection/overview=2022年6月完成验收，工程款项已支付完。", "D03", "section/overview", W },
  { "/texts/D03/paid-now",         J, HEAD "funds/0/全年执行数=80\nsection/overview=2023年6月完成验收，工程款项已支付完。", "D03", NULL, SILENT },
  { "/texts/D03/measured",         "mof-project", "goals/expected=推进数字经济，产值50.7亿元，同比增长64.03%。", "D03", "goals/expected", W },
  { "/texts/D03/measured-when",    "mof-project", "goals/expected=推进数字经济，2023年产值50.7亿元，同比增长64.03%。", "D03", NULL, SILENT },
  { "/texts/D03/aimed-at",         "mof-project", "goals/expected=推进数字经济，产值同比增长10%。", "D03", NULL, SILENT },
  { "/texts/T01/trade",            J, "header/项目名称=公务车辆更新\nsection/measures=提高项目环保效益和社会效益。", "T01", "section/measures", E },
  { "/texts/T01/its-trade",        J, "header/项目名称=污水管网\nsection/measures=提高项目环保效益和社会效益。", "T01", NULL, SILENT },
  { "/texts/T01/another-project",  J, HEAD "section/conclusion=经评价，2023年度县重点林区防护工作管理经费总体完成情况较好。", "T01", "section/conclusion", E },
  { "/texts/T01/this-project",     J, HEAD "section/conclusion=经评价，2023年度消防水带更新项目总体完成情况较好。", "T01", NULL, SILENT },
  { "/texts/T01/schools-in-a-field", "hubei-20-80", "header/项目名称=农村公路养护\nheader/改进措施及结果应用方案=加强校舍维修改造资金管理，不断改善办学条件。", "T01", "header", E },
  { "/texts/T01/any-project",      J, HEAD "section/conclusion=经评价，2023年度部门预算项目总体完成情况较好。", "T01", NULL, SILENT },
  { "/texts/T01/another-county",   J, HEAD "section/overview=青禾县应急服务中心根据《红石县财政局关于下达资金的通知》实施。", "T01", "section/overview", W },
  { "/texts/T01/agency-of-another-county", J, HEAD "section/overview=红石县应急服务中心建立了周调度制度。", "T01", "section/overview", E },
  { "/texts/T01/agency-of-both-counties", J, HEAD "section/overview=与红石县应急服务中心签订了协作协议。", "T01", NULL, SILENT },
  { "/texts/T01/agency-behind-a-verb", J, HEAD "section/overview=更换水带的经费是县应急服务中心申请的。", "T01", NULL, SILENT },
  { "/texts/T01/own-county",       J, HEAD "section/overview=青禾县应急服务中心按照县财政局要求，根据青禾县财政局通知，在青禾县人民政府网站公开。", "T01", NULL, SILENT },
  { "/texts/T01/another-class",    "score-rate-tables", "section/satisfaction=项目产出指标从数量、成本两个方面考察，实现较好。", "T01", "section/satisfaction", E },
  { "/texts/T01/its-class",        "score-rate-tables", "section/satisfaction=满意度与产出指标一并考察，实现较好。", "T01", NULL, SILENT },
  { "/texts/T01/heading-again",    "score-rate-tables", "section/benefit=效益指标实现较好。|3.产出指标分析|实现较好。", "T01", "section/benefit/10", E },
  { "/texts/T06/indicator",        "mof-project", "indicators/0/level3=党建工作完及时性", "T06", "indicators/0/level3", I },   /* 渠县 2023 */
  { "/texts/T06/indicator-right",  "mof-project", "indicators/0/level3=党建工作完成及时性", "T06", NULL, SILENT },
  { "/texts/T02/name-in-goal",     "mof-project", "header/项目名称=青禾应急综合指挥平台运行费\ngoals/expected=确保青禾应急调度平台正常运行。", "T02", "goals/expected", W },
  { "/texts/T02/goal-in-words",     "mof-project", "indicators/5/level3=污水集中处理率\nindicators/5/target=≥95%\nsection/goal=污水集中处理率达到96%以上。", "T02", "indicators/5/target", E },
  { "/texts/T02/goal-without-its-unit", "mof-project", "indicators/8/level3=群众满意度\nindicators/8/target=≥95\nsection/goal=群众满意度≥90%。", "T02", "indicators/8/target", E },
  { "/texts/T02/goal-in-words-right", "mof-project", "indicators/5/level3=污水集中处理率\nindicators/5/target=≥96%\nsection/goal=污水集中处理率达到96%以上。", "T02", NULL, SILENT },
  { "/texts/T02/goal-of-another",   "mof-project", "indicators/5/level3=污水集中处理率\nindicators/5/target=≥95%\nsection/goal=城镇污水管网覆盖率达到96%以上。", "T02", NULL, SILENT },
  { "/texts/T02/goal-in-ten-thousands", "mof-project", "indicators/5/level3=受益农村人口\nindicators/5/target=≥5.2万人\nsection/goal=受益农村人口达到5.2万人以上。", "T02", NULL, SILENT },
  { "/texts/T02/goal-in-ten-thousands-wrong", "mof-project", "indicators/5/level3=受益农村人口\nindicators/5/target=≥5.2万人\nsection/goal=受益农村人口达到5.5万人以上。", "T02", "indicators/5/target", E },
  { "/texts/T02/done-in-ten-thousands", "mof-project", "indicators/0/level3=清运生活垃圾\nindicators/0/target=≥6.5万吨\nindicators/0/actual=6.62万吨\nsection/results=清运生活垃圾6.26万吨。", "T02", "indicators/0/actual", E },
  { "/texts/T02/done-in-tens-of-thousands", "mof-project", "indicators/0/level3=清运生活垃圾\nindicators/0/target=≥6.5万吨\nindicators/0/actual=6.62万吨\nsection/results=清运生活垃圾66200吨。", "T02", NULL, SILENT },
  { "/texts/T02/done-in-wells",    "mof-project", "indicators/0/level3=新打机井\nindicators/0/target=≥68眼\nindicators/0/actual=68眼\nsection/results=新打机井86眼。", "T02", "indicators/0/actual", E },
  { "/texts/T02/done-in-the-year",  "mof-project", "indicators/0/level3=开展业务培训场次\nindicators/0/target=≥12场次\nindicators/0/actual=11场次\nsection/results=全年举办业务培训12场次。", "T02", "indicators/0/actual", E },
  { "/texts/T02/target-again",      "mof-project", "indicators/0/level3=开展业务培训场次\nindicators/0/target=≥12场次\nindicators/0/actual=11场次\nsection/results=业务培训12场次的目标未实现。", "T02", NULL, SILENT },
  { "/texts/T02/of-the-year-before", "mof-project", "indicators/0/level3=早诊率\nindicators/0/target=≥90%\nindicators/0/actual=91.3%\nsection/results=2022年确诊51例，早诊率88.2%。", "T02", NULL, SILENT },
  { "/texts/T02/of-the-year-itself", "mof-project", "indicators/0/level3=早诊率\nindicators/0/target=≥90%\nindicators/0/actual=91.3%\nsection/results=2023年确诊51例，早诊率88.2%。", "T02", "indicators/0/actual", E },
  { "/texts/T02/rate-with-swapped-digits", "mof-project", "indicators/5/level3=培训后就业率\nindicators/5/target=≥60%\nindicators/5/actual=64.5%\nsection/results=培训后实现就业1731人，就业率65.4%。", "T02", "section/results", E },
  { "/texts/T02/rate-of-others",     "mof-project", "indicators/5/level3=培训后就业率\nindicators/5/target=≥60%\nindicators/5/actual=64.5%\nsection/results=实现就业1731人，妇女就业率65.4%。", "T02", NULL, SILENT },
  { "/texts/T02/without-the-project", "mof-project", "header/项目名称=残疾人就业培训\nindicators/0/level3=培训后新增就业残疾人\nindicators/0/target=≥60人\nindicators/0/actual=66人\nsection/results=培训后新增就业56人。", "T02", "indicators/0/actual", E },
  { "/texts/T02/of-others",         "mof-project", "header/项目名称=残疾人就业培训\nindicators/0/level3=培训后新增就业妇女\nindicators/0/target=≥60人\nindicators/0/actual=66人\nsection/results=培训后新增就业56人。", "T02", NULL, SILENT },
  { "/texts/T02/behind-the-parts-of-another", "mof-project", "header/项目名称=职校学生资助\nindicators/0/level3=享受国家助学金学生人数\nindicators/0/target=≥620人\nindicators/0/actual=604人\nsection/results=免学费1996人，其中一年级712人、二年级668人、三年级616人；享受国家助学金614人。", "T02", "indicators/0/actual", E },
  { "/texts/T02/per-mille",         "mof-project", "indicators/5/level3=森林火灾受害率\nindicators/5/target=≤0.9‰\nsection/goal=森林火灾受害率≤0.9‰。", "T02", NULL, SILENT },
  { "/texts/F09/digits-of-a-row",   "mof-project", "indicators/0/level3=扶持脱贫户和监测户数\nindicators/0/target=≥2400户\nindicators/0/actual=2438户\ngoals/actual=扶持脱贫户和监测户2348户。", "F09", "goals/actual", E },
  { "/texts/F09/digits-of-a-row-of-times", "mof-project", "indicators/0/level3=公益惠民电影放映场次\nindicators/0/target=≥2400场次\nindicators/0/actual=2438场次\ngoals/actual=惠民电影放映2348场次。", "F09", "goals/actual", E },
  { "/texts/F09/length-in-another-unit", "mof-project", "indicators/0/level3=硬化产业道路\nindicators/0/target=≥3.6公里\nindicators/0/actual=3,650米\ngoals/actual=硬化产业道路3.65公里。", "F09", NULL, SILENT },
  { "/texts/F09/count-of-the-goal-in-a-row", "mof-project", HELPED "goals/actual=带动脱贫户210户。", "F09", "goals/actual", E },
  { "/texts/F09/count-of-the-goal-in-a-row-right", "mof-project", HELPED "goals/actual=带动脱贫户260户。", "F09", NULL, SILENT },
  { "/texts/V12/goal-of-a-term-past", "mof-project", "goals/expected=在2022年秋季学期开学以前，为站点换装设备。", "V12", "goals/expected", W },
  { "/texts/V12/goal-on-what-was-done", "mof-project", "goals/expected=在2022年试点的基础上，为站点换装设备。", "V12", NULL, SILENT },
  { "/texts/F09/noun-behind-the-count", "mof-project", HEATED "goals/actual=暑假施工，38所农村学校食堂全部换装。", "F09", "goals/actual", E },
  { "/texts/F09/noun-behind-the-count-right", "mof-project", HEATED "goals/actual=暑假施工，36所农村学校食堂全部换装。", "F09", NULL, SILENT },
  { "/texts/F09/another-noun-behind-the-count", "mof-project", HEATED "goals/actual=暑假施工，38所农村幼儿园全部换装。", "F09", NULL, SILENT },
  { "/texts/T02/bought-tents", "mof-project", TENTS "section/results=全年购入帐篷220顶。", "T02", "indicators/0/actual", E },
  { "/texts/T02/bought-tents-right", "mof-project", TENTS "section/results=全年购入帐篷200顶。", "T02", NULL, SILENT },
  { "/texts/T03/all-done-but-a-row", "mof-project", QUILTS "section/conclusion=产出方面各项任务无一欠账，效益明显。", "T03", "section/conclusion", W },
  { "/texts/T03/all-but-one-done", "mof-project", QUILTS "section/conclusion=除棉被外，各项任务全部完成。", "T03", NULL, SILENT },
  { "/texts/T03/all-of-one-class", "mof-project", QUILTS "section/conclusion=满意度各项指标均已完成。", "T03", NULL, SILENT },
  { "/texts/F09/count-of-another-than-the-goal", "mof-project", HELPED "goals/actual=走访脱贫户210户。", "F09", NULL, SILENT },
  { "/texts/F09/digits-of-another-row", "mof-project", "indicators/0/level3=维修住宅户数\nindicators/0/target=≥2400户\nindicators/0/actual=2438户\ngoals/actual=扶持监测户2348户。", "F09", NULL, SILENT },
  { "/texts/V06/share-done",        "evaluation-4part", "indicators/0/level1=产出\nindicators/0/level2=产出数量\nindicators/0/level3=改造户数完成率\nindicators/0/target=100%", "V06", NULL, SILENT },
  { "/texts/V06/share-of-anything", "evaluation-4part", "indicators/0/level1=产出\nindicators/0/level2=产出数量\nindicators/0/level3=住宅空置率\nindicators/0/target=100%", "V06", "indicators/0/level3", W },
  { "/texts/T02/name-in-short",    "mof-project", "header/项目名称=青禾应急综合指挥平台运行费\ngoals/expected=确保青禾应急指挥平台正常运行。", "T02", NULL, SILENT },
};

static void
test_text (gconstpointer data)
{
  const TextCase *c = data;
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = table_new (forms, c->form, "2023");
  g_autoptr(GPtrArray) findings = NULL;

  table_edit_texts (assessment, c->edits);
  findings = jx_checks_run (assessment);
  table_tell (findings);
  for (guint i = 0; i < findings->len; i++)
    g_assert_null (strstr (jx_finding_get_message (g_ptr_array_index (findings, i)), "(null)"));

  g_assert_cmpint (table_find_from (findings, c->rule, c->place, c->severity) != NULL, ==, c->severity != SILENT);
}

static void
test_a_report_in_order_is_silent (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = table_new (forms, J, "2023");
  g_autoptr(GPtrArray) findings = NULL;

  table_edit_texts (assessment, clean_report);
  findings = jx_checks_run (assessment);
  table_tell (findings);

  for (guint i = 0; i < findings->len; i++)
    {
      JxFinding *finding = g_ptr_array_index (findings, i);

      /* that it has no table is true */
      g_assert_true (g_str_equal (jx_finding_get_rule (finding), "S08") || g_str_equal (jx_finding_get_rule (finding), "T10"));
      g_assert_cmpint (jx_finding_get_severity (finding), ==, JX_SEVERITY_WARNING);
    }
}

/* Whatever is offered as a fix removes the finding, and brings no other. */
static void
test_fixes_remove_their_findings (void)
{
  static const char edits[] =
    HEAD "section/funds=截止2023年12月31日,已支付20万，其它支出2万元。\nsection/overview=根据青财预[2022]66号和青财预【2023】7号文件实施。\n";
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = table_new (forms, J, "2023");
  guint left = G_MAXUINT;

  table_edit_texts (assessment, edits);

  for (guint round = 0; round < 20; round++)
    {
      g_autoptr(GPtrArray) findings = jx_checks_run (assessment);
      JxCommand *fix = NULL;
      g_autoptr(GError) error = NULL;

      g_assert_cmpuint (findings->len, <, left);
      left = findings->len;

      for (guint i = 0; i < findings->len && fix == NULL; i++)
        fix = jx_finding_get_fix (g_ptr_array_index (findings, i));
      if (fix == NULL)
        break;

      g_assert_true (jx_command_apply (fix, JX_HOLDER (assessment), &error));
      g_assert_no_error (error);
      jx_assessment_recompute (assessment);
    }

  {
    g_autoptr(GPtrArray) findings = jx_checks_run (assessment);

    g_assert_null (table_find (findings, "T06", NULL));
    g_assert_null (table_find (findings, "T09", NULL));
  }
}

/* An answer holds while its own words stand, whatever is written around them. */
static void
test_an_answer_outlives_other_edits (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = table_new (forms, J, "2023");
  g_autoptr(GPtrArray) before = NULL, after = NULL;

  table_edit_texts (assessment, HEAD "section/funds=预算资金45万元，已支付45万元，剩余0.6万元退回县财政。");
  before = jx_checks_run (assessment);
  table_edit_texts (assessment, "section/funds=资金由县级安排。预算资金45万元，已支付45万元，剩余0.6万元退回县财政。");
  after = jx_checks_run (assessment);

  {
    JxFinding *first = table_find (before, "F09", NULL), *second = table_find (after, "F09", NULL);
    g_autofree char *figures = NULL, *again = NULL;

    g_assert_nonnull (first);
    g_assert_nonnull (second);
    figures = jx_finding_dup_figures (first);
    again = jx_finding_dup_figures (second);
    g_assert_cmpstr (figures, ==, again);
    g_assert_cmpstr (jx_finding_get_place (first), !=, jx_finding_get_place (second));
  }
}

/* What is far too long for a report is not read, and what stands beside it is. */
static void
test_a_text_without_end_is_left_unread (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = table_new (forms, J, "2023");
  g_autoptr(GString) edits = g_string_new (HEAD "section/funds=做到专帐核算。\nsection/results=");
  g_autoptr(GPtrArray) findings = NULL;

  while (edits->len < 500 * 1024)
    g_string_append (edits, "已支付20万，");
  table_edit_texts (assessment, edits->str);
  findings = jx_checks_run (assessment);

  g_assert_nonnull (table_find_from (findings, "T06", "section/funds", JX_SEVERITY_INFO));
  g_assert_null (table_find_from (findings, "T06", "section/results", SILENT));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint n = 0; n < G_N_ELEMENTS (text_cases); n++)
    g_test_add_data_func (text_cases[n].path, &text_cases[n], test_text);
  g_test_add_func ("/texts/a-report-in-order-is-silent", test_a_report_in_order_is_silent);
  g_test_add_func ("/texts/fixes-remove-their-findings", test_fixes_remove_their_findings);
  g_test_add_func ("/texts/an-answer-outlives-other-edits", test_an_answer_outlives_other_edits);

  g_test_add_func ("/texts/a-text-without-end-is-left-unread", test_a_text_without_end_is_left_unread);

  return g_test_run ();
}
