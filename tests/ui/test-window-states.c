/* test-window-states.c: submitted, changed, compared, returned, and back again
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "stage.h"

#include "jx-comparing.h"
#include "jx-exchange-assessments.h"
#include "jx-exchange-writer.h"
#include "jx-file.h"
#include "jx-passage.h"

static JxState
get_state (Stage *stage)
{
  return jx_state_of (jx_assessment_get_record (stage_get_assessment (stage)));
}

static GtkWidget *
ask (Stage      *stage,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (stage->window), action, NULL));

  return stage_await_dialog (stage);
}

static void
choose (Stage      *stage,
        GtkWidget  *dialog,
        const char *button)
{
  stage_go_to (stage, stage_await_title (dialog, button), "Tab");
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
}

/* Without the bureau's file: where that goes is asked by a dialog of the desktop. */
static void
submit (Stage *stage)
{
  GtkWidget *dialog = ask (stage, "win.submit-open");

  stage_go_to (stage, stage_find_type (dialog, GTK_TYPE_CHECK_BUTTON), "Tab");
  robot_keys (stage->robot, "space");
  choose (stage, dialog, "_Submit Anyway");
  g_assert_cmpint (get_state (stage), ==, JX_STATE_SUBMITTED);
}

static char *
dup_today (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

static void
play_whole_way (Stage    *stage,
                gpointer  data)
{
  g_autofree char *today = dup_today ();
  g_autofree char *changed = g_strdup_printf ("1 place was changed since it was submitted on %s", today);
  g_autofree char *returned = g_strdup_printf ("Returned on %s: too short", today);
  GtkWidget *dialog;

  stage_create (stage, "a", "2024", "b");
  stage_set_cell (stage, "indicators", 0, "name", "Length");
  stage_await_saved (stage);
  submit (stage);
  stage_await_label (GTK_WIDGET (stage->window), "2024 · Submitted");
  g_assert_nonnull (jx_record_get (jx_passage_find_copy (stage_get_assessment (stage)), "sha256"));

  dialog = ask (stage, "win.compare");
  g_assert_nonnull (stage_find_label (dialog, "Nothing That Is Printed Was Changed"));
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);

  stage_set_cell (stage, "indicators", 0, "name", "Width");
  stage_await_label (GTK_WIDGET (stage->window), changed);
  dialog = ask (stage, "win.compare");
  g_assert_nonnull (stage_find_label (dialog, "Submitted: Length"));
  g_assert_nonnull (stage_find_label (dialog, "Now: Width"));
  g_assert_nonnull (stage_find_label (dialog, "1 place is different"));
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);

  stage_set_cell (stage, "indicators", 0, "name", "Length");
  stage_await_no_label (GTK_WIDGET (stage->window), changed);

  ask (stage, "win.return-open");
  robot_type (stage->robot, "too short");
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  stage_await_label (GTK_WIDGET (stage->window), returned);
  stage_await_label (GTK_WIDGET (stage->window), "2024 · Returned");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.undo-list", NULL));
  stage_await_no_label (GTK_WIDGET (stage->window), returned);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.finish-open", NULL));
  stage_await_label (GTK_WIDGET (stage->window), "2024 · Final");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.take-back-open", NULL));
  stage_await_label (GTK_WIDGET (stage->window), "2024");
  g_assert_cmpint (get_state (stage), ==, JX_STATE_DRAFT);
}

/* A draft cannot be returned, nor is there anything to compare it with. */
static void
play_refused (Stage    *stage,
              gpointer  data)
{
  static const char *const refused[] = { "win.return-open", "win.finish-open", "win.take-back-open", "win.compare" };

  stage_create (stage, "a", "2024", "b");
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    gtk_widget_activate_action (GTK_WIDGET (stage->window), refused[i], NULL);
  robot_settle ();
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (stage->window)));
  g_assert_cmpint (get_state (stage), ==, JX_STATE_DRAFT);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.return", NULL));   /* from the list */
  stage_await_label (GTK_WIDGET (stage->window), "“a” is in the state “Draft”; it cannot become “Returned”.");
}

/* ---- against a file ---- */

static GFile *
write_file (JxBundle *bundle,
            JxForms  *forms)
{
  GFile *file = g_file_new_build_filename (g_get_user_cache_dir (), "back.jixiao.json", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) json = jx_exchange_to_bytes (bundle, forms, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (g_mkdir_with_parents (g_get_user_cache_dir (), 0700), ==, 0);
  jx_file_replace_bytes (file, json, &error);
  g_assert_no_error (error);

  return file;
}

/* A draft is compared with what came back: place by place, in the place of the comparison before, and nothing is changed. */
static void
play_file (Stage    *stage,
           gpointer  data)
{
  JxForms *forms = jx_workspace_get_forms (jx_desk_get_workspace (JX_DESK (stage->window)));
  g_autoptr(JxBundle) bundle = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(JxBundle) empty = jx_bundle_new ();
  GtkWidget *list;

  stage_create (stage, "a", "2024", "b");
  stage_set_cell (stage, "indicators", 0, "name", "Length");
  bundle = jx_exchange_bundle_for (stage_get_assessment (stage));
  file = write_file (bundle, forms);

  jx_comparing_with_file (stage->window, file);
  stage_await_dialog (stage);
  stage_await_label (GTK_WIDGET (stage->window), "Nothing That Is Printed Is Different");
  stage_await_label (GTK_WIDGET (stage->window), "back.jixiao.json");

  stage_set_cell (stage, "indicators", 0, "name", "Width");
  jx_comparing_with_file (stage->window, file);
  list = gtk_widget_get_ancestor (stage_await_label (GTK_WIDGET (stage->window), "In the file: Length"), GTK_TYPE_LIST_VIEW);
  robot_wait_focus_inside (list);
  stage_await_label (GTK_WIDGET (stage->window), "Now: Width");
  stage_await_label (GTK_WIDGET (stage->window), "1 place is different");
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);

  g_clear_object (&file);
  file = write_file (empty, forms);
  jx_comparing_with_file (stage->window, file);
  stage_await_label (GTK_WIDGET (stage->window), "There is not one self-evaluation in it to compare with.");
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 0, 2), ==, "Width");
}

int
main (int    argc,
      char **argv)
{
  static const StageTest tests[] = {
    { "/window-states/the-whole-way", play_whole_way, NULL },
    { "/window-states/what-cannot-be-is-said", play_refused, NULL },
    { "/window-states/what-came-back-as-a-file-is-compared", play_file, NULL },
  };

  stage_init (&argc, &argv);
  stage_add_tests (tests, G_N_ELEMENTS (tests));

  return g_test_run ();
}
