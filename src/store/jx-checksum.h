/* jx-checksum.h: what a stored record must still add up to
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-stmt.h"

G_BEGIN_DECLS

guint64  jx_checksum_add_text  (guint64      sum,
                                const char  *text,
                                gsize        length);
guint64  jx_checksum_add_int64 (guint64      sum,
                                gint64       value);
gint64   jx_checksum_finish    (guint64      sum);
gint64   jx_checksum_of_row    (JxStmt      *stmt,
                                int          n_columns);

G_END_DECLS
