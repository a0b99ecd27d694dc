/* test-case-checks.c: what is wrong in a published table is found, and what is right in it is left alone
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "case-convert.h"
#include "case-files.h"
#include "jx-assessment-load.h"
#include "jx-checks.h"

typedef struct
{
  JsonObject   *table;
  JxForms      *forms;
  JxBundle     *bundle;
  JxAssessment *assessment;
  GPtrArray    *findings;
} Fixture;

static JxAssessment *
load (Fixture *fixture)
{
  JxAssessment *assessment = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < fixture->bundle->records->len && assessment == NULL; i++)
    {
      const JxRecord *record = g_ptr_array_index (fixture->bundle->records, i);

      if (record->kind == JX_RECORD_ASSESSMENT)
        assessment = jx_assessment_new_from_bundle (fixture->forms, fixture->bundle, record->id, &error);
    }

  g_assert_no_error (error);
  g_assert_nonnull (assessment);

  return assessment;
}

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  path)
{
  g_autoptr(GError) error = NULL;

  fixture->table = case_files_load (path);
  fixture->forms = load_shipped_forms ();
  fixture->bundle = case_convert (fixture->table, fixture->forms, &error);
  g_assert_no_error (error);
  fixture->assessment = load (fixture);
  jx_assessment_recompute (fixture->assessment);
  fixture->findings = jx_checks_run (fixture->assessment);
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  path)
{
  g_ptr_array_unref (fixture->findings);
  g_object_unref (fixture->assessment);
  jx_bundle_free (fixture->bundle);
  g_object_unref (fixture->forms);
  json_object_unref (fixture->table);
}

/* The report's text is one place to a case, and has many to the program. */
static gboolean
is_place (const char *at,
          const char *place)
{
  return g_str_equal (at, place) || (g_str_equal (at, "narrative") && g_str_has_prefix (place, "section/"));
}

static gboolean
is_found_at (Fixture    *fixture,
             const char *rule,
             const char *place)
{
  for (guint i = 0; i < fixture->findings->len; i++)
    {
      JxFinding *finding = g_ptr_array_index (fixture->findings, i);

      if (g_str_equal (jx_finding_get_rule (finding), rule) && is_place (place, jx_finding_get_place (finding)))
        return TRUE;
    }

  return FALSE;
}

/* one place, or a list of which any one will do */
static gboolean
is_found (Fixture    *fixture,
          JsonObject *mistake)
{
  const char *rule = json_object_get_string_member (mistake, "rule");
  JsonNode *at = json_object_get_member (mistake, "at");

  if (JSON_NODE_HOLDS_VALUE (at))
    return is_found_at (fixture, rule, json_node_get_string (at));

  for (guint i = 0; i < json_array_get_length (json_node_get_array (at)); i++)
    if (is_found_at (fixture, rule, json_array_get_string_element (json_node_get_array (at), i)))
      return TRUE;

  return FALSE;
}

/* a case of ours names all that is wrong in it, the light mistakes too */
static gboolean
is_exact (Fixture *fixture)
{
  return json_object_get_boolean_member_with_default (fixture->table, "exact", FALSE);
}

static void
test_mistakes_are_found (Fixture       *fixture,
                         gconstpointer  path)
{
  JsonArray *mistakes = json_object_has_member (fixture->table, "known_errors")
                          ? json_object_get_array_member (fixture->table, "known_errors") : NULL;

  for (guint i = 0; mistakes != NULL && i < json_array_get_length (mistakes); i++)
    {
      JsonObject *mistake = json_array_get_object_element (mistakes, i);

      if (!is_exact (fixture)
          && (!g_str_equal (json_object_get_string_member (mistake, "scope"), "table")
              || !g_str_equal (json_object_get_string_member (mistake, "severity"), "error")))
        continue;

      if (!is_found (fixture, mistake))
        g_test_message ("%s %s is not found", json_object_get_string_member (mistake, "rule"),
                        json_object_get_string_member_with_default (mistake, "at", "somewhere"));
      g_assert_true (is_found (fixture, mistake));
    }
}

/* A rule of which a fact holds may still be broken elsewhere in the same table: then the case names it among the mistakes. */
static gboolean
is_named (JsonArray  *entries,
          const char *rule)
{
  for (guint i = 0; entries != NULL && i < json_array_get_length (entries); i++)
    if (g_str_equal (json_object_get_string_member (json_array_get_object_element (entries, i), "rule"), rule))
      return TRUE;

  return FALSE;
}

static void
test_facts_are_left_alone (Fixture       *fixture,
                           gconstpointer  path)
{
  JsonArray *facts = json_object_has_member (fixture->table, "true_facts")
                       ? json_object_get_array_member (fixture->table, "true_facts") : NULL;
  JsonArray *mistakes = json_object_has_member (fixture->table, "known_errors")
                          ? json_object_get_array_member (fixture->table, "known_errors") : NULL;

  for (guint i = 0; i < fixture->findings->len; i++)
    {
      JxFinding *finding = g_ptr_array_index (fixture->findings, i);
      const char *rule = jx_finding_get_rule (finding);

      if (is_named (facts, rule) && !is_named (mistakes, rule))
        {
          g_test_message ("%s %s: %s", rule, jx_finding_get_place (finding), jx_finding_get_message (finding));
          g_test_fail ();
        }
    }
}

/* whether a mistake of the case is the one that a finding tells, as grave as it tells it */
static gboolean
is_meant (JsonObject *mistake,
          JxFinding  *finding)
{
  static const char *const severities[] = { "error", "warn", "info" };
  JsonNode *at = json_object_get_member (mistake, "at");

  return g_str_equal (json_object_get_string_member (mistake, "rule"), jx_finding_get_rule (finding))
         && g_str_equal (json_object_get_string_member (mistake, "severity"), severities[jx_finding_get_severity (finding)])
         && JSON_NODE_HOLDS_VALUE (at) && is_place (json_node_get_string (at), jx_finding_get_place (finding));
}

static void
test_nothing_else_is_found (Fixture       *fixture,
                            gconstpointer  path)
{
  JsonArray *mistakes = json_object_get_array_member (fixture->table, "known_errors");

  for (guint i = 0; i < fixture->findings->len; i++)
    {
      JxFinding *finding = g_ptr_array_index (fixture->findings, i);
      gboolean meant = FALSE;

      for (guint j = 0; j < json_array_get_length (mistakes); j++)
        meant |= is_meant (json_array_get_object_element (mistakes, j), finding);

      if (!meant)
        {
          g_test_message ("%s %s: %s", jx_finding_get_rule (finding), jx_finding_get_place (finding),
                          jx_finding_get_message (finding));
          g_test_fail ();
        }
    }
}

static void
test_nothing_is_told_twice (Fixture       *fixture,
                            gconstpointer  path)
{
  g_autoptr(GHashTable) told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < fixture->findings->len; i++)
    {
      JxFinding *finding = g_ptr_array_index (fixture->findings, i);
      char *said = g_strdup_printf ("%s %s: %s", jx_finding_get_rule (finding), jx_finding_get_place (finding),
                                    jx_finding_get_message (finding));

      g_test_message ("%s", said);
      g_assert_true (g_hash_table_add (told, said));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GPtrArray) paths = NULL;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  paths = case_files_list_for_checks ();
  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      g_autofree char *name = g_path_get_basename (path);
      g_autofree char *found = g_strdup_printf ("/case-checks/%u/%s/mistakes-are-found", i, name);
      g_autofree char *alone = g_strdup_printf ("/case-checks/%u/%s/facts-are-left-alone", i, name);
      g_autofree char *once = g_strdup_printf ("/case-checks/%u/%s/nothing-is-told-twice", i, name);

      g_test_add (found, Fixture, path, fixture_set_up, test_mistakes_are_found, fixture_tear_down);
      if (g_str_has_prefix (name, "made-"))
        {
          g_autofree char *nothing = g_strdup_printf ("/case-checks/%u/%s/nothing-else-is-found", i, name);

          g_test_add (nothing, Fixture, path, fixture_set_up, test_nothing_else_is_found, fixture_tear_down);
        }
      g_test_add (alone, Fixture, path, fixture_set_up, test_facts_are_left_alone, fixture_tear_down);
      g_test_add (once, Fixture, path, fixture_set_up, test_nothing_is_told_twice, fixture_tear_down);
    }

  return g_test_run ();
}
