/* jx-grid-face.c: how a value is laid out in a cell
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-cell.h"

#include "jx-justify.h"
#include "jx-text-runs.h"

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

/* The fonts that Chinese is shown with are taller than those of figures alone, and of some two digits are wider than a hanzi */
void
jx_grid_font_measure (JxGridFont   *self,
                      PangoContext *context)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, pango_language_from_string ("zh-cn"));

  self->ascent = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics));
  self->line = self->ascent + PANGO_PIXELS_CEIL (pango_font_metrics_get_descent (metrics));
  self->hanzi = MAX (1, PANGO_PIXELS_CEIL (MAX (pango_font_metrics_get_approximate_char_width (metrics),
                                                2 * pango_font_metrics_get_approximate_digit_width (metrics))));
  pango_font_metrics_unref (metrics);
}

/* Lines end where they would on paper */
void
jx_grid_font_break_lines (const JxGridFont *self,
                          PangoAttrList    *attributes,
                          const char       *text,
                          int               width)
{
  jx_text_runs_add_breaks (attributes, text, NULL, (double) width / self->hanzi);
}

static PangoAttrList *
create_attributes (const JxGridColumn *info,
                   double              scale)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  if (info->kind == JX_GRID_KIND_NUMBER || info->kind == JX_GRID_KIND_COMPUTED)
    pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  if (scale != 1)
    pango_attr_list_insert (attributes, pango_attr_scale_new (scale));

  return attributes;
}

static int
lay_out (JxGridFace         *self,
         PangoLayout       **layout,
         GtkWidget          *widget,
         const char         *text,
         const JxGridColumn *info,
         double              scale,
         int                 width)
{
  g_autoptr(PangoAttrList) attributes = create_attributes (info, scale);
  int height;

  if (*layout == NULL)
    {
      *layout = gtk_widget_create_pango_layout (widget, NULL);
      pango_layout_set_wrap (*layout, PANGO_WRAP_WORD_CHAR);
    }

  jx_grid_font_break_lines (&self->font, attributes, text, width);
  pango_layout_set_attributes (*layout, attributes);
  pango_layout_set_alignment (*layout, pango_alignment (info->align));
  pango_layout_set_width (*layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_set_text (*layout, text, -1);
  if (layout == &self->text && (info->align == JX_GRID_ALIGN_CENTER || self->balanced))   /* the second has all its room */
    jx_justify_balance (*layout, self->font.hanzi / 2.0);
  pango_layout_get_pixel_size (*layout, NULL, &height);

  return height;
}

/* Where the text begins in @inner: in the middle too if the sign beside it leaves room for that */
static int
find_start (JxGridFace *self,
            JxGridAlign align,
            int         inner,
            int         sign)
{
  int width = PANGO_PIXELS (pango_layout_get_width (self->text));
  int text;

  switch (align)
    {
    case JX_GRID_ALIGN_CENTER:
      pango_layout_get_pixel_size (self->text, &text, NULL);
      return CLAMP ((inner - width) / 2, 0, MAX (0, inner - sign - (width + text) / 2));
    case JX_GRID_ALIGN_END:
      return inner - width;
    case JX_GRID_ALIGN_START:
    default:
      return 0;
    }
}

/* An empty text is as high as a line; only below one line that leaves it no room does a mark make a cell higher. @self is
 * reused for values of one column; clear it when fonts change. */
void
jx_grid_face_layout (JxGridFace         *self,
                     GtkWidget          *widget,
                     const JxGridColumn *info,
                     const JxGridValue  *value,
                     int                 width,
                     double              zoom)
{
  const char *text = value->text != NULL ? value->text : "";
  int padding = jx_grid_scale (JX_GRID_PADDING, zoom);
  int inner = width - 1 - 2 * padding;
  int sign, second = 0, below = 0;

  if (self->font.line == 0)
    jx_grid_font_measure (&self->font, gtk_widget_get_pango_context (widget));

  self->sign = value->mark != JX_GRID_MARK_NONE ? self->font.line * 4 / 7 : 0;
  sign = self->sign > 0 ? self->sign + padding : 0;
  self->text_height = lay_out (self, &self->text, widget, text, info, 1, inner - sign);
  self->sign_in_corner = sign > 0 && pango_layout_get_line_count (self->text) > 1;
  if (self->sign_in_corner)
    self->text_height = lay_out (self, &self->text, widget, text, info, 1, inner);
  if (self->sign_in_corner && pango_layout_get_line_count (self->text) == 1)
    below = MAX (self->sign - padding, 0);
  self->start = find_start (self, info->align, inner, self->sign_in_corner ? 0 : sign);
  self->shift = MAX (self->font.ascent - PANGO_PIXELS (pango_layout_get_baseline (self->text)), 0);
  self->text_height = MAX (self->text_height + self->shift, self->font.line);

  if (value->second != NULL)
    second = lay_out (self, &self->second, widget, value->second, info, SECOND_SCALE, inner);
  else
    g_clear_object (&self->second);
  self->height = 1 + 2 * padding + self->text_height + second + below;
}

/* The width that would do for a text on one line, in a column of any width */
int
jx_grid_face_get_natural (JxGridFace *self,
                          double      zoom)
{
  int padding = jx_grid_scale (JX_GRID_PADDING, zoom);
  int width;

  pango_layout_set_width (self->text, -1);
  pango_layout_get_pixel_size (self->text, &width, NULL);

  return 1 + width + 2 * padding + (self->sign > 0 ? self->sign + padding : 0);
}

void
jx_grid_face_clear (JxGridFace *self)
{
  g_clear_object (&self->text);
  g_clear_object (&self->second);
  self->font.line = 0;
}
