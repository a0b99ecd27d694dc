/* jx-pinyin.c: how the common hanzi are read, without tones
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-pinyin.h"

#define BLOCK_BITS 6

typedef struct
{
  guint64 known;  /* one bit a code point */
  guint16 block;  /* code point >> BLOCK_BITS */
  guint16 base;   /* of its first known code point in numbers[] */
} Block;

#include "jx-pinyin-table.inc.c"

static const Block *
find_block (guint32 wanted)
{
  gsize low = 0, high = G_N_ELEMENTS (blocks);

  while (low < high)
    {
      gsize middle = (low + high) / 2;

      if (blocks[middle].block < wanted)
        low = middle + 1;
      else
        high = middle;
    }

  return low < G_N_ELEMENTS (blocks) && blocks[low].block == wanted ? &blocks[low] : NULL;
}

/**
 * jx_pinyin_lookup:
 * @character: any code point
 *
 * Looks up how a character is read.
 *
 * The answer is a small number that stands for one reading or a set of them, cheap to keep beside a text and to ask
 * with jx_pinyin_get_reading(). Known are the characters of GB 2312 and of the 通用规范汉字表.
 *
 * Returns: the number, or 0 if no reading is known
 */
guint16
jx_pinyin_lookup (gunichar character)
{
  const Block *block = find_block (character >> BLOCK_BITS);
  guint64 bit = G_GUINT64_CONSTANT (1) << (character & ((1 << BLOCK_BITS) - 1));

  if (block == NULL || !(block->known & bit))
    return 0;

  return numbers[block->base + __builtin_popcountll (block->known & (bit - 1))];
}

/**
 * jx_pinyin_get_n_numbers:
 *
 * Tells how many numbers jx_pinyin_lookup() can give: 0 to one less.
 *
 * Returns: the count
 */
guint
jx_pinyin_get_n_numbers (void)
{
  return 1 + N_SYLLABLES + G_N_ELEMENTS (sets);
}

/**
 * jx_pinyin_get_readings:
 * @number: what jx_pinyin_lookup() gave
 * @readings: (out caller-allocates): room for `JX_PINYIN_MAX_READINGS` syllables
 *
 * Gives all readings, the most usual first, in small ASCII letters, without a tone and with v for ü.
 *
 * Returns: how many there are; none for number 0
 */
guint
jx_pinyin_get_readings (guint16     number,
                        const char *readings[])
{
  const guint16 *set;
  guint n = 0;

  g_return_val_if_fail (number < jx_pinyin_get_n_numbers (), 0);

  if (number == 0)
    return 0;

  if (number <= N_SYLLABLES)
    {
      readings[0] = syllables[number - 1];
      return 1;
    }

  set = sets[number - N_SYLLABLES - 1];
  while (n < JX_PINYIN_MAX_READINGS && set[n] != 0)
    {
      readings[n] = syllables[set[n] - 1];
      n++;
    }

  return n;
}
