/* table-stage.h: a new self-evaluation with the focus in its indicators
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-grid.h"
#include "stage.h"

G_BEGIN_DECLS

/* The columns of the national form */
enum { LEVEL1, LEVEL2, NAME, TARGET, ACTUAL, WEIGHT, SCORE, REASON };

void         table_stage_begin     (Stage *stage, const char *name);
JxGrid      *table_stage_get_grid  (Stage *stage);
JxGridModel *table_stage_get_model (Stage *stage);
void         table_stage_go_to     (Stage *stage, guint line, guint column);
const char  *table_stage_get       (Stage *stage, guint row, const char *field);   /* what is typed */

G_END_DECLS
