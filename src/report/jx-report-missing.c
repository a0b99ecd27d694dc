/* jx-report-missing.c: the characters of a report that no font here has
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-report-missing.h"

#include "jx-place.h"

#define PLACE_LENGTH 12    /* characters of a text that is no field */

static void
missing_free (gpointer data)
{
  JxMissing *missing = data;

  g_free (missing->characters);
  g_free (missing->place);
  g_free (missing);
}

/* Where a text comes from, as people call it: the cell of the form, else the beginning of the text. */
static char *
dup_place (JxReport    *self,
           const JxBox *box)
{
  const JxDocNode *node = jx_document_get_node (jx_report_get_document (self), box->node);
  JxAssessment *assessment = jx_report_get_assessment (self);
  const JxSource *source = box->cell != NULL ? jx_doc_table_get_source (node->table, box->cell, 0) : &node->paragraph.source;
  JxTable *table;
  guint position;
  int column;

  if (assessment == NULL || source == NULL || source->row_id == NULL
      || jx_assessment_find_row (assessment, source->row_id, &table, &position) == NULL
      || (column = jx_block_find_column (jx_table_get_block (table), source->field)) < 0)
    return g_utf8_substring (box->text->string, 0, MIN (PLACE_LENGTH, g_utf8_strlen (box->text->string, -1)));

  return jx_assessment_dup_cell_name (assessment, table, (int) position, column);
}

/**
 * jx_report_list_missing:
 * @self: a report
 *
 * Lists the characters on the pages that no font here has, text by text, where each begins.
 *
 * Returns: (transfer full) (element-type JxMissing): in the order of the pages; empty if all is well
 */
GPtrArray *
jx_report_list_missing (JxReport *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (missing_free);

  g_return_val_if_fail (JX_IS_REPORT (self), list);

  for (guint page = 0; jx_report_has_page (self, page); page++)
    {
      GArray *boxes = jx_report_get_page (self, page)->boxes;

      for (guint n = 0; n < boxes->len; n++)
        {
          const JxBox *box = &g_array_index (boxes, JxBox, n);
          g_autofree char *characters = NULL;
          JxMissing *missing;

          if (box->text == NULL || box->kind == JX_BOX_REPEATED || box->first_line > 0
              || !(characters = jx_typesetter_dup_missing (jx_report_get_typesetter (self), box->text)))
            continue;

          missing = g_new0 (JxMissing, 1);
          missing->page = page;
          missing->characters = g_steal_pointer (&characters);
          missing->place = dup_place (self, box);
          g_ptr_array_add (list, missing);
        }
    }

  return list;
}
