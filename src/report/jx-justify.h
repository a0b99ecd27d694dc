/* jx-justify.h: lines that fill the type area, or are as long as each other
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

void jx_justify_lines   (PangoLayout *layout);
void jx_justify_balance (PangoLayout *layout,
                         double       step);

G_END_DECLS
