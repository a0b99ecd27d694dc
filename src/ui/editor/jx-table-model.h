/* jx-table-model.h: a table of an assessment as the grid shows it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-grid-model.h"
#include "jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_TABLE_MODEL (jx_table_model_get_type ())
G_DECLARE_FINAL_TYPE (JxTableModel, jx_table_model, JX, TABLE_MODEL, GObject)

/* A line of the grid: a row of the table, the empty line at the end of a class where a new row is typed, or the one below all
 * of them where another class begins. */
typedef struct
{
  guint    position;    /* of the row; of an empty line: where its row will stand */
  gboolean is_new;
  gboolean is_class;    /* what is new there belongs to no class yet */
} JxTableLine;

JxTableModel      *jx_table_model_new         (JxSession    *session,
                                               JxTable      *table);
JxTable           *jx_table_model_get_table   (JxTableModel *self);
guint              jx_table_model_get_n_lines (JxTableModel *self);
const JxTableLine *jx_table_model_get_line    (JxTableModel *self,
                                               guint         line);
gboolean           jx_table_model_find        (JxTableModel *self,
                                               const char   *row_id,
                                               const char   *field,
                                               guint        *line,
                                               guint        *column);
char              *jx_table_model_dup_cell_id (const char   *row_id,
                                               const char   *field);
gboolean           jx_table_model_split_id    (const char   *cell_id,
                                               char        **row_id,
                                               char        **field);

G_END_DECLS
