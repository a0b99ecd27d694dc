/* test-scoring-compute.c: every computed cell, and the sentence behind a score
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "jx-explain.h"
#include "jx-place.h"
#include "jx-scoring.h"
#include "table-edit.h"

typedef struct
{
  const char *path;
  const char *form;
  guint       n_rows;
  const char *edits;
  const char *place;
  const char *shown;
} ComputeCase;

#define MOF_FUNDS \
  "funds/0/年初预算数=207.6892\nfunds/0/全年预算数=180.97212\nfunds/0/全年执行数=180.97212\n"      /* 金凤区 2023 */

#define TWO_ROWS \
  MOF_FUNDS "indicators/0/target=28人\nindicators/0/actual=26人\nindicators/0/weight=15\n" \
  "indicators/1/target=≥95%\nindicators/1/actual=96%\nindicators/1/weight=75\n"

static const ComputeCase compute_cases[] = {
  { "/compute/rate",              "mof-project", 2, MOF_FUNDS, "funds/0/执行率", "100.00%" },
  { "/compute/execution-score",   "mof-project", 2, MOF_FUNDS, "funds/0/得分", "10" },
  { "/compute/score-from-money",  "mof-project", 2, MOF_FUNDS "funds/0/执行率=87.00%", "funds/0/得分", "10" },
  { "/compute/score-from-rate",   "mof-project", 2, "funds/0/执行率=87.00%", "funds/0/得分", "8.7" },
  { "/compute/sum-of-parts",      "mof-project", 2, "funds/1/全年预算数=30\nfunds/2/全年预算数=12.5", "funds/0/全年预算数", "42.5" },
  { "/compute/no-parts-no-sum",   "mof-project", 2, "", "funds/0/全年预算数", "" },
  { "/compute/budget-of-nothing", "mof-project", 2, "funds/0/全年预算数=0\nfunds/0/全年执行数=0", "funds/0/得分", "0" },
  { "/compute/row-score",         "mof-project", 2, TWO_ROWS, "indicators/0/score", "13.93" },
  { "/compute/total-weight",      "mof-project", 2, TWO_ROWS, "total_weight", "100" },
  { "/compute/total",             "mof-project", 2, TWO_ROWS, "total_score", "98.93" },
  { "/compute/typed-score-wins",  "mof-project", 2, TWO_ROWS "indicators/0/score=12", "total_score", "97" },
  { "/compute/placeholder-skipped", "mof-project", 3, TWO_ROWS "indicators/2/weight=无\nindicators/2/score=无", "total_score", "98.93" },
  { "/compute/total-waits",       "mof-project", 3, TWO_ROWS "indicators/2/target=5个\nindicators/2/weight=0", "total_score", "" },
  { "/compute/grade",             "mof-project", 2, TWO_ROWS, "grade", "优" },
  { "/compute/grade-by-typed",    "mof-project", 2, TWO_ROWS "total_score=79.99", "grade", "中" },
  { "/compute/twenty-points",     "hubei-20-80", 1, "funds/0/全年预算数=50\nfunds/0/全年执行数=10", "funds/0/得分", "4" },   /* 昌宁 2022 */
};

static const struct { const char *path, *edits, *sentence; } sentence_cases[] = {
  { "/sentence/reached",    "indicators/0/target=28人\nindicators/0/actual=28人", "≥ reached: 28 of 28, full weight 15" },
  { "/sentence/short",      "indicators/0/target=28人\nindicators/0/actual=26人", "short: 26 ÷ 28 × 15 = 13.93" },
  { "/sentence/exceeded",   "indicators/0/target=≤50万元\nindicators/0/actual=55万元", "≤ exceeded: 15 × (1 − (55 − 50) ÷ 50) = 13.5" },
  { "/sentence/converted",  "indicators/0/target=≤5万元\nindicators/0/actual=48000元", "≤ kept: 4.8 of at most 5, full weight 15" },
  { "/sentence/blank",      "indicators/0/target=28人", "no suggestion: the actual value is missing" },
  { "/sentence/unlike",     "indicators/0/target=1个\nindicators/0/actual=51万元", "no suggestion: target and actual value are of different kinds" },
  { "/sentence/band",       "indicators/0/target=好坏\nindicators/0/actual=一般", "in words: the band from 9 to 12 points" },
  { "/sentence/range",      "indicators/0/target=80%-90%\nindicators/0/actual=60%", "outside the range, by its nearer bound: short: 60 ÷ 80 × 15 = 11.25" },
};

/* two lines that people added below the four of the form */
static const struct { const char *path, *edits, *shown; } added_cases[] = {
  { "/added/counts",             "funds/1/全年预算数=30\nfunds/4/row=社会资本\nfunds/4/全年预算数=20", "50" },
  { "/added/both-count",         "funds/1/全年预算数=30\nfunds/4/row=社会资本\nfunds/4/全年预算数=20\nfunds/5/row=银行贷款\nfunds/5/全年预算数=5", "55" },
  { "/added/part-of-a-part",     "funds/1/全年预算数=30\nfunds/4/row=其中：乡镇自筹\nfunds/4/全年预算数=20", "30" },
  { "/added/split-of-the-line-above", "funds/3/全年预算数=30\nfunds/4/row=市级\nfunds/4/全年预算数=12\nfunds/5/row=县级\nfunds/5/全年预算数=18", "30" },
  { "/added/only-they-are-there", "funds/4/row=社会资本\nfunds/4/全年预算数=20", "20" },
  { "/added/typed-total-wins",   "funds/0/全年预算数=48\nfunds/1/全年预算数=30\nfunds/4/全年预算数=20", "48" },
};

static void
test_added (gconstpointer data)
{
  const guint n = GPOINTER_TO_UINT (data);
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = table_new (forms, "mof-project", "2023");
  g_autofree char *shown = NULL;
  JxCellRef cell;

  table_append_rows (assessment, "funds", 2);
  table_edit (assessment, added_cases[n].edits);

  g_assert_true (jx_assessment_find_place (assessment, "funds/0/全年预算数", &cell));
  shown = jx_assessment_dup_shown (assessment, cell.table, cell.position, cell.column);
  g_assert_cmpstr (shown, ==, added_cases[n].shown);
}

/* The rate rests on what the added line makes of the total, and the total says so. */
static void
test_added_line_is_told (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = table_new (forms, "mof-project", "2023");
  g_autofree char *rate = NULL, *sentence = NULL;
  JxCellRef cell;

  table_append_rows (assessment, "funds", 1);
  table_edit (assessment, "funds/1/全年预算数=30\nfunds/1/全年执行数=30\nfunds/4/row=社会资本\nfunds/4/全年预算数=20\nfunds/4/全年执行数=10");

  g_assert_true (jx_assessment_find_place (assessment, "funds/0/执行率", &cell));
  rate = jx_assessment_dup_shown (assessment, cell.table, cell.position, cell.column);
  g_assert_cmpstr (rate, ==, "80.00%");

  g_assert_true (jx_assessment_find_place (assessment, "funds/0/全年预算数", &cell));
  sentence = jx_explain_cell (assessment, cell.table, cell.position, cell.column);
  g_assert_nonnull (strstr (sentence, "社会资本 20 = 50"));
}

static void
test_compute (gconstpointer data)
{
  const ComputeCase *c = data;
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = table_new (forms, c->form, "2023");
  g_autofree char *shown = NULL;
  JxCellRef cell;

  table_add_rows (assessment, "indicators", c->n_rows);
  table_edit (assessment, c->edits);

  g_assert_true (jx_assessment_find_place (assessment, c->place, &cell));
  shown = jx_assessment_dup_shown (assessment, cell.table, cell.position, cell.column);
  g_assert_cmpstr (shown, ==, c->shown);
}

static void
test_sentence (gconstpointer data)
{
  const guint n = GPOINTER_TO_UINT (data);
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = table_new (forms, "mof-project", "2023");
  g_autofree char *sentence = NULL;

  table_add_rows (assessment, "indicators", 1);
  table_edit (assessment, "indicators/0/weight=15");
  table_edit (assessment, sentence_cases[n].edits);

  sentence = jx_score_dup_sentence (assessment, jx_assessment_find_table (assessment, "indicators"), 0);
  g_assert_cmpstr (sentence, ==, sentence_cases[n].sentence);
}

static void
test_execution_sentence (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = table_new (forms, "mof-project", "2023");
  g_autofree char *before = NULL, *after = NULL, *wrong = NULL;
  JxTable *funds = jx_assessment_find_table (assessment, "funds");

  before = jx_score_dup_sentence (assessment, funds, 0);
  g_assert_cmpstr (before, ==, "no suggestion: the execution rate is not known");

  table_edit (assessment, "funds/0/全年预算数=80\nfunds/0/全年执行数=71.92");   /* 山丹 2023 */
  after = jx_score_dup_sentence (assessment, funds, 0);
  g_assert_cmpstr (after, ==, "execution: 89.90% × 10 = 8.99");

  table_edit (assessment, "funds/0/执行率=80%");   /* typed wrong: the sentence tells the rate that the score rests on */
  wrong = jx_score_dup_sentence (assessment, funds, 0);
  g_assert_cmpstr (wrong, ==, after);
}

/* Without a sign more is better, but a cost and a length of time are at most. */
static const struct { const char *path, *level2, *target, *actual, *score; } implied_cases[] = {
  { "/relation/count",     "数量指标", "28人", "30人", "15" },
  { "/relation/cost",      "成本指标", "50万元", "40万元", "15" },
  { "/relation/cost-over", "成本指标", "50万元", "55万元", "13.5" },
  { "/relation/days",      "时效指标", "30天", "20天", "15" },
  { "/relation/years",     "可持续影响指标", "10年", "8年", "12" },
};

static void
test_implied (gconstpointer data)
{
  const guint n = GPOINTER_TO_UINT (data);
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) assessment = table_new (forms, "mof-project", "2023");
  g_autofree char *edits = g_strdup_printf ("indicators/0/level2=%s\nindicators/0/target=%s\nindicators/0/actual=%s\nindicators/0/weight=15",
                                            implied_cases[n].level2, implied_cases[n].target, implied_cases[n].actual);
  g_autofree char *shown = NULL;
  JxCellRef cell;

  table_add_rows (assessment, "indicators", 1);
  table_edit (assessment, edits);
  g_assert_true (jx_assessment_find_place (assessment, "indicators/0/score", &cell));
  shown = jx_assessment_dup_shown (assessment, cell.table, cell.position, cell.column);
  g_assert_cmpstr (shown, ==, implied_cases[n].score);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint n = 0; n < G_N_ELEMENTS (compute_cases); n++)
    g_test_add_data_func (compute_cases[n].path, &compute_cases[n], test_compute);
  for (guint n = 0; n < G_N_ELEMENTS (added_cases); n++)
    g_test_add_data_func (added_cases[n].path, GUINT_TO_POINTER (n), test_added);
  g_test_add_func ("/added/line-is-told", test_added_line_is_told);
  for (guint n = 0; n < G_N_ELEMENTS (sentence_cases); n++)
    g_test_add_data_func (sentence_cases[n].path, GUINT_TO_POINTER (n), test_sentence);
  for (guint n = 0; n < G_N_ELEMENTS (implied_cases); n++)
    g_test_add_data_func (implied_cases[n].path, GUINT_TO_POINTER (n), test_implied);
  g_test_add_func ("/sentence/execution", test_execution_sentence);

  return g_test_run ();
}
