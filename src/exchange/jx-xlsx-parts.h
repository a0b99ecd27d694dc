/* jx-xlsx-parts.h: the parts of a workbook, out of its archive within limits
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* char * → GBytes: the parts that a reader of tables needs, by name */
GHashTable *jx_xlsx_parts_read (GBytes  *bytes,
                                GError **error);

G_END_DECLS
