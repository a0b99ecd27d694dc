/* jx-cell-actions.h: what can be done with the cell that has the focus, wherever it is shown
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jx-finding.h"
#include "jx-session.h"

G_BEGIN_DECLS

/* A cell, and where it is in the widget that shows it */
typedef struct
{
  JxSession    *session;
  const char   *row_id;
  const char   *field;
  GtkWidget    *widget;
  GdkRectangle  area;
} JxCellPlace;

/* The actions cell.details, cell.fix and cell.evidence, and their keys. @activate finds the cell, ends what is typed there, and runs. */
void       jx_cell_actions_install   (GtkWidgetClass              *widget_class,
                                      GtkWidgetActionActivateFunc  activate);
void       jx_cell_actions_run       (const char                  *action,
                                      const JxCellPlace           *place);
void       jx_cell_actions_tell_none (GtkWidget                   *widget);
gboolean   jx_cell_actions_fix       (const JxCellPlace           *place);
JxFinding *jx_cell_actions_find_fix  (const JxCellPlace           *place);

G_END_DECLS
