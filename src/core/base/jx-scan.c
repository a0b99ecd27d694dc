/* jx-scan.c: reading a numeric cell character by character
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-scan.h"

#include "jx-text.h"

#include <string.h>

#define MAX_DIGITS 18   /* that surely fit an int64 */

/* the word of a list that begins at @list; where the next one begins is returned */
static const char *
list_word (const char *list,
           gsize      *length)
{
  const char *end = list;

  while (*end != ' ' && *end != '\0')
    end++;

  *length = (gsize) (end - list);
  return *end == ' ' ? end + 1 : end;
}

/**
 * jx_scan_init:
 * @scan: (out caller-allocates): the reading position
 * @text: a cell
 *
 * Begins reading a cell, without the white space around it.
 */
void
jx_scan_init (JxScan     *scan,
              const char *text)
{
  gsize length;

  scan->at = jx_text_trim (text, &length);
  scan->end = scan->at + length;
}

/**
 * jx_scan_at_end:
 * @scan: a reading position
 *
 * Says whether all is read.
 *
 * Returns: `TRUE` if it is
 */
gboolean
jx_scan_at_end (const JxScan *scan)
{
  return scan->at >= scan->end;
}

/**
 * jx_scan_peek:
 * @scan: a reading position
 *
 * Looks at the next character, folded by jx_text_fold_char().
 *
 * Returns: the character, 0 at the end
 */
gunichar
jx_scan_peek (const JxScan *scan)
{
  const char *next;

  return scan->at < scan->end ? jx_text_fold_char (jx_text_decode (scan->at, scan->end, &next)) : 0;
}

/**
 * jx_scan_next:
 * @scan: a reading position
 *
 * Reads the next character, folded by jx_text_fold_char().
 *
 * Returns: the character, 0 at the end
 */
gunichar
jx_scan_next (JxScan *scan)
{
  return scan->at < scan->end ? jx_text_fold_char (jx_text_decode (scan->at, scan->end, &scan->at)) : 0;
}

/**
 * jx_scan_take:
 * @scan: a reading position
 * @c: a folded character
 *
 * Reads @c if it is next.
 *
 * Returns: `TRUE` if it was
 */
gboolean
jx_scan_take (JxScan   *scan,
              gunichar  c)
{
  if (jx_scan_peek (scan) != c || c == 0)
    return FALSE;

  jx_scan_next (scan);
  return TRUE;
}

/**
 * jx_scan_take_any:
 * @scan: a reading position
 * @words: words between single blanks, the longer of two with the same beginning first
 *
 * Reads the first of @words that is next.
 *
 * Returns: `TRUE` if one was
 */
gboolean
jx_scan_take_any (JxScan     *scan,
                  const char *words)
{
  gsize left = (gsize) (scan->end - scan->at);

  while (*words != '\0')
    {
      gsize length;
      const char *next = list_word (words, &length);

      if (length <= left && memcmp (scan->at, words, length) == 0)
        {
          scan->at += length;
          return TRUE;
        }
      words = next;
    }

  return FALSE;
}

/**
 * jx_scan_drop_any:
 * @scan: a reading position
 * @words: words between single blanks, the longer of two with the same end first
 *
 * Takes the first of @words that stands there off the end of what is to be read, and the white space before it.
 *
 * Returns: `TRUE` if one stood there
 */
gboolean
jx_scan_drop_any (JxScan     *scan,
                  const char *words)
{
  gsize left = (gsize) (scan->end - scan->at);

  while (*words != '\0')
    {
      gsize length;
      const char *next = list_word (words, &length);

      if (length <= left && memcmp (scan->end - length, words, length) == 0)
        {
          scan->end -= length;
          while (scan->end > scan->at && scan->end[-1] == ' ')
            scan->end--;
          return TRUE;
        }
      words = next;
    }

  return FALSE;
}

/**
 * jx_scan_spaces:
 * @scan: a reading position
 *
 * Reads over white space.
 */
void
jx_scan_spaces (JxScan *scan)
{
  while (jx_scan_peek (scan) == ' ')
    jx_scan_next (scan);
}

/**
 * jx_scan_take_dash:
 * @scan: a reading position
 *
 * Reads what stands between the ends of a range: - – — —— ~ ～ 至 到, and white space around it.
 *
 * Returns: `TRUE` if one was next
 */
gboolean
jx_scan_take_dash (JxScan *scan)
{
  JxScan try = *scan;
  gunichar c;

  jx_scan_spaces (&try);
  c = jx_scan_next (&try);
  if (c != '-' && c != 0x2014 && c != '~' && c != 0x81f3 /* 至 */ && c != 0x5230 /* 到 */)
    return FALSE;

  while ((c == '-' || c == 0x2014) && jx_scan_take (&try, c))
    ;
  jx_scan_spaces (&try);

  *scan = try;
  return TRUE;
}

/**
 * jx_scan_take_digits:
 * @scan: a reading position
 * @value: (out): what they say
 *
 * Reads a run of digits, at most 18 of them.
 *
 * Returns: how many digits were read; 0, and nothing read, if there is none or there are more
 */
guint
jx_scan_take_digits (JxScan *scan,
                     gint64 *value)
{
  JxScan try = *scan;
  guint count = 0;

  *value = 0;
  for (gunichar c = jx_scan_peek (&try); c >= '0' && c <= '9'; c = jx_scan_peek (&try))
    {
      if (++count > MAX_DIGITS)
        return 0;
      *value = *value * 10 + (gint64) (c - '0');
      jx_scan_next (&try);
    }

  *scan = try;
  return count;
}
