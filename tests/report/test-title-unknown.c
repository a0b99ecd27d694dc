/* test-title-unknown.c: titles where ICU has no dictionary
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <unicode/ubrk.h>

#include "jx-title-words.h"
#include "jx-typesetter.h"

static const JxPage page = { FALSE, 210, 297, 37, 28, 35, 26, 10.5, 22 };

/* In place of ICU's, as it is where its data were left out */
UBreakIterator *
ubrk_open (UBreakIteratorType  type,
           const char         *locale,
           const UChar        *text,
           int32_t             length,
           UErrorCode         *status)
{
  *status = U_FILE_ACCESS_ERROR;
  return NULL;
}

/* Lines are as long as each other, whatever they tear. */
static void
test_unknown (void)
{
  g_autoptr(GArray) ends = jx_title_words_find_ends ("人民政府人民政府");
  JxTypesetter *typesetter = jx_typesetter_new ();
  const JxTextStyle *style = jx_typesetter_get_style (typesetter, JX_TEXT_TITLE, &page);
  const JxText *text = jx_typesetter_set (typesetter, style, "人民政府人民政府", 5.5 * style->size, JX_ALIGN_CENTER);
  g_autofree char *lines = jx_typesetter_dup_lines (typesetter, text);

  g_assert_cmpuint (ends->len, ==, 0);
  g_assert_cmpstr (lines, ==, "人民政府\n人民政府");
  jx_typesetter_free (typesetter);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/title-unknown", test_unknown);

  return g_test_run ();
}
