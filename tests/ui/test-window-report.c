/* test-window-report.c: the report is written in the window and quotes the table
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-report-view.h"
#include "jx-section-text.h"
#include "report-stage.h"
#include "room.h"

static void
assert_shown (Stage      *stage,
              const char *key,
              const char *expected)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (report_stage_get_text (stage, key));
  g_autofree char *shown = NULL;

  g_object_get (buffer, "text", &shown, NULL);
  g_assert_cmpstr (shown, ==, expected);
}

static void
assert_typed (Stage      *stage,
              const char *key,
              const char *expected)
{
  JxTable *table = stage_get_table (stage, "sections");

  g_assert_cmpstr (jx_row_get_typed (jx_table_get_row (table, 0), jx_block_find_column (jx_table_get_block (table), key)),
                   ==, expected);
}

static void
start (Stage *stage)
{
  stage_create (stage, "a", "2024", "b");
  stage_set_cell (stage, "totals", 0, "total-score", "93");
  stage_show_view (stage, "report");
}

/* Whether a frame has anything of the chapter, seen or to be scrolled to. */
static gboolean
is_drawn (GtkWidget *chapter)
{
  GtkWidget *box = gtk_widget_get_parent (chapter);
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (box);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  graphene_rect_t place, drawn;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (box), gtk_widget_get_height (box));
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_get_bounds (node, &drawn);

  return gtk_widget_compute_bounds (chapter, box, &place) && graphene_rect_intersection (&place, &drawn, NULL);
}

/* What is far below is not drawn until it is scrolled to. */
static void
play_sight (Stage    *stage,
            gpointer  data)
{
  g_autofree char *tall = g_strnfill (100, '\n');
  GtkWidget *text, *chapter;

  start (stage);
  stage_set_cell (stage, "sections", 0, "basics", tall);
  text = GTK_WIDGET (report_stage_get_text (stage, "problems"));
  chapter = gtk_widget_get_ancestor (text, JX_TYPE_SECTION_TEXT);
  robot_frame (stage->robot);
  g_assert_false (is_drawn (chapter));

  stage_go_to (stage, text, "Tab");
  robot_frame (stage->robot);
  g_assert_true (is_drawn (chapter));
}

static void
play_typing (Stage    *stage,
             gpointer  data)
{
  start (stage);
  stage_await_focus (GTK_WIDGET (report_stage_get_text (stage, "basics")));
  robot_keys (stage->robot, "o n e Return t w o");
  assert_typed (stage, "basics", "one\ntwo");
  robot_keys (stage->robot, "ctrl+z");
  assert_typed (stage, "basics", NULL);
  assert_shown (stage, "basics", "");
  robot_keys (stage->robot, "ctrl+y");
  assert_shown (stage, "basics", "one\ntwo");
}

/* The draft of the conclusion quotes score and grade; they follow the table, and go as a whole. */
static void
play_draft (Stage    *stage,
            gpointer  data)
{
  GtkTextView *text;

  start (stage);
  text = report_stage_get_text (stage, "conclusion");
  stage_go_to (stage, GTK_WIDGET (text), "Tab");
  stage_go_to (stage, stage_find_title (gtk_widget_get_ancestor (GTK_WIDGET (text), JX_TYPE_SECTION_TEXT), "Begin with a _Draft"),
               "Tab");
  robot_keys (stage->robot, "space");
  stage_await_focus (GTK_WIDGET (text));
  assert_shown (stage, "conclusion", "本项目自评得分93分，等级为“优”。");
  assert_typed (stage, "conclusion", "本项目自评得分{value:total-score}分，等级为“{value:grade}”。");

  stage_set_cell (stage, "totals", 0, "total-score", "75.5");
  assert_shown (stage, "conclusion", "本项目自评得分75.5分，等级为“中”。");
  assert_typed (stage, "conclusion", "本项目自评得分{value:total-score}分，等级为“{value:grade}”。");

  robot_keys (stage->robot, "ctrl+Home");
  for (guint i = 0; i < 8; i++)
    robot_keys (stage->robot, "Right");   /* seven characters, and the figure as one */
  robot_keys (stage->robot, "x");
  assert_typed (stage, "conclusion", "本项目自评得分{value:total-score}x分，等级为“{value:grade}”。");
  robot_keys (stage->robot, "Left Left y");
  assert_typed (stage, "conclusion", "本项目自评得分y{value:total-score}x分，等级为“{value:grade}”。");
  robot_keys (stage->robot, "BackSpace Right Right BackSpace BackSpace");
  assert_typed (stage, "conclusion", "本项目自评得分分，等级为“{value:grade}”。");
}

/* What holds the chapters may be as narrow as that, whatever they ask for. */
static void
assert_narrow (Stage     *stage,
               GtkWidget *chapter)
{
  GtkWidget *bin = gtk_widget_get_ancestor (chapter, ADW_TYPE_BREAKPOINT_BIN);
  int width;

  g_object_get (bin, "width-request", &width, NULL);
  robot_set_letters (stage->robot, 200);
  room_assert_enough (gtk_widget_get_ancestor (chapter, ADW_TYPE_CLAMP), width, "a chapter in letters twice as large");
  robot_set_letters (stage->robot, 100);
}

/* A figure typed by hand is offered to follow the table when the writing pauses. */
static void
play_link (Stage    *stage,
           gpointer  data)
{
  GtkWidget *chapter, *button;

  start (stage);
  stage_go_to (stage, GTK_WIDGET (report_stage_get_text (stage, "problems")), "Tab");
  robot_type (stage->robot, "自评得分93分");
  chapter = gtk_widget_get_ancestor (GTK_WIDGET (report_stage_get_text (stage, "problems")), JX_TYPE_SECTION_TEXT);
  g_assert_null (stage_find_title (chapter, "Let 1 Figure Follow the Table"));
  robot_keys (stage->robot, "Tab");
  button = stage_find_title (chapter, "Let 1 Figure Follow the Table");
  g_assert_nonnull (button);
  assert_narrow (stage, chapter);
  stage_go_to (stage, button, "shift+Tab");
  robot_keys (stage->robot, "space");
  assert_typed (stage, "problems", "自评得分{value:total-score}分");
  assert_shown (stage, "problems", "自评得分93分");
  robot_keys (stage->robot, "ctrl+z");
  assert_typed (stage, "problems", "自评得分93分");
}

static void
play_quote (Stage    *stage,
            gpointer  data)
{
  GtkTextView *text;

  start (stage);
  text = report_stage_get_text (stage, "results");
  stage_go_to (stage, GTK_WIDGET (text), "Tab");
  robot_keys (stage->robot, "a b Left");
  gtk_widget_activate_action (GTK_WIDGET (text), "section.quote", "s", "{value:project-name}");
  assert_typed (stage, "results", "a{value:project-name}b");
  assert_shown (stage, "results", "aab");
}

static gboolean
is_report (GtkWidget *widget,
           gpointer   data)
{
  return JX_IS_REPORT_VIEW (widget);
}

static gboolean
is_at_the_top (gpointer chapter)
{
  GtkWidget *window = gtk_widget_get_ancestor (chapter, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t place;

  return gtk_widget_compute_bounds (chapter, window, &place) && place.origin.y >= 0
         && place.origin.y < (float) gtk_widget_get_height (window) / 4;
}

/* Chosen in the outline, a chapter has its heading at the top: what is offered to it stands below its text. */
static void
play_outline (Stage    *stage,
              gpointer  data)
{
  GtkWidget *chapter, *outline;
  GtkListBoxRow *row;

  start (stage);
  robot_resize (stage->robot, 1600, 500);   /* that there is something to scroll below it */
  chapter = gtk_widget_get_ancestor (GTK_WIDGET (report_stage_get_text (stage, "results")), JX_TYPE_SECTION_TEXT);
  outline = stage_find_type (stage_search (GTK_WIDGET (stage->window), is_report, NULL), GTK_TYPE_LIST_BOX);
  for (int n = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (outline), n)) != NULL; n++)
    if (g_str_has_suffix (gtk_label_get_text (GTK_LABEL (gtk_list_box_row_get_child (row))), "绩效目标完成情况"))
      break;

  g_assert_nonnull (row);
  g_assert_false (is_at_the_top (chapter));
  g_signal_emit_by_name (row, "activate");
  robot_wait (is_at_the_top, chapter);
  g_assert_true (gtk_widget_is_ancestor (stage_get_focus (stage), chapter));
}

static gboolean
is_long_chapter (GtkWidget *widget,
                 gpointer   data)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), "满意度指标分析") != NULL;
}

/* Chapters are told apart by how they end, too. */
static void
play_long_chapters (Stage    *stage,
                    gpointer  data)
{
  GtkWidget *outline, *label;

  stage_create_from (stage, "score-rate-tables", "a", "2024", "b", "b");
  stage_show_view (stage, "report");
  robot_resize (stage->robot, 1366, 768);
  robot_frame (stage->robot);
  outline = stage_find_type (stage_search (GTK_WIDGET (stage->window), is_report, NULL), GTK_TYPE_LIST_BOX);
  label = stage_search (outline, is_long_chapter, NULL);
  g_assert_nonnull (label);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
}

static const StageTest plays[] =
{
  { "/window/report/typing", play_typing },
  { "/window/report/draft", play_draft },
  { "/window/report/sight", play_sight },
  { "/window/report/link", play_link },
  { "/window/report/quote", play_quote },
  { "/window/report/outline", play_outline },
  { "/window/report/long-chapters", play_long_chapters },
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
