/* fuzz-clipboard.c: whatever another program left on the clipboard, as a page and as text
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-cells-writer.h"
#include "jx-csv-reader.h"
#include "jx-html-reader.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static void
assert_same (const JxCells *a,
             const JxCells *b)
{
  g_assert_cmpuint (jx_cells_get_n_rows (a), ==, jx_cells_get_n_rows (b));
  g_assert_cmpuint (jx_cells_get_n_columns (a), ==, jx_cells_get_n_columns (b));
}

/* What was read is written so that it is read again */
static void
check_text (const JxCells *cells)
{
  g_autofree char *tsv = jx_cells_to_tsv (cells);
  g_autoptr(JxCells) again = jx_csv_read_copied (tsv, NULL);

  g_assert_nonnull (again);
  assert_same (cells, again);
  for (guint row = 0; row < jx_cells_get_n_rows (cells); row++)
    for (guint column = 0; column < jx_cells_get_n_columns (cells); column++)
      if (jx_cells_is_origin (cells, row, column))
        g_assert_cmpstr (jx_cells_get (again, row, column), ==, jx_cells_get (cells, row, column));
}

static void
check_page (const JxCells *cells)
{
  g_autofree char *html = jx_cells_to_html (cells);
  g_autoptr(GBytes) bytes = g_bytes_new_static (html, strlen (html));
  g_autoptr(GPtrArray) again = jx_html_read (bytes, NULL);

  g_assert_nonnull (again);
  g_assert_cmpuint (again->len, ==, 1);
  assert_same (cells, g_ptr_array_index (again, 0));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (data, size);
  g_autofree char *text = g_strndup (size > 0 ? (const char *) data : "", size);
  g_autoptr(GPtrArray) pages = jx_html_read (bytes, NULL);
  g_autoptr(JxCells) plain = jx_csv_read_copied (text, NULL);

  jx_html_is_page (bytes);
  for (guint n = 0; pages != NULL && n < pages->len; n++)
    {
      check_text (g_ptr_array_index (pages, n));
      check_page (g_ptr_array_index (pages, n));
    }
  if (plain != NULL)
    check_text (plain);

  return 0;
}
