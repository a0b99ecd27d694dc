/* test-grid-view.c: layout, scrolling and recycling
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "grid-harness.h"
#include "jx-grid-cell.h"

static GtkAdjustment *
vertical (Harness *h)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (h->grid));
}

static gboolean
is_total (Harness  *h,
          gpointer  data)
{
  guint last = jx_grid_model_get_n_rows (JX_GRID_MODEL (h->model)) - 1;
  GdkRectangle body;
  GdkRectangle area = harness_get_area (h, last, SAMPLE_NAME);

  jx_grid_view_get_body_area (JX_GRID_VIEW (h->grid), &body);
  return area.y + area.height - body.y ==
         (int) (gtk_adjustment_get_upper (vertical (h)) - gtk_adjustment_get_value (vertical (h)));
}

static guint
count_cells (Harness *h)
{
  guint count = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (h->grid)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += JX_IS_GRID_CELL (child);
  return count;
}

static void
test_recycling (void)
{
  g_autoptr(Harness) h = harness_new (50, 19);
  guint most = 0;

  for (int i = 0; i < 200; i++)
    {
      jx_grid_view_scroll_by (JX_GRID_VIEW (h->grid), 0, 170);
      harness_frame (h);
      most = MAX (most, count_cells (h));
    }
  g_assert_cmpuint (most, <, 350);
  harness_wait (h, is_total, NULL);
}

static gboolean
has_other_total (Harness  *h,
                 gpointer  data)
{
  return gtk_adjustment_get_upper (vertical (h)) != *(double *) data;
}

/* Rows above are measured later: what is looked at stays where it is */
static void
test_anchor (void)
{
  g_autoptr(Harness) h = harness_new (50, 19);
  double before;
  int y;

  harness_at (h, 600, SAMPLE_NAME);
  harness_frame (h);
  y = harness_get_area (h, 600, SAMPLE_NAME).y;
  before = gtk_adjustment_get_upper (vertical (h));
  for (guint row = 0; row < 40; row += 3)
    sample_model_set_text (h->model, row, SAMPLE_REASON, "一行很长的说明文字，用来让这一行变高，并且高得足以看出差别来，再长一些，再长一些。");
  harness_wait (h, has_other_total, &before);
  harness_frame (h);
  g_assert_cmpint (harness_get_area (h, 600, SAMPLE_NAME).y, ==, y);
}

static void
assert_in_sight (Harness *h,
                 guint    row,
                 guint    column)
{
  GdkRectangle area = harness_get_area (h, row, column);
  GdkRectangle body;

  jx_grid_view_get_body_area (JX_GRID_VIEW (h->grid), &body);
  g_assert_cmpint (area.x, >=, body.x);
  g_assert_cmpint (area.x + area.width, <=, body.x + body.width);
  g_assert_cmpint (area.y, >=, body.y);
  g_assert_cmpint (area.y + area.height, <=, body.y + body.height);
}

static void
test_scroll_to (void)
{
  g_autoptr(Harness) h = harness_new (50, 19);
  static const guint rows[] = { 999, 0, 500, 480, 520, 3, 998 };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      jx_grid_set_active (h->grid, rows[i], SAMPLE_TARGET);
      harness_frame (h);
      assert_in_sight (h, rows[i], SAMPLE_TARGET);
    }
}

/* The window is made narrow or low around the cell that is worked on; what was scrolled away from stays away. */
static void
test_resized (void)
{
  g_autoptr(Harness) h = harness_new (50, 19);

  harness_at (h, 520, SAMPLE_REASON);
  harness_frame (h);
  harness_resize (h, 360, 640);
  assert_in_sight (h, 520, SAMPLE_REASON);
  harness_resize (h, 360, 320);
  assert_in_sight (h, 520, SAMPLE_REASON);

  gtk_adjustment_set_value (vertical (h), 0);
  harness_resize (h, 500, 640);
  g_assert_cmpfloat (gtk_adjustment_get_value (vertical (h)), ==, 0);
}

static void
test_growing (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);
  int height, below;

  harness_at (h, 0, SAMPLE_REASON);
  harness_frame (h);
  height = harness_get_area (h, 0, SAMPLE_REASON).height;
  below = harness_get_area (h, 1, SAMPLE_REASON).y;
  harness_keys (h, "1 alt+Return 2 alt+Return 3");
  harness_frame (h);
  g_assert_cmpint (harness_get_area (h, 0, SAMPLE_REASON).height, >, height + 20);
  g_assert_cmpint (harness_get_area (h, 1, SAMPLE_REASON).y - below, ==, harness_get_area (h, 0, SAMPLE_REASON).height - height);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (jx_grid_get_editor (h->grid))), ==,
                   harness_get_area (h, 0, SAMPLE_REASON).height - 1);
  harness_keys (h, "Escape");
  harness_frame (h);
  g_assert_cmpint (harness_get_area (h, 0, SAMPLE_REASON).height, ==, height);
}

/* The text view shows the text where the cell did, line for line */
static void
test_editor_fits (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);
  GtkAdjustment *inner = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (jx_grid_get_editor (h->grid)));

  sample_model_set_text (h->model, 0, SAMPLE_REASON,
                         "2023年两名聘用人员于6月离任，按实际在岗月数发放（26人 × 12月），其余28人全年在岗；下年按核定编制测算并逐季核对。");
  harness_at (h, 0, SAMPLE_REASON);
  harness_frame (h);
  harness_keys (h, "F2");
  harness_frame (h);
  g_assert_cmpfloat (gtk_adjustment_get_upper (inner), <=, gtk_adjustment_get_page_size (inner));
  g_assert_cmpfloat (gtk_adjustment_get_upper (inner), >, 60);
}

typedef struct
{
  const char *text;
  JxGridAlign align;
  int         hanzi;    /* in a line */
  const char *lines;
} LineCase;

static const LineCase line_cases[] =
{
  { "2023年1月-12月", JX_GRID_ALIGN_START, 5, "2023年|1月-12月" },
  { "执行率（B/A）", JX_GRID_ALIGN_START, 5, "执行率|（B/A）" },
  { "180.97212万元", JX_GRID_ALIGN_START, 6, "180.97212|万元" },
  { "满意度指标", JX_GRID_ALIGN_CENTER, 4, "满意度|指标" },
  { "满意度指标", JX_GRID_ALIGN_START, 4, "满意度指|标" },
};

static char *
dup_lines (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  GString *lines = g_string_new (NULL);

  for (GSList *line = pango_layout_get_lines_readonly (layout); line != NULL; line = line->next)
    {
      g_string_append_len (lines, text + pango_layout_line_get_start_index (line->data),
                           pango_layout_line_get_length (line->data));
      g_string_append (lines, line->next != NULL ? "|" : "");
    }

  return g_string_free (lines, FALSE);
}

/* Where they end on paper: numbers keep their units, brackets what is in them, lines in the middle are as long as each other */
static void
test_lines (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);

  for (guint i = 0; i < G_N_ELEMENTS (line_cases); i++)
    {
      const LineCase *c = &line_cases[i];
      JxGridColumn column = { .align = c->align };
      JxGridValue value = { .text = (char *) c->text };
      JxGridFace face = { 0 };
      g_autofree char *lines = NULL;

      jx_grid_font_measure (&face.font, gtk_widget_get_pango_context (GTK_WIDGET (h->grid)));
      jx_grid_face_layout (&face, GTK_WIDGET (h->grid), &column, &value, c->hanzi * face.font.hanzi + 1 + 2 * JX_GRID_PADDING, 1);
      lines = dup_lines (face.text);
      g_assert_cmpstr (lines, ==, c->lines);
      jx_grid_face_clear (&face);
    }
}

/* A head of figures ends where they do, also when its lines are balanced */
static void
test_head_of_figures (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);
  JxGridColumn column = { .align = JX_GRID_ALIGN_END };
  JxGridValue value = { .text = (char *) "全年预算数（A）" };
  JxGridFace face = { .balanced = TRUE };
  int inner;

  jx_grid_font_measure (&face.font, gtk_widget_get_pango_context (GTK_WIDGET (h->grid)));
  inner = 7 * face.font.hanzi;
  jx_grid_face_layout (&face, GTK_WIDGET (h->grid), &column, &value, inner + 1 + 2 * JX_GRID_PADDING, 1);
  g_assert_cmpint (pango_layout_get_line_count (face.text), ==, 2);
  g_assert_cmpint (PANGO_PIXELS (pango_layout_get_width (face.text)), <, inner);
  g_assert_cmpint (face.start + PANGO_PIXELS (pango_layout_get_width (face.text)), ==, inner);

  jx_grid_face_clear (&face);
}

/* Below a text that fills its line, so that it touches nothing */
static void
test_sign_below (void)
{
  g_autoptr(Harness) h = harness_new (40, 8);
  JxGridColumn column = { .align = JX_GRID_ALIGN_CENTER };
  JxGridValue value = { .text = (char *) "社会效益", .mark = JX_GRID_MARK_INFO };
  JxGridFace face = { 0 };

  jx_grid_font_measure (&face.font, gtk_widget_get_pango_context (GTK_WIDGET (h->grid)));
  jx_grid_face_layout (&face, GTK_WIDGET (h->grid), &column, &value, 4 * face.font.hanzi + 2 + 2 * JX_GRID_PADDING, 1);
  g_assert_cmpint (pango_layout_get_line_count (face.text), ==, 1);
  g_assert_true (face.sign_in_corner);
  g_assert_cmpint (face.height - 1 - face.sign, >=, JX_GRID_PADDING + face.text_height);

  jx_grid_face_clear (&face);
}

/* The sign of a mark is as large as the text asks for, and leaves a text that is short in the middle */
static void
test_sign (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);
  JxGridColumn column = { .align = JX_GRID_ALIGN_CENTER };
  JxGridValue value = { .text = (char *) "28", .mark = JX_GRID_MARK_ERROR };
  JxGridFace face = { 0 };
  int before;

  jx_grid_face_layout (&face, GTK_WIDGET (h->grid), &column, &value, 200, 1);
  g_assert_cmpint (ABS (face.start * 2 + PANGO_PIXELS (pango_layout_get_width (face.text)) - (200 - 1 - 2 * JX_GRID_PADDING)), <=, 1);
  before = face.sign;
  jx_grid_face_clear (&face);

  gtk_widget_add_css_class (GTK_WIDGET (h->grid), "zoom-200");
  harness_frame (h);
  jx_grid_face_layout (&face, GTK_WIDGET (h->grid), &column, &value, 200, 1);
  g_assert_cmpint (face.sign, >=, 2 * before - 2);
  g_assert_cmpint (before, >, 6);
  jx_grid_face_clear (&face);
}

static JxGridCell *
cell_at (Harness      *h,
         guint         row,
         SampleColumn  column)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (h->grid)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (JX_IS_GRID_CELL (child) && gtk_widget_get_child_visible (child) && jx_grid_cell_get_row (JX_GRID_CELL (child)) == row
        && jx_grid_cell_get_column (JX_GRID_CELL (child)) == column
        && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (child)) == GTK_ACCESSIBLE_ROLE_GRID_CELL)
      return JX_GRID_CELL (child);

  g_assert_not_reached ();
}

/* The place of the sign in its cell, from above */
static double
sign_top (Harness      *h,
          guint         row,
          SampleColumn  column)
{
  GtkWidget *cell = GTK_WIDGET (cell_at (h, row, column));
  graphene_rect_t bounds;

  harness_frame (h);
  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_first_child (cell), cell, &bounds));

  return (double) bounds.origin.y;
}

/* A cell that stays as large as it is has another text: its sign moves out of the way, and back. */
static void
test_sign_moves (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);
  GString *much = g_string_new (NULL);
  double beside, below;

  for (int i = 0; i < 40; i++)
    g_string_append (much, "年末集中支付，部分款项跨月。");
  sample_model_set_text (h->model, 0, SAMPLE_REASON, much->str);
  sample_model_set_text (h->model, 0, SAMPLE_TARGET, "28");
  sample_model_set_mark (h->model, 0, SAMPLE_TARGET, JX_GRID_MARK_ERROR, "a");
  beside = sign_top (h, 0, SAMPLE_TARGET);

  sample_model_set_text (h->model, 0, SAMPLE_TARGET, "全年会议按计划召开的次数（含临时召集的专题会）");
  below = sign_top (h, 0, SAMPLE_TARGET);
  g_assert_cmpfloat (below, >, beside);

  sample_model_set_text (h->model, 0, SAMPLE_TARGET, "28");
  g_assert_cmpfloat (sign_top (h, 0, SAMPLE_TARGET), ==, beside);
  g_string_free (much, TRUE);
}

/* What stays on a line in the cell stays on it in the text view: nothing jumps when it is edited */
static void
test_editor_lines (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);
  GtkTextView *view = GTK_TEXT_VIEW (jx_grid_get_editor (h->grid));
  GtkTextIter iter;

  sample_model_set_text (h->model, 0, SAMPLE_TARGET, "2023年1月-12月");
  jx_grid_view_set_column_width (JX_GRID_VIEW (h->grid), SAMPLE_TARGET, 80);
  harness_at (h, 0, SAMPLE_TARGET);
  harness_keys (h, "F2");
  harness_frame (h);
  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (view), &iter);
  g_assert_true (gtk_text_view_forward_display_line (view, &iter));
  g_assert_cmpint (gtk_text_iter_get_offset (&iter), ==, 5);

  harness_keys (h, "End 3");
  harness_frame (h);
  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (view), &iter);
  g_assert_true (gtk_text_view_forward_display_line (view, &iter));
  g_assert_cmpint (gtk_text_iter_get_offset (&iter), ==, 5);
}

static void
test_tall_merged (void)
{
  g_autoptr(Harness) h = harness_new (1, 80);
  GtkWidget *editor = GTK_WIDGET (jx_grid_get_editor (h->grid));
  GdkRectangle body;
  graphene_rect_t bounds;

  harness_at (h, 0, SAMPLE_LEVEL2);
  jx_grid_view_get_body_area (JX_GRID_VIEW (h->grid), &body);
  jx_grid_view_scroll_by (JX_GRID_VIEW (h->grid), 0, 300);
  harness_frame (h);
  g_assert_cmpint (harness_get_area (h, 0, SAMPLE_LEVEL2).y, <, 0);
  g_assert_true (gtk_widget_compute_bounds (editor, GTK_WIDGET (h->grid), &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, body.y);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, body.y + body.height);
}

static void
test_kept_column (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);
  guint row, column;

  gtk_window_set_default_size (GTK_WINDOW (h->window), 360, 600);
  jx_grid_view_set_kept_column (JX_GRID_VIEW (h->grid), SAMPLE_NAME);
  while (gtk_widget_get_width (GTK_WIDGET (h->grid)) > 400)
    harness_frame (h);
  g_assert_cmpint (harness_get_area (h, 0, SAMPLE_NAME).x, >, 0);
  jx_grid_set_active (h->grid, 0, SAMPLE_REASON);
  harness_frame (h);
  g_assert_cmpint (harness_get_area (h, 0, SAMPLE_NAME).x, ==, 0);
  g_assert_cmpint (harness_get_area (h, 0, SAMPLE_TARGET).x, <, 0);
  g_assert_cmpint (jx_grid_view_pick (JX_GRID_VIEW (h->grid), 20, 50, &row, &column), ==, JX_GRID_PART_CELL);
  g_assert_cmpuint (column, ==, SAMPLE_NAME);

  /* a cell that is scrolled to does not hide beneath it */
  jx_grid_set_active (h->grid, 0, SAMPLE_TARGET);
  harness_frame (h);
  g_assert_cmpint (harness_get_area (h, 0, SAMPLE_TARGET).x, >=, harness_get_area (h, 0, SAMPLE_NAME).width);
}

static void
test_zoom (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);
  int height;

  harness_frame (h);
  height = harness_get_area (h, 0, SAMPLE_NAME).height;
  jx_grid_view_set_zoom (JX_GRID_VIEW (h->grid), 150);
  harness_frame (h);
  g_assert_cmpint (harness_get_area (h, 0, SAMPLE_NAME).height, >=, height * 14 / 10);
  jx_grid_view_set_zoom (JX_GRID_VIEW (h->grid), 900);
  g_assert_cmpint (jx_grid_view_get_zoom (JX_GRID_VIEW (h->grid)), ==, 200);
  jx_grid_view_set_zoom (JX_GRID_VIEW (h->grid), 1);
  g_assert_cmpint (jx_grid_view_get_zoom (JX_GRID_VIEW (h->grid)), ==, 80);
  jx_grid_view_set_zoom (JX_GRID_VIEW (h->grid), 100);
  harness_frame (h);
  g_assert_cmpint (harness_get_area (h, 0, SAMPLE_NAME).height, ==, height);
}

static void
test_rows (void)
{
  g_autoptr(Harness) h = harness_new (3, 12);
  g_autoptr(JxGridEdit) insert = jx_grid_edit_new (JX_GRID_EDIT_INSERT_ROWS, 0, 0, 3, 0);
  g_autoptr(JxGridEdit) remove = jx_grid_edit_new (JX_GRID_EDIT_REMOVE_ROWS, 0, 0, 42, 0);

  harness_at (h, 2, SAMPLE_NAME);
  sample_model_apply (h->model, insert, h->grid);
  harness_frame (h);
  harness_assert_active (h, 5, SAMPLE_NAME);
  harness_wait (h, is_total, NULL);

  sample_model_apply (h->model, remove, h->grid);
  harness_frame (h);
  g_assert_false (jx_grid_get_active (h->grid, &(guint) { 0 }, &(guint) { 0 }));
  harness_keys (h, "a Return Tab Delete ctrl+c F2");
  g_assert_cmpuint (h->edits->len, ==, 0);
}

static void
test_other_model (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);
  g_autoptr(SampleModel) other = sample_model_new (1, 2);

  harness_at (h, 8, SAMPLE_NAME);
  harness_keys (h, "1");
  jx_grid_commit (h->grid);
  jx_grid_view_set_model (JX_GRID_VIEW (h->grid), JX_GRID_MODEL (other));
  harness_frame (h);
  harness_assert_active (h, 0, SAMPLE_LEVEL1);
  jx_grid_view_set_model (JX_GRID_VIEW (h->grid), NULL);
  harness_frame (h);
  harness_keys (h, "a Return");
  jx_grid_view_set_model (JX_GRID_VIEW (h->grid), JX_GRID_MODEL (h->model));
  harness_frame (h);
  g_assert_cmpuint (count_cells (h), >, 20);
}

static gboolean
has_all_rows (Harness  *h,
              gpointer  data)
{
  GtkWidget *grid = data;
  int natural, least;

  gtk_widget_measure (grid, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (grid), &least, &natural, NULL, NULL);
  return natural == least && gtk_widget_get_height (grid) == natural && natural > 150;
}

/* Outside of a scrolled window it is as high as its rows */
static void
test_unscrolled (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);
  g_autoptr(SampleModel) model = sample_model_new (1, 3);
  GtkWidget *grid = jx_grid_new ();
  GtkWidget *box = gtk_widget_get_parent (h->other);

  jx_grid_view_set_model (JX_GRID_VIEW (grid), JX_GRID_MODEL (model));
  gtk_box_append (GTK_BOX (box), grid);
  harness_frame (h);
  harness_wait (h, has_all_rows, grid);
  gtk_box_remove (GTK_BOX (box), grid);
}

int
main (int    argc,
      char **argv)
{
  harness_init (&argc, &argv);

  g_test_add_func ("/grid/view/a-sign-makes-room-for-another-text", test_sign_moves);
  g_test_add_func ("/grid/view/cells-are-used-again", test_recycling);
  g_test_add_func ("/grid/view/measuring-above-moves-nothing", test_anchor);
  g_test_add_func ("/grid/view/the-active-cell-is-in-sight", test_scroll_to);
  g_test_add_func ("/grid/view/the-active-cell-stays-in-sight-when-resized", test_resized);
  g_test_add_func ("/grid/view/a-row-grows-while-typing", test_growing);
  g_test_add_func ("/grid/view/the-editor-has-the-room-it-needs", test_editor_fits);
  g_test_add_func ("/grid/view/lines-end-as-on-paper", test_lines);
  g_test_add_func ("/grid/view/a-head-of-figures-ends-with-them", test_head_of_figures);
  g_test_add_func ("/grid/view/a-sign-below-a-full-line", test_sign_below);
  g_test_add_func ("/grid/view/a-sign-grows-with-the-text", test_sign);
  g_test_add_func ("/grid/view/lines-end-in-the-editor-as-in-the-cell", test_editor_lines);
  g_test_add_func ("/grid/view/a-merged-cell-larger-than-the-window", test_tall_merged);
  g_test_add_func ("/grid/view/the-name-is-kept-when-narrow", test_kept_column);
  g_test_add_func ("/grid/view/zoom", test_zoom);
  g_test_add_func ("/grid/view/rows-come-and-go", test_rows);
  g_test_add_func ("/grid/view/another-model", test_other_model);
  g_test_add_func ("/grid/view/without-a-scrolled-window", test_unscrolled);

  return g_test_run ();
}
