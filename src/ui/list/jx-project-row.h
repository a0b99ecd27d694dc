/* jx-project-row.h: an assessment in the list: name, score and findings
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jx-entry.h"

G_BEGIN_DECLS

#define JX_TYPE_PROJECT_ROW (jx_project_row_get_type ())
G_DECLARE_FINAL_TYPE (JxProjectRow, jx_project_row, JX, PROJECT_ROW, GtkWidget)

GtkWidget *jx_project_row_new       (void);
void       jx_project_row_set_entry (JxProjectRow *self,
                                     JxEntry      *entry);
JxEntry   *jx_project_row_get_entry (JxProjectRow *self);

G_END_DECLS
