/* jx-desk.c: what a view may ask of the window that it stands in
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-desk.h"

#include "jx-toast.h"

G_DEFINE_INTERFACE (JxDesk, jx_desk, GTK_TYPE_WIDGET)

static void
jx_desk_default_init (JxDeskInterface *iface G_GNUC_UNUSED)
{
}

/* NULL while the widget stands in no window, or in one of another kind. */
JxDesk *
jx_desk_of (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return JX_IS_DESK (root) ? JX_DESK (root) : NULL;
}

/* NULL until the store was read. */
JxWorkspace *
jx_desk_get_workspace (JxDesk *self)
{
  return JX_DESK_GET_IFACE (self)->get_workspace (self);
}

/* NULL where nothing is kept. */
JxStore *
jx_desk_get_store (JxDesk *self)
{
  JxWorkspace *workspace = self != NULL ? jx_desk_get_workspace (self) : NULL;
  JxJournal *journal = workspace != NULL ? jx_workspace_get_journal (workspace) : NULL;

  return JX_IS_STORE (journal) ? JX_STORE (journal) : NULL;
}

GSettings *
jx_desk_get_settings (JxDesk *self)
{
  return JX_DESK_GET_IFACE (self)->get_settings (self);
}

/* Takes the toast. */
void
jx_desk_add_toast (JxDesk   *self,
                   AdwToast *toast)
{
  jx_toast_show (JX_DESK_GET_IFACE (self)->get_toasts (self), toast);
}
