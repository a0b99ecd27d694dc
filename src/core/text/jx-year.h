/* jx-year.h: the year that a text names, moved to another
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean  jx_year_parse (const char *text,
                         int        *year);
char     *jx_year_move  (const char *text,
                         int         from,
                         int         to);

G_END_DECLS
