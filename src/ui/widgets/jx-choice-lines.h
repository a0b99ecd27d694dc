/* jx-choice-lines.h: whole names in a row of choices
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void jx_choice_lines_set (AdwComboRow   *row,
                          GtkExpression *text);

G_END_DECLS
