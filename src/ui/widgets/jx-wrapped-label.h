/* jx-wrapped-label.h: a text of any length, in a column
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *jx_wrapped_label_new (const char *text,
                                 const char *css_class);
void       jx_wrapped_label_set_most_lines (GtkWidget *label,
                                            int        n_lines);

G_END_DECLS
