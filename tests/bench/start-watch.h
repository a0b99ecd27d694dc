/* start-watch.h: what a starting program tells of its frames
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How far a window is when it has drawn a frame: 0, 1, 2 … */
typedef guint (*StartStage) (GtkWindow *window);

void start_watch (GtkApplication *application,
                  const char     *begun,
                  guint           n_stages,
                  StartStage      stage);

G_END_DECLS
