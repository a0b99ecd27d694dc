/* jx-table-column.c: how a column of a form looks in the grid
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-table-column.h"

static JxGridKind
kind_of (const JxColumn *column)
{
  if (column->choices != NULL || column->input == JX_INPUT_RELATION)
    return JX_GRID_KIND_CHOICE;

  return column->align == JX_ALIGN_END || column->input == JX_INPUT_MONEY || column->input == JX_INPUT_POINTS
         || column->input == JX_INPUT_RATE ? JX_GRID_KIND_NUMBER : JX_GRID_KIND_TEXT;
}

/* In sp; what is not here is as wide as a figure with its unit. */
static const guint8 role_widths[JX_ROLE_LAST] =
{
  [JX_ROLE_LEVEL1] = 76, [JX_ROLE_LEVEL2] = 76, [JX_ROLE_LABEL] = 168, [JX_ROLE_NAME] = 150, [JX_ROLE_REASON] = 132,
  [JX_ROLE_STANDARD] = 150, [JX_ROLE_TASK] = 150, [JX_ROLE_WEIGHT] = 54, [JX_ROLE_SCORE] = 54, [JX_ROLE_RELATION] = 60,
  [JX_ROLE_MEASURE] = 60, [JX_ROLE_CORE] = 60, [JX_ROLE_COEFFICIENT] = 60, [JX_ROLE_RATE] = 84, [JX_ROLE_SCORE_RATE] = 84,
};

static int
natural_width (const JxColumn *column)
{
  return role_widths[column->role] > 0 ? role_widths[column->role] : 108;
}

/* Sentences take what there is to spare; figures do not get easier to read by being wide. */
static gboolean
may_expand (const JxColumn *column)
{
  return column->role == JX_ROLE_NAME || column->role == JX_ROLE_REASON || column->role == JX_ROLE_TASK
         || column->role == JX_ROLE_STANDARD || column->role == JX_ROLE_LABEL
         || (column->role == JX_ROLE_NONE && column->input == JX_INPUT_TEXT);
}

static gboolean
is_level (const JxColumn *column)
{
  return column->role == JX_ROLE_LEVEL1 || column->role == JX_ROLE_LEVEL2;
}

/* @title is borrowed by @info. */
void
jx_table_column_describe (const JxColumn *column,
                          const char     *title,
                          JxGridColumn   *info)
{
  static const JxGridAlign aligns[] = { JX_GRID_ALIGN_START, JX_GRID_ALIGN_CENTER, JX_GRID_ALIGN_END };

  info->title = title;
  info->natural_width = natural_width (column);
  info->min_width = is_level (column) ? info->natural_width   /* 产出指标 on one line */
                                      : info->natural_width * 3 / 4;   /* narrower than that, the table scrolls */
  info->kind = kind_of (column);
  info->align = info->kind == JX_GRID_KIND_NUMBER ? JX_GRID_ALIGN_END : aligns[column->align];
  info->expand = may_expand (column);
}
