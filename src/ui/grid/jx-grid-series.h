/* jx-grid-series.h: what follows on texts that are dragged on
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The text at @place in the line that begins with @texts: 0 is the first of them, @n_texts what comes next, -1 what
 * stands before. Counting goes on as WPS does: a lone figure, or one at the end of a text, by ones; several that differ
 * by the same, by that; all else repeats. */
char *jx_grid_series_get (const char *const *texts, guint n_texts, int place, gboolean counting);

G_END_DECLS
