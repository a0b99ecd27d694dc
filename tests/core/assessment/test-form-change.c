/* test-form-change.c: what becomes of an assessment under another form
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "memory-journal.h"
#include "table-fixture.h"

#include "jx-error.h"
#include "jx-form-change.h"
#include "jx-history.h"

static JxFormChange *
change_to (TableFixture *fixture,
           const char   *form)
{
  g_autoptr(GError) error = NULL;
  JxFormChange *change = jx_form_change_new (fixture->forms, fixture->assessment,
                                             jx_forms_find_latest (fixture->forms, form), &error);

  g_assert_no_error (error);

  return change;
}

static const JxFormChangeItem *
find_item (JxFormChange *change,
           const char   *text)
{
  for (guint i = 0; i < jx_form_change_get_n_items (change); i++)
    if (g_str_equal (jx_form_change_get_item (change, i)->text, text))
      return jx_form_change_get_item (change, i);

  return NULL;
}

static void
test_rows_and_words_follow_the_form (TableFixture  *fixture,
                                     gconstpointer  data)
{
  g_autoptr(JxFormChange) change = NULL;
  JxAssessment *result;

  table_set (fixture->assessment, "funds", 0, "adjusted", "7.2");
  table_set (fixture->assessment, "funds", 1, "adjusted", "7");
  change = change_to (fixture, "sichuan-0013zp");
  result = jx_form_change_get_result (change);

  g_assert_cmpuint (jx_table_get_n_rows (jx_assessment_find_table (result, "funds")), ==, 5);
  g_assert_cmpstr (table_get (result, "funds", 0, "adjusted"), ==, "7.2");
  g_assert_cmpint (find_item (change, "7.2")->fate, ==, JX_FATE_STAYS);
  g_assert_cmpstr (find_item (change, "7.2")->new_place, ==, NULL);

  /* 其中：当年财政拨款 is no line of that form */
  g_assert_cmpint (find_item (change, "7")->fate, ==, JX_FATE_LEFT_OUT);
  g_assert_nonnull (strstr (find_item (change, "7")->place, "财政拨款"));
  g_assert_cmpuint (jx_content_get_homeless (jx_assessment_get_content (result))->len, ==, 2);

  /* words of the form are not told: nobody typed them */
  g_assert_cmpuint (jx_form_change_get_n_items (change), ==, 2);
}

static void
test_what_was_typed_stays_typed (TableFixture  *fixture,
                                 gconstpointer  data)
{
  g_autoptr(JxFormChange) change = NULL;
  JxAssessment *result;

  table_set (fixture->assessment, "funds", 0, "weight", "12");
  table_set (fixture->assessment, "indicators", 0, "level1", "产出");
  change = change_to (fixture, "hubei-20-80");
  result = jx_form_change_get_result (change);

  g_assert_cmpstr (table_get (result, "funds", 0, "weight"), ==, "12");
  g_assert_cmpstr (table_get (result, "indicators", 0, "level1"), ==, "产出");
  g_assert_cmpstr (table_get (result, "indicators", 1, "level1"), ==, table_get (result, "indicators", 2, "level1"));
}

static void
test_a_text_moves_to_the_place_of_its_meaning (TableFixture  *fixture,
                                               gconstpointer  data)
{
  g_autoptr(JxFormChange) change = NULL;

  table_set (fixture->assessment, "problems", 0, "problems", "支付偏迟");
  change = change_to (fixture, "mof-project");
  g_assert_cmpint (find_item (change, "支付偏迟")->fate, ==, JX_FATE_MOVES);
  g_assert_nonnull (find_item (change, "支付偏迟")->new_place);
  g_assert_cmpstr (table_get (jx_form_change_get_result (change), "sections", 0, "problems"), ==, "支付偏迟");
}

static void
test_indicators_go_to_the_table_of_their_class (TableFixture  *fixture,
                                                gconstpointer  data)
{
  g_autoptr(JxFormChange) change = NULL;
  JxAssessment *result;
  JxTable *benefit;

  table_set (fixture->assessment, "indicators", 5, "name", "受益人数");
  table_set (fixture->assessment, "indicators", 5, "target", "≥300人");
  change = change_to (fixture, "score-rate-tables");
  result = jx_form_change_get_result (change);
  benefit = jx_assessment_find_table (result, "benefit");
  g_assert_cmpuint (jx_table_get_n_rows (jx_assessment_find_table (result, "output")), ==, 4);
  g_assert_cmpuint (jx_table_get_n_rows (benefit), ==, 4);
  g_assert_cmpuint (jx_table_get_n_rows (jx_assessment_find_table (result, "satisfaction")), ==, 1);
  g_assert_cmpstr (table_get (result, "benefit", 1, "target"), ==, "≥300人");
  g_assert_cmpint (find_item (change, "≥300人")->fate, ==, JX_FATE_MOVES);
}

static void
test_a_form_without_indicators_keeps_them (TableFixture  *fixture,
                                           gconstpointer  data)
{
  g_autoptr(JxFormChange) there = NULL, back = NULL;

  table_set (fixture->assessment, "indicators", 0, "name", "保障人数");
  there = change_to (fixture, "narrative");
  g_assert_cmpint (find_item (there, "保障人数")->fate, ==, JX_FATE_LEFT_OUT);
  g_assert_true (jx_command_apply (jx_form_change_get_command (there), JX_HOLDER (fixture->assessment), NULL));

  back = change_to (fixture, "mof-project");
  g_assert_true (jx_command_apply (jx_form_change_get_command (back), JX_HOLDER (fixture->assessment), NULL));
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", 0, "name"), ==, "保障人数");
}

typedef struct
{
  const char *relation, *target, *measure, *actual;
  const char *joined, *joined_actual;
} Target;

static const Target targets[] = {
  { "≥", "28", "个", "28个", "≥28个", "28个" },
  { "≤", "1,200.5", "元/人", "1100", "≤1,200.5元/人", "1100元/人" },
  { "定性", "持续提升", NULL, "持续提升", "持续提升", "持续提升" },
  { "＝", "100", "%", NULL, "＝100%", NULL },
};

static void
apply_change (TableFixture *fixture,
              const char   *form)
{
  g_autoptr(JxFormChange) change = change_to (fixture, form);

  g_assert_true (jx_command_apply (jx_form_change_get_command (change), JX_HOLDER (fixture->assessment), NULL));
}

/* ≥, 28 and 个 are one text where the form prints one, and three again under the first form. */
static void
test_sign_and_measure_go_with_the_target (TableFixture  *fixture,
                                          gconstpointer  data)
{
  g_autoptr(JxFormChange) change = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      table_set (fixture->assessment, "indicators", i, "relation", targets[i].relation);
      table_set (fixture->assessment, "indicators", i, "target", targets[i].target);
      table_set (fixture->assessment, "indicators", i, "measure", targets[i].measure);
      table_set (fixture->assessment, "indicators", i, "actual", targets[i].actual);
    }

  change = change_to (fixture, "mof-project");
  g_assert_cmpint (find_item (change, "个")->fate, ==, JX_FATE_MOVES);
  g_assert_nonnull (strstr (find_item (change, "个")->new_place, "指标值"));
  g_assert_cmpint (find_item (change, "≥")->fate, ==, JX_FATE_MOVES);
  g_assert_cmpint (find_item (change, "定性")->fate, ==, JX_FATE_LEFT_OUT);

  apply_change (fixture, "mof-project");
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_assert_cmpstr (table_get (fixture->assessment, "indicators", i, "target"), ==, targets[i].joined);
      g_assert_cmpstr (table_get (fixture->assessment, "indicators", i, "actual"), ==, targets[i].joined_actual);
    }

  apply_change (fixture, "sichuan-special-goal");
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_assert_cmpstr (table_get (fixture->assessment, "indicators", i, "relation"), ==, targets[i].relation);
      g_assert_cmpstr (table_get (fixture->assessment, "indicators", i, "target"), ==, targets[i].target);
      g_assert_cmpstr (table_get (fixture->assessment, "indicators", i, "measure"), ==, targets[i].measure);
    }
}

/* What was typed anew meanwhile is what counts. */
static void
test_a_target_changed_meanwhile_is_parted_anew (TableFixture  *fixture,
                                                gconstpointer  data)
{
  for (guint i = 0; i < 2; i++)
    {
      table_set (fixture->assessment, "indicators", i, "relation", "≥");
      table_set (fixture->assessment, "indicators", i, "target", "28");
      table_set (fixture->assessment, "indicators", i, "measure", "个");
    }

  apply_change (fixture, "mof-project");
  table_set (fixture->assessment, "indicators", 0, "target", "≤3次");
  table_set (fixture->assessment, "indicators", 1, "target", "12月31日前");
  apply_change (fixture, "sichuan-special-goal");

  g_assert_cmpstr (table_get (fixture->assessment, "indicators", 0, "relation"), ==, "≤");
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", 0, "target"), ==, "3");
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", 0, "measure"), ==, "次");
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", 1, "relation"), ==, NULL);
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", 1, "target"), ==, "12月31日前");
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", 1, "measure"), ==, NULL);
}

/* A number with sign and measure has three cells; words, days and ranges have one. */
static void
test_targets_are_parted (TableFixture  *fixture,
                         gconstpointer  data)
{
  static const struct { const char *text, *relation, *target, *measure; } cases[] = {
    { "≥95%", "≥", "95", "%" }, { "28人", NULL, "28", "人" }, { "≤1.2万元/台", "≤", "1.2", "万元/台" }, { "80%-90%", NULL, "80%-90%", NULL },
    { "2023年1月-12月", NULL, "2023年1月-12月", NULL }, { "不低于95%", NULL, "不低于95%", NULL }, { "明显改善", NULL, "明显改善", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    table_set (fixture->assessment, "indicators", i, "target", cases[i].text);

  apply_change (fixture, "sichuan-0013zp");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpstr (table_get (fixture->assessment, "indicators", i, "relation"), ==, cases[i].relation);
      g_assert_cmpstr (table_get (fixture->assessment, "indicators", i, "target"), ==, cases[i].target);
      g_assert_cmpstr (table_get (fixture->assessment, "indicators", i, "measure"), ==, cases[i].measure);
    }
}

/* Every form to every other of its kind: one step, and back to the byte. */
static void
test_one_step_and_back (TableFixture  *fixture,
                        gconstpointer  data)
{
  GListModel *forms = G_LIST_MODEL (fixture->forms);

  table_set (fixture->assessment, "funds", 0, "executed", "5");
  table_set (fixture->assessment, "indicators", 0, "name", "保障人数");
  table_set (fixture->assessment, "indicators", 0, "target", "≥28人");
  table_set (fixture->assessment, "sections", 0, "problems", "支付偏迟");

  for (guint i = 0; i < g_list_model_get_n_items (forms); i++)
    {
      g_autoptr(JxForm) form = g_list_model_get_item (forms, i);
      g_autoptr(MemoryJournal) journal = memory_journal_new ();
      g_autoptr(JxHistory) history = jx_history_new (JX_HOLDER (fixture->assessment), JX_JOURNAL (journal), "x");
      g_autoptr(JxFormChange) change = change_to (fixture, jx_form_get_id (form));
      g_autofree char *before = table_dup_records (fixture->assessment), *after = NULL, *again = NULL, *planned = NULL;
      JxAssessment *result = jx_form_change_get_result (change);

      if (form == jx_assessment_get_form (fixture->assessment))
        continue;

      g_assert_true (jx_history_do (history, jx_form_change_get_command (change), NULL));
      after = table_dup_records (fixture->assessment);
      planned = table_dup_records (result);
      g_assert_cmpstr (after, ==, planned);
      g_assert_true (jx_history_undo (history, NULL));
      g_assert_false (jx_history_can_undo (history));
      again = table_dup_records (fixture->assessment);
      g_assert_cmpstr (again, ==, before);
    }
}

static void
test_a_form_that_is_not_at_hand_is_refused (TableFixture  *fixture,
                                            gconstpointer  data)
{
  g_autoptr(JxForms) others = jx_forms_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JxFormChange) change = NULL;
  JxForm *form = jx_assessment_get_form (fixture->assessment);
  g_autofree char *text = g_strndup (g_bytes_get_data (jx_form_get_bytes (form), NULL), g_bytes_get_size (jx_form_get_bytes (form)));
  g_autofree char *padded = g_strconcat (text, "\n", NULL);
  g_autoptr(GBytes) bytes = g_bytes_new (padded, strlen (padded));
  g_autoptr(JxForm) other = jx_form_new_from_bytes (bytes, NULL);

  change = jx_form_change_new (fixture->forms, fixture->assessment, other, &error);
  g_assert_null (change);
  g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_UNKNOWN_FORM);
  g_assert_true (jx_assessment_get_form (fixture->assessment) == form);
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *name, *form; void (*test) (TableFixture *fixture, gconstpointer data); } tests[] =
  {
    { "/form-change/rows-and-words-follow-the-form", "mof-project", test_rows_and_words_follow_the_form },
    { "/form-change/what-was-typed-stays-typed", "mof-project", test_what_was_typed_stays_typed },
    { "/form-change/a-text-moves-to-the-place-of-its-meaning", "sichuan-0013zp", test_a_text_moves_to_the_place_of_its_meaning },
    { "/form-change/indicators-go-to-the-table-of-their-class", "mof-project", test_indicators_go_to_the_table_of_their_class },
    { "/form-change/a-form-without-indicators-keeps-them", "mof-project", test_a_form_without_indicators_keeps_them },
    { "/form-change/sign-and-measure-go-with-the-target", "sichuan-special-goal", test_sign_and_measure_go_with_the_target },
    { "/form-change/a-target-changed-meanwhile-is-parted-anew", "sichuan-special-goal", test_a_target_changed_meanwhile_is_parted_anew },
    { "/form-change/targets-are-parted", "mof-project", test_targets_are_parted },
    { "/form-change/one-step-and-back", "mof-project", test_one_step_and_back },
    { "/form-change/a-form-that-is-not-at-hand-is-refused", "mof-project", test_a_form_that_is_not_at_hand_is_refused },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, TableFixture, tests[i].form, table_set_up, tests[i].test, table_tear_down);

  return g_test_run ();
}
