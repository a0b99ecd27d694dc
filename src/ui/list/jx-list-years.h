/* jx-list-years.h: the years that the list can be narrowed to
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

guint jx_list_years_fill (GtkStringList *years,
                          GListModel    *entries,
                          int            chosen);
guint jx_list_years_find (GtkStringList *years,
                          int            year);

G_END_DECLS
