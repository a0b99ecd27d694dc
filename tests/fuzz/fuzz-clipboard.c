/* fuzz-clipboard.c: whatever another program left on the clipboard, as a page and as text
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-block.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static void
assert_same (const JxGridBlock *a,
             const JxGridBlock *b)
{
  g_assert_cmpuint (a->n_rows, ==, b->n_rows);
  g_assert_cmpuint (a->n_columns, ==, b->n_columns);
  for (guint row = 0; row < a->n_rows; row++)
    for (guint column = 0; column < a->n_columns; column++)
      g_assert_cmpstr (jx_grid_block_get (a, row, column), ==, jx_grid_block_get (b, row, column));
}

/* What was read is written so that it is read again */
static void
check_again (const JxGridBlock *block)
{
  g_autofree char *tsv = jx_grid_block_to_tsv (block);
  g_autoptr(JxGridBlock) again = jx_grid_block_from_tsv (tsv);

  g_assert_nonnull (again);
  assert_same (block, again);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr(JxGridBlock) page = jx_grid_block_from_html (text);
  g_autoptr(JxGridBlock) plain = jx_grid_block_from_tsv (text);

  if (page != NULL)
    {
      g_autofree char *html = jx_grid_block_to_html (page);
      g_autoptr(JxGridBlock) again = jx_grid_block_from_html (html);

      check_again (page);
      g_assert_nonnull (again);
      g_assert_cmpuint (again->n_rows, ==, page->n_rows);
      g_assert_cmpuint (again->n_columns, ==, page->n_columns);
    }
  if (plain != NULL)
    check_again (plain);

  return 0;
}
