/* jx-link.c: a figure of a text that is that of a cell, though it was typed by hand
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-link.h"

#include <string.h>

#include "jx-place.h"

/**
 * jx_link_new:
 * @assessment: its UUID
 * @text: the UUID of the row that the text is in
 * @text_field: the text's field
 * @figure: the figure as it stands there, with its unit
 * @row: the UUID of the cell's row
 * @field: the cell's field
 *
 * Links a figure with a cell. Both are named by UUID and field, so that rows may move.
 *
 * Returns: (transfer full): the record, under a UUID of its own
 */
JxRecord *
jx_link_new (const char *assessment,
             const char *text,
             const char *text_field,
             const char *figure,
             const char *row,
             const char *field)
{
  g_autofree char *id = g_uuid_string_random ();
  JxRecord *link;

  g_return_val_if_fail (assessment != NULL && text != NULL && text_field != NULL && figure != NULL, NULL);
  g_return_val_if_fail (row != NULL && field != NULL, NULL);

  link = jx_record_new (JX_RECORD_LINK, id, assessment);
  jx_record_set (link, JX_LINK_TEXT, text);
  jx_record_set (link, JX_LINK_TEXT_FIELD, text_field);
  jx_record_set (link, JX_LINK_FIGURE, figure);
  jx_record_set (link, JX_LINK_ROW, row);
  jx_record_set (link, JX_LINK_FIELD, field);

  return link;
}

/**
 * jx_link_equal:
 * @link: a link
 * @other: another record
 *
 * Tells whether both lead from the same figure to the same cell.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_link_equal (const JxRecord *link,
               const JxRecord *other)
{
  static const char *const keys[] = { JX_LINK_TEXT, JX_LINK_TEXT_FIELD, JX_LINK_FIGURE, JX_LINK_ROW, JX_LINK_FIELD };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (g_strcmp0 (jx_record_get (link, keys[i]), jx_record_get (other, keys[i])) != 0)
      return FALSE;

  return TRUE;
}

static gboolean
find_cell (JxAssessment   *assessment,
           const JxRecord *link,
           const char     *row_key,
           const char     *field_key,
           JxCellRef      *cell)
{
  const char *row = jx_record_get (link, row_key), *field = jx_record_get (link, field_key);
  int column;

  if (row == NULL || field == NULL || jx_assessment_find_row (assessment, row, &cell->table, &cell->position) == NULL)
    return FALSE;

  column = jx_block_find_column (jx_table_get_block (cell->table), field);
  cell->column = (guint) MAX (column, 0);

  return column >= 0;
}

/**
 * jx_link_stands:
 * @link: a link
 * @assessment: the assessment that it is of
 *
 * Tells whether there is something that it leads from, and to: a text with the figure in it that was typed, and a cell.
 *
 * Returns: `TRUE` if both are there
 */
gboolean
jx_link_stands (const JxRecord *link,
                JxAssessment   *assessment)
{
  const char *figure, *typed;
  JxCellRef text, cell;

  g_return_val_if_fail (link != NULL && JX_IS_ASSESSMENT (assessment), FALSE);

  if (!find_cell (assessment, link, JX_LINK_TEXT, JX_LINK_TEXT_FIELD, &text)
      || !find_cell (assessment, link, JX_LINK_ROW, JX_LINK_FIELD, &cell))
    return FALSE;

  figure = jx_record_get (link, JX_LINK_FIGURE);
  typed = jx_row_get_typed (jx_table_get_row (text.table, text.position), text.column);

  return figure != NULL && typed != NULL && strstr (typed, figure) != NULL;
}

/**
 * jx_links_get:
 * @assessment: an assessment
 *
 * Gives its links.
 *
 * Returns: (transfer none) (element-type JxRecord): the records, by their UUIDs
 */
GPtrArray *
jx_links_get (JxAssessment *assessment)
{
  g_return_val_if_fail (JX_IS_ASSESSMENT (assessment), NULL);

  return jx_belongings_get (jx_assessment_get_belongings (assessment), JX_RECORD_LINK);
}
