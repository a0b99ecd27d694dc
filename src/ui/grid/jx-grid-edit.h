/* jx-grid-edit.h: a change that leaves the grid
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  JX_GRID_EDIT_TYPING,       /* the text of the open edit is texts[0] now */
  JX_GRID_EDIT_COMMIT,       /* the open edit ends with texts[0] */
  JX_GRID_EDIT_WITHDRAW,     /* the open edit never was: put back what stood there; texts[0] is that text */
  JX_GRID_EDIT_SET_BLOCK,    /* paste, fill, clear, choose: texts over n_rows × n_columns */
  JX_GRID_EDIT_INSERT_ROWS,  /* n_rows empty ones before row */
  JX_GRID_EDIT_REMOVE_ROWS,
  JX_GRID_EDIT_MOVE_ROWS,    /* to before to_row, counted before the move */
  JX_GRID_EDIT_PASTE_GROW,   /* as SET_BLOCK, but the last n_missing of its rows are to be made, before to_row */
} JxGridEditKind;

typedef struct
{
  JxGridEditKind  kind;
  char           *cell_id;    /* TYPING, COMMIT, WITHDRAW: the cell where the edit began, whatever is shown by now */
  guint           row, column;  /* top left; of an edit: where its cell is now, G_MAXUINT if it is gone */
  guint           n_rows, n_columns;
  char          **texts;      /* n_rows * n_columns, row by row; NULL leaves a cell alone (read-only, covered) */
  guint           to_row;
  guint           n_missing;
  guint           n_skipped;  /* cells that are read-only or computed */
  gboolean        as_text;    /* pasted as text: convert nothing */
} JxGridEdit;

#define JX_TYPE_GRID_EDIT (jx_grid_edit_get_type ())

GType        jx_grid_edit_get_type (void) G_GNUC_CONST;
JxGridEdit  *jx_grid_edit_new      (JxGridEditKind kind, guint row, guint column, guint n_rows, guint n_columns);
JxGridEdit  *jx_grid_edit_copy     (const JxGridEdit *self);
void         jx_grid_edit_free     (JxGridEdit *self);
const char  *jx_grid_edit_get_text (const JxGridEdit *self, guint row, guint column);
void         jx_grid_edit_take_text (JxGridEdit *self, guint row, guint column, char *text);
guint        jx_grid_edit_count    (const JxGridEdit *self);
gboolean     jx_grid_edit_says     (const JxGridEdit *self, guint row);
guint        jx_grid_edit_count_made (const JxGridEdit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxGridEdit, jx_grid_edit_free)

G_END_DECLS
