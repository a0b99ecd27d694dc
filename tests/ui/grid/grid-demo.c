/* grid-demo.c: the grid in a window, for people to try and for pictures
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "sample-model.h"

typedef struct
{
  GtkWidget  *window;
  JxGrid     *grid;
  const char *picture;
  GMainLoop  *loop;
} Demo;

static gboolean
save_cb (gpointer data)
{
  Demo *demo = data;
  GtkNative *native = GTK_NATIVE (demo->window);
  int width = gtk_widget_get_width (demo->window);
  int height = gtk_widget_get_height (demo->window);
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (demo->window);
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (native), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gdk_texture_save_to_png (texture, demo->picture);
  g_main_loop_quit (demo->loop);
  return G_SOURCE_REMOVE;
}

static void
prepare (JxGrid      *grid,
         SampleModel *model,
         const char  *scene)
{
  JxGridSelection *selection = jx_grid_view_get_selection (JX_GRID_VIEW (grid));

  sample_model_set_text (model, 1, SAMPLE_SCORE, "4");
  sample_model_set_text (model, 0, SAMPLE_SCORE, "13.93");
  sample_model_set_mark (model, 0, SAMPLE_SCORE, JX_GRID_MARK_WARNING, "手工填写的得分与计算值不同。");
  sample_model_set_mark (model, 0, SAMPLE_ACTUAL, JX_GRID_MARK_ERROR, "单位不同。");
  sample_model_set_mark (model, 3, SAMPLE_NAME, JX_GRID_MARK_INFO, "与上年同名指标的单位不同。");
  gtk_widget_grab_focus (GTK_WIDGET (grid));
  jx_grid_set_active (grid, 1, SAMPLE_ACTUAL);
  if (g_str_equal (scene, "range"))
    jx_grid_selection_set_range (selection, &(JxGridRange) { 1, 3, 4, 3 });
  if (g_str_equal (scene, "edit"))
    {
      jx_grid_set_active (grid, 4, SAMPLE_REASON);
      jx_grid_run (grid, JX_GRID_COMMAND_EDIT, 0);
      jx_grid_editor_insert (jx_grid_get_editor (grid), "已与国库沟通，次年一季度前完成全部支付，并将按季度核对预算执行进度。");
    }
}

int
main (int    argc,
      char **argv)
{
  Demo demo = { 0 };
  g_autoptr(SampleModel) model = sample_model_new (argc > 4 ? (guint) atoi (argv[4]) : 3, 5);
  GtkWidget *scroller, *toolbar;

  adw_init ();
  scroller = gtk_scrolled_window_new ();
  toolbar = adw_toolbar_view_new ();
  if (argc > 1 && g_str_equal (argv[1], "dark"))
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);

  demo.loop = g_main_loop_new (NULL, FALSE);
  demo.window = adw_window_new ();
  demo.grid = JX_GRID (jx_grid_new ());
  jx_grid_view_set_model (JX_GRID_VIEW (demo.grid), JX_GRID_MODEL (model));
  jx_grid_view_set_kept_column (JX_GRID_VIEW (demo.grid), SAMPLE_NAME);
  sample_model_connect (model, demo.grid);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (demo.grid));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (toolbar), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (toolbar), scroller);
  adw_window_set_content (ADW_WINDOW (demo.window), toolbar);
  gtk_window_set_default_size (GTK_WINDOW (demo.window), argc > 5 ? atoi (argv[5]) : 900, 600);
  gtk_window_present (GTK_WINDOW (demo.window));
  prepare (demo.grid, model, argc > 3 ? argv[3] : "plain");
  if (argc > 2 && argv[2][0] != '-')
    {
      demo.picture = argv[2];
      g_timeout_add (1200, save_cb, &demo);
    }
  g_main_loop_run (demo.loop);
  gtk_window_destroy (GTK_WINDOW (demo.window));
  return 0;
}
