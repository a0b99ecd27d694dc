/* jx-word-reader.h: a Word file as lines of text and tables
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-manuscript.h"

G_BEGIN_DECLS

JxManuscript *jx_word_read (GBytes     *bytes,
                            GPtrArray  *tables,
                            GError    **error);

G_END_DECLS
