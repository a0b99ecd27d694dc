/* jx-clause.h: words that say something only beside others
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean jx_clause_says (const char        *text,
                         const char *const *words,
                         const char *const *beside);

G_END_DECLS
