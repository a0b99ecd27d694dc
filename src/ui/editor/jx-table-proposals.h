/* jx-table-proposals.h: proposes indicators while their names are typed into a table
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-grid.h"
#include "jx-table-model.h"

G_BEGIN_DECLS

#define JX_TYPE_TABLE_PROPOSALS (jx_table_proposals_get_type ())
G_DECLARE_FINAL_TYPE (JxTableProposals, jx_table_proposals, JX, TABLE_PROPOSALS, GObject)

JxTableProposals *jx_table_proposals_new (JxSession    *session,
                                          JxTableModel *model,
                                          JxGrid       *grid,
                                          GtkWidget    *owner);

G_END_DECLS
