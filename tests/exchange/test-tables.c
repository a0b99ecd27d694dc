/* test-tables.c: tables of other programs
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-csv-reader.h"
#include "jx-exchange-error.h"
#include "jx-file-reader.h"
#include "jx-sheet-words.h"
#include "jx-xlsx-format.h"
#include "jx-xlsx-reader.h"
#include "shipped-forms.h"
#include "workbook.h"

#include <string.h>

/* ---- numbers as their cells show them ---- */

/* What WPS and Excel show for these formats. */
static const struct
{
  const char *code;       /* NULL: none of its own */
  const char *number;
  const char *shown;
} numbers[] = {
  { NULL, "18", "18" },
  { NULL, "180.97212000000001", "180.97212" },
  { NULL, "0.1", "0.1" },
  { NULL, "1E-3", "0.001" },
  { NULL, "无", "无" },
  { "General", "22.5", "22.5" },
  { "0.00", "2.675", "2.68" },
  { "#,##0.00", "1234.5", "1234.50" },
  { "0%", "0.95", "95%" },
  { "0.00%", "0.98765", "98.77%" },
  { "0.0%", "1", "100.0%" },
  { "0\"人\"", "28", "28" },
  { "yyyy\"年\"m\"月\"d\"日\"", "45657", "2024年12月31日" },
  { "yyyy/m/d", "1", "1899年12月31日" },
  { "0.00_);[Red](0.00)", "-3.1", "-3.10" },
};

static void
test_number (gconstpointer data)
{
  gsize n = GPOINTER_TO_SIZE (data);
  JxXlsxFormat format;
  g_autofree char *shown = NULL;

  if (numbers[n].code != NULL)
    jx_xlsx_format_init_code (&format, numbers[n].code);
  else
    jx_xlsx_format_init_builtin (&format, 0);
  shown = jx_xlsx_format_dup_shown (&format, numbers[n].number, FALSE);
  g_assert_cmpstr (shown, ==, numbers[n].shown);
}

static void
test_calendar_of_1904 (void)
{
  JxXlsxFormat format;
  g_autofree char *shown = NULL;

  jx_xlsx_format_init_builtin (&format, 14);
  shown = jx_xlsx_format_dup_shown (&format, "44195", TRUE);   /* 45657 − 1462 */
  g_assert_cmpstr (shown, ==, "2024年12月31日");
}

/* ---- sheets ---- */

static void
assert_cells (const JxCells *cells,
              const char    *expected)    /* parted by | and lines */
{
  g_autoptr(GString) told = g_string_new (NULL);

  for (guint row = 0; row < jx_cells_get_n_rows (cells); row++)
    for (guint column = 0; column < jx_cells_get_n_columns (cells); column++)
      g_string_append_printf (told, "%s%s", jx_cells_get (cells, row, column),
                              column + 1 < jx_cells_get_n_columns (cells) ? "|" : "\n");
  g_assert_cmpstr (told->str, ==, expected);
}

static void
test_xlsx_cells (void)
{
  g_autoptr(GBytes) bytes = workbook_sheet (
    "<sheetData><row r='2'><c r='A2' t='s'><v>1</v></c><c r='B2' s='1'><v>0.95</v></c></row>"
    "<row><c t='inlineStr'><is><t>in</t><t>line</t></is></c><c t='str'><f>1+1</f><v>2</v></c><c t='b'><v>1</v></c></row>"
    "<row r='5'><c r='C5' t='s'><v>0</v></c><c r='XFD1048576'/></row></sheetData>"
    "<mergeCells><mergeCell ref='A2:A3'/><mergeCell ref='B5:XFD1048576'/></mergeCells>",
    "<si><t>a&amp;b</t></si><si><r><t>产出</t></r><rPh><t>chanchu</t></rPh><r><t>指标</t></r></si>",
    "<numFmts><numFmt numFmtId='164' formatCode='0.0%'/></numFmts><cellStyleXfs><xf numFmtId='2'/></cellStyleXfs>"
    "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs>");
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) sheets = jx_xlsx_read (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (sheets->len, ==, 1);
  g_assert_cmpstr (jx_cells_get_title (g_ptr_array_index (sheets, 0)), ==, "目标");
  /* a merged cell shows what is in its first one, whatever lies beneath: the "inline" is covered */
  assert_cells (g_ptr_array_index (sheets, 0), "||\n产出指标|95.0%|\n产出指标|2|TRUE\n||\n||\n");
}

typedef struct
{
  const char *name;
  const char *sheet;
  int         code;
} BadSheet;

static const BadSheet bad_sheets[] = {
  { "overlap", "<sheetData><row r='1'><c r='A1' t='str'><v>a</v></c><c r='B1' t='str'><v>b</v></c></row></sheetData>"
               "<mergeCells><mergeCell ref='A1:B1'/><mergeCell ref='B1:C1'/></mergeCells>", JX_EXCHANGE_ERROR_CONTENT },
  { "far-away", "<sheetData><row r='1048576'><c r='XFD1048576' t='str'><v>a</v></c></row></sheetData>",
    JX_EXCHANGE_ERROR_TOO_LARGE },
  { "not-closed", "<sheetData><row>", JX_EXCHANGE_ERROR_FORMAT },
  { "entities", "<!DOCTYPE x [<!ENTITY a 'b'>]>", JX_EXCHANGE_ERROR_FORMAT },
};

static void
test_bad_sheet (gconstpointer data)
{
  const BadSheet *bad = data;
  g_autoptr(GBytes) bytes = workbook_sheet (bad->sheet, NULL, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_null (jx_xlsx_read (bytes, &error));
  g_assert_cmpuint (error->domain, ==, JX_EXCHANGE_ERROR);
  g_assert_cmpint (error->code, ==, bad->code);
}

static void
test_deep_sheet (void)
{
  g_autoptr(GString) deep = g_string_new (NULL);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  for (guint n = 0; n < 100000; n++)
    g_string_append (deep, "<a>");
  bytes = workbook_sheet (deep->str, NULL, NULL);
  g_assert_null (jx_xlsx_read (bytes, &error));
  g_assert_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_FORMAT);
}

/* Forty megabytes of one letter pack into some kilobytes. */
static void
test_bomb (void)
{
  g_autofree char *zeros = g_strnfill (40 * 1024 * 1024, '0');
  const char *parts[] = { "xl/workbook.xml", zeros, NULL };
  g_autoptr(GBytes) bytes = workbook_zip (parts);
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (g_bytes_get_size (bytes), <, 200 * 1024);
  g_assert_null (jx_xlsx_read (bytes, &error));
  g_assert_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_TOO_LARGE);
}

static void
test_bad_archives (void)
{
  static const char *const outside[] = { "../xl/workbook.xml", "x", NULL };
  static const char *const twice[] = { "xl/workbook.xml", "x", "xl/workbook.xml", "y", NULL };
  static const char *const empty[] = { "word/document.xml", "x", NULL };
  static const char *const *const all[] = { outside, twice, empty };

  for (guint n = 0; n < G_N_ELEMENTS (all); n++)
    {
      g_autoptr(GBytes) bytes = workbook_zip (all[n]);
      g_autoptr(GError) error = NULL;

      g_assert_null (jx_xlsx_read (bytes, &error));
      g_assert_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_FORMAT);
    }
}

/* Every prefix of a workbook is refused with a sentence, or read; none hangs or crashes. */
static void
test_cut_archives (void)
{
  g_autoptr(GBytes) whole = workbook_sheet ("<sheetData><row><c t='str'><v>a</v></c></row></sheetData>", NULL, NULL);

  for (gsize length = 4; length < g_bytes_get_size (whole); length += 7)
    {
      g_autoptr(GBytes) cut = g_bytes_new_from_bytes (whole, 0, length);
      g_autoptr(GError) error = NULL;
      g_autoptr(GPtrArray) sheets = jx_xlsx_read (cut, &error);

      g_assert_true ((sheets == NULL) == (error != NULL));
    }
}

static const struct
{
  const char *name;
  const char *text;
  gssize      length;     /* -1: of the string */
  const char *cells;
} values[] = {
  { "commas", "a,b\n1,\"2,\n\"\"3\"\"\"\n", -1, "a|b\n1|2,\n\"3\"\n" },
  { "title-above-semicolons", "表\n\"甲,乙\";b\n1;2\n", -1, "表|\n甲,乙|b\n1|2\n" },
  { "semicolons", "a;b,c;d\r\n1;2;3\r\n", -1, "a|b,c|d\n1|2|3\n" },
  { "tabs-and-mark", "\xef\xbb\xbf" "a\tb\n", -1, "a|b\n" },
  { "gb18030", "\xd6\xb8\xb1\xea,1\n", -1, "指标|1\n" },
  { "utf-16", "\xff\xfe" "a\0\t\0b\0\n\0", 10, "a|b\n" },
  { "guard", "\"\t=1+1\",\"\tx\"\n", -1, "=1+1|\tx\n" },
  { "no-end", "a,b", -1, "a|b\n" },
};

static void
test_csv (gconstpointer data)
{
  gsize n = GPOINTER_TO_SIZE (data);
  gsize length = values[n].length >= 0 ? (gsize) values[n].length : strlen (values[n].text);
  g_autoptr(GBytes) bytes = g_bytes_new_static (values[n].text, length);
  g_autoptr(GError) error = NULL;
  g_autoptr(JxCells) cells = jx_csv_read (bytes, &error);

  g_assert_no_error (error);
  assert_cells (cells, values[n].cells);
}

static void
test_bad_csv (void)
{
  g_autoptr(GBytes) binary = g_bytes_new_static ("\xff\xff\xff\x00,", 5);
  g_autofree char *wide = g_strnfill (300, ',');
  g_autofree char *long_row = g_strconcat (wide, "a", NULL);
  g_autoptr(GBytes) large = g_bytes_new (long_row, strlen (long_row));
  g_autoptr(GError) error = NULL;

  g_assert_null (jx_csv_read (binary, &error));
  g_assert_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_FORMAT);
  g_clear_error (&error);
  g_assert_null (jx_csv_read (large, &error));
  g_assert_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_TOO_LARGE);
}

/* ---- assessments ---- */

static const JxRecord *
find_record (const JxBundle *bundle,
             JxRecordKind    kind,
             const char     *block,
             guint           nth)
{
  for (guint n = 0; n < bundle->records->len; n++)
    {
      const JxRecord *record = g_ptr_array_index (bundle->records, n);

      if (record->kind == kind && (block == NULL || g_strcmp0 (record->block, block) == 0) && nth-- == 0)
        return record;
    }

  return NULL;
}

static void
assert_field (const JxBundle *bundle,
              JxRecordKind    kind,
              const char     *block,
              guint           nth,
              const char     *field,
              const char     *expected)
{
  const JxRecord *record = find_record (bundle, kind, block, nth);

  g_assert_nonnull (record);
  g_assert_cmpstr (jx_record_get (record, field), ==, expected);
}

static JxBundle *
read_text (const char  *text,
           GError     **error)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return jx_file_reader_read_bytes (bytes, forms, error);
}

static const struct
{
  const char  *label;
  JxRole       found;      /* anywhere in a sheet */
  JxRole       guessed;    /* known to be a label of the head */
} labels[] = {
  { "项目名称：", JX_ROLE_PROJECT_NAME, JX_ROLE_PROJECT_NAME },
  { "转移支付（项目）名称", JX_ROLE_PROJECT_NAME, JX_ROLE_PROJECT_NAME },
  { "实施单位 (盖章)", JX_ROLE_AGENCY, JX_ROLE_AGENCY },
  { "单位", JX_ROLE_NONE, JX_ROLE_AGENCY },
  { "县级主管部门", JX_ROLE_SUPERVISOR, JX_ROLE_SUPERVISOR },
  { "业务主管部门", JX_ROLE_NONE, JX_ROLE_SUPERVISOR },
  { "中央主管部门", JX_ROLE_NONE, JX_ROLE_NONE },
  { "项目负责人及电话", JX_ROLE_NONE, JX_ROLE_HEAD },
  { "绩效目标", JX_ROLE_NONE, JX_ROLE_NONE },
};

static void
test_labels (void)
{
  for (gsize n = 0; n < G_N_ELEMENTS (labels); n++)
    {
      g_assert_cmpint (jx_sheet_words_find_fact (labels[n].label), ==, labels[n].found);
      g_assert_cmpint (jx_sheet_words_guess_fact (labels[n].label), ==, labels[n].guessed);
    }

  g_assert_cmpint (jx_sheet_words_find_line ("项目资金（万元）"), ==, JX_FUNDS_NONE);
  g_assert_cmpint (jx_sheet_words_guess_line ("项目资金（万元）"), ==, JX_FUNDS_TOTAL);
  g_assert_cmpint (jx_sheet_words_guess_line ("其中：财政拨款"), ==, JX_FUNDS_FISCAL);
  g_assert_true (jx_sheet_words_alike ("申报（补助）条件", "申报 (补助)条件"));
  g_assert_false (jx_sheet_words_alike ("预算数（A）", "预算数（B）"));
}

/* As a ministry's table is saved: titles in two rows, the level named once, the value with its sign, fillers, a total. */
static void
test_table (void)
{
  static const char text[] =
    "项目支出绩效自评表,,,,,,,,\n"
    "（2023年度）,,,,,,,,\n"
    "项目名称,干渠维修,,,主管部门,水利局,,,\n"
    "主管部门,水利局,,,实施单位,灌区管理所,,,\n"
    "项目资金（元）,,年初预算数,全年预算数（A）,全年执行数（B）,分值,执行率（B/A）,得分,\n"
    ",年度资金总额,100,150.00,147.00,10,98.00%,9.8,\n"
    ",其中：当年财政拨款,100,120.00,117.00,—,,—,\n"
    ",灌区水费,0,30.00,30.00,—,,—,\n"
    "年度总体目标,,预期目标,,,实际完成情况,,,\n"
    ",,维修18公里,,,维修18.6公里,,,\n"
    "绩效指标,一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因分析及改进措施\n"
    ",产出指标,数量指标,渠道长度,≥18公里,18.6公里,50,50,\n"
    ",,,……,,,,,\n"
    ",,质量指标,合格率,≥98%,93%,20,18.98,返工\n"
    ",效益指标,社会效益指标,受益农户,≥1200户,1236户,20,20,\n"
    "总分,,,,,,100,98.78,\n"
    "注：略,,,,,,,,\n";
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = read_text (text, &error);

  g_assert_no_error (error);
  assert_field (bundle, JX_RECORD_AGENCY, NULL, 0, "name", "灌区管理所");
  assert_field (bundle, JX_RECORD_AGENCY, NULL, 0, "supervisor", "水利局");
  assert_field (bundle, JX_RECORD_PROJECT, NULL, 0, "name", "干渠维修");
  assert_field (bundle, JX_RECORD_ASSESSMENT, NULL, 0, "form", "mof-project");
  assert_field (bundle, JX_RECORD_ASSESSMENT, NULL, 0, "year", "2023");
  assert_field (bundle, JX_RECORD_ASSESSMENT, NULL, 0, "money_unit", "元");
  assert_field (bundle, JX_RECORD_ROW, "funds", 0, "executed", "147.00");
  assert_field (bundle, JX_RECORD_ROW, "funds", 0, "rate", "98.00%");
  assert_field (bundle, JX_RECORD_ROW, "funds", 1, "adjusted", "120.00");
  assert_field (bundle, JX_RECORD_ROW, "funds", 2, "label", "灌区水费");   /* no form has it: it keeps its name */
  assert_field (bundle, JX_RECORD_ROW, "funds", 2, "executed", "30.00");
  assert_field (bundle, JX_RECORD_ROW, "goals", 0, "expected", "维修18公里");
  assert_field (bundle, JX_RECORD_ROW, "goals", 0, "achieved", "维修18.6公里");
  assert_field (bundle, JX_RECORD_ROW, "indicators", 0, "name", "渠道长度");
  assert_field (bundle, JX_RECORD_ROW, "indicators", 1, "level1", "产出指标");
  assert_field (bundle, JX_RECORD_ROW, "indicators", 1, "level2", "质量指标");
  assert_field (bundle, JX_RECORD_ROW, "indicators", 1, "reason", "返工");
  assert_field (bundle, JX_RECORD_ROW, "indicators", 2, "target", "≥1200户");
  g_assert_null (find_record (bundle, JX_RECORD_ROW, "indicators", 3));
}

/* A title that is known wins over words that only hint at it, wherever they stand. */
static void
test_titles_of_funds (void)
{
  static const char text[] =
    "项目支出绩效自评表,,,,,,,,\n"
    "项目名称,干渠维修,,,实施单位,灌区管理所,,,\n"
    "项目资金（万元）,项目,科室,%s,年初预算数,全年预算数,%s,得分,\n"
    ",年度资金总额,农水科,3.00,100,150.00,147.00,9.8,\n"
    "绩效指标,一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因分析及改进措施\n"
    ",产出指标,数量指标,渠道长度,≥18公里,18.6公里,50,50,\n";
  static const char *const titles[][2] = { { "执行差错", "全年执行数" }, { "未执行数", "实际执行金额" } };

  for (guint n = 0; n < G_N_ELEMENTS (titles); n++)
    {
      g_autofree char *table = g_strdup_printf (text, titles[n][0], titles[n][1]);
      g_autoptr(GError) error = NULL;
      g_autoptr(JxBundle) bundle = read_text (table, &error);

      g_assert_no_error (error);
      assert_field (bundle, JX_RECORD_ROW, "funds", 0, "executed", "147.00");
    }
}

/* What reaches down over the rows of the funds is the block's name; what reaches down over two rows of titles is a title. */
static void
test_two_rows_of_titles (void)
{
  static const char text[] =
    "<html><body><table><tr><td colspan=2>项目名称</td><td colspan=3>干渠维修</td><td>实施单位</td><td colspan=2>灌区管理所</td></tr>"
    "<tr><td rowspan=3>预算执行情况（万元）</td><td rowspan=2>资金</td><td rowspan=2>年初预算数</td><td rowspan=2>全年预算数</td>"
    "<td rowspan=2>实际执行金额</td><td colspan=2>评分</td><td rowspan=2>备注</td></tr><tr><td>满分</td><td>实得</td></tr>"
    "<tr><td>年度资金总额</td><td>100</td><td>150.00</td><td>147.00</td><td>10</td><td>9.8</td><td></td></tr>"
    "<tr><td>一级指标<td>二级指标<td>三级指标<td>年度指标值<td>实际完成值<td>分值<td>得分<td>偏差原因分析及改进措施</tr>"
    "<tr><td>产出指标</td><td>数量指标</td><td>渠道长度</td><td>≥18公里</td><td>18.6公里</td><td>50</td><td>50</td><td></td></tr>"
    "</table></body></html>";
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = read_text (text, &error);

  g_assert_no_error (error);
  assert_field (bundle, JX_RECORD_ROW, "funds", 0, "adjusted", "150.00");
  assert_field (bundle, JX_RECORD_ROW, "funds", 0, "executed", "147.00");
}

/* A list of a budget system: a project in some rows each, sign, value and measure in columns of their own. */
static void
test_list (void)
{
  static const char text[] =
    "单位名称,项目编码,项目名称,一级指标,二级指标,三级指标,指标性质,指标值,计量单位,权重（%）\n"
    "水利局,51162523T000008911111,干渠维修,产出指标,数量指标,渠道长度,≥,18,公里,22.5\n"
    ",,,,质量指标,合格率,≥,98%,%,10.3\n"
    "水利局,51162523T000008922222,水闸改造,产出指标,数量指标,水闸数量,＝,12,座,50\n";
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = read_text (text, &error);

  g_assert_no_error (error);
  assert_field (bundle, JX_RECORD_PROJECT, NULL, 0, "code", "51162523T000008911111");
  assert_field (bundle, JX_RECORD_PROJECT, NULL, 1, "name", "水闸改造");
  assert_field (bundle, JX_RECORD_ROW, "indicators", 0, "relation", "≥");
  assert_field (bundle, JX_RECORD_ROW, "indicators", 0, "weight", "22.5");
  assert_field (bundle, JX_RECORD_ROW, "indicators", 1, "target", "98");
  assert_field (bundle, JX_RECORD_ROW, "indicators", 1, "measure", "%");
  assert_field (bundle, JX_RECORD_ROW, "indicators", 2, "name", "水闸数量");
  g_assert_null (find_record (bundle, JX_RECORD_ASSESSMENT, NULL, 2));
}

/* One amount a line, wide merged cells with empty ones between, code and name joined. */
static void
test_workbook_of_targets (void)
{
  g_autoptr(GBytes) bytes = workbook_sheet (
    "<sheetData>"
    "<row r='1'><c r='A1' t='str'><v>项目名称</v></c><c r='B1' t='str'><v>51162523T000008911111-干渠维修</v></c>"
    "<c r='F1' t='str'><v>预算单位</v></c><c r='G1' t='str'><v>灌区管理所</v></c></row>"
    "<row r='2'><c r='A2' t='str'><v>项目资金（万元）</v></c><c r='B2' t='str'><v>年度资金总额</v></c><c r='D2'><v>150</v></c></row>"
    "<row r='3'><c r='B3' t='str'><v>其中：财政拨款</v></c><c r='D3'><v>120.5</v></c></row>"
    "<row r='4'><c r='A4' t='str'><v>一级指标</v></c><c r='B4' t='str'><v>三级指标</v></c><c r='C4' t='str'><v>指标性质</v></c>"
    "<c r='D4' t='str'><v>指标值</v></c><c r='E4' t='str'><v>度量单位</v></c><c r='F4' t='str'><v>权重</v></c></row>"
    "<row r='5'><c r='A5' t='str'><v>产出指标</v></c><c r='B5' t='str'><v>渠道长度</v></c><c r='C5' t='str'><v>≥</v></c>"
    "<c r='D5'><v>18</v></c><c r='E5' t='str'><v>公里</v></c><c r='F5'><v>50</v></c></row>"
    "<row r='6'><c r='B6' t='str'><v>水闸数量</v></c><c r='D6'><v>12</v></c></row></sheetData>"
    "<mergeCells><mergeCell ref='A5:A6'/><mergeCell ref='A2:A3'/><mergeCell ref='B1:D1'/></mergeCells>", NULL, NULL);
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = jx_file_reader_read_bytes (bytes, forms, &error);

  g_assert_no_error (error);
  assert_field (bundle, JX_RECORD_PROJECT, NULL, 0, "code", "51162523T000008911111");
  assert_field (bundle, JX_RECORD_PROJECT, NULL, 0, "name", "干渠维修");
  assert_field (bundle, JX_RECORD_ASSESSMENT, NULL, 0, "form", "sichuan-special-goal");
  assert_field (bundle, JX_RECORD_ROW, "funds", 0, "amount", "150");
  assert_field (bundle, JX_RECORD_ROW, "funds", 1, "amount", "120.5");
  assert_field (bundle, JX_RECORD_ROW, "indicators", 1, "level1", "产出指标");
  assert_field (bundle, JX_RECORD_ROW, "indicators", 1, "target", "12");
}

/* What a budget system saves as .xls: a page in the encoding of its server, merged cells, spaces that keep their width, a
 * row that holds widths, line breaks within a cell, numbers as they are shown. */
static const char page[] =
  "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\r\n<head>"
  "<meta http-equiv=Content-Type content=\"text/html; charset=gb2312\">"
  "<style>.xl24 { mso-number-format:\"\\@\"; }</style></head>\r\n"
  "<body><center><b>项目支出绩效自评表</b><br>（2022年度）</center>\r\n<table border=1>"
  "<tr style='display:none'><td width=72></td></tr>"
  "<tr><td colspan=2>项目名称</td><td colspan=6>干渠维修</td></tr>"
  "<tr><td colspan=2>主管部门</td><td colspan=3>水利局</td><td>实施单位</td><td colspan=2>灌区&nbsp;管理所</td></tr>"
  "<tr><td rowspan=2>项目资金<br>（万元）</td><td></td><td>年初预算数<td>全年预算数<td>全年执行数<td>分值<td>执行率<td>得分</tr>"
  "<tr><td>年度资金总额</td><td x:num=\"150\">150.00</td><td>150.00</td><td>147.00</td><td>10</td><td>98.00%</td><td>9.8</td></tr>"
  "<tr><td>一级指标<td>二级指标<td>三级指标<td>年度指标值<td>实际完成值<td>分值<td>得分<td>偏差原因分析及改进措施</tr>"
  "<tr><td rowspan=2>产出指标</td><td>数量指标</td><td class=xl24>渠道<br>\r\n   长度</td><td>&ge;18公里</td><td>18.6公里</td>"
  "<td>50</td><td>50</td><td>&nbsp;</td></tr>"
  "<tr><td>质量指标</td><td>合格率</td><td>≥98%</td><td>93%</td><td>20</td><td>18.98</td><td>返工</td></tr>"
  "<tr><td colspan=5>总分</td><td>100</td><td>78.78</td><td></td></tr></table></body></html>";

static void
test_page (void)
{
  gsize length;
  char *encoded = g_convert (page, -1, "GB18030", "UTF-8", NULL, &length, NULL);
  g_autoptr(GBytes) bytes = g_bytes_new_take (encoded, length);
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = jx_file_reader_read_bytes (bytes, forms, &error);

  g_assert_no_error (error);
  assert_field (bundle, JX_RECORD_AGENCY, NULL, 0, "name", "灌区 管理所");
  assert_field (bundle, JX_RECORD_PROJECT, NULL, 0, "name", "干渠维修");
  assert_field (bundle, JX_RECORD_ASSESSMENT, NULL, 0, "form", "mof-project");
  assert_field (bundle, JX_RECORD_ASSESSMENT, NULL, 0, "year", "2022");
  assert_field (bundle, JX_RECORD_ASSESSMENT, NULL, 0, "money_unit", "万元");
  assert_field (bundle, JX_RECORD_ROW, "funds", 0, "executed", "147.00");
  assert_field (bundle, JX_RECORD_ROW, "indicators", 0, "name", "渠道\n长度");
  assert_field (bundle, JX_RECORD_ROW, "indicators", 0, "target", "≥18公里");
  assert_field (bundle, JX_RECORD_ROW, "indicators", 1, "level1", "产出指标");
  assert_field (bundle, JX_RECORD_ROW, "indicators", 1, "reason", "返工");
  g_assert_null (find_record (bundle, JX_RECORD_ROW, "indicators", 2));
}

static const struct { const char *name; const char *text; int code; } refused[] = {
  { "page-without-a-table", "<html><body><p>没有表</p></body></html>", JX_EXCHANGE_ERROR_CONTENT },
  { "page-with-another-table", "<table><tr><td>甲<td>乙</table>", JX_EXCHANGE_ERROR_CONTENT },
  { "workbook-as-xml", "<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet>"
    "<Table></Table></Worksheet></Workbook>", JX_EXCHANGE_ERROR_FORMAT },
  { "web-archive", "MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<html><table>", JX_EXCHANGE_ERROR_FORMAT },
};

static void
test_refused (gconstpointer data)
{
  gsize n = GPOINTER_TO_SIZE (data);
  g_autoptr(GError) error = NULL;

  g_assert_null (read_text (refused[n].text, &error));
  g_assert_error (error, JX_EXCHANGE_ERROR, refused[n].code);
  g_assert_nonnull (strstr (error->message, refused[n].code == JX_EXCHANGE_ERROR_CONTENT ? "三级指标" : ".xlsx"));
}

static void
test_not_a_table (void)
{
  static const char old[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GBytes) bytes = g_bytes_new_static (old, sizeof old);
  g_autoptr(GError) error = NULL;

  g_assert_null (read_text ("甲,乙\n1,2\n", &error));
  g_assert_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_CONTENT);
  g_clear_error (&error);
  g_assert_null (jx_file_reader_read_bytes (bytes, forms, &error));
  g_assert_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_FORMAT);
  g_assert_nonnull (strstr (error->message, ".xlsx"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize n = 0; n < G_N_ELEMENTS (numbers); n++)
    {
      g_autofree char *path = g_strdup_printf ("/tables/number/%" G_GSIZE_FORMAT, n);

      g_test_add_data_func (path, GSIZE_TO_POINTER (n), test_number);
    }
  g_test_add_func ("/tables/number/calendar-of-1904", test_calendar_of_1904);
  g_test_add_func ("/tables/xlsx/cells", test_xlsx_cells);
  for (gsize n = 0; n < G_N_ELEMENTS (bad_sheets); n++)
    {
      g_autofree char *path = g_strconcat ("/tables/xlsx/bad/", bad_sheets[n].name, NULL);

      g_test_add_data_func (path, &bad_sheets[n], test_bad_sheet);
    }
  g_test_add_func ("/tables/xlsx/bad/deep", test_deep_sheet);
  g_test_add_func ("/tables/xlsx/bad/bomb", test_bomb);
  g_test_add_func ("/tables/xlsx/bad/archives", test_bad_archives);
  g_test_add_func ("/tables/xlsx/bad/cut", test_cut_archives);
  for (gsize n = 0; n < G_N_ELEMENTS (values); n++)
    {
      g_autofree char *path = g_strconcat ("/tables/csv/", values[n].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (n), test_csv);
    }
  g_test_add_func ("/tables/csv/bad", test_bad_csv);
  g_test_add_func ("/tables/labels", test_labels);
  g_test_add_func ("/tables/assessment/table", test_table);
  g_test_add_func ("/tables/assessment/list", test_list);
  g_test_add_func ("/tables/assessment/workbook-of-targets", test_workbook_of_targets);
  g_test_add_func ("/tables/titles-of-funds", test_titles_of_funds);
  g_test_add_func ("/tables/two-rows-of-titles", test_two_rows_of_titles);
  g_test_add_func ("/tables/assessment/page-of-a-budget-system", test_page);
  for (gsize n = 0; n < G_N_ELEMENTS (refused); n++)
    {
      g_autofree char *path = g_strconcat ("/tables/assessment/refused/", refused[n].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (n), test_refused);
    }
  g_test_add_func ("/tables/assessment/not-a-table", test_not_a_table);

  return g_test_run ();
}
