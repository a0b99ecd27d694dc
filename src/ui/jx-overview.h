/* jx-overview.h: the view 概况: basics, funds, goals, all that is not the indicators
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_OVERVIEW (jx_overview_get_type ())
G_DECLARE_FINAL_TYPE (JxOverview, jx_overview, JX, OVERVIEW, AdwBin)

/* Signals as of JxTableView. */
GtkWidget *jx_overview_new         (void);
void       jx_overview_set_session (JxOverview  *self,
                                    JxSession   *session);
gboolean   jx_overview_show_cell   (JxOverview  *self,
                                    const char  *row_id,
                                    const char  *field);
gboolean   jx_overview_get_active  (JxOverview  *self,
                                    const char **row_id,
                                    const char **field);

G_END_DECLS
