/* jx-grid-face.c: how a value is laid out in a cell
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-cell.h"

#define SECOND_SCALE 0.82

int
jx_grid_scale (int    length,
               double zoom)
{
  return (int) (length * zoom + 0.5);
}

static PangoAlignment
pango_alignment (JxGridAlign align)
{
  switch (align)
    {
    case JX_GRID_ALIGN_CENTER:
      return PANGO_ALIGN_CENTER;
    case JX_GRID_ALIGN_END:
      return PANGO_ALIGN_RIGHT;
    case JX_GRID_ALIGN_START:
    default:
      return PANGO_ALIGN_LEFT;
    }
}

static PangoLayout *
create (GtkWidget *widget,
        gboolean   numeric,
        double     scale)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, NULL);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (numeric)
    pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  if (scale != 1)
    pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

static int
lay_out (PangoLayout **layout,
         GtkWidget    *widget,
         const char   *text,
         JxGridAlign   align,
         gboolean      numeric,
         double        scale,
         int           width)
{
  int height;

  if (*layout == NULL)
    *layout = create (widget, numeric, scale);

  pango_layout_set_alignment (*layout, pango_alignment (align));
  pango_layout_set_width (*layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_set_text (*layout, text, -1);
  pango_layout_get_pixel_size (*layout, NULL, &height);

  return height;
}

/* The fonts that Chinese is shown with are taller than those of figures alone */
void
jx_grid_font_ground (PangoContext *context,
                     int          *ascent,
                     int          *line)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, pango_language_from_string ("zh-cn"));

  *ascent = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics));
  *line = *ascent + PANGO_PIXELS_CEIL (pango_font_metrics_get_descent (metrics));
  pango_font_metrics_unref (metrics);
}

/* An empty text is as high as a line, and a mark never makes it higher. @self is reused for values of one column; clear it when fonts change. */
void
jx_grid_face_layout (JxGridFace         *self,
                     GtkWidget          *widget,
                     const JxGridColumn *info,
                     const JxGridValue  *value,
                     int                 width,
                     double              zoom)
{
  gboolean numeric = info->kind == JX_GRID_KIND_NUMBER || info->kind == JX_GRID_KIND_COMPUTED;
  const char *text = value->text != NULL ? value->text : "";
  int inner = width - 1 - 2 * jx_grid_scale (JX_GRID_PADDING, zoom);
  int icon = value->mark != JX_GRID_MARK_NONE ? jx_grid_scale (JX_GRID_ICON + JX_GRID_PADDING, zoom) : 0;
  int second = 0;

  if (self->line == 0)
    jx_grid_font_ground (gtk_widget_get_pango_context (widget), &self->ascent, &self->line);

  self->text_height = lay_out (&self->text, widget, text, info->align, numeric, 1, inner - icon);
  self->icon_in_corner = icon > 0 && pango_layout_get_line_count (self->text) > 1;
  if (self->icon_in_corner)
    self->text_height = lay_out (&self->text, widget, text, info->align, numeric, 1, inner);
  self->shift = MAX (self->ascent - PANGO_PIXELS (pango_layout_get_baseline (self->text)), 0);
  self->text_height = MAX (self->text_height + self->shift, self->line);

  if (value->second != NULL)
    second = lay_out (&self->second, widget, value->second, info->align, numeric, SECOND_SCALE, inner);
  else
    g_clear_object (&self->second);
  self->height = 1 + 2 * jx_grid_scale (JX_GRID_PADDING, zoom) + self->text_height + second;
}

void
jx_grid_face_clear (JxGridFace *self)
{
  g_clear_object (&self->text);
  g_clear_object (&self->second);
  self->line = 0;
}
