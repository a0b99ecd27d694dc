/* jx-report-places.c: where fields and parts of the document stand on the pages
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-report-places.h"

static gboolean
shows_source (JxReport    *self,
              const JxBox *box,
              const char  *row_id,
              const char  *field)
{
  const JxDocNode *node = jx_document_get_node (jx_report_get_document (self), box->node);

  if (box->kind == JX_BOX_FURNITURE)
    return FALSE;
  if (box->cell != NULL)
    return jx_doc_table_has_source (node->table, box->cell, row_id, field);

  return g_strcmp0 (node->paragraph.source.row_id, row_id) == 0 && g_strcmp0 (node->paragraph.source.field, field) == 0;
}

static void
add_rect (GArray      *rects,
          guint        page,
          const JxBox *box)
{
  JxReportRect rect = { page, box->x, box->y, box->width, box->height };

  g_array_append_val (rects, rect);
}

static void
add_source_rects (JxReport   *self,
                  guint       page,
                  const char *row_id,
                  const char *field,
                  GArray     *rects)
{
  GArray *boxes = jx_report_get_page (self, page)->boxes;

  for (guint n = 0; n < boxes->len; n++)
    {
      const JxBox *box = &g_array_index (boxes, JxBox, n);

      if (shows_source (self, box, row_id, field))
        add_rect (rects, page, box);
    }
}

/**
 * jx_report_find_source:
 * @self: a report
 * @page: from 0 on
 * @x: in points
 * @y: in points
 * @source: (out caller-allocates): the field; its texts are good until the next update
 *
 * Finds the field that stands at a place.
 *
 * Returns: `FALSE` if there is none
 */
gboolean
jx_report_find_source (JxReport *self,
                       guint     page,
                       double    x,
                       double    y,
                       JxSource *source)
{
  const JxBox *box;
  const JxDocNode *node;
  const JxSource *found;

  g_return_val_if_fail (JX_IS_REPORT (self) && jx_report_has_page (self, page) && source != NULL, FALSE);

  box = jx_report_page_find_box (jx_report_get_page (self, page), x, y);
  if (box == NULL || box->kind == JX_BOX_FURNITURE)
    return FALSE;

  node = jx_document_get_node (jx_report_get_document (self), box->node);
  found = box->cell != NULL ? jx_doc_table_get_source (node->table, box->cell, 0) : &node->paragraph.source;
  if (found == NULL || found->row_id == NULL)
    return FALSE;

  *source = *found;
  return TRUE;
}

/**
 * jx_report_get_page_rects:
 * @self: a report
 * @page: from 0 on
 * @row_id: UUID of a row of the assessment
 * @field: key of a field
 *
 * Finds where a field stands on one page.
 *
 * Returns: (transfer full) (element-type JxReportRect): the places
 */
GArray *
jx_report_get_page_rects (JxReport   *self,
                          guint       page,
                          const char *row_id,
                          const char *field)
{
  GArray *rects = g_array_new (FALSE, FALSE, sizeof (JxReportRect));

  g_return_val_if_fail (JX_IS_REPORT (self) && jx_report_has_page (self, page), rects);

  add_source_rects (self, page, row_id, field, rects);

  return rects;
}

/**
 * jx_report_get_node_rects:
 * @self: a report
 * @node: place of a part in the document
 *
 * Finds where the pieces of a part stand, a table's cells one by one.
 *
 * Returns: (transfer full) (element-type JxReportRect): the places
 */
GArray *
jx_report_get_node_rects (JxReport *self,
                          guint     node)
{
  GArray *rects = g_array_new (FALSE, FALSE, sizeof (JxReportRect));

  g_return_val_if_fail (JX_IS_REPORT (self), rects);

  for (guint page = 0; jx_report_has_page (self, page); page++)
    for (guint n = 0; n < jx_report_get_page (self, page)->boxes->len; n++)
      {
        const JxBox *box = &g_array_index (jx_report_get_page (self, page)->boxes, JxBox, n);

        if (box->node == node && box->kind != JX_BOX_FURNITURE)
          add_rect (rects, page, box);
      }

  return rects;
}
