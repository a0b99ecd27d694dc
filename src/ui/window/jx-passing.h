/* jx-passing.h: submitting, returning, finishing and taking back, in the window
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Actions of the window: win.submit, return, finish, take-back: what is selected in the list; with "-open" behind them: what is
 * open. */
void jx_passing_install (GtkWidgetClass *widget_class);

G_END_DECLS
