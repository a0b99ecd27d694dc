/* test-window-report-text.c: the text of a whole report comes into the window
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "elsewhere.h"
#include "report-stage.h"
#include "room.h"

#include "jx-editor.h"
#include "jx-report-dialog.h"
#include "jx-report-ways.h"

/* ours */
static const char report[] =
  "消防水带更新项目支出绩效自评报告\n我单位开展自评，情况如下。\n一、项目概况\n更新水带300条。\n二、资金情况\n全年预算数80.00万元。\n三、其他说明\n无。\n"
  "四、主要问题\n台账不全。\n青禾县应急服务中心\n2025年3月6日\n";

static void
assert_typed (Stage      *stage,
              const char *key,
              const char *expected)
{
  JxTable *table = stage_get_table (stage, "sections");

  g_assert_cmpstr (jx_row_get_typed (jx_table_get_row (table, 0), (guint) jx_block_find_column (jx_table_get_block (table), key)),
                   ==, expected);
}

static void
start (Stage *stage)
{
  stage_create (stage, "a", "2024", "b");
  stage_set_cell (stage, "funds", 0, "adjusted", "80.00");
  stage_show_view (stage, "report");
  stage_await_focus (GTK_WIDGET (report_stage_get_text (stage, "basics")));
}

static void
assert_imported (Stage *stage)
{
  assert_typed (stage, "basics", "我单位开展自评，情况如下。\n更新水带300条。");
  assert_typed (stage, "funds", "全年预算数{value:adjusted}万元。\n三、其他说明\n无。");
  assert_typed (stage, "problems", "台账不全。");
  assert_typed (stage, "date", "2025年3月6日");
}

/* Pasted into a chapter it is told first what would become of it; one step back and all of it is gone. */
static void
play_paste (Stage    *stage,
            gpointer  data)
{
  GtkWidget *dialog;

  start (stage);
  elsewhere_paste (stage, NULL, report, "ctrl+v");
  dialog = stage_await_dialog (stage);
  g_assert_true (JX_IS_REPORT_DIALOG (dialog));
  assert_typed (stage, "basics", NULL);

  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  assert_imported (stage);

  robot_keys (stage->robot, "ctrl+z");
  assert_typed (stage, "basics", NULL);
  assert_typed (stage, "funds", NULL);
  assert_typed (stage, "date", NULL);
  robot_keys (stage->robot, "ctrl+y");
  assert_imported (stage);
}

static void
play_cancel (Stage    *stage,
             gpointer  data)
{
  start (stage);
  elsewhere_paste (stage, NULL, report, "ctrl+v");
  stage_await_dialog (stage);
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
  assert_typed (stage, "basics", NULL);
}

/* It may be wanted in one chapter after all; and what is no report is pasted as ever. */
static void
play_at_the_cursor (Stage    *stage,
                    gpointer  data)
{
  g_autofree char *whole = g_strconcat ("无。", report, NULL);

  start (stage);
  elsewhere_paste (stage, NULL, "无。", "ctrl+v");
  assert_typed (stage, "basics", "无。");

  elsewhere_paste (stage, NULL, report, "ctrl+v");
  stage_await_dialog (stage);
  elsewhere_copy (NULL, "something else");   /* while it is read what would become of it */
  robot_keys (stage->robot, "alt+a");
  stage_await_no_dialog (stage);
  robot_settle ();
  assert_typed (stage, "basics", whole);
}

/* What stands there is kept unless something else is chosen; what has no section goes where it is wanted. */
static void
play_choices (Stage    *stage,
              gpointer  data)
{
  GtkWidget *dialog, *mode, *chapter, *link;

  start (stage);
  stage_set_cell (stage, "sections", 0, "problems", "人手不足。");
  elsewhere_copy (NULL, report);
  stage_go_to (stage, stage_find_title (GTK_WIDGET (stage->window), "_Paste a Whole Report…"), "shift+Tab");
  robot_keys (stage->robot, "space");
  dialog = stage_await_dialog (stage);
  g_assert_null (stage_find_title (dialog, "Paste All of It _at the Cursor"));

  mode = stage_find_title (dialog, "Sections with a Text");
  stage_go_to (stage, mode, "Tab");
  robot_keys (stage->robot, "space Down Return");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (mode)), ==, 1);
  link = stage_find_title (dialog, "Figures Follow the Table");
  stage_go_to (stage, link, "Tab");
  robot_keys (stage->robot, "space");
  chapter = stage_find_title (dialog, "Another chapter: 三、其他说明");
  stage_go_to (stage, chapter, "Tab");
  robot_keys (stage->robot, "space Home Return");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (chapter)), ==, 0);
  robot_keys (stage->robot, "alt+i");
  stage_await_no_dialog (stage);

  assert_typed (stage, "problems", "人手不足。\n台账不全。");
  assert_typed (stage, "funds", "全年预算数80.00万元。");
}

/* There is room for all of it in a narrow window. */
static void
play_narrow (Stage    *stage,
             gpointer  data)
{
  GtkWidget *dialog;

  start (stage);
  robot_resize (stage->robot, 360, 700);
  stage_set_cell (stage, "sections", 0, "problems", "人手不足。");
  robot_frame (stage->robot);
  stage_await_focus (GTK_WIDGET (report_stage_get_text (stage, "basics")));
  elsewhere_paste (stage, NULL, report, "ctrl+v");
  dialog = stage_await_dialog (stage);
  robot_frame (stage->robot);
  room_assert_enough (adw_dialog_get_child (ADW_DIALOG (dialog)), 360, "a report at 360");
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
}

static GFile *
new_file (const char *name,
          const char *content)
{
  GFile *file = g_file_new_build_filename (g_get_user_cache_dir (), name, NULL);
  g_autoptr(GFile) folder = g_file_get_parent (file);

  g_file_make_directory_with_parents (folder, NULL, NULL);
  g_assert_true (g_file_replace_contents (file, content, strlen (content), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL));

  return file;
}

static gboolean
has_toast (gpointer data)
{
  Stage *stage = data;

  return stage_find_type (GTK_WIDGET (stage->window), g_type_from_name ("AdwToastWidget")) != NULL;
}

/* A file is read beside the window. One that is none is told, and nothing is changed. */
static void
play_file (Stage    *stage,
           gpointer  data)
{
  g_autoptr(GFile) good = new_file ("报告.txt", report), bad = new_file ("旧.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
  JxSession *session;
  GtkWidget *editor;

  start (stage);
  editor = stage_find_type (GTK_WIDGET (stage->window), JX_TYPE_EDITOR);
  session = jx_editor_get_session (JX_EDITOR (editor));

  jx_report_ways_read (editor, session, bad);
  robot_wait (has_toast, stage);
  assert_typed (stage, "basics", NULL);

  jx_report_ways_read (editor, session, good);
  stage_await_dialog (stage);
  robot_keys (stage->robot, "Return");
  stage_await_no_dialog (stage);
  assert_imported (stage);
}

/* Numbered clauses go on, and those below count on; headings do not. */
static void
play_numbered (Stage    *stage,
               gpointer  data)
{
  start (stage);
  stage_await_focus (GTK_WIDGET (report_stage_get_text (stage, "basics")));
  robot_type (stage->robot, "1、完善制度；");
  robot_keys (stage->robot, "Return");
  robot_type (stage->robot, "加强培训。");
  robot_keys (stage->robot, "Return");
  assert_typed (stage, "basics", "1、完善制度；\n2、加强培训。\n3、");

  robot_keys (stage->robot, "Return");
  assert_typed (stage, "basics", "1、完善制度；\n2、加强培训。\n");

  robot_keys (stage->robot, "ctrl+Home End Return");
  assert_typed (stage, "basics", "1、完善制度；\n2、\n3、加强培训。\n");

  robot_keys (stage->robot, "ctrl+a");
  robot_type (stage->robot, "（一）资金安排");
  robot_keys (stage->robot, "Return");
  robot_type (stage->robot, "（二）使用规范；");
  robot_keys (stage->robot, "shift+Return Return");
  assert_typed (stage, "basics", "（一）资金安排\n（二）使用规范；\n\n");

  robot_keys (stage->robot, "ctrl+a");
  robot_type (stage->robot, "①完善制度");
  robot_keys (stage->robot, "Return");
  assert_typed (stage, "basics", "①完善制度\n②");

  robot_keys (stage->robot, "ctrl+a");
  robot_type (stage->robot, "第三章");
  robot_keys (stage->robot, "Return");
  assert_typed (stage, "basics", "第三章\n");
}

static void
assert_caret (Stage *stage,
              int    line,
              int    offset)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (report_stage_get_text (stage, "funds"));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_line (&iter), ==, line);
  g_assert_cmpint (gtk_text_iter_get_line_offset (&iter), ==, offset);
}

/* The paragraphs that are selected, or where the caret is, become what a key says, in one step. */
static void
play_kinds (Stage    *stage,
            gpointer  data)
{
  start (stage);
  stage_set_cell (stage, "sections", 0, "funds", "安排\n已拨付{value:adjusted}万元。\n使用\n核对\n公示");
  stage_await_focus (GTK_WIDGET (report_stage_get_text (stage, "basics")));
  stage_go_to (stage, GTK_WIDGET (report_stage_get_text (stage, "funds")), "Tab");

  robot_keys (stage->robot, "ctrl+Home Right ctrl+alt+1");
  assert_typed (stage, "funds", "（一）安排\n已拨付{value:adjusted}万元。\n使用\n核对\n公示");
  assert_caret (stage, 0, 4);
  robot_keys (stage->robot, "Down Down Home ctrl+alt+1");
  assert_typed (stage, "funds", "（一）安排\n已拨付{value:adjusted}万元。\n（二）使用\n核对\n公示");

  robot_keys (stage->robot, "Down Home shift+ctrl+End ctrl+alt+4");
  assert_typed (stage, "funds", "（一）安排\n已拨付{value:adjusted}万元。\n（二）使用\n1.核对；\n2.公示。");
  robot_keys (stage->robot, "ctrl+alt+5");
  assert_typed (stage, "funds", "（一）安排\n已拨付{value:adjusted}万元。\n（二）使用\n①核对；\n②公示。");

  robot_keys (stage->robot, "ctrl+z ctrl+z");
  assert_typed (stage, "funds", "（一）安排\n已拨付{value:adjusted}万元。\n（二）使用\n核对\n公示");
  robot_keys (stage->robot, "ctrl+Home ctrl+alt+0");
  assert_typed (stage, "funds", "安排\n已拨付{value:adjusted}万元。\n（一）使用\n核对\n公示");
  robot_keys (stage->robot, "ctrl+z");
  assert_typed (stage, "funds", "（一）安排\n已拨付{value:adjusted}万元。\n（二）使用\n核对\n公示");
}

/* In a section of a chapter headings begin with 1.: there are two ranks of them, and a third is refused. */
static void
play_kinds_of_a_section (Stage    *stage,
                         gpointer  data)
{
  start (stage);
  stage_go_to (stage, GTK_WIDGET (report_stage_get_text (stage, "overview")), "Tab");
  robot_type (stage->robot, "安排");
  robot_keys (stage->robot, "ctrl+alt+1");
  assert_typed (stage, "overview", "1.安排");
  robot_keys (stage->robot, "ctrl+alt+2");
  assert_typed (stage, "overview", "（1）安排");
  robot_keys (stage->robot, "ctrl+alt+3");
  assert_typed (stage, "overview", "（1）安排");
}

/* By its menu; a text too long for a heading is told so. The date has none. */
static void
play_kinds_menu (Stage    *stage,
                 gpointer  data)
{
  GtkWidget *button;

  start (stage);
  robot_type (stage->robot, "本项目由县应急服务中心组织实施，更新各乡镇消防站水带并登记造册");
  robot_keys (stage->robot, "shift+Tab shift+Tab");
  button = stage_get_focus (stage);
  g_assert_true (GTK_IS_TOGGLE_BUTTON (button));
  robot_keys (stage->robot, "space");
  robot_keys (stage->robot, "Down Return");
  stage_await_focus (GTK_WIDGET (report_stage_get_text (stage, "basics")));
  assert_typed (stage, "basics", "（一）本项目由县应急服务中心组织实施，更新各乡镇消防站水带并登记造册");
  robot_wait (has_toast, stage);
}

static const StageTest plays[] =
{
  { "/window/report-text/paste", play_paste },
  { "/window/report-text/cancel", play_cancel },
  { "/window/report-text/at-the-cursor", play_at_the_cursor },
  { "/window/report-text/choices", play_choices },
  { "/window/report-text/narrow", play_narrow },
  { "/window/report-text/file", play_file },
  { "/window/report-text/numbered", play_numbered },
  { "/window/report-text/kinds", play_kinds },
  { "/window/report-text/kinds-of-a-section", play_kinds_of_a_section },
  { "/window/report-text/kinds-menu", play_kinds_menu },
};

int
main (int    argc,
      char **argv)
{
  stage_init (&argc, &argv);

  stage_add_tests (plays, G_N_ELEMENTS (plays));

  return g_test_run ();
}
