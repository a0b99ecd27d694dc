/* test-window-keys.c: the whole window by keys alone, as wide as a desk, a tablet and a telephone
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "stage.h"

#include "jx-editor.h"
#include "jx-grid.h"
#include "jx-keys.h"
#include "jx-project-list.h"
#include "jx-side-pane.h"
#include "jx-view.h"

#define STEPS 250
#define CELLS 20   /* of a row */

static gboolean
is_in (GtkWidget *widget,
       GType      type)
{
  return widget != NULL && (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) || gtk_widget_get_ancestor (widget, type) != NULL);
}

/* ---- where the focus is ---- */

/* A part of it is in the window and in everything that scrolls around it */
static gboolean
is_seen (GtkWidget *widget)
{
  for (GtkWidget *around = gtk_widget_get_parent (widget); around != NULL; around = gtk_widget_get_parent (around))
    {
      graphene_rect_t bounds, room;

      if (!GTK_IS_SCROLLED_WINDOW (around) && !GTK_IS_WINDOW (around))
        continue;

      room = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (around), (float) gtk_widget_get_height (around));
      if (!gtk_widget_compute_bounds (widget, around, &bounds) || !graphene_rect_intersection (&bounds, &room, NULL))
        return FALSE;
    }

  return gtk_widget_get_mapped (widget);
}

static gboolean
focus_is_seen (gpointer data)
{
  GtkWidget *focus = stage_get_focus (data);

  return focus != NULL && is_seen (focus);
}

/* The last cell lets go of Tab, so a table is left from there; what a row is called stands before its first cell. */
static void
step (Stage      *stage,
      const char *key)
{
  gboolean from_table = is_in (stage_get_focus (stage), JX_TYPE_GRID);

  if (from_table)
    robot_keys (stage->robot, g_str_equal (key, "Tab") ? "ctrl+End" : "ctrl+Home");

  for (guint i = 0; i == 0 || (i < CELLS && from_table && is_in (stage_get_focus (stage), JX_TYPE_GRID)); i++)
    robot_keys (stage->robot, key);

  robot_wait (focus_is_seen, stage);
}

/* Goes round until it is where it began, and notes what was passed. */
static void
go_round (Stage      *stage,
          const char *key,
          GHashTable *passed)
{
  GtkWidget *first = NULL;

  for (guint i = 0; i < STEPS; i++)
    {
      GtkWidget *focus;

      step (stage, key);
      focus = stage_get_focus (stage);
      g_test_message ("%s: %s in %s", key, G_OBJECT_TYPE_NAME (focus), G_OBJECT_TYPE_NAME (gtk_widget_get_parent (focus)));
      if (focus == first)
        return;
      first = first == NULL ? focus : first;
      g_hash_table_add (passed, focus);
    }

  g_error ("%s does not come back to %s: the focus is caught in %s", key, G_OBJECT_TYPE_NAME (first),
           G_OBJECT_TYPE_NAME (stage_get_focus (stage)));
}

/* ---- what must be reached ---- */

static gboolean
is_control (GtkWidget *widget)
{
  return (GTK_IS_BUTTON (widget) || GTK_IS_TEXT (widget) || GTK_IS_TEXT_VIEW (widget) || GTK_IS_SWITCH (widget))
         && gtk_widget_get_focusable (widget) && gtk_widget_is_sensitive (widget) && gtk_widget_get_can_focus (widget);
}

/* Arrows choose its rows. */
static gboolean
is_list (GtkWidget *widget)
{
  return GTK_IS_LIST_BOX (widget) && gtk_list_box_get_selection_mode (GTK_LIST_BOX (widget)) != GTK_SELECTION_NONE
         && gtk_widget_get_first_child (widget) != NULL;
}

static gboolean
is_passed (GtkWidget  *list,
           GHashTable *passed)
{
  GHashTableIter iter;
  gpointer focus;

  g_hash_table_iter_init (&iter, passed);
  while (g_hash_table_iter_next (&iter, &focus, NULL))
    if (gtk_widget_is_ancestor (focus, list))
      return TRUE;

  return FALSE;
}

/* Arrows choose within these: the key comes in at one. The cells' text is the table's. */
static gboolean
is_of_group (GtkWidget *widget)
{
  return is_in (widget, ADW_TYPE_INLINE_VIEW_SWITCHER) || is_in (widget, ADW_TYPE_VIEW_SWITCHER) || is_in (widget, JX_TYPE_GRID)
         || is_in (widget, GTK_TYPE_WINDOW_CONTROLS) || is_in (widget, GTK_TYPE_POPOVER);
}

static void
assert_reached (GtkWidget  *below,
                GHashTable *passed,
                const char *where)
{
  if (!gtk_widget_get_mapped (below) || (!GTK_IS_WINDOW (below) && !gtk_widget_get_can_focus (below)))
    return;

  if (is_control (below) && !is_of_group (below) && !g_hash_table_contains (passed, below))
    {
      g_autofree char *tip = gtk_widget_get_tooltip_text (below) != NULL ? g_strdup (gtk_widget_get_tooltip_text (below)) : NULL;

      g_error ("%s: no Tab comes to %s “%s” in %s", where, G_OBJECT_TYPE_NAME (below),
               GTK_IS_BUTTON (below) && gtk_button_get_label (GTK_BUTTON (below)) != NULL ? gtk_button_get_label (GTK_BUTTON (below))
               : tip != NULL ? tip : "", G_OBJECT_TYPE_NAME (gtk_widget_get_parent (below)));
    }

  if (is_list (below) && !is_passed (below, passed))
    g_error ("%s: no Tab comes to a list in %s", where, G_OBJECT_TYPE_NAME (gtk_widget_get_parent (below)));

  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL; child = gtk_widget_get_next_sibling (child))
    assert_reached (child, passed, where);
}

/* In a list it is the row that was chosen, which may be another one meanwhile. */
static gboolean
is_passed_or_list (GtkWidget  *focus,
                   GHashTable *passed)
{
  GtkWidget *list = gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX);

  return g_hash_table_contains (passed, focus) || (list != NULL && is_list (list) && is_passed (list, passed));
}

/* What one direction passes, the other does too. */
static void
assert_both (GHashTable *one,
             GHashTable *other,
             const char *where)
{
  GHashTableIter iter;
  gpointer focus;

  g_hash_table_iter_init (&iter, one);
  while (g_hash_table_iter_next (&iter, &focus, NULL))
    if (!is_of_group (focus) && !is_passed_or_list (focus, other))
      g_error ("%s: only one direction comes to %s in %s", where, G_OBJECT_TYPE_NAME (focus),
               G_OBJECT_TYPE_NAME (gtk_widget_get_parent (focus)));
}

static void
walk (Stage      *stage,
      GtkWidget  *below,
      const char *where)
{
  g_autoptr(GHashTable) passed = g_hash_table_new (NULL, NULL), back = g_hash_table_new (NULL, NULL);

  go_round (stage, "Tab", passed);
  go_round (stage, "shift+Tab", back);
  assert_both (passed, back, where);
  assert_both (back, passed, where);
  assert_reached (below, passed, where);
}

/* ---- the plays ---- */

/* Esc closes, and the focus is where it was. */
static void
open_and_close (Stage      *stage,
                const char *key)
{
  GtkWidget *before = stage_get_focus (stage), *dialog;

  robot_keys (stage->robot, key);
  dialog = stage_await_dialog (stage);
  robot_wait (focus_is_seen, stage);
  g_assert_true (gtk_widget_is_ancestor (stage_get_focus (stage), dialog));
  walk (stage, dialog, adw_dialog_get_title (ADW_DIALOG (dialog)));
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
  g_assert_true (stage_get_focus (stage) == before);
}

static void
play_views (Stage    *stage,
            gpointer  data)
{
  static const char *const names[] = { "overview", "indicators", "report" };

  stage_create (stage, "灌溉渠系维修养护", "2024", "云川县灌区管理所");
  robot_resize (stage->robot, GPOINTER_TO_INT (data), 700);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *key = g_strdup_printf ("alt+%u", i + 1);

      robot_keys (stage->robot, key);
      robot_wait (focus_is_seen, stage);
      g_assert_true (is_in (stage_get_focus (stage), JX_TYPE_VIEW));
      walk (stage, GTK_WIDGET (stage->window), names[i]);
    }

  robot_keys (stage->robot, "alt+1");
  open_and_close (stage, "ctrl+n");
  open_and_close (stage, "ctrl+comma");
  open_and_close (stage, "ctrl+shift+question");
}

static void
test_views (gconstpointer data)
{
  stage_run (play_views, (gpointer) data);
}

typedef struct
{
  Stage *stage;
  GType  type;
} Inside;

static gboolean
is_inside (gpointer data)
{
  Inside *inside = data;

  return is_in (stage_get_focus (inside->stage), inside->type);
}

/* A view that comes or a layout that changes moves the focus when it is drawn. */
static void
await_in (Stage *stage,
          GType  type)
{
  robot_wait (is_inside, &(Inside) { stage, type });
  robot_settle ();
}

/* List, view, side pane, and round again; and the other way. */
static void
play_panes (Stage    *stage,
            gpointer  data)
{
  const GType round[] = { JX_TYPE_SIDE_PANE, JX_TYPE_PROJECT_LIST, JX_TYPE_VIEW };

  stage_create (stage, "灌溉渠系维修养护", "2024", "云川县灌区管理所");
  robot_resize (stage->robot, 1366, 700);
  robot_keys (stage->robot, "alt+1");
  g_assert_true (is_in (stage_get_focus (stage), JX_TYPE_VIEW));

  for (guint i = 0; i < 2 * G_N_ELEMENTS (round); i++)
    {
      robot_keys (stage->robot, "F6");
      g_assert_true (is_in (stage_get_focus (stage), round[i % G_N_ELEMENTS (round)]));
    }

  for (guint i = G_N_ELEMENTS (round); i > 0; i--)
    {
      robot_keys (stage->robot, "shift+F6");
      g_assert_true (is_in (stage_get_focus (stage), round[(i + 1) % G_N_ELEMENTS (round)]));
    }

  /* Keys of what stands open are at hand in the list too. */
  robot_keys (stage->robot, "F6 F6");
  g_assert_true (is_in (stage_get_focus (stage), JX_TYPE_PROJECT_LIST));
  robot_keys (stage->robot, "alt+3");
  robot_wait (focus_is_seen, stage);
  g_assert_true (is_in (stage_get_focus (stage), g_type_from_name ("JxReportView")));

  /* Narrower, the side pane is put away: only what is seen takes part. */
  robot_resize (stage->robot, 800, 700);
  robot_keys (stage->robot, "alt+1");
  await_in (stage, JX_TYPE_VIEW);
  robot_keys (stage->robot, "F6");
  g_assert_true (is_in (stage_get_focus (stage), JX_TYPE_PROJECT_LIST));
  robot_keys (stage->robot, "F6");
  g_assert_true (is_in (stage_get_focus (stage), JX_TYPE_VIEW));
}

static void
test_panes (void)
{
  stage_run (play_panes, NULL);
}

/* ---- from finding to finding ---- */

static GtkWidget *
find_pane (Stage *stage)
{
  return stage_find_type (GTK_WIDGET (stage->window), JX_TYPE_SIDE_PANE);
}

static gboolean
shows_findings (gpointer data)
{
  GtkWidget *pages = stage_find_type (find_pane (data), ADW_TYPE_VIEW_STACK);

  return g_strcmp0 (adw_view_stack_get_visible_child_name (ADW_VIEW_STACK (pages)), "findings") == 0;
}

/* A text view has F7, too: it would hide its caret. Who walks the findings reads them beside the table. */
static void
play_findings (Stage    *stage,
               gpointer  data)
{
  GtkWidget *row;

  robot_resize (stage->robot, 1366, 768);
  stage_create (stage, "灌溉渠系维修养护", "2024", "云川县灌区管理所");
  stage_show_view (stage, "overview");
  row = stage_get_row (stage, "expected");
  gtk_widget_grab_focus (row);
  stage_await_focus (row);
  g_assert_false (shows_findings (stage));

  robot_keys (stage->robot, "F7");
  robot_wait (shows_findings, stage);
  g_assert_true (gtk_text_view_get_cursor_visible (GTK_TEXT_VIEW (stage_find_type (row, GTK_TYPE_TEXT_VIEW))));
}

static void
test_findings (void)
{
  stage_run (play_findings, NULL);
  stage_forget ();
}

static gboolean
is_seen_whole (gpointer data)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (data, GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (data, viewport, &bounds) && bounds.origin.y >= 0
         && bounds.origin.y + bounds.size.height <= (float) gtk_widget_get_height (viewport);
}

/* Of a long form with large letters: where a row is, is known once all above it is laid out. */
static void
play_large (Stage    *stage,
            gpointer  data)
{
  JxTable *goals;

  robot_set_letters (stage->robot, 200);
  robot_resize (stage->robot, 1366, 768);
  stage_create_from (stage, "sichuan-special-goal", "灌溉渠系维修养护", "2024", "云川县灌区管理所", "云川县水利局");
  goals = stage_get_table (stage, "goals");
  robot_keys (stage->robot, "alt+2");
  robot_settle ();

  g_assert_true (jx_editor_show_cell (JX_EDITOR (jx_window_get_editor (stage->window)),
                                      jx_row_get_id (jx_table_get_row (goals, 0)), NULL));
  robot_wait (is_seen_whole, gtk_widget_get_ancestor (stage_get_focus (stage), GTK_TYPE_LIST_BOX_ROW));
  robot_set_letters (stage->robot, 100);
}

static void
test_large (void)
{
  stage_run (play_large, NULL);
  stage_forget ();
}

/* ---- the keys told ---- */

/* Every key that has a name stands in the list of keys. */
static void
play_told (Stage    *stage,
           gpointer  data)
{
  GtkWidget *dialog;

  robot_keys (stage->robot, "ctrl+shift+question");
  dialog = stage_await_dialog (stage);

  for (JxKeyScope scope = JX_KEYS_APPLICATION; scope <= JX_KEYS_CELL; scope++)
    {
      guint n;
      const JxKey *keys = jx_keys_list (scope, &n);

      for (guint i = 0; i < n; i++)
        if (keys[i].title != NULL && stage_find_title (dialog, keys[i].title) == NULL)
          g_error ("“%s” is not told", keys[i].title);
    }

  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
}

static void
test_told (void)
{
  stage_run (play_told, NULL);
}

/* ---- agencies ---- */

static guint
count_agencies (Stage *stage)
{
  g_autoptr(GPtrArray) agencies = jx_workspace_dup_records (jx_desk_get_workspace (JX_DESK (stage->window)), JX_RECORD_AGENCY);

  return agencies->len;
}

/* One that is left blank is none; one with a name stays, and one comes back to its line. Ctrl+W closes what is on top. */
static void
play_agencies (Stage    *stage,
               gpointer  data)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.agencies", NULL);
  dialog = stage_await_dialog (stage);
  stage_await_focus (stage_await_title (dialog, "New Agency"));
  robot_keys (stage->robot, "Return");
  stage_await_focus (stage_await_title (dialog, "Name"));
  g_assert_cmpuint (count_agencies (stage), ==, 1);
  robot_keys (stage->robot, "Escape");
  stage_await_focus (stage_await_title (dialog, "New Agency"));
  g_assert_cmpuint (count_agencies (stage), ==, 0);

  robot_keys (stage->robot, "Return");
  stage_await_focus (stage_await_title (dialog, "Name"));
  robot_type (stage->robot, "云川县水利局");
  robot_keys (stage->robot, "Escape");
  stage_await_title (dialog, "云川县水利局");
  g_assert_cmpuint (count_agencies (stage), ==, 1);
  stage_go_to (stage, stage_find_title (dialog, "云川县水利局"), "shift+Tab");
  robot_keys (stage->robot, "Return");
  stage_await_focus (stage_await_title (dialog, "Name"));
  robot_keys (stage->robot, "Escape");
  stage_await_focus (stage_await_title (dialog, "云川县水利局"));

  robot_keys (stage->robot, "ctrl+w");
  stage_await_no_dialog (stage);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (stage->window)));
}

static gboolean
says_refused (gpointer data)
{
  return stage_find_label (data, "What was to be changed is no longer as it was then.") != NULL
         || stage_find_label (data, "The row that was being edited is no longer there.") != NULL;
}

/* It went meanwhile, as by undo in another place: that is said over the dialog, and what was typed is still to be read. */
static void
play_refused (Stage    *stage,
              gpointer  data)
{
  JxWorkspace *workspace = jx_desk_get_workspace (JX_DESK (stage->window));
  g_autoptr(GPtrArray) agencies = jx_workspace_dup_records (workspace, JX_RECORD_AGENCY);
  g_autoptr(JxCommand) command = jx_command_new_remove (g_ptr_array_index (agencies, 0), 0);
  GtkWidget *dialog, *name;

  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.agencies", NULL);
  dialog = stage_await_dialog (stage);
  stage_go_to (stage, stage_find_title (dialog, "云川县水利局"), "shift+Tab");
  robot_keys (stage->robot, "Return");
  name = stage_await_title (dialog, "Name");
  stage_await_focus (name);
  g_assert_true (jx_history_do (jx_workspace_get_history (workspace), command, NULL));
  robot_keys (stage->robot, "End");
  robot_type (stage->robot, "x");
  robot_wait (says_refused, dialog);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "云川县水利局x");
  robot_keys (stage->robot, "ctrl+w");
  stage_await_no_dialog (stage);
}

static void
test_agencies (void)
{
  stage_run (play_agencies, NULL);
  stage_run (play_refused, NULL);
}

/* ---- how much the heads of a narrow window hold ---- */

static void
assert_few_buttons (GtkWidget *below)
{
  if (GTK_IS_WINDOW_CONTROLS (below))
    {
      const char *layout = gtk_window_controls_get_decoration_layout (GTK_WINDOW_CONTROLS (below));

      g_assert_nonnull (layout);
      g_assert_null (strstr (layout, "maximize"));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL; child = gtk_widget_get_next_sibling (child))
    assert_few_buttons (child);
}

static void
play_narrow (Stage    *stage,
             gpointer  data)
{
  robot_frame (stage->robot);
  assert_few_buttons (GTK_WIDGET (stage->window));
  stage_create (stage, "灌溉渠系维修养护", "2024", "云川县灌区管理所");
  assert_few_buttons (GTK_WIDGET (stage->window));
}

/* It was left as narrow as that. */
static void
test_narrow (void)
{
  g_autoptr(GSettings) settings = g_settings_new ("org.jixiao.Jixiao");

  g_settings_set_int (settings, "window-width", 360);
  stage_run (play_narrow, NULL);
  g_settings_reset (settings, "window-width");
}

int
main (int    argc,
      char **argv)
{
  stage_init (&argc, &argv);

  g_test_add_func ("/window/keys/panes", test_panes);
  g_test_add_func ("/window/keys/findings", test_findings);
  g_test_add_data_func ("/window/keys/desk", GINT_TO_POINTER (1366), test_views);
  g_test_add_data_func ("/window/keys/tablet", GINT_TO_POINTER (800), test_views);
  g_test_add_data_func ("/window/keys/telephone", GINT_TO_POINTER (360), test_views);
  g_test_add_func ("/window/keys/large", test_large);
  g_test_add_func ("/window/keys/told", test_told);
  g_test_add_func ("/window/keys/agencies", test_agencies);
  g_test_add_func ("/window/keys/left-narrow", test_narrow);

  return g_test_run ();
}
