/* jx-encoding.h: text of other programs as UTF-8
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean  jx_encoding_begins_with (const char *data,
                                   gsize       length,
                                   const char *mark,
                                   gsize       n);
char     *jx_encoding_dup_utf8    (GBytes     *bytes,
                                   const char *declared);

G_END_DECLS
