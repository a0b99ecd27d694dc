/* test-search.c: search entries that outlive a late paste, and choices that are searched
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-choice-lines.h"
#include "jx-search.h"
#include "robot.h"

static GtkWidget *
find_below (GtkWidget *widget,
            GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_below (child, type);

  return found;
}

static GtkWidget *
new_choice (void)
{
  const char *const names[] = { "项目支出绩效自评表", "部门整体支出绩效自评表", "专项预算项目", NULL };
  g_autoptr(GtkStringList) choices = gtk_string_list_new (names);
  g_autoptr(GtkExpression) text = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *row = adw_combo_row_new ();
  GtkWidget *list = gtk_list_box_new ();

  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (choices));
  jx_search_choose (ADW_COMBO_ROW (row), text);
  gtk_list_box_append (GTK_LIST_BOX (list), row);

  return list;
}

static GtkWidget *
new_entry (void)
{
  GtkWidget *entry = gtk_search_entry_new ();

  jx_search_guard (GTK_SEARCH_ENTRY (entry));

  return entry;
}

static GtkWidget *
open_window (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 500, 300);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* Ctrl+V, and Escape before the clipboard's owner has answered: the paste holds the text, and nothing else. */
static void
test_late_paste (gconstpointer data)
{
  GtkWidget *(*create) (void) = data;
  GtkWidget *child = create ();
  GtkWidget *window = open_window (child);
  GtkWidget *entry = find_below (child, GTK_TYPE_SEARCH_ENTRY);
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (entry));

  robot_settle ();
  g_object_add_weak_pointer (G_OBJECT (entry), (gpointer *) &entry);
  g_object_add_weak_pointer (G_OBJECT (text), (gpointer *) &text);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (window), "绩效");
  gtk_widget_activate_action (GTK_WIDGET (text), "clipboard.paste", NULL);
  gtk_window_destroy (GTK_WINDOW (window));

  g_assert_null (entry);
  g_assert_nonnull (text);
  robot_wait (is_gone, &text);
}

static gboolean
has_text (gpointer data)
{
  return *gtk_editable_get_text (data) != '\0';
}

/* One that moves into another window listens again. */
static void
test_moved (void)
{
  GtkWidget *entry = g_object_ref_sink (new_entry ());
  GtkWidget *window = open_window (entry);
  guint n_changes = 0;

  gtk_window_set_child (GTK_WINDOW (window), NULL);
  gtk_window_set_child (GTK_WINDOW (window), entry);
  g_signal_connect_swapped (entry, "search-changed", G_CALLBACK (g_atomic_int_inc), &n_changes);
  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (entry), 0);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (window), "绩效");
  gtk_widget_activate_action (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (entry))), "clipboard.paste", NULL);
  robot_wait (has_text, entry);
  robot_settle ();
  g_assert_cmpuint (n_changes, >, 0);

  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (entry);
}

static gboolean
is_closed (gpointer data)
{
  return !gtk_widget_get_mapped (data);
}

static gboolean
is_at_rest (gpointer data)
{
  return gtk_widget_has_focus (data) && gtk_widget_get_mapped (data);
}

static void
test_return (void)
{
  GtkWidget *list = new_choice ();
  GtkWidget *window = open_window (list);
  GtkWidget *row = find_below (list, ADW_TYPE_COMBO_ROW);
  GtkWidget *entry = find_below (list, GTK_TYPE_SEARCH_ENTRY);
  Robot *robot = robot_new (GTK_WINDOW (window));

  gtk_widget_grab_focus (row);
  robot_wait (is_at_rest, row);
  robot_frame (robot);
  robot_keys (robot, "Return");
  robot_wait_focus_inside (entry);
  robot_type (robot, "部门");
  robot_keys (robot, "Return");
  robot_wait (is_closed, entry);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 1);

  robot_wait (is_at_rest, row);
  robot_frame (robot);
  robot_keys (robot, "Return");
  robot_wait_focus_inside (entry);
  robot_type (robot, "没有这样的");
  robot_keys (robot, "Return Escape Escape");
  robot_wait (is_closed, entry);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 1);

  robot_free (robot);
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkLabel *
find_label (GtkWidget  *below,
            const char *text)
{
  GtkLabel *found = GTK_IS_LABEL (below) && g_str_equal (gtk_label_get_text (GTK_LABEL (below)), text) ? GTK_LABEL (below) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = gtk_widget_get_mapped (child) ? find_label (child, text) : NULL;

  return found;
}

/* Where there is room nothing of a name is cut, in the row and in its list; what is chosen has its mark. */
static void
test_whole_names (void)
{
  const char *const names[] = { "自动：Noto Serif CJK SC Regular", "方正小标宋", NULL };
  g_autoptr(GtkStringList) choices = gtk_string_list_new (names);
  g_autoptr(GtkExpression) text = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *list = new_choice (), *row = find_below (list, ADW_TYPE_COMBO_ROW), *window, *entry;
  Robot *robot;
  GtkLabel *line;

  jx_choice_lines_set (ADW_COMBO_ROW (row), text);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (choices));
  window = open_window (list);
  robot = robot_new (GTK_WINDOW (window));
  robot_frame (robot);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (find_label (row, names[0]))));

  entry = find_below (list, GTK_TYPE_SEARCH_ENTRY);
  gtk_widget_grab_focus (row);
  robot_wait (is_at_rest, row);
  robot_keys (robot, "Return");
  robot_wait_focus_inside (entry);
  robot_frame (robot);
  line = find_label (gtk_widget_get_ancestor (entry, GTK_TYPE_POPOVER), names[0]);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (line)));
  g_assert_cmpfloat (gtk_widget_get_opacity (gtk_widget_get_next_sibling (GTK_WIDGET (line))), ==, 1);
  line = find_label (gtk_widget_get_ancestor (entry, GTK_TYPE_POPOVER), names[1]);
  g_assert_cmpfloat (gtk_widget_get_opacity (gtk_widget_get_next_sibling (GTK_WIDGET (line))), ==, 0);

  robot_free (robot);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  robot_init (&argc, &argv);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add_data_func ("/search/a-paste-that-comes-late/entry", new_entry, test_late_paste);
  g_test_add_data_func ("/search/a-paste-that-comes-late/choice", new_choice, test_late_paste);
  g_test_add_func ("/search/listens-where-it-is-moved-to", test_moved);
  g_test_add_func ("/search/return-takes-the-first-that-is-found", test_return);

  g_test_add_func ("/search/whole-names", test_whole_names);

  return g_test_run ();
}
