/* test-clipboard.c: what clipboards carry, written and read
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "jx-cells-writer.h"
#include "jx-csv-reader.h"
#include "jx-exchange-error.h"
#include "jx-html-reader.h"

#define SEED 20260131

/* Cells are parted by |, rows by / */
static char *
to_string (const JxCells *cells)
{
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < jx_cells_get_n_rows (cells); row++)
    for (guint column = 0; column < jx_cells_get_n_columns (cells); column++)
      {
        if (column > 0)
          g_string_append_c (text, '|');
        else if (row > 0)
          g_string_append_c (text, '/');
        g_string_append (text, jx_cells_get (cells, row, column));
      }
  return g_string_free (text, FALSE);
}

static JxCells *
read_page (const char *html)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (html, strlen (html));
  g_autoptr(GPtrArray) sheets = jx_html_read (bytes, NULL);

  return sheets != NULL && sheets->len > 0 ? g_ptr_array_steal_index (sheets, 0) : NULL;
}

typedef struct
{
  const char *name;
  const char *input;
  const char *expected;   /* NULL: nothing is there */
} ReadCase;

static const ReadCase tsv_cases[] = {
  { "/clipboard/tsv/one-cell", "28人", "28人" },
  { "/clipboard/tsv/rows-and-columns", "a\tb\nc\td\n", "a|b/c|d" },
  { "/clipboard/tsv/windows-ends-of-lines", "a\tb\r\nc\td\r\n", "a|b/c|d" },
  { "/clipboard/tsv/old-mac-ends-of-lines", "a\rb", "a/b" },
  { "/clipboard/tsv/quoted-line-break", "\"a\nb\"\tc\n", "a\nb|c" },
  { "/clipboard/tsv/quoted-windows-line-break", "\"a\r\nb\"\tc", "a\nb|c" },
  { "/clipboard/tsv/quoted-quote", "\"say \"\"yes\"\"\"\tc", "say \"yes\"|c" },
  { "/clipboard/tsv/quote-inside-is-a-quote", "5\" pipe\tc", "5\" pipe|c" },
  { "/clipboard/tsv/unended-quote", "\"a\tb\nc", "a\tb\nc" },
  { "/clipboard/tsv/text-after-quotes", "\"a\"b\tc", "ab|c" },
  { "/clipboard/tsv/short-rows", "a\tb\tc\nd\n", "a|b|c/d||" },
  { "/clipboard/tsv/empty-cells", "\t\n\t", "|/|" },
  { "/clipboard/tsv/empty-row-in-between", "a\n\nb", "a//b" },
  { "/clipboard/tsv/mark-at-the-beginning", "\xef\xbb\xbf" "a\tb", "a|b" },
  { "/clipboard/tsv/guard-is-text", "\"\t=1\"\tb", "\t=1|b" },
  { "/clipboard/tsv/nothing", "", "" },
};

static const ReadCase html_cases[] = {
  { "/clipboard/html/plain", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", "a|b/c|d" },
  { "/clipboard/html/no-end-tags", "<table><tr><td>a<td>b<tr><td>c<td>d</table>", "a|b/c|d" },
  { "/clipboard/html/heads-and-groups", "<TABLE><thead><TR><TH>a</TH></TR></thead><tbody><tr><td>b</td></tr></tbody></TABLE>",
    "a/b" },
  { "/clipboard/html/rowspan-spreads", "<table><tr><td rowspan=2>x</td><td>a</td></tr><tr><td>b</td></tr></table>",
    "x|a/x|b" },
  { "/clipboard/html/colspan-spreads", "<table><tr><td colspan='2'>x</td><td>a</td></tr></table>", "x|x|a" },
  { "/clipboard/html/both-spread", "<table><tr><td colspan=2 rowspan=\"2\">x</td><td>a</td></tr><tr><td>b</td></tr></table>",
    "x|x|a/x|x|b" },
  { "/clipboard/html/rowspan-at-the-end-of-a-row",
    "<table><tr><td>a</td><td>b</td><td rowspan=2>x</td></tr><tr><td>c</td></tr></table>", "a|b|x/c||x" },
  { "/clipboard/html/rowspan-beyond-the-table", "<table><tr><td rowspan=9999>x</td><td>a</td></tr></table>", "x|a" },
  { "/clipboard/html/entities", "<table><tr><td>&lt;5&gt; &amp; &quot;x&quot; &#20013;&#x6587;&nbsp;&ge;3 &unknown; &</td></tr></table>",
    "<5> & \"x\" 中文 ≥3 &unknown; &" },
  { "/clipboard/html/white-space-folds", "<table><tr><td>\n  a   b\n c </td></tr></table>", "a b c" },
  { "/clipboard/html/line-breaks-stay", "<table><tr><td>a<br>b<br/>c<p>d</p></td></tr></table>", "a\nb\nc\nd" },
  { "/clipboard/html/fonts-and-spans-go", "<table><tr><td><font color=red><span>a</span><b>b</b></font></td></tr></table>",
    "ab" },
  { "/clipboard/html/what-is-around",
    "<html><head><style><!-- td {x:1} --></style></head><body>before<!--StartFragment--><table><tr><td>a</td></tr></table>"
    "<!--EndFragment-->after<table><tr><td>second</td></tr></table></body></html>", "a" },
  { "/clipboard/html/style-in-a-cell", "<table><tr><td><style>td { b: c }</style>a</td></tr></table>", "a" },
  { "/clipboard/html/comment-in-a-cell", "<table><tr><td>a<!-- <td>x</td> -->b</td></tr></table>", "ab" },
  { "/clipboard/html/table-in-a-cell-comes-first",
    "<table><tr><td>a<table><tr><td>in</td></tr></table></td><td>b</td></tr></table>", "in" },
  { "/clipboard/html/cut-off", "<table><tr><td>a</td><td>b", "a|b" },
  { "/clipboard/html/cut-off-in-a-tag", "<table><tr><td>a</td><td", "a|" },
  { "/clipboard/html/no-table", "<p>text</p>", NULL },
  { "/clipboard/html/empty-table", "<table></table>", NULL },
  { "/clipboard/html/in-no-encoding", "<table><tr><td>\xff</td></tr></table>", NULL },
  { "/clipboard/html/empty-cells-at-the-ends-count", "<table><tr><td>a<td></tr><tr><td><td></tr></table>", "a|/|" },
  { "/clipboard/html/hidden-cell", "<table><tr><td>a</td><td style='DISPLAY: none'>x</td><td>b</td></tr></table>", "a|b" },
  { "/clipboard/html/hidden-row-in-a-merged-cell",
    "<table><tr><td rowspan=3>x</td><td>a</td></tr><tr style=\"display:none\"><td>no</td></tr><tr><td>b</td></tr></table>",
    "x|a/x|b" },
  { "/clipboard/html/merged-from-a-hidden-row",
    "<table><tr style='display:none'><td rowspan=2>x</td><td>no</td></tr><tr><td>a</td></tr></table>", "x|a" },
  { "/clipboard/html/spans-that-collide",
    "<table><tr><td>a</td><td rowspan=2>x</td></tr><tr><td colspan=3>b</td><td>c</td></tr></table>", "a|x|/b|x|c" },
  { "/clipboard/html/spans-that-are-none", "<table><tr><td rowspan=0 colspan=-2 data-rowspan=3>a</td><td colspan=x>b</td></tr></table>",
    "a|b" },
  { "/clipboard/html/cells-without-a-row", "<table><td>a</td><td>b</td><tr><td>c</table>", "a|b/c|" },
  { "/clipboard/html/end-of-a-tag-in-a-value", "<table><tr><td title=\"a>b\">c</td></tr></table>", "c" },
  { "/clipboard/html/quote-never-closed", "<table><tr><td title=\"a>b</td><td>c</td></tr></table>", "b|c" },
  { "/clipboard/html/sign-never-escaped", "<table><tr><td>< 30天</td><td>a<5</td></tr></table>", "< 30天|a<5" },
  { "/clipboard/html/hard-spaces", "<table><tr><td>&nbsp 1\302\240234&#160;5 </td></tr></table>", "1 234 5" },
  { "/clipboard/html/caption-is-no-cell", "<table><caption>t</caption><tr><td>a</td></tr></table>", "a" },
};

/* In the manner of the programs: what they wrap a table in, and write beside what is wanted */
static const ReadCase program_cases[] = {
  { "/clipboard/programs/excel",
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
  { "/clipboard/programs/wps",
    "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
    "<head><meta name=\"Generator\" content=\"WPS Office ET\"/><style>@page{mso-header-data:\"\";}\ntr{mso-height-source:auto;}\n"
    ".et2{mso-number-format:\"0%\";}</style></head><body><!--StartFragment--><table width=\"192\" border=\"0\">"
    "<colgroup><col width=\"96\" style=\"width:72.00pt;\"/><col width=\"96\"/></colgroup><tbody>"
    "<tr height=\"20\"><td class=\"et2\" x:str>数量指标</td><td class=\"et2\" x:num=\"0.95\">95%</td></tr>"
    "<tr height=\"20\"><td x:str=\"\"><font class=\"font1\">≥</font><font>28人</font></td><td x:num=\"180.97212\">180.97 </td></tr>"
    "</tbody></table><!--EndFragment--></body></html>",
    "数量指标|95%/≥28人|180.97" },
  { "/clipboard/programs/calc",
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
  { "/clipboard/programs/excel-text", "\"产出\n指标\"\t85.71%\t\"1,234.50\"\r\n\t\"a \"\"b\"\"\"\t\r\n",
    "产出\n指标|85.71%|1,234.50/|a \"b\"|" },
  { "/clipboard/programs/wps-text", "数量指标\t95%\r\n≥28人\t180.97 \r\n", "数量指标|95%/≥28人|180.97 " },
  { "/clipboard/programs/calc-text", "效益指标\t15\n\t\"第一行\n第二行\"\n", "效益指标|15/|第一行\n第二行" },
  { "/clipboard/programs/tab-in-a-cell", "\"a\tb\"\tc\r\n", "a\tb|c" },
};

static void
test_tsv (gconstpointer data)
{
  const ReadCase *c = data;
  g_autoptr(JxCells) cells = jx_csv_read_copied (c->input, NULL);
  g_autofree char *text = to_string (cells);

  g_assert_cmpstr (text, ==, c->expected);
}

static void
test_html (gconstpointer data)
{
  const ReadCase *c = data;
  g_autoptr(JxCells) cells = read_page (c->input);
  g_autofree char *text = cells != NULL ? to_string (cells) : NULL;

  g_assert_cmpstr (text, ==, c->expected);
}

static char *
random_text (GRand *random)
{
  static const char *pieces[] = { "中", "a", "\t", "\n", "\"", "<", "&", ">", "=1+1", "，", "'", ";" };
  GString *text = g_string_new (NULL);

  for (int i = g_rand_int_range (random, 0, 6); i > 0; i--)
    g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (text, FALSE);
}

static void
test_round_trip (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (SEED);

  for (int i = 0; i < 500; i++)
    {
      guint n_rows = (guint) g_rand_int_range (random, 1, 5);
      guint n_columns = (guint) g_rand_int_range (random, 1, 5);
      g_autoptr(JxCells) cells = jx_cells_new (NULL);
      g_autoptr(JxCells) back = NULL;
      g_autofree char *tsv = NULL, *before = NULL, *after = NULL;

      jx_cells_extend (cells, n_rows, n_columns);
      for (guint row = 0; row < n_rows; row++)
        for (guint column = 0; column < n_columns; column++)
          {
            g_autofree char *text = random_text (random);

            jx_cells_set (cells, row, column, text);
          }
      jx_cells_finish (cells);

      tsv = jx_cells_to_tsv (cells);
      back = jx_csv_read_copied (tsv, NULL);
      before = to_string (cells);
      after = to_string (back);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_html_round_trip (void)
{
  g_autoptr(JxCells) cells = jx_cells_new (NULL), back = NULL;
  g_autofree char *html = NULL, *text = NULL;

  jx_cells_set (cells, 0, 0, "产出");
  jx_cells_merge (cells, &(JxCellRange) { 0, 0, 2, 1 });
  jx_cells_set (cells, 0, 1, "a < b & c\nd");
  jx_cells_set (cells, 1, 1, "0012");
  jx_cells_set (cells, 2, 0, "合计");
  jx_cells_merge (cells, &(JxCellRange) { 2, 0, 1, 2 });
  jx_cells_finish (cells);
  html = jx_cells_to_html (cells);
  g_assert_nonnull (strstr (html, "mso-number-format"));
  back = read_page (html);
  text = to_string (back);
  g_assert_cmpstr (text, ==, "产出|a < b & c\nd/产出|0012/合计|合计");
  g_assert_false (jx_cells_is_origin (back, 1, 0));
  g_assert_false (jx_cells_is_origin (back, 2, 1));
}

/* ---- encodings ---- */

/* The same page, as it leaves programs and comes through clipboards: 中文 in the cell, 表 above it */
static const struct { const char *name; const char *declared; const char *encoding; } encodings[] = {
  { "utf-8", "utf-8", "UTF-8" },
  { "utf-8-that-says-gb2312", "gb2312", "UTF-8" },
  { "gb2312", "gb2312", "GB2312" },
  { "gbk-that-says-gb2312", "GB2312", "GBK" },
  { "gb18030", "gb18030", "GB18030" },
  { "gb18030-that-says-nothing", "", "GB18030" },
  { "big5", "big5", "BIG5" },
  { "utf-16-with-a-mark", "unicode", "UTF-16" },
  { "utf-16-without-a-mark", "utf-16", "UTF-16LE" },
};

static void
test_encoding (gconstpointer data)
{
  gsize n = GPOINTER_TO_SIZE (data), length;
  g_autofree char *page = g_strdup_printf ("<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=%s\">"
                                           "</head><body>表<table><tr><td>中文</td></tr></table></body></html>",
                                           encodings[n].declared);
  char *encoded = g_convert (page, -1, encodings[n].encoding, "UTF-8", NULL, &length, NULL);
  g_autoptr(GBytes) bytes = g_bytes_new_take (encoded, length);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) sheets = jx_html_read (bytes, &error);

  g_assert_no_error (error);
  g_assert_true (jx_html_is_page (bytes));
  g_assert_cmpuint (sheets->len, ==, 1);
  g_assert_cmpstr (jx_cells_get (g_ptr_array_index (sheets, 0), 0, 0), ==, "中文");
  g_assert_cmpstr (jx_cells_get_title (g_ptr_array_index (sheets, 0)), ==, "表");
}

static void
test_no_encoding (void)
{
  static const char noise[] = "<table><tr><td>\xff\xff\xff";
  g_autoptr(GBytes) bytes = g_bytes_new_static (noise, sizeof noise);
  g_autoptr(GError) error = NULL;

  g_assert_null (jx_html_read (bytes, &error));
  g_assert_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_FORMAT);
}

/* Wine hands on what Windows programs put there, with its head and the end of the string */
static void
test_windows_head (void)
{
  static const char text[] =
    "Version:0.9\r\nStartHTML:00000097\r\nEndHTML:00000250\r\nStartFragment:00000131\r\nEndFragment:00000214\r\n"
    "<html><body>\r\n<!--StartFragment--><table><tr><td>28人</td></tr></table><!--EndFragment-->\r\n</body></html>";
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, sizeof text);   /* the NUL too */
  g_autoptr(GPtrArray) sheets = jx_html_read (bytes, NULL);

  g_assert_cmpuint (sheets->len, ==, 1);
  g_assert_cmpstr (jx_cells_get (g_ptr_array_index (sheets, 0), 0, 0), ==, "28人");
  g_assert_cmpstr (jx_cells_get_title (g_ptr_array_index (sheets, 0)), ==, "");
}

/* ---- limits ---- */

static void
assert_too_large (const char *html)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (html, strlen (html));
  g_autoptr(GError) error = NULL;

  g_assert_null (jx_html_read (bytes, &error));
  g_assert_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_TOO_LARGE);
}

static void
append_times (GString    *text,
              const char *piece,
              guint       n)
{
  while (n-- > 0)
    g_string_append (text, piece);
}

/* A merged cell multiplies its text: what is small on the wire must not be large in memory */
static void
test_bomb (void)
{
  g_autoptr(GString) html = g_string_new ("<table><tr><td rowspan=10000 colspan=256>");

  append_times (html, "0123456789", 1000);
  g_string_append (html, "</td></tr>");
  append_times (html, "<tr></tr>", 9000);
  g_string_append (html, "</table>");
  assert_too_large (html->str);
}

static void
test_many_tables (void)
{
  g_autoptr(GString) table = g_string_new ("<table>"), html = g_string_new (NULL);

  append_times (table, "<tr>", 5000);
  append_times (table, "<td>", 256);
  g_string_append (table, "</table>");
  append_times (html, table->str, 3);
  assert_too_large (html->str);
}

static void
test_too_many_rows (void)
{
  g_autoptr(GString) html = g_string_new ("<table>"), wide = g_string_new ("<table><tr>");

  append_times (html, "<tr><td>a", 10001);
  assert_too_large (html->str);
  append_times (wide, "<td>a", 257);
  assert_too_large (wide->str);
}

/* Tags, quotes and tables that never end take no longer than their length */
static void
test_never_ending (void)
{
  static const char *const pieces[] = { "<a b=\"", "<a b='", "<!--", "<style>", "<table>", "<td x=", "&#", "<" };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr(GString) html = g_string_new (NULL);
      g_autoptr(JxCells) cells = NULL;

      append_times (html, pieces[i], 400000);
      cells = read_page (html->str);
      g_assert_true (cells == NULL || jx_cells_get_n_rows (cells) <= 1);
    }
}

/* Anything at all is read without a fault */
static void
test_noise (void)
{
  static const char *pieces[] = { "<table", "<tr>", "<td", " rowspan=3", " colspan=2", ">", "</td>", "</tr>", "</table>",
                                  "a", "&#", "&lt", "<!--", "-->", "<br", "<style>", "中", "\t", "\"" };
  g_autoptr(GRand) random = g_rand_new_with_seed (SEED);

  for (int i = 0; i < 3000; i++)
    {
      g_autoptr(GString) html = g_string_new ("<table><tr>");
      g_autoptr(JxCells) cells = NULL;

      for (int k = g_rand_int_range (random, 0, 40); k > 0; k--)
        g_string_append (html, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      cells = read_page (html->str);
      if (cells != NULL)
        g_assert_nonnull (jx_cells_get (cells, jx_cells_get_n_rows (cells) - 1, jx_cells_get_n_columns (cells) - 1));
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
  g_test_add_func ("/clipboard/tsv/what-is-written-is-read", test_round_trip);
  g_test_add_func ("/clipboard/html/what-is-written-is-read", test_html_round_trip);
  for (gsize i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autofree char *path = g_strconcat ("/clipboard/html/encoding/", encodings[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_encoding);
    }
  g_test_add_func ("/clipboard/html/encoding/none", test_no_encoding);
  g_test_add_func ("/clipboard/html/head-of-windows", test_windows_head);
  g_test_add_func ("/clipboard/html/a-merged-cell-is-no-bomb", test_bomb);
  g_test_add_func ("/clipboard/html/many-tables-are-no-bomb", test_many_tables);
  g_test_add_func ("/clipboard/html/too-many-rows-or-columns", test_too_many_rows);
  g_test_add_func ("/clipboard/html/never-ending", test_never_ending);
  g_test_add_func ("/clipboard/html/noise", test_noise);

  return g_test_run ();
}
