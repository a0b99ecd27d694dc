/* test-choice.c: the form that a foreign table goes into
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-file-reader.h"
#include "shipped-forms.h"

#include <string.h>

#define HEAD "项目名称,干渠维修,,主管部门,水利局\n实施单位,灌区管理所,,年度,2024\n"
#define NAMED(title) title "\n" HEAD
#define FUNDS(unit) "项目资金（" unit "）,,年初预算,,\n,年度资金总额,150.00,,\n,其中：财政拨款,120.00,,\n,其他资金,30.00,,\n"
#define ADJUSTED "项目资金（万元）,,全年预算数,全年执行数,\n,年度资金总额,150.00,,\n"
#define TITLES "一级指标,二级指标,三级指标,年度指标值,分值\n"
#define ROWS(one, two, three) "产出指标,数量指标,渠道长度,≥18公里," one "\n效益指标,社会效益指标,受益农户,≥1200户," two "\n" \
  "满意度指标,服务对象满意度指标,农户满意度,≥95%," three "\n"

/* Approved targets as an office sends them: nothing of the year that is to come. */
static const struct
{
  const char *name;
  const char *text;
  const char *form;
  const char *initial;    /* of the first line of the funds */
  const char *unit;
} cases[] = {
  { "bare", TITLES ROWS ("50", "30", "10"), "mof-project", NULL, NULL },
  { "no-weights", "一级指标,二级指标,三级指标,指标值\n产出指标,数量指标,渠道长度,≥18公里\n", "mof-project", NULL, NULL },
  { "head", HEAD TITLES ROWS ("50", "30", "10"), "mof-project", NULL, NULL },
  { "funds", HEAD FUNDS ("万元") TITLES ROWS ("50", "30", "10"), "mof-project", "150.00", "万元" },
  { "yuan", HEAD FUNDS ("元") TITLES ROWS ("50", "30", "10"), "mof-project", "150.00", "元" },
  { "hundred", HEAD TITLES ROWS ("60", "30", "10"), "mof-project", NULL, NULL },
  { "hundred-funds", HEAD FUNDS ("万元") TITLES ROWS ("60", "30", "10"), "mof-project", "150.00", "万元" },
  { "eighty", HEAD TITLES ROWS ("40", "30", "10"), "hubei-20-80", NULL, NULL },
  { "eighty-adjusted", HEAD ADJUSTED TITLES ROWS ("40", "30", "10"), "hubei-20-80", NULL, "万元" },
  { "eighty-funds", HEAD FUNDS ("万元") TITLES ROWS ("40", "30", "10"), "mof-project", "150.00", "万元" },
  { "eighty-named", NAMED ("项目支出绩效自评表") TITLES ROWS ("40", "30", "10"), "hubei-20-80", NULL, NULL },
  { "title-of-targets", NAMED ("2024年度项目支出绩效目标表") FUNDS ("万元") TITLES ROWS ("50", "30", "10"), "mof-project", "150.00", "万元" },
  { "rural", NAMED ("衔接资金项目绩效目标自评表") TITLES ROWS ("50", "30", "10"), "rural", NULL, NULL },
  { "sign-and-measure", "一级指标,三级指标,指标性质,指标值,度量单位,权重\n产出指标,渠道长度,≥,18,公里,50\n", "sichuan-special-goal", NULL, NULL },
  { "one-amount", HEAD "项目资金（万元）,年度资金总额,150\n" TITLES ROWS ("50", "30", "10"), "mof-project", "150", "万元" },
};

static const char *
find_initial (const JxBundle *bundle)
{
  for (guint n = 0; n < bundle->records->len; n++)
    {
      const JxRecord *record = g_ptr_array_index (bundle->records, n);

      if (record->kind == JX_RECORD_ROW && g_strcmp0 (record->block, "funds") == 0)
        return jx_record_get (record, "initial");
    }

  return NULL;
}

static void
test_case (gconstpointer data)
{
  gsize n = GPOINTER_TO_SIZE (data);
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GBytes) bytes = g_bytes_new_static (cases[n].text, strlen (cases[n].text));
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = jx_file_reader_read_bytes (bytes, forms, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < bundle->unplaced->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (bundle->unplaced, i));
  g_assert_cmpuint (bundle->unplaced->len, ==, 0);

  for (guint i = 0; i < bundle->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (bundle->records, i);

      if (record->kind != JX_RECORD_ASSESSMENT)
        continue;
      g_assert_cmpstr (jx_record_get (record, "form"), ==, cases[n].form);
      if (strstr (cases[n].text, "年度,2024") != NULL)
        g_assert_cmpstr (jx_record_get (record, "year"), ==, "2024");
      if (cases[n].unit != NULL)
        g_assert_cmpstr (jx_record_get (record, "money_unit"), ==, cases[n].unit);
    }

  g_assert_cmpstr (find_initial (bundle), ==, cases[n].initial);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize n = 0; n < G_N_ELEMENTS (cases); n++)
    {
      g_autofree char *path = g_strdup_printf ("/choice/%s", cases[n].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (n), test_case);
    }

  return g_test_run ();
}
