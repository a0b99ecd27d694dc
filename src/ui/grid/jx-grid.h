/* jx-grid.h: the table of indicators
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-cells.h"
#include "jx-grid-edit.h"
#include "jx-grid-editor.h"
#include "jx-grid-keys.h"
#include "jx-grid-view.h"

G_BEGIN_DECLS

/* A GtkScrollable: put it into a GtkScrolledWindow; outside of one it is as high as its rows.
 *
 * Signals:
 *   edit (const JxGridEdit *)   everything that is to change; the owner makes one command of it, or nothing
 *   undo (), redo ()            Ctrl+Z, Ctrl+Y when the text being typed has nothing to take back
 *   find (int direction)        F7: 1, Shift+F7: -1
 *   active-changed ()           another cell is active
 *   problem (const char *)      a sentence for the user, for a toast
 *   paste (const JxCells *, gboolean as_text) → gboolean   before something is pasted; TRUE: the owner sees to it
 *   choose () → gboolean        before a list of choices is opened for the active cell; TRUE: the owner opens one
 *   resized ()                  the user gave a column another width, or all of it another zoom
 * Actions, for menus: grid.copy, cut, paste, paste-text, clear, fill-down, fill-right, insert-rows, remove-rows,
 *   move-rows-up, move-rows-down, select-all, select-rows, edit, choose, undo, redo, find-next, find-previous.
 */
#define JX_TYPE_GRID (jx_grid_get_type ())
G_DECLARE_FINAL_TYPE (JxGrid, jx_grid, JX, GRID, JxGridView)

GtkWidget    *jx_grid_new         (void);

/* What it has as a view */
JxGridModel     *jx_grid_get_model     (JxGrid *self);
JxGridSelection *jx_grid_get_selection (JxGrid *self);
JxGridFrames    *jx_grid_get_frames    (JxGrid *self);

gboolean      jx_grid_get_active  (JxGrid *self, guint *row, guint *column);
void          jx_grid_set_active  (JxGrid *self, guint row, guint column);  /* selects it and scrolls there */
gboolean      jx_grid_is_editing  (JxGrid *self);

/* Ends the open edit as if the focus had left: call before saving, switching or closing */
void          jx_grid_commit      (JxGrid *self);
void          jx_grid_withdraw    (JxGrid *self);

/* From within the edit signal: the empty line became a row, the open edit goes on in the cell of this id */
void          jx_grid_rename_edit (JxGrid *self, const char *cell_id);

/* What keys, menus and the pointer do; FALSE if the command does not apply here */
gboolean      jx_grid_run         (JxGrid *self, JxGridCommand command, int argument);
gboolean      jx_grid_fill        (JxGrid *self, const JxGridRange *from, const JxGridRange *to,
                                   gboolean counting);
void          jx_grid_edit        (JxGrid *self);
gboolean      jx_grid_move_rows   (JxGrid *self, const JxGridRange *range, guint to_row);
void          jx_grid_choose      (JxGrid *self);
void          jx_grid_set_text    (JxGrid *self, const char *text);   /* of the active cell, as one change */
void          jx_grid_open_menu   (JxGrid *self, double x, double y);
void          jx_grid_emit_edit   (JxGrid *self, JxGridEdit *edit);   /* takes it */
JxGridEditor *jx_grid_get_editor  (JxGrid *self);

G_END_DECLS
