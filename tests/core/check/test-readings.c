/* test-readings.c: what was read of texts is kept while they stand, and read again when they or the names in them change
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "table-edit.h"

static const char *const texts[] = {
  "2023年年初预算60万元，其中县级资金40万元。截至2023年底支付40万元，执行率66.67%。\n帐目清楚。",
  "",
  "青禾县水利站更新水带300条，其它事项按期完成。2023年6月验收，7月起用。",
};

static void
read_all (JxReadings        *readings,
          JxFacts           *facts,
          const char *const *list,
          const char        *name)
{
  jx_facts_init (facts);
  facts->own[0] = name;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (readings != NULL)
      jx_readings_read (readings, facts, list[i], i);
    else
      jx_facts_read (facts, list[i], i);
}

static void
assert_same_array (GArray *a,
                   GArray *b)
{
  g_assert_cmpmem (a->data, a->len * g_array_get_element_size (a), b->data, b->len * g_array_get_element_size (b));
}

/* Reads by way of the readings and without them; both must have found the same. */
static void
assert_reads_alike (JxReadings        *readings,
                    const char *const *list,
                    const char        *name)
{
  JxFacts kept, fresh;

  read_all (readings, &kept, list, name);
  read_all (NULL, &fresh, list, name);

  g_assert_cmpuint (fresh.facts->len, >, 0);
  assert_same_array (kept.facts, fresh.facts);
  assert_same_array (kept.words, fresh.words);
  assert_same_array (kept.marks, fresh.marks);
  g_assert_cmpuint (kept.sentence, ==, fresh.sentence);
  g_assert_cmpuint (kept.paragraph, ==, fresh.paragraph);

  jx_facts_clear (&kept);
  jx_facts_clear (&fresh);
}

static void
test_a_text_that_stands_is_read_once (void)
{
  g_autoptr(JxReadings) readings = jx_readings_new ();

  assert_reads_alike (readings, texts, NULL);
  g_assert_cmpuint (jx_readings_get_n_read (readings), ==, 3);
  assert_reads_alike (readings, texts, NULL);
  g_assert_cmpuint (jx_readings_get_n_read (readings), ==, 3);
}

/* Sentences and paragraphs of those behind are counted on from it, forwards and back. */
static void
test_a_text_that_changed_is_read_again (void)
{
  g_autoptr(JxReadings) readings = jx_readings_new ();
  const char *const longer[] = { "一。\n二。\n2022年3月付5万元。\n三。", "共12人。", texts[2] };
  const char *const shorter[] = { "", "", texts[2] };

  assert_reads_alike (readings, texts, NULL);
  assert_reads_alike (readings, longer, NULL);
  g_assert_cmpuint (jx_readings_get_n_read (readings), ==, 5);
  assert_reads_alike (readings, shorter, NULL);
  g_assert_cmpuint (jx_readings_get_n_read (readings), ==, 7);
  assert_reads_alike (readings, texts, NULL);
  g_assert_cmpuint (jx_readings_get_n_read (readings), ==, 8);
}

static void
test_another_name_is_looked_for_in_all_texts (void)
{
  g_autoptr(JxReadings) readings = jx_readings_new ();

  assert_reads_alike (readings, texts, NULL);
  assert_reads_alike (readings, texts, "青禾县水利站");
  g_assert_cmpuint (jx_readings_get_n_read (readings), ==, 6);
}

static char *
dup_findings (GPtrArray *findings)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      JxFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *figures = jx_finding_dup_figures (finding);

      g_string_append_printf (lines, "%s %u %s %s %s %s %s %s %s %s\n", jx_finding_get_rule (finding), jx_finding_get_severity (finding),
                              jx_finding_get_place (finding), jx_finding_get_row_id (finding), jx_finding_get_field (finding),
                              jx_finding_get_label (finding), jx_finding_get_message (finding), figures, jx_finding_get_answer (finding),
                              jx_finding_get_fix (finding) != NULL ? jx_command_get_new_text (jx_finding_get_fix (finding)) : "");
    }

  return g_string_free (lines, FALSE);
}

/* Returns how much there is to find. */
static guint
assert_finds_alike (JxAssessment *assessment,
                    JxReadings   *readings)
{
  g_autoptr(GPtrArray) followed = NULL, fresh = NULL;
  g_autofree char *a = NULL, *b = NULL;

  jx_assessment_recompute (assessment);
  followed = jx_checks_follow (assessment, readings);
  fresh = jx_checks_run (assessment);
  a = dup_findings (followed);
  b = dup_findings (fresh);

  g_assert_cmpstr (a, ==, b);

  return fresh->len;
}

static void
test_findings_follow_each_edit (void)
{
  static const char *const edits[] = {
    "header/项目名称=水带更新\nheader/单位=青禾县应急服务中心\nfunds/0/全年预算数=60\nfunds/0/全年执行数=40",
    "section/funds=年初预算60万元，全年支付45万元，其它支出2万元。",
    "section/results=更新水带300条，帐目清楚，成效显著。\nsection/overview=一、概况\n三、内容，",
    "funds/0/全年执行数=45",
    "section/funds=年初预算60万元，全年支付45万元。",
    "header/项目名称=更新水带",
    "section/overview=",
  };
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = table_new (forms, "narrative", "2023");
  g_autoptr(JxReadings) readings = jx_readings_new ();

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      table_edit (assessment, edits[i]);
      g_assert_cmpuint (assert_finds_alike (assessment, readings), >, 0);
    }
}

static void
test_a_key_in_the_table_reads_no_text_of_the_report (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = table_new (forms, "narrative", "2023");
  g_autoptr(JxReadings) readings = jx_readings_new ();
  guint n_read;

  table_edit (assessment, "section/funds=年初预算60万元。\nsection/results=更新水带300条，其它完成。");
  g_assert_cmpuint (assert_finds_alike (assessment, readings), >, 0);
  n_read = jx_readings_get_n_read (readings);
  g_assert_cmpuint (n_read, >=, 2);

  table_edit (assessment, "section/results=更新水带301条，其它完成。");
  g_assert_cmpuint (assert_finds_alike (assessment, readings), >, 0);
  g_assert_cmpuint (jx_readings_get_n_read (readings), ==, n_read + 1);

  table_edit (assessment, "funds/0/全年执行数=45");
  g_assert_cmpuint (assert_finds_alike (assessment, readings), >, 0);
  g_assert_cmpuint (jx_readings_get_n_read (readings), ==, n_read + 1);
}

/* Why a row lost points may be told in goal, notes or report, and each edit of them or of the row may end that or begin it. */
static void
test_a_reason_told_is_followed (void)
{
  static const struct { const char *edit; gboolean told; } steps[] = {
    { "indicators/0/level1=产出指标\nindicators/0/level2=数量指标\nindicators/0/level3=新装路灯\nindicators/0/target=120个\n"
      "indicators/0/actual=108个\nindicators/0/weight=15\nindicators/0/score=13.5", FALSE },
    { "goals/actual=新装路灯108个，少12个是因为管线改迁。", TRUE },
    { "indicators/0/actual=107个", TRUE },
    { "indicators/0/level3=检查井", FALSE },
    { "indicators/0/level3=新装路灯", TRUE },
    { "goals/actual=新装路灯108个。", FALSE },
    { "header/项目名称=路灯\nsection/results=路灯一项扣1.5分，12盏未装。", TRUE },
    { "indicators/0/score=13", FALSE },
    { "section/results=路灯一项扣2分，12盏未装。", TRUE },
    { "section/results=", FALSE },
  };
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = table_new (forms, "mof-project", "2023");
  g_autoptr(JxReadings) readings = jx_readings_new ();

  table_add_rows (assessment, "indicators", 1);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr(GPtrArray) findings = NULL;

      table_edit (assessment, steps[i].edit);
      assert_finds_alike (assessment, readings);
      findings = jx_checks_follow (assessment, readings);
      g_assert_cmpint (table_find (findings, "S05", "indicators/0") == NULL, ==, steps[i].told);
    }
}

static JxRecord *
make_answer (JxAssessment *assessment,
             JxFinding    *finding)
{
  JxRecord *answer = jx_record_new (JX_RECORD_ANSWER, "a5a5a5a5-0000-4000-8000-000000000001", jx_assessment_get_id (assessment));
  g_autofree char *figures = jx_finding_dup_figures (finding);

  jx_record_set (answer, "rule", jx_finding_get_rule (finding));
  jx_record_set (answer, "row", jx_finding_get_row_id (finding));
  jx_record_set (answer, "field", jx_finding_get_field (finding));
  jx_record_set (answer, "figures", figures);
  jx_record_set (answer, "reason", "原文如此");

  return answer;
}

/* What is told again of a text that stands must not bring back what somebody said of it. */
static void
test_an_answer_that_is_taken_back_is_gone (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = table_new (forms, "narrative", "2023");
  g_autoptr(JxReadings) readings = jx_readings_new ();
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(JxRecord) answer = NULL;

  table_edit (assessment, "section/results=帐目清楚，其它完成。");
  found = jx_checks_run (assessment);
  answer = make_answer (assessment, table_find (found, "T06", NULL));

  g_assert_cmpuint (assert_finds_alike (assessment, readings), >, 0);
  g_assert_true (jx_holder_insert (JX_HOLDER (assessment), answer, 0, NULL));
  g_assert_cmpuint (assert_finds_alike (assessment, readings), >, 0);
  g_assert_true (jx_holder_remove (JX_HOLDER (assessment), answer->id, NULL));
  g_assert_cmpuint (assert_finds_alike (assessment, readings), >, 0);
}

static char *
make_text (GRand *random)
{
  static const char *const sentences[] = {
    "年初预算60万元，全年支付45万元，其它支出2万元。", "采购90万元、安装8万元，合计99万元。", "帐目清楚，", "更新水带300条，完成率98%。",
    "办件12.6万件，比上年9万件增长35%。", "预算50万元，其中设备30万元、安装25万元。", "资金到位及时。", "资金到位不及时。", "",
    "满意率为188/190=98.2%。", "总体目标：更新水带310条。", "得分率由82%提高到96%，提高12个百分点。", "事件量提升900%。", "事件量提升300%。",
    "2022年6月验收，工程款已支付完。", "铺设供水管网1326米。", "共铺设供水管网1362米。", "2023年8月完工，9月开工。", "项目存在以下问题：设备不足。",
  };
  g_autoptr(GString) text = g_string_new (g_rand_boolean (random) ? "一、概况 " : "");

  for (int n = g_rand_int_range (random, 0, 5); n > 0; n--)
    g_string_append (text, sentences[g_rand_int_range (random, 0, G_N_ELEMENTS (sentences))]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_findings_follow_edits_of_any_kind (void)
{
  static const char *const places[] = {
    "section/overview", "section/funds", "section/results", "header/项目名称", "header/单位", "funds/0/全年预算数", "funds/0/全年执行数",
  };
  static const char *const short_texts[] = { "60", "45", "", "水带更新", "青禾县应急服务中心" };
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = table_new (forms, "narrative", "2023");
  g_autoptr(JxReadings) readings = jx_readings_new ();
  g_autoptr(GRand) random = g_rand_new_with_seed (20240115);
  guint n_found = 0;

  table_edit (assessment, "section/results=帐目清楚。");
  for (guint n = 0; n < 400; n++)
    {
      int place = g_rand_int_range (random, 0, G_N_ELEMENTS (places));
      g_autofree char *text = place < 3 ? make_text (random)
                                        : g_strdup (short_texts[g_rand_int_range (random, 0, G_N_ELEMENTS (short_texts))]);
      g_autofree char *edit = g_strdup_printf ("%s=%s", places[place], text);

      table_edit (assessment, edit);
      if (n % 50 == 49)   /* what is of a year is of another one */
        jx_holder_set_field (JX_HOLDER (assessment), jx_assessment_get_id (assessment), "year", n % 100 == 99 ? "2023" : "2022", NULL);
      n_found += assert_finds_alike (assessment, readings);
    }

  g_assert_cmpuint (n_found, >, 400);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/readings/a-text-that-stands-is-read-once", test_a_text_that_stands_is_read_once);
  g_test_add_func ("/readings/a-text-that-changed-is-read-again", test_a_text_that_changed_is_read_again);
  g_test_add_func ("/readings/another-name-is-looked-for-in-all-texts", test_another_name_is_looked_for_in_all_texts);
  g_test_add_func ("/readings/findings-follow-each-edit", test_findings_follow_each_edit);
  g_test_add_func ("/readings/a-key-in-the-table-reads-no-text-of-the-report",
                   test_a_key_in_the_table_reads_no_text_of_the_report);
  g_test_add_func ("/readings/a-reason-told-is-followed", test_a_reason_told_is_followed);
  g_test_add_func ("/readings/an-answer-that-is-taken-back-is-gone", test_an_answer_that_is_taken_back_is_gone);
  g_test_add_func ("/readings/findings-follow-edits-of-any-kind", test_findings_follow_edits_of_any_kind);

  return g_test_run ();
}
