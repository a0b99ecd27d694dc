/* jx-check-words.c: the words of the trade found in a cell, in one pass over its text
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-check-words.h"

#include <string.h>

#define HASH_SEED  2166136261u   /* FNV-1a */
#define HASH_PRIME 16777619u

typedef struct
{
  char  word[16];
  guint meaning;   /* JxWords; 0: stands here so that a part of it is not taken for another word */
} Word;

/* Where two words begin at the same character the longer one must stand first. */
static const Word words[] = {
  { "合格率", JX_WORD_RATE | JX_WORD_GOOD_RATE },
  { "完成率", JX_WORD_RATE | JX_WORD_GOOD_RATE | JX_WORD_DONE },
  { "达标率", JX_WORD_RATE | JX_WORD_GOOD_RATE },
  { "覆盖率", JX_WORD_RATE | JX_WORD_GOOD_RATE },
  { "优良率", JX_WORD_RATE | JX_WORD_GOOD_RATE },
  { "优质率", JX_WORD_RATE | JX_WORD_GOOD_RATE },
  { "通过率", JX_WORD_RATE | JX_WORD_GOOD_RATE },
  { "及时率", JX_WORD_RATE | JX_WORD_GOOD_RATE | JX_WORD_TIME },
  { "准确率", JX_WORD_RATE | JX_WORD_GOOD_RATE },
  { "到位率", JX_WORD_RATE | JX_WORD_GOOD_RATE },
  { "知晓率", JX_WORD_RATE | JX_WORD_GOOD_RATE },
  { "普及率", JX_WORD_RATE | JX_WORD_GOOD_RATE },
  { "参与率", JX_WORD_RATE | JX_WORD_GOOD_RATE },
  { "入学率", JX_WORD_RATE | JX_WORD_GOOD_RATE },
  { "就业率", JX_WORD_RATE | JX_WORD_GOOD_RATE },
  { "成活率", JX_WORD_RATE | JX_WORD_GOOD_RATE },
  { "发放率", JX_WORD_RATE | JX_WORD_GOOD_RATE },
  { "保障率", JX_WORD_RATE | JX_WORD_GOOD_RATE },
  { "办结率", JX_WORD_RATE | JX_WORD_GOOD_RATE },
  { "满意率", JX_WORD_RATE | JX_WORD_GOOD_RATE | JX_WORD_SATISFACTION },
  { "效率", 0 },
  { "频率", 0 },
  { "功率", 0 },
  { "汇率", 0 },
  { "速率", 0 },
  { "心率", 0 },
  { "容积率", 0 },
  { "率先", 0 },
  { "率领", 0 },
  { "率", JX_WORD_RATE },
  { "占比", JX_WORD_RATE },
  { "比例", JX_WORD_RATE },
  { "比重", JX_WORD_RATE },
  { "百分比", JX_WORD_RATE },
  { "满意", JX_WORD_SATISFACTION },
  { "投诉", JX_WORD_NEGATIVE },
  { "事故", JX_WORD_NEGATIVE },
  { "差错", JX_WORD_NEGATIVE },
  { "违规", JX_WORD_NEGATIVE },
  { "违法", JX_WORD_NEGATIVE },
  { "违纪", JX_WORD_NEGATIVE },
  { "死亡", JX_WORD_NEGATIVE },
  { "失误", JX_WORD_NEGATIVE },
  { "误差", JX_WORD_NEGATIVE },
  { "偏差", JX_WORD_NEGATIVE },
  { "损耗", JX_WORD_NEGATIVE },
  { "能耗", JX_WORD_NEGATIVE },
  { "故障", JX_WORD_NEGATIVE },
  { "返工", JX_WORD_NEGATIVE },
  { "流失", JX_WORD_NEGATIVE },
  { "超支", JX_WORD_NEGATIVE },
  { "排放", JX_WORD_NEGATIVE },
  { "污染", JX_WORD_NEGATIVE },
  { "发病", JX_WORD_NEGATIVE },
  { "发案", JX_WORD_NEGATIVE },
  { "案件", JX_WORD_NEGATIVE },
  { "逾期", JX_WORD_NEGATIVE },
  { "结余", JX_WORD_NEGATIVE },
  { "结转", JX_WORD_NEGATIVE },
  { "上访", JX_WORD_NEGATIVE },
  { "信访", JX_WORD_NEGATIVE },
  { "火灾", JX_WORD_NEGATIVE },
  { "响应", JX_WORD_NEGATIVE },
  { "成本", JX_WORD_COST },
  { "费用", JX_WORD_COST },
  { "经费", JX_WORD_COST },
  { "造价", JX_WORD_COST },
  { "单价", JX_WORD_COST },
  { "支出", JX_WORD_COST },
  { "总投资", JX_WORD_COST },
  { "控制", JX_WORD_LIMIT },
  { "不超过100字", JX_WORD_PROMPT },
  { "不超过200字", JX_WORD_PROMPT },
  { "不超过300字", JX_WORD_PROMPT },
  { "不超过500字", JX_WORD_PROMPT },
  { "不超", JX_WORD_LE },
  { "上限", JX_WORD_LIMIT },
  { "限额", JX_WORD_LIMIT },
  { "编制", JX_WORD_LIMIT },
  { "节约", JX_WORD_REDUCE },
  { "节省", JX_WORD_REDUCE },
  { "节支", JX_WORD_REDUCE },
  { "降低", JX_WORD_REDUCE },
  { "降幅", JX_WORD_REDUCE },
  { "下降", JX_WORD_REDUCE },
  { "减少", JX_WORD_REDUCE },
  { "压减", JX_WORD_REDUCE | JX_WORD_CHANGED },
  { "压缩", JX_WORD_REDUCE },
  { "缩短", JX_WORD_REDUCE },
  { "使用时间", JX_WORD_TIME | JX_WORD_FUNDS_TIME },
  { "使用期限", JX_WORD_TIME | JX_WORD_FUNDS_TIME },
  { "时间", JX_WORD_TIME },
  { "时限", JX_WORD_TIME },
  { "时长", JX_WORD_TIME },
  { "期限", JX_WORD_TIME },
  { "工期", JX_WORD_TIME },
  { "周期", JX_WORD_TIME },
  { "天数", JX_WORD_TIME },
  { "提升", JX_WORD_IMPROVE },
  { "提高", JX_WORD_IMPROVE },
  { "增强", JX_WORD_IMPROVE },
  { "改善", JX_WORD_IMPROVE },
  { "促进", JX_WORD_IMPROVE },
  { "加强", JX_WORD_IMPROVE },
  { "推动", JX_WORD_IMPROVE },
  { "优化", JX_WORD_IMPROVE },
  { "完成", JX_WORD_DONE },
  { "数量", JX_WORD_QUANTITY },
  { "质量", JX_WORD_QUALITY },
  { "时效", JX_WORD_TIMELINESS },
  { "经济效益", JX_WORD_ECONOMIC },
  { "社会效益", JX_WORD_SOCIAL },
  { "生态效益", JX_WORD_ECOLOGICAL },
  { "环境效益", JX_WORD_ECOLOGICAL },
  { "可持续", JX_WORD_LASTING },
  { "产出", JX_WORD_OUTPUT },
  { "效益", JX_WORD_BENEFIT },
  { "效果", JX_WORD_BENEFIT },
  { "决策", JX_WORD_PROCESS },
  { "过程", JX_WORD_PROCESS },
  { "投入", JX_WORD_PROCESS },
  { "管理", JX_WORD_PROCESS },
  { "≥", JX_WORD_GE },
  { "＞", JX_WORD_GE },
  { "≧", JX_WORD_GE | JX_WORD_ODD_SIGN },
  { "不低于", JX_WORD_GE },
  { "不少于", JX_WORD_GE },
  { "大于", JX_WORD_GE },
  { "≤", JX_WORD_LE },
  { "＜", JX_WORD_LE },
  { "≦", JX_WORD_LE | JX_WORD_ODD_SIGN },
  { "不高于", JX_WORD_LE },
  { "不多于", JX_WORD_LE },
  { "小于", JX_WORD_LE },
  { "═", JX_WORD_ODD_SIGN },
  { "以上", JX_WORD_AT_LEAST },
  { "以下", JX_WORD_AT_LEAST },
  { "＊＊", JX_WORD_STARS },
  { "××", JX_WORD_STARS },
  { "ＸＸ", JX_WORD_STARS },
  { "……", JX_WORD_DOTS },
  { "字以内", JX_WORD_PROMPT },
  { "字左右", JX_WORD_PROMPT },
  { "（填写", JX_WORD_PROMPT },
  { "请填写", JX_WORD_PROMPT },
  { "在此填写", JX_WORD_PROMPT },
  { "此处填写", JX_WORD_PROMPT },
  { "填写实际", JX_WORD_PROMPT },
  { "填写完成", JX_WORD_PROMPT },
  { "据实填写", JX_WORD_PROMPT },
  { "需说明原因", JX_WORD_PROMPT },
  { "应单独说明", JX_WORD_PROMPT },
  { "同比", JX_WORD_COMPARED },
  { "环比", JX_WORD_COMPARED },
  { "较", JX_WORD_COMPARED },
  { "比", JX_WORD_COMPARED },
  { "追加", JX_WORD_CHANGED },
  { "调减", JX_WORD_CHANGED },
  { "调增", JX_WORD_CHANGED },
  { "调整", JX_WORD_CHANGED },
  { "核减", JX_WORD_CHANGED },
  { "完及时性", JX_WORD_TYPO },
  { "投拆", JX_WORD_TYPO },
  { "部份", JX_WORD_TYPO },
  { "布署", JX_WORD_TYPO },
  { "按装", JX_WORD_TYPO },
  { "园满", JX_WORD_TYPO },
  { "帐户", JX_WORD_TYPO },
  { "帐目", JX_WORD_TYPO },
  { "台帐", JX_WORD_TYPO },
  { "专帐", JX_WORD_TYPO },
  { "复盖", JX_WORD_TYPO },
};

G_STATIC_ASSERT (G_N_ELEMENTS (words) < G_MAXUINT8);

/* of a word's first character: the lower bits of hanzi are spread evenly, so that few share a bucket */
static guint
bucket_of (gunichar c)
{
  return c % JX_WORD_BUCKETS;
}

/* the length in bytes of the word that begins here, with @c, 0 if none does */
static gsize
find_word (const JxWordIndex *index,
           const char        *text,
           gunichar           c,
           guint             *meaning)
{
  for (guint n = index->head[bucket_of (c)]; n > 0; n = index->next[n - 1])
    {
      const char *word = words[n - 1].word;
      gsize length = 0;

      while (word[length] != '\0' && word[length] == text[length])
        length++;

      if (word[length] == '\0')
        {
          *meaning |= words[n - 1].meaning;
          return length;
        }
    }

  return 0;
}

/* what an ASCII character means with the one behind it */
static guint
ascii_meaning (const char *text)
{
  switch (*text)
    {
    case '>':
      return text[1] == '=' ? JX_WORD_GE | JX_WORD_ODD_SIGN : JX_WORD_GE;
    case '<':
      return text[1] == '=' ? JX_WORD_LE | JX_WORD_ODD_SIGN : JX_WORD_LE;
    case '*':
      return text[1] == '*' ? JX_WORD_STARS : 0;
    case 'X':
    case 'x':
      return text[1] == *text && !g_ascii_isalnum (text[2]) ? JX_WORD_STARS : 0;
    default:
      return *text >= '0' && *text <= '9' ? JX_WORD_DIGIT : 0;
    }
}

/* Like g_utf8_get_char(), which is a call for each character: typed texts are valid by the time they are here. */
static gunichar
decode (const guint8 *text,
        gsize        *length)
{
  if (text[0] < 0xe0)
    {
      *length = 2;
      return (text[0] & 0x1fu) << 6 | (text[1] & 0x3fu);
    }

  if (text[0] < 0xf0)
    {
      *length = 3;
      return (text[0] & 0xfu) << 12 | (text[1] & 0x3fu) << 6 | (text[2] & 0x3fu);
    }

  *length = 4;
  return (text[0] & 7u) << 18 | (text[1] & 0x3fu) << 12 | (text[2] & 0x3fu) << 6 | (text[3] & 0x3fu);
}

static gboolean
is_space (gunichar c)
{
  return c <= ' ' || c == 0xa0 || c == 0x3000;
}

static gboolean
is_hanzi (gunichar c)
{
  return c >= 0x4e00 && c <= 0x9fff;
}

/* 政务服务服务对象 */
static gboolean
is_usual_pair (gunichar first,
               gunichar second)
{
  return first == 0x670d && second == 0x52a1;
}

static gboolean
is_wide_digit (gunichar c)
{
  return c >= 0xff10 && c <= 0xff19;
}

static gboolean
is_digit (const char *text)
{
  return g_ascii_isdigit (*text)
         || (text[0] == '\xef' && text[1] == '\xbc' && (guint8) text[2] >= 0x90 && (guint8) text[2] <= 0x99);
}

/* what is no hanzi: signs, and where a number ends */
static void
read_sign (const char  *text,
           gunichar     c,
           gsize        length,
           JxTextFacts *found)
{
  gboolean digit = is_wide_digit (c) || (c >= '0' && c <= '9');

  if (c < 0x80)
    found->words |= ascii_meaning (text);
  else if (digit)
    found->words |= JX_WORD_DIGIT;
  found->n_numbers += digit && !is_digit (text + length);
}

/**
 * jx_word_index_init:
 * @index: (out caller-allocates): an index
 *
 * Orders the words by their first character. What it costs is far less than one table's checks.
 */
void
jx_word_index_init (JxWordIndex *index)
{
  memset (index, 0, sizeof *index);

  for (guint n = G_N_ELEMENTS (words); n > 0; n--)
    {
      gsize length;
      guint8 *head = &index->head[bucket_of (decode ((const guint8 *) words[n - 1].word, &length))];

      index->next[n - 1] = *head;
      *head = (guint8) n;
    }
}

/**
 * jx_word_index_scan:
 * @index: the words
 * @text: (nullable): a cell
 * @facts: (out caller-allocates): what it speaks of
 *
 * Reads a cell once. Allocates nothing.
 */
void
jx_word_index_scan (const JxWordIndex *index,
                    const char        *text,
                    JxTextFacts       *facts)
{
  const char *word_end = text;
  JxTextFacts found = { .hash = HASH_SEED };
  gunichar before[3] = { 0 };   /* what stands before a character, the nearest first */

  for (gsize length; text != NULL && *text != '\0'; text += length)
    {
      gunichar c = (guint8) *text;

      length = 1;
      if (c >= 0x80)
        {
          c = decode ((const guint8 *) text, &length);
          if (text >= word_end && index->head[bucket_of (c)] != 0)
            word_end = text + find_word (index, text, c, &found.words);
        }
      if (!is_hanzi (c))
        {
          read_sign (text, c, length, &found);
          if (is_space (c))
            continue;
        }

      found.hash = (found.hash ^ c) * HASH_PRIME;
      found.last = c;
      found.n_chars++;
      if (c == before[1])
        found.repeated |= before[0] == before[2] && c != before[0] && is_hanzi (c) && is_hanzi (before[0])
                          && !is_usual_pair (before[0], c);
      before[2] = before[1];
      before[1] = before[0];
      before[0] = c;
    }

  found.hash = found.n_chars > 0 ? found.hash | 1u : 0;
  *facts = found;
}
