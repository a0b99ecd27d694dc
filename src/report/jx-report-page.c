/* jx-report-page.c: a page: what stands where, ready to be drawn
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-report-page.h"

#define POINTS_PER_MM (72 / 25.4)

/**
 * jx_report_page_new:
 * @settings: of the page; they must live longer
 *
 * Makes an empty page.
 *
 * Returns: (transfer full): the page
 */
JxReportPage *
jx_report_page_new (const JxPage *settings)
{
  JxReportPage *self = g_new0 (JxReportPage, 1);

  self->settings = settings;
  self->width = settings->width * POINTS_PER_MM;
  self->height = settings->height * POINTS_PER_MM;
  self->boxes = g_array_new (FALSE, FALSE, sizeof (JxBox));
  self->frames = g_array_new (FALSE, FALSE, sizeof (JxFrame));

  return self;
}

/**
 * jx_report_page_free:
 * @self: (transfer full): a page
 *
 * Frees it.
 */
void
jx_report_page_free (JxReportPage *self)
{
  g_array_unref (self->boxes);
  g_array_unref (self->frames);
  g_free (self);
}

/**
 * jx_report_page_add_box:
 * @self: a page
 * @kind: what the box holds
 * @node: the part of the document that it belongs to
 *
 * Adds a box without place and text.
 *
 * Returns: (transfer none): the box, to be filled before the next one is added
 */
JxBox *
jx_report_page_add_box (JxReportPage *self,
                        JxBoxKind     kind,
                        guint         node)
{
  JxBox box = { .kind = kind, .node = node };

  g_return_val_if_fail (self != NULL, NULL);

  g_array_append_val (self->boxes, box);

  return &g_array_index (self->boxes, JxBox, self->boxes->len - 1);
}

/**
 * jx_report_page_get_fill:
 * @self: a page
 * @fill: (out caller-allocates): how much stands on it
 *
 * Tells how far the page is filled.
 */
void
jx_report_page_get_fill (const JxReportPage *self,
                         JxPageFill         *fill)
{
  g_return_if_fail (self != NULL && fill != NULL);

  *fill = (JxPageFill) { self->boxes->len, self->frames->len };
}

/**
 * jx_report_page_append:
 * @self: a page
 * @other: another one, filled to @to or more
 * @from: what stood there before the part that is meant
 * @to: … and with it
 *
 * Adds what was added to another page between two times, at the same places.
 */
void
jx_report_page_append (JxReportPage       *self,
                       const JxReportPage *other,
                       const JxPageFill   *from,
                       const JxPageFill   *to)
{
  guint shift;

  g_return_if_fail (self != NULL && other != NULL && from->n_boxes <= to->n_boxes && from->n_frames <= to->n_frames);

  shift = self->boxes->len - from->n_boxes;
  for (guint n = from->n_boxes; n < to->n_boxes; n++)
    g_array_append_val (self->boxes, g_array_index (other->boxes, JxBox, n));
  for (guint n = from->n_frames; n < to->n_frames; n++)
    {
      JxFrame frame = g_array_index (other->frames, JxFrame, n);

      frame.first_box += shift;
      g_array_append_val (self->frames, frame);
    }
}

/**
 * jx_report_page_renumber:
 * @self: a page without foot
 * @first_box: the first of its boxes that is meant
 * @shift: how many more nodes stand before those of these boxes; it may wrap
 *
 * Follows when the parts of the document have other places.
 */
void
jx_report_page_renumber (JxReportPage *self,
                         guint         first_box,
                         guint         shift)
{
  g_return_if_fail (self != NULL);

  for (guint n = first_box; n < self->boxes->len; n++)
    g_array_index (self->boxes, JxBox, n).node += shift;
}

/**
 * jx_report_page_find_box:
 * @self: a page
 * @x: in points
 * @y: in points
 *
 * Finds what stands at a place.
 *
 * Returns: (transfer none) (nullable): the box
 */
const JxBox *
jx_report_page_find_box (const JxReportPage *self,
                         double              x,
                         double              y)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint n = 0; n < self->boxes->len; n++)
    {
      const JxBox *box = &g_array_index (self->boxes, JxBox, n);

      if (x >= box->x && x < box->x + box->width && y >= box->y && y < box->y + box->height)
        return box;
    }

  return NULL;
}

static guint
mix (guint stamp,
     guint value)
{
  return (stamp ^ value) * 16777619u;   /* FNV-1a, a word at a time */
}

/**
 * jx_report_page_goes_on:
 * @self: a page
 *
 * Asks whether it begins in a framed table, and says so above it.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_report_page_goes_on (const JxReportPage *self)
{
  const JxBox *first;

  g_return_val_if_fail (self != NULL, FALSE);

  first = self->boxes->len > 0 ? &g_array_index (self->boxes, JxBox, 0) : NULL;

  return first != NULL && first->kind == JX_BOX_FURNITURE && first->text->style->role == JX_TEXT_CONTINUED;
}

/**
 * jx_report_page_get_stamp:
 * @self: a page
 *
 * Sums up what the page shows: the same stamp, the same picture.
 *
 * Returns: the stamp
 */
guint
jx_report_page_get_stamp (const JxReportPage *self)
{
  guint stamp = 2166136261u;

  g_return_val_if_fail (self != NULL, 0);

  stamp = mix (mix (stamp, self->width * 64), self->height * 64);
  for (guint n = 0; n < self->boxes->len; n++)
    {
      const JxBox *box = &g_array_index (self->boxes, JxBox, n);

      stamp = mix (mix (stamp, box->x * 64), box->y * 64);
      stamp = mix (mix (stamp, box->width * 64), box->height * 64);
      if (box->text != NULL)
        {
          stamp = mix (mix (stamp, g_str_hash (box->text->string)), box->first_line);
          stamp = mix (mix (stamp, box->text->style->size * 64), box->text->style->font);
        }
    }

  return stamp;
}

/**
 * jx_box_get_text_top:
 * @self: a box with text
 *
 * Gets where the first line of the text begins: in the middle of the box, or at its head.
 *
 * Returns: from the top of the page, in points
 */
double
jx_box_get_text_top (const JxBox *self)
{
  double free_height;

  g_return_val_if_fail (self != NULL && self->text != NULL, 0);

  free_height = self->height - self->n_lines * self->text->style->pitch;

  return self->y + (self->centered ? free_height / 2 : MIN (self->padding, free_height / 2));
}
