/* test-window-typing.c: every published table, typed into the window by keys
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "case-convert.h"
#include "case-files.h"
#include "case-stage.h"
#include "typist.h"

#include "jx-assessment-load.h"

typedef struct
{
  JxForms      *forms;
  JxBundle     *bundle;     /* the case, as the converter has it */
  JxAssessment *wanted;     /* … read */
  char         *id;         /* of what is typed */
  char         *empty;      /* its content before anything was typed */
  char         *full;       /* … and after */
} Typing;

static const JxRecord *
find_record (const JxBundle *bundle,
             JxRecordKind    kind)
{
  for (guint i = 0; i < bundle->records->len; i++)
    if (((const JxRecord *) g_ptr_array_index (bundle->records, i))->kind == kind)
      return g_ptr_array_index (bundle->records, i);

  return NULL;
}

static void
typing_set_up (Typing     *typing,
               const char *path)
{
  g_autoptr(GError) error = NULL;

  typing->forms = load_shipped_forms ();
  typing->bundle = case_convert_file (path, NULL, typing->forms, &error);
  g_assert_no_error (error);
  typing->wanted = jx_assessment_new_from_bundle (typing->forms, typing->bundle,
                                                  find_record (typing->bundle, JX_RECORD_ASSESSMENT)->id, &error);
  g_assert_no_error (error);
}

static void
typing_clear (Typing *typing)
{
  g_object_unref (typing->wanted);
  g_object_unref (typing->forms);
  jx_bundle_free (typing->bundle);
  g_free (typing->id);
  g_free (typing->empty);
  g_free (typing->full);
}

/* ---- the runs ---- */

static const char *
get_fact (const Typing *typing,
          JxRecordKind  kind,
          const char   *field,
          const char   *fallback)
{
  const JxRecord *record = find_record (typing->bundle, kind);
  const char *text = record != NULL ? jx_record_get (record, field) : NULL;

  return text != NULL ? text : fallback;
}

static void
type_table (Stage    *stage,
            gpointer  data)
{
  Typing *typing = data;

  case_stage_add_form (stage, jx_assessment_get_form (typing->wanted));
  stage_create_from (stage, jx_form_get_id (jx_assessment_get_form (typing->wanted)),
                     get_fact (typing, JX_RECORD_PROJECT, "name", "a"), get_fact (typing, JX_RECORD_ASSESSMENT, "year", "2023"),
                     get_fact (typing, JX_RECORD_AGENCY, "name", "b"), get_fact (typing, JX_RECORD_AGENCY, "supervisor", ""));
  typing->id = g_strdup (jx_assessment_get_id (stage_get_assessment (stage)));
  typing->empty = stage_dup_content (stage);

  typist_type (stage, typing->wanted);
  typist_expect (stage_get_assessment (stage), typing->wanted);
  typing->full = stage_dup_content (stage);
  stage_await_saved (stage);
}

static void
expect_stored (Typing *typing)
{
  g_autoptr(JxAssessment) assessment = case_stage_read_stored (typing->id, jx_assessment_get_form (typing->wanted));

  typist_expect (assessment, typing->wanted);
}

static void
test_case (gconstpointer path)
{
  Typing typing = { NULL };

  typing_set_up (&typing, path);
  stage_forget ();
  stage_run (type_table, &typing);
  expect_stored (&typing);
  typing_clear (&typing);
}

/* ---- back, and forth again ---- */

static void
undo_all (Stage *stage)
{
  JxHistory *history = jx_session_get_history (jx_window_get_session (stage->window));

  for (guint i = 0; i < 500 && jx_history_can_undo (history); i++)
    robot_keys (stage->robot, "ctrl+z");

  g_assert_false (jx_history_can_undo (history));
}

static void
redo_all (Stage *stage)
{
  JxHistory *history = jx_session_get_history (jx_window_get_session (stage->window));

  for (guint i = 0; i < 500 && jx_history_can_redo (history); i++)
    robot_keys (stage->robot, "ctrl+y");

  g_assert_false (jx_history_can_redo (history));
}

static void
assert_content (Stage      *stage,
                const char *expected)
{
  g_autofree char *content = stage_dup_content (stage);

  g_assert_cmpstr (content, ==, expected);
}

static void
undo_and_redo (Stage  *stage,
               Typing *typing)
{
  undo_all (stage);
  assert_content (stage, typing->empty);
  redo_all (stage);
  assert_content (stage, typing->full);
}

static void
type_and_undo (Stage    *stage,
               gpointer  data)
{
  type_table (stage, data);
  undo_and_redo (stage, data);
  stage_await_saved (stage);
  g_assert_nonnull (stage_find_label (GTK_WIDGET (stage->window), "All changes saved"));
}

static void
look_again (Stage    *stage,
            gpointer  data)
{
  Typing *typing = data;
  GListModel *entries = jx_workspace_get_entries (jx_desk_get_workspace (JX_DESK (stage->window)));
  g_autoptr(JxEntry) entry = g_list_model_get_item (entries, 0);

  g_assert_cmpuint (g_list_model_get_n_items (entries), ==, 1);
  g_assert_cmpstr (jx_entry_get_id (entry), ==, typing->id);
  g_assert_cmpstr (jx_entry_get_name (entry), ==, get_fact (typing, JX_RECORD_PROJECT, "name", NULL));
  g_assert_nonnull (stage_find_label (GTK_WIDGET (stage->window), jx_entry_get_name (entry)));

  stage_await_session (stage);   /* the one that was open last */
  assert_content (stage, typing->full);
  stage_show_view (stage, "indicators");
  stage_go_to (stage, stage_get_grid (stage, "indicators"), "Tab");
  undo_and_redo (stage, typing);
}

static void
test_there_again (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "cases", "jinfeng-contract-staff.json", NULL);
  Typing typing = { NULL };

  typing_set_up (&typing, path);
  stage_forget ();
  stage_run (type_and_undo, &typing);
  expect_stored (&typing);
  stage_run (look_again, &typing);
  expect_stored (&typing);
  typing_clear (&typing);
}

/* The plain run types every table; under the sanitizer, which is many times slower, some of them go the same way. */
#ifdef __SANITIZE_ADDRESS__
#define STEP 6
#else
#define STEP 1
#endif

/* usage: test-window-typing [PART PARTS]: of the tables, every so many; the first part goes back and forth, too */
int
main (int    argc,
      char **argv)
{
  g_autoptr(GPtrArray) paths = NULL;
  guint part, n_parts;

  stage_init (&argc, &argv);
  paths = case_files_list ();
  part = argc == 3 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 1;
  n_parts = argc == 3 ? (guint) g_ascii_strtoull (argv[2], NULL, 10) : 1;
  g_assert_true (part >= 1 && part <= n_parts);

  for (guint i = (part - 1) * STEP; i < paths->len; i += n_parts * STEP)
    {
      g_autofree char *name = case_files_dup_name (g_ptr_array_index (paths, i));
      g_autofree char *test_path = g_strdup_printf ("/window/typing/%s", name);

      g_test_add_data_func (test_path, g_ptr_array_index (paths, i), test_case);
    }

  if (part == 1)
    g_test_add_func ("/window/typing/undone-redone-and-there-again", test_there_again);

  return g_test_run ();
}
