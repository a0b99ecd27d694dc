/* jx-html-reader.h: the tables of a page as sheets
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-cells.h"

G_BEGIN_DECLS

gboolean   jx_html_is_page (GBytes  *bytes);
GPtrArray *jx_html_read    (GBytes  *bytes,
                            GError **error);

G_END_DECLS
