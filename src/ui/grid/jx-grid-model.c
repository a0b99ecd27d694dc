/* jx-grid-model.c: what a grid shows
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-model.h"

#include <stdio.h>

G_DEFINE_INTERFACE (JxGridModel, jx_grid_model, G_TYPE_OBJECT)

typedef enum
{
  ROWS_CHANGED,
  CELLS_CHANGED,
  COLUMNS_CHANGED,
} JxGridModelSignal;

static guint signals[COLUMNS_CHANGED + 1];

static JxGridRowKind
default_get_row_kind (JxGridModel *self,
                      guint        row)
{
  return JX_GRID_ROW_NORMAL;
}

static char *
default_get_row_title (JxGridModel *self,
                       guint        row)
{
  return NULL;
}

static char *
default_get_edit_text (JxGridModel *self,
                       guint        row,
                       guint        column)
{
  g_auto(JxGridValue) value = { 0 };

  jx_grid_model_get_value (self, row, column, &value);
  return g_steal_pointer (&value.text);
}

static guint
default_get_span (JxGridModel *self,
                  guint        row,
                  guint        column,
                  guint       *anchor)
{
  *anchor = row;
  return 1;
}

static char **
default_get_choices (JxGridModel *self,
                     guint        row,
                     guint        column)
{
  return NULL;
}

static char *
default_get_cell_id (JxGridModel *self,
                     guint        row,
                     guint        column)
{
  return g_strdup_printf ("%u,%u", row, column);
}

static gboolean
default_find_cell (JxGridModel *self,
                   const char  *id,
                   guint       *row,
                   guint       *column)
{
  return sscanf (id, "%u,%u", row, column) == 2 &&
         *row < jx_grid_model_get_n_rows (self) &&
         *column < jx_grid_model_get_n_columns (self);
}

static void
jx_grid_model_default_init (JxGridModelInterface *iface)
{
  iface->get_row_kind = default_get_row_kind;
  iface->get_row_title = default_get_row_title;
  iface->get_edit_text = default_get_edit_text;
  iface->get_span = default_get_span;
  iface->get_choices = default_get_choices;
  iface->get_cell_id = default_get_cell_id;
  iface->find_cell = default_find_cell;

  signals[ROWS_CHANGED] =
    g_signal_new ("rows-changed", JX_TYPE_GRID_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);
  signals[CELLS_CHANGED] =
    g_signal_new ("cells-changed", JX_TYPE_GRID_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 4, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);
  signals[COLUMNS_CHANGED] =
    g_signal_new ("columns-changed", JX_TYPE_GRID_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

void
jx_grid_value_clear (JxGridValue *value)
{
  g_free (value->text);
  g_free (value->second);
  g_free (value->message);
  *value = (JxGridValue) { 0 };
}

guint
jx_grid_model_get_n_rows (JxGridModel *self)
{
  g_return_val_if_fail (JX_IS_GRID_MODEL (self), 0);

  return JX_GRID_MODEL_GET_IFACE (self)->get_n_rows (self);
}

guint
jx_grid_model_get_n_columns (JxGridModel *self)
{
  g_return_val_if_fail (JX_IS_GRID_MODEL (self), 0);

  return JX_GRID_MODEL_GET_IFACE (self)->get_n_columns (self);
}

void
jx_grid_model_get_column (JxGridModel  *self,
                          guint         column,
                          JxGridColumn *info)
{
  g_return_if_fail (JX_IS_GRID_MODEL (self));

  *info = (JxGridColumn) { 0 };
  JX_GRID_MODEL_GET_IFACE (self)->get_column (self, column, info);
}

/* @value must be clear or zero: it is overwritten, not freed */
void
jx_grid_model_get_value (JxGridModel *self,
                         guint        row,
                         guint        column,
                         JxGridValue *value)
{
  g_return_if_fail (JX_IS_GRID_MODEL (self));

  *value = (JxGridValue) { 0 };
  JX_GRID_MODEL_GET_IFACE (self)->get_value (self, row, column, value);
}

JxGridRowKind
jx_grid_model_get_row_kind (JxGridModel *self,
                            guint        row)
{
  g_return_val_if_fail (JX_IS_GRID_MODEL (self), JX_GRID_ROW_NORMAL);

  return JX_GRID_MODEL_GET_IFACE (self)->get_row_kind (self, row);
}

char *
jx_grid_model_get_row_title (JxGridModel *self,
                             guint        row)
{
  g_return_val_if_fail (JX_IS_GRID_MODEL (self), NULL);

  return JX_GRID_MODEL_GET_IFACE (self)->get_row_title (self, row);
}

/* Never NULL */
char *
jx_grid_model_get_edit_text (JxGridModel *self,
                             guint        row,
                             guint        column)
{
  char *text;

  g_return_val_if_fail (JX_IS_GRID_MODEL (self), NULL);

  text = JX_GRID_MODEL_GET_IFACE (self)->get_edit_text (self, row, column);
  return text != NULL ? text : g_strdup ("");
}

/* The rows of the merged cell that covers this one, 1 if it is on its own; @anchor is its first row */
guint
jx_grid_model_get_span (JxGridModel *self,
                        guint        row,
                        guint        column,
                        guint       *anchor)
{
  guint first = row;
  guint n_rows;

  g_return_val_if_fail (JX_IS_GRID_MODEL (self), 1);

  n_rows = JX_GRID_MODEL_GET_IFACE (self)->get_span (self, row, column, &first);
  g_return_val_if_fail (n_rows > 0 && first <= row && row < first + n_rows, 1);

  if (anchor != NULL)
    *anchor = first;
  return n_rows;
}

char **
jx_grid_model_get_choices (JxGridModel *self,
                           guint        row,
                           guint        column)
{
  g_return_val_if_fail (JX_IS_GRID_MODEL (self), NULL);

  return JX_GRID_MODEL_GET_IFACE (self)->get_choices (self, row, column);
}

/* Names the cell for as long as its row lives, wherever it moves */
char *
jx_grid_model_get_cell_id (JxGridModel *self,
                           guint        row,
                           guint        column)
{
  g_return_val_if_fail (JX_IS_GRID_MODEL (self), NULL);

  return JX_GRID_MODEL_GET_IFACE (self)->get_cell_id (self, row, column);
}

gboolean
jx_grid_model_find_cell (JxGridModel *self,
                         const char  *id,
                         guint       *row,
                         guint       *column)
{
  g_return_val_if_fail (JX_IS_GRID_MODEL (self), FALSE);

  return JX_GRID_MODEL_GET_IFACE (self)->find_cell (self, id, row, column);
}

/* Rows came, went or moved: called after the change, once with the exact delta */
void
jx_grid_model_rows_changed (JxGridModel *self,
                            guint        position,
                            guint        removed,
                            guint        added)
{
  g_return_if_fail (JX_IS_GRID_MODEL (self));

  g_signal_emit (self, signals[ROWS_CHANGED], 0, position, removed, added);
}

void
jx_grid_model_cells_changed (JxGridModel *self,
                             guint        row,
                             guint        column,
                             guint        n_rows,
                             guint        n_columns)
{
  g_return_if_fail (JX_IS_GRID_MODEL (self));

  g_signal_emit (self, signals[CELLS_CHANGED], 0, row, column, n_rows, n_columns);
}

/* Another form: columns, and perhaps everything, are new */
void
jx_grid_model_columns_changed (JxGridModel *self)
{
  g_return_if_fail (JX_IS_GRID_MODEL (self));

  g_signal_emit (self, signals[COLUMNS_CHANGED], 0);
}
