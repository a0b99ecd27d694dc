/* test-grid-contrast.c: what is written in the table can be read on what it stands on
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "contrast.h"
#include "grid-harness.h"
#include "jx-grid-cell.h"
#include "jx-grid-numbers.h"

/* The table as it is painted */
static GdkTexture *
paint (Harness *h)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (h->grid));
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  int width = gtk_widget_get_width (GTK_WIDGET (h->grid)), height = gtk_widget_get_height (GTK_WIDGET (h->grid));

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  return gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (GTK_WIDGET (h->grid))), node,
                                      &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
}

static GdkRGBA
pixel (GdkTexture *texture,
       int         x,
       int         y)
{
  int width = gdk_texture_get_width (texture);
  g_autofree guchar *data = g_malloc ((gsize) 4 * (gsize) width * (gsize) gdk_texture_get_height (texture));
  const guchar *p = data + 4 * ((gsize) y * (gsize) width + (gsize) x);

  gdk_texture_download (texture, data, (gsize) width * 4);
  return (GdkRGBA) { p[2] / 255.f, p[1] / 255.f, p[0] / 255.f, 1 };   /* as cairo has them */
}

static void
check_cell (JxGridCell *cell,
            GdkTexture *texture,
            Harness    *h)
{
  graphene_rect_t bounds;
  GtkWidget *icon = gtk_widget_get_first_child (GTK_WIDGET (cell));
  GdkRGBA ground, color;

  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (cell), GTK_WIDGET (h->grid), &bounds));
  if (bounds.origin.y + 12 > gdk_texture_get_height (texture) || bounds.origin.x + bounds.size.width > gdk_texture_get_width (texture))
    return;

  /* right below the upper edge, above the letters, beside the bar of a mark and the folded corner */
  ground = pixel (texture, (int) (bounds.origin.x + bounds.size.width / 2), (int) bounds.origin.y + 3);
  gtk_widget_get_color (GTK_WIDGET (cell), &color);
  contrast_assert ("cell", &color, 1, &ground, CONTRAST_TEXT);
  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (cell)) == GTK_ACCESSIBLE_ROLE_GRID_CELL)   /* heads have none */
    contrast_assert ("second line", &color, JX_GRID_SECOND_ALPHA, &ground, CONTRAST_TEXT);
  if (icon != NULL)
    {
      gtk_widget_get_color (icon, &color);
      contrast_assert ("mark", &color, 1, &ground, CONTRAST_SIGN);
    }
}

static void
check (Harness *h)
{
  g_autoptr(GdkTexture) texture = NULL;
  int checked = 0;

  harness_frame (h);
  harness_frame (h);
  texture = paint (h);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (h->grid)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GdkRGBA ground, color;

      if (JX_IS_GRID_CELL (child) && gtk_widget_get_child_visible (child))
        {
          check_cell (JX_GRID_CELL (child), texture, h);
          checked++;
        }
      if (!JX_IS_GRID_NUMBERS (child))
        continue;

      ground = pixel (texture, 2, gtk_widget_get_height (child) / 2 + 3);
      gtk_widget_get_color (child, &color);
      contrast_assert ("number", &color, 1, &ground, CONTRAST_TEXT);
    }

  g_assert_cmpint (checked, >, 30);
}

static void
test_scheme (gconstpointer data)
{
  AdwStyleManager *styles = adw_style_manager_get_default ();
  g_autoptr(Harness) h = NULL;

  adw_style_manager_set_color_scheme (styles, (AdwColorScheme) GPOINTER_TO_INT (data));
  h = harness_new (2, 4);
  sample_model_set_text (h->model, 0, SAMPLE_SCORE, "3");
  sample_model_set_mark (h->model, 0, SAMPLE_ACTUAL, JX_GRID_MARK_ERROR, "a");
  sample_model_set_mark (h->model, 1, SAMPLE_ACTUAL, JX_GRID_MARK_WARNING, "a");
  sample_model_set_mark (h->model, 2, SAMPLE_ACTUAL, JX_GRID_MARK_INFO, "a");
  check (h);

  /* with all of it selected */
  harness_at (h, 0, SAMPLE_NAME);
  harness_keys (h, "ctrl+a");
  check (h);
  adw_style_manager_set_color_scheme (styles, ADW_COLOR_SCHEME_DEFAULT);
}

int
main (int    argc,
      char **argv)
{
  harness_init (&argc, &argv);

  g_test_add_data_func ("/grid/contrast/light", GINT_TO_POINTER (ADW_COLOR_SCHEME_FORCE_LIGHT), test_scheme);
  g_test_add_data_func ("/grid/contrast/dark", GINT_TO_POINTER (ADW_COLOR_SCHEME_FORCE_DARK), test_scheme);

  return g_test_run ();
}
