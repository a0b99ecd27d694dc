/* jx-sight.h: what shall be seen is scrolled to while all around it gets its height
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* in which what was just made gets its height */
#define JX_SIGHT_FRAMES 8

GtkAdjustment *jx_sight_find_adjustment (GtkWidget *below);
gboolean       jx_sight_show_focus      (GtkWidget *within);
void           jx_sight_hold            (GtkWidget *within,
                                         double     value);
void           jx_sight_bring_to_top    (GtkWidget *widget);
void           jx_sight_show_caret      (GtkTextView *text);

G_END_DECLS
