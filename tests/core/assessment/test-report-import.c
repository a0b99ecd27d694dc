/* test-report-import.c: the text of a whole report comes into an assessment
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-error.h"
#include "jx-report-import.h"
#include "table-edit.h"
#include "table-fixture.h"

/* ours */
static const char report[] =
  "消防水带更新项目支出绩效自评报告\n我单位开展自评，情况如下。\n一、项目概况\n更新水带300条。\n二、资金情况\n全年预算数150.00万元，支付147.00万元。\n"
  "三、其他说明\n无。\n四、存在问题\n台账不全。\n青禾县应急服务中心\n2025年3月6日";

static JxReportImport *
plan (JxAssessment *assessment,
      const char   *text)
{
  g_autoptr(JxManuscript) manuscript = jx_manuscript_new_from_text (text);
  g_autoptr(GError) error = NULL;
  JxReportImport *import = jx_report_import_new (assessment, manuscript, &error);

  g_assert_no_error (error);

  return import;
}

static void
assert_section (JxAssessment *assessment,
                const char   *key,
                const char   *expected)
{
  g_assert_cmpstr (table_get (assessment, "sections", 0, key), ==, expected);
}

static void
test_sections_are_written_in_one_step (TableFixture  *fixture,
                                       gconstpointer  form)
{
  g_autoptr(JxReportImport) import = NULL;
  g_autoptr(JxCommand) command = NULL;
  g_autofree char *before = table_dup_records (fixture->assessment), *after = NULL, *again = NULL, *reverted = NULL;

  table_edit (fixture->assessment, "funds/0/全年预算数=150.00\nfunds/0/全年执行数=147.00");
  g_clear_pointer (&before, g_free);
  before = table_dup_records (fixture->assessment);
  import = plan (fixture->assessment, report);
  g_assert_cmpuint (jx_report_import_count (import, JX_REPORT_WRITTEN), ==, 4);
  g_assert_cmpuint (jx_report_import_count_linked (import), ==, 2);
  command = jx_report_import_make_command (import);

  g_assert_true (jx_command_apply (command, JX_HOLDER (fixture->assessment), NULL));
  assert_section (fixture->assessment, "basics", "我单位开展自评，情况如下。\n更新水带300条。");
  assert_section (fixture->assessment, "funds", "全年预算数{value:adjusted}万元，支付{value:executed}万元。\n三、其他说明\n无。");
  assert_section (fixture->assessment, "problems", "台账不全。");
  assert_section (fixture->assessment, "date", "2025年3月6日");
  after = table_dup_records (fixture->assessment);

  g_assert_true (jx_command_revert (command, JX_HOLDER (fixture->assessment), NULL));
  reverted = table_dup_records (fixture->assessment);
  g_assert_cmpstr (reverted, ==, before);
  g_assert_true (jx_command_apply (command, JX_HOLDER (fixture->assessment), NULL));
  again = table_dup_records (fixture->assessment);
  g_assert_cmpstr (again, ==, after);
}

static void
test_what_is_written_is_left_unless_asked (TableFixture  *fixture,
                                           gconstpointer  form)
{
  g_autoptr(JxReportImport) import = NULL;
  g_autoptr(JxCommand) left = NULL, appended = NULL, replaced = NULL;

  table_set (fixture->assessment, "sections", 0, "problems", "人手不足。");
  table_set (fixture->assessment, "sections", 0, "date", "2025年1月2日");
  import = plan (fixture->assessment, "一、存在的问题\n台账不全。\n青禾县应急服务中心\n2025年3月6日");

  g_assert_cmpuint (jx_report_import_count (import, JX_REPORT_LEFT), ==, 2);
  left = jx_report_import_make_command (import);
  g_assert_true (jx_command_is_empty (left));

  jx_report_import_set_mode (import, JX_REPORT_APPEND);
  g_assert_cmpuint (jx_report_import_count (import, JX_REPORT_APPENDED), ==, 1);
  g_assert_cmpuint (jx_report_import_count (import, JX_REPORT_LEFT), ==, 1);
  appended = jx_report_import_make_command (import);
  g_assert_true (jx_command_apply (appended, JX_HOLDER (fixture->assessment), NULL));
  assert_section (fixture->assessment, "problems", "人手不足。\n台账不全。");
  assert_section (fixture->assessment, "date", "2025年1月2日");

  jx_report_import_set_mode (import, JX_REPORT_REPLACE);
  replaced = jx_report_import_make_command (import);
  g_assert_true (jx_command_apply (replaced, JX_HOLDER (fixture->assessment), NULL));
  assert_section (fixture->assessment, "problems", "台账不全。");
  assert_section (fixture->assessment, "date", "2025年3月6日");
  g_assert_cmpuint (jx_report_import_count (import, JX_REPORT_SAME), ==, 2);
}

/* What has no place is given one, or none; figures may be left as they are typed. */
static void
test_places_are_chosen (TableFixture  *fixture,
                        gconstpointer  form)
{
  g_autoptr(JxReportImport) import = NULL;
  g_autofree char *problems = NULL, *basics = NULL, *funds = NULL, *heading = NULL, *date = NULL;

  table_edit (fixture->assessment, "funds/0/全年预算数=150.00\nfunds/0/全年执行数=147.00");
  import = plan (fixture->assessment, report);
  g_assert_false (jx_report_import_has_own_place (import, 0));
  g_assert_cmpint (jx_report_import_get_place (import, 0), ==, JX_REPORT_NOWHERE);
  g_assert_cmpint (jx_report_import_get_place (import, 1), ==, 0);
  g_assert_true (jx_report_import_has_own_place (import, 2));

  jx_report_import_set_link (import, FALSE);
  jx_report_import_set_place (import, 1, JX_REPORT_NOWHERE);
  jx_report_import_set_place (import, 4, 6);
  basics = jx_report_import_dup_text (import, 0, NULL);
  funds = jx_report_import_dup_text (import, 3, NULL);
  problems = jx_report_import_dup_text (import, 6, NULL);
  g_assert_cmpstr (basics, ==, "更新水带300条。");
  g_assert_cmpstr (funds, ==, "全年预算数150.00万元，支付147.00万元。");
  g_assert_cmpstr (problems, ==, "三、其他说明\n无。\n台账不全。");

  heading = jx_report_import_dup_heading (import, 2);
  date = jx_report_import_dup_heading (import, jx_report_import_get_n_places (import) - 1);
  g_assert_cmpstr (heading, ==, "（二）项目绩效目标");
  g_assert_nonnull (date);
  g_assert_cmpstr (jx_report_import_get_key (import, 6), ==, "problems");
}

/* A heading with a figure in it says more than the one that is printed. */
static void
test_a_heading_with_a_figure_is_kept (TableFixture  *fixture,
                                      gconstpointer  form)
{
  g_autoptr(JxReportImport) import = plan (fixture->assessment, "一、自评结论（98分）\n为优。\n二、改进建议\n续做。");
  g_autofree char *conclusion = jx_report_import_dup_text (import, 5, NULL), *measures = jx_report_import_dup_text (import, 7, NULL);

  g_assert_cmpstr (conclusion, ==, "一、自评结论（98分）\n为优。");
  g_assert_cmpstr (measures, ==, "续做。");
}

static void
test_without_text_there_is_no_plan (TableFixture  *fixture,
                                    gconstpointer  form)
{
  g_autoptr(JxManuscript) manuscript = jx_manuscript_new_from_text (" \n\t\n");
  g_autoptr(GError) error = NULL;

  g_assert_null (jx_report_import_new (fixture->assessment, manuscript, &error));
  g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_VALUE);
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *name; void (*run) (TableFixture *fixture, gconstpointer form); } tests[] = {
    { "/report-import/sections-are-written-in-one-step", test_sections_are_written_in_one_step },
    { "/report-import/what-is-written-is-left-unless-asked", test_what_is_written_is_left_unless_asked },
    { "/report-import/places-are-chosen", test_places_are_chosen },
    { "/report-import/a-heading-with-a-figure-is-kept", test_a_heading_with_a_figure_is_kept },
    { "/report-import/without-text-there-is-no-plan", test_without_text_there_is_no_plan },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, TableFixture, "mof-project", table_set_up, tests[i].run, table_tear_down);

  return g_test_run ();
}
