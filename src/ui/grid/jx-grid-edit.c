/* jx-grid-edit.c: a change that leaves the grid
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-edit.h"

G_DEFINE_BOXED_TYPE (JxGridEdit, jx_grid_edit, jx_grid_edit_copy, jx_grid_edit_free)

static gsize
n_cells (const JxGridEdit *self)
{
  return (gsize) self->n_rows * self->n_columns;
}

/* All texts begin as NULL: leave alone */
JxGridEdit *
jx_grid_edit_new (JxGridEditKind kind,
                  guint          row,
                  guint          column,
                  guint          n_rows,
                  guint          n_columns)
{
  JxGridEdit *self = g_new0 (JxGridEdit, 1);

  self->kind = kind;
  self->row = row;
  self->column = column;
  self->n_rows = n_rows;
  self->n_columns = n_columns;
  self->texts = g_new0 (char *, n_cells (self) + 1);

  return self;
}

JxGridEdit *
jx_grid_edit_copy (const JxGridEdit *self)
{
  JxGridEdit *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->cell_id = g_strdup (self->cell_id);
  copy->texts = g_new0 (char *, n_cells (self) + 1);
  for (gsize i = 0; i < n_cells (self); i++)
    copy->texts[i] = g_strdup (self->texts[i]);

  return copy;
}

void
jx_grid_edit_free (JxGridEdit *self)
{
  g_return_if_fail (self != NULL);

  for (gsize i = 0; i < n_cells (self); i++)
    g_free (self->texts[i]);
  g_free (self->texts);
  g_free (self->cell_id);
  g_free (self);
}

/* @row and @column count from the block's corner */
const char *
jx_grid_edit_get_text (const JxGridEdit *self,
                       guint             row,
                       guint             column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < self->n_rows && column < self->n_columns, NULL);

  return self->texts[(gsize) row * self->n_columns + column];
}

void
jx_grid_edit_take_text (JxGridEdit *self,
                        guint       row,
                        guint       column,
                        char       *text)
{
  char **slot;

  g_return_if_fail (self != NULL);
  g_return_if_fail (row < self->n_rows && column < self->n_columns);

  slot = &self->texts[(gsize) row * self->n_columns + column];
  g_free (*slot);
  *slot = text;
}

/* How many cells it sets */
guint
jx_grid_edit_count (const JxGridEdit *self)
{
  guint count = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (gsize i = 0; i < n_cells (self); i++)
    count += self->texts[i] != NULL;

  return count;
}

/* Whether a row has any text: none is made of one that is blank */
gboolean
jx_grid_edit_says (const JxGridEdit *self,
                   guint             row)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint column = 0; column < self->n_columns; column++)
    if (jx_grid_edit_get_text (self, row, column) != NULL && *jx_grid_edit_get_text (self, row, column) != '\0')
      return TRUE;

  return FALSE;
}

/* How many rows it makes */
guint
jx_grid_edit_count_made (const JxGridEdit *self)
{
  guint count = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint row = self->n_rows - self->n_missing; row < self->n_rows; row++)
    count += jx_grid_edit_says (self, row);

  return count;
}
