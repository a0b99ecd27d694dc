/* jx-table-view.h: a table of an assessment to type into
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_TABLE_VIEW (jx_table_view_get_type ())
G_DECLARE_FINAL_TYPE (JxTableView, jx_table_view, JX, TABLE_VIEW, AdwBin)

/* Signals: "problem" (const char *): a sentence for a toast; "find" (int direction): the next finding is asked for;
 * "active-changed": another cell is active. */
GtkWidget *jx_table_view_new        (JxSession    *session,
                                     JxTable      *table,
                                     gboolean      scrolled);
JxTable   *jx_table_view_get_table  (JxTableView  *self);
gboolean   jx_table_view_show_cell  (JxTableView  *self,
                                     const char   *row_id,
                                     const char   *field);
gboolean   jx_table_view_set_active (JxTableView  *self,
                                     const char   *row_id,
                                     const char   *field);
gboolean   jx_table_view_get_active (JxTableView  *self,
                                     const char  **row_id,
                                     const char  **field);
void       jx_table_view_commit     (JxTableView  *self);

G_END_DECLS
