/* jx-chapters.c: the numbers of a report's chapters
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-chapters.h"

#include "jx-heading.h"

/**
 * jx_chapters_take_number:
 * @self: the chapters so far
 * @level: of the next one, 1 to `JX_CHAPTER_LEVELS`
 *
 * Numbers the next chapter as official writing does: 一、（一）1.（1）.
 *
 * Returns: (transfer full): what stands before its title
 */
char *
jx_chapters_take_number (JxChapters *self,
                         guint       level)
{
  g_return_val_if_fail (self != NULL && level >= 1 && level <= JX_CHAPTER_LEVELS, NULL);

  self->numbers[level - 1]++;
  for (guint deeper = level; deeper < JX_CHAPTER_LEVELS; deeper++)
    self->numbers[deeper] = 0;

  return jx_heading_dup_number ((JxHeadingStyle) level, self->numbers[level - 1]);
}
