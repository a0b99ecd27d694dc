/* test-profile-trial.c: rules are tried on a copy
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "table-fixture.h"

#include "jx-error.h"
#include "jx-profile-trial.h"

static void
set_up (TableFixture  *fixture,
        gconstpointer  data)
{
  static const struct { const char *target, *actual, *weight; } rows[] =
  {
    { "≥10个", "8个", "20" }, { "≤50万元", "60万元", "30" }, { "≥10个", "14个", "40" },
  };

  table_set_up (fixture, NULL);
  table_set (fixture->assessment, "funds", 0, "adjusted", "100");
  table_set (fixture->assessment, "funds", 0, "executed", "75");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      table_set (fixture->assessment, "indicators", i, "target", rows[i].target);
      table_set (fixture->assessment, "indicators", i, "actual", rows[i].actual);
      table_set (fixture->assessment, "indicators", i, "weight", rows[i].weight);
    }
}

/* What a rule makes of the four scores (16, 24, 40, 7.5) and the total (87.5). */
static const struct { const char *rule; guint n_effects; const char *after, *total; } variants[] =
{
  { "{}", 0, NULL, "87.5 良" },
  { "{\"short\":\"nothing\"}", 3, "0", "71.5 中" },          /* the row, the total, the grade */
  { "{\"exceeded\":\"inverse\"}", 2, "25", "88.5 良" },      /* 30 × 50 ÷ 60 */
  { "{\"exceeded\":\"nothing\"}", 3, "0", "63.5 中" },
  { "{\"over\":\"deduct\",\"over_deduction\":2}", 2, "38", "85.5 良" },
  { "{\"over\":\"deduct\",\"over_deduction\":2,\"over_from\":150}", 0, NULL, "87.5 良" },
  { "{\"caps\":[{\"below\":80,\"total\":79}]}", 2, "79", "79 中" },
  { "{\"score_decimals\":0}", 2, "8", "88 良" },             /* execution 7.5 */
  { "{\"grades\":[{\"name\":\"甲\",\"from\":85},{\"name\":\"乙\",\"from\":0}]}", 1, "甲", "87.5 甲" },
  { "{\"execution\":20}", 0, NULL, "87.5 良" },              /* the table prints its own weight, 10 */
};

static void
test_variants (TableFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr(JxProfileTrial) trial = jx_profile_trial_new (fixture->assessment, NULL);
  g_autofree char *now = jx_profile_trial_dup_total (trial, FALSE);

  g_assert_cmpstr (now, ==, "87.5 良");

  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *total = NULL;

      g_test_message ("%s", variants[i].rule);
      g_assert_true (jx_profile_trial_set (trial, variants[i].rule, &error));
      total = jx_profile_trial_dup_total (trial, TRUE);
      g_assert_cmpstr (total, ==, variants[i].total);
      g_assert_cmpuint (jx_profile_trial_get_n_effects (trial), ==, variants[i].n_effects);
      if (variants[i].after != NULL)
        g_assert_cmpstr (jx_profile_trial_get_effect (trial, 0)->after, ==, variants[i].after);
    }

  g_assert_null (jx_assessment_get_field (fixture->assessment, "profile"));   /* it was only tried */
}

static void
test_rules_that_contradict_themselves (TableFixture  *fixture,
                                       gconstpointer  data)
{
  g_autoptr(JxProfileTrial) trial = jx_profile_trial_new (fixture->assessment, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (jx_profile_trial_set (trial, "{\"short\":\"nothing\"}", NULL));
  g_assert_false (jx_profile_trial_set (trial, "{\"classes\":[{\"name\":\"产出\",\"weight\":95}]}", &error));
  g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_FORM);
  g_assert_nonnull (strstr (error->message, "95"));
  g_assert_cmpuint (jx_profile_trial_get_n_effects (trial), ==, 3);   /* of the rules before */
}

static void
test_the_forms_own_rules_are_none (TableFixture  *fixture,
                                   gconstpointer  data)
{
  g_autoptr(JxProfileTrial) trial = jx_profile_trial_new (fixture->assessment, NULL);
  const char *own = jx_form_get_profile_json (jx_assessment_get_form (fixture->assessment));

  g_assert_true (jx_profile_trial_set (trial, own, NULL));
  g_assert_null (jx_profile_trial_get_rules (trial));
  g_assert_true (jx_profile_trial_set (trial, "{\"short\":\"nothing\"}", NULL));
  g_assert_nonnull (strstr (jx_profile_trial_get_rules (trial), "\"short\":\"nothing\""));
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *name; void (*test) (TableFixture *fixture, gconstpointer data); } tests[] =
  {
    { "/profile-trial/every-variant-says-what-it-does", test_variants },
    { "/profile-trial/rules-that-contradict-themselves", test_rules_that_contradict_themselves },
    { "/profile-trial/the-forms-own-rules-are-none", test_the_forms_own_rules_are_none },
  };

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, TableFixture, NULL, set_up, tests[i].test, table_tear_down);

  return g_test_run ();
}
