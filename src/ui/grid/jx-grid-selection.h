/* jx-grid-selection.h: an active cell and a rectangle
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-grid-step.h"

G_BEGIN_DECLS

typedef struct
{
  guint row, column, n_rows, n_columns;
} JxGridRange;

#define JX_TYPE_GRID_SELECTION (jx_grid_selection_get_type ())
G_DECLARE_FINAL_TYPE (JxGridSelection, jx_grid_selection, JX, GRID_SELECTION, GObject)

/* Emits changed () */
JxGridSelection *jx_grid_selection_new          (void);

void             jx_grid_selection_set_model    (JxGridSelection *self, JxGridModel *model);
gboolean         jx_grid_selection_get_active   (JxGridSelection *self, guint *row, guint *column);
void             jx_grid_selection_get_cursor   (JxGridSelection *self, guint *row, guint *column);
void             jx_grid_selection_get_corner   (JxGridSelection *self, guint *row, guint *column);
gboolean         jx_grid_selection_get_range    (JxGridSelection *self, JxGridRange *range);
gboolean         jx_grid_selection_is_single    (JxGridSelection *self);
gboolean         jx_grid_selection_contains     (JxGridSelection *self, guint row, guint column);

void             jx_grid_selection_set          (JxGridSelection *self, guint row, guint column);
void             jx_grid_selection_extend_to    (JxGridSelection *self, guint row, guint column);
void             jx_grid_selection_set_range    (JxGridSelection *self, const JxGridRange *range);
void             jx_grid_selection_collapse     (JxGridSelection *self);
void             jx_grid_selection_select_all   (JxGridSelection *self);
void             jx_grid_selection_select_rows  (JxGridSelection *self);
void             jx_grid_selection_set_rows     (JxGridSelection *self, guint row, guint to_row);
gboolean         jx_grid_selection_has_rows     (JxGridSelection *self);

void             jx_grid_selection_move         (JxGridSelection *self, JxGridMove move, gboolean extend);
void             jx_grid_selection_move_rows    (JxGridSelection *self, int n_rows, gboolean extend);
gboolean         jx_grid_selection_tab          (JxGridSelection *self, gboolean back);
void             jx_grid_selection_enter        (JxGridSelection *self, gboolean back);
void             jx_grid_selection_rows_changed (JxGridSelection *self, guint position, guint removed, guint added);

G_END_DECLS
