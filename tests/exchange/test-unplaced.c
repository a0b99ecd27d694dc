/* test-unplaced.c: nothing of a foreign table vanishes: it has a place in the form or is told
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-assessment-load.h"
#include "jx-checks.h"
#include "jx-file-reader.h"
#include "jx-place.h"
#include "shipped-forms.h"
#include "workbook.h"

#include <string.h>

/* A table of the national form with every line of its funds in use, and 项目负责人, that the form does not ask for. */
static const char table[] =
  "%s\n"
  "（2023年度）,,,,,,,,\n"
  "项目名称,干渠维修,,,主管部门,水利局,,,\n"
  "项目负责人,张三,,,实施单位,灌区管理所,,,\n"
  "项目资金（万元）,,年初预算数,全年预算数（A）,全年执行数（B）,分值,执行率（B/A）,得分,%s\n"
  ",年度资金总额,100,150.00,147.00,10,98.00%%,9.8,\n"
  ",其中：当年财政拨款,100,90.00,90.00,—,,—,%s\n"
  ",上年结转资金,0,20.00,20.00,—,,—,\n"
  ",其他资金,0,10.00,10.00,—,,—,\n"
  "%s"
  "绩效指标,一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因分析及改进措施,%s\n"
  ",产出指标,数量指标,渠道长度,≥18公里,18.6公里,90,88.5,,%s\n"
  "总分,,,,,,100,%s,\n"
  "%s";

static const struct
{
  const char *name;
  const char *parts[7];
  const char *told[2];      /* each in one sentence, beside that of 张三 */
  guint       n_told;
  const char *title;        /* NULL: the form's own */
} cases[] = {
  { "nothing", { "", "", "", "", "", "98.3", "" }, { NULL }, 0 },
  { "line-of-funds", { "", "", ",县级配套资金,0,20.00,17.00,,,\n", "", "", "98.3", "" }, { NULL }, 0 },
  { "equal-amounts", { "", "", ",县级配套资金,0,20.00,20.00,,,\n", "", "", "98.3", "" }, { NULL }, 0 },
  { "line-twice", { "", "", ",其他资金,0,10.00,10.00,,,\n", "", "", "98.3", "" }, { NULL }, 0 },
  { "total-twice", { "", "", ",年度资金总额,0,150.00,147.00,,,\n", "", "", "98.3", "" }, { "Row 10: 年度资金总额, 0, 150.00, 147.00" }, 1 },
  { "column-of-funds", { "合同价", "91.25", "", "", "", "98.3", "" }, { "合同价", "91.25" }, 2 },
  { "column-of-indicators", { "", "", "", "责任股室", "农水股", "98.3", "" }, { "责任股室", "农水股" }, 2 },
  { "another-total", { "", "", "", "", "", "97.1", "" }, { NULL }, 0 },
  { "notes", { "", "", "", "", "", "98.3", "说明：本表不含水费,,\n填报人：李四,,\n" }, { "本表不含水费", "李四" }, 2 },
  { "second-table", { "", "", "", "", "", "98.3", "附表,甲,乙\n丙,3.5,4.5\n" }, { "附表, 甲, 乙", "丙, 3.5, 4.5" }, 2 },
  { "serials", { "", "", "", "", "", "98.3", "序号,村名\n一,片区\n1,上河村\n2,中河村\n里程,村名\n7,下河村\n" }, { ": 中河村", "7, 下河村" }, 6 },
  { "title-of-a-county", { "", "", "", "", "", "98.3", "" }, { NULL }, 0, "渠县 2024年度部门预算项目支出绩效自评表（表二）" },
  { "sentence-for-a-title", { "", "", "", "", "", "98.3", "" }, { "Row 1: " }, 1, "填报说明：附上年绩效自评表" },
};

typedef GBytes *(*Write) (const char *text);

static GBytes *
write_csv (const char *text)
{
  gsize length;
  char *encoded = g_convert (text, -1, "GB18030", "UTF-8", NULL, &length, NULL);

  return g_bytes_new_take (encoded, length);
}

static char *
mark_up (const char *text,
         const char *row,
         const char *row_end,
         const char *cell,
         const char *cell_end)
{
  GString *marked = g_string_new (NULL);
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint n = 0; lines[n] != NULL && *lines[n] != '\0'; n++)
    {
      g_auto(GStrv) cells = g_strsplit (lines[n], ",", -1);

      g_string_append (marked, row);
      for (guint i = 0; cells[i] != NULL; i++)
        g_string_append_printf (marked, "%s%s%s", cell, cells[i], cell_end);
      g_string_append (marked, row_end);
    }

  return g_string_free (marked, FALSE);
}

static GBytes *
write_html (const char *text)
{
  g_autofree char *rows = mark_up (text, "<tr>", "</tr>", "<td>", "</td>");
  char *page = g_strconcat ("<html><head><meta charset=utf-8></head><body><table>", rows, "</table></body></html>", NULL);

  return g_bytes_new_take (page, strlen (page));
}

static GBytes *
write_xlsx (const char *text)
{
  g_autofree char *rows = mark_up (text, "<row>", "</row>", "<c t='str'><v>", "</v></c>");
  g_autofree char *sheet = g_strconcat ("<sheetData>", rows, "</sheetData>", NULL);

  return workbook_sheet (sheet, NULL, NULL);
}

static JxBundle *
read_bytes (GBytes *bytes)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GError) error = NULL;
  JxBundle *bundle = jx_file_reader_read_bytes (bytes, forms, &error);

  g_assert_no_error (error);

  return bundle;
}

static guint
count_told (const JxBundle *bundle,
            const char     *text)
{
  guint n = 0;

  for (guint i = 0; i < bundle->unplaced->len; i++)
    n += strstr (g_ptr_array_index (bundle->unplaced, i), text) != NULL;

  return n;
}

static void
test_case (gconstpointer data)
{
  static const Write writes[] = { write_csv, write_html, write_xlsx };
  gsize n = GPOINTER_TO_SIZE (data);
  const char *const *parts = cases[n].parts;
  const char *title = cases[n].title != NULL ? cases[n].title : "项目支出绩效自评表";
  g_autofree char *text = g_strdup_printf (table, title, parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6]);

  for (guint i = 0; i < G_N_ELEMENTS (writes); i++)
    {
      g_autoptr(GBytes) bytes = writes[i] (text);
      g_autoptr(JxBundle) bundle = read_bytes (bytes);

      for (guint told = 0; told < bundle->unplaced->len; told++)
        g_test_message ("%s", (const char *) g_ptr_array_index (bundle->unplaced, told));
      g_assert_cmpuint (count_told (bundle, "项目负责人, 张三"), ==, 1);
      for (guint told = 0; told < G_N_ELEMENTS (cases[n].told) && cases[n].told[told] != NULL; told++)
        g_assert_cmpuint (count_told (bundle, cases[n].told[told]), ==, 1);
      g_assert_cmpuint (bundle->unplaced->len, ==, cases[n].n_told + 1);
    }
}

/* the total score that stands in the assessment as it was printed; NULL: it is computed */
static const char *
find_total (const JxBundle *bundle)
{
  for (guint i = 0; i < bundle->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (bundle->records, i);
      const char *total = record->kind == JX_RECORD_ROW ? jx_record_get (record, "total-score") : NULL;

      if (total != NULL)
        return total;
    }

  return NULL;
}

/* A printed total that is wrong stays, so that the checks can tell; one that is right is computed. */
static void
test_total (gconstpointer data)
{
  const char *total = data;
  g_autofree char *text = g_strdup_printf (table, "项目支出绩效自评表", "", "", "", "", "", total, "");
  g_autoptr(GBytes) bytes = write_html (text);
  g_autoptr(JxBundle) bundle = read_bytes (bytes);

  g_assert_cmpstr (find_total (bundle), ==, g_str_equal (total, "97.1") ? total : NULL);
}

static JxAssessment *
load_assessment (const JxBundle *bundle)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < bundle->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (bundle->records, i);

      if (record->kind == JX_RECORD_ASSESSMENT)
        {
          JxAssessment *assessment = jx_assessment_new_from_bundle (forms, bundle, record->id, &error);

          g_assert_no_error (error);
          jx_assessment_recompute (assessment);
          return assessment;
        }
    }

  g_assert_not_reached ();
}

/* findings of a rule at a place that begins so */
static guint
count_found (JxAssessment *assessment,
             const char   *rule,
             const char   *place)
{
  g_autoptr(GPtrArray) findings = jx_checks_run (assessment);
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      JxFinding *finding = g_ptr_array_index (findings, i);

      n += g_str_equal (jx_finding_get_rule (finding), rule) && g_str_has_prefix (jx_finding_get_place (finding), place);
    }

  return n;
}

/* Four lines of funds under a total, where the form has three; the last budget is what the case says. */
static JxAssessment *
read_funds (const char *last)
{
  g_autofree char *text = g_strdup_printf (
    "项目支出绩效自评表,,,,,,,,\n"
    "（2023年度）,,,,,,,,\n"
    "项目名称,干渠维修,,,主管部门,水利局,,,\n"
    "实施单位,,,,,,,,\n"
    "项目资金（万元）,,年初预算数,全年预算数（A）,全年执行数（B）,分值,执行率（B/A）,得分,\n"
    ",年度资金总额,100,100,100,10,100%%,10,\n"
    ",其中：中央资金,40,40,40,—,,—,\n"
    ",省级资金,30,30,30,—,,—,\n"
    ",市级资金,20,20,20,—,,—,\n"
    ",县级资金,%s,%s,%s,—,,—,\n"
    "绩效指标,一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因分析及改进措施\n"
    ",产出指标,数量指标,渠道长度,≥18公里,18.6公里,90,90,\n"
    "总分,,,,,,100,100,\n", last, last, last);
  g_autoptr(GBytes) bytes = write_csv (text);
  g_autoptr(JxBundle) bundle = read_bytes (bytes);

  g_assert_cmpuint (bundle->unplaced->len, ==, 0);

  return load_assessment (bundle);
}

/* A line of the funds more than the form has is added with its name and amounts: the parts come to the total or they do not. */
static void
test_more_lines (void)
{
  g_autoptr(JxAssessment) right = read_funds ("10"), wrong = read_funds ("7");
  JxTable *funds = jx_assessment_find_type (right, JX_BLOCK_MATRIX);
  const JxBlock *block = jx_table_get_block (funds);
  g_autofree char *shown = NULL;
  JxRow *row;

  g_assert_cmpuint (jx_table_get_n_rows (funds), ==, block->n_rows + 1);
  row = jx_table_get_row (funds, block->n_rows);
  g_assert_cmpstr (jx_row_get_typed (row, (guint) jx_block_find_role (block, JX_ROLE_LABEL)), ==, "县级资金");
  g_assert_cmpstr (jx_row_get_typed (row, (guint) jx_block_find_role (block, JX_ROLE_ADJUSTED)), ==, "10");
  g_assert_cmpstr (jx_row_get_typed (row, (guint) jx_block_find_role (block, JX_ROLE_EXECUTED)), ==, "10");
  shown = jx_assessment_dup_shown (right, funds, block->n_rows, (guint) jx_block_find_role (block, JX_ROLE_RATE));
  g_assert_cmpstr (g_strstrip (shown), ==, "");   /* as it is in the sheet */
  g_assert_cmpuint (count_found (right, "F03", "funds"), ==, 0);
  g_assert_cmpuint (count_found (wrong, "F03", "funds"), ==, 3);
}

/* Who carried it out stays blank, and the department above it is kept. */
static void
test_no_agency (void)
{
  g_autoptr(JxAssessment) assessment = read_funds ("10");

  g_assert_cmpstr (jx_assessment_get_fact (assessment, JX_ROLE_AGENCY), ==, NULL);
  g_assert_cmpstr (jx_assessment_get_fact (assessment, JX_ROLE_SUPERVISOR), ==, "水利局");
  g_assert_cmpstr (jx_assessment_get_fact (assessment, JX_ROLE_PROJECT_NAME), ==, "干渠维修");
  g_assert_cmpuint (count_found (assessment, "T08", "header/实施单位"), ==, 1);
  g_assert_cmpuint (count_found (assessment, "T08", "header"), ==, 1);
}

/* A department's table of the national shape goes into the form that has its lines of funds. */
static void
test_department (void)
{
  g_autofree char *text = g_strdup_printf (table, "2023年度部门整体支出绩效自评表", "", "", "", "", "", "98.3", "");
  g_autoptr(GBytes) bytes = write_html (text);
  g_autoptr(JxBundle) bundle = read_bytes (bytes);

  g_assert_cmpuint (count_told (bundle, "当年财政拨款"), ==, 0);
}

/* One of two tables on a page is no table of indicators. */
static void
test_other_sheet (void)
{
  g_autoptr(GString) page = g_string_new ("<html><head><meta charset=utf-8></head><body>");
  g_autofree char *text = g_strdup_printf (table, "项目支出绩效自评表", "", "", "", "", "", "98.3", "");
  g_autofree char *rows = mark_up (text, "<tr>", "</tr>", "<td>", "</td>");
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(JxBundle) bundle = NULL;

  g_string_append_printf (page, "<table>%s</table><table><tr><td>甲</td><td>乙</td></tr></table></body></html>", rows);
  bytes = g_bytes_new (page->str, page->len);
  bundle = read_bytes (bytes);
  g_assert_cmpuint (count_told (bundle, "no table of indicators is in it, 2 cells"), ==, 1);
}

static guint
count_records (const JxBundle *bundle,
               JxRecordKind    kind,
               const char     *block)
{
  guint n = 0;

  for (guint i = 0; i < bundle->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (bundle->records, i);

      n += record->kind == kind && (block == NULL || g_strcmp0 (record->block, block) == 0);
    }

  return n;
}

#define HEAD "绩效指标,一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因分析及改进措施\n"
#define ROW  ",产出指标,数量指标,渠道长度,≥18公里,18.6公里,30,30,\n"

/* The head of a long table stands again on each page; that of another project's table begins one. */
static void
test_head_again (void)
{
  static const struct { const char *between; guint n_assessments; } pages[] = {
    { "", 1 },
    { "续表,,,,,,,,\n", 1 },
    { ",,,,,,,,\n", 1 },
    { "项目名称,支渠维修,,,主管部门,水利局,,,\n", 2 },
    { "项目支出绩效自评表,,,,,,,,\n项目名称,支渠维修,,,主管部门,水利局,,,\n", 2 },
  };

  for (guint n = 0; n < G_N_ELEMENTS (pages); n++)
    for (guint titled = 0; titled < 2; titled++)
      {
        const char *title = titled ? "指标完成情况,,,,,,,,\n" : "";
        g_autofree char *text = g_strconcat ("项目支出绩效自评表\n项目名称,干渠维修,,,主管部门,水利局,,,\n", title, HEAD ROW ROW,
                                             pages[n].between, title, HEAD ROW "总分,,,,,,100,90,\n", NULL);
        g_autoptr(GBytes) bytes = write_csv (text);
        g_autoptr(JxBundle) bundle = read_bytes (bytes);

        g_test_message ("%s", text);
        g_assert_cmpuint (count_records (bundle, JX_RECORD_ASSESSMENT, NULL), ==, pages[n].n_assessments);
        g_assert_cmpuint (count_records (bundle, JX_RECORD_PROJECT, NULL), ==, pages[n].n_assessments);
        g_assert_cmpuint (count_records (bundle, JX_RECORD_ROW, "indicators"), ==, 3);
        g_assert_cmpuint (count_told (bundle, "三级指标"), ==, 0);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize n = 0; n < G_N_ELEMENTS (cases); n++)
    {
      g_autofree char *path = g_strconcat ("/unplaced/", cases[n].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (n), test_case);
    }
  g_test_add_data_func ("/unplaced/total-that-is-right", "98.3", test_total);
  g_test_add_data_func ("/unplaced/total-that-is-wrong", "97.1", test_total);
  g_test_add_func ("/unplaced/more-lines", test_more_lines);
  g_test_add_func ("/unplaced/no-agency", test_no_agency);
  g_test_add_func ("/unplaced/department", test_department);
  g_test_add_func ("/unplaced/other-sheet", test_other_sheet);
  g_test_add_func ("/unplaced/head-again", test_head_again);

  return g_test_run ();
}
