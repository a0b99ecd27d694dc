/* jx-encoding.h: text of other programs as UTF-8
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *jx_encoding_dup_utf8 (GBytes     *bytes,
                            const char *declared);

G_END_DECLS
