/* test-window-report-marks.c: findings are marked in the sentences that they are about, of chapters and of the table's long texts
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-page-strip.h"
#include "jx-pages.h"
#include "report-stage.h"
#include "table-stage.h"

static const char wrong_sum[] = "总投资500万元，其中设备费320万元、安装费230万元。";

static gboolean
is_marked (const GtkTextIter *iter)
{
  g_autoptr(GSList) tags = gtk_text_iter_get_tags (iter);
  gboolean marked = FALSE;

  for (GSList *tag = tags; tag != NULL; tag = tag->next)
    {
      PangoUnderline underline;

      g_object_get (tag->data, "underline", &underline, NULL);
      marked |= underline == PANGO_UNDERLINE_ERROR;
    }

  return marked;
}

/* All that is marked, with a bar between what does not stand together. */
static void
assert_words_marked (GtkTextView *text,
                     const char  *expected)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text);
  g_autoptr(GString) marked = g_string_new (NULL);
  gboolean open = FALSE;
  GtkTextIter iter;

  gtk_text_buffer_get_start_iter (buffer, &iter);
  for (; !gtk_text_iter_is_end (&iter); gtk_text_iter_forward_char (&iter))
    {
      if (is_marked (&iter) && !open && marked->len > 0)
        g_string_append_c (marked, '|');
      open = is_marked (&iter);
      if (open)
        g_string_append_unichar (marked, gtk_text_iter_get_char (&iter));
    }

  g_assert_cmpstr (marked->str, ==, expected);
}

/* Of a chapter */
static void
assert_marked (Stage      *stage,
               const char *key,
               const char *expected)
{
  assert_words_marked (report_stage_get_text (stage, key), expected);
}

/* As it is typed in the section */
static const char *
get_text (Stage      *stage,
          const char *key)
{
  JxTable *table = stage_get_table (stage, "sections");

  return stage_get_cell (stage, "sections", 0, (guint) jx_block_find_column (jx_table_get_block (table), key));
}

static void
assert_selected (GtkTextView *text,
                 const char  *expected)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text);
  g_autofree char *words = NULL;
  GtkTextIter start, end;

  g_assert_true (gtk_text_buffer_get_selection_bounds (buffer, &start, &end));
  words = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_assert_cmpstr (words, ==, expected);
}

static void
point_at (Stage       *stage,
          GtkTextView *text,
          int          offset)
{
  GdkRectangle place;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (text), &iter, offset);
  gtk_text_view_get_iter_location (text, &iter, &place);
  gtk_text_view_buffer_to_window_coords (text, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &place.x, &place.y);
  robot_point (stage->robot, GTK_WIDGET (text), place.x + place.width / 2, place.y + place.height / 2);
}

static void
start (Stage *stage)
{
  stage_create (stage, "a", "2024", "b");
  stage_set_cell (stage, "indicators", 0, "name", "开展业务培训场次");
  stage_set_cell (stage, "indicators", 0, "target", "≥12场次");
  stage_set_cell (stage, "indicators", 0, "actual", "12场次");
  stage_show_view (stage, "report");
  stage_go_to (stage, GTK_WIDGET (report_stage_get_text (stage, "results")), "Tab");
}

/* A figure typed by hand that the table has otherwise from now on: its words say so, and no longer once the cell is as it was. */
static void
play_cell (Stage    *stage,
           gpointer  data)
{
  static const char sentence[] = "全年举办业务培训12场次。";
  g_autofree char *before = NULL, *after = NULL;

  start (stage);
  robot_type (stage->robot, sentence);
  robot_keys (stage->robot, "Tab");
  assert_marked (stage, "results", "");
  before = stage_dup_content (stage);

  stage_set_cell (stage, "indicators", 0, "actual", "11场次");
  assert_marked (stage, "results", "12场次");
  robot_frame (stage->robot);
  point_at (stage, report_stage_get_text (stage, "results"), 9);
  stage_await_label (GTK_WIDGET (stage->window), "“业务培训” is 12场次 in the report, in the table 11场次.");

  robot_keys (stage->robot, "ctrl+z");
  stage_show_view (stage, "report");
  assert_marked (stage, "results", "");
  after = stage_dup_content (stage);
  g_assert_cmpstr (after, ==, before);
}

/* A figure that names no row: the sentence keeps it when the cell changes, which says so and sets it right by a key. */
static void
play_former_figure (Stage    *stage,
                    gpointer  data)
{
  start (stage);
  stage_set_cell (stage, "indicators", 0, "target", "≥1200人次");
  stage_set_cell (stage, "indicators", 0, "actual", "1286人次");
  robot_type (stage->robot, "各镇轮流办班，共1286人次。");
  robot_keys (stage->robot, "Tab");
  assert_marked (stage, "results", "");

  stage_show_view (stage, "indicators");
  stage_go_to (stage, GTK_WIDGET (table_stage_get_grid (stage)), "Tab");
  table_stage_go_to (stage, 0, ACTUAL);
  robot_type (stage->robot, "1300人次");
  robot_keys (stage->robot, "Return");
  g_assert_cmpstr (table_stage_get (stage, 0, "actual"), ==, "1300人次");
  stage_show_view (stage, "report");
  assert_marked (stage, "results", "1286人次");

  stage_show_view (stage, "indicators");
  stage_go_to (stage, GTK_WIDGET (table_stage_get_grid (stage)), "Tab");
  table_stage_go_to (stage, 0, ACTUAL);
  robot_keys (stage->robot, "ctrl+F7");
  g_assert_cmpstr (get_text (stage, "results"), ==, "各镇轮流办班，共1300人次。");
  robot_keys (stage->robot, "ctrl+z");
  g_assert_cmpstr (get_text (stage, "results"), ==, "各镇轮流办班，共1286人次。");
  stage_show_view (stage, "report");
  assert_marked (stage, "results", "1286人次");
  robot_keys (stage->robot, "ctrl+z");
  stage_show_view (stage, "report");
  assert_marked (stage, "results", "");
}

/* What stands wrong is marked while the writing goes on before it; what is being written when the caret has gone. */
static void
play_typing (Stage    *stage,
             gpointer  data)
{
  start (stage);
  stage_set_cell (stage, "indicators", 0, "actual", "11场次");
  robot_type (stage->robot, "全年举办业务培训12场次");
  assert_marked (stage, "results", "");
  robot_type (stage->robot, "。");
  assert_marked (stage, "results", "12场次");
  robot_keys (stage->robot, "Home");
  robot_type (stage->robot, "已办。");
  assert_marked (stage, "results", "12场次");
  robot_keys (stage->robot, "ctrl+z");
  assert_marked (stage, "results", "");
}

/* The caret goes without a letter more. */
static void
play_leaving (Stage    *stage,
              gpointer  data)
{
  start (stage);
  stage_set_cell (stage, "indicators", 0, "actual", "11场次");
  robot_type (stage->robot, "全年举办业务培训12场次");
  assert_marked (stage, "results", "");
  robot_keys (stage->robot, "Home");
  assert_marked (stage, "results", "12场次");
}

/* The key that goes from finding to finding selects the words. */
static void
play_jump (Stage    *stage,
           gpointer  data)
{
  GtkTextView *text;

  stage_create (stage, "a", "2024", "b");
  stage_set_cell (stage, "sections", 0, "results", wrong_sum);
  stage_show_view (stage, "report");
  text = report_stage_get_text (stage, "results");
  for (guint n = 0; n < 20 && !gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (text)); n++)
    robot_keys (stage->robot, "F7");

  assert_selected (text, "500万元");
}

static void
count_cb (guint *n_changes)
{
  (*n_changes)++;
}

/* A key draws anew what it touches: marks that stand are left alone. */
static void
play_standing (Stage    *stage,
               gpointer  data)
{
  g_autofree char *twice = g_strdup_printf ("%s\n第二期%s\n", wrong_sum, wrong_sum);
  guint n_changes = 0;
  GtkTextBuffer *buffer;

  start (stage);
  stage_set_cell (stage, "sections", 0, "results", twice);
  assert_marked (stage, "results", "500万元|500万元");
  buffer = gtk_text_view_get_buffer (report_stage_get_text (stage, "results"));
  robot_keys (stage->robot, "ctrl+End");
  robot_type (stage->robot, "已");
  g_signal_connect_swapped (buffer, "apply-tag", G_CALLBACK (count_cb), &n_changes);
  g_signal_connect_swapped (buffer, "remove-tag", G_CALLBACK (count_cb), &n_changes);
  g_signal_connect_swapped (gtk_text_buffer_get_tag_table (buffer), "tag-changed", G_CALLBACK (count_cb), &n_changes);
  robot_type (stage->robot, "办结");
  robot_keys (stage->robot, "ctrl+Home");
  robot_type (stage->robot, "其");
  assert_marked (stage, "results", "500万元|500万元");
  g_assert_cmpuint (n_changes, ==, 0);

  stage_set_cell (stage, "sections", 0, "results", wrong_sum);
  assert_marked (stage, "results", "500万元");
}

/* A long text of the table has its marks as a chapter has. */
static void
play_goal (Stage    *stage,
           gpointer  data)
{
  GtkTextView *text;

  stage_create (stage, "a", "2024", "b");
  stage_show_view (stage, "overview");
  text = GTK_TEXT_VIEW (stage_find_type (stage_get_row (stage, "expected"), GTK_TYPE_TEXT_VIEW));
  stage_go_to (stage, GTK_WIDGET (text), "Tab");
  robot_type (stage->robot, wrong_sum);
  assert_words_marked (text, "500万元");

  robot_keys (stage->robot, "ctrl+Home");
  robot_type (stage->robot, "本年");
  assert_words_marked (text, "500万元");
  stage_show_view (stage, "indicators");
  for (guint n = 0; n < 40 && !gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (text)); n++)
    robot_keys (stage->robot, "F7");
  assert_selected (text, "500万元");
  g_assert_true (stage_get_focus (stage) == GTK_WIDGET (text));

  robot_type (stage->robot, "550万元");
  robot_keys (stage->robot, "Home");
  assert_words_marked (text, "");
}

/* A press on the mark in the margin of the page does it, too. */
static void
play_margin (Stage    *stage,
             gpointer  data)
{
  GtkWidget *pages;
  GtkTextView *text;

  stage_create (stage, "a", "2024", "b");
  stage_set_cell (stage, "goals", 0, "expected", wrong_sum);
  stage_set_cell (stage, "goals", 0, "achieved", "设备已全部安装到位。");
  stage_show_view (stage, "overview");
  text = GTK_TEXT_VIEW (stage_find_type (stage_get_row (stage, "expected"), GTK_TYPE_TEXT_VIEW));
  pages = stage_find_type (GTK_WIDGET (stage->window), JX_TYPE_PAGES);
  gtk_widget_activate_action (pages, "preview.findings", NULL);
  robot_frame (stage->robot);

  for (int y = JX_PAGE_GAP; y < gtk_widget_get_height (pages) && !gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (text));
       y += 12)
    {
      robot_point (stage->robot, pages, gtk_widget_get_width (pages) - JX_PAGE_GAP - 14, y);
      robot_click (stage->robot, NULL);
    }

  assert_selected (text, "500万元");
}

static const StageTest plays[] =
{
  { "/window/report-marks/cell", play_cell },
  { "/window/report-marks/former-figure", play_former_figure },
  { "/window/report-marks/typing", play_typing },
  { "/window/report-marks/leaving", play_leaving },
  { "/window/report-marks/jump", play_jump },
  { "/window/report-marks/standing", play_standing },
  { "/window/report-marks/goal", play_goal },
  { "/window/report-marks/margin", play_margin },
};

int
main (int    argc,
      char **argv)
{
  stage_init (&argc, &argv);

  stage_add_tests (plays, G_N_ELEMENTS (plays));

  return g_test_run ();
}
