/* jx-encoding.c: text of other programs as UTF-8
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-encoding.h"

#include <string.h>

/* What is said to be one of these is a part of GB18030. */
static const char *const chinese[] = { "gb2312", "gbk", "gb18030", "x-gbk", "cp936", "ms936", "hz-gb-2312" };

/**
 * jx_encoding_begins_with:
 * @data: bytes
 * @length: how many
 * @mark: other bytes
 * @n: how many of those
 *
 * Tells whether bytes begin with the mark of a kind of file.
 *
 * Returns: `TRUE` if they do
 */
gboolean
jx_encoding_begins_with (const char *data,
                         gsize       length,
                         const char *mark,
                         gsize       n)
{
  return length >= n && memcmp (data, mark, n) == 0;
}

/* UTF-16 has a mark, or, of a page, a sign of the plain alphabet to begin with. */
static const char *
find_wide (const char *data,
           gsize       length)
{
  if (jx_encoding_begins_with (data, length, "\xff\xfe", 2) || jx_encoding_begins_with (data, length, "\xfe\xff", 2))
    return "UTF-16";
  if (length >= 4 && data[0] != '\0' && data[1] == '\0' && data[2] != '\0' && data[3] == '\0')
    return "UTF-16LE";

  return NULL;
}

static const char *
find_declared (const char *declared)
{
  for (gsize i = 0; declared != NULL && i < G_N_ELEMENTS (chinese); i++)
    if (g_ascii_strcasecmp (declared, chinese[i]) == 0)
      return "GB18030";

  return declared;
}

static char *
convert (const char *data,
         gsize       length,
         const char *encoding)
{
  gsize written = 0;
  char *text = encoding != NULL ? g_convert (data, (gssize) length, "UTF-8", encoding, NULL, &written, NULL) : NULL;

  if (text != NULL && strlen (text) != written)
    g_clear_pointer (&text, g_free);   /* a text has no end in its middle */

  return text;
}

/**
 * jx_encoding_dup_utf8:
 * @bytes: a text
 * @declared: (nullable): the name of the encoding that it says it has
 *
 * Reads a text as WPS, Excel, browsers and budget systems leave it: UTF-8 with or without a mark, UTF-16, else what it
 * says, else GB18030. What is UTF-8 is taken for that whatever it says: clipboards are converted and still name the old one.
 *
 * Returns: (transfer full) (nullable): the text, `NULL` if it is none
 */
char *
jx_encoding_dup_utf8 (GBytes     *bytes,
                      const char *declared)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *wide = data != NULL ? find_wide (data, length) : NULL;
  char *text;

  if (wide != NULL)
    return convert (data, length - length % 2, wide);

  while (length > 0 && data[length - 1] == '\0')
    length--;   /* as some clipboards end it */
  if (jx_encoding_begins_with (data, length, "\xef\xbb\xbf", 3))
    {
      data += 3;
      length -= 3;
    }

  if (length == 0)
    return g_strdup ("");
  if (g_utf8_validate (data, (gssize) length, NULL))
    return g_strndup (data, length);

  text = convert (data, length, find_declared (declared));

  return text != NULL ? text : convert (data, length, "GB18030");
}
