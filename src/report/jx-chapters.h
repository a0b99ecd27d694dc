/* jx-chapters.h: the numbers of a report's chapters
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define JX_CHAPTER_LEVELS 4

/* How many chapters there were so far, level by level; begins with zeros. */
typedef struct
{
  guint numbers[JX_CHAPTER_LEVELS];
} JxChapters;

char *jx_chapters_take_number (JxChapters *self,
                               guint       level);

G_END_DECLS
