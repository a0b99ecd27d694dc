/* jx-editor-tools.h: what is rarely done to an assessment: form, rules, pages
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void        jx_editor_tools_install (GtkWidgetClass *widget_class);
GMenuModel *jx_editor_tools_join    (GMenuModel     *first,
                                     GMenuModel     *second,
                                     GMenuModel     *ways_out);

G_END_DECLS
