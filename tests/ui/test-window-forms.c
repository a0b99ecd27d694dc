/* test-window-forms.c: forms of one's own in the window
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "stage.h"

#include "jx-edits.h"
#include "jx-form-item.h"
#include "jx-forms-dialog.h"
#include "jx-sight.h"

static GtkWidget *
press (Stage      *stage,
       GtkWidget  *dialog,
       const char *title)
{
  GtkWidget *widget = stage_find_title (dialog, title);

  g_assert_nonnull (widget);
  stage_go_to (stage, widget, "Tab");
  robot_keys (stage->robot, "Return");
  robot_settle ();

  return dialog;
}

static gboolean
has_alert (gpointer data)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (((Stage *) data)->window));

  return ADW_IS_ALERT_DIALOG (dialog);
}

static gboolean
is_kept (gpointer data)
{
  return jx_forms_find_latest (jx_workspace_get_forms (jx_desk_get_workspace (JX_DESK (((Stage *) data)->window))), "own-county") != NULL;
}

static void
show_page (Stage      *stage,
           GtkWidget  *dialog,
           const char *name)
{
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (stage_find_type (dialog, ADW_TYPE_VIEW_STACK)), name);
  robot_settle ();
}

static gboolean
is_of_place (GtkWidget *widget,
             gpointer   place)
{
  return g_strcmp0 (jx_form_item_get_place (widget), place) == 0;
}

static GtkWidget *
find_item (GtkWidget  *dialog,
           const char *place)
{
  return stage_search (dialog, is_of_place, (gpointer) place);
}

static const char *
title_of (GtkWidget  *dialog,
          const char *place)
{
  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (find_item (dialog, place)));
}

/* A column moves by Alt+Up with the focus, its heading and limit are typed, and Ctrl+Z takes back step by step. */
static void
adjust_a_column (Stage     *stage,
                 GtkWidget *dialog)
{
  show_page (stage, dialog, "table");
  g_assert_cmpstr (title_of (dialog, "blocks[3].columns[5]"), ==, "分值");
  gtk_widget_child_focus (find_item (dialog, "blocks[3].columns[5]"), GTK_DIR_TAB_FORWARD);   /* far down: many keys */
  robot_settle ();
  robot_keys (stage->robot, "alt+Up alt+Up");
  robot_settle ();
  g_assert_cmpstr (title_of (dialog, "blocks[3].columns[3]"), ==, "分值");
  g_assert_true (gtk_widget_is_ancestor (stage_get_focus (stage), find_item (dialog, "blocks[3].columns[3]"))
                 || stage_get_focus (stage) == find_item (dialog, "blocks[3].columns[3]"));
  robot_keys (stage->robot, "ctrl+z");
  robot_settle ();
  g_assert_cmpstr (title_of (dialog, "blocks[3].columns[4]"), ==, "分值");
}

/* With a fault no rows are made anew: what they stand for is uncertain till the block is back. */
static void
miss_a_block (Stage     *stage,
              GtkWidget *dialog)
{
  show_page (stage, dialog, "table");
  gtk_widget_activate_action (find_item (dialog, "blocks[3].columns[4]"), "draft.remove", "s", "blocks[1]");
  robot_settle ();
  g_assert_false (gtk_widget_is_sensitive (find_item (dialog, "blocks[3].columns[4]")));
  robot_keys (stage->robot, "Return");   /* on the banner's button */
  robot_settle ();
  g_assert_true (gtk_widget_is_sensitive (find_item (dialog, "blocks[3].columns[4]")));
  g_assert_cmpstr (title_of (dialog, "blocks[3].columns[4]"), ==, "分值");
  show_page (stage, dialog, "head");
}

/* What was adjusted is not thrown away without a question. */
static void
leave_by_escape (Stage      *stage,
                 const char *answer)
{
  robot_keys (stage->robot, "Escape");
  robot_wait (has_alert, stage);
  stage_go_to (stage, gtk_widget_get_ancestor (stage_find_label (stage_await_dialog (stage), answer), GTK_TYPE_BUTTON), "Tab");
  robot_keys (stage->robot, "Return");
  robot_settle ();
}

static JxForm *
find_own (Stage *stage)
{
  GListModel *forms = G_LIST_MODEL (jx_workspace_get_forms (jx_desk_get_workspace (JX_DESK (stage->window))));

  for (guint i = 0; i < g_list_model_get_n_items (forms); i++)
    {
      g_autoptr(JxForm) form = g_list_model_get_item (forms, i);

      if (g_str_equal (jx_form_get_name (form), "own"))
        return form;   /* the list keeps it */
    }

  g_assert_not_reached ();
}

/* A shipped form duplicated, its title changed by keys, kept, and there on the next start. */
static void
play_own_form (Stage    *stage,
               gpointer  data)
{
  GtkWidget *dialog, *row;
  JxForm *form;
  guint n;

  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.forms", NULL);
  dialog = stage_await_dialog (stage);
  row = stage_find_title (dialog, "项目支出绩效自评表");
  stage_go_to (stage, row, "Tab");
  robot_keys (stage->robot, "Return");
  robot_settle ();
  press (stage, dialog, "_Duplicate and Adjust");
  row = stage_find_title (dialog, "Name in the list");
  stage_go_to (stage, row, "Tab");
  robot_keys (stage->robot, "ctrl+a o w n");
  adjust_a_column (stage, dialog);
  leave_by_escape (stage, "Keep Adjusting");
  g_assert_nonnull (find_item (dialog, "blocks[3].columns[4]"));

  /* the report: one section more, on top */
  show_page (stage, dialog, "sections");
  press (stage, dialog, "Add a Section");

  /* a form that cannot be is not saved, and says where */
  show_page (stage, dialog, "head");
  row = stage_find_title (dialog, "Title above the table");
  stage_go_to (stage, row, "Tab");
  robot_keys (stage->robot, "End");
  robot_type (stage->robot, "{x");
  robot_settle ();
  g_assert_false (gtk_widget_get_sensitive (stage_find_title (dialog, "_Save")));
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (stage_find_type (dialog, ADW_TYPE_BANNER))));
  miss_a_block (stage, dialog);
  stage_go_to (stage, row, "Tab");
  robot_keys (stage->robot, "End BackSpace BackSpace");
  stage_go_to (stage, stage_find_title (dialog, "_Save"), "shift+Tab");
  robot_keys (stage->robot, "Return");
  robot_settle ();
  g_assert_nonnull (stage_find_title (dialog, "own"));
  form = find_own (stage);
  g_assert_cmpstr (jx_form_get_block (form, 3)->columns[4].key, ==, "weight");
  jx_form_get_sections (form, &n);
  g_assert_cmpuint (n, ==, 9);
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
  stage_await_saved (stage);
}

static void
play_own_form_again (Stage    *stage,
                     gpointer  data)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.forms", NULL);
  dialog = stage_await_dialog (stage);
  press (stage, dialog, "own");
  press (stage, dialog, "_Adjust");
  stage_go_to (stage, stage_find_title (dialog, "Name in the list"), "Tab");
  robot_keys (stage->robot, "End s");
  leave_by_escape (stage, "Discard Adjustments");
  press (stage, dialog, "own");
  press (stage, dialog, "_Remove");
  g_assert_null (stage_find_title (dialog, "own"));
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
}

static void
play_import_of_a_form (Stage    *stage,
                       gpointer  data)
{
  g_autofree char *source = g_build_filename (g_getenv ("JIXIAO_DATA_DIR"), "forms", "mof-project.json", NULL);
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "own.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GString) own = NULL;
  g_autoptr(GFile) file = g_file_new_for_path (path);
  GtkWidget *dialog;

  g_assert_true (g_file_get_contents (source, &text, NULL, NULL));
  own = g_string_new (text);
  g_string_replace (own, "\"id\": \"mof-project\"", "\"id\": \"own-county\", \"colour\": 1", 1);
  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  g_assert_true (g_file_set_contents (path, own->str, -1, NULL));

  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.forms", NULL);
  dialog = stage_await_dialog (stage);
  jx_forms_dialog_import_file (JX_FORMS_DIALOG (dialog), file);
  robot_wait (has_alert, stage);
  g_assert_false (is_kept (stage));
  stage_await_dialog (stage);
  robot_keys (stage->robot, "Escape");

  g_string_replace (own, ", \"colour\": 1", "", 1);
  g_assert_true (g_file_set_contents (path, own->str, -1, NULL));
  jx_forms_dialog_import_file (JX_FORMS_DIALOG (dialog), file);
  robot_wait (is_kept, stage);
  robot_settle ();
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
  stage_await_saved (stage);
}

/* ---- a draft that is refused something, cannot be written, or is left ---- */

static GtkWidget *
open_draft (Stage *stage)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.forms", NULL);
  dialog = stage_await_dialog (stage);
  press (stage, dialog, "项目支出绩效自评表");
  press (stage, dialog, "_Duplicate and Adjust");
  stage_go_to (stage, stage_find_title (dialog, "Name in the list"), "Tab");
  robot_keys (stage->robot, "ctrl+a o w n");

  return dialog;
}

static void
save (Stage     *stage,
      GtkWidget *dialog)
{
  stage_go_to (stage, stage_find_title (dialog, "_Save"), "shift+Tab");
  robot_keys (stage->robot, "Return");
  robot_settle ();
  g_assert_nonnull (stage_find_title (dialog, "own"));   /* in the list */
}

static void
expand (GtkWidget  *dialog,
        const char *place)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (find_item (dialog, place)), TRUE);
  robot_settle ();
}

static void
remove_own (Stage     *stage,
            GtkWidget *dialog)
{
  press (stage, dialog, "own");
  press (stage, dialog, "_Remove");
  g_assert_null (stage_find_title (dialog, "own"));
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
  stage_await_saved (stage);
}

static void
play_printed_labels (Stage    *stage,
                     gpointer  data)
{
  GtkWidget *dialog = open_draft (stage), *label;
  const JxLayoutCell *cell;

  show_page (stage, dialog, "table");
  expand (dialog, "blocks[0].layout");
  label = stage_await_title (find_item (dialog, "blocks[0].layout"), "Printed label");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (label)), ==, "项目名称");
  gtk_widget_grab_focus (label);   /* many keys away */
  robot_keys (stage->robot, "End");
  robot_type (stage->robot, "甲");
  robot_settle ();
  show_page (stage, dialog, "head");
  save (stage, dialog);
  cell = &jx_form_get_block (find_own (stage), 0)->layout[0].cells[0];
  g_assert_cmpstr (cell->label, ==, "项目名称甲");
  remove_own (stage, dialog);
}

/* A width for which the page has no room does not stay on screen, and is no step. */
static void
play_refused_width (Stage    *stage,
                    gpointer  data)
{
  GtkWidget *dialog = open_draft (stage), *width;
  double before;

  show_page (stage, dialog, "table");
  expand (dialog, "blocks[3].columns[4]");
  width = stage_await_title (find_item (dialog, "blocks[3].columns[4]"), "Width on paper, mm");
  before = adw_spin_row_get_value (ADW_SPIN_ROW (width));
  g_assert_cmpfloat (before, >, 5);
  gtk_widget_grab_focus (width);
  robot_keys (stage->robot, "ctrl+a 4 0 0 Return");
  robot_settle ();
  g_assert_cmpfloat (adw_spin_row_get_value (ADW_SPIN_ROW (width)), ==, before);
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (stage_find_type (dialog, ADW_TYPE_BANNER))));

  robot_keys (stage->robot, "ctrl+a 3 0 Return");
  robot_settle ();
  g_assert_cmpfloat_with_epsilon (adw_spin_row_get_value (ADW_SPIN_ROW (width)), 30, 0.11);
  show_page (stage, dialog, "head");
  leave_by_escape (stage, "Discard Adjustments");
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
}

static gboolean
is_refused (gpointer data)
{
  g_autofree char *problem = NULL;

  g_object_get (jx_workspace_get_journal (jx_desk_get_workspace (JX_DESK (((Stage *) data)->window))), "problem", &problem, NULL);

  return problem != NULL;
}

/* The disk refuses a form: it is there all the same, the window says that it is not saved, and it is once there is room. */
static void
play_full_disk (Stage    *stage,
                gpointer  data)
{
  GtkWidget *dialog = open_draft (stage);
  guint64 room;

  stage_await_saved (stage);
  room = stage_set_room (4096);
  save (stage, dialog);
  robot_wait (is_refused, stage);
  g_assert_nonnull (find_own (stage));
  stage_set_room (room);
  stage_await_saved (stage);
  g_assert_false (is_refused (stage));
  robot_keys (stage->robot, "Escape Escape");   /* the toast first */
  stage_await_no_dialog (stage);
}

static void
play_full_disk_again (Stage    *stage,
                      gpointer  data)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (GTK_WIDGET (stage->window), "win.forms", NULL);
  dialog = stage_await_dialog (stage);
  remove_own (stage, dialog);
}

/* What the disk refused is lost by nothing but the button that says so. */
static void
play_close_unsaved (Stage    *stage,
                    gpointer  data)
{
  guint64 room;

  stage_create (stage, "甲", "2024", "县水利局");
  stage_await_saved (stage);
  room = stage_set_room (4096);
  stage_set_cell (stage, "indicators", 0, "name", "乙");
  robot_wait (is_refused, stage);

  gtk_window_close (GTK_WINDOW (stage->window));
  robot_wait (has_alert, stage);
  g_assert_nonnull (stage_find_label (stage_await_dialog (stage), "Close Without Saving?"));
  robot_keys (stage->robot, "ctrl+q");   /* asked once more */
  robot_settle ();
  g_assert_true (has_alert (stage));
  stage_await_dialog (stage);
  gtk_window_close (GTK_WINDOW (stage->window));
  stage_await_no_dialog (stage);

  gtk_window_close (GTK_WINDOW (stage->window));
  stage_await_dialog (stage);
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
  stage_set_room (room);
  stage_await_saved (stage);
}

static void
play_close_unsaved_again (Stage    *stage,
                          gpointer  data)
{
  stage_await_session (stage);
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 0, 2), ==, "乙");
}

/* The window does not close over a draft: the question comes first, and what is not answered stays as it was. */
static void
play_close_window (Stage    *stage,
                   gpointer  data)
{
  GtkWidget *dialog = open_draft (stage), *question;

  gtk_window_close (GTK_WINDOW (stage->window));
  robot_wait (has_alert, stage);
  question = stage_await_dialog (stage);
  g_assert_nonnull (stage_find_label (question, "Discard the Adjustments?"));
  gtk_window_close (GTK_WINDOW (stage->window));   /* no answer: it stays */
  robot_settle ();
  g_assert_false (has_alert (stage));
  stage_await_dialog (stage);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (stage_find_title (dialog, "Name in the list"))), ==, "own");

  leave_by_escape (stage, "Discard Adjustments");
  g_assert_null (stage_find_title (dialog, "Name in the list"));
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
}

/* ---- the rows are made anew ---- */

static GtkAdjustment *
get_scrolled (GtkWidget *inside)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (gtk_widget_get_ancestor (inside, GTK_TYPE_VIEWPORT)));
}

static gboolean
is_in_sight (gpointer row)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (row, GTK_TYPE_VIEWPORT);
  graphene_rect_t place;

  return gtk_widget_compute_bounds (row, viewport, &place) && place.size.height > 0 && place.origin.y >= 0
         && place.origin.y + place.size.height <= (float) gtk_widget_get_height (viewport);
}

static gboolean
is_scrolled_to (gpointer row)
{
  return is_in_sight (row) && gtk_adjustment_get_value (get_scrolled (row)) > 0;
}

/* The page is held and scrolled for some frames after its rows were made anew. */
static void
let_stand (Stage *stage)
{
  for (guint i = 0; i < 3 * JX_SIGHT_FRAMES; i++)
    robot_frame (stage->robot);
}

typedef struct
{
  GtkAdjustment *scrolled;
  double         value;
} Sight;

static gboolean
is_back (gpointer data)
{
  const Sight *sight = data;

  return gtk_adjustment_get_value (sight->scrolled) == sight->value;
}

/* A line that is added is typed where it is seen, and what stood open stays open; undoing leaves the page where it is. */
static void
play_added_line (Stage    *stage,
                 gpointer  data)
{
  GtkWidget *dialog = open_draft (stage), *line;
  Sight sight;

  robot_resize (stage->robot, 1200, 500);   /* that there is something to scroll */
  show_page (stage, dialog, "table");
  expand (dialog, "blocks[1].columns[1]");
  gtk_widget_activate_action (find_item (dialog, "blocks[1].columns[1]"), "draft.add", "s", "blocks[1].rows");
  robot_settle ();
  line = find_item (dialog, "blocks[1].rows[4]");
  g_assert_true (gtk_widget_is_ancestor (stage_get_focus (stage), line));
  robot_wait (is_scrolled_to, line);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (find_item (dialog, "blocks[1].columns[1]"))));
  robot_keys (stage->robot, "x");
  robot_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (line)), ==, "x");

  let_stand (stage);
  sight.scrolled = get_scrolled (line);
  sight.value = gtk_adjustment_get_value (sight.scrolled);
  gtk_widget_activate_action (line, "draft.undo", NULL);
  gtk_widget_activate_action (find_item (dialog, "blocks[1].columns[1]"), "draft.undo", NULL);
  robot_settle ();
  g_assert_null (find_item (dialog, "blocks[1].rows[4]"));
  robot_wait (is_back, &sight);
  leave_by_escape (stage, "Discard Adjustments");
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
}

/* What is added is named first. */
static void
play_added_section (Stage    *stage,
                    gpointer  data)
{
  GtkWidget *dialog = open_draft (stage);

  robot_resize (stage->robot, 1200, 500);
  show_page (stage, dialog, "sections");
  gtk_widget_activate_action (find_item (dialog, "sections[0]"), "draft.add", "s", "sections");
  robot_settle ();
  robot_wait (is_in_sight, gtk_widget_get_ancestor (stage_get_focus (stage), ADW_TYPE_ENTRY_ROW));
  robot_keys (stage->robot, "x y");
  robot_settle ();
  g_assert_cmpstr (title_of (dialog, "sections[8]"), ==, "xy");
  leave_by_escape (stage, "Discard Adjustments");
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
}

static const StageTest plays[] =
{
  { "/window/forms/own-form-and-the-next-start", play_own_form, play_own_form_again },
  { "/window/forms/printed-labels", play_printed_labels },
  { "/window/forms/refused-width", play_refused_width },
  { "/window/forms/full-disk-and-the-next-start", play_full_disk, play_full_disk_again },
  { "/window/forms/close-unsaved-and-the-next-start", play_close_unsaved, play_close_unsaved_again },
  { "/window/forms/close-over-a-draft", play_close_window },
  { "/window/forms/import-of-a-form", play_import_of_a_form },
  { "/window/forms/added-line-is-seen", play_added_line },
  { "/window/forms/added-section-is-named", play_added_section },
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
