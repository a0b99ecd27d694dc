/* jx-report-page.c: a page: what stands where, ready to be drawn
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-report-page.h"

/**
 * jx_report_page_new:
 * @width: in points
 * @height: in points
 *
 * Makes an empty page.
 *
 * Returns: (transfer full): the page
 */
JxReportPage *
jx_report_page_new (double width,
                    double height)
{
  JxReportPage *self = g_new0 (JxReportPage, 1);

  self->width = width;
  self->height = height;
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
