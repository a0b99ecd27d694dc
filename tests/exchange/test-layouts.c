/* test-layouts.c: tables in layouts that no form here has
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-file-reader.h"
#include "shipped-forms.h"
#include "workbook.h"

#include <string.h>

#define INDICATORS \
  "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因\n" \
  "产出指标,数量指标,管护林地,≥900亩,900亩,50,50,\n"

typedef struct
{
  const char *name;
  const char *text;
  struct
  {
    JxRecordKind  kind;
    const char   *block;      /* NULL: of no row */
    guint         position;
    const char   *field;
    const char   *expected;
  } fields[6];
  const char *told;           /* of what has no place; NULL: nothing */
} Layout;

/* texts ours */
static const Layout layouts[] = {
  { "label-and-text-in-one-cell",
    "填报单位：云岭林场,,,填报日期:2025年3月,,,,\n项目名称,林地管护,,,,,,\n" INDICATORS,
    { { JX_RECORD_AGENCY, NULL, 0, "name", "云岭林场" } }, "填报日期:2025年3月" },
  { "sum-as-the-first-line-of-funds",
    "项目名称,林地管护,,,实施单位,云岭林场,,\n"
    "预算执行情况,,年初预算,调整后预算,实际支出,分值,执行率,得分\n,合计,30,28,27,10,96.43%,9.64\n,其中：一般公共预算,20,18,18,,,\n,林场自筹,10,10,9,,,\n" INDICATORS,
    { { JX_RECORD_ASSESSMENT, NULL, 0, "form", "mof-project" },
      { JX_RECORD_ROW, "funds", 0, "executed", "27" },
      { JX_RECORD_ROW, "funds", 1, "adjusted", "18" },
      { JX_RECORD_ROW, "funds", 2, "label", "林场自筹" } }, NULL },
  { "one-title-of-funds",
    "项目名称,林地管护,,,实施单位,云岭林场,,\n项目资金（万元）,,全年预算数,,,,,\n,年度资金总额,86.5,,,,,\n,其中：当年财政拨款,80,,,,,\n" INDICATORS,
    { { JX_RECORD_ROW, "funds", 0, "adjusted", "86.5" }, { JX_RECORD_ROW, "funds", 1, "adjusted", "80" },
      { JX_RECORD_ROW, "funds", 0, "initial", NULL } }, NULL },
  { "goals-in-words-of-a-county",
    "项目名称,林地管护,,,实施单位,云岭林场,,\n总体目标,年初设定的总体目标,,,目标实际完成情况,,,\n,管护900亩,,,管护了900亩,,,\n" INDICATORS,
    { { JX_RECORD_ROW, "goals", 0, "expected", "管护900亩" }, { JX_RECORD_ROW, "goals", 0, "achieved", "管护了900亩" } }, NULL },
  { "goals-with-a-rate",
    "项目名称,林地管护,,,实施单位,云岭林场,,\n年度预期目标,具体完成情况,总体完成率,,,,,\n管护900亩,管护了900亩,100%,,,,,\n" INDICATORS,
    { { JX_RECORD_ROW, "goals", 0, "expected", "管护900亩" }, { JX_RECORD_ROW, "goals", 0, "achieved", "管护了900亩" } }, "总体完成率" },
  { "goals-of-a-whole-year",
    "项目名称,林地管护,,,实施单位,云岭林场,,\n年度目标,年初设定目标,,,全年完成情况,,,\n,管护900亩,,,管护了900亩,,,\n" INDICATORS,
    { { JX_RECORD_ROW, "goals", 0, "expected", "管护900亩" }, { JX_RECORD_ROW, "goals", 0, "achieved", "管护了900亩" } }, NULL },
  { "who-filled-it-in-is-not-who-did-it",
    "填报单位（盖章）：云岭县林业局,,,,,,,\n项目名称,林地管护,,,,,,\n预算主管部门,云岭县林业局,,,实施单位,云岭林场,,\n" INDICATORS,
    { { JX_RECORD_AGENCY, NULL, 0, "name", "云岭林场" }, { JX_RECORD_AGENCY, NULL, 0, "supervisor", "云岭县林业局" } }, NULL },
  { "who-filled-it-in-stands-behind",
    "项目名称,林地管护,,,,,,\n主管部门,云岭县林业局,,,实施单位,云岭林场,,\n填报单位,云岭县林草站,,,,,,\n" INDICATORS,
    { { JX_RECORD_AGENCY, NULL, 0, "name", "云岭林场" } }, "云岭县林草站" },
  { "short-titles",
    "项目名称,林地管护,,,实施单位,云岭林场,\n绩效指标,指标,目标,完成,分值,自评分,说明\n产出,管护林地,≥900亩,880亩,50,48.89,两块地未移交\n",
    { { JX_RECORD_ROW, "indicators", 0, "level1", "产出" }, { JX_RECORD_ROW, "indicators", 0, "name", "管护林地" },
      { JX_RECORD_ROW, "indicators", 0, "target", "≥900亩" }, { JX_RECORD_ROW, "indicators", 0, "actual", "880亩" },
      { JX_RECORD_ROW, "indicators", 0, "score", "48.89" }, { JX_RECORD_ROW, "indicators", 0, "reason", "两块地未移交" } }, NULL },
  { "numbered-rows",
    "项目名称,林地管护,,,实施单位,云岭林场,,\n序号,一级指标,二级指标,三级指标,目标值,完成值,权重,得分\n71,产出指标,数量指标,管护林地,≥900亩,900亩,50,50\n",
    { { JX_RECORD_ROW, "indicators", 0, "actual", "900亩" } }, NULL },
  { "a-title-does-not-outweigh-figures",
    "云岭县预算项目绩效自评表,,,,,,,\n项目名称,林地管护,,,实施单位,云岭林场,,\n项目资金（万元）,,年初预算数,全年预算数,全年执行数,分值,执行率,得分\n"
    ",年度资金总额,30,28,27,10,96.43%,9.6\n,其中：当年财政拨款,25,23,23,—,,—\n,上年结转资金,5,5,4,—,,—\n"
    "一级指标,二级指标,三级指标,年度指标值,实际完成值,分值,得分,偏差原因分析及改进措施\n"
    "产出指标,数量指标,管护林地,≥900亩,880亩,50,48.89,两块地未移交\n产出指标,质量指标,成活率,≥90%,88%,40,39.11,春旱\n",
    { { JX_RECORD_ASSESSMENT, NULL, 0, "form", "mof-project" }, { JX_RECORD_ROW, "funds", 0, "initial", "30" } }, NULL },
  { "labels-that-the-form-has-too",
    "部门预算项目支出绩效自评表,,,,,,,,,\n项目名称,林地管护,,,实施单位,云岭林场,,,,\n2.项目实施内容及过程概述,,按季付款,,,,,,,\n"
    "一级指标,二级指标,三级指标,指标性质,指标值,度量单位,完成值,权重,得分,未完成原因分析\n"
    "产出指标,数量指标,管护林地,≥,900,亩,900,90,90,\n合计,,,,,,,90,90,优\n"
    "评价结论,管护到位,,,,,,,,\n存在问题,,,,,,,,,\n改进措施,早做准备,,,,,,,,\n项目负责人：林一　财务负责人：林二,,,,,,,,,\n",
    { { JX_RECORD_ROW, "goals", 0, "process", "按季付款" }, { JX_RECORD_ROW, "conclusion", 0, "conclusion", "管护到位" },
      { JX_RECORD_ROW, "measures", 0, "measures", "早做准备" },
      { JX_RECORD_ROW, "sign", 0, "finance-head", "林二" }, { JX_RECORD_ROW, "totals", 0, "grade", "优" } }, NULL },
  { "below-the-first-of-two",
#define PART(name, text) \
    "部门预算项目支出绩效自评表,,,,,,,,,\n项目名称," name ",,,实施单位,云岭林场,,,,\n" \
    "一级指标,二级指标,三级指标,指标性质,指标值,度量单位,完成值,权重,得分,未完成原因分析\n" \
    "产出指标,数量指标,管护林地,≥,900,亩,900,90,90,\n合计,,,,,,,90,90,\n改进措施," text ",,,,,,,,\n,,,,,,,,,\n"
    PART ("林地管护", "早做准备") PART ("苗圃管护", "早做采购"),
    { { JX_RECORD_ROW, "measures", 0, "measures", "早做准备" }, { JX_RECORD_ROW, "measures", 1, "measures", "早做采购" },
      { JX_RECORD_PROJECT, NULL, 1, "name", "苗圃管护" } }, NULL },
  { "boxes-and-a-blank-field",
    "专项预算项目绩效目标完成情况自评表,,,,,,,\n项目名称,林地管护,,,预算单位,云岭林场,项目类型,其他类\n中长期规划,,立项依据,省级文件,,,,\n"
    "绩效分配方式,□因素法 ☑项目法 □据实据效 □因素法与项目法相结合,,,,,,\n"
    "一级指标,二级指标,三级指标,指标性质,指标值,度量单位,权重,实际完成指标值\n产出指标,数量指标,管护林地,≥,900,亩,90,900\n",
    { { JX_RECORD_ROW, "overview", 0, "plan", NULL }, { JX_RECORD_ROW, "overview", 0, "basis", "省级文件" },
      { JX_RECORD_ROW, "overview", 0, "allocation", "□因素法 ☑项目法 □据实据效 □因素法与项目法相结合" },
      { JX_RECORD_ROW, "header", 0, "project-type", "其他类" } }, NULL },
  { "title-below-a-mark",
    "公开14表,,,,,,,,,\n项目支出绩效自评表,,,,,,,,,\n项目名称,林地管护,,,实施单位,云岭林场,,,,\n"
    "一级指标,二级指标,三级指标,指标性质,指标值,度量单位,实际完成值,分值,得分,偏差原因分析及改进措施\n"
    "产出指标,数量指标,管护林地,≥,900,亩,900,90,90,\n其他需要说明的事项,换了护林员,,,,,,,,\n总分,,,,,,,90,90,\n",
    { { JX_RECORD_ASSESSMENT, NULL, 0, "form", "yunnan-gk14" }, { JX_RECORD_ROW, "remarks", 0, "remarks", "换了护林员" } }, NULL },
  { "amounts-below-their-titles",
    "项目支出名称,林地管护,,,用款单位,云岭林场,,\n预算执行情况（单位：元）,年初预算金额,调整后预算,实际支出金额,,,,\n,300000,280000,270000.5,,,,\n"
    "年度目标,管护900亩,,,完成情况,管护了880亩,,\n" INDICATORS,
    { { JX_RECORD_ROW, "funds", 0, "initial", "300000" }, { JX_RECORD_ROW, "funds", 0, "adjusted", "280000" },
      { JX_RECORD_ROW, "funds", 0, "executed", "270000.5" }, { JX_RECORD_ROW, "goals", 0, "achieved", "管护了880亩" },
      { JX_RECORD_PROJECT, NULL, 0, "name", "林地管护" }, { JX_RECORD_AGENCY, NULL, 0, "name", "云岭林场" } }, NULL },
  { "amounts-beside-their-names",
    "项目名称,林地管护,,,实施单位,云岭林场,,\n年初预算数（元）,300000,调整预算数（元）,280000,,,,\n实际支出数（元）,270000,执行率,96.43%,,,,\n"
    "年度主要目标,管护900亩,,,目标完成情况,管护了880亩,,\n" INDICATORS,
    { { JX_RECORD_ROW, "funds", 0, "initial", "300000" }, { JX_RECORD_ROW, "funds", 0, "adjusted", "280000" },
      { JX_RECORD_ROW, "funds", 0, "executed", "270000" }, { JX_RECORD_ASSESSMENT, NULL, 0, "money_unit", "元" },
      { JX_RECORD_ROW, "goals", 0, "expected", "管护900亩" }, { JX_RECORD_ROW, "goals", 0, "achieved", "管护了880亩" } }, NULL },
  { "titles-in-words-of-a-county",
    "项目名称,林地管护,,,实施单位,云岭林场,,,,\n一级指标,二级指标,三级指标,指标方向,计划指标值,计量单位,实际完成指标值,指标权重,指标得分,偏离原因说明\n"
    "产出指标,数量指标,管护林地,≥,900,亩,880,90,88,两块地未移交\n合计,,,,,,,90,88,\n",
    { { JX_RECORD_ROW, "indicators", 0, "relation", "≥" }, { JX_RECORD_ROW, "indicators", 0, "actual", "880" },
      { JX_RECORD_ROW, "indicators", 0, "reason", "两块地未移交" } }, NULL },
  { "indicators-stay-together",
    "项目名称,林地管护,,,实施单位,云岭林场,,\n资金情况,预算安排金额,实际到位金额,实际支出金额,,,,\n,30,28,27,,,,\n" INDICATORS
    "效益指标,生态效益指标,成活率,≥90%,92%,40,40,\n",
    { { JX_RECORD_ROW, "indicators", 1, "name", "成活率" } }, NULL },
};

static const JxRecord *
find_record (const JxBundle *bundle,
             JxRecordKind    kind,
             const char     *block,
             guint           position)
{
  for (guint i = 0; i < bundle->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (bundle->records, i);

      if (record->kind == kind && (block == NULL || g_strcmp0 (record->block, block) == 0) && position-- == 0)
        return record;
    }

  return NULL;
}

static void
test_layout (gconstpointer data)
{
  const Layout *layout = data;
  g_autoptr(GBytes) bytes = g_bytes_new_static (layout->text, strlen (layout->text));
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = jx_file_reader_read_bytes (bytes, forms, &error);
  g_autofree char *told = NULL;

  g_assert_no_error (error);
  for (guint n = 0; n < G_N_ELEMENTS (layout->fields) && layout->fields[n].field != NULL; n++)
    {
      const JxRecord *record = find_record (bundle, layout->fields[n].kind, layout->fields[n].block, layout->fields[n].position);

      g_assert_nonnull (record);
      g_assert_cmpstr (jx_record_get (record, layout->fields[n].field), ==, layout->fields[n].expected);
    }

  g_ptr_array_add (bundle->unplaced, NULL);
  told = g_strjoinv ("; ", (char **) bundle->unplaced->pdata);
  if (layout->told == NULL)
    g_assert_cmpstr (told, ==, "");
  else
    g_assert_nonnull (strstr (told, layout->told));
}

/* A text that is packed into a workbook does not make a text of it. */
static void
test_text_in_a_workbook (void)
{
  const char *parts[] = { "xl/embeddings/word/document.xml", "<w:document/>", NULL };
  g_autoptr(GBytes) bytes = workbook_zip (parts);
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GError) error = NULL;

  g_assert_null (jx_file_reader_read_bytes (bytes, forms, &error));
  g_assert_nonnull (strstr (error->message, ".xlsx"));
  g_assert_null (strstr (error->message, "text"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize n = 0; n < G_N_ELEMENTS (layouts); n++)
    {
      g_autofree char *path = g_strconcat ("/layouts/", layouts[n].name, NULL);

      g_test_add_data_func (path, &layouts[n], test_layout);
    }
  g_test_add_func ("/layouts/text-in-a-workbook", test_text_in_a_workbook);

  return g_test_run ();
}
