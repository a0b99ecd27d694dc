/* jx-grid-mouse.h: the pointer on the table
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-grid.h"

G_BEGIN_DECLS

/* Adds what listens to the pointer; it lives as long as the grid */
void jx_grid_mouse_attach (JxGrid *grid);

G_END_DECLS
