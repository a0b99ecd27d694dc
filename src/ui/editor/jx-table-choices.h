/* jx-table-choices.h: what may be chosen for a cell of a table
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-table.h"

G_BEGIN_DECLS

/* For Alt+Down; other texts may be typed. @row is NULL in an empty line; NULL if there is nothing to choose from */
char **jx_table_choices_dup (JxTable *table, JxRow *row, guint column);

G_END_DECLS
