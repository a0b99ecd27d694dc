/* jx-said.h: the words of context in a report, and the phrases that rules look for
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-lexicon.h"

G_BEGIN_DECLS

/* What the words before a figure say of it. */
typedef enum
{
  JX_SAID_INITIAL,          /* 年初 */
  JX_SAID_ADJUSTED,         /* 调整后, 全年预算数 */
  JX_SAID_MORE,             /* 追加, 调增 */
  JX_SAID_LESS,             /* 调减, 收回 */
  JX_SAID_BUDGET,
  JX_SAID_ARRIVED,
  JX_SAID_EXECUTED,         /* 执行数, 支出, 支付 */
  JX_SAID_CONTRACT,
  JX_SAID_REST,             /* 剩余, 结余 */
  JX_SAID_CUMULATIVE,
  JX_SAID_EXECUTION_RATE,
  JX_SAID_RATE,             /* 完成率, 到位率 … of two figures beside it */
  JX_SAID_DEVIATION,        /* 偏离度 */
  JX_SAID_SHARE,            /* 占 */
  JX_SAID_TOTAL,            /* 合计, 共计 */
  JX_SAID_OF_WHICH,         /* 其中 */
  JX_SAID_SPLIT,            /* 划分: the same total, parted otherwise */
  JX_SAID_CLAIM,            /* 自评, 综合: of a score */
  JX_SAID_SCORE,            /* 得分 */
  JX_SAID_FULL,             /* 应得分, 分值 */
  JX_SAID_DEDUCTED,         /* 扣 */
  JX_SAID_SATISFACTION,
  JX_SAID_UNIT_PRICE,       /* 单价, 每人 */
  JX_SAID_PLANNED,
  JX_SAID_ACTUAL,
  JX_SAID_LIMIT,            /* 以上, 不超过: beside it the figure is a bound */
  JX_SAID_ABOUT,            /* 约, 近 */
  JX_SAID_CHANGED,          /* 增长, 提升, 缩短: by how much */
  JX_SAID_COMPARED,         /* 较上年, 同比 */
  JX_SAID_STANDING,         /* 常年项目 */
  JX_SAID_STAGE,            /* 阶段项目, 一次性项目 */
  JX_SAID_BASIC,            /* 基本支出 */
  JX_SAID_PROJECT,          /* 项目支出 */
  JX_SAID_MONEY,            /* 资金, 经费, 收入: what is measured in 元 */
  JX_SAID_NEUTRAL,          /* says nothing of what the figure is of */
  JX_SAID_PAST,             /* 上年, 以前年度 */
  JX_SAID_NOT_YET,          /* 未, 尚未 */
  JX_SAID_OWN,              /* the name of the agency, the county or the project */
  JX_SAID_GRADE,            /* 等级, 评定为 */
  JX_SAID_FISCAL,           /* 财政拨款, 财政资金 */
  JX_SAID_REVENUE,          /* 收入 */
} JxSaid;

#define JX_SAID(said) (G_GUINT64_CONSTANT (1) << JX_SAID_ ## said)

/* What a phrase is looked for. The meaning of a phrase is its kind, and above it which of several. */
typedef enum
{
  JX_PHRASE_TYPO,           /* has the right word: T06 */
  JX_PHRASE_PRO,            /* a claim, by number */
  JX_PHRASE_CON,            /* the contrary of the claim of that number */
  JX_PHRASE_PLAN,           /* 预期能够: T12 */
  JX_PHRASE_SOON,           /* 今年, 近日: D02 */
  JX_PHRASE_NO_OBJECT,      /* 进行了: a stop behind it leaves the sentence unfinished */
  JX_PHRASE_FLAW,           /* 不够, 有待: a weakness admitted */
  JX_PHRASE_PROMISE,        /* 见下表 */
  JX_PHRASE_PROMISE_SCORES, /* 评分见下表 */
  JX_PHRASE_HINT,           /* 请填写: what a template says */
  JX_PHRASE_PAID_OUT,       /* 已支付完 */
  JX_PHRASE_STATE,          /* 省、州: of a place that a county of a 市 has not */
  JX_PHRASE_CITY,           /* 全市, 市委 */
  JX_PHRASE_PRAISE,         /* 成效显著 */
  JX_PHRASE_FAILING,        /* 不及时, 难度较大: what did not work */
} JxPhraseKind;

#define JX_PHRASE(kind, number) (JX_PHRASE_ ## kind | (guint64) (number) << 8)

JxPhraseKind  jx_phrase_get_kind   (const JxTerm *term);
guint         jx_phrase_get_number (const JxTerm *term);
const JxTerm *jx_said_get_terms    (gsize        *n_terms);
const JxTerm *jx_phrases_get_terms (gsize        *n_terms);

G_END_DECLS
