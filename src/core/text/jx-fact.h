/* jx-fact.h: the figures that a text states, each with where it stands and what it is said of
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-said.h"

G_BEGIN_DECLS

typedef enum
{
  JX_FACT_AMOUNT,           /* in 分 */
  JX_FACT_PERCENT,          /* in 1/10 000 percent */
  JX_FACT_COUNT,            /* in 1/10 000 of its measure */
  JX_FACT_POINTS,           /* 98分, in 1/10 000 point */
  JX_FACT_PLAIN,            /* a number and no more, in 1/10 000 */
  JX_FACT_DATE,             /* the first and last day in from and to; 0 both where it has no year */
} JxFactKind;

typedef enum
{
  JX_FACT_ABOUT    = 1 << 0,   /* 约, 余, 左右 */
  JX_FACT_BOUND    = 1 << 1,   /* 以上, ≥ */
  JX_FACT_RANGE    = 1 << 2,   /* one end of 80–90 */
  JX_FACT_INSIDE   = 1 << 3,   /* in brackets */
  JX_FACT_NO_YUAN  = 1 << 4,   /* 141.83万 */
  JX_FACT_BEFORE   = 1 << 5,   /* a date and 前, 底: not the day itself */
} JxFactFlags;

typedef struct
{
  JxFactKind  kind;
  guint       flags;
  gint64      value;
  gint64      step;         /* of the last digit that stands there, in the units of @value */
  const char *measure;      /* of a count; static */
  gint32      from, to;     /* of a date: julian days */
  guint64     said;         /* bits of JxSaid, of the words since the last stop or figure */
  guint32     start, end;   /* bytes of the text */
  guint32     label;        /* where the words before it begin */
  guint32     segment;      /* where the part of a sentence begins, after ；。： or a figure */
  guint32     sentence;     /* counted through all texts */
  guint32     paragraph;
  guint32     when;         /* 1 + the place of the last date before it in the sentence; 0 none */
  guint16     text;         /* which text */
  guint8      scale;        /* decimals that stand there */
  guint8      group;        /* how many 其中 stand before it in the sentence */
  gunichar    sign;         /* ≥ ≤ = before it, 0 none */
} JxFact;

/* A word that was found, for rules that ask what a sentence speaks of. */
typedef struct
{
  const JxTerm *term;
  guint32       start, end;
  guint32       sentence, paragraph;
  guint16       text;
} JxWord;

typedef struct
{
  GArray     *facts;        /* JxFact */
  GArray     *words;        /* JxWord, of the words of context */
  GArray     *marks;        /* JxWord, of the phrases that rules look for */
  JxLexicon   said;
  JxLexicon   phrases;
  const char *own[6];       /* names of agency, county and project; NULL-ended */
  guint       sentence, paragraph;
} JxFacts;

void     jx_facts_init        (JxFacts      *facts);
void     jx_facts_clear       (JxFacts      *facts);
void     jx_facts_read        (JxFacts      *facts,
                               const char   *text,
                               guint         number);
guint    jx_facts_find_sentence (const JxFacts *facts,
                               guint          sentence);
gboolean jx_facts_is_definite (const JxFacts *facts,
                               const char    *text,
                               const JxFact  *fact,
                               guint64        allowed);

G_END_DECLS
