/* jx-checksum.c: what a stored record must still add up to
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-checksum.h"

#include <string.h>

#define MULTIPLIER  G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)   /* odd, so that each step can be turned back: no bit gets lost */
#define NOTHING     G_GUINT64_CONSTANT (0xfff0000000000001)
#define INTEGER     G_GUINT64_CONSTANT (0xfff0000000000002)
#define TEXT        G_GUINT64_CONSTANT (0xff00000000000000)   /* plus the length */

static guint64
mix (guint64 sum,
     guint64 word)
{
  sum = (sum ^ word) * MULTIPLIER;

  return sum ^ (sum >> 32);
}

/**
 * jx_checksum_add_text:
 * @sum: what was added so far; 0 at the start
 * @text: (nullable): a text, or `NULL` for a column without value
 * @length: its length in bytes
 *
 * Adds a text. The result is the same on every machine.
 *
 * Returns: the sum
 */
guint64
jx_checksum_add_text (guint64     sum,
                      const char *text,
                      gsize       length)
{
  guint64 word;

  if (text == NULL)
    return mix (sum, NOTHING);

  sum = mix (sum, TEXT + length);

  for (; length >= sizeof word; text += sizeof word, length -= sizeof word)
    {
      memcpy (&word, text, sizeof word);
      sum = mix (sum, GUINT64_FROM_LE (word));
    }

  word = 0;
  memcpy (&word, text, length);

  return mix (sum, GUINT64_FROM_LE (word));
}

/**
 * jx_checksum_add_int64:
 * @sum: what was added so far; 0 at the start
 * @value: an integer
 *
 * Adds an integer.
 *
 * Returns: the sum
 */
guint64
jx_checksum_add_int64 (guint64 sum,
                       gint64  value)
{
  return mix (mix (sum, INTEGER), (guint64) value);
}

/**
 * jx_checksum_finish:
 * @sum: a sum
 *
 * Shortens a sum to what is stored: 32 bits, so that the sums of a whole table can be summed up.
 *
 * Returns: 0 to 2³² − 1
 */
gint64
jx_checksum_finish (guint64 sum)
{
  return (gint64) ((sum * MULTIPLIER) >> 32);   /* the half to which every bit has come */
}

/**
 * jx_checksum_of_row:
 * @stmt: a statement on a row
 * @n_columns: how many of its columns count, from the first
 *
 * Computes the checksum of what was read.
 *
 * Returns: the checksum
 */
gint64
jx_checksum_of_row (JxStmt *stmt,
                    int     n_columns)
{
  guint64 sum = 0;

  for (int i = 0; i < n_columns; i++)
    if (jx_stmt_is_int64 (stmt, i))
      {
        sum = jx_checksum_add_int64 (sum, jx_stmt_get_int64 (stmt, i));
      }
    else
      {
        const char *text = jx_stmt_get_text (stmt, i);

        sum = jx_checksum_add_text (sum, text, text != NULL ? jx_stmt_get_length (stmt, i) : 0);
      }

  return jx_checksum_finish (sum);
}
