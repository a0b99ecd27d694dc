/* jx-search.h: search entries that outlive a late paste, and choices that are searched
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void jx_search_guard  (GtkSearchEntry *entry);
void jx_search_choose (AdwComboRow    *row,
                       GtkExpression  *text);    /* what a choice is found by; Return takes the first that is found */

G_END_DECLS
