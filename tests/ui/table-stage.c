/* table-stage.c: a new self-evaluation with the focus in its indicators
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "table-stage.h"

void
table_stage_begin (Stage      *stage,
                   const char *name)
{
  stage_create (stage, name, "2023", "b");
  stage_show_view (stage, "indicators");
  stage_go_to (stage, GTK_WIDGET (table_stage_get_grid (stage)), "Tab");
}

JxGrid *
table_stage_get_grid (Stage *stage)
{
  return JX_GRID (stage_get_grid (stage, "indicators"));
}

JxGridModel *
table_stage_get_model (Stage *stage)
{
  return jx_grid_view_get_model (JX_GRID_VIEW (table_stage_get_grid (stage)));
}

void
table_stage_go_to (Stage *stage,
                   guint  line,
                   guint  column)
{
  jx_grid_set_active (table_stage_get_grid (stage), line, column);
  robot_frame (stage->robot);
}

const char *
table_stage_get (Stage      *stage,
                 guint       row,
                 const char *field)
{
  JxTable *table = stage_get_table (stage, "indicators");

  return jx_row_get_typed (jx_table_get_row (table, row), (guint) jx_block_find_column (jx_table_get_block (table), field));
}
