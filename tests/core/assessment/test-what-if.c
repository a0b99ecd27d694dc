/* test-what-if.c: where a table stands, and what other actual values would make of it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "table-edit.h"

#include <string.h>

#include "jx-error.h"
#include "jx-history.h"
#include "jx-what-if.h"

typedef struct
{
  JxForms      *forms;
  JxAssessment *assessment;
} Fixture;

/* 金凤区 2023, 聘用人员 (tests/data/cases/jinfeng-contract-staff.json): weights, targets, actuals and scores as published in
 * part; the printed total 85 is not the sum. 26 of 28 × 15 = 13.93, 8 of the funds' 10 typed by hand. */
static const char table[] =
  "funds/0/全年预算数=180.972120\nfunds/0/全年执行数=162.874908\nfunds/0/分值=10\n"
  "indicators/0/level1=产出指标（50分）\nindicators/0/level3=聘用人员数量\nindicators/0/target=≥28人\nindicators/0/actual=26人\n"
  "indicators/0/weight=15\nindicators/0/score=12\n"
  "indicators/1/level1=产出指标（50分）\nindicators/1/level3=标准\nindicators/1/target=≥95%\nindicators/1/actual=90%\n"
  "indicators/1/weight=35\n"
  "indicators/2/level1=效益指标\nindicators/2/level3=作用\nindicators/2/target=明显\nindicators/2/actual=达成预期指标\n"
  "indicators/2/weight=30\n"
  "indicators/3/level1=满意度 指标（10）\nindicators/3/level3=满意度\nindicators/3/target=≤5人次\nindicators/3/actual=4人次\n"
  "indicators/3/weight=10\n"
  "total_score=85\n";

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->forms = load_shipped_forms ();
  fixture->assessment = table_new (fixture->forms, "mof-project", "2023");
  table_add_rows (fixture->assessment, "indicators", 4);
  table_edit (fixture->assessment, table);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->assessment);
  g_object_unref (fixture->forms);
}

static const char *
row_at (Fixture    *fixture,
        const char *place)
{
  JxCellRef cell;

  g_assert_true (jx_assessment_find_place (fixture->assessment, place, &cell));

  return jx_row_get_id (jx_table_get_row (cell.table, cell.position));
}

static void
test_standing (Fixture       *fixture,
               gconstpointer  data)
{
  static const struct { const char *name; gint64 possible, earned; guint n_rows; } classes[] =
  {
    { "产出指标", 50, 4516, 2 },    /* 12 as typed, 90 ÷ 95 × 35 = 33.16 */
    { "效益指标", 30, 3000, 1 },
    { "满意度指标", 10, 1000, 1 },
  };
  g_auto(JxStanding) standing = { 0 };

  jx_standing_init (&standing, fixture->assessment);
  g_assert_cmpint (standing.weights, ==, 100 * JX_POINT);
  g_assert_cmpint (standing.indicators, ==, 8516 * JX_POINT / 100);
  g_assert_true (standing.has_execution && standing.executed);
  g_assert_cmpint (standing.execution, ==, 9 * JX_POINT);    /* 90 % of 10 */
  g_assert_cmpint (standing.execution_weight, ==, 10 * JX_POINT);
  g_assert_cmpstr (standing.rate, ==, "90.00%");
  g_assert_cmpstr (standing.total, ==, "85");                /* what is printed, not what it should be */
  g_assert_cmpuint (standing.n_classes, ==, G_N_ELEMENTS (classes));

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      g_assert_cmpstr (standing.classes[i].name, ==, classes[i].name);
      g_assert_cmpint (standing.classes[i].possible, ==, classes[i].possible * JX_POINT);
      g_assert_cmpint (standing.classes[i].earned, ==, classes[i].earned * JX_POINT / 100);
      g_assert_cmpuint (standing.classes[i].n_rows, ==, classes[i].n_rows);
      g_assert_cmpuint (standing.classes[i].n_scored, ==, classes[i].n_rows);
    }
}

/* Forms of 20 + 80 print what a class can earn in its name, and scores alone in its rows. */
static void
test_named_points (Fixture       *fixture,
                   gconstpointer  data)
{
  g_auto(JxStanding) standing = { 0 };

  table_edit (fixture->assessment, "indicators/0/weight=\nindicators/1/weight=\nindicators/2/weight=\nindicators/3/weight=\n"
                                   "indicators/1/level1=产出 指标(50分)\nindicators/1/score=30\nindicators/2/score=25\nindicators/3/score=9\n");
  jx_standing_init (&standing, fixture->assessment);

  g_assert_cmpint (standing.weights, ==, 70 * JX_POINT);   /* 10 of the funds, 50, none, 10 */
  g_assert_cmpint (standing.indicators, ==, 76 * JX_POINT);
  g_assert_cmpuint (standing.n_classes, ==, 2);
  g_assert_cmpstr (standing.classes[0].name, ==, "产出指标");
  g_assert_cmpint (standing.classes[0].possible, ==, 50 * JX_POINT);
  g_assert_cmpint (standing.classes[0].earned, ==, 42 * JX_POINT);
  g_assert_cmpuint (standing.classes[0].n_scored, ==, 2);
  g_assert_cmpstr (standing.classes[1].name, ==, "满意度指标");
  g_assert_cmpint (standing.classes[1].possible, ==, 10 * JX_POINT);
  g_assert_cmpint (standing.classes[1].earned, ==, 9 * JX_POINT);
}

/* The sum now is 9 + 12 + 33.16 + 30 + 10 = 94.16. */
static const struct
{
  const char *place, *value;
  const char *sentence;     /* a part of it */
  const char *total;
  const char *rule;         /* a part of it, or NULL */
} trials[] =
{
  { "indicators/0", "26人", "scores 13.93", "total is 96.09, the grade 优", "26 ÷ 28 × 15 = 13.93" },   /* 94.16 − 12 + 13.93 */
  { "indicators/0", "28人", "scores 15.00", "total is 97.16, the grade 优", "full weight 15" },
  { "indicators/1", "98%", "scores 35.00", "total is 96.00, the grade 优", "full weight 35" },
  { "indicators/1", "  76% ", "scores 28.00", "total is 89.00, the grade 良", "76 ÷ 95 × 35 = 28" },
  { "indicators/1", "0%", "scores 0.00", "total is 61.00, the grade 中", NULL },
  { "indicators/2", "部分达成", "scores 18.00–24.00", "total is 82.16–88.16, the grade 良", "18 to 24" },    /* 60 % to 80 % of 30 */
  { "indicators/2", "未达成", "scores 0.00–18.00", "total is 64.16–82.16, the grade 中–良", NULL },
  { "indicators/3", "6人次", "scores 8.00", "total is 92.16, the grade 优", NULL },       /* 10 × (1 − 1 ÷ 5) */
  { "indicators/1", "很好", "no score", "cannot be computed", "different kinds" },
  { "funds/0", "180.972120", "execution scores 10.00", "total is 95.16", "100.00% × 10 = 10" },
  { "funds/0", "144.777696", "execution scores 8.00", "total is 93.16", "80.00% × 10 = 8" },
};

static void
test_trials (Fixture       *fixture,
             gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (trials); i++)
    {
      g_autoptr(JxWhatIf) trial = jx_what_if_new (fixture->assessment, NULL);
      g_autofree char *sentence = NULL, *total = NULL;
      g_autoptr(GError) error = NULL;

      jx_what_if_set (trial, row_at (fixture, trials[i].place), trials[i].value, &error);
      g_assert_no_error (error);
      sentence = jx_what_if_dup_sentence (trial, 0);
      total = jx_what_if_dup_total (trial);
      g_test_message ("%s %s: %s %s %s", trials[i].place, trials[i].value, sentence, total, jx_what_if_get_row (trial, 0)->rule);
      g_assert_nonnull (strstr (sentence, trials[i].sentence));
      g_assert_nonnull (strstr (total, trials[i].total));
      if (trials[i].rule != NULL)
        g_assert_nonnull (strstr (jx_what_if_get_row (trial, 0)->rule, trials[i].rule));
      g_assert_cmpint (jx_what_if_get_now (trial)->points, ==, 9416 * JX_POINT / 100);
    }
}

/* Each row in the order of supposing, the total of all of them; what is supposed no more leaves no trace. */
static void
test_several_rows (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(JxWhatIf) trial = jx_what_if_new (fixture->assessment, NULL);
  const char *first = row_at (fixture, "indicators/1"), *second = row_at (fixture, "indicators/2");
  const JxWhatIfRow *row;

  g_assert_true (jx_what_if_set (trial, second, "部分达成", NULL));
  g_assert_true (jx_what_if_set (trial, first, "76%", NULL));
  g_assert_cmpuint (jx_what_if_get_n_rows (trial), ==, 2);
  g_assert_cmpint (jx_what_if_get_low (trial)->points, ==, 77 * JX_POINT);       /* 94.16 − 5.16 − 12 */
  g_assert_cmpint (jx_what_if_get_high (trial)->points, ==, 83 * JX_POINT);
  row = jx_what_if_get_row (trial, 1);
  g_assert_true (row->had_points && !row->execution);
  g_assert_cmpint (row->before, ==, 3316 * JX_POINT / 100);
  g_assert_cmpstr (row->place, ==, "indicators/1");
  g_assert_cmpstr (row->name, ==, "标准");

  g_assert_true (jx_what_if_set (trial, second, "达成预期指标", NULL));
  g_assert_cmpint (jx_what_if_get_low (trial)->points, ==, 89 * JX_POINT);
  g_assert_true (jx_what_if_set (trial, first, NULL, NULL));
  g_assert_true (jx_what_if_set (trial, second, NULL, NULL));
  g_assert_cmpuint (jx_what_if_get_n_rows (trial), ==, 0);
  g_assert_cmpint (jx_what_if_get_low (trial)->points, ==, 9416 * JX_POINT / 100);
}

static char *
dup_content (JxAssessment *assessment)
{
  g_autoptr(GPtrArray) records = jx_content_dup_records (jx_assessment_get_content (assessment));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < jx_assessment_get_n_tables (assessment); i++)
    {
      JxTable *part = jx_assessment_get_table (assessment, i);

      for (guint j = 0; j < jx_table_get_n_rows (part); j++)
        for (guint k = 0; k < jx_table_get_block (part)->n_columns; k++)
          {
            g_autofree char *shown = jx_assessment_dup_shown (assessment, part, j, k);

            g_string_append_printf (text, "%s\t", shown);
          }
    }

  g_string_append_printf (text, "%u records", records->len);
  g_ptr_array_set_free_func (records, (GDestroyNotify) jx_record_free);

  return g_string_free (text, FALSE);
}

static void
test_nothing_is_changed (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autofree char *before = dup_content (fixture->assessment), *after = NULL;
  g_autoptr(JxWhatIf) trial = jx_what_if_new (fixture->assessment, NULL);

  g_assert_true (jx_what_if_set (trial, row_at (fixture, "indicators/0"), "1人", NULL));
  g_assert_true (jx_what_if_set (trial, row_at (fixture, "funds/0"), "1", NULL));
  after = dup_content (fixture->assessment);
  g_assert_cmpstr (after, ==, before);
}

static const char *
typed_at (Fixture    *fixture,
          const char *place)
{
  JxCellRef cell;

  g_assert_true (jx_assessment_find_place (fixture->assessment, place, &cell));

  return jx_row_get_typed (jx_table_get_row (cell.table, cell.position), cell.column);
}

/* One step: the value and the score that follows. What a band leaves open stays as it was typed. */
static void
test_taken_over (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(JxWhatIf) trial = jx_what_if_new (fixture->assessment, NULL);
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr(JxCommand) command = NULL;

  table_edit (fixture->assessment, "indicators/2/score=29");
  before = dup_content (fixture->assessment);
  g_assert_true (jx_what_if_set (trial, row_at (fixture, "indicators/0"), "27人", NULL));
  g_assert_true (jx_what_if_set (trial, row_at (fixture, "indicators/2"), "部分达成", NULL));
  command = jx_what_if_take_over (trial);

  g_assert_true (jx_command_apply (command, JX_HOLDER (fixture->assessment), NULL));
  g_assert_cmpstr (typed_at (fixture, "indicators/0/actual"), ==, "27人");
  g_assert_null (typed_at (fixture, "indicators/0/score"));
  g_assert_cmpstr (typed_at (fixture, "indicators/2/actual"), ==, "部分达成");
  g_assert_cmpstr (typed_at (fixture, "indicators/2/score"), ==, "29");
  g_assert_cmpstr (typed_at (fixture, "total_score"), ==, "85");

  g_assert_true (jx_command_revert (command, JX_HOLDER (fixture->assessment), NULL));
  after = dup_content (fixture->assessment);
  g_assert_cmpstr (after, ==, before);
}

static void
test_what_cannot_be_supposed (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr(JxWhatIf) trial = jx_what_if_new (fixture->assessment, NULL);
  const char *const rows[] = { row_at (fixture, "funds/1"), row_at (fixture, "total_score"), "no such row" };

  g_assert_true (jx_what_if_set (trial, row_at (fixture, "indicators/0"), "28人", NULL));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (jx_what_if_set (trial, rows[i], "1", &error));
      g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_VALUE);
    }

  {
    g_autoptr(GError) error = NULL;

    g_assert_false (jx_what_if_set (trial, row_at (fixture, "indicators/0"), " ", &error));
    g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_VALUE);
  }

  g_assert_cmpuint (jx_what_if_get_n_rows (trial), ==, 1);
  g_assert_cmpint (jx_what_if_get_low (trial)->points, ==, 9716 * JX_POINT / 100);
}

/* Weighed scores: the points of a hundred follow from the value, the score from them. */
static void
test_weighed_scores (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(JxAssessment) assessment = table_new (fixture->forms, "hebei", "2023");
  g_autoptr(JxWhatIf) trial = NULL;
  JxCellRef cell;

  table_add_rows (assessment, "indicators", 1);
  table_edit (assessment, "indicators/0/level3=数量\nindicators/0/target=≥10个\nindicators/0/actual=5个\n"
                          "indicators/0/weight=20\nindicators/0/单项指标得分=40\n");
  trial = jx_what_if_new (assessment, NULL);
  g_assert_true (jx_assessment_find_place (assessment, "indicators/0", &cell));
  g_assert_true (jx_what_if_set (trial, jx_row_get_id (jx_table_get_row (cell.table, cell.position)), "9个", NULL));
  g_assert_cmpint (jx_what_if_get_row (trial, 0)->before, ==, 8 * JX_POINT);     /* 40 × 20 % */
  g_assert_cmpint (jx_what_if_get_row (trial, 0)->low, ==, 18 * JX_POINT);       /* 9 ÷ 10 × 20 */
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) g_test_add ("/what-if/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("a class has earned what its rows have", test_standing);
  ADD ("a class without weights has the points of its name", test_named_points);
  ADD ("a value makes a score, a total and a grade", test_trials);
  ADD ("several values make one total", test_several_rows);
  ADD ("nothing is changed by trying", test_nothing_is_changed);
  ADD ("what was tried is taken over in one step", test_taken_over);
  ADD ("only a value that is scored can be supposed", test_what_cannot_be_supposed);
  ADD ("scores of a hundred are weighed", test_weighed_scores);
#undef ADD

  return g_test_run ();
}
