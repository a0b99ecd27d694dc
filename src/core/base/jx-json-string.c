/* jx-json-string.c: the strings of a JSON document, byte by byte
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-json-string.h"

#include <string.h>

#define ONES  G_GUINT64_CONSTANT (0x0101010101010101)
#define HIGHS G_GUINT64_CONSTANT (0x8080808080808080)

/* eight bytes of which none is a quote, a backslash, a control character or beyond ASCII */
static gboolean
is_plain (guint64 word)
{
  guint64 quote = word ^ (ONES * '"');
  guint64 backslash = word ^ (ONES * '\\');
  guint64 delete = word ^ (ONES * 0x7f);

  return ((word | (word - ONES * 0x20) | (quote - ONES) | (backslash - ONES) | (delete - ONES)) & HIGHS) == 0;
}

/* eight bytes that a string holds as they are; says no too often, but never wrongly yes */
static gboolean
needs_no_escape (guint64 word)
{
  guint64 quote = word ^ (ONES * '"');
  guint64 backslash = word ^ (ONES * '\\');
  guint64 delete = word ^ (ONES * 0x7f);

  return ((((word - ONES * 0x20) & ~word) | ((quote - ONES) & ~quote) | ((backslash - ONES) & ~backslash) |
           ((delete - ONES) & ~delete)) & HIGHS) == 0;
}

static gboolean
is_continuation (char c)
{
  return ((guint8) c & 0xc0) == 0x80;
}

/* bytes of one character beyond ASCII, 0 if it is no UTF-8 */
static gsize
character_bytes (const char *at,
                 const char *end)
{
  const guint8 *s = (const guint8 *) at;
  gsize left = (gsize) (end - at);

  if (s[0] >= 0xe1 && s[0] <= 0xef && left >= 3)   /* nearly every hanzi */
    return is_continuation (at[1]) && is_continuation (at[2]) && (s[0] != 0xed || s[1] < 0xa0) ? 3 : 0;

  if (s[0] >= 0xc2 && s[0] <= 0xdf && left >= 2)
    return is_continuation (at[1]) ? 2 : 0;

  if (s[0] == 0xe0 && left >= 3)
    return s[1] >= 0xa0 && is_continuation (at[1]) && is_continuation (at[2]) ? 3 : 0;

  if (s[0] >= 0xf0 && s[0] <= 0xf4 && left >= 4)
    return is_continuation (at[1]) && is_continuation (at[2]) && is_continuation (at[3]) &&
               (s[0] != 0xf0 || s[1] >= 0x90) && (s[0] != 0xf4 || s[1] < 0x90)
             ? 4
             : 0;

  return 0;
}

/* the four digits of \uXXXX; -1 if they are none */
static int
read_unit (const char *at,
           const char *end)
{
  int unit = 0;

  if (end - at < 4)
    return -1;

  for (guint n = 0; n < 4; n++)
    {
      if (!g_ascii_isxdigit (at[n]))
        return -1;
      unit = unit * 16 + g_ascii_xdigit_value (at[n]);
    }

  return unit;
}

/* @at is behind the backslash; on success it is moved behind the escape */
static JxJsonStringResult
scan_escape (const char **at,
             const char  *end)
{
  int unit, low;

  if (*at >= end)
    return JX_JSON_STRING_OPEN;

  switch (*(*at)++)
    {
    case '"': case '\\': case '/': case 'n': case 't':
      return JX_JSON_STRING_DONE;
    case 'b': case 'f': case 'r':
      return JX_JSON_STRING_CONTROL;
    case 'u':
      break;
    default:
      return JX_JSON_STRING_ESCAPE;
    }

  if ((unit = read_unit (*at, end)) < 0)
    return JX_JSON_STRING_ESCAPE;
  *at += 4;

  if ((unit < 0x20 && unit != '\n' && unit != '\t') || unit == 0x7f)
    return JX_JSON_STRING_CONTROL;
  if (unit < 0xd800 || unit > 0xdfff)
    return JX_JSON_STRING_DONE;

  if (unit > 0xdbff || end - *at < 6 || (*at)[0] != '\\' || (*at)[1] != 'u')
    return JX_JSON_STRING_SURROGATE;

  low = read_unit (*at + 2, end);
  if (low < 0xdc00 || low > 0xdfff)
    return JX_JSON_STRING_SURROGATE;

  *at += 6;
  return JX_JSON_STRING_DONE;
}

/**
 * jx_json_string_scan:
 * @at: (inout): behind the opening quote; behind the closing one, or where it is wrong
 * @end: the end of the document
 * @escaped: (out): whether there is an escape in it
 *
 * Goes over one string and checks that it is UTF-8 with good escapes and with no control character but \n and \t.
 *
 * Returns: what is wrong with it
 */
JxJsonStringResult
jx_json_string_scan (const char **at,
                     const char  *end,
                     gboolean    *escaped)
{
  const char *s = *at;
  JxJsonStringResult result = JX_JSON_STRING_OPEN;
  gsize bytes;
  guint64 word;

  *escaped = FALSE;
  while (s < end)
    {
      guint8 c = (guint8) *s;

      if (c >= 0x80)
        {
          if ((bytes = character_bytes (s, end)) == 0)
            {
              result = JX_JSON_STRING_UTF8;
              break;
            }
          s += bytes;
        }
      else if (c == '"')
        {
          *at = s + 1;
          return JX_JSON_STRING_DONE;
        }
      else if (c == '\\')
        {
          *escaped = TRUE;
          s++;
          if ((result = scan_escape (&s, end)) != JX_JSON_STRING_DONE)
            break;
          result = JX_JSON_STRING_OPEN;
        }
      else if (c < 0x20 || c == 0x7f)
        {
          result = JX_JSON_STRING_CONTROL;
          break;
        }
      else
        {
          s++;
          while (end - s >= 8 && (memcpy (&word, s, sizeof word), is_plain (word)))
            s += 8;
        }
    }

  *at = s;
  return result;
}

/**
 * jx_json_string_decode:
 * @raw: what is between the quotes of a string that was scanned
 * @length: its bytes
 * @decoded: where it is written, instead of what was there
 *
 * Resolves the escapes of a string.
 */
void
jx_json_string_decode (const char *raw,
                       gsize       length,
                       GString    *decoded)
{
  const char *end = raw + length;

  g_string_truncate (decoded, 0);
  while (raw < end)
    {
      const char *backslash = memchr (raw, '\\', (gsize) (end - raw));
      gunichar unit;

      g_string_append_len (decoded, raw, (backslash != NULL ? backslash : end) - raw);
      if (backslash == NULL)
        return;

      raw = backslash + 2;
      if (backslash[1] != 'u')
        {
          g_string_append_c (decoded, backslash[1] == 'n' ? '\n' : backslash[1] == 't' ? '\t' : backslash[1]);
          continue;
        }

      unit = (gunichar) read_unit (raw, end);
      raw += 4;
      if (unit >= 0xd800 && unit <= 0xdbff)
        {
          unit = 0x10000 + ((unit - 0xd800) << 10) + ((gunichar) read_unit (raw + 2, end) - 0xdc00);
          raw += 6;
        }
      g_string_append_unichar (decoded, unit);
    }
}

/**
 * jx_json_string_encode:
 * @text: a text in UTF-8
 * @encoded: where it is appended, with its quotes
 *
 * Writes a string with the fewest escapes: the quote, the backslash, control characters. All else stays as it is.
 */
void
jx_json_string_encode (const char *text,
                       GString    *encoded)
{
  static const char digits[] = "0123456789abcdef";
  const char *end = text + strlen (text);
  const char *plain = text;
  const char *at;
  guint64 word;

  g_string_append_c (encoded, '"');
  for (at = text; at < end; at++)
    {
      guint8 c;

      while (end - at >= 8 && (memcpy (&word, at, sizeof word), needs_no_escape (word)))
        at += 8;
      if (at == end)
        break;

      c = (guint8) *at;

      if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f)
        continue;

      g_string_append_len (encoded, plain, at - plain);
      plain = at + 1;
      if (c == '"' || c == '\\')
        {
          g_string_append_c (encoded, '\\');
          g_string_append_c (encoded, *at);
        }
      else if (c == '\n' || c == '\t')
        g_string_append (encoded, c == '\n' ? "\\n" : "\\t");
      else
        {
          g_string_append (encoded, "\\u00");
          g_string_append_c (encoded, digits[c >> 4]);
          g_string_append_c (encoded, digits[c & 15]);
        }
    }
  g_string_append_len (encoded, plain, at - plain);
  g_string_append_c (encoded, '"');
}
