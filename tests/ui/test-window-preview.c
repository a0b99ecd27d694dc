/* test-window-preview.c: the pages in the window are searched, turned over and zoomed by keys
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "stage.h"

#include "jx-overview.h"
#include "jx-page-search.h"
#include "jx-pages.h"
#include "jx-preview.h"
#include "jx-thumbnails.h"

static GtkWidget *
find (Stage *stage,
      GType  type)
{
  GtkWidget *widget = stage_find_type (GTK_WIDGET (stage->window), type);

  g_assert_nonnull (widget);

  return widget;
}

static JxPages *
get_pages (Stage *stage)
{
  return JX_PAGES (find (stage, JX_TYPE_PAGES));
}

static void
start (Stage *stage)
{
  stage_create (stage, "aa", "2024", "b");
  stage_show_view (stage, "indicators");
  gtk_widget_grab_focus (GTK_WIDGET (get_pages (stage)));
  stage_await_focus (GTK_WIDGET (get_pages (stage)));
}

static void
assert_count (Stage      *stage,
              const char *expected)
{
  g_assert_nonnull (stage_find_label (find (stage, JX_TYPE_PAGE_SEARCH), expected));
}

/* "指标" stands in several heads; Enter goes round, Escape gives the focus back and takes the marks away. */
static void
play_search (Stage    *stage,
             gpointer  data)
{
  g_autoptr(JxReport) report = NULL;
  g_autoptr(JxReportSearch) search = NULL;
  g_autofree char *first = NULL, *second = NULL, *last = NULL;
  guint n;

  start (stage);
  report = jx_report_new (stage_get_assessment (stage));
  jx_report_get_n_pages (report);
  search = jx_report_search_new (report, "指标");
  n = jx_report_search_go_on (search);
  g_assert_cmpuint (n, >, 2);
  first = g_strdup_printf ("1 / %u", n);
  second = g_strdup_printf ("2 / %u", n);
  last = g_strdup_printf ("%u / %u", n, n);

  robot_keys (stage->robot, "ctrl+f");
  robot_type (stage->robot, "指标");
  robot_settle ();
  assert_count (stage, first);
  robot_keys (stage->robot, "Return");
  assert_count (stage, second);
  robot_keys (stage->robot, "shift+Return shift+Return");
  assert_count (stage, last);
  robot_keys (stage->robot, "ctrl+g");
  assert_count (stage, first);

  robot_keys (stage->robot, "x");
  robot_settle ();
  assert_count (stage, "Not found");
  robot_keys (stage->robot, "Escape");
  stage_await_focus (GTK_WIDGET (get_pages (stage)));
}

/* What is typed is found on the page that follows. */
static void
play_following (Stage    *stage,
                gpointer  data)
{
  start (stage);
  robot_keys (stage->robot, "ctrl+f");
  robot_type (stage->robot, "qq");
  robot_settle ();
  assert_count (stage, "Not found");

  stage_set_cell (stage, "totals", 0, "total-score", "qq");
  robot_frame (stage->robot);
  robot_settle ();
  assert_count (stage, "1 / 1");
}

static void
play_zoom (Stage    *stage,
           gpointer  data)
{
  JxPages *pages;

  start (stage);
  pages = get_pages (stage);
  g_assert_cmpint (jx_pages_get_zoom (pages), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (pages), "preview.zoom", "i", 100);
  g_assert_cmpint (jx_pages_get_zoom (pages), ==, 100);
  robot_keys (stage->robot, "ctrl+minus");
  g_assert_cmpint (jx_pages_get_zoom (pages), ==, 75);
  robot_keys (stage->robot, "ctrl+plus ctrl+plus");
  g_assert_cmpint (jx_pages_get_zoom (pages), ==, 125);
  robot_keys (stage->robot, "ctrl+0");
  g_assert_cmpint (jx_pages_get_zoom (pages), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (pages), "preview.zoom", "i", -1);
  g_assert_cmpfloat (jx_pages_get_scale (pages), >, 0);
}

/* Zoom, one page at a time and the margin are as they were left. */
static void
play_left (Stage    *stage,
           gpointer  data)
{
  start (stage);
  gtk_widget_activate_action (GTK_WIDGET (get_pages (stage)), "preview.zoom", "i", 150);
  gtk_widget_activate_action (GTK_WIDGET (get_pages (stage)), "preview.single", NULL);
  gtk_widget_activate_action (GTK_WIDGET (get_pages (stage)), "preview.findings", NULL);
  g_assert_true (jx_pages_get_single (get_pages (stage)));
  stage_await_saved (stage);
}

static void
play_found_again (Stage    *stage,
                  gpointer  data)
{
  gboolean single, findings;
  int zoom;

  stage_await_session (stage);
  g_object_get (find (stage, JX_TYPE_PREVIEW), "zoom", &zoom, "single", &single, "findings", &findings, NULL);
  g_assert_cmpint (zoom, ==, 150);
  g_assert_true (single);
  g_assert_true (findings);
}

static gboolean
opens_thumbnails (GtkWidget *widget,
                  gpointer   data)
{
  return GTK_IS_MENU_BUTTON (widget) && JX_IS_THUMBNAILS (gtk_menu_button_get_popover (GTK_MENU_BUTTON (widget)));
}

static gboolean
is_among_thumbnails (gpointer data)
{
  GtkWidget *focus = stage_get_focus (data);

  return focus != NULL && gtk_widget_get_ancestor (focus, JX_TYPE_THUMBNAILS) != NULL;
}

/* All pages lie in a popover; arrows choose one of them. Page keys turn them over, on the strip and one at a time. */
static void
play_thumbnails (Stage    *stage,
                 gpointer  data)
{
  JxPages *pages;

  start (stage);
  stage_set_cell (stage, "sections", 0, "basics", "aa");   /* a report, and the table behind it */
  pages = get_pages (stage);
  robot_frame (stage->robot);
  stage_go_to (stage, gtk_widget_get_first_child (stage_search (GTK_WIDGET (stage->window), opens_thumbnails, NULL)), "Tab");
  robot_keys (stage->robot, "space");
  robot_wait (is_among_thumbnails, stage);
  robot_keys (stage->robot, "Right Return");
  stage_await_focus (GTK_WIDGET (pages));
  gtk_widget_activate_action (GTK_WIDGET (pages), "preview.single", NULL);

  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpint (jx_pages_get_single (pages), ==, i == 0);
      g_assert_cmpuint (jx_pages_get_current (pages), ==, 1);
      robot_keys (stage->robot, "Home");
      g_assert_cmpuint (jx_pages_get_current (pages), ==, 0);
      robot_keys (stage->robot, "Page_Down");
      g_assert_cmpuint (jx_pages_get_current (pages), ==, 1);
      robot_keys (stage->robot, "Page_Up");
      g_assert_cmpuint (jx_pages_get_current (pages), ==, 0);
      robot_keys (stage->robot, "Page_Down");
      gtk_widget_activate_action (GTK_WIDGET (pages), "preview.single", NULL);
    }
}

typedef struct
{
  JxPages *pages;
  double   scale;   /* as it was: an upright sheet is drawn larger than one that lies, the width being the same */
} Sheet;

static gboolean
stands_up (gpointer data)
{
  const Sheet *sheet = data;

  return jx_pages_get_scale (sheet->pages) > sheet->scale * 1.2;
}

static gboolean
lies_down (gpointer data)
{
  const Sheet *sheet = data;

  return jx_pages_get_scale (sheet->pages) < sheet->scale / 1.2;
}

static GtkWidget *
open_settings (Stage *stage)
{
  gtk_widget_activate_action (GTK_WIDGET (get_pages (stage)), "assessment.page-setup", NULL);

  return stage_await_dialog (stage);
}

/* What is chosen is on the pages behind the dialog at once … */
static void
play_settings (Stage    *stage,
               gpointer  data)
{
  GtkWidget *dialog;
  Sheet sheet;

  start (stage);
  sheet = (Sheet) { get_pages (stage), jx_pages_get_scale (get_pages (stage)) };
  dialog = open_settings (stage);
  adw_combo_row_set_selected (ADW_COMBO_ROW (stage_find_title (dialog, "Orientation")), 1);
  robot_wait (stands_up, &sheet);
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
  stage_await_saved (stage);
}

/* … is there on the next start, for the next table of the form too, and goes with one key. */
static void
play_settings_again (Stage    *stage,
                     gpointer  data)
{
  GtkWidget *dialog;
  Sheet sheet;

  stage_create (stage, "cc", "2024", "b");
  stage_show_view (stage, "indicators");
  robot_frame (stage->robot);
  sheet = (Sheet) { get_pages (stage), jx_pages_get_scale (get_pages (stage)) };
  dialog = open_settings (stage);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (stage_find_title (dialog, "Orientation"))), ==, 1);
  stage_go_to (stage, stage_find_title (dialog, "Reset to the Form’s Own"), "shift+Tab");
  robot_keys (stage->robot, "Return");
  robot_wait (lies_down, &sheet);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (stage_find_title (dialog, "Orientation"))), ==, 0);
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
}

static AdwComboRow *
open_fonts (Stage *stage)
{
  gtk_widget_activate_action (GTK_WIDGET (stage->window), "app.preferences", NULL);

  return ADW_COMBO_ROW (stage_find_title (stage_await_dialog (stage), "黑体"));
}

static const char *
get_font (Stage *stage)
{
  return jx_forms_get_font (jx_workspace_get_forms (jx_desk_get_workspace (JX_DESK (stage->window))), "heiti");
}

/* A font that is chosen for a face is taken at once, where the program would not take it by itself … */
static void
play_fonts (Stage    *stage,
            gpointer  data)
{
  AdwComboRow *row;
  guint position = GTK_INVALID_LIST_POSITION;

  start (stage);
  row = open_fonts (stage);
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  for (guint n = 0; n < g_list_model_get_n_items (adw_combo_row_get_model (row)); n++)
    {
      g_autoptr(GtkStringObject) item = g_list_model_get_item (adw_combo_row_get_model (row), n);

      if (g_str_equal (gtk_string_object_get_string (item), "Noto Serif CJK SC"))
        position = n;
    }
  g_assert_cmpuint (position, !=, GTK_INVALID_LIST_POSITION);
  adw_combo_row_set_selected (row, position);
  g_assert_cmpstr (get_font (stage), ==, "Noto Serif CJK SC");
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
  stage_await_saved (stage);
}

/* … and on the next start, until it is left to the program again. */
static void
play_fonts_again (Stage    *stage,
                  gpointer  data)
{
  AdwComboRow *row;

  g_assert_cmpstr (get_font (stage), ==, "Noto Serif CJK SC");
  row = open_fonts (stage);
  g_assert_cmpuint (adw_combo_row_get_selected (row), >, 0);
  adw_combo_row_set_selected (row, 0);
  g_assert_null (get_font (stage));
  robot_keys (stage->robot, "Escape");
  stage_await_no_dialog (stage);
}

static void
keep_active_cb (JxView     *view,
                const char **place)
{
  const char *row_id = NULL;

  *place = NULL;
  jx_view_get_active (view, &row_id, place);
}

/* What the page outlines is what has the focus, from the first moment on: no cell of a table that nobody is in. */
static void
play_outline (Stage    *stage,
              gpointer  data)
{
  const char *field = "";
  JxView *view;

  stage_create (stage, "aa", "2024", "b");
  stage_show_view (stage, "overview");
  view = JX_VIEW (find (stage, JX_TYPE_OVERVIEW));
  gtk_widget_grab_focus (GTK_WIDGET (get_pages (stage)));
  stage_await_focus (GTK_WIDGET (get_pages (stage)));
  g_signal_connect (view, "active-changed", G_CALLBACK (keep_active_cb), &field);
  gtk_widget_grab_focus (stage_find_title (GTK_WIDGET (view), "主管部门"));
  g_assert_cmpstr (field, ==, "supervisor");
  gtk_widget_grab_focus (stage_find_title (GTK_WIDGET (view), "项目名称"));
  g_assert_cmpstr (field, ==, "project-name");
  g_signal_handlers_disconnect_by_func (view, keep_active_cb, &field);
}

static void
write_chapter (Stage      *stage,
               guint       n_lines,
               const char *end)
{
  GString *text = g_string_new (NULL);

  for (guint n = 0; n < n_lines; n++)
    g_string_append_printf (text, "第%u次核对：台账与实物相符，资金按进度支付，问题已经%s。\n", n + 1, end);
  stage_set_cell (stage, "sections", 0, "overview", text->str);
  g_string_free (text, TRUE);
  robot_frame (stage->robot);
}

static guint
count_pages (Stage *stage)
{
  g_autoptr(JxReport) report = jx_report_new (stage_get_assessment (stage));

  return jx_report_get_n_pages (report);
}

/* The table comes into view when the many pages before it are made; what is in view does not move while others are made. */
static void
play_long (Stage    *stage,
           gpointer  data)
{
  g_autofree char *first = NULL, *last = NULL;
  JxPages *pages;
  JxTable *totals;
  GtkAdjustment *adjustment;
  double value;
  guint n_pages;

  start (stage);
  pages = get_pages (stage);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (pages));
  write_chapter (stage, 1500, "整改并复查");
  n_pages = count_pages (stage);
  g_assert_cmpuint (n_pages, >, 60);
  g_assert_cmpuint (jx_pages_get_current (pages), ==, 0);
  robot_settle ();
  first = g_strdup_printf ("1 / %u", n_pages);
  g_assert_nonnull (stage_find_label (find (stage, JX_TYPE_PREVIEW), first));

  write_chapter (stage, 1501, "整改并复查");
  totals = stage_get_table (stage, "totals");
  jx_pages_show_source (pages, jx_row_get_id (jx_table_get_row (totals, 0)), "total-score");
  robot_settle ();
  n_pages = count_pages (stage);
  g_assert_cmpuint (jx_pages_get_current (pages) + 4, >, n_pages);   /* with the page of the total others may be in view */
  last = g_strdup_printf ("%u / %u", jx_pages_get_current (pages) + 1, n_pages);
  g_assert_nonnull (stage_find_label (find (stage, JX_TYPE_PREVIEW), last));

  value = gtk_adjustment_get_value (adjustment);
  write_chapter (stage, 1501, "复查并整改");   /* as many pages, whatever the font */
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, value);
  robot_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, value);
  g_assert_cmpuint (count_pages (stage), ==, n_pages);

  robot_keys (stage->robot, "Home");
  g_assert_cmpuint (jx_pages_get_current (pages), ==, 0);
  write_chapter (stage, 10, "整改并复查");
  robot_keys (stage->robot, "End");
  value = gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment);
  g_assert_cmpfloat (value, ==, gtk_adjustment_get_upper (adjustment));
}

/* Who has gone elsewhere before the page of a cell is made is not called back when it is. */
static void
play_elsewhere (Stage    *stage,
                gpointer  data)
{
  GtkAdjustment *adjustment;
  const char *row_id;
  JxPages *pages;

  start (stage);
  pages = get_pages (stage);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (pages));
  row_id = jx_row_get_id (jx_table_get_row (stage_get_table (stage, "totals"), 0));

  for (guint n = 0; n < 3; n++)
    {
      write_chapter (stage, 1500 + n, "整改并复查");
      jx_pages_show_source (pages, row_id, "total-score");
      if (n == 0)
        jx_pages_go_to (pages, 1);
      else if (n == 1)
        gtk_adjustment_set_value (adjustment, 300);
      robot_settle ();
      if (n == 0)
        g_assert_cmpuint (jx_pages_get_current (pages), ==, 1);
      else if (n == 1)
        g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 300);
      else
        g_assert_cmpuint (jx_pages_get_current (pages), >, 40);
      jx_pages_show_source (pages, NULL, NULL);
    }
}

/* All pages are made for the last one and for all that is searched, but the reader does not wait for them, and goes elsewhere
 * meanwhile. */
static void
play_end (Stage    *stage,
          gpointer  data)
{
  GtkAdjustment *adjustment;
  JxPages *pages;
  double end;

  start (stage);
  pages = get_pages (stage);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (pages));
  write_chapter (stage, 1500, "整改并复查");
  if (stage_find_label (find (stage, JX_TYPE_PREVIEW), "1 / …") != NULL)
    {
      jx_pages_go_to (pages, G_MAXUINT);
      g_assert_cmpuint (jx_pages_get_current (pages), ==, 0);
    }
  jx_pages_go_to (pages, G_MAXUINT);
  robot_settle ();
  end = gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment);
  g_assert_cmpfloat (end, ==, gtk_adjustment_get_upper (adjustment));
  g_assert_cmpuint (jx_pages_get_current (pages) + 3, >, count_pages (stage));

  write_chapter (stage, 1502, "整改并复查");
  jx_pages_go_to (pages, G_MAXUINT);
  jx_pages_go_to (pages, 1);
  robot_settle ();
  g_assert_cmpuint (jx_pages_get_current (pages), ==, 1);

  robot_keys (stage->robot, "ctrl+f");
  robot_type (stage->robot, "复查");
  robot_settle ();
  assert_count (stage, "1 / 1502");
  write_chapter (stage, 1503, "整改并复查");
  if (stage_find_label (find (stage, JX_TYPE_PREVIEW), "2 / …") != NULL)
    assert_count (stage, "1 / …");
  robot_settle ();
  assert_count (stage, "1 / 1503");
}

static const StageTest plays[] =
{
  { "/window/preview/search", play_search },
  { "/window/preview/end", play_end },
  { "/window/preview/following", play_following },
  { "/window/preview/zoom", play_zoom },
  { "/window/preview/thumbnails", play_thumbnails },
  { "/window/preview/as it was left", play_left, play_found_again },
  { "/window/preview/page settings stay", play_settings, play_settings_again },
  { "/window/preview/fonts stay", play_fonts, play_fonts_again },
  { "/window/preview/outline of what has the focus", play_outline },
  { "/window/preview/a long report", play_long },
  { "/window/preview/a reader who went elsewhere is not called back", play_elsewhere },
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
