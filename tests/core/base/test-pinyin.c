/* test-pinyin.c: the table of readings
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-pinyin.h"

#include <string.h>

/* The table is made by a program: each entry must be a syllable, and a set must not repeat one. */
static void
test_table (void)
{
  guint known = 0;

  for (gunichar c = 0; c <= 0x10ffff; c++)
    {
      const char *readings[JX_PINYIN_MAX_READINGS];
      guint n_readings = jx_pinyin_get_readings (jx_pinyin_lookup (c), readings);

      known += n_readings > 0;

      for (guint i = 0; i < n_readings; i++)
        {
          g_assert_cmpuint (strspn (readings[i], "abcdefghijklmnopqrstuvwxyz"), ==, strlen (readings[i]));
          g_assert_nonnull (strpbrk (readings[i], "aeiouv"));
          for (guint j = 0; j < i; j++)
            g_assert_cmpstr (readings[i], !=, readings[j]);
        }
    }

  /* 6763 of GB 2312 and 8105 of the 通用规范汉字表, together, without 呣 and 嗯; and 〇 */
  g_assert_cmpuint (known, ==, 8229);
}

static void
test_readings (void)
{
  const char *readings[JX_PINYIN_MAX_READINGS];

  g_assert_cmpuint (jx_pinyin_lookup ('a'), ==, 0);
  g_assert_cmpuint (jx_pinyin_lookup (0x9805), ==, 0);   /* 項, of neither list */
  g_assert_cmpuint (jx_pinyin_get_readings (0, readings), ==, 0);

  g_assert_cmpuint (jx_pinyin_get_readings (jx_pinyin_lookup (0x91cd), readings), ==, 2);   /* 重 */
  g_assert_cmpstr (readings[0], ==, "zhong");
  g_assert_cmpstr (readings[1], ==, "chong");

  g_assert_cmpuint (jx_pinyin_get_readings (jx_pinyin_lookup (0x6548), readings), ==, 1);   /* 效 */
  g_assert_cmpstr (readings[0], ==, "xiao");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/pinyin/table", test_table);
  g_test_add_func ("/pinyin/readings", test_readings);

  return g_test_run ();
}
