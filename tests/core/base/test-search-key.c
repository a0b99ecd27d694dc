/* test-search-key.c: what becomes of a text that is to be searched
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-search-key.h"

static void
test_broken_text (void)
{
  g_autoptr(JxSearchKey) key = jx_search_key_new ("费\xff\xe4用");

  g_assert_cmpstr (jx_search_key_get_text (key), ==, "费\uFFFD\uFFFD用");
  g_assert_cmpuint (key->n_characters, ==, 4);
  g_assert_cmpuint (key->sounds[1], ==, JX_SEARCH_SILENT);
}

static void
test_fold (void)
{
  g_autofree char *folded = jx_search_fold ("Ｌǜ　’ÀÜ\n①");

  g_assert_cmpstr (folded, ==, "lv av 1");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/search/broken-text", test_broken_text);
  g_test_add_func ("/search/fold", test_fold);

  return g_test_run ();
}
