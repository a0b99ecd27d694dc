/* jx-office-parts.h: the parts of a file of an office program, out of its archive within limits
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean    jx_office_parts_has  (GBytes      *bytes,
                                  const char  *name);
/* char * → GBytes: the parts that a reader of tables or text needs, by name */
GHashTable *jx_office_parts_read (GBytes      *bytes,
                                  const char  *folder,
                                  GError     **error);

G_END_DECLS
