/* test-window-check.c: all self-evaluations checked at once
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "stage.h"

#include "jx-check-dialog.h"

static void
start (Stage *stage)
{
  stage_create (stage, "a", "2024", "b");
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.check", NULL);
}

static gboolean
has_list (gpointer data)
{
  return stage_find_type (data, GTK_TYPE_LIST_VIEW) != NULL;
}

/* A blank table lacks what every table must have; a line leads to its cell. */
static void
play_jump (Stage    *stage,
           gpointer  data)
{
  GtkWidget *dialog, *list;
  GListModel *lines;

  start (stage);
  dialog = stage_await_dialog (stage);
  robot_wait (has_list, dialog);
  list = stage_find_type (dialog, GTK_TYPE_LIST_VIEW);
  lines = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
  g_assert_cmpuint (g_list_model_get_n_items (lines), >, 0);
  robot_wait_focus_inside (list);
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  stage_await_session (stage);
  g_assert_nonnull (stage_get_focus (stage));
}

static void
play_close (Stage    *stage,
            gpointer  data)
{
  GtkWidget *dialog;

  start (stage);
  dialog = stage_await_dialog (stage);
  robot_wait (has_list, dialog);
  stage_await_focus (stage_find_type (dialog, GTK_TYPE_LIST_VIEW));
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
}

static const StageTest plays[] =
{
  { "/window/check/jump", play_jump },
  { "/window/check/close", play_close },
};

int
main (int    argc,
      char **argv)
{
  stage_init (&argc, &argv);
  adw_init ();

  stage_add_tests (plays, G_N_ELEMENTS (plays));

  return g_test_run ();
}
