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
} JxGridModelSignal;

static guint signals[CELLS_CHANGED + 1];

/* The spans are asked for often and change seldom: they are kept with the model, a column at a time, from one
 * notification to the next. */
typedef struct
{
  guint anchor, n_rows;
} Span;

/* asked for at every cell that is laid out */
static G_DEFINE_QUARK (jx-grid-model-spans, spans)

static GArray *
read_spans (JxGridModel *self,
            guint        column)
{
  guint n_rows = jx_grid_model_get_n_rows (self);
  GArray *spans = g_array_sized_new (FALSE, FALSE, sizeof (Span), n_rows);

  while (spans->len < n_rows)
    {
      Span span = { spans->len, 1 };
      guint first = spans->len;

      span.n_rows = JX_GRID_MODEL_GET_IFACE (self)->get_span (self, first, column, &span.anchor);
      g_warn_if_fail (span.anchor == first && span.n_rows > 0 && first + span.n_rows <= n_rows);
      span.anchor = first;
      span.n_rows = CLAMP (span.n_rows, 1, n_rows - first);
      for (guint i = 0; i < span.n_rows; i++)
        g_array_append_val (spans, span);
    }

  return spans;
}

static void
free_spans (gpointer data)
{
  if (data != NULL)
    g_array_unref (data);
}

static GArray *
spans_of (JxGridModel *self,
          guint        column)
{
  GPtrArray *columns = g_object_get_qdata (G_OBJECT (self), spans_quark ());

  if (columns == NULL)
    {
      columns = g_ptr_array_new_with_free_func (free_spans);
      g_object_set_qdata_full (G_OBJECT (self), spans_quark (), columns, (GDestroyNotify) g_ptr_array_unref);
    }

  if (columns->len <= column)
    g_ptr_array_set_size (columns, (int) column + 1);
  if (g_ptr_array_index (columns, column) == NULL)
    g_ptr_array_index (columns, column) = read_spans (self, column);

  return g_ptr_array_index (columns, column);
}

static void
forget_spans (JxGridModel *self,
              guint        column,
              guint        n_columns)
{
  GPtrArray *columns = g_object_get_qdata (G_OBJECT (self), spans_quark ());

  for (guint i = column; columns != NULL && i < columns->len && i - column < n_columns; i++)
    g_clear_pointer ((GArray **) &g_ptr_array_index (columns, i), g_array_unref);
}

static JxGridRowKind
default_get_row_kind (JxGridModel *self,
                      guint        row)
{
  return JX_GRID_ROW_NORMAL;
}

static guint
default_get_row_number (JxGridModel *self,
                        guint        row)
{
  return row + 1;
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
default_get_basis (JxGridModel *self,
                   guint        row,
                   guint        column)
{
  return NULL;
}

static char *
default_get_echo (JxGridModel *self,
                  guint        row,
                  guint        column,
                  const char  *text)
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
  iface->get_row_number = default_get_row_number;
  iface->get_row_title = default_get_row_title;
  iface->get_edit_text = default_get_edit_text;
  iface->get_span = default_get_span;
  iface->get_choices = default_get_choices;
  iface->get_basis = default_get_basis;
  iface->get_echo = default_get_echo;
  iface->get_cell_id = default_get_cell_id;
  iface->find_cell = default_find_cell;

  signals[ROWS_CHANGED] =
    g_signal_new ("rows-changed", JX_TYPE_GRID_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);
  signals[CELLS_CHANGED] =
    g_signal_new ("cells-changed", JX_TYPE_GRID_MODEL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 4, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);
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

guint
jx_grid_model_get_row_number (JxGridModel *self,
                              guint        row)
{
  g_return_val_if_fail (JX_IS_GRID_MODEL (self), 0);

  return JX_GRID_MODEL_GET_IFACE (self)->get_row_number (self, row);
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
  GArray *spans;
  Span span = { row, 1 };

  g_return_val_if_fail (JX_IS_GRID_MODEL (self), 1);

  spans = spans_of (self, column);
  if (row < spans->len)
    span = g_array_index (spans, Span, row);

  if (anchor != NULL)
    *anchor = span.anchor;
  return span.n_rows;
}

char **
jx_grid_model_get_choices (JxGridModel *self,
                           guint        row,
                           guint        column)
{
  g_return_val_if_fail (JX_IS_GRID_MODEL (self), NULL);

  return JX_GRID_MODEL_GET_IFACE (self)->get_choices (self, row, column);
}

char *
jx_grid_model_get_basis (JxGridModel *self,
                         guint        row,
                         guint        column)
{
  g_return_val_if_fail (JX_IS_GRID_MODEL (self), NULL);

  return JX_GRID_MODEL_GET_IFACE (self)->get_basis (self, row, column);
}

char *
jx_grid_model_get_echo (JxGridModel *self,
                        guint        row,
                        guint        column,
                        const char  *text)
{
  g_return_val_if_fail (JX_IS_GRID_MODEL (self), NULL);

  return JX_GRID_MODEL_GET_IFACE (self)->get_echo (self, row, column, text);
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

  forget_spans (self, 0, G_MAXUINT);
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

  forget_spans (self, column, n_columns);
  g_signal_emit (self, signals[CELLS_CHANGED], 0, row, column, n_rows, n_columns);
}
