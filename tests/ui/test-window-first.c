/* test-window-first.c: the first minutes: samples, import, a new self-evaluation
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "stage.h"

#include "jx-form-picture.h"
#include "jx-import-dialog.h"
#include "jx-welcome.h"

static gboolean
has_summaries (gpointer data)
{
  GListModel *entries = jx_workspace_get_entries (jx_desk_get_workspace (JX_DESK (((Stage *) data)->window)));

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr(JxEntry) entry = g_list_model_get_item (entries, i);

      if (jx_entry_get_summary (entry)->total == NULL)
        return FALSE;
    }

  return TRUE;
}

/* Nothing has to be scrolled where the window has room. */
static gboolean
shows_all_lines (gpointer data)
{
  GtkWidget *scroller = stage_find_type (stage_find_type (data, ADW_TYPE_PREFERENCES_PAGE), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *lines = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  return gtk_adjustment_get_page_size (lines) > 0 && gtk_adjustment_get_upper (lines) <= gtk_adjustment_get_page_size (lines);
}

/* Two of the samples are of one agency. All of them are scored, whether somebody opened them or not. */
static void
play_samples (Stage    *stage,
              gpointer  data)
{
  JxWorkspace *workspace = jx_desk_get_workspace (JX_DESK (stage->window));
  g_autoptr(GListModel) samples = jx_import_dialog_list_samples ();
  g_autoptr(GPtrArray) agencies = NULL;
  GtkWidget *dialog;

  g_assert_nonnull (stage_find_type (GTK_WIDGET (stage->window), JX_TYPE_WELCOME));
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.samples", NULL);
  dialog = stage_await_dialog (stage);
  stage_await_focus (stage_await_title (dialog, "_Import"));
  robot_wait (shows_all_lines, dialog);
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  stage_await_session (stage);
  g_assert_cmpuint (g_list_model_get_n_items (jx_workspace_get_entries (workspace)), ==, g_list_model_get_n_items (samples));
  agencies = jx_workspace_dup_records (workspace, JX_RECORD_AGENCY);
  g_assert_cmpuint (agencies->len, ==, 2);
  robot_wait (has_summaries, stage);
  stage_await_saved (stage);
}

static void
play_kept (Stage    *stage,
           gpointer  data)
{
  g_assert_true (has_summaries (stage));   /* of the store: only one is opened again */
  stage_await_session (stage);
}

static void
test_samples (void)
{
  stage_run (play_samples, NULL);
  stage_run (play_kept, NULL);
}

/* The form comes first, and the next key is the name's; the one used last is on top of the next time. */
static void
play_new (Stage    *stage,
          gpointer  data)
{
  GtkWidget *dialog;

  stage_create_from (stage, "hebei", "灌区节水改造", "2025", "云川县水利局", "云川县水利局");
  g_assert_cmpstr (jx_form_get_id (jx_assessment_get_form (stage_get_assessment (stage))), ==, "hebei");
  g_assert_cmpstr (jx_assessment_get_field (stage_get_assessment (stage), "year"), ==, "2025");

  robot_keys (stage->robot, "ctrl+n");
  dialog = stage_await_dialog (stage);
  stage_await_title (dialog, "项目支出绩效自评表");
  stage_await_focus (stage_find_type (dialog, g_type_from_name ("JxFormList")));
  g_assert_nonnull (stage_find_type (dialog, JX_TYPE_FORM_PICTURE));
  robot_keys (stage->robot, "Return");
  stage_await_focus (stage_find_title (dialog, "Name"));
  g_assert_nonnull (stage_find_title (dialog, "预算项目绩效自评表"));

  robot_keys (stage->robot, "Tab");
  stage_await_focus (stage_find_title (dialog, "Code in the budget system (may stay empty)"));
  robot_keys (stage->robot, "Return");   /* the name is missing */
  stage_await_focus (stage_find_title (dialog, "Name"));
  robot_keys (stage->robot, "Escape Escape");   /* back to the forms, and out */
  stage_await_no_dialog (stage);
}

static void
test_new (void)
{
  stage_run (play_new, NULL);
}

/* At the width of a telephone the list is all there is: it offers the ways in. */
static void
play_narrow (Stage    *stage,
             gpointer  data)
{
  GtkWidget *welcome;

  robot_resize (stage->robot, 360, 640);
  welcome = stage_find_type (GTK_WIDGET (stage->window), JX_TYPE_WELCOME);
  g_assert_nonnull (welcome);
  g_assert_nonnull (stage_find_title (welcome, "_New Self-Evaluation"));
  g_assert_nonnull (stage_find_title (welcome, "Open the _Samples"));
  g_assert_nonnull (stage_find_title (welcome, "_Import Files…"));
}

static void
test_narrow (void)
{
  stage_run (play_narrow, NULL);
}

int
main (int   argc,
      char *argv[])
{
  stage_init (&argc, &argv);

  g_test_add_func ("/window/first/narrow-and-empty-offers-three-ways-in", test_narrow);
  g_test_add_func ("/window/first/the-samples-open-with-their-scores", test_samples);
  g_test_add_func ("/window/first/new-asks-for-the-form-then-for-the-name", test_new);

  return g_test_run ();
}
