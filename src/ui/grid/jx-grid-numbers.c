/* jx-grid-numbers.c: the numbers of the rows at the left of the table
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-numbers.h"

#include <string.h>

#include "jx-grid-cell.h"

typedef struct
{
  guint number;
  int   y, height;
  int   selected;
} Line;

struct _JxGridNumbers
{
  GtkWidget        parent_instance;

  JxGridGeometry  *geometry;
  JxGridSelection *selection;
  JxGridModel     *model;
  GHashTable      *layouts;    /* number → PangoLayout */
  GArray          *lines;      /* what is in sight */
  JxGridFont       font;
};

G_DEFINE_FINAL_TYPE (JxGridNumbers, jx_grid_numbers, GTK_TYPE_WIDGET)

static PangoLayout *
layout_of (JxGridNumbers *self,
           guint          number)
{
  gpointer key = GUINT_TO_POINTER (number);
  PangoLayout *layout = g_hash_table_lookup (self->layouts, key);
  char text[16] = "+";

  if (layout != NULL)
    return layout;

  if (number > 0)
    g_snprintf (text, sizeof text, "%u", number);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_hash_table_insert (self->layouts, key, layout);
  return layout;
}

static void
snapshot_line (JxGridNumbers *self,
               GtkSnapshot   *snapshot,
               const Line    *line,
               const GdkRGBA *color)
{
  PangoLayout *layout = layout_of (self, line->number);
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int padding = jx_grid_geometry_get_padding (self->geometry);
  int text_width;
  GdkRGBA faded = *color;

  faded.alpha *= line->selected ? 0.14f : 0.1f;
  if (line->selected)
    gtk_snapshot_append_color (snapshot, &faded, &GRAPHENE_RECT_INIT (0, (float) line->y, (float) width - 1,
                                                                      (float) line->height - 1));
  gtk_snapshot_append_color (snapshot, &faded,
                             &GRAPHENE_RECT_INIT (0, (float) (line->y + line->height - 1), (float) width - 1, 1));

  pango_layout_get_pixel_size (layout, &text_width, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) ((width - 1 - text_width) / 2),
                                                (float) (line->y + padding + self->font.ascent -
                                                         PANGO_PIXELS (pango_layout_get_baseline (layout)))));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
jx_grid_numbers_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  JxGridNumbers *self = JX_GRID_NUMBERS (widget);
  int head = jx_grid_geometry_get_head_height (self->geometry);
  GdkRGBA color;

  if (gtk_widget_get_height (widget) <= head)   /* GTK leaks what is painted into an empty clip */
    return;

  if (self->font.line == 0)
    jx_grid_font_measure (&self->font, gtk_widget_get_pango_context (gtk_widget_get_parent (widget)));
  gtk_widget_get_color (widget, &color);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, (float) head, (float) gtk_widget_get_width (widget),
                                                         (float) (gtk_widget_get_height (widget) - head)));
  for (guint i = 0; i < self->lines->len; i++)
    snapshot_line (self, snapshot, &g_array_index (self->lines, Line, i), &color);
  gtk_snapshot_pop (snapshot);
}

static GArray *
read_lines (JxGridNumbers *self)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  gboolean rows = jx_grid_selection_has_rows (self->selection);
  JxGridRange range = { 0 };
  guint first, last;

  if (self->model == NULL || !jx_grid_geometry_get_visible (self->geometry, &first, &last))
    return lines;

  jx_grid_selection_get_range (self->selection, &range);
  for (guint row = first; row <= last; row++)
    {
      int y = jx_grid_geometry_get_row_y (self->geometry, row);
      Line line = { jx_grid_model_get_row_number (self->model, row), y,
                    jx_grid_geometry_get_row_y (self->geometry, row + 1) - y, rows && row - range.row < range.n_rows };

      g_array_append_val (lines, line);
    }

  return lines;
}

static void
jx_grid_numbers_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (jx_grid_numbers_parent_class)->css_changed (widget, change);

  g_hash_table_remove_all (JX_GRID_NUMBERS (widget)->layouts);
  JX_GRID_NUMBERS (widget)->font.line = 0;
}

/* The table says how large it is */
static void
jx_grid_numbers_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
jx_grid_numbers_finalize (GObject *object)
{
  g_hash_table_unref (JX_GRID_NUMBERS (object)->layouts);
  g_array_unref (JX_GRID_NUMBERS (object)->lines);

  G_OBJECT_CLASS (jx_grid_numbers_parent_class)->finalize (object);
}

static void
jx_grid_numbers_class_init (JxGridNumbersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = jx_grid_numbers_finalize;

  widget_class->measure = jx_grid_numbers_measure;
  widget_class->snapshot = jx_grid_numbers_snapshot;
  widget_class->css_changed = jx_grid_numbers_css_changed;

  gtk_widget_class_set_css_name (widget_class, "gridnumbers");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
jx_grid_numbers_init (JxGridNumbers *self)
{
  self->layouts = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
jx_grid_numbers_new (JxGridGeometry  *geometry,
                     JxGridSelection *selection)
{
  JxGridNumbers *self = g_object_new (JX_TYPE_GRID_NUMBERS, NULL);

  self->geometry = geometry;
  self->selection = selection;

  return GTK_WIDGET (self);
}

/* @model is borrowed */
void
jx_grid_numbers_set_model (JxGridNumbers *self,
                           JxGridModel   *model)
{
  g_return_if_fail (JX_IS_GRID_NUMBERS (self));

  self->model = model;
}

/* After each layout of the table: paints again only if other rows are in sight, or elsewhere */
void
jx_grid_numbers_update (JxGridNumbers *self)
{
  g_autoptr(GArray) lines = NULL;

  g_return_if_fail (JX_IS_GRID_NUMBERS (self));

  lines = read_lines (self);
  if (lines->len == self->lines->len &&
      (lines->len == 0 || memcmp (lines->data, self->lines->data, lines->len * sizeof (Line)) == 0))
    return;

  g_array_unref (self->lines);
  self->lines = g_steal_pointer (&lines);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* For the largest number there can be, with room around */
int
jx_grid_numbers_get_width (JxGridNumbers *self,
                           double         zoom)
{
  guint n = self->model != NULL ? jx_grid_model_get_n_rows (self->model) : 0;
  int width;

  g_return_val_if_fail (JX_IS_GRID_NUMBERS (self), 0);

  pango_layout_get_pixel_size (layout_of (self, n > 999 ? 8888 : n > 99 ? 888 : 88), &width, NULL);
  return width + 1 + 2 * jx_grid_scale (JX_GRID_PADDING, zoom);
}
