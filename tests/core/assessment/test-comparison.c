/* test-comparison.c: what is told to be different is different, and all of it, each at its place
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-comparison.h"
#include "jx-edits.h"
#include "jx-form-change.h"
#include "jx-label.h"
#include "jx-place.h"
#include "table-edit.h"

#include <string.h>

#define AGENCY  "10000000-0000-4000-8000-000000000001"
#define PROJECT "20000000-0000-4000-8000-000000000001"
#define PAPER   "50000000-0000-4000-8000-000000000001"
#define HASH    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"

/* Two states made of one table by edits; @expected: a line for each difference: kind, place, before, after, "*" if it follows */
typedef struct
{
  const char *name;
  const char *edits_before;
  const char *edits_after;
  const char *expected;
} CellCase;

static const char start[] =
  "indicators/0/level1=产出指标\nindicators/0/level2=数量指标\nindicators/0/level3=修渠长度\nindicators/0/target=100公里\n"
  "indicators/0/actual=90公里\nindicators/0/weight=50\n"
  "indicators/1/level1=效益指标\nindicators/1/level3=受益农户\nindicators/1/target=≥200户\nindicators/1/actual=210户\n"
  "indicators/1/weight=40";

static const CellCase cell_cases[] = {
  { "/comparison/nothing", "", "", "" },
  { "/comparison/a-cell", "", "indicators/1/actual=199户",
    "cell indicators/1/actual [210户] [199户]\ncell indicators/1/score [40] [39.8] *\n" },
  { "/comparison/a-cell-typed-into", "", "indicators/1/reason=雨天多", "cell indicators/1/reason [] [雨天多]\n" },
  { "/comparison/a-cell-cleared", "indicators/1/reason=雨天多", "indicators/1/reason=", "cell indicators/1/reason [雨天多] []\n" },
  /* what says the same is the same, whoever wrote it there */
  { "/comparison/a-computed-figure-typed", "", "indicators/1/score=40", "" },
  { "/comparison/a-score-typed-over", "", "indicators/1/score=38", "cell indicators/1/score [40] [38]\n" },
};

static JxAssessment *
make (JxForms *forms)
{
  JxAssessment *assessment = table_new (forms, "mof-project", "2024");

  table_add_rows (assessment, "indicators", 2);
  table_edit (assessment, start);

  return assessment;
}

static char *
tell (JxAssessment *before,
      JxAssessment *after)
{
  g_autoptr(GPtrArray) differences = jx_comparison_run (before, after);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < differences->len; i++)
    {
      JxDifference *difference = g_ptr_array_index (differences, i);
      const char *old = jx_difference_get_before (difference), *new = jx_difference_get_after (difference);

      g_assert_cmpstr (jx_difference_get_label (difference), !=, "");
      g_string_append_printf (text, "%s %s [%s] [%s]%s\n", jx_difference_kind_to_key (jx_difference_get_kind (difference)),
                              jx_difference_get_place (difference), old != NULL ? old : "", new != NULL ? new : "",
                              jx_difference_follows (difference) ? " *" : "");
    }

  return g_string_free (text, FALSE);
}

static JxAssessment *
copy (JxAssessment *assessment)
{
  g_autoptr(GError) error = NULL;
  JxAssessment *made = jx_assessment_copy (assessment, &error);

  g_assert_no_error (error);

  return made;
}

static void
test_cells (gconstpointer data)
{
  const CellCase *c = data;
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) after = make (forms);
  g_autoptr(JxAssessment) before = NULL;
  g_autofree char *told = NULL;
  g_autofree char *first = g_strdup (c->edits_before), *second = g_strdup (c->edits_after);

  table_edit (after, first);
  before = copy (after);
  table_edit (after, second);
  told = tell (before, after);
  g_assert_cmpstr (told, ==, c->expected);
}

static JxTable *
indicators (JxAssessment *assessment)
{
  return jx_assessment_find_table (assessment, "indicators");
}

static void
remove_row (JxAssessment *assessment,
            guint         position)
{
  g_autoptr(GError) error = NULL;

  jx_holder_remove (JX_HOLDER (assessment), jx_row_get_id (jx_table_get_row (indicators (assessment), position)), &error);
  g_assert_no_error (error);
  jx_assessment_recompute (assessment);
}

/* By UUID: that the others moved up is no difference. */
static void
test_rows (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) whole = make (forms);
  g_autoptr(JxAssessment) less = copy (whole);
  g_autofree char *gone = NULL, *came = NULL;

  remove_row (less, 0);
  gone = tell (whole, less);
  g_assert_cmpstr (gone, ==, "removed indicators/0 [修渠长度] []\ncell total_weight [100] [50] *\n");
  came = tell (less, whole);
  g_assert_cmpstr (came, ==, "added indicators/0 [] [修渠长度]\ncell total_weight [50] [100] *\n");
}

static void
test_order (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) before = make (forms);
  g_autoptr(JxAssessment) after = copy (before);
  g_autofree char *told = NULL;
  g_autoptr(GError) error = NULL;

  jx_holder_move (JX_HOLDER (after), jx_row_get_id (jx_table_get_row (indicators (after), 0)), 1, &error);
  g_assert_no_error (error);
  told = tell (before, after);
  g_assert_cmpstr (told, ==, "order indicators [] []\n");
}

/* Filled in again elsewhere, the lines of the form are the same lines; those of the user are others. */
static void
test_other_ids (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) before = make (forms), after = make (forms);
  g_autoptr(GPtrArray) differences = jx_comparison_run (before, after);
  guint n_rows = 0;

  for (guint i = 0; i < differences->len; i++)
    {
      JxDifference *difference = g_ptr_array_index (differences, i);

      g_assert_true (g_str_has_prefix (jx_difference_get_place (difference), "indicators/"));
      n_rows += jx_difference_get_kind (difference) == JX_DIFFERENCE_ADDED
                || jx_difference_get_kind (difference) == JX_DIFFERENCE_REMOVED;
    }

  g_assert_cmpuint (n_rows, ==, 4);
  g_assert_cmpuint (differences->len, ==, 4);
}

static void
test_sections (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) before = make (forms);
  g_autoptr(JxAssessment) after = copy (before);
  g_autoptr(GPtrArray) differences = NULL;
  g_autoptr(GError) error = NULL;
  JxTable *sections = jx_assessment_find_type (after, JX_BLOCK_SECTIONS);
  const JxBlock *block = jx_table_get_block (sections);

  jx_holder_set_field (JX_HOLDER (after), jx_row_get_id (jx_table_get_row (sections, 0)), block->columns[0].key, "修渠二十里。",
                       &error);
  g_assert_no_error (error);
  differences = jx_comparison_run (before, after);
  g_assert_cmpuint (differences->len, ==, 1);
  g_assert_cmpuint (jx_comparison_count (differences), ==, 1);
  g_assert_true (g_str_has_prefix (jx_difference_get_place (g_ptr_array_index (differences, 0)), "section/"));
  g_assert_cmpstr (jx_difference_get_after (g_ptr_array_index (differences, 0)), ==, "修渠二十里。");
}

/* ---- what is no cell ---- */

static JxRecord *
new_party (JxRecordKind  kind,
           const char   *id,
           const char   *name)
{
  JxRecord *record = jx_record_new (kind, id, kind == JX_RECORD_PROJECT ? AGENCY : NULL);

  jx_record_set (record, "name", name);

  return record;
}

static void
set_own (JxAssessment *assessment,
         const char   *field,
         const char   *text)
{
  g_autoptr(GError) error = NULL;

  jx_holder_set_field (JX_HOLDER (assessment), jx_assessment_get_id (assessment), field, text, &error);
  g_assert_no_error (error);
}

static void
test_facts (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) before = make (forms);
  g_autoptr(JxAssessment) after = copy (before);
  g_autoptr(JxRecord) old = new_party (JX_RECORD_PROJECT, PROJECT, "修渠"), new = new_party (JX_RECORD_PROJECT, PROJECT, "修渠");
  g_autofree char *told = NULL;

  jx_record_set (old, "phone", "0951");
  jx_record_set (new, "contract", "1200000");
  jx_record_set (new, "paid_2024", "100");
  jx_assessment_set_facts (before, NULL, old);
  jx_assessment_set_facts (after, NULL, new);
  set_own (after, "state", "returned");
  told = tell (before, after);
  g_assert_nonnull (strstr (told, "fact  [] [120]"));
  g_assert_nonnull (strstr (told, "fact  [0951] []"));
  g_assert_null (strstr (told, "returned"));
}

static void
test_form (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) before = make (forms), after = table_new (forms, "mof-department", "2024");
  g_autofree char *told = tell (before, after);

  g_assert_true (g_str_has_prefix (told, "fact  ["));
  g_assert_nonnull (strstr (told, "removed indicators/0 [修渠长度] []"));
}

/* What only the earlier form asks for is told too, and once. */
static void
test_columns_of_another_form (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) before = make (forms);
  g_autoptr(JxFormChange) change = NULL;
  g_autofree char *reason = g_strdup ("indicators/1/reason=雨天多"), *told = NULL, *back = NULL;
  g_autoptr(GError) error = NULL;

  table_edit (before, reason);
  change = jx_form_change_new (forms, before, jx_forms_find_latest (forms, "hubei-20-80"), &error);
  g_assert_no_error (error);
  told = tell (before, jx_form_change_get_result (change));
  g_assert_nonnull (strstr (told, "cell indicators/1/reason [雨天多] []\n"));
  g_assert_null (strstr (told, "fact indicators/1"));
  back = tell (jx_form_change_get_result (change), before);
  g_assert_nonnull (strstr (back, "cell indicators/1/reason [] [雨天多]\n"));
  g_assert_null (strstr (back, "fact indicators/1"));
}

static void
test_evidence (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) before = make (forms);
  g_autoptr(JxAssessment) after = copy (before);
  g_autoptr(JxRecord) paper = jx_record_new (JX_RECORD_EVIDENCE, PAPER, jx_assessment_get_id (after));
  g_autofree char *came = NULL, *gone = NULL;
  g_autoptr(GError) error = NULL;

  jx_record_set (paper, "name", "合同.pdf");
  jx_record_set (paper, "pages", "3–5");
  jx_record_set (paper, "sha256", HASH);
  jx_holder_insert (JX_HOLDER (after), paper, 0, &error);
  g_assert_no_error (error);
  came = tell (before, after);
  g_assert_cmpstr (came, ==, "fact  [] [合同.pdf, pages 3–5]\n");
  gone = tell (after, before);
  g_assert_cmpstr (gone, ==, "fact  [合同.pdf, pages 3–5] []\n");
}

/* The names of the lines stand in a column without a title, what a later version says of a row in none. */
static void
test_labels (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) before = make (forms);
  g_autoptr(JxAssessment) after = copy (before);
  JxTable *funds = jx_assessment_find_table (after, "funds");
  g_autofree char *name = jx_assessment_dup_cell_name (after, funds, 0, 0);
  g_autoptr(GPtrArray) differences = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (jx_table_get_block (funds)->columns[0].title, ==, "");
  g_assert_true (g_str_has_prefix (name, "项目资金"));
  g_assert_null (strchr (name, '{'));   /* the unit, not its placeholder */

  jx_holder_set_field (JX_HOLDER (after), jx_row_get_id (jx_table_get_row (indicators (after), 1)), "of_a_later_version", "100",
                       &error);
  g_assert_no_error (error);
  differences = jx_comparison_run (before, after);
  g_assert_cmpuint (differences->len, ==, 1);
  g_assert_null (strstr (jx_difference_get_label (g_ptr_array_index (differences, 0)), "of_a_later_version"));
  g_assert_cmpstr (jx_difference_get_after (g_ptr_array_index (differences, 0)), ==, "100");
}

static void
test_survey (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxAssessment) before = make (forms);
  g_autoptr(JxAssessment) after = copy (before);
  g_autofree char *edits = g_strdup ("indicators/1/survey_asked=100"), *told = NULL;

  table_edit (after, edits);
  told = tell (before, after);
  g_assert_cmpstr (told, ==, "fact indicators/1 [] [100]\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cell_cases); i++)
    g_test_add_data_func (cell_cases[i].name, &cell_cases[i], test_cells);

  g_test_add_func ("/comparison/rows-that-came-and-went", test_rows);
  g_test_add_func ("/comparison/rows-in-another-order", test_order);
  g_test_add_func ("/comparison/rows-under-other-ids", test_other_ids);
  g_test_add_func ("/comparison/the-report", test_sections);
  g_test_add_func ("/comparison/agency-and-project-but-not-the-state", test_facts);
  g_test_add_func ("/comparison/another-form", test_form);
  g_test_add_func ("/comparison/columns-that-another-form-lacks", test_columns_of_another_form);
  g_test_add_func ("/comparison/labels-for-people", test_labels);
  g_test_add_func ("/comparison/evidence", test_evidence);
  g_test_add_func ("/comparison/what-a-row-rests-on", test_survey);

  return g_test_run ();
}
