/* jx-sheet-fit.c: the rows of a published table in the columns of a form
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-sheet-fit.h"

#include <string.h>

struct _JxSheetFit
{
  const JxSheetTable *table;
  const JxBlock      *block;
  int                *columns;    /* of each head: the block's column, -1 none */
};

static const JxSheetHead *
get_head (const JxSheetFit *self,
          guint             head)
{
  return &g_array_index (self->table->heads, JxSheetHead, head);
}

static gboolean
is_taken (const JxSheetFit *self,
          guint             n_heads,
          int               column)
{
  for (guint n = 0; n < n_heads; n++)
    if (self->columns[n] == column)
      return TRUE;

  return FALSE;
}

/* The one that is called the same; else the one that means the same. Each takes one column of the sheet. */
static int
find_column (const JxSheetFit *self,
             guint             head)
{
  const JxSheetHead *found = get_head (self, head);

  for (guint n = 0; n < self->block->n_columns; n++)
    {
      const char *title = self->block->columns[n].title;

      if (title != NULL && jx_sheet_words_alike (title, found->title) && !is_taken (self, head, (int) n))
        return (int) n;
    }

  if (found->role == JX_ROLE_NONE)
    return -1;

  for (guint n = 0; n < self->block->n_columns; n++)
    if (self->block->columns[n].role == found->role && !is_taken (self, head, (int) n))
      return (int) n;

  return -1;
}

/* A sign or a measure without a column of its own goes with the value. */
static gboolean
goes_with_target (const JxSheetFit *self,
                  JxRole            role)
{
  return (role == JX_ROLE_RELATION || role == JX_ROLE_MEASURE) && jx_block_find_role (self->block, role) < 0;
}

/**
 * jx_sheet_fit_new:
 * @table: of a sheet; must live longer
 * @block: of indicators; must live longer
 *
 * Finds for each column of a published table the column of the form that it is: by its title, else by its meaning.
 *
 * Returns: (transfer full): the fit
 */
JxSheetFit *
jx_sheet_fit_new (const JxSheetTable *table,
                  const JxBlock      *block)
{
  JxSheetFit *self = g_new0 (JxSheetFit, 1);

  g_return_val_if_fail (table != NULL && block != NULL, self);

  self->table = table;
  self->block = block;
  self->columns = g_new (int, table->heads->len + 1);
  for (guint n = 0; n < table->heads->len; n++)
    self->columns[n] = find_column (self, n);

  return self;
}

/**
 * jx_sheet_fit_free:
 * @self: (nullable): a fit
 *
 * Frees a fit.
 */
void
jx_sheet_fit_free (JxSheetFit *self)
{
  if (self == NULL)
    return;

  g_free (self->columns);
  g_free (self);
}

/**
 * jx_sheet_fit_get_column:
 * @self: a fit
 * @head: which of the table's heads
 *
 * Gets where a column of the published table goes.
 *
 * Returns: the block's column, -1 if it has no place for it
 */
int
jx_sheet_fit_get_column (const JxSheetFit *self,
                         guint             head)
{
  g_return_val_if_fail (self != NULL && head < self->table->heads->len, -1);

  if (self->columns[head] < 0 && goes_with_target (self, get_head (self, head)->role))
    return jx_block_find_role (self->block, JX_ROLE_TARGET);

  return self->columns[head];
}

/* A form that has no columns of their own for sign and measure prints them with the value: ≥95%; one that has says them once. */
static char *
dup_target (const JxSheetFit *self,
            const JxSheetRow *row,
            const char       *target)
{
  const char *relation = row->texts[JX_ROLE_RELATION], *measure = row->texts[JX_ROLE_MEASURE];
  gboolean with_relation = relation != NULL && goes_with_target (self, JX_ROLE_RELATION) && strstr (relation, "定性") == NULL;
  gboolean with_measure = measure != NULL && goes_with_target (self, JX_ROLE_MEASURE);

  if (target == NULL)
    return NULL;
  if (measure != NULL && !with_measure && g_str_has_suffix (target, measure))
    return g_strndup (target, strlen (target) - strlen (measure));

  return g_strconcat (with_relation && !g_str_has_prefix (target, relation) ? relation : "", target,
                      with_measure && !g_str_has_suffix (target, measure) ? measure : "", NULL);
}

/**
 * jx_sheet_fit_dup_text:
 * @self: a fit
 * @row: of the table's indicators
 * @column: of the block
 *
 * Gets what a row of the published table says in a column of the form.
 *
 * Returns: (transfer full) (nullable): the text, `NULL` if it says nothing
 */
char *
jx_sheet_fit_dup_text (const JxSheetFit *self,
                       const JxSheetRow *row,
                       guint             column)
{
  const char *text = NULL;

  g_return_val_if_fail (self != NULL && row != NULL && column < self->block->n_columns, NULL);

  for (guint n = 0; n < self->table->heads->len; n++)
    if (self->columns[n] == (int) column)
      {
        const JxSheetHead *head = get_head (self, n);

        text = jx_cells_get (self->table->cells, row->row, head->column);
        if (*text == '\0')
          text = row->texts[head->role];   /* from the row above, or another column under the title */
      }

  if (self->block->columns[column].role == JX_ROLE_TARGET)
    return dup_target (self, row, text);

  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

/* The first row that names the project; the first of all if none does. */
static const JxSheetRow *
find_project (const JxSheetFit *self,
              const char       *project)
{
  for (guint n = 0; project != NULL && n < self->table->rows->len; n++)
    {
      const JxSheetRow *row = &g_array_index (self->table->rows, JxSheetRow, n);
      const char *name = row->texts[JX_ROLE_PROJECT_NAME];

      if (name != NULL && jx_sheet_words_alike (name, project))
        return row;
    }

  return &g_array_index (self->table->rows, JxSheetRow, 0);
}

/**
 * jx_sheet_fit_dup_rows:
 * @self: a fit
 * @project: (nullable): the project whose rows are wanted, if the table is a list of several
 *
 * Gets the indicators of one project.
 *
 * Returns: (transfer full) (element-type GPtrArray): the rows: of each its texts by column of the block, `NULL` where it
 *   says nothing
 */
GPtrArray *
jx_sheet_fit_dup_rows (const JxSheetFit *self,
                       const char       *project)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  const JxSheetRow *wanted;

  g_return_val_if_fail (self != NULL, rows);

  if (self->table->rows->len == 0)
    return rows;

  wanted = find_project (self, project);
  for (guint n = 0; n < self->table->rows->len; n++)
    {
      const JxSheetRow *row = &g_array_index (self->table->rows, JxSheetRow, n);
      GPtrArray *texts;

      if (!jx_sheet_row_same_project (row, wanted))
        continue;

      texts = g_ptr_array_new_with_free_func (g_free);
      for (guint column = 0; column < self->block->n_columns; column++)
        g_ptr_array_add (texts, jx_sheet_fit_dup_text (self, row, column));
      g_ptr_array_add (rows, texts);
    }

  return rows;
}
