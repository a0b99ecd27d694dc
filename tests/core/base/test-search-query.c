/* test-search-query.c: what a search finds, as it is written and as it is read
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-search-query.h"

typedef struct
{
  const char *path;
  const char *text;
  const char *query;
  gboolean    found;
} MatchCase;

#define NAME "单位运转运行费（2023年）"

static const MatchCase match_cases[] = {
  { "/search/as-written", NAME, "运行费", TRUE },
  { "/search/as-written-in-two-words", NAME, "单位 2023", TRUE },
  { "/search/every-word-must-be-there", NAME, "单位 2024", FALSE },
  { "/search/empty-query", NAME, "", TRUE },
  { "/search/blank-query", NAME, " \t ", TRUE },
  { "/search/empty-text", "", "a", FALSE },
  { "/search/another-hanzi", NAME, "专项", FALSE },
  { "/search/hanzi-are-not-their-homophones", NAME, "丹", FALSE },
  { "/search/half-width", "ＡＢ－１２ 专线", "ab-12", TRUE },
  { "/search/full-width-query", "AB-12 专线", "ａｂ－１", TRUE },
  { "/search/ideographic-space", "甲　乙", "甲 乙", TRUE },
  { "/search/capitals", "OA系统", "oA", TRUE },
  { "/search/compatibility-form", "面积㎡", "m2", TRUE },

  { "/search/full-pinyin", NAME, "yunzhuan", TRUE },
  { "/search/full-pinyin-of-all", NAME, "danweiyunzhuanyunxingfei2023nian", TRUE },
  { "/search/capital-pinyin", NAME, "YunZhuan", TRUE },
  { "/search/pinyin-with-tones", NAME, "yùnzhuǎn", TRUE },
  { "/search/pinyin-in-words", NAME, "yun zhuan", TRUE },
  { "/search/initials", NAME, "dwyz", TRUE },
  { "/search/initials-in-the-middle", NAME, "yz", TRUE },
  { "/search/initial-of-two-letters", NAME, "yzhy", TRUE },
  { "/search/mixed", NAME, "yunz", TRUE },
  { "/search/mixed-the-other-way", NAME, "yzhuan", TRUE },
  { "/search/unfinished-syllable", NAME, "danweiyunzhu", TRUE },
  { "/search/unfinished-first-syllable", NAME, "xin", TRUE },
  { "/search/unfinished-syllable-only-last", NAME, "dawei", FALSE },
  { "/search/starts-at-a-syllable", NAME, "huan", FALSE },
  { "/search/consecutive-only", NAME, "dy", FALSE },
  { "/search/order-matters", NAME, "zy" "d", FALSE },
  { "/search/past-the-end", "运转", "yunzhuanf", FALSE },
  { "/search/hanzi-and-letters", NAME, "运zhuan", TRUE },
  { "/search/hanzi-and-initials", NAME, "y转y", TRUE },
  { "/search/over-punctuation", NAME, "yxf2023n", TRUE },
  { "/search/over-a-space", "运转 经费", "yzjf", TRUE },
  { "/search/latin-and-pinyin", "OA系统", "oaxt", TRUE },
  { "/search/a-sign-as-written", "A-1楼维修", "a-1", TRUE },
  { "/search/a-sign-is-not-read", "A-1楼维修", "a-1l", FALSE },
  { "/search/a-sign-that-is-not-there", "A1楼维修", "a-1", FALSE },
  { "/search/wrong-letter", NAME, "yunzhuam", FALSE },
  { "/search/both-cuts-are-followed", "西安", "xian", TRUE },
  { "/search/both-cuts-are-followed-here-too", "先进", "xian", TRUE },
  { "/search/apostrophe", "西安", "xi'an", TRUE },
  { "/search/other-apostrophe", "西安", "xi’an", TRUE },

  { "/search/zhong", "重点项目", "zhongdian", TRUE },
  { "/search/chong", "重庆路改造", "chongqing", TRUE },
  { "/search/xing", "行政运行", "xingzheng", TRUE },
  { "/search/hang", "银行手续费", "yinhang", TRUE },
  { "/search/chang", "长期聘用", "changqi", TRUE },
  { "/search/zhang", "家长学校", "jiazhang", TRUE },
  { "/search/le", "文娱乐园", "leyuan", TRUE },
  { "/search/yue", "音乐教室", "yinyue", TRUE },
  { "/search/lao", "乐亭县", "laoting", TRUE },
  { "/search/dan", "单位", "dw", TRUE },
  { "/search/shan", "单县财政局", "shanxian", TRUE },
  { "/search/hui", "会议费", "huiyi", TRUE },
  { "/search/kuai", "会计核算", "kuaiji", TRUE },
  { "/search/initial-of-another-reading", "会计核算", "kjhs", TRUE },
  { "/search/initial-of-the-usual-reading", "会计核算", "hjhs", TRUE },
  { "/search/luan", "六安市", "luan", TRUE },
  { "/search/diao", "调查", "diaocha", TRUE },
  { "/search/tiao", "调整", "tiaozheng", TRUE },
  { "/search/nv", "妇女儿童", "funv", TRUE },
  { "/search/nü", "妇女儿童", "funü", TRUE },
  { "/search/nu-is-another-syllable", "妇女儿童", "funue", FALSE },
  { "/search/lv", "执行率", "zhixinglv", TRUE },
  { "/search/shuai", "表率", "biaoshuai", TRUE },
  { "/search/lve", "战略", "zhanlve", TRUE },
  { "/search/lue", "战略", "zhanlue", TRUE },
  { "/search/zero", "二〇二三", "erling", TRUE },
  { "/search/outside-gb2312", "珺璟", "junjing", TRUE },
  { "/search/traditional-forms-are-literal", "項目", "項", TRUE },
};

static void
test_match (gconstpointer data)
{
  const MatchCase *c = data;
  g_autoptr(JxSearchKey) key = jx_search_key_new (c->text);
  g_autoptr(JxSearchQuery) query = jx_search_query_new (c->query);

  g_assert_cmpint (jx_search_query_matches (query, key), ==, c->found);
}

static void
test_long_word (void)
{
  g_autofree char *text = g_strnfill (200, 'a');
  g_autofree char *hanzi = g_strdup_printf ("%s运", text);
  g_autofree char *mixed_text = g_strdup_printf ("%.61sy", text);
  g_autofree char *mixed_longer_text = g_strdup_printf ("%.63sy", text);
  g_autofree char *too_long_text = g_strnfill (201, 'a');
  g_autoptr(JxSearchKey) key = jx_search_key_new (hanzi);
  g_autoptr(JxSearchQuery) query = jx_search_query_new (text + 137);
  g_autoptr(JxSearchQuery) longer = jx_search_query_new (text + 1);
  g_autoptr(JxSearchQuery) too_long = jx_search_query_new (too_long_text);
  g_autoptr(JxSearchQuery) mixed = jx_search_query_new (mixed_text);
  g_autoptr(JxSearchQuery) mixed_longer = jx_search_query_new (mixed_longer_text);

  g_assert_true (jx_search_query_matches (query, key));
  g_assert_true (jx_search_query_matches (longer, key));
  g_assert_false (jx_search_query_matches (too_long, key));
  g_assert_true (jx_search_query_matches (mixed, key));
  g_assert_false (jx_search_query_matches (mixed_longer, key));   /* looked for as written only */
}

static void
test_broken_text (void)
{
  g_autoptr(JxSearchKey) key = jx_search_key_new ("费\xff\xe4用");
  g_autoptr(JxSearchQuery) written = jx_search_query_new ("费");
  g_autoptr(JxSearchQuery) read = jx_search_query_new ("yong");

  g_assert_true (jx_search_query_matches (written, key));
  g_assert_true (jx_search_query_matches (read, key));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (match_cases); i++)
    g_test_add_data_func (match_cases[i].path, &match_cases[i], test_match);

  g_test_add_func ("/search/long-word", test_long_word);
  g_test_add_func ("/search/broken-text", test_broken_text);

  return g_test_run ();
}
