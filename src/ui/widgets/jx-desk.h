/* jx-desk.h: what a view may ask of the window that it stands in
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-store.h"
#include "jx-workspace.h"

G_BEGIN_DECLS

#define JX_TYPE_DESK (jx_desk_get_type ())
G_DECLARE_INTERFACE (JxDesk, jx_desk, JX, DESK, GtkWidget)

/* The views know this and not the window, which is made of them. */
struct _JxDeskInterface
{
  GTypeInterface parent_interface;

  JxWorkspace     *(*get_workspace) (JxDesk *self);
  GSettings       *(*get_settings)  (JxDesk *self);
  AdwToastOverlay *(*get_toasts)    (JxDesk *self);
};

JxDesk      *jx_desk_of            (GtkWidget *widget);
JxWorkspace *jx_desk_get_workspace (JxDesk    *self);
JxStore     *jx_desk_get_store     (JxDesk    *self);
GSettings   *jx_desk_get_settings  (JxDesk    *self);
void         jx_desk_add_toast     (JxDesk    *self,
                                    AdwToast  *toast);

G_END_DECLS
