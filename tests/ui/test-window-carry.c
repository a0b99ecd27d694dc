/* test-window-carry.c: the projects of a year begun for the next, from the list, by keys
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "stage.h"

#include "jx-carry-plan.h"
#include "jx-place.h"
#include "jx-project-list.h"
#include "jx-project-row.h"

#define TWICE "Left out: another one of the same project and year is begun"
#define ENDED "Begun, although the project has ended"

enum { LEVEL1, LEVEL2, NAME, TARGET, ACTUAL, WEIGHT };

static JxWorkspace *
get_workspace (Stage *stage)
{
  return jx_desk_get_workspace (JX_DESK (stage->window));
}

static guint
count_year (Stage *stage,
            int    year)
{
  g_autoptr(GPtrArray) ids = jx_carry_list_year (get_workspace (stage), year);

  return ids->len;
}

typedef struct
{
  Stage *stage;
  int    year;
} Open;

static gboolean
is_open (gpointer data)
{
  Open *open = data;
  JxSession *session = jx_window_get_session (open->stage->window);

  return session != NULL && jx_assessment_get_year (jx_session_get_assessment (session)) == open->year;
}

static void
await_year (Stage *stage,
            int    year)
{
  robot_wait (is_open, &(Open) { stage, year });
  robot_settle ();
}

static void
select_all (Stage *stage)
{
  GtkWidget *list = stage_find_type (GTK_WIDGET (stage->window), JX_TYPE_PROJECT_LIST);

  stage_click (stage, stage_find_type (list, JX_TYPE_PROJECT_ROW));
  robot_keys (stage->robot, "ctrl+a");
}

static GtkWidget *
ask (Stage *stage)
{
  GtkWidget *dialog;

  select_all (stage);
  robot_keys (stage->robot, "ctrl+shift+n");
  dialog = stage_await_dialog (stage);
  robot_settle ();

  return dialog;
}

static double
get_year (GtkWidget *dialog)
{
  return adw_spin_row_get_value (ADW_SPIN_ROW (stage_find_type (dialog, ADW_TYPE_SPIN_ROW)));
}

/* Enter takes what is proposed; one undo takes it back. */
static void
play_next_year (Stage    *stage,
                gpointer  data)
{
  GtkWidget *dialog;

  stage_create (stage, "灌渠整修", "2025", "云川县水利局");
  stage_create (stage, "2025年度村道养护", "2025", "云川县水利局");
  stage_set_cell (stage, "indicators", 0, "name", "养护里程");
  stage_set_cell (stage, "indicators", 0, "target", "≥12公里");
  stage_set_cell (stage, "indicators", 0, "actual", "12公里");
  stage_set_cell (stage, "indicators", 0, "weight", "15");

  dialog = ask (stage);
  g_assert_cmpfloat (get_year (dialog), ==, 2026);
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  await_year (stage, 2026);
  g_assert_cmpuint (count_year (stage, 2026), ==, 2);

  /* the first of the list, its project under the new year's name, and without what came of the old one */
  g_assert_cmpstr (jx_session_get_summary (jx_window_get_session (stage->window))->name, ==, "2026年度村道养护");
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 0, NAME), ==, "养护里程");
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 0, TARGET), ==, "≥12公里");
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 0, WEIGHT), ==, "15");
  g_assert_null (stage_get_cell (stage, "indicators", 0, ACTUAL));

  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.undo-list", NULL);
  robot_settle ();
  g_assert_cmpuint (count_year (stage, 2026), ==, 0);
  g_assert_cmpuint (count_year (stage, 2025), ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.redo-list", NULL);
  robot_settle ();
  g_assert_cmpuint (count_year (stage, 2026), ==, 2);
  stage_await_saved (stage);
}

/* On the next start they are there; what is there is not made again, another year is, without the targets. */
static void
play_another_year (Stage    *stage,
                   gpointer  data)
{
  GtkWidget *dialog, *button;

  stage_await_session (stage);
  g_assert_cmpuint (count_year (stage, 2026), ==, 2);

  dialog = ask (stage);
  g_assert_cmpfloat (get_year (dialog), ==, 2027);
  button = adw_dialog_get_default_widget (ADW_DIALOG (dialog));
  robot_keys (stage->robot, "ctrl+a");
  robot_type (stage->robot, "2026");
  robot_keys (stage->robot, "Tab");
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_nonnull (stage_find_title (dialog, "Left out: 2026 is there already"));
  g_assert_null (stage_find_title (dialog, "Left out: a later year of the same is among them"));

  robot_keys (stage->robot, "shift+Tab ctrl+a");
  robot_type (stage->robot, "2024");
  robot_keys (stage->robot, "Tab");
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_nonnull (stage_find_title (dialog, "Left out: it is of a later year itself"));

  robot_keys (stage->robot, "shift+Tab ctrl+a");
  robot_type (stage->robot, "2028");
  robot_keys (stage->robot, "Tab");
  g_assert_true (gtk_widget_get_sensitive (button));
  g_assert_nonnull (stage_find_title (dialog, "Left out: a later year of the same is among them"));
  robot_keys (stage->robot, "space");   /* the targets are not kept */
  stage_go_to (stage, button, "Tab");
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  await_year (stage, 2028);
  g_assert_cmpuint (count_year (stage, 2028), ==, 2);
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 0, NAME), ==, "养护里程");
  g_assert_null (stage_get_cell (stage, "indicators", 0, TARGET));
  stage_await_saved (stage);
}

/* A list that shows one year alone shows the new one then; Escape begins nothing. */
static void
play_narrowed (Stage    *stage,
               gpointer  data)
{
  GtkWidget *list;
  GtkDropDown *years;

  stage_create (stage, "灌渠整修", "2024", "云川县水利局");
  stage_create (stage, "灌渠整修", "2025", "云川县水利局");
  robot_keys (stage->robot, "ctrl+f");
  robot_settle ();
  list = stage_find_type (GTK_WIDGET (stage->window), JX_TYPE_PROJECT_LIST);
  years = GTK_DROP_DOWN (stage_find_type (list, GTK_TYPE_DROP_DOWN));
  gtk_drop_down_set_selected (years, 1);   /* the newest, below every year */
  robot_settle ();

  ask (stage);
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
  g_assert_cmpuint (count_year (stage, 2026), ==, 0);

  ask (stage);
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  await_year (stage, 2026);
  g_assert_cmpstr (gtk_string_object_get_string (gtk_drop_down_get_selected_item (years)), ==, "2026");
  stage_await_saved (stage);
}

static JxEntry *
get_entry (Stage *stage,
           guint  position)
{
  g_autoptr(JxEntry) entry = g_list_model_get_item (jx_workspace_get_entries (get_workspace (stage)), position);

  return entry;   /* the list holds it */
}

/* Of two alike one is begun; one whose project is over is begun too. Both are said, and those alone. */
static void
play_exceptions (Stage    *stage,
                 gpointer  data)
{
  g_autoptr(JxCommand) end = NULL;
  GtkWidget *dialog;

  stage_create (stage, "灌渠整修", "2025", "云川县水利局");
  dialog = ask (stage);
  g_assert_null (stage_find_title (dialog, ENDED));
  g_assert_null (stage_find_title (dialog, TWICE));
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);

  end = jx_command_new_set (jx_record_get (jx_entry_get_record (get_entry (stage, 0)), "project"), "last_year", NULL, "2025");
  g_assert_true (jx_history_do (jx_workspace_get_history (get_workspace (stage)), end, NULL));
  stage_create (stage, "灌渠整修", "2025", "云川县水利局");
  dialog = ask (stage);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (stage_find_title (dialog, TWICE))), ==, "灌渠整修");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (stage_find_title (dialog, ENDED))), ==, "灌渠整修");
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  await_year (stage, 2026);
  g_assert_cmpuint (count_year (stage, 2026), ==, 1);
  stage_await_saved (stage);
}

/* In a window as wide as a telephone the list is a page of its own; from its menu the dialog comes as a sheet. */
static void
play_narrow (Stage    *stage,
             gpointer  data)
{
  GtkWidget *list, *dialog;

  stage_create (stage, "灌渠整修", "2025", "云川县水利局");
  robot_resize (stage->robot, 360, 640);
  robot_keys (stage->robot, "alt+Left");
  robot_settle ();
  list = stage_find_type (GTK_WIDGET (stage->window), JX_TYPE_PROJECT_LIST);
  stage_go_to (stage, stage_find_type (list, GTK_TYPE_LIST_VIEW), "Tab");
  robot_keys (stage->robot, "shift+F10 Down Return");
  dialog = stage_await_dialog (stage);
  stage_await_focus (stage_find_type (dialog, ADW_TYPE_SPIN_ROW));
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  await_year (stage, 2026);
  stage_await_saved (stage);
}

static const StageTest tests[] =
{
  { "/window/carry/into-the-next-year-and-after-a-restart-another", play_next_year, play_another_year },
  { "/window/carry/a-list-of-one-year", play_narrowed, NULL },
  { "/window/carry/what-is-left-out-or-over-is-said", play_exceptions, NULL },
  { "/window/carry/as-a-sheet", play_narrow, NULL },
};

int
main (int   argc,
      char *argv[])
{
  stage_init (&argc, &argv);
  stage_add_tests (tests, G_N_ELEMENTS (tests));

  return g_test_run ();
}
