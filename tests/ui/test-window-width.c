/* test-window-width.c: what is shown fits on both sides of each width at which it changes
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>
#include <locale.h>

#include "jx-edits.h"
#include "room.h"
#include "stage.h"

#define FOLDS 3

/* As GNOME has them, as it can be told to, as elementary and macOS, all there are, and none */
static const char *const layouts[] =
{
  ":close", ":minimize,maximize,close", "close,minimize,maximize:", "icon,menu:minimize,maximize,close", ":",
};

static const int percents[] = { 100, 125, 200 };
static const int edges[] = { 700, 1000, 1272 };   /* sp: the breakpoints of jx-window.ui */

static void
open_sample (Stage *stage)
{
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.samples", NULL);
  stage_await_focus (stage_await_title (stage_await_dialog (stage), _("_Import")));
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  stage_await_session (stage);
}

/* A frame between, as somebody needs to see what he did; the toolkit complains of its own, where there is none. */
static void
try_layouts (Stage     *stage,
             GtkWidget *split,
             GtkWidget *editor,
             int        percent,
             int        width)
{
  robot_resize (stage->robot, width, 800);

  for (guint i = 0; i < 2 * G_N_ELEMENTS (layouts); i++)
    {
      g_autofree char *what = g_strdup_printf ("text of %d %%, buttons %s, side pane %s", percent, layouts[i / 2],
                                               i % 2 == 0 ? "shown" : "hidden");

      g_object_set (gtk_settings_get_default (), "gtk-decoration-layout", layouts[i / 2], NULL);
      g_object_set (editor, "side-pane", i % 2 == 0, NULL);
      robot_frame (stage->robot);
      room_assert_enough (split, width, what);
    }
}

static void
play_edges (Stage    *stage,
            gpointer  data)
{
  GtkWidget *split, *editor;

  open_sample (stage);
  split = stage_find_type (GTK_WIDGET (stage->window), ADW_TYPE_NAVIGATION_SPLIT_VIEW);
  editor = stage_find_type (split, g_type_from_name ("JxEditor"));

  for (guint i = 0; i < G_N_ELEMENTS (percents); i++)
    {
      robot_resize (stage->robot, edges[G_N_ELEMENTS (edges) - 1] * percents[i] / 100, 800);
      robot_set_letters (stage->robot, percents[i]);

      for (guint j = G_N_ELEMENTS (edges); j-- > 0;)
        {
          try_layouts (stage, split, editor, percents[i], edges[j] * percents[i] / 100 + 1);
          try_layouts (stage, split, editor, percents[i], edges[j] * percents[i] / 100);
        }
    }

  robot_set_letters (stage->robot, 100);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-decoration-layout");
}

/* A telephone held upright, with text twice as large: each view, list and pane. They are asked in a window that is folded as
 * well, but wide enough: in one that is not, the toolkit complains first, and not of the culprit. */
static void
play_narrow (Stage    *stage,
             gpointer  data)
{
  static const char *const views[] = { "overview", "indicators", "report" };
  GtkWidget *split, *editor;

  open_sample (stage);
  split = stage_find_type (GTK_WIDGET (stage->window), ADW_TYPE_NAVIGATION_SPLIT_VIEW);
  editor = stage_find_type (split, g_type_from_name ("JxEditor"));
  robot_resize (stage->robot, 690, 640);

  for (guint i = 0; i < G_N_ELEMENTS (percents); i++)
    {
      robot_set_letters (stage->robot, percents[i]);
      for (guint j = 0; j < G_N_ELEMENTS (views); j++)
        {
          g_autofree char *what = g_strdup_printf ("text of %d %%, %s", percents[i], views[j]);

          stage_show_view (stage, views[j]);
          robot_frame (stage->robot);
          room_assert_enough (split, 360, what);
        }

      g_object_set (editor, "side-pane", TRUE, NULL);
      robot_frame (stage->robot);
      room_assert_enough (split, 360, "the side pane");
      g_object_set (editor, "side-pane", FALSE, NULL);
      adw_navigation_split_view_set_show_content (ADW_NAVIGATION_SPLIT_VIEW (split), FALSE);
      robot_frame (stage->robot);
      room_assert_enough (split, 360, "the list");
      adw_navigation_split_view_set_show_content (ADW_NAVIGATION_SPLIT_VIEW (split), TRUE);
    }

  robot_set_letters (stage->robot, 100);
}

/* ---- what the preview gets of a wide window ---- */

static int
get_side (Stage *stage)
{
  GtkWidget *paned = stage_find_type (GTK_WIDGET (stage->window), GTK_TYPE_PANED);

  return gtk_widget_get_width (gtk_paned_get_end_child (GTK_PANED (paned)));
}

static gboolean
has_all_columns (gpointer data)
{
  Stage *stage = data;
  GtkAdjustment *across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (stage_get_grid (stage, "indicators")));

  return gtk_adjustment_get_page_size (across) > 0
         && gtk_adjustment_get_upper (across) <= gtk_adjustment_get_page_size (across);
}

/* The table first, then a page as large as there is room for; what was dragged stays. */
static void
play_share (Stage    *stage,
            gpointer  data)
{
  GtkPaned *paned;

  open_sample (stage);
  stage_show_view (stage, "indicators");
  robot_resize (stage->robot, 1366, 768);
  robot_wait (has_all_columns, stage);
  g_assert_cmpint (get_side (stage), >=, 380);

  robot_resize (stage->robot, 1560, 768);
  robot_wait (has_all_columns, stage);
  g_assert_cmpint (get_side (stage), >, 500);

  robot_resize (stage->robot, 1366, 768);
  g_assert_cmpint (get_side (stage), <, 450);

  robot_resize (stage->robot, 1560, 768);
  paned = GTK_PANED (stage_find_type (GTK_WIDGET (stage->window), GTK_TYPE_PANED));
  gtk_paned_set_position (paned, gtk_widget_get_width (GTK_WIDGET (paned)) - 450);
  robot_frame (stage->robot);
  robot_resize (stage->robot, 1460, 768);
  g_assert_cmpint (ABS (get_side (stage) - 450), <=, 2);
}

static void
play_share_kept (Stage    *stage,
                 gpointer  data)
{
  stage_await_session (stage);
  robot_resize (stage->robot, 1560, 768);
  g_assert_cmpint (ABS (get_side (stage) - 450), <=, 2);
}

/* ---- what stays as it was ---- */

static void
unfold (Stage *stage,
        int    width)
{
  robot_resize (stage->robot, width, 800);
  robot_frame (stage->robot);
  robot_resize (stage->robot, 1366, 800);
  robot_frame (stage->robot);
}

static void
play_side (Stage    *stage,
           gpointer  data)
{
  GtkWidget *split;

  open_sample (stage);
  split = stage_find_type (GTK_WIDGET (stage->window), ADW_TYPE_NAVIGATION_SPLIT_VIEW);
  robot_keys (stage->robot, "F9");

  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    {
      unfold (stage, edges[i]);
      g_object_set (split, "collapsed", TRUE, NULL);   /* in whatever order things fold */
      g_object_set (split, "collapsed", FALSE, NULL);
      robot_frame (stage->robot);
      g_assert_null (stage_find_type (split, g_type_from_name ("JxSidePane")));
      room_assert_enough (split, edges[G_N_ELEMENTS (edges) - 1] + 1, "the side pane hidden, and folded since");
    }
}

/* What is typed by hand may be of any length. */
static void
play_total (Stage    *stage,
            gpointer  data)
{
  const char *const long_total = "2023年11月底前完成，预算执行率95%，全年执行数114.6万元，实际完成值以验收报告为准，另见附件";
  GtkWidget *split;

  open_sample (stage);
  split = stage_find_type (GTK_WIDGET (stage->window), ADW_TYPE_NAVIGATION_SPLIT_VIEW);
  stage_set_cell (stage, "totals", 0, "total-score", long_total);
  stage_await_saved (stage);

  for (guint i = G_N_ELEMENTS (edges); i-- > 0;)
    {
      robot_resize (stage->robot, edges[i] + 1, 800);
      robot_frame (stage->robot);
      room_assert_enough (split, edges[i] + 1, "a long total");
    }
}

/* Any text of an assessment may have been pasted, with as many lines as a table has. */
static void
fill_with_lines (Stage      *stage,
                 const char *lines)
{
  JxAssessment *assessment = stage_get_assessment (stage);
  JxHistory *history = jx_session_get_history (jx_window_get_session (stage->window));
  GPtrArray *tables = jx_content_get_tables (jx_assessment_get_content (assessment));

  for (guint i = 0; i < tables->len; i++)
    {
      JxTable *table = g_ptr_array_index (tables, i);

      for (guint column = 0; column < jx_table_get_block (table)->n_columns; column++)
        {
          g_autoptr(JxCommand) command = jx_edits_set (assessment, table, 0, column, lines);

          g_assert_true (jx_history_do (history, command, NULL));
        }
    }
  stage_await_saved (stage);
}

static void
play_lines (Stage    *stage,
            gpointer  data)
{
  static const char *const views[] = { "overview", "indicators", "report" };
  g_autoptr(GString) lines = g_string_new ("1");
  GtkWidget *split;

  for (guint i = 0; i < 300; i++)
    g_string_append (lines, "\n95%");

  open_sample (stage);
  split = stage_find_type (GTK_WIDGET (stage->window), ADW_TYPE_NAVIGATION_SPLIT_VIEW);
  fill_with_lines (stage, lines->str);

  for (guint i = G_N_ELEMENTS (edges); i-- > 0;)
    for (guint j = 0; j < G_N_ELEMENTS (views); j++)
      {
        robot_resize (stage->robot, edges[i] + 1, 800);
        stage_show_view (stage, views[j]);
        robot_frame (stage->robot);
        room_assert_low (split, edges[i] + 1, 500, views[j]);
      }
}

/* ---- what it costs to fold ---- */

static guint
count_items (GtkWidget *below)
{
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (below));
  guint n = role == GTK_ACCESSIBLE_ROLE_MENU_ITEM || role == GTK_ACCESSIBLE_ROLE_MENU_ITEM_CHECKBOX
            || role == GTK_ACCESSIBLE_ROLE_MENU_ITEM_RADIO;

  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_items (child);

  return n;
}

static gboolean
is_in_menu (gpointer data)
{
  GtkWidget *focus = stage_get_focus (data);

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER_MENU) != NULL;
}

static gboolean
has_no_items (gpointer data)
{
  return count_items (data) == 0;
}

static void
open_menu (Stage      *stage,
           const char *key)
{
  robot_keys (stage->robot, key);
  robot_wait (is_in_menu, stage);
  g_assert_false (has_no_items (stage->window));
  robot_keys (stage->robot, "Escape");
  robot_wait (has_no_items, stage->window);
}

/* A dialog from the main menu in between: one types on where one was. */
static void
play_way_back (Stage    *stage,
               gpointer  data)
{
  GtkWidget *grid;

  open_sample (stage);
  stage_show_view (stage, "indicators");
  grid = stage_get_grid (stage, "indicators");
  stage_go_to (stage, grid, "Tab");

  robot_keys (stage->robot, "F10");
  robot_wait (is_in_menu, stage);
  robot_keys (stage->robot, "Escape");
  stage_await_focus (grid);

  robot_keys (stage->robot, "F10");
  robot_wait (is_in_menu, stage);
  robot_keys (stage->robot, "Up Return");   /* about */
  stage_await_dialog (stage);
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
  stage_await_focus (grid);
}

/* The items of a closed menu take part in whatever happens to the window, each time for longer. */
static void
play_menus (Stage    *stage,
            gpointer  data)
{
  open_sample (stage);
  g_assert_true (has_no_items (stage->window));
  open_menu (stage, "F10");
  open_menu (stage, "F10");

  for (guint i = 0; i < FOLDS; i++)
    {
      robot_resize (stage->robot, 600, 800);
      robot_resize (stage->robot, 1366, 800);
      g_assert_true (has_no_items (stage->window));
    }
}

/* ---- what is left of a window ---- */

typedef struct
{
  gpointer list, editor, session, dialog, sheet;   /* weak */
} Held;

static void
fold (Stage *stage)
{
  robot_resize (stage->robot, 600, 800);
  robot_resize (stage->robot, 400, 800);
  robot_resize (stage->robot, 1366, 800);
}

/* What is in the sheet: it comes to float and no longer does, with the focus in it. */
static void
play_sheet (Stage *stage,
            Held  *held)
{
  GtkWidget *dialog;

  robot_keys (stage->robot, "ctrl+n");
  dialog = stage_await_dialog (stage);
  g_set_weak_pointer (&held->dialog, G_OBJECT (adw_dialog_get_child (ADW_DIALOG (dialog))));
  g_set_weak_pointer (&held->sheet, G_OBJECT (stage_find_type (dialog, g_type_from_name ("AdwFloatingSheet"))));

  for (guint i = 0; i < FOLDS; i++)
    fold (stage);

  g_assert_null (held->sheet);
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
  robot_frame (stage->robot);
  g_assert_null (held->dialog);
}

static void
play_fold (Stage    *stage,
           gpointer  data)
{
  Held *held = data;

  open_sample (stage);
  g_set_weak_pointer (&held->list, G_OBJECT (stage_find_type (GTK_WIDGET (stage->window), g_type_from_name ("JxProjectList"))));
  g_set_weak_pointer (&held->editor, G_OBJECT (stage_find_type (GTK_WIDGET (stage->window), g_type_from_name ("JxEditor"))));
  g_set_weak_pointer (&held->session, G_OBJECT (jx_window_get_session (stage->window)));

  for (guint i = 0; i < FOLDS; i++)
    {
      stage_show_view (stage, i % 2 == 0 ? "overview" : "indicators");
      fold (stage);
    }

  play_sheet (stage, held);
}

static void
test_fold (void)
{
  Held held = { NULL };

  stage_forget ();
  stage_run (play_fold, &held);
  g_assert_null (held.list);
  g_assert_null (held.editor);
  g_assert_null (held.session);
}

/* The list says what it is, in all of its letters. */
static void
play_title (Stage    *stage,
            gpointer  data)
{
  GtkWidget *title;

  robot_resize (stage->robot, 1280, 800);
  robot_frame (stage->robot);
  title = stage_find_label (GTK_WIDGET (stage->window), _("Evaluations"));
  g_assert_nonnull (title);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (title))));
}

/* Of what is open there is more to be read than its first letter, whatever stands beside it. */
static void
play_name (Stage    *stage,
           gpointer  data)
{
  GtkWidget *editor, *name;

  open_sample (stage);
  robot_resize (stage->robot, 1280, 800);
  robot_frame (stage->robot);
  editor = stage_find_type (GTK_WIDGET (stage->window), g_type_from_name ("JxEditor"));
  name = stage_find_type (editor, ADW_TYPE_WINDOW_TITLE);
  g_assert_cmpint (gtk_widget_get_width (name), >=, 90);
}

/* No letter twice: it would choose nothing. */
static void
check_letters (GtkWidget  *below,
               GHashTable *seen)
{
  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      guint letter = GTK_IS_LABEL (child) && gtk_widget_get_mapped (child) ? gtk_label_get_mnemonic_keyval (GTK_LABEL (child))
                                                                           : GDK_KEY_VoidSymbol;

      if (letter != GDK_KEY_VoidSymbol && !g_hash_table_add (seen, GUINT_TO_POINTER (letter)))
        g_error ("%s has the letter of another item", gtk_label_get_text (GTK_LABEL (child)));

      check_letters (child, seen);
    }
}

/* Nothing of it is below the lower edge of a screen of 768 pixels. */
static void
play_high_menu (Stage    *stage,
                gpointer  data)
{
  g_autoptr(GHashTable) letters = g_hash_table_new (NULL, NULL);
  GtkWidget *editor, *button, *menu;

  open_sample (stage);
  robot_set_letters (stage->robot, 200);
  robot_resize (stage->robot, 1366, 768);
  robot_settle ();
  editor = stage_find_type (GTK_WIDGET (stage->window), g_type_from_name ("JxEditor"));
  button = stage_find_type (editor, GTK_TYPE_MENU_BUTTON);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  robot_wait (is_in_menu, stage);
  robot_frame (stage->robot);
  menu = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  g_assert_cmpint (gtk_widget_get_height (menu), <, 768 - 80);
  check_letters (menu, letters);
  g_assert_cmpuint (g_hash_table_size (letters), >, 10);

  robot_keys (stage->robot, "Escape");
  robot_wait (has_no_items, stage->window);
  robot_set_letters (stage->robot, 100);
}

static const StageTest tests[] =
{
  { "/window/width/what-is-shown-fits-on-both-sides-of-each-edge", play_edges, NULL },
  { "/window/width/a-narrow-window-has-room-for-large-text", play_narrow, NULL },
  { "/window/width/the-preview-has-its-share", play_share, play_share_kept },
  { "/window/width/a-side-pane-that-was-hidden-stays-so", play_side, NULL },
  { "/window/width/a-long-total-takes-no-room-from-others", play_total, NULL },
  { "/window/width/lines-take-no-room-from-others", play_lines, NULL },
  { "/window/width/the-list-has-its-whole-title", play_title, NULL },
  { "/window/width/a-name-is-more-than-its-first-letter", play_name, NULL },
  { "/window/width/the-menu-of-large-letters-is-seen-whole", play_high_menu, NULL },
  { "/window/width/a-menu-that-is-closed-has-no-items", play_menus, NULL },
  { "/window/width/after-a-menu-one-is-where-one-was", play_way_back, NULL },
};

int
main (int    argc,
      char **argv)
{
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("JIXIAO_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  stage_init (&argc, &argv);
  stage_add_tests (tests, G_N_ELEMENTS (tests));
  g_test_add_func ("/window/width/a-window-that-was-folded-leaves-nothing", test_fold);

  return g_test_run ();
}
