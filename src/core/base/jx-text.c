/* jx-text.c: what all text cells share: white space, widths, length
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-text.h"

#include <string.h>

#define BROKEN_CHAR 0xfffd

static gunichar
next_dense (const char **at,
            const char  *end)
{
  while (*at < end)
    {
      gunichar c = jx_text_decode (*at, end, at);

      if (!jx_text_is_space (c))
        return c;
    }

  return 0;
}

/**
 * jx_text_is_space:
 * @c: a character
 *
 * Says whether a character is white space of any width: blank, tab, line break, no-break, ideographic, zero-width.
 *
 * Returns: `TRUE` if it is
 */
gboolean
jx_text_is_space (gunichar c)
{
  if (c < 0x80)
    return c == ' ' || (c >= '\t' && c <= '\r');

  return c == 0x00a0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200b) || c == 0x202f || c == 0x205f || c == 0x2060 ||
         c == 0x1680 || c == 0x0085 || c == 0x2028 || c == 0x2029 || c == 0xfeff;
}

/**
 * jx_text_is_bidi:
 * @c: a character
 *
 * Says whether a character turns the direction of the text around it: such a code does not read as it is stored.
 *
 * Returns: `TRUE` for U+202A–202E and U+2066–2069
 */
gboolean
jx_text_is_bidi (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/**
 * jx_text_fold_char:
 * @c: a character of a numeric cell
 *
 * Folds what an input method types in a numeric cell: full-width forms become ASCII, every space a blank, and the
 * variants of minus, tilde, percent and relation signs one of each. An em dash stays one (`U+2014`).
 *
 * Returns: the character the parsers know
 */
gunichar
jx_text_fold_char (gunichar c)
{
  if (c < 0x80)
    return c >= '\t' && c <= '\r' ? ' ' : c;

  if (c >= 0x4e00 && c <= 0x9fff)
    return c;

  if (c >= 0xff01 && c <= 0xff5e)
    return c - 0xfee0;

  switch (c)
    {
    case 0xffe5:                                                     /* ￥ */
      return 0xa5;
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2212: case 0xfe63:
      return '-';
    case 0x2015: case 0x2500: case 0x2501: case 0xfe58:
      return 0x2014;                                                 /* — */
    case 0x301c: case 0x223c: case 0x02dc:
      return '~';
    case 0xfe6a:                                                     /* ﹪ */
      return '%';
    case 0x2267: case 0x2a7e:                                        /* ≧ ⩾ */
      return 0x2265;
    case 0x2266: case 0x2a7d:                                        /* ≦ ⩽ */
      return 0x2264;
    case 0x2550: case 0xfe66:                                        /* ═ ﹦ */
      return '=';
    case 0xfe65:
      return '>';
    case 0xfe64:
      return '<';
    case 0xfe50:
      return ',';
    case 0xfe54:
      return ';';
    case 0xfe55:
      return ':';
    default:
      return jx_text_is_space (c) ? ' ' : c;
    }
}

/**
 * jx_text_decode:
 * @text: where a character begins, before @end
 * @end: the end of the text
 * @next: (out): where the one after it begins
 *
 * Decodes one character of UTF-8 and never reads beyond @end. A byte that is no UTF-8 is one U+FFFD.
 *
 * Returns: the character
 */
gunichar
jx_text_decode (const char  *text,
                const char  *end,
                const char **next)
{
  const guint8 *s = (const guint8 *) text;
  gsize left = (gsize) (end - text);
  gunichar c;

  *next = text + 1;
  if (s[0] < 0x80)
    return s[0];

  if (s[0] < 0xe0 && left >= 2 && s[0] >= 0xc2 && (s[1] & 0xc0) == 0x80)
    {
      *next = text + 2;
      return (gunichar) (s[0] & 0x1f) << 6 | (s[1] & 0x3f);
    }

  if ((s[0] & 0xf0) == 0xe0 && left >= 3 && (s[1] & 0xc0) == 0x80 && (s[2] & 0xc0) == 0x80)
    {
      c = (gunichar) (s[0] & 0x0f) << 12 | (gunichar) (s[1] & 0x3f) << 6 | (s[2] & 0x3f);
      *next = text + (c >= 0x800 ? 3 : 1);
      return c >= 0x800 ? c : BROKEN_CHAR;
    }

  if ((s[0] & 0xf8) == 0xf0 && left >= 4 && (s[1] & 0xc0) == 0x80 && (s[2] & 0xc0) == 0x80 && (s[3] & 0xc0) == 0x80)
    {
      c = (gunichar) (s[0] & 0x07) << 18 | (gunichar) (s[1] & 0x3f) << 12 | (gunichar) (s[2] & 0x3f) << 6 | (s[3] & 0x3f);
      *next = text + (c >= 0x10000 ? 4 : 1);
      return c >= 0x10000 ? c : BROKEN_CHAR;
    }

  return BROKEN_CHAR;
}

/**
 * jx_text_is_blank:
 * @text: (nullable): a text
 *
 * Says whether a text has nothing but white space.
 *
 * Returns: `TRUE` if so, or if there is none
 */
gboolean
jx_text_is_blank (const char *text)
{
  return text == NULL || next_dense (&text, text + strlen (text)) == 0;
}

/**
 * jx_text_trim:
 * @text: a text
 * @length: (out): bytes that remain
 *
 * Finds what remains of a text without the white space around it; copies nothing.
 *
 * Returns: (transfer none): where it begins, inside @text
 */
const char *
jx_text_trim (const char *text,
              gsize      *length)
{
  const char *end = text + strlen (text);
  const char *next;

  while (text < end && jx_text_is_space (jx_text_decode (text, end, &next)))
    text = next;

  while (end > text)
    {
      const char *last = end - 1;

      while (last > text && ((guint8) *last & 0xc0) == 0x80)
        last--;
      if (!jx_text_is_space (jx_text_decode (last, end, &next)) || next != end)
        break;
      end = last;
    }

  *length = (gsize) (end - text);
  return text;
}

/**
 * jx_text_strip:
 * @text: a text
 *
 * Copies a text without the white space around it.
 *
 * Returns: (transfer full): the copy
 */
char *
jx_text_strip (const char *text)
{
  gsize length;
  const char *trimmed = jx_text_trim (text, &length);

  return g_strndup (trimmed, length);
}

/**
 * jx_text_squash:
 * @text: a text
 *
 * Copies a text without any white space.
 *
 * Returns: (transfer full): the copy
 */
char *
jx_text_squash (const char *text)
{
  const char *end = text + strlen (text);
  char *squashed = g_malloc (strlen (text) + 1);
  char *to = squashed;

  while (text < end)
    {
      const char *next;
      gboolean space = jx_text_is_space (jx_text_decode (text, end, &next));

      if (!space)
        to = mempcpy (to, text, (gsize) (next - text));
      text = next;
    }

  *to = '\0';
  return squashed;
}

static gboolean
ends_line (gunichar c)
{
  return (c >= '\n' && c <= '\r') || c == 0x0085 || c == 0x2028 || c == 0x2029;
}

/**
 * jx_text_flatten:
 * @text: a text
 *
 * Copies a text as one line: a blank stands where lines ended. Where there is room for one line only, a text of many would
 * take as much as all of them.
 *
 * Returns: (transfer full): the copy
 */
char *
jx_text_flatten (const char *text)
{
  const char *end = text + strlen (text);
  char *flat = g_malloc (strlen (text) + 1);
  char *to = flat;

  while (text < end)
    {
      const char *next;
      gboolean ends = ends_line (jx_text_decode (text, end, &next));

      if (!ends)
        to = mempcpy (to, text, (gsize) (next - text));
      else if (to == flat || to[-1] != ' ')
        *to++ = ' ';
      text = next;
    }

  *to = '\0';
  return flat;
}

/**
 * jx_text_clean:
 * @text: a text as pasted or imported
 *
 * Copies a text the way the files can hold it: valid UTF-8, every line end one \n, no control character but that and
 * the tab. What is no UTF-8 becomes U+FFFD.
 *
 * Returns: (transfer full): the copy
 */
char *
jx_text_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  char *to = valid;

  for (const char *at = valid; *at != '\0'; at++)
    {
      guint8 c = (guint8) *at;

      if (c == '\r')
        {
          *to++ = '\n';
          at += at[1] == '\n' ? 1 : 0;
        }
      else if ((c >= 0x20 && c != 0x7f) || c == '\n' || c == '\t')
        *to++ = *at;
    }

  *to = '\0';
  return g_steal_pointer (&valid);
}

/**
 * jx_text_count:
 * @text: (nullable): a text
 *
 * Counts characters the way the limits of the forms (不超过200字) do: white space is not counted.
 *
 * Returns: how many
 */
gsize
jx_text_count (const char *text)
{
  const char *end;
  gsize count = 0;

  if (text == NULL)
    return 0;

  for (end = text + strlen (text); next_dense (&text, end) != 0;)
    count++;

  return count;
}

/**
 * jx_text_compare_loose:
 * @a: (nullable): a text
 * @b: (nullable): another
 *
 * Orders two texts as if they had no white space. None and blank are the same.
 *
 * Returns: less than, equal to or greater than 0
 */
int
jx_text_compare_loose (const char *a,
                       const char *b)
{
  const char *end_a, *end_b;

  a = a != NULL ? a : "";
  b = b != NULL ? b : "";
  end_a = a + strlen (a);
  end_b = b + strlen (b);

  for (;;)
    {
      gunichar one = next_dense (&a, end_a);
      gunichar other = next_dense (&b, end_b);

      if (one != other)
        return one < other ? -1 : 1;
      if (one == 0)
        return 0;
    }
}

/**
 * jx_text_equal_loose:
 * @a: (nullable): a text
 * @b: (nullable): another
 *
 * Compares two texts as if they had no white space.
 *
 * Returns: `TRUE` if they are equal
 */
gboolean
jx_text_equal_loose (const char *a,
                     const char *b)
{
  return jx_text_compare_loose (a, b) == 0;
}

/**
 * jx_text_hash_loose:
 * @text: (type utf8): a text
 *
 * Hashes a text so that texts equal for jx_text_equal_loose() hash alike.
 *
 * Returns: the hash
 */
guint
jx_text_hash_loose (gconstpointer text)
{
  const char *at = text;
  const char *end = at + strlen (at);
  guint hash = 5381;

  for (gunichar c = next_dense (&at, end); c != 0; c = next_dense (&at, end))
    hash = hash * 33 + c;

  return hash;
}

/**
 * jx_text_begins:
 * @text: a text, or the rest of one
 * @beginning: what may stand there
 *
 * Tells whether a text begins so. Unlike `g_str_has_prefix()` it does not measure the text, which may be that of a long report.
 *
 * Returns: `TRUE` if it does
 */
gboolean
jx_text_begins (const char *text,
                const char *beginning)
{
  while (*beginning != '\0')
    if (*text++ != *beginning++)
      return FALSE;

  return TRUE;
}

/**
 * jx_text_find:
 * @text: a text
 * @word: what is looked for, not empty
 *
 * Finds where a word stands first. `strstr()` makes a table of 256 bytes of the word before it looks, which costs more than a
 * cell takes to be read; this looks for one byte of it that few characters have.
 *
 * Returns: (transfer none) (nullable): where in @text it begins
 */
const char *
jx_text_find (const char *text,
              const char *word)
{
  g_assert (*word != '\0');

  if (*text == '\0' || word[1] == '\0')
    return strchr (text, *word);

  for (text = strchr (text + 1, word[1]); text != NULL; text = strchr (text + 1, word[1]))
    if (text[-1] == word[0] && jx_text_begins (text + 1, word + 2))
      return text - 1;

  return NULL;
}

/**
 * jx_text_has:
 * @text: a text
 * @word: what is looked for, not empty
 *
 * Tells whether a word stands anywhere in a text.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_text_has (const char *text,
             const char *word)
{
  return jx_text_find (text, word) != NULL;
}

/**
 * jx_text_has_any:
 * @text: a text
 * @words: words, `NULL`-ended
 *
 * Tells whether one of several words stands anywhere in a text.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_text_has_any (const char        *text,
                 const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (jx_text_has (text, words[i]))
      return TRUE;

  return FALSE;
}

/* one pass over @text that puts single quotes where @change; FALSE where they do not pair */
static gboolean
walk_quotes (char     *text,
             gboolean  change)
{
  int depth = 0;

  for (char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gboolean opens = jx_text_begins (at, "“"), closes = !opens && jx_text_begins (at, "”");

      depth += opens;
      if (change && depth > 1 && (opens || closes))
        memcpy (at, opens ? "‘" : "’", strlen ("‘"));
      depth -= closes;
      if (depth < 0)
        return FALSE;
    }

  return depth == 0;
}

/**
 * jx_text_nest_quotes:
 * @text: a sentence in valid UTF-8, changed in place
 *
 * Makes quotes within quotes single ones, “公务接待费（‘三公’经费）”. Where they do not pair all stay as they are.
 */
void
jx_text_nest_quotes (char *text)
{
  if (walk_quotes (text, FALSE))
    walk_quotes (text, TRUE);
}

/**
 * jx_text_is_code:
 * @text: a code as typed
 *
 * Says whether a text may be a code: no control characters, nothing that turns its direction, valid UTF-8.
 *
 * Returns: `TRUE` if it may
 */
gboolean
jx_text_is_code (const char *text)
{
  const char *end = text + strlen (text);

  while (text < end)
    {
      gunichar c = jx_text_decode (text, end, &text);

      if (c < 0x20 || c == 0x7f || c == BROKEN_CHAR || jx_text_is_bidi (c))
        return FALSE;
    }

  return TRUE;
}
