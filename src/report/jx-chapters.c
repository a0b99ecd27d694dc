/* jx-chapters.c: the numbers of a report's chapters
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-chapters.h"

/* 1 to 99 as chapters are numbered. */
static char *
number_to_hanzi (guint number)
{
  static const char * const digits[] = { "", "一", "二", "三", "四", "五", "六", "七", "八", "九" };
  guint tens = number / 10 % 10;

  return g_strconcat (tens > 1 ? digits[tens] : "", tens > 0 ? "十" : "", digits[number % 10], NULL);
}

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
  g_autofree char *hanzi = NULL;

  g_return_val_if_fail (self != NULL && level >= 1 && level <= JX_CHAPTER_LEVELS, NULL);

  hanzi = number_to_hanzi (++self->numbers[level - 1]);
  for (guint deeper = level; deeper < JX_CHAPTER_LEVELS; deeper++)
    self->numbers[deeper] = 0;

  switch (level)
    {
    case 1:
      return g_strconcat (hanzi, "、", NULL);

    case 2:
      return g_strconcat ("（", hanzi, "）", NULL);

    case 3:
      return g_strdup_printf ("%u.", self->numbers[2]);

    default:
      return g_strdup_printf ("（%u）", self->numbers[3]);
    }
}
