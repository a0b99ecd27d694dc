/* jx-named-points.h: the points that a cell or the name of a class prints: 12, 12分, 产出指标（50分）
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean  jx_named_points_parse      (const char *text,
                                      gint64     *points);
gboolean  jx_named_points_parse_name (const char *name,
                                      gint64     *points);
char     *jx_named_points_dup_bare   (const char *name);

G_END_DECLS
