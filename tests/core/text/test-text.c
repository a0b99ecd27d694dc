/* test-text.c: white space, widths and length of texts; measures, scales and relations, which are words
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-measure.h"
#include "jx-relation.h"
#include "jx-scale.h"
#include "jx-text.h"

#include <string.h>

typedef char *(*Change) (const char *text);

typedef struct
{
  const char *path;
  Change      change;
  const char *text;
  const char *expected;
} ChangeCase;

static const ChangeCase change_cases[] = {
  { "/text/strip/all-widths",       jx_text_strip, " 　\t自评 表 \n", "自评 表" },
  { "/text/strip/nothing-left",     jx_text_strip, " 　\n", "" },
  { "/text/strip/broken-end",       jx_text_strip, "a \344\270", "a \344\270" },
  { "/text/squash/everywhere",      jx_text_squash, " 提升城市管理 管理　水平\n", "提升城市管理管理水平" },
  { "/text/flatten/line-ends",       jx_text_flatten, "优\r\n良\v中 \n\n差", "优 良 中 差" },
  { "/text/flatten/other-ends",      jx_text_flatten, "优\302\205良\342\200\250中\342\200\251", "优 良 中 " },
  { "/text/flatten/a-line",          jx_text_flatten, "优\t 良", "优\t 良" },
  { "/text/clean/line-ends",        jx_text_clean, "a\r\nb\rc\nd\te", "a\nb\nc\nd\te" },
  { "/text/clean/controls",         jx_text_clean, "a\001b\177c\033", "abc" },
  { "/text/clean/broken",           jx_text_clean, "a\344\270", "a\357\277\275\357\277\275" },
};

static const struct
{
  const char *text;
  gsize       count;
} counts[] = {
  { "", 0 }, { NULL, 0 }, { "达到年度目标", 6 }, { " 达到 年度\n目标　", 6 }, { "a1b2", 4 }, { "𠮷", 1 }, { "㎡。", 2 },
};

/* equal in the columns, different in the rows */
static const char * const alike[][3] = {
  { "社会效益指标", "社会 效益指标", "　社会效益\n指标" }, { "", " ", NULL }, { "100%", "100 %", " 100%" },
};

static const char * const dimensions[][2] = {   /* cases: 人 个 % 万元; domain.md 3 and 5.1 */
  { "人", "count" }, { "个", "count" }, { "％", "ratio" }, { "%", "ratio" }, { "百分比", "ratio" }, { "万元", "money" },
  { "元/人", "rate" }, { "次/年", "rate" }, { "公里", "length" }, { "㎡", "area" }, { "亩", "area" }, { "立方米", "volume" },
  { "吨", "mass" }, { "天", "time" }, { "月", "time" }, { "千瓦", "power" }, { "度", "energy" }, { "℃", "temperature" },
  { "分", "points" }, { "万人", "count" }, { "好", "none" }, { "", "none" }, { NULL, "none" },
};

/* value, from, to, converted; NULL: not comparable */
static const char * const conversions[][4] = {
  { "3.2", "公里", "米", "3200" }, { "1", "亩", "平方米", "666.666666667" }, { "15", "亩", "公顷", "1" }, { "1.2", "万人", "人", "12000" },
  { "180.97212", "万元", "元", "1809721.2" }, { "1", "亿元", "万元", "10000" }, { "2", "年", "月", "24" }, { "1", "天", "小时", "24" },
  { "500", "斤", "吨", "0.25" }, { "1.5", "倍", "%", "150" }, { "12", "元/月", "万元/年", "0.0144" }, { "5", "个", "人", "5" },
  { "5", "名", "人", "5" }, { "7", "坨", "坨", "7" }, { "7", NULL, "人", "7" }, { "7", "人", NULL, "7" },
  { "5", "台", "人", NULL }, { "1", "月", "天", NULL }, { "1", "工作日", "天", NULL }, { "51", "万元", "个", NULL }, { "7", "坨", "块", NULL },
  { "9223372036854775807", "亿元", "元", NULL },
};

static void
test_change (gconstpointer data)
{
  const ChangeCase *c = data;
  g_autofree char *text = c->change (c->text);

  g_assert_cmpstr (text, ==, c->expected);
}

static void
test_count (void)
{
  for (guint n = 0; n < G_N_ELEMENTS (counts); n++)
    g_assert_cmpuint (jx_text_count (counts[n].text), ==, counts[n].count);

  g_assert_true (jx_text_is_blank (" 　 "));
  g_assert_true (jx_text_is_blank (NULL));
  g_assert_false (jx_text_is_blank (" 无 "));
}

static void
test_loose (void)
{
  for (guint row = 0; row < G_N_ELEMENTS (alike); row++)
    for (guint n = 0; n < 3; n++)
      {
        const char *text = alike[row][n];

        g_assert_true (jx_text_equal_loose (alike[row][0], text));
        g_assert_false (jx_text_equal_loose (alike[(row + 1) % G_N_ELEMENTS (alike)][0], text));
        if (text != NULL)
          g_assert_cmpuint (jx_text_hash_loose (alike[row][0]), ==, jx_text_hash_loose (text));
      }

  g_assert_cmpint (jx_text_compare_loose ("a b", "ac"), <, 0);
  g_assert_cmpint (jx_text_compare_loose ("ab", "a"), >, 0);
}

static void
test_decode (void)
{
  for (gunichar c = 1; c <= 0x10ffff; c += c < 0x3000 ? 1 : 37)
    {
      char bytes[6];
      const char *next;
      int length;

      if (c >= 0xd800 && c <= 0xdfff)
        continue;

      length = g_unichar_to_utf8 (c, bytes);
      g_assert_cmpuint (jx_text_decode (bytes, bytes + length, &next), ==, c);
      g_assert_true (next == bytes + length);

      if (length > 1)
        {
          g_assert_cmpuint (jx_text_decode (bytes, bytes + length - 1, &next), ==, 0xfffd);
          g_assert_true (next == bytes + 1);
        }
    }
}

static void
test_codes (void)
{
  g_assert_true (jx_text_is_code ("51142523T000007884762"));
  g_assert_false (jx_text_is_code ("511\342\200\256425"));
  g_assert_false (jx_text_is_code ("511\t425"));
  g_assert_false (jx_text_is_code ("511\377"));
}

static void
test_beginnings (void)
{
  g_assert_true (jx_text_begins ("完成率100%", "完成"));
  g_assert_true (jx_text_begins ("完成", "完成"));
  g_assert_true (jx_text_begins ("", ""));
  g_assert_false (jx_text_begins ("完", "完成"));
  g_assert_false (jx_text_begins ("", "完成"));
  g_assert_false (jx_text_begins ("\xe5\xae", "完"));   /* cut in two */
}

static void
test_dimensions (void)
{
  static const char * const names[] = {
    "none", "count", "ratio", "money", "rate", "length", "area", "volume", "mass", "time", "power", "energy", "temperature",
    "points",
  };

  for (guint n = 0; n < G_N_ELEMENTS (dimensions); n++)
    g_assert_cmpstr (names[jx_measure_dimension (dimensions[n][0])], ==, dimensions[n][1]);

  g_assert_true (jx_measure_normalize (" ㎡ ") == jx_measure_normalize ("平米"));
  g_assert_cmpstr (jx_measure_normalize ("％"), ==, "%");
  g_assert_null (jx_measure_normalize (" "));
  g_assert_null (jx_measure_normalize (NULL));
}

static void
test_conversions (void)
{
  for (guint n = 0; n < G_N_ELEMENTS (conversions); n++)
    {
      const char * const *c = conversions[n];
      g_autofree char *converted = NULL;
      JxDecimal value, result;

      g_assert_true (jx_decimal_from_string (c[0], &value));
      if (jx_measure_convert (value, c[1], c[2], &result, NULL))
        converted = jx_decimal_to_string (jx_decimal_normalize (result));
      g_assert_cmpstr (converted, ==, c[3]);
    }
}

/* the words of a table in a source file, which has to be sorted: every one of them must be found */
static void
each_word (const char *file,
           void      (*check) (const char *word,
                               const char *second))
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "src", "core", "text", file, NULL);
  g_autofree char *source = NULL;
  g_auto(GStrv) lines = NULL;
  guint words = 0;

  g_assert_true (g_file_get_contents (path, &source, NULL, NULL));
  lines = g_strsplit (source, "\n", -1);

  for (guint n = 0; lines[n] != NULL; n++)
    if (g_str_has_prefix (lines[n], "  { \"") && strstr (lines[n], "JX_") != NULL)
      {
        g_auto(GStrv) parts = g_strsplit (lines[n], "\"", -1);

        check (parts[1], parts[3]);
        words++;
      }

  g_assert_cmpuint (words, >, 100);
}

static void
check_measure (const char *word,
               const char *name)
{
  gboolean known = FALSE;

  g_assert_cmpstr (jx_measure_intern (word, strlen (word), &known), ==, name);
  g_assert_true (known);
}

static void
check_scale (const char *text,
             const char *second)
{
  JxScaleWord word;

  g_assert_true (jx_scale_lookup (text, strlen (text), JX_SCALE_NONE, &word));
}

/* as strstr() finds it: words and texts of few letters and hanzi, so that one often begins inside another */
static void
test_finding (void)
{
  static const char *const parts[] = { "一", "丁", "七", "丅", "a", "b", " ", "，" };
  g_autoptr(GRand) chance = g_rand_new_with_seed (20261123);

  for (guint n = 0; n < 20000; n++)
    {
      g_autoptr(GString) text = g_string_new (NULL), word = g_string_new (NULL);

      for (gint32 i = g_rand_int_range (chance, 0, 12); i > 0; i--)
        g_string_append (text, parts[g_rand_int_range (chance, 0, G_N_ELEMENTS (parts))]);
      for (gint32 i = g_rand_int_range (chance, 1, 4); i > 0; i--)
        g_string_append (word, parts[g_rand_int_range (chance, 0, G_N_ELEMENTS (parts))]);

      g_assert_true (jx_text_find (text->str, word->str) == strstr (text->str, word->str));
      g_assert_cmpint (jx_text_has (text->str, word->str), ==, strstr (text->str, word->str) != NULL);
    }
}

static void
test_tables (void)
{
  each_word ("jx-measure.c", check_measure);
  each_word ("jx-scale.c", check_scale);
}

static void
test_scales (void)
{
  JxScaleWord word;

  g_assert_true (jx_scale_lookup ("中", strlen ("中"), JX_SCALE_HIGH, &word));
  g_assert_cmpint (word.scale, ==, JX_SCALE_HIGH);
  g_assert_cmpint (word.band, ==, JX_BAND_MIDDLE);
  g_assert_true (jx_scale_lookup ("中", strlen ("中"), JX_SCALE_NONE, &word));
  g_assert_cmpint (word.scale, ==, JX_SCALE_GRADE);
  g_assert_cmpuint (word.index, ==, 2);
  g_assert_false (jx_scale_lookup ("中共", strlen ("中共"), JX_SCALE_NONE, &word));
  g_assert_false (jx_scale_lookup ("", 0, JX_SCALE_NONE, &word));

  for (JxScale scale = JX_SCALE_GRADE; scale <= JX_SCALE_YES; scale++)
    for (const char *const *offered = jx_scale_list_words (scale); *offered != NULL; offered++)
      {
        g_assert_true (jx_scale_lookup (*offered, strlen (*offered), scale, &word));
        g_assert_cmpint (word.scale, ==, scale);
      }
}

static void
test_relations (void)
{
  for (int relation = JX_RELATION_NONE; relation <= JX_RELATION_QUALITATIVE; relation++)
    g_assert_cmpint (jx_relation_from_text (jx_relation_to_symbol ((JxRelation) relation)), ==, relation);
  g_assert_cmpint (jx_relation_from_text (NULL), ==, JX_RELATION_NONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint n = 0; n < G_N_ELEMENTS (change_cases); n++)
    g_test_add_data_func (change_cases[n].path, &change_cases[n], test_change);
  g_test_add_func ("/text/count/white-space-is-not-counted", test_count);
  g_test_add_func ("/text/loose/white-space-does-not-matter", test_loose);
  g_test_add_func ("/text/decode/as-glib-and-never-beyond", test_decode);
  g_test_add_func ("/text/code/no-invisible-characters", test_codes);
  g_test_add_func ("/text/a-text-begins-with-another", test_beginnings);
  g_test_add_func ("/text/a-word-is-found-where-it-stands-first", test_finding);
  g_test_add_func ("/measure/dimensions", test_dimensions);
  g_test_add_func ("/measure/conversions", test_conversions);
  g_test_add_func ("/measure/every-word-of-the-tables-is-found", test_tables);
  g_test_add_func ("/scale/words-and-scales", test_scales);
  g_test_add_func ("/relation/keys-symbols-and-meaning", test_relations);

  return g_test_run ();
}
