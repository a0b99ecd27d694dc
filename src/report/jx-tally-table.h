/* jx-tally-table.h: the tables of a 汇总
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-document.h"
#include "jx-tally.h"

G_BEGIN_DECLS

void jx_tally_table_add_lines       (JxDocument    *document,
                                     const JxTally *tally);
void jx_tally_table_add_agencies    (JxDocument    *document,
                                     const JxTally *tally);
void jx_tally_table_add_departments (JxDocument    *document,
                                     const JxTally *tally);

G_END_DECLS
