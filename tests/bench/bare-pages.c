/* bare-pages.c: what painting the same cells costs without us
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "bare-pages.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <time.h>

/* Seconds of the processor, of all threads. */
double
bare_pages_get_cpu_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return time.tv_sec + time.tv_nsec / 1e9;
}

static cairo_status_t
swallow (void                *data,
         const unsigned char *bytes,
         unsigned int         n_bytes)
{
  return CAIRO_STATUS_SUCCESS;
}

static void
paint_bare_page (const JxReportPage *page,
                 cairo_t            *cr)
{
  for (guint n = 0; n < page->boxes->len; n++)
    {
      const JxBox *box = &g_array_index (page->boxes, JxBox, n);
      g_autoptr(PangoLayout) layout = NULL;
      PangoFontDescription *font;

      cairo_rectangle (cr, box->x, box->y, box->width, box->height);
      cairo_set_line_width (cr, 0.5);
      cairo_stroke (cr);
      if (box->text == NULL)
        continue;

      layout = pango_cairo_create_layout (cr);
      font = pango_font_description_from_string (box->cell == NULL || box->cell->kind == JX_DOC_CELL_BODY
                                                   ? "Noto Serif CJK SC" : "Noto Sans CJK SC");
      pango_font_description_set_absolute_size (font, box->text->style->size * PANGO_SCALE);
      pango_layout_set_font_description (layout, font);
      pango_layout_set_width (layout, pango_units_from_double (box->text->width));
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_text (layout, box->text->string, -1);
      cairo_move_to (cr, box->x + box->padding, box->y);
      pango_cairo_show_layout (cr, layout);
      pango_font_description_free (font);
    }
}

/* The same texts in the same places, line breaks and heights for nothing. */
double
bare_pages_paint (JxReport *report)
{
  double begin = bare_pages_get_cpu_time ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (swallow, NULL, 842, 595);
  cairo_t *cr = cairo_create (surface);

  for (guint n = 0; n < jx_report_get_n_pages (report); n++)
    {
      paint_bare_page (jx_report_get_page (report, n), cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return bare_pages_get_cpu_time () - begin;
}
