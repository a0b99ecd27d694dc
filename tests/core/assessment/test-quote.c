/* test-quote.c: figures that a report quotes, and what its sections may begin with
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-draft.h"
#include "jx-label.h"
#include "jx-quote.h"
#include "table-edit.h"

static const char table[] =
  "header/项目名称=干渠维修\n"
  "funds/0/年初预算数=120\nfunds/0/全年预算数=150.00\nfunds/0/全年执行数=147.00\n"
  "total_score=96.8";

typedef struct
{
  JxForms      *forms;
  JxAssessment *assessment;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->forms = load_shipped_forms ();
  fixture->assessment = table_new (fixture->forms, "mof-project", "2024");
  table_edit (fixture->assessment, table);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->assessment);
  g_clear_object (&fixture->forms);
}

/* What is typed, and what becomes of it; NULL: it stays. */
static const struct
{
  const char *name;
  const char *text;
  const char *linked;
} links[] = {
  { "rate", "预算执行率98.00%。", "预算执行率{value:rate}。" },
  { "amounts", "全年预算150.00万元，实际支出147.00万元。", "全年预算{value:adjusted}万元，实际支出{value:executed}万元。" },
  { "score", "自评得分96.8分，", "自评得分{value:total-score}分，" },
  { "twice", "执行率98.00%；执行率98.00%", "执行率{value:rate}；执行率{value:rate}" },
  { "other-figure", "预算执行率98.50%。", NULL },
  { "without-unit", "全年预算150.00元。", NULL },
  { "without-name", "共花费147.00万元。", NULL },
  { "name-of-another-clause", "预算执行率较高，满意度98.00%。", NULL },
  { "part-of-a-number", "得分196.8分", NULL },
  { "linked-already", "执行率{value:rate}。", NULL },
};

static void
test_link (Fixture       *fixture,
           gconstpointer  data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  guint n;
  g_autofree char *linked = jx_quotes_link (fixture->assessment, links[i].text, &n);
  g_autofree char *shown = jx_assessment_dup_label (fixture->assessment, linked);

  g_assert_cmpstr (linked, ==, links[i].linked != NULL ? links[i].linked : links[i].text);
  g_assert_cmpint (n > 0, ==, links[i].linked != NULL);
  if (n > 0)
    g_assert_cmpstr (shown, ==, links[i].text);   /* nobody sees a difference until the table changes */
}

static void
test_list (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GPtrArray) quotes = jx_quotes_list (fixture->assessment);
  g_autoptr(GString) told = g_string_new (NULL);

  for (guint i = 0; i < quotes->len; i++)
    {
      const JxQuote *quote = g_ptr_array_index (quotes, i);

      g_string_append_printf (told, "%s %s %s\n", quote->code, quote->title, quote->figure);
    }

  g_assert_cmpstr (told->str, ==,
                   "{value:project-name} 项目名称 干渠维修\n{value:initial} 年初预算数 120\n{value:adjusted} 全年预算数 150.00\n"
                   "{value:executed} 全年执行数 147.00\n{value:rate} 执行率 98.00%\n{value:total-score} 总分 96.8\n"
                   "{value:grade} 等级 优\n");
}

static void
test_split (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct { const char *code, *text; } expected[] = {
    { NULL, "得{x}分" }, { "value:total-score", "96.8" }, { "value:agency", "" }, { NULL, "，{" },
  };
  g_autoptr(GPtrArray) pieces = jx_assessment_split_label (fixture->assessment, "得{x}分{value:total-score}{value:agency}，{");
  g_autoptr(GPtrArray) none = jx_assessment_split_label (fixture->assessment, "");
  g_autofree char *unknown = jx_assessment_dup_figure (fixture->assessment, "value:none");

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_null (unknown);
  g_assert_cmpuint (pieces->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < pieces->len; i++)
    {
      g_assert_cmpstr (((JxLabelPiece *) g_ptr_array_index (pieces, i))->code, ==, expected[i].code);
      g_assert_cmpstr (((JxLabelPiece *) g_ptr_array_index (pieces, i))->text, ==, expected[i].text);
    }
}

static char *
dup_draft (Fixture    *fixture,
           const char *key)
{
  guint n;
  const JxSection *sections = jx_form_get_sections (jx_assessment_get_form (fixture->assessment), &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (sections[i].key, key))
      return jx_draft_dup (fixture->assessment, &sections[i]);

  g_assert_not_reached ();
}

/* A draft quotes the table; while what it quotes is not there, there is none. */
static void
test_draft_of_form (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *conclusion = dup_draft (fixture, "conclusion"), *overview = dup_draft (fixture, "overview");
  g_autofree char *later = NULL;

  g_assert_cmpstr (conclusion, ==, "本项目自评得分{value:total-score}分，等级为“{value:grade}”。");
  g_assert_null (overview);
  table_edit (fixture->assessment, "header/实施单位=灌区管理所\nheader/主管部门=水利局");
  later = dup_draft (fixture, "overview");
  g_assert_nonnull (later);
}

static void
test_draft_of_reasons (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *before = dup_draft (fixture, "problems");
  g_autofree char *problems = NULL, *measures = NULL;

  g_assert_null (before);
  table_add_rows (fixture->assessment, "indicators", 3);
  table_edit (fixture->assessment,
              "indicators/0/level3=渠道长度\nindicators/0/reason=雨天停工。改进措施：汛前完工；\n"
              "indicators/1/level3=水闸数量\nindicators/2/level3=合格率\nindicators/2/reason=厚度不足");
  problems = dup_draft (fixture, "problems");
  measures = dup_draft (fixture, "measures");
  g_assert_cmpstr (problems, ==, "1.渠道长度：雨天停工。\n2.合格率：厚度不足。");
  g_assert_cmpstr (measures, ==, "1.渠道长度：改进措施：汛前完工。");
}

static guint
count_findings (Fixture    *fixture,
                const char *rule,
                const char *text)
{
  g_autofree char *edit = g_strconcat ("section/conclusion=", text, NULL);
  g_autoptr(GPtrArray) findings = NULL;
  guint n = 0;

  table_edit (fixture->assessment, edit);
  findings = jx_checks_run (fixture->assessment);
  for (guint i = 0; i < findings->len; i++)
    n += g_str_equal (jx_finding_get_rule (g_ptr_array_index (findings, i)), rule)
         && jx_finding_get_severity (g_ptr_array_index (findings, i)) == JX_SEVERITY_ERROR
         && g_str_has_prefix (jx_finding_get_place (g_ptr_array_index (findings, i)), "section/");

  return n;
}

/* What quotes the table agrees with it; the same sentence with a figure typed by hand does not. */
static void
test_checked_as_printed (Fixture       *fixture,
                         gconstpointer  data)
{
  g_assert_cmpuint (count_findings (fixture, "S08", "本项目自评得分95分，等级为“优”。"), >, 0);
  g_assert_cmpuint (count_findings (fixture, "S08", "本项目自评得分{value:total-score}分，等级为“{value:grade}”。"), ==, 0);
  g_assert_cmpuint (count_findings (fixture, "S07", "本项目自评得分{value:total-score}分，等级为“良”。"), >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autofree char *path = g_strconcat ("/quote/link/", links[i].name, NULL);

      g_test_add (path, Fixture, GSIZE_TO_POINTER (i), set_up, test_link, tear_down);
    }
  g_test_add ("/quote/list", Fixture, NULL, set_up, test_list, tear_down);
  g_test_add ("/quote/split", Fixture, NULL, set_up, test_split, tear_down);
  g_test_add ("/quote/checked-as-printed", Fixture, NULL, set_up, test_checked_as_printed, tear_down);
  g_test_add ("/draft/of-the-form", Fixture, NULL, set_up, test_draft_of_form, tear_down);
  g_test_add ("/draft/of-the-reasons", Fixture, NULL, set_up, test_draft_of_reasons, tear_down);

  return g_test_run ();
}
