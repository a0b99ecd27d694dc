/* test-grid-block.c: what clipboards carry, written and read
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "jx-grid-block.h"

/* Cells are parted by |, rows by / */
static char *
to_string (const JxGridBlock *block)
{
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < block->n_rows; row++)
    for (guint column = 0; column < block->n_columns; column++)
      {
        if (column > 0)
          g_string_append_c (text, '|');
        else if (row > 0)
          g_string_append_c (text, '/');
        g_string_append (text, jx_grid_block_get (block, row, column));
      }
  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *name;
  const char *input;
  const char *expected;   /* NULL: refused */
} ReadCase;

static const ReadCase tsv_cases[] = {
  { "/grid/tsv/one-cell", "28人", "28人" },
  { "/grid/tsv/rows-and-columns", "a\tb\nc\td\n", "a|b/c|d" },
  { "/grid/tsv/windows-ends-of-lines", "a\tb\r\nc\td\r\n", "a|b/c|d" },
  { "/grid/tsv/old-mac-ends-of-lines", "a\rb", "a/b" },
  { "/grid/tsv/quoted-line-break", "\"a\nb\"\tc\n", "a\nb|c" },
  { "/grid/tsv/quoted-windows-line-break", "\"a\r\nb\"\tc", "a\nb|c" },
  { "/grid/tsv/quoted-quote", "\"say \"\"yes\"\"\"\tc", "say \"yes\"|c" },
  { "/grid/tsv/quote-inside-is-a-quote", "5\" pipe\tc", "5\" pipe|c" },
  { "/grid/tsv/unended-quote", "\"a\tb\nc", "a\tb\nc" },
  { "/grid/tsv/text-after-quotes", "\"a\"b\tc", "ab|c" },
  { "/grid/tsv/short-rows", "a\tb\tc\nd\n", "a|b|c/d||" },
  { "/grid/tsv/empty-cells", "\t\n\t", "|/|" },
  { "/grid/tsv/empty-row-in-between", "a\n\nb", "a//b" },
  { "/grid/tsv/nothing", "", NULL },
};

static const ReadCase html_cases[] = {
  { "/grid/html/plain", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", "a|b/c|d" },
  { "/grid/html/no-end-tags", "<table><tr><td>a<td>b<tr><td>c<td>d</table>", "a|b/c|d" },
  { "/grid/html/heads-and-groups", "<TABLE><thead><TR><TH>a</TH></TR></thead><tbody><tr><td>b</td></tr></tbody></TABLE>",
    "a/b" },
  { "/grid/html/rowspan-spreads", "<table><tr><td rowspan=2>x</td><td>a</td></tr><tr><td>b</td></tr></table>",
    "x|a/x|b" },
  { "/grid/html/colspan-spreads", "<table><tr><td colspan='2'>x</td><td>a</td></tr></table>", "x|x|a" },
  { "/grid/html/both-spread", "<table><tr><td colspan=2 rowspan=\"2\">x</td><td>a</td></tr><tr><td>b</td></tr></table>",
    "x|x|a/x|x|b" },
  { "/grid/html/rowspan-at-the-end-of-a-row",
    "<table><tr><td>a</td><td>b</td><td rowspan=2>x</td></tr><tr><td>c</td></tr></table>", "a|b|x/c||x" },
  { "/grid/html/rowspan-beyond-the-table", "<table><tr><td rowspan=9999>x</td><td>a</td></tr></table>", "x|a" },
  { "/grid/html/entities", "<table><tr><td>&lt;5&gt; &amp; &quot;x&quot; &#20013;&#x6587;&nbsp;&ge;3 &unknown; &</td></tr></table>",
    "<5> & \"x\" 中文 ≥3 &unknown; &" },
  { "/grid/html/white-space-folds", "<table><tr><td>\n  a   b\n c </td></tr></table>", "a b c" },
  { "/grid/html/line-breaks-stay", "<table><tr><td>a<br>b<br/>c<p>d</p></td></tr></table>", "a\nb\nc\nd" },
  { "/grid/html/fonts-and-spans-go", "<table><tr><td><font color=red><span>a</span><b>b</b></font></td></tr></table>",
    "ab" },
  { "/grid/html/what-is-around",
    "<html><head><style><!-- td {x:1} --></style></head><body>before<!--StartFragment--><table><tr><td>a</td></tr></table>"
    "<!--EndFragment-->after<table><tr><td>second</td></tr></table></body></html>", "a" },
  { "/grid/html/style-in-a-cell", "<table><tr><td><style>td { b: c }</style>a</td></tr></table>", "a" },
  { "/grid/html/comment-in-a-cell", "<table><tr><td>a<!-- <td>x</td> -->b</td></tr></table>", "ab" },
  { "/grid/html/table-in-a-cell", "<table><tr><td>a<table><tr><td>in</td></tr></table></td><td>b</td></tr></table>",
    "ain|b" },
  { "/grid/html/cut-off", "<table><tr><td>a</td><td>b", "a|b" },
  { "/grid/html/cut-off-in-a-tag", "<table><tr><td>a</td><td", "a|" },
  { "/grid/html/no-table", "<p>text</p>", NULL },
  { "/grid/html/empty-table", "<table></table>", NULL },
  { "/grid/html/not-utf-8", "<table><tr><td>\xff</td></tr></table>", NULL },
};

static void
test_tsv (gconstpointer data)
{
  const ReadCase *c = data;
  g_autoptr(JxGridBlock) block = jx_grid_block_from_tsv (c->input);
  g_autofree char *text = block != NULL ? to_string (block) : NULL;

  g_assert_cmpstr (text, ==, c->expected);
}

static void
test_html (gconstpointer data)
{
  const ReadCase *c = data;
  g_autoptr(JxGridBlock) block = jx_grid_block_from_html (c->input);
  g_autofree char *text = block != NULL ? to_string (block) : NULL;

  g_assert_cmpstr (text, ==, c->expected);
}

static char *
random_text (void)
{
  static const char *pieces[] = { "中", "a", "\t", "\n", "\"", "<", "&", ">", "=1+1", "，", "'", ";" };
  GString *text = g_string_new (NULL);

  for (int i = g_test_rand_int_range (0, 6); i > 0; i--)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static void
test_round_trip (void)
{
  for (int i = 0; i < 500; i++)
    {
      guint n_rows = (guint) g_test_rand_int_range (1, 5);
      guint n_columns = (guint) g_test_rand_int_range (1, 5);
      g_autoptr(JxGridBlock) block = jx_grid_block_new (n_rows, n_columns);
      g_autoptr(JxGridBlock) back = NULL;
      g_autofree char *tsv = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      for (guint row = 0; row < n_rows; row++)
        for (guint column = 0; column < n_columns; column++)
          jx_grid_block_take (block, row, column, random_text (), 1);

      tsv = jx_grid_block_to_tsv (block);
      back = jx_grid_block_from_tsv (tsv);
      before = to_string (block);
      after = to_string (back);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_html_round_trip (void)
{
  g_autoptr(JxGridBlock) block = jx_grid_block_new (2, 2);
  g_autoptr(JxGridBlock) back = NULL;
  g_autofree char *html = NULL;
  g_autofree char *text = NULL;

  jx_grid_block_take (block, 0, 0, g_strdup ("产出"), 2);
  jx_grid_block_take (block, 0, 1, g_strdup ("a < b & c\nd"), 1);
  jx_grid_block_take (block, 1, 1, g_strdup ("0012"), 1);
  html = jx_grid_block_to_html (block);
  g_assert_nonnull (strstr (html, "mso-number-format"));
  back = jx_grid_block_from_html (html);
  text = to_string (back);
  g_assert_cmpstr (text, ==, "产出|a < b & c\nd/产出|0012");
}

/* A merged cell multiplies its text: what is small on the wire must not be large in memory */
static void
test_bomb (void)
{
  g_autoptr(GString) html = g_string_new ("<table><tr><td rowspan=10000 colspan=256>");
  g_autoptr(JxGridBlock) block = NULL;

  for (int i = 0; i < 1000; i++)
    g_string_append (html, "0123456789");
  g_string_append (html, "</td></tr>");
  for (int i = 0; i < 9000; i++)
    g_string_append (html, "<tr></tr>");
  g_string_append (html, "</table>");
  block = jx_grid_block_from_html (html->str);
  g_assert_null (block);
}

/* Anything at all is read without a fault */
static void
test_noise (void)
{
  static const char *pieces[] = { "<table", "<tr>", "<td", " rowspan=3", " colspan=2", ">", "</td>", "</tr>", "</table>",
                                  "a", "&#", "&lt", "<!--", "-->", "<br", "<style>", "中", "\t", "\"" };

  for (int i = 0; i < 3000; i++)
    {
      g_autoptr(GString) html = g_string_new ("<table><tr>");
      g_autoptr(JxGridBlock) block = NULL;

      for (int k = g_test_rand_int_range (0, 40); k > 0; k--)
        g_string_append (html, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      block = jx_grid_block_from_html (html->str);
      if (block != NULL)
        g_assert_nonnull (jx_grid_block_get (block, block->n_rows - 1, block->n_columns - 1));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tsv_cases); i++)
    g_test_add_data_func (tsv_cases[i].name, &tsv_cases[i], test_tsv);
  for (gsize i = 0; i < G_N_ELEMENTS (html_cases); i++)
    g_test_add_data_func (html_cases[i].name, &html_cases[i], test_html);
  g_test_add_func ("/grid/tsv/what-is-written-is-read", test_round_trip);
  g_test_add_func ("/grid/html/what-is-written-is-read", test_html_round_trip);
  g_test_add_func ("/grid/html/a-merged-cell-is-no-bomb", test_bomb);
  g_test_add_func ("/grid/html/noise", test_noise);

  return g_test_run ();
}
