/* jx-check-words.h: the words of the trade found in a cell, in one pass over its text
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a text speaks of. */
typedef enum
{
  JX_WORD_RATE         = 1 << 0,    /* 率, 比例, 占比 */
  JX_WORD_GOOD_RATE    = 1 << 1,    /* a rate of which more is better: 合格率 */
  JX_WORD_SATISFACTION = 1 << 2,
  JX_WORD_NEGATIVE     = 1 << 3,    /* of which less is better: 投诉, 事故 */
  JX_WORD_COST         = 1 << 4,
  JX_WORD_LIMIT        = 1 << 5,    /* 控制, 上限 */
  JX_WORD_REDUCE       = 1 << 6,    /* 节约, 降低 */
  JX_WORD_TIME         = 1 << 7,    /* 时间, 期限 */
  JX_WORD_FUNDS_TIME   = 1 << 8,    /* the time of spending: 资金使用时间 */
  JX_WORD_IMPROVE      = 1 << 9,
  JX_WORD_DONE         = 1 << 10,   /* 完成 */
  JX_WORD_QUANTITY     = 1 << 11,   /* 数量指标 … and the other second levels */
  JX_WORD_QUALITY      = 1 << 12,
  JX_WORD_TIMELINESS   = 1 << 13,
  JX_WORD_ECONOMIC     = 1 << 14,
  JX_WORD_SOCIAL       = 1 << 15,
  JX_WORD_ECOLOGICAL   = 1 << 16,
  JX_WORD_LASTING      = 1 << 17,
  JX_WORD_OUTPUT       = 1 << 18,   /* 产出 … and the other first levels */
  JX_WORD_BENEFIT      = 1 << 19,
  JX_WORD_PROCESS      = 1 << 20,   /* 决策, 过程, 投入, 管理 */
  JX_WORD_GE           = 1 << 21,   /* ≥ > and their words */
  JX_WORD_LE           = 1 << 22,
  JX_WORD_ODD_SIGN     = 1 << 23,   /* ≧ ≦ ═ >= <= */
  JX_WORD_AT_LEAST     = 1 << 24,   /* 以上, 以下 behind a number */
  JX_WORD_STARS        = 1 << 25,   /* ** */
  JX_WORD_DOTS         = 1 << 26,   /* …… */
  JX_WORD_PROMPT       = 1 << 27,   /* what a template asks for: (100字以内) */
  JX_WORD_DIGIT        = 1 << 28,
  JX_WORD_COMPARED     = 1 << 29,   /* 较, 比, 同比: a year behind it is not the year of the target */
  JX_WORD_CHANGED      = 1 << 30,   /* 追加, 调减: an adjusted budget is spoken of */
} JxWords;

#define JX_WORD_TYPO (1u << 31)     /* a word of the list of wrong ones may be in it */

typedef struct
{
  guint    words;         /* JxWords */
  guint    hash;          /* of the text without white space; 0 of a blank one */
  guint    n_chars;       /* without white space */
  guint    n_numbers;     /* times that digits stand in a row: 3.5 are two */
  gunichar last;          /* the last character that is not white space */
  gboolean repeated;      /* two hanzi stand twice in a row: 工资工资 */
} JxTextFacts;

#define JX_WORD_BUCKETS 2048

/* An index over the words; on the stack of whoever checks. */
typedef struct
{
  guint8 head[JX_WORD_BUCKETS];   /* 1 + place in the list; 0 none */
  guint8 next[G_MAXUINT8];        /* of a word: the next one of its bucket */
} JxWordIndex;

void jx_word_index_init (JxWordIndex       *index);
void jx_word_index_scan (const JxWordIndex *index,
                         const char        *text,
                         JxTextFacts       *facts);

G_END_DECLS
