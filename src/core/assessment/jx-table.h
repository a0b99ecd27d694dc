/* jx-table.h: the rows of one block of an assessment, as a list model
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-block.h"
#include "jx-row.h"

G_BEGIN_DECLS

#define JX_TYPE_TABLE (jx_table_get_type ())
G_DECLARE_FINAL_TYPE (JxTable, jx_table, JX, TABLE, GObject)

JxTable       *jx_table_new        (const JxBlock *block);
const JxBlock *jx_table_get_block  (JxTable       *self);
guint          jx_table_get_n_rows (JxTable       *self);
JxRow         *jx_table_get_row    (JxTable       *self,
                                    guint          position);
gboolean       jx_table_find       (JxTable       *self,
                                    const char    *row_id,
                                    guint         *position);
gboolean       jx_table_insert     (JxTable       *self,
                                    guint          position,
                                    JxRow         *row);
void           jx_table_remove     (JxTable       *self,
                                    guint          position);
gboolean       jx_table_move       (JxTable       *self,
                                    guint          from,
                                    guint          to);

G_END_DECLS
