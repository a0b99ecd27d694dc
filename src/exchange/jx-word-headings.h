/* jx-word-headings.h: the chapters of a Word file that are told by their looks
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-manuscript.h"

G_BEGIN_DECLS

void jx_word_headings_mark (JxManuscript *manuscript,
                            const GArray *bold);

G_END_DECLS
