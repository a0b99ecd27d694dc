/* jx-popup.h: popovers that are made for once
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void        jx_popup_let_go (GtkPopover *popover);   /* leaves the parent that was set to it when it closes */
GtkPopover *jx_popup_menu   (GtkWidget *parent, GMenuModel *model, double x, double y);

G_END_DECLS
