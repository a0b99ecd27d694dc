/* jx-justify.h: lines that fill the type area from end to end
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

void jx_justify_lines (PangoLayout *layout);

G_END_DECLS
