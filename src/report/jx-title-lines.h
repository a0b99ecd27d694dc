/* jx-title-lines.h: the lines of a title
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

gboolean jx_title_lines_break (PangoLayout *layout,
                               double       size);

G_END_DECLS
