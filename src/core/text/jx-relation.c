/* jx-relation.c: 指标性质: how an actual is to stand to its target
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-relation.h"

static const struct
{
  const char *key;
  const char *symbol;
} relations[] = {
  [JX_RELATION_NONE]        = { "NONE", "" },
  [JX_RELATION_GE]          = { "GE", "≥" },
  [JX_RELATION_LE]          = { "LE", "≤" },
  [JX_RELATION_EQ]          = { "EQ", "＝" },
  [JX_RELATION_GT]          = { "GT", "＞" },
  [JX_RELATION_LT]          = { "LT", "＜" },
  [JX_RELATION_QUALITATIVE] = { "QUALITATIVE", "定性" },
};

static const struct
{
  JxRelation  relation;
  const char *words;
} before[] = {   /* the number; in this order: 大于等于 is not 大于 */
  { JX_RELATION_GE, "不低于 不少于 不小于 大于等于 大于或等于 大于或者等于 高于或等于 至少 正向指标 正向" },
  { JX_RELATION_LE, "不高于 不超过 不多于 不大于 小于等于 小于或等于 小于或者等于 低于或等于 控制在 至多 反向指标 反向" },
  { JX_RELATION_EQ, "等于" },
  { JX_RELATION_GT, "大于 高于 超过 多于" },
  { JX_RELATION_LT, "小于 低于 少于" },
  { JX_RELATION_QUALITATIVE, "定性指标 定性" },
}, after[] = {   /* the number */
  { JX_RELATION_GE, "(含)以上 （含）以上 及其以上 及以上 含以上 以上(含) 以上（含） 以上" },
  { JX_RELATION_LE, "(含)以下 （含）以下 及其以下 及以下 含以下 以下(含) 以下（含） 及以内 以内(含) 以内（含） 以内 之内 以下 内" },
};

static JxRelation
take_sign (JxScan *scan)
{
  switch (jx_scan_next (scan))
    {
    case 0x2265:   /* ≥ */
    case 0x226e:   /* ≮ */
      return JX_RELATION_GE;
    case 0x2264:   /* ≤ */
    case 0x226f:   /* ≯ */
      return JX_RELATION_LE;
    case '>':
      return jx_scan_take (scan, '=') ? JX_RELATION_GE : JX_RELATION_GT;
    case '<':
      return jx_scan_take (scan, '=') ? JX_RELATION_LE : JX_RELATION_LT;
    case '=':
      if (jx_scan_take (scan, '>'))
        return JX_RELATION_GE;
      if (jx_scan_take (scan, '<'))
        return JX_RELATION_LE;
      jx_scan_take (scan, '=');
      return JX_RELATION_EQ;
    default:
      return JX_RELATION_NONE;
    }
}

/**
 * jx_relation_to_key:
 * @relation: a relation
 *
 * Names a relation as files do.
 *
 * Returns: "GE", "LE", "EQ", "GT", "LT", "QUALITATIVE" or "NONE"
 */
const char *
jx_relation_to_key (JxRelation relation)
{
  g_return_val_if_fail ((guint) relation < G_N_ELEMENTS (relations), NULL);

  return relations[relation].key;
}

/**
 * jx_relation_to_symbol:
 * @relation: a relation
 *
 * Gives the sign that the column 指标性质 of the forms prints: ≥ ≤ ＝ ＞ ＜ 定性.
 *
 * Returns: the sign, empty for `JX_RELATION_NONE`
 */
const char *
jx_relation_to_symbol (JxRelation relation)
{
  g_return_val_if_fail ((guint) relation < G_N_ELEMENTS (relations), NULL);

  return relations[relation].symbol;
}

/**
 * jx_relation_from_text:
 * @text: (nullable): a cell of the column 指标性质
 *
 * Reads a cell that holds a relation and nothing else, as a sign or in words, in any of the spellings of domain.md 5.1.
 *
 * Returns: the relation, `JX_RELATION_NONE` if the cell holds anything else
 */
JxRelation
jx_relation_from_text (const char *text)
{
  JxRelation relation;
  JxScan scan;

  if (text == NULL)
    return JX_RELATION_NONE;

  jx_scan_init (&scan, text);
  relation = jx_relation_take (&scan, NULL);

  return jx_scan_at_end (&scan) ? relation : JX_RELATION_NONE;
}

/**
 * jx_relation_take:
 * @scan: a reading position
 * @word: (out) (optional): `TRUE` if the relation is in words
 *
 * Reads a relation if one is next.
 *
 * Returns: the relation; `JX_RELATION_NONE`, and nothing read, if there is none
 */
JxRelation
jx_relation_take (JxScan   *scan,
                  gboolean *word)
{
  JxScan try = *scan;
  JxRelation relation = take_sign (&try);

  if (word != NULL)
    *word = relation == JX_RELATION_NONE;

  if (relation != JX_RELATION_NONE)
    {
      *scan = try;
      return relation;
    }

  for (guint n = 0; n < G_N_ELEMENTS (before) && jx_scan_peek (scan) >= JX_SCAN_FIRST_HANZI; n++)
    if (jx_scan_take_any (scan, before[n].words))
      return before[n].relation;

  if (word != NULL)
    *word = FALSE;
  return JX_RELATION_NONE;
}

/**
 * jx_relation_take_after:
 * @scan: a reading position behind a number
 *
 * Reads a relation that stands apart from its number: 95%（含）以上.
 *
 * Returns: the relation; `JX_RELATION_NONE`, and nothing read, if there is none
 */
JxRelation
jx_relation_take_after (JxScan *scan)
{
  for (guint n = 0; n < G_N_ELEMENTS (after); n++)
    if (jx_scan_take_any (scan, after[n].words))
      return after[n].relation;

  return JX_RELATION_NONE;
}

/**
 * jx_relation_drop:
 * @scan: what is to be read
 *
 * Takes a relation that follows its number (95%以上, 3天以内) off the end of what is to be read.
 *
 * Returns: the relation; `JX_RELATION_NONE`, and nothing taken, if there is none
 */
JxRelation
jx_relation_drop (JxScan *scan)
{
  for (guint n = 0; n < G_N_ELEMENTS (after); n++)
    if (jx_scan_drop_any (scan, after[n].words))
      return after[n].relation;

  return JX_RELATION_NONE;
}
