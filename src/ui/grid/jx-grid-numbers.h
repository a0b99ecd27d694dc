/* jx-grid-numbers.h: the numbers of the rows at the left of the table
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-grid-geometry.h"

G_BEGIN_DECLS

#define JX_TYPE_GRID_NUMBERS (jx_grid_numbers_get_type ())
G_DECLARE_FINAL_TYPE (JxGridNumbers, jx_grid_numbers, JX, GRID_NUMBERS, GtkWidget)

/* Drawn as one: who does not see them hears the number with each cell */
GtkWidget *jx_grid_numbers_new       (JxGridGeometry *geometry, JxGridSelection *selection);
void       jx_grid_numbers_set_model (JxGridNumbers *self, JxGridModel *model);
void       jx_grid_numbers_update    (JxGridNumbers *self);
int        jx_grid_numbers_get_width (JxGridNumbers *self, double zoom);

G_END_DECLS
