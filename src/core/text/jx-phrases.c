/* jx-phrases.c: the phrases that rules look for in a report
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-said.h"

#define TYPO JX_PHRASE (TYPO, 0)

/* Of two that begin alike the longer one stands first. */
static const JxTerm terms[] = {
  { "投拆", TYPO, "投诉" },
  { "拖涾", TYPO, "拖沓" },
  { "截止目前", TYPO, "截至目前" },
  { "截止年末", TYPO, "截至年末" },
  { "截止年底", TYPO, "截至年底" },
  { "截止本年", TYPO, "截至本年" },
  { "截止报告", TYPO, "截至报告" },
  { "帐户", TYPO, "账户" },
  { "帐目", TYPO, "账目" },
  { "帐务", TYPO, "账务" },
  { "帐簿", TYPO, "账簿" },
  { "帐号", TYPO, "账号" },
  { "帐单", TYPO, "账单" },
  { "帐款", TYPO, "账款" },
  { "帐面", TYPO, "账面" },
  { "帐套", TYPO, "账套" },
  { "台帐", TYPO, "台账" },
  { "专帐", TYPO, "专账" },
  { "记帐", TYPO, "记账" },
  { "做帐", TYPO, "做账" },
  { "建成后将", JX_PHRASE (PLAN, 0), NULL },
  { "报帐", TYPO, "报账" },
  { "入帐", TYPO, "入账" },
  { "对帐", TYPO, "对账" },
  { "转帐", TYPO, "转账" },
  { "总帐", TYPO, "总账" },
  { "明细帐", TYPO, "明细账" },
  { "其它", TYPO, "其他" },
  { "部份", TYPO, "部分" },
  { "按步就班", TYPO, "按部就班" },
  { "布署", TYPO, "部署" },
  { "既使", TYPO, "即使" },
  { "座落", TYPO, "坐落" },
  { "松驰", TYPO, "松弛" },
  { "重迭", TYPO, "重叠" },
  { "复盖", TYPO, "覆盖" },
  { "装璜", TYPO, "装潢" },
  { "名列前矛", TYPO, "名列前茅" },
  { "再接再励", TYPO, "再接再厉" },
  { "按时完成", JX_PHRASE (PRO, 3), NULL },
  { "一如继往", TYPO, "一如既往" },
  { "迫不急待", TYPO, "迫不及待" },
  { "竟争", TYPO, "竞争" },
  { "园满", TYPO, "圆满" },
  { "辨法", TYPO, "办法" },
  { "帮肋", TYPO, "帮助" },
  { "予算", TYPO, "预算" },
  { "项日", TYPO, "项目" },
  { "增涨", TYPO, "增长" },
  { "己完成", TYPO, "已完成" },
  { "己建成", TYPO, "已建成" },
  { "己支付", TYPO, "已支付" },
  { "己拨付", TYPO, "已拨付" },
  { "己达到", TYPO, "已达到" },
  { "己实施", TYPO, "已实施" },
  { "渡假", TYPO, "度假" },
  { "防碍", TYPO, "妨碍" },
  { "效绩", TYPO, "绩效" },
  { "绩效目标设置科学", JX_PHRASE (PRO, 8), NULL },
  { "满意度较高", JX_PHRASE (PRO, 4), NULL },
  { "执行律", TYPO, "执行率" },
  { "完及时性", TYPO, "完成及时性" },
  { "持平较", TYPO, "持平" },
  { "取收回", TYPO, "收回" },
  { "县政局", TYPO, "县财政局" },
  { "市政局部门预算", TYPO, "市财政局部门预算" },
  { "情况的情况", TYPO, "情况" },
  { "资金到位不够及时", JX_PHRASE (CON, 1), NULL },
  { "资金未能及时到位", JX_PHRASE (CON, 1), NULL },
  { "资金到位不及时", JX_PHRASE (CON, 1), NULL },
  { "资金拨付不及时", JX_PHRASE (CON, 1), NULL },
  { "资金未及时到位", JX_PHRASE (CON, 1), NULL },
  { "资金未及时拨付", JX_PHRASE (CON, 1), NULL },
  { "资金到位及时", JX_PHRASE (PRO, 1), NULL },
  { "资金及时到位", JX_PHRASE (PRO, 1), NULL },
  { "资金拨付及时", JX_PHRASE (PRO, 1), NULL },
  { "资金及时拨付", JX_PHRASE (PRO, 1), NULL },
  { "资金到位较慢", JX_PHRASE (CON, 1), NULL },
  { "资金到位缓慢", JX_PHRASE (CON, 1), NULL },
  { "资金到位滞后", JX_PHRASE (CON, 1), NULL },
  { "资金到位较晚", JX_PHRASE (CON, 1), NULL },
  { "资金拨付滞后", JX_PHRASE (CON, 1), NULL },
  { "资金拨付较慢", JX_PHRASE (CON, 1), NULL },
  { "资金拨付缓慢", JX_PHRASE (CON, 1), NULL },
  { "资金到位慢", JX_PHRASE (CON, 1), NULL },
  { "制度办法体系健全", JX_PHRASE (PRO, 2), NULL },
  { "制度建设较为欠缺", JX_PHRASE (CON, 2), NULL },
  { "制度体系健全", JX_PHRASE (PRO, 2), NULL },
  { "制度体系完善", JX_PHRASE (PRO, 2), NULL },
  { "制度办法健全", JX_PHRASE (PRO, 2), NULL },
  { "制度较为健全", JX_PHRASE (PRO, 2), NULL },
  { "制度较为欠缺", JX_PHRASE (CON, 2), NULL },
  { "制度建设欠缺", JX_PHRASE (CON, 2), NULL },
  { "制度建设滞后", JX_PHRASE (CON, 2), NULL },
  { "制度不够健全", JX_PHRASE (CON, 2), NULL },
  { "制度不够完善", JX_PHRASE (CON, 2), NULL },
  { "制度还不完善", JX_PHRASE (CON, 2), NULL },
  { "制度还不健全", JX_PHRASE (CON, 2), NULL },
  { "制度尚不健全", JX_PHRASE (CON, 2), NULL },
  { "制度尚不完善", JX_PHRASE (CON, 2), NULL },
  { "制度不健全", JX_PHRASE (CON, 2), NULL },
  { "制度不完善", JX_PHRASE (CON, 2), NULL },
  { "制度健全", JX_PHRASE (PRO, 2), NULL },
  { "制度完善", JX_PHRASE (PRO, 2), NULL },
  { "制度齐全", JX_PHRASE (PRO, 2), NULL },
  { "制度欠缺", JX_PHRASE (CON, 2), NULL },
  { "制度缺失", JX_PHRASE (CON, 2), NULL },
  { "按期完成", JX_PHRASE (PRO, 3), NULL },
  { "按装", TYPO, "安装" },
  { "如期完成", JX_PHRASE (PRO, 3), NULL },
  { "未发现质量问题", JX_PHRASE (PRO, 9), NULL },
  { "未能按时完成", JX_PHRASE (CON, 3), NULL },
  { "未能按期完成", JX_PHRASE (CON, 3), NULL },
  { "未能如期完成", JX_PHRASE (CON, 3), NULL },
  { "未按时完成", JX_PHRASE (CON, 3), NULL },
  { "逾期完成", JX_PHRASE (CON, 3), NULL },
  { "满意度不高", JX_PHRASE (CON, 4), NULL },
  { "满意度较低", JX_PHRASE (CON, 4), NULL },
  { "满意度偏低", JX_PHRASE (CON, 4), NULL },
  { "满意度高", JX_PHRASE (PRO, 4), NULL },
  { "满意渡", TYPO, "满意度" },
  { "宣传力度不够", JX_PHRASE (CON, 5), NULL },
  { "宣传不到位", JX_PHRASE (CON, 5), NULL },
  { "宣传到位", JX_PHRASE (PRO, 5), NULL },
  { "监管不到位", JX_PHRASE (CON, 6), NULL },
  { "监管到位", JX_PHRASE (PRO, 6), NULL },
  { "预算编制不合理", JX_PHRASE (CON, 7), NULL },
  { "预算编制不科学", JX_PHRASE (CON, 7), NULL },
  { "预算编制不准确", JX_PHRASE (CON, 7), NULL },
  { "预算编制不精准", JX_PHRASE (CON, 7), NULL },
  { "预算编制合理", JX_PHRASE (PRO, 7), NULL },
  { "预算编制科学", JX_PHRASE (PRO, 7), NULL },
  { "预算编制准确", JX_PHRASE (PRO, 7), NULL },
  { "预算编制不够", JX_PHRASE (CON, 7), NULL },
  { "绩效目标设置合理", JX_PHRASE (PRO, 8), NULL },
  { "绩效目标不明确", JX_PHRASE (CON, 8), NULL },
  { "绩效目标设置不", JX_PHRASE (CON, 8), NULL },
  { "绩效目标设定不", JX_PHRASE (CON, 8), NULL },
  { "绩效目标明确", JX_PHRASE (PRO, 8), NULL },
  { "绩效目标不够", JX_PHRASE (CON, 8), NULL },
  { "绩效平价", TYPO, "绩效评价" },
  { "未按期完成", JX_PHRASE (CON, 3), NULL },
  { "无质量问题", JX_PHRASE (PRO, 9), NULL },
  { "存在质量问题", JX_PHRASE (CON, 9), NULL },
  { "预期能够", JX_PHRASE (PLAN, 0), NULL },
  { "预期可以", JX_PHRASE (PLAN, 0), NULL },
  { "预期将", JX_PHRASE (PLAN, 0), NULL },
  { "预计将", JX_PHRASE (PLAN, 0), NULL },
  { "预计可", JX_PHRASE (PLAN, 0), NULL },
  { "预计能", JX_PHRASE (PLAN, 0), NULL },
  { "有望达到", JX_PHRASE (PLAN, 0), NULL },
  { "建帐", TYPO, "建账" },
  { "今年", JX_PHRASE (SOON, 0), NULL },
  { "去年", JX_PHRASE (SOON, 0), NULL },
  { "明年", JX_PHRASE (SOON, 0), NULL },
  { "近日", JX_PHRASE (SOON, 0), NULL },
  { "上个月", JX_PHRASE (SOON, 0), NULL },
  { "进行了", JX_PHRASE (NO_OBJECT, 0), NULL },
  { "开展了", JX_PHRASE (NO_OBJECT, 0), NULL },
  { "实施了", JX_PHRASE (NO_OBJECT, 0), NULL },
  { "采取了", JX_PHRASE (NO_OBJECT, 0), NULL },
  { "提供了", JX_PHRASE (NO_OBJECT, 0), NULL },
  { "制定了", JX_PHRASE (NO_OBJECT, 0), NULL },
  { "不够准确", JX_PHRASE (FLAW, 0), NULL },
  { "不够匹配", JX_PHRASE (FLAW, 0), NULL },
  { "不够细化", JX_PHRASE (FLAW, 0), NULL },
  { "不够完善", JX_PHRASE (FLAW, 0), NULL },
  { "不够健全", JX_PHRASE (FLAW, 0), NULL },
  { "不够规范", JX_PHRASE (FLAW, 0), NULL },
  { "不够全面", JX_PHRASE (FLAW, 0), NULL },
  { "不够到位", JX_PHRASE (FLAW, 0), NULL },
  { "内容不全面", JX_PHRASE (FLAW, 0), NULL },
  { "较为欠缺", JX_PHRASE (FLAW, 0), NULL },
  { "有待提高", JX_PHRASE (FLAW, 0), NULL },
  { "有待加强", JX_PHRASE (FLAW, 0), NULL },
  { "有待完善", JX_PHRASE (FLAW, 0), NULL },
  { "需进一步加强", JX_PHRASE (FLAW, 0), NULL },
  { "较笼统", JX_PHRASE (FLAW, 0), NULL },
  { "见下表", JX_PHRASE (PROMISE, 0), NULL },
  { "详见附表", JX_PHRASE (PROMISE, 0), NULL },
  { "见附表", JX_PHRASE (PROMISE, 0), NULL },
  { "如下表", JX_PHRASE (PROMISE, 0), NULL },
  { "评分情况见下表", JX_PHRASE (PROMISE_SCORES, 0), NULL },
  { "评分详见附表", JX_PHRASE (PROMISE_SCORES, 0), NULL },
  { "评分见下表", JX_PHRASE (PROMISE_SCORES, 0), NULL },
  { "评分如下表", JX_PHRASE (PROMISE_SCORES, 0), NULL },
  { "得分情况见下表", JX_PHRASE (PROMISE_SCORES, 0), NULL },
  { "得分情况如下表", JX_PHRASE (PROMISE_SCORES, 0), NULL },
  { "得分详见附表", JX_PHRASE (PROMISE_SCORES, 0), NULL },
  { "得分见下表", JX_PHRASE (PROMISE_SCORES, 0), NULL },
  { "请填写", JX_PHRASE (HINT, 0), NULL },
  { "在此填写", JX_PHRASE (HINT, 0), NULL },
  { "此处填写", JX_PHRASE (HINT, 0), NULL },
  { "字以内）", JX_PHRASE (HINT, 0), NULL },
  { "字左右）", JX_PHRASE (HINT, 0), NULL },
  { "字以内)", JX_PHRASE (HINT, 0), NULL },
  { "简要说明项目", JX_PHRASE (HINT, 0), NULL },
  { "已支付完", JX_PHRASE (PAID_OUT, 0), NULL },
  { "支付完毕", JX_PHRASE (PAID_OUT, 0), NULL },
  { "全部支付", JX_PHRASE (PAID_OUT, 0), NULL },
  { "省、州", JX_PHRASE (STATE, 0), NULL },
  { "省、市", JX_PHRASE (CITY, 0), NULL },
  { "全市", JX_PHRASE (CITY, 0), NULL },
  { "市政府", JX_PHRASE (CITY, 0), NULL },
  { "市委", JX_PHRASE (CITY, 0), NULL },
  { "省州", JX_PHRASE (STATE, 0), NULL },
  { "成效显著", JX_PHRASE (PRAISE, 0), NULL },
  { "成效明显", JX_PHRASE (PRAISE, 0), NULL },
  { "成效突出", JX_PHRASE (PRAISE, 0), NULL },
  { "效果显著", JX_PHRASE (PRAISE, 0), NULL },
  { "效果明显", JX_PHRASE (PRAISE, 0), NULL },
  { "效果突出", JX_PHRASE (PRAISE, 0), NULL },
  { "不及时", JX_PHRASE (FAILING, 0), NULL },
  { "不严格", JX_PHRASE (FAILING, 0), NULL },
  { "不到位", JX_PHRASE (FAILING, 0), NULL },
  { "不落实", JX_PHRASE (FAILING, 0), NULL },
  { "不顺畅", JX_PHRASE (FAILING, 0), NULL },
  { "不规范", JX_PHRASE (FAILING, 0), NULL },
  { "不彻底", JX_PHRASE (FAILING, 0), NULL },
  { "重视程度不够", JX_PHRASE (FAILING, 0), NULL },
  { "力度不够", JX_PHRASE (FAILING, 0), NULL },
  { "难度较大", JX_PHRASE (FAILING, 0), NULL },
  { "滞后", JX_PHRASE (FAILING, 0), NULL },
  { "迟缓", JX_PHRASE (FAILING, 0), NULL },
  { "未能及时", JX_PHRASE (FAILING, 0), NULL },
  { "未严格", JX_PHRASE (FAILING, 0), NULL },
  { "缺乏行之有效", JX_PHRASE (FAILING, 0), NULL },
};

G_STATIC_ASSERT (G_N_ELEMENTS (terms) <= JX_LEXICON_MAX);

/**
 * jx_phrases_get_terms:
 * @n_terms: (out): how many
 *
 * Gives the phrases that rules look for; their meaning is made by `JX_PHRASE()`.
 *
 * Returns: (transfer none): the phrases
 */
const JxTerm *
jx_phrases_get_terms (gsize *n_terms)
{
  *n_terms = G_N_ELEMENTS (terms);

  return terms;
}

/**
 * jx_phrase_get_kind:
 * @term: a phrase
 *
 * Tells what it is looked for.
 *
 * Returns: the kind
 */
JxPhraseKind
jx_phrase_get_kind (const JxTerm *term)
{
  return (JxPhraseKind) (term->meaning & 0xff);
}

/**
 * jx_phrase_get_number:
 * @term: a phrase
 *
 * Tells which of several of its kind it belongs to.
 *
 * Returns: the number
 */
guint
jx_phrase_get_number (const JxTerm *term)
{
  return (guint) (term->meaning >> 8);
}
