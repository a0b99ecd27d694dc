/* test-window-list.c: the list of self-evaluations: found, filtered, several at once
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "stage.h"

#include "jx-project-list.h"
#include "jx-project-row.h"

static guint
count_rows (GtkWidget *below)
{
  guint n = JX_IS_PROJECT_ROW (below) && gtk_widget_get_mapped (below);

  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);

  return n;
}

typedef struct
{
  Stage *stage;
  guint  n;
} Shown;

static gboolean
shows (gpointer data)
{
  Shown *shown = data;

  return count_rows (stage_find_type (GTK_WIDGET (shown->stage->window), JX_TYPE_PROJECT_LIST)) == shown->n;
}

static void
await_rows (Stage *stage,
            guint  n)
{
  robot_wait (shows, &(Shown) { stage, n });
  robot_settle ();
}

static guint
count_binned (Stage *stage)
{
  GListModel *entries = jx_workspace_get_entries (jx_desk_get_workspace (JX_DESK (stage->window)));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr(JxEntry) entry = g_list_model_get_item (entries, i);

      n += jx_entry_is_binned (entry);
    }

  return n;
}

static gboolean
has_reservoir (gpointer data)
{
  JxSession *session = jx_window_get_session (((Stage *) data)->window);

  return session != NULL && g_str_equal (jx_session_get_summary (session)->name, "水库除险");
}

static void
search (Stage      *stage,
        const char *text,
        guint       n)
{
  robot_keys (stage->robot, "ctrl+f ctrl+a");
  robot_type (stage->robot, text);
  await_rows (stage, n);
}

static void
play_found (Stage    *stage,
            gpointer  data)
{
  GtkWidget *dialog;

  stage_create (stage, "重点镇供水", "2024", "云川县水利局");
  stage_create (stage, "长江堤防", "2024", "云川县水利局");

  /* the third has a code */
  robot_keys (stage->robot, "ctrl+n");
  dialog = stage_await_dialog (stage);
  stage_await_title (dialog, "项目支出绩效自评表");
  stage_await_focus (stage_find_type (dialog, g_type_from_name ("JxFormList")));
  robot_keys (stage->robot, "Return");
  stage_await_focus (stage_await_title (dialog, "Name"));
  robot_type (stage->robot, "水库除险");
  stage_go_to (stage, stage_find_title (dialog, "Code in the budget system (may stay empty)"), "Tab");
  robot_type (stage->robot, "51130025T000012345678");
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  robot_wait (has_reservoir, stage);   /* which takes the focus */
  robot_settle ();

  search (stage, "cjdf", 1);          /* 长 is cháng and zhǎng, 重 zhòng and chóng */
  search (stage, "zjdf", 1);
  search (stage, "chongdianzhen", 1);
  search (stage, "zhongdian", 1);
  search (stage, "T00001234", 1);
  search (stage, "水库", 1);
  search (stage, "nothing like it", 0);
  robot_keys (stage->robot, "Escape");
  await_rows (stage, 3);

  /* by an indicator, also by one that is written while it stands open; one character alone is none */
  stage_set_cell (stage, "indicators", 0, "name", "加固坝体长度");
  stage_await_saved (stage);
  search (stage, "坝体", 1);
  search (stage, "坝体长度", 1);
  search (stage, "坝体高度", 0);
  search (stage, "坝", 0);
  robot_keys (stage->robot, "Escape");
  await_rows (stage, 3);
}

/* Two of three go to the bin and come back with one undo. */
static void
play_several (Stage    *stage,
              gpointer  data)
{
  JxWorkspace *workspace = jx_desk_get_workspace (JX_DESK (stage->window));
  guint n = g_list_model_get_n_items (jx_workspace_get_entries (workspace));
  GtkWidget *list = stage_find_type (GTK_WIDGET (stage->window), JX_TYPE_PROJECT_LIST);
  GtkWidget *row;

  stage_await_session (stage);
  await_rows (stage, n);
  row = stage_find_type (list, JX_TYPE_PROJECT_ROW);
  stage_click (stage, row);
  robot_keys (stage->robot, "shift+Down");
  robot_keys (stage->robot, "Delete");
  await_rows (stage, n - 2);
  g_assert_cmpuint (count_binned (stage), ==, 2);

  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.undo-list", NULL);
  await_rows (stage, n);
  g_assert_cmpuint (count_binned (stage), ==, 0);

  stage_click (stage, stage_find_type (list, JX_TYPE_PROJECT_ROW));
  robot_keys (stage->robot, "shift+Down");
  robot_keys (stage->robot, "ctrl+d");
  await_rows (stage, n + 2);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.undo-list", NULL);
  await_rows (stage, n);
  stage_await_saved (stage);
}

/* Return on a line of the bin does what its button does. */
static void
play_restored (Stage    *stage,
               gpointer  data)
{
  JxWorkspace *workspace = jx_desk_get_workspace (JX_DESK (stage->window));
  guint n = g_list_model_get_n_items (jx_workspace_get_entries (workspace));

  stage_await_session (stage);
  await_rows (stage, n);
  stage_click (stage, stage_find_type (GTK_WIDGET (stage->window), JX_TYPE_PROJECT_ROW));
  robot_keys (stage->robot, "Delete");
  await_rows (stage, n - 1);
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.bin", NULL);
  stage_go_to (stage, stage_find_type (stage_await_dialog (stage), ADW_TYPE_ACTION_ROW), "Tab");
  g_assert_true (ADW_IS_ACTION_ROW (stage_get_focus (stage)));
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  await_rows (stage, n);
  g_assert_cmpuint (count_binned (stage), ==, 0);
  stage_await_saved (stage);
}

static GtkAdjustment *
get_scroll (Stage *stage)
{
  GtkWidget *list = stage_find_type (GTK_WIDGET (stage->window), JX_TYPE_PROJECT_LIST);

  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (stage_find_type (list, GTK_TYPE_LIST_VIEW)));
}

static gboolean
is_at_top (gpointer data)
{
  return gtk_adjustment_get_value (get_scroll (data)) == 0;
}

static gboolean
has_copies (gpointer data)
{
  return g_list_model_get_n_items (jx_workspace_get_entries (jx_desk_get_workspace (JX_DESK (((Stage *) data)->window)))) >= 6;
}

/* Of the first group the heading is seen, too: after a search, and when one goes there by keys. */
static void
play_headings (Stage    *stage,
               gpointer  data)
{
  GtkWidget *list = stage_find_type (GTK_WIDGET (stage->window), JX_TYPE_PROJECT_LIST);

  stage_await_session (stage);
  stage_click (stage, stage_find_type (list, JX_TYPE_PROJECT_ROW));
  robot_keys (stage->robot, "ctrl+a ctrl+d");
  robot_wait (has_copies, stage);
  robot_settle ();
  robot_resize (stage->robot, 800, 300);
  stage_go_to (stage, stage_find_type (list, GTK_TYPE_LIST_VIEW), "shift+Tab");
  robot_keys (stage->robot, "End");
  robot_frame (stage->robot);
  g_assert_false (is_at_top (stage));
  robot_keys (stage->robot, "Home");
  robot_wait (is_at_top, stage);

  robot_keys (stage->robot, "End ctrl+f");
  robot_type (stage->robot, "2024");
  robot_wait (is_at_top, stage);
  robot_keys (stage->robot, "Escape");
  stage_await_saved (stage);
}

static gboolean
has_line (gpointer data)
{
  return stage_get_focus (data) != NULL && JX_IS_PROJECT_ROW (gtk_widget_get_first_child (stage_get_focus (data)));
}

static gboolean
shows_content (gpointer data)
{
  Stage *stage = data;
  GtkWidget *split = stage_find_type (GTK_WIDGET (stage->window), ADW_TYPE_NAVIGATION_SPLIT_VIEW);

  return adw_navigation_split_view_get_show_content (ADW_NAVIGATION_SPLIT_VIEW (split))
         && jx_window_get_session (stage->window) != NULL;
}

static gboolean
is_selected_line (GtkWidget *widget,
                  gpointer   data)
{
  return JX_IS_PROJECT_ROW (gtk_widget_get_first_child (widget))
         && (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_SELECTED);
}

/* Where nothing was open the keys are the list's from the start. Where an assessment takes the place of the list, it is opened by
 * Return or a click, not by a key on its way to another line. */
static void
play_keyed (Stage    *stage,
            gpointer  data)
{
  GtkWidget *split = stage_find_type (GTK_WIDGET (stage->window), ADW_TYPE_NAVIGATION_SPLIT_VIEW);

  robot_wait (has_line, stage);
  g_assert_null (jx_window_get_session (stage->window));

  robot_resize (stage->robot, 360, 640);
  robot_wait (has_line, stage);
  robot_keys (stage->robot, "Down Down");
  robot_settle ();
  g_assert_null (jx_window_get_session (stage->window));
  robot_keys (stage->robot, "Return");
  robot_wait (shows_content, stage);

  adw_navigation_split_view_set_show_content (ADW_NAVIGATION_SPLIT_VIEW (split), FALSE);
  robot_settle ();
  stage_click (stage, gtk_widget_get_first_child (stage_search (GTK_WIDGET (stage->window), is_selected_line, NULL)));
  robot_wait (shows_content, stage);
}

static gboolean
is_menu (GtkWidget *widget,
         gpointer   data)
{
  return GTK_IS_POPOVER_MENU (widget);
}

static gboolean
has_menu (gpointer data)
{
  return stage_search (GTK_WIDGET (((Stage *) data)->window), is_menu, NULL) != NULL;
}

/* A window that goes while the menu of a line is open takes it along. */
static void
play_menu_left_open (Stage    *stage,
                     gpointer  data)
{
  stage_await_session (stage);
  robot_resize (stage->robot, 800, 600);
  stage_click (stage, stage_find_type (GTK_WIDGET (stage->window), JX_TYPE_PROJECT_ROW));
  robot_keys (stage->robot, "shift+F10");
  robot_wait (has_menu, stage);
}

static void
test_list (void)
{
  stage_run (play_found, NULL);
  stage_run (play_several, NULL);
  stage_run (play_restored, NULL);
  stage_run (play_headings, NULL);
  stage_run (play_menu_left_open, NULL);
  stage_forget ();
  stage_run (play_keyed, NULL);
}

int
main (int   argc,
      char *argv[])
{
  stage_init (&argc, &argv);

  g_test_add_func ("/window/list/found-by-name-code-pinyin-initials-and-indicator-and-worked-on-together", test_list);

  return g_test_run ();
}
