/* jx-comparing.h: what is open, compared with what was submitted or with a file, in the window
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-window.h"

G_BEGIN_DECLS

/* Actions of the window: win.compare: with what was submitted; win.compare-file: with a file that is asked for. */
void jx_comparing_install   (GtkWidgetClass *widget_class);
void jx_comparing_with_file (JxWindow       *window,
                             GFile          *file);

G_END_DECLS
