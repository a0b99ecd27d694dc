/* jx-noun.c: whether two figures are told of the same thing, by what stands before them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-noun.h"

#include <string.h>

#include "jx-text.h"

#define SHORTEST  6    /* bytes of a noun that tells one thing from another: two characters */
#define TELLING   15   /* bytes of one that does not need what stands before it: 厕所普及率 */
#define TAIL      3    /* characters at the end, and at the beginning HEAD, of nouns with something more between */
#define HEAD      2

/* where and when, and that it is of the whole: it leaves a noun the same */
static const char *const settings[] = {
  "全省", "全州", "全市", "全县", "全区", "全镇", "全乡", "我省", "我市", "我县", "我区", "我镇", "我乡", "本省", "本市", "本县", "本区", "辖区", "县域",
  "项目区", "本项目", "该项目", "项目", "本年度", "本年", "全年", "年度", "当年", "年内", "年末", "年均", "累计", "总体", "综合", "平均", "整体", "实际", "目前",
  "截至", "其中",
};

/* what else may stand before it: which of them, and that it was done */
static const char *const fillers[] = {
  "各类", "各项", "所有", "全部", "相关", "主要", "现有", "通过", "使得", "确保", "力争", "新建", "建成", "建设", "完成", "开展", "实施", "组织",
  "举办", "计划", "预计", "实现", "已", "拟", "将", "使", "的", "共",
};

/* what stands behind a noun and only says that it is counted */
static const char *const counting[] = {
  "数量", "个数", "人数", "户数", "次数", "场次", "人次", "期数", "处数", "台数", "座数", "家数", "面积", "里程", "长度", "总数", "数",
  "共计", "达到", "达", "共", "约", "为",
};

/* what belongs to somebody is not what all have together */
static const char *const owners[] = {
  "局", "委", "院", "校", "站", "所", "队", "厂", "社", "公司", "中心", "部门", "单位", "企业", "机关", "镇", "乡", "村", "街道", "社区", "机构", NULL,
};

/* whether two nouns have their last bytes in common; most have not, and need not be looked at */
static gboolean
ends_alike (const char *a,
            const char *b,
            gsize       n)
{
  gsize long_a = strlen (a), long_b = strlen (b);

  return long_a >= n && long_b >= n && memcmp (a + long_a - n, b + long_b - n, n) == 0;
}

static gsize
find_prefix (const char        *text,
             const char *const *words,
             guint              n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (jx_text_begins (text, words[i]))
      return strlen (words[i]);

  return 0;
}

/**
 * jx_noun_setting_length:
 * @text: what stands before a figure
 *
 * Tells how long the word is that it begins with, if that says only where or when, or that it is of the whole: 全县, 本年.
 *
 * Returns: bytes, 0 if it begins with another word
 */
gsize
jx_noun_setting_length (const char *text)
{
  return find_prefix (text, settings, G_N_ELEMENTS (settings));
}

static const char *
skip_fillers (const char *noun)
{
  gsize length;

  while (*noun != '\0' && !g_unichar_isalpha (g_utf8_get_char (noun)))   /* 1. */
    noun = g_utf8_next_char (noun);

  while ((length = jx_noun_setting_length (noun)) > 0 || (length = find_prefix (noun, fillers, G_N_ELEMENTS (fillers))) > 0)
    noun += length;

  return noun;
}

/**
 * jx_noun_cut_counting:
 * @noun: (inout): what is counted
 *
 * Cuts off the words behind a noun that only say that it is counted: 新建服务站数量 becomes 新建服务站.
 */
void
jx_noun_cut_counting (char *noun)
{
  guint i = 0;

  while (i < G_N_ELEMENTS (counting))
    if (g_str_has_suffix (noun, counting[i]))
      {
        noun[strlen (noun) - strlen (counting[i])] = '\0';
        i = 0;
      }
    else
      {
        i++;
      }
}

/**
 * jx_noun_is_same:
 * @a: what stands before a figure, up to the stop before it, without its verb
 * @b: the same of another
 *
 * Tells whether both are of the same thing. 全县办结率 and 上线后办结率 are 办结率; 公安局办结率 is not, and a short noun, 合格率, is not that of
 * 水样合格率, as others may have one.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_noun_is_same (const char *a,
                 const char *b)
{
  const char *longer, *shorter;
  g_autofree char *head = NULL;

  if (!ends_alike (a, b, SHORTEST))
    return FALSE;

  longer = skip_fillers (a);
  shorter = skip_fillers (b);
  if (strlen (longer) < strlen (shorter))
    {
      const char *swap = longer;

      longer = shorter;
      shorter = swap;
    }

  if (strlen (shorter) < SHORTEST || !g_str_has_suffix (longer, shorter))
    return FALSE;

  head = g_strndup (longer, strlen (longer) - strlen (shorter));

  return *head == '\0' || g_str_has_suffix (head, "后") || g_str_has_suffix (head, "以来") || (strlen (shorter) >= TELLING && !jx_text_has_any (head, owners));
}

/**
 * jx_noun_is_wider:
 * @a: what stands before a figure, as for jx_noun_is_same()
 * @b: the same of another
 *
 * Tells whether both begin and end alike and one says more between: 户用卫生厕所普及率 and 户用厕所普及率. They may be of the
 * same thing, where there is no other.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_noun_is_wider (const char *a,
                  const char *b)
{
  const char *one, *other;
  g_autofree char *head = NULL, *tail = NULL;
  glong length;

  if (!ends_alike (a, b, TAIL))
    return FALSE;

  one = skip_fillers (a);
  other = skip_fillers (b);
  length = g_utf8_strlen (other, -1);
  if (length < HEAD + TAIL || g_utf8_strlen (one, -1) < HEAD + TAIL)
    return FALSE;

  head = g_utf8_substring (other, 0, HEAD);
  tail = g_utf8_substring (other, length - TAIL, length);

  return jx_text_begins (one, head) && g_str_has_suffix (one, tail);
}
