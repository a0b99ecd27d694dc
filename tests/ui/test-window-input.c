/* test-window-input.c: an input method in the window
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "script-method.h"
#include "stage.h"

#include "jx-grid.h"
#include "jx-text-row.h"

#define NAME 2   /* the column */

static void
assert_name (Stage      *stage,
             guint       row,
             const char *expected)
{
  g_assert_cmpstr (jx_row_get_typed (jx_table_get_row (stage_get_table (stage, "indicators"), row), NAME), ==, expected);
}

static void
start (Stage *stage)
{
  g_object_set (gtk_settings_get_default (), "gtk-im-module", "gtk-im-context-simple", NULL);
  stage_create (stage, "a", "2023", "b");
  g_object_set (gtk_settings_get_default (), "gtk-im-module", SCRIPT_METHOD_NAME, NULL);
  stage_show_view (stage, "indicators");
  robot_keys (stage->robot, "ctrl+Home Right Right");
}

/* The first key of the first syllable arrives on a cell that nobody has opened. */
static void
play_first_syllable (Stage    *stage,
                     gpointer  data)
{
  g_autofree char *one = script_method_convert ("nihao"), *two = script_method_convert ("b"), *both = g_strconcat (one, two, NULL);

  start (stage);
  robot_keys (stage->robot, "n i h a o space b space Return");
  assert_name (stage, 0, both);
  assert_name (stage, 1, NULL);

  /* again over it: all of it is new, nothing doubled */
  robot_keys (stage->robot, "Up b space Tab");
  assert_name (stage, 0, two);
  robot_keys (stage->robot, "ctrl+z");
  assert_name (stage, 0, both);
}

static void
play_escape (Stage    *stage,
             gpointer  data)
{
  g_autofree char *sign = script_method_convert ("x");
  JxHistory *history;
  g_autofree char *before = NULL, *after = NULL;

  start (stage);
  robot_keys (stage->robot, "x space Return Up");
  assert_name (stage, 0, sign);
  before = stage_dup_content (stage);

  /* the first Escape drops the composition, and as no edit was begun the cell is what it was */
  robot_keys (stage->robot, "n i Escape");
  assert_name (stage, 0, sign);
  robot_keys (stage->robot, "Down");
  after = stage_dup_content (stage);
  g_assert_cmpstr (after, ==, before);

  /* in an edit the first drops the composition, the second the edit */
  history = jx_session_get_history (jx_window_get_session (stage->window));
  robot_keys (stage->robot, "Up F2 y space n i Escape Escape Down");
  assert_name (stage, 0, sign);
  robot_keys (stage->robot, "ctrl+z");
  assert_name (stage, 0, NULL);
  g_assert_true (jx_history_can_redo (history));
}

/* What is being composed when the view changes is kept as the method gives it: letters. */
static void
play_leaving (Stage    *stage,
              gpointer  data)
{
  start (stage);
  robot_keys (stage->robot, "n");
  stage_show_view (stage, "overview");
  stage_await_saved (stage);
  assert_name (stage, 0, "n");
  assert_name (stage, 1, NULL);
}

/* Return ends the composition first, and then goes on to the next field: none of them breaks a name. */
static void
play_return (Stage    *stage,
             gpointer  data)
{
  GtkWidget *project, *supervisor, *agency;

  g_object_set (gtk_settings_get_default (), "gtk-im-module", "gtk-im-context-simple", NULL);
  stage_create_from (stage, "sichuan-0013zp", "a", "2023", "b", "c");
  g_object_set (gtk_settings_get_default (), "gtk-im-module", SCRIPT_METHOD_NAME, NULL);
  project = stage_get_row (stage, "project");
  supervisor = stage_get_row (stage, "supervisor");
  agency = stage_get_row (stage, "agency");
  g_assert_true (JX_IS_TEXT_ROW (project) && ADW_IS_ENTRY_ROW (supervisor));

  stage_go_to (stage, stage_find_type (project, GTK_TYPE_TEXT_VIEW), "Tab");
  robot_keys (stage->robot, "ctrl+a d e Return");
  g_assert_cmpstr (stage_get_cell (stage, "header", 0, 0), ==, "de");
  robot_wait_focus_inside (project);
  robot_keys (stage->robot, "Return");
  robot_wait_focus_inside (supervisor);
  robot_keys (stage->robot, "Return");
  robot_wait_focus_inside (agency);
  g_assert_cmpstr (stage_get_cell (stage, "header", 0, 0), ==, "de");
}

static const struct { const char *name; StagePlay play; ScriptMode mode; } plays[] =
{
  { "/window/input/first-syllable-on-a-cell-at-rest", play_first_syllable, SCRIPT_DROPS_ON_RESET },
  { "/window/input/first-syllable-of-a-method-that-ends-first", play_first_syllable, SCRIPT_ENDS_BEFORE_COMMIT },
  { "/window/input/escape-in-composition", play_escape, SCRIPT_DROPS_ON_RESET },
  { "/window/input/leaving-the-view-in-composition", play_leaving, SCRIPT_COMMITS_ON_RESET },
  { "/window/input/return-in-a-name", play_return, SCRIPT_COMMITS_ON_RESET },
};

static void
test_play (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);

  stage_forget ();
  script_method_set_mode (plays[i].mode);
  stage_run (plays[i].play, NULL);
}

int
main (int    argc,
      char **argv)
{
  stage_init (&argc, &argv);
  adw_init ();
  script_method_install ();

  for (gsize i = 0; i < G_N_ELEMENTS (plays); i++)
    g_test_add_data_func (plays[i].name, GSIZE_TO_POINTER (i), test_play);

  return g_test_run ();
}
