/* test-window-year.c: a year of one project, from the empty window to the next year's beginning, by keys alone
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "elsewhere.h"
#include "known.h"
#include "table-stage.h"

#include <glib/gstdio.h>
#include <string.h>

#include "jx-batch-dialog.h"
#include "jx-file.h"
#include "jx-passage.h"
#include "jx-project-list.h"
#include "jx-section-text.h"

/* The bureau's approved targets, as they come: a workbook's table saved as text */
#define APPROVED \
  "项目支出绩效目标表\n（2024年度）\n" \
  "项目名称,城关镇村道养护资金\n主管部门,云川县交通运输局,,项目实施单位,云川县公路养护段\n" \
  "项目资金（万元）,年度资金总额,120.00\n,其中：财政拨款,120.00\n年度总体目标,完成辖区内村道日常养护\n" \
  "一级指标,二级指标,三级指标,年度指标值,分值\n" \
  "产出指标,数量指标,养护村道里程,≥86公里,10\n,,清理边沟长度,≥40公里,10\n,质量指标,路面完好率,≥90%,10\n" \
  ",,验收合格率,＝100%,10\n,时效指标,养护按时完成率,＝100%,5\n,成本指标,每公里养护成本,≤1.4万元,5\n" \
  "效益指标,社会效益指标,受益行政村数量,≥32个,10\n,,道路事故下降,有所下降,10\n,可持续影响指标,管护制度健全,健全,10\n" \
  "满意度指标,服务对象满意度指标,沿线群众满意度,≥90%,10\n"

/* ---- what a person does ---- */

/* Which line of an open menu the keys stand on */
static char *
dup_line (Stage *stage)
{
  GtkWidget *focus = stage_get_focus (stage);
  char *text = NULL;

  if (focus != NULL && g_object_class_find_property (G_OBJECT_GET_CLASS (focus), "text") != NULL)
    g_object_get (focus, "text", &text, NULL);

  return text;
}

static gboolean
is_in_menu (gpointer data)
{
  GtkWidget *focus = stage_get_focus (data);

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER_MENU) != NULL;
}

/* As long as a menu comes up, its first line takes the focus back. */
static void
choose_line (Stage      *stage,
             const char *line)
{
  g_autofree char *at = NULL;

  robot_wait (is_in_menu, stage);
  robot_frame (stage->robot);
  robot_settle ();
  for (guint i = 0; i < 20 && g_strcmp0 (at, line) != 0; i++)
    {
      if (i > 0)
        robot_keys (stage->robot, "Down");
      g_free (at);
      at = dup_line (stage);
    }

  g_assert_cmpstr (at, ==, line);
  robot_keys (stage->robot, "Return");
}

static void
choose_from_main_menu (Stage      *stage,
                       const char *line)
{
  robot_keys (stage->robot, "F10");
  choose_line (stage, line);
}

static gboolean
is_more_button (GtkWidget *widget,
                gpointer   data)
{
  return GTK_IS_MENU_BUTTON (widget)
         && g_strcmp0 (gtk_menu_button_get_icon_name (GTK_MENU_BUTTON (widget)), "view-more-symbolic") == 0;
}

static void
choose_from_more_menu (Stage      *stage,
                       const char *line)
{
  GtkWidget *editor = stage_find_type (GTK_WIDGET (stage->window), g_type_from_name ("JxEditor"));

  stage_go_to (stage, stage_search (editor, is_more_button, NULL), "shift+Tab");
  robot_keys (stage->robot, "Return");
  choose_line (stage, line);
}

static void
press (Stage      *stage,
       GtkWidget  *dialog,
       const char *title)
{
  stage_go_to (stage, stage_await_title (dialog, title), "Tab");
  robot_keys (stage->robot, "Return");
}

/* ---- the parts of the year ---- */

static void
begin_agency (Stage *stage)
{
  GtkWidget *dialog;

  choose_from_main_menu (stage, "Agencies");
  dialog = stage_await_dialog (stage);
  stage_await_focus (stage_await_title (dialog, "New Agency"));
  robot_keys (stage->robot, "Return");
  stage_await_focus (stage_await_title (dialog, "Name"));
  robot_type (stage->robot, "云川县公路养护段");
  robot_keys (stage->robot, "Tab");
  robot_type (stage->robot, "云川县交通运输局");
  robot_keys (stage->robot, "Escape Escape");
  stage_await_no_dialog (stage);
}

static void
import_targets (Stage *stage)
{
  g_autoptr(GFile) file = g_file_new_build_filename (g_get_user_cache_dir (), "approved.csv", NULL);
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr(GBytes) bytes = g_bytes_new_static (APPROVED, strlen (APPROVED));
  g_autoptr(GError) error = NULL;
  GtkWidget *dialog;

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_cache_dir (), 0700), ==, 0);
  jx_file_replace_bytes (file, bytes, &error);
  g_assert_no_error (error);
  g_list_store_append (files, file);
  jx_window_import (stage->window, G_LIST_MODEL (files));   /* the chooser is the desktop's */
  dialog = stage_await_dialog (stage);
  stage_await_focus (stage_await_title (dialog, "_Import"));
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  stage_await_session (stage);
}

static gboolean
has_popover (gpointer data)
{
  GtkWidget *focus = stage_get_focus (data);

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
}

static gboolean
has_national_form (gpointer data)
{
  return g_str_equal (jx_form_get_id (jx_assessment_get_form (stage_get_assessment (data))), "mof-project");
}

static gboolean
has_other_form (gpointer data)
{
  return !has_national_form (data);
}

/* The list opens at the form that is in use, the national one on top. The one below it is tried and taken back. */
static void
choose_form (Stage *stage)
{
  GtkWidget *dialog;

  g_assert_true (has_national_form (stage));
  choose_from_more_menu (stage, "Change the Form…");
  dialog = stage_await_dialog (stage);
  stage_go_to (stage, stage_await_title (dialog, "Form"), "Tab");
  robot_keys (stage->robot, "Return");
  robot_wait (has_popover, stage);
  robot_keys (stage->robot, "Down Home Down Return");   /* out of the search, which Return leaves as it is */
  robot_settle ();
  stage_go_to (stage, stage_await_title (dialog, "Change the _Form"), "Tab");
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  robot_wait (has_other_form, stage);
  robot_keys (stage->robot, "ctrl+z");
  robot_wait (has_national_form, stage);
}

static void
type_in (Stage      *stage,
         const char *text)
{
  robot_type (stage->robot, text);
  robot_keys (stage->robot, "Return");
}

/* Down the column as one reads it off a sheet of paper; below each class there is a line for a new row. */
static void
fill_actuals (Stage *stage)
{
  static const char *const filled[] = { "86公里", "41公里", "95%", "100%", "100%", "1.38万元", "30个", "达成", "健全", "88%" };

  robot_keys (stage->robot, "alt+2");
  stage_await_focus (stage_get_grid (stage, "indicators"));
  robot_keys (stage->robot, "ctrl+Home Right Right Right Right");
  type_in (stage, "86公里");
  elsewhere_paste (stage, NULL, "41公里\n95%\n100%", "ctrl+v");
  robot_keys (stage->robot, "Down Down Down ctrl+d Down");
  type_in (stage, "1.38万元");
  robot_keys (stage->robot, "Down");
  robot_type (stage->robot, "3");
  robot_keys (stage->robot, "Return Up F2");
  robot_type (stage->robot, "0个");
  robot_keys (stage->robot, "Return alt+Down");
  robot_wait (has_popover, stage);
  robot_keys (stage->robot, "Return");
  stage_await_focus (stage_get_grid (stage, "indicators"));
  robot_keys (stage->robot, "Down");
  type_in (stage, "健全");
  robot_keys (stage->robot, "Down");
  type_in (stage, "88%");

  for (guint row = 0; row < G_N_ELEMENTS (filled); row++)
    g_assert_cmpstr (stage_get_cell (stage, "indicators", row, ACTUAL), ==, filled[row]);
}

/* ---- what is wrong, and why it is less ---- */

/* A score that the rule does not give is found by F7; taken away, the rule’s own stands there. */
static void
correct_finding (Stage *stage)
{
  JxGrid *grid = JX_GRID (stage_get_grid (stage, "indicators"));
  guint line, column;

  robot_keys (stage->robot, "ctrl+Home Right Right Right Right Right Right");
  type_in (stage, "9");
  robot_keys (stage->robot, "ctrl+Home F7");
  for (guint i = 0; i < 40 && (!jx_grid_get_active (grid, &line, &column) || line != 0 || column != SCORE); i++)
    robot_keys (stage->robot, "F7");
  g_assert_cmpuint (line, ==, 0);
  g_assert_cmpuint (column, ==, SCORE);
  stage_await_focus (GTK_WIDGET (grid));
  robot_keys (stage->robot, "Delete");
  g_assert_null (stage_get_cell (stage, "indicators", 0, SCORE));
}

/* Rows 7 and 10 did not reach their targets. */
static void
give_reasons (Stage *stage)
{
  robot_keys (stage->robot, "ctrl+Home Right Right Right Right Right Right Right");
  robot_keys (stage->robot, "Down Down Down Down Down Down Down");   /* past the line for a new row */
  type_in (stage, "两个村因道路改线未受益，已调整下年计划。");
  robot_keys (stage->robot, "Down Down Down");
  type_in (stage, "部分路段施工扰民，今后错峰施工。");
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 6, REASON), ==, "两个村因道路改线未受益，已调整下年计划。");
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 9, REASON), ==, "部分路段施工扰民，今后错峰施工。");
}

static void
fill_overview (Stage *stage)
{
  robot_keys (stage->robot, "alt+1");
  stage_go_to (stage, stage_get_grid (stage, "funds"), "Tab");
  robot_keys (stage->robot, "ctrl+Home Down Right");
  robot_type (stage->robot, "120");
  robot_keys (stage->robot, "Tab");
  robot_type (stage->robot, "120");
  robot_keys (stage->robot, "Tab");
  type_in (stage, "118.2");
  stage_go_to (stage, stage_get_row (stage, "achieved"), "Tab");
  robot_type (stage->robot, "完成村道养护86公里。");
  g_assert_cmpstr (jx_row_get_typed (jx_table_get_row (stage_get_table (stage, "goals"), 0), 1), ==, "完成村道养护86公里。");
}

/* A chapter is begun with the draft that the table gives, and the caret stands in it. */
static void
write_report (Stage *stage)
{
  GtkWidget *draft, *text;

  robot_keys (stage->robot, "alt+3");
  stage_await_focus (stage_find_type (GTK_WIDGET (stage->window), JX_TYPE_SECTION_TEXT));
  draft = stage_await_title (GTK_WIDGET (stage->window), "Begin with a _Draft");
  text = gtk_widget_get_ancestor (draft, JX_TYPE_SECTION_TEXT);
  stage_go_to (stage, draft, "Tab");
  robot_keys (stage->robot, "Return");
  text = stage_find_type (text, GTK_TYPE_TEXT_VIEW);
  stage_await_focus (text);
  g_assert_cmpint (gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text))), >, 10);
  robot_keys (stage->robot, "ctrl+End");
  robot_type (stage->robot, "养护由段内班组实施。");
}

static gboolean
is_done (gpointer data)
{
  AdwNavigationView *pages = ADW_NAVIGATION_VIEW (stage_find_type (data, ADW_TYPE_NAVIGATION_VIEW));

  return g_strcmp0 (adw_navigation_view_get_visible_page_tag (pages), "done") == 0;
}

static void
export_all (Stage *stage)
{
  g_autofree char *path = g_dir_make_tmp ("jixiao-year-XXXXXX", NULL);
  g_autoptr(GFile) folder = g_file_new_for_path (path);
  g_autoptr(GDir) dir = NULL;
  GtkWidget *dialog;
  const char *name;
  guint n = 0;

  choose_from_main_menu (stage, "Export Many…");
  dialog = stage_await_dialog (stage);
  robot_keys (stage->robot, "alt+n");
  for (guint i = 0; i < 3; i++)
    {
      static const char *const formats[] = { "Word", "Excel", "The bureau’s file" };

      stage_go_to (stage, stage_await_title (dialog, formats[i]), "Tab");
      robot_keys (stage->robot, "space");
    }
  jx_batch_dialog_send (JX_BATCH_DIALOG (dialog), folder);   /* the chooser is the desktop's */
  robot_wait (is_done, dialog);
  robot_settle ();
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);

  dir = g_dir_open (path, 0, NULL);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      n += g_str_has_suffix (name, ".pdf") || g_str_has_suffix (name, ".docx") || g_str_has_suffix (name, ".xlsx")
           || g_str_has_suffix (name, ".jixiao.json");
      g_remove (file);
    }
  g_rmdir (path);
  g_assert_cmpuint (n, ==, 4);
}

/* ---- to the bureau and back ---- */

typedef struct
{
  Stage   *stage;
  JxState  state;
} Awaited;

static gboolean
has_state (gpointer data)
{
  Awaited *awaited = data;

  return jx_state_of (jx_assessment_get_record (stage_get_assessment (awaited->stage))) == awaited->state;
}

static void
submit (Stage *stage)
{
  GtkWidget *dialog;

  choose_from_more_menu (stage, "Submit…");
  dialog = stage_await_dialog (stage);
  stage_go_to (stage, stage_find_type (dialog, GTK_TYPE_CHECK_BUTTON), "Tab");   /* without the file: its chooser is the desktop's */
  robot_keys (stage->robot, "space");
  press (stage, dialog, stage_find_title (dialog, "_Submit") != NULL ? "_Submit" : "_Submit Anyway");
  stage_await_no_dialog (stage);
  robot_wait (has_state, &((Awaited) { stage, JX_STATE_SUBMITTED }));
}

static void
pass_and_return (Stage *stage)
{
  submit (stage);
  choose_from_more_menu (stage, "Returned…");
  stage_await_dialog (stage);
  robot_type (stage->robot, "实际值与台账不符");
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  robot_wait (has_state, &((Awaited) { stage, JX_STATE_RETURNED }));

  robot_keys (stage->robot, "alt+2");
  stage_await_focus (stage_get_grid (stage, "indicators"));
  robot_keys (stage->robot, "ctrl+Home Right Right Right Right");
  type_in (stage, "87公里");
  choose_from_more_menu (stage, "Compare with What Was Submitted…");
  stage_await_dialog (stage);
  stage_await_label (GTK_WIDGET (stage->window), "Now: 87公里");
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
  submit (stage);
}

/* ---- the next year ---- */

static gboolean
is_next_year (gpointer data)
{
  return jx_window_get_session (((Stage *) data)->window) != NULL && jx_assessment_get_year (stage_get_assessment (data)) == 2025;
}

static guint
count_shown (Stage *stage)
{
  GListModel *entries = jx_workspace_get_entries (jx_desk_get_workspace (JX_DESK (stage->window)));
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr(JxEntry) entry = g_list_model_get_item (entries, i);

      n += !jx_entry_is_binned (entry);
    }

  return n;
}

static void
carry_and_bin (Stage *stage)
{
  GtkWidget *list = stage_find_type (GTK_WIDGET (stage->window), JX_TYPE_PROJECT_LIST), *dialog;

  stage_go_to (stage, stage_find_type (list, GTK_TYPE_LIST_VIEW), "F6");
  robot_keys (stage->robot, "ctrl+shift+n");
  stage_await_dialog (stage);
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  robot_wait (is_next_year, stage);
  robot_settle ();
  g_assert_cmpuint (count_shown (stage), ==, 2);

  stage_go_to (stage, stage_find_type (list, GTK_TYPE_LIST_VIEW), "F6");
  robot_keys (stage->robot, "Delete");
  robot_settle ();
  g_assert_cmpuint (count_shown (stage), ==, 1);

  choose_from_main_menu (stage, "Bin");
  dialog = stage_await_dialog (stage);
  press (stage, dialog, "_Restore");
  stage_await_no_dialog (stage);
  g_assert_cmpuint (count_shown (stage), ==, 2);
}

typedef struct
{
  Known *known;
  char  *id;      /* of the first year's */
} Year;

static void
play_year (Stage    *stage,
           gpointer  data)
{
  Year *year = data;

  begin_agency (stage);
  import_targets (stage);
  year->id = g_strdup (jx_assessment_get_id (stage_get_assessment (stage)));
  choose_form (stage);
  fill_actuals (stage);
  correct_finding (stage);
  give_reasons (stage);
  fill_overview (stage);
  write_report (stage);
  export_all (stage);
  pass_and_return (stage);
  carry_and_bin (stage);
  stage_await_saved (stage);
}

/* On the next start all of it is there. */
static void
play_kept (Stage    *stage,
           gpointer  data)
{
  Year *year = data;
  g_autofree char *content = NULL;

  stage_await_session (stage);
  g_assert_cmpuint (count_shown (stage), ==, 2);
  jx_window_open (stage->window, year->id);
  stage_await_assessment (stage, year->id);
  g_assert_cmpint (jx_state_of (jx_assessment_get_record (stage_get_assessment (stage))), ==, JX_STATE_SUBMITTED);
  g_assert_true (has_national_form (stage));
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 0, ACTUAL), ==, "87公里");
  g_assert_cmpstr (stage_get_cell (stage, "indicators", 9, REASON), ==, "部分路段施工扰民，今后错峰施工。");
  content = stage_dup_content (stage);
  g_assert_nonnull (strstr (content, "/executed=118.2"));
  g_assert_nonnull (strstr (content, "goals/0/achieved=完成村道养护86公里。"));
  g_assert_nonnull (strstr (content, "养护由段内班组实施。"));
}

static void
test_year (gconstpointer data)
{
  Year year = { (Known *) data, NULL };

  g_test_log_set_fatal_handler (known_is_fatal, year.known);
  stage_forget ();
  stage_run (play_year, &year);
  stage_run (play_kept, &year);
  g_free (year.id);
}

int
main (int    argc,
      char **argv)
{
  Known *known = known_new (TRUE);   /* questions with long headings */
  int status;

  stage_init (&argc, &argv);
  g_test_add_data_func ("/window/year/by-keys-alone", known, test_year);
  status = g_test_run ();
  g_free (known);

  return status;
}
