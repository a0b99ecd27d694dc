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

/* In the manner of the programs: what they wrap a table in, and write beside what is wanted */
static const ReadCase program_cases[] = {
  { "/grid/programs/excel",
    "<html xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"\n"
    "xmlns=\"http://www.w3.org/TR/REC-html40\">\n<head>\n<meta name=Generator content=\"Microsoft Excel 15\">\n"
    "<!--[if gte mso 9]><xml><x:ExcelWorkbook><td>no</td></x:ExcelWorkbook></xml><![endif]-->\n"
    "<style>\n<!--table\n\t{mso-displayed-decimal-separator:\"\\.\";}\n.xl65\n\t{white-space:normal;}\n-->\n</style>\n</head>\n"
    "<body link=\"#0563C1\">\n<table border=0 cellpadding=0 cellspacing=0 width=216 style='border-collapse:collapse'>\n"
    "<!--StartFragment-->\n <col width=72 span=3 style='width:54pt'>\n"
    " <tr height=19>\n  <td rowspan=2 height=38 class=xl65 width=72 style='height:28.5pt'>产出<br>\n    指标</td>\n"
    "  <td class=xl66 align=right width=72>85.71%</td>\n  <td align=right>1,234.50</td>\n </tr>\n"
    " <tr height=19>\n  <td colspan=2 height=19 style='height:14.25pt;mso-ignore:colspan'>a &quot;b&quot;<span\n"
    "  style='mso-spacerun:yes'>&nbsp; </span></td>\n </tr>\n"
    "<!--EndFragment-->\n <![if supportMisalignedColumns]>\n <tr height=0 style='display:none'>\n  <td width=72 style='width:54pt'></td>\n"
    "  <td width=72></td>\n  <td width=72></td>\n </tr>\n <![endif]>\n</table>\n</body>\n</html>\n",
    "产出\n指标|85.71%|1,234.50/产出\n指标|a \"b\"|" },
  { "/grid/programs/wps",
    "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
    "<head><meta name=\"Generator\" content=\"WPS Office ET\"/><style>@page{mso-header-data:\"\";}\ntr{mso-height-source:auto;}\n"
    ".et2{mso-number-format:\"0%\";}</style></head><body><!--StartFragment--><table width=\"192\" border=\"0\">"
    "<colgroup><col width=\"96\" style=\"width:72.00pt;\"/><col width=\"96\"/></colgroup><tbody>"
    "<tr height=\"20\"><td class=\"et2\" x:str>数量指标</td><td class=\"et2\" x:num=\"0.95\">95%</td></tr>"
    "<tr height=\"20\"><td x:str=\"\"><font class=\"font1\">≥</font><font>28人</font></td><td x:num=\"180.97212\">180.97 </td></tr>"
    "</tbody></table><!--EndFragment--></body></html>",
    "数量指标|95%/≥28人|180.97" },
  { "/grid/programs/calc",
    "<!DOCTYPE html>\n\n<html>\n<head>\n\t<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\"/>\n"
    "\t<meta name=\"generator\" content=\"LibreOffice 25.2.3.2 (Linux)\"/>\n"
    "\t<style type=\"text/css\">\n\t\tbody,div,table { font-size:x-small }\n\t\ta.comment-indicator:hover + comment { display:inline-block; }\n"
    "\t</style>\n</head>\n\n<body>\n<table cellspacing=\"0\" border=\"0\">\n\t<colgroup span=\"2\" width=\"85\"></colgroup>\n"
    "\t<tr>\n\t\t<td rowspan=2 height=\"34\" align=\"center\" valign=middle><font face=\"Noto Sans CJK SC\">效益指标</font></td>\n"
    "\t\t<td align=\"right\" valign=bottom sdval=\"15\" sdnum=\"2052;\">15</td>\n\t</tr>\n"
    "\t<tr>\n\t\t<td align=\"left\" valign=bottom>第一行<br>第二行</td>\n\t</tr>\n</table>\n</body>\n\n</html>\n",
    "效益指标|15/效益指标|第一行\n第二行" },
};

/* The same as text: a line break within a cell, quotes, a tab, figures as they are shown */
static const ReadCase program_text_cases[] = {
  { "/grid/programs/excel-text", "\"产出\n指标\"\t85.71%\t\"1,234.50\"\r\n\t\"a \"\"b\"\"\"\t\r\n",
    "产出\n指标|85.71%|1,234.50/|a \"b\"|" },
  { "/grid/programs/wps-text", "数量指标\t95%\r\n≥28人\t180.97 \r\n", "数量指标|95%/≥28人|180.97 " },
  { "/grid/programs/calc-text", "效益指标\t15\n\t\"第一行\n第二行\"\n", "效益指标|15/|第一行\n第二行" },
  { "/grid/programs/tab-in-a-cell", "\"a\tb\"\tc\r\n", "a\tb|c" },
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
  for (gsize i = 0; i < G_N_ELEMENTS (program_cases); i++)
    g_test_add_data_func (program_cases[i].name, &program_cases[i], test_html);
  for (gsize i = 0; i < G_N_ELEMENTS (program_text_cases); i++)
    g_test_add_data_func (program_text_cases[i].name, &program_text_cases[i], test_tsv);
  g_test_add_func ("/grid/tsv/what-is-written-is-read", test_round_trip);
  g_test_add_func ("/grid/html/what-is-written-is-read", test_html_round_trip);
  g_test_add_func ("/grid/html/a-merged-cell-is-no-bomb", test_bomb);
  g_test_add_func ("/grid/html/noise", test_noise);

  return g_test_run ();
}
