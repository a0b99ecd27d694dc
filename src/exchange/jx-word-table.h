/* jx-word-table.h: a table of a Word file, cell by cell
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-cells.h"

G_BEGIN_DECLS

/* How a cell stands to the one above */
typedef enum
{
  JX_WORD_CELL_ALONE,
  JX_WORD_CELL_FIRST,   /* of a merged one */
  JX_WORD_CELL_MORE,    /* … that goes on */
} JxWordCell;

typedef struct _JxWordTable JxWordTable;

JxWordTable *jx_word_table_new       (const char   *title);
void         jx_word_table_free      (JxWordTable  *self);
void         jx_word_table_skip      (JxWordTable  *self,
                                      guint         n_columns);
gboolean     jx_word_table_widen     (JxWordTable  *self,
                                      const char   *text,
                                      guint         span);
void         jx_word_table_add_cell  (JxWordTable  *self,
                                      const char   *text,
                                      guint         span,
                                      JxWordCell    kind);
gboolean     jx_word_table_end_row   (JxWordTable  *self,
                                      gboolean      keep,
                                      GError      **error);
JxCells     *jx_word_table_finish    (JxWordTable  *self,
                                      GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxWordTable, jx_word_table_free)

G_END_DECLS
