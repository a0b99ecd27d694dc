/* jx-text-reader.h: any file that holds the text of a report
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-manuscript.h"

G_BEGIN_DECLS

#define JX_TEXT_READER_MAX_BYTES (20 * 1024 * 1024)

JxManuscript *jx_text_reader_read       (GFile      *file,
                                         GPtrArray  *tables,
                                         GError    **error);
JxManuscript *jx_text_reader_read_bytes (GBytes     *bytes,
                                         GPtrArray  *tables,
                                         GError    **error);

G_END_DECLS
