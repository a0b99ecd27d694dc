/* jx-exchange-digest.c: the digest of an exchange file, and what it leaves out
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-exchange-digest.h"

#include <string.h>

#define GROUP_LENGTH 4
#define N_GROUPS     3
#define ADLER_BASE   65521
#define ADLER_RUN    5552    /* bytes before a sum can overflow */

/* Goes over a document that jx_json_scan() accepted, so it need not doubt anything. */
typedef struct
{
  const char      *begin;
  const char      *at;
  const char      *end;
  guint            depth;
  JxExchangeParts *parts;
} Walk;

/* @at is on the opening quote; returns what is behind the closing one */
static const char *
skip_string (const char *at,
             const char *end)
{
  const char *quote = at + 1;

  while ((quote = memchr (quote, '"', (gsize) (end - quote))) != NULL)
    {
      gsize backslashes = 0;

      while (quote[-1 - (gssize) backslashes] == '\\')
        backslashes++;
      quote++;
      if (backslashes % 2 == 0)
        return quote;
    }

  return end;
}

/* to the next quote or bracket: all else stands between texts and means nothing here */
static const char *
skip_plain (const char *at,
            const char *end)
{
  static const gboolean stops[256] = { ['"'] = TRUE, ['{'] = TRUE, ['}'] = TRUE, ['['] = TRUE, [']'] = TRUE };

  while (at < end && !stops[(guint8) *at])
    at++;

  return at;
}

static const char *
skip_space (const char *at,
            const char *end)
{
  while (at < end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
    at++;

  return at;
}

static const char *
skip_container (const char *at,
                const char *end)
{
  guint depth = 0;

  do
    {
      if (*at == '"')
        {
          at = skip_string (at, end);
        }
      else
        {
          depth += *at == '{' || *at == '[' ? 1 : -1;
          at++;
        }

      if (depth > 0)
        at = skip_plain (at, end);
    }
  while (depth > 0 && at < end);

  return at;
}

static const char *
skip_value (const char *at,
            const char *end)
{
  if (*at == '{' || *at == '[')
    return skip_container (at, end);
  if (*at == '"')
    return skip_string (at, end);

  while (at < end && strchr (",}] \n\r\t", *at) == NULL)
    at++;

  return at;
}

/* How far the document is left out already. */
static const char *
left_out_to (const Walk *walk)
{
  const GArray *left_out = walk->parts->left_out;
  const JxJsonRange *last;

  if (left_out->len == 0)
    return walk->begin;

  last = &g_array_index (left_out, JxJsonRange, left_out->len - 1);

  return walk->begin + last->offset + last->length;
}

/* With the comma that parts it from its neighbour: the one before it, or where nothing that stays is before it the one
 * behind. */
static void
leave_out (Walk       *walk,
           const char *key,
           const char *end)
{
  const char *before = key;
  JxJsonRange range;

  while (before > left_out_to (walk) && strchr (" \n\r\t", before[-1]) != NULL)
    before--;

  if (before > left_out_to (walk) && before[-1] == ',')
    {
      key = before - 1;
    }
  else
    {
      const char *behind = skip_space (end, walk->end);

      if (behind < walk->end && *behind == ',')
        end = behind + 1;
    }

  range.offset = (gsize) (key - walk->begin);
  range.length = (gsize) (end - key);
  g_array_append_val (walk->parts->left_out, range);
}

static gboolean
is_key (const char *begin,
        const char *end,
        const char *key)
{
  return (gsize) (end - begin) == strlen (key) + 2 && memcmp (begin + 1, key, strlen (key)) == 0;
}

static void
walk_string (Walk *walk)
{
  const char *key = walk->at;
  const char *key_end = skip_string (key, walk->end);
  const char *value = skip_space (key_end, walk->end);
  gboolean digest, derived;

  walk->at = key_end;
  if (value == walk->end || *value != ':')
    return;

  derived = is_key (key, key_end, "derived");
  digest = walk->depth == 1 && is_key (key, key_end, "digest");
  if (!derived && !digest)
    return;

  value = skip_space (value + 1, walk->end);
  walk->at = skip_value (value, walk->end);
  leave_out (walk, key, walk->at);

  if (digest)
    walk->parts->digest = (JxJsonRange) { (gsize) (value - walk->begin), (gsize) (walk->at - value) };
  else if (walk->depth == 1)
    walk->parts->derived = g_array_index (walk->parts->left_out, JxJsonRange, walk->parts->left_out->len - 1).offset;
}

/**
 * jx_exchange_parts_init:
 * @parts: (out caller-allocates): what was found
 * @data: a document that jx_json_scan() accepted
 * @length: its bytes
 *
 * Finds the members that the digest leaves out: `derived` wherever it stands, and the outermost `digest`. A range runs from
 * the comma before the member to the end of its value; where the member is the first of its object, from its key to the
 * comma behind it.
 */
void
jx_exchange_parts_init (JxExchangeParts *parts,
                        const char      *data,
                        gsize            length)
{
  Walk walk = { .begin = data, .at = data, .end = data + length, .parts = parts };

  *parts = (JxExchangeParts) { .left_out = g_array_new (FALSE, FALSE, sizeof (JxJsonRange)) };

  while ((walk.at = skip_plain (walk.at, walk.end)) < walk.end)
    switch (*walk.at)
      {
      case '"':
        walk_string (&walk);
        break;

      case '{':
      case '[':
        walk.depth++;
        walk.at++;
        break;

      case '}':
      case ']':
        walk.depth--;
        walk.at++;
        break;

      default:
        walk.at++;
      }
}

/**
 * jx_exchange_parts_clear:
 * @parts: what jx_exchange_parts_init() found
 *
 * Frees the list of ranges.
 */
void
jx_exchange_parts_clear (JxExchangeParts *parts)
{
  g_clear_pointer (&parts->left_out, g_array_unref);
}

/**
 * jx_exchange_parts_dup_digest:
 * @parts: what jx_exchange_parts_init() found in @data
 * @data: the document
 * @length: its bytes
 *
 * Reckons the digest: SHA-256 over the bytes as they are written, without what is left out.
 *
 * Returns: (transfer full): 64 hexadecimal digits
 */
char *
jx_exchange_parts_dup_digest (const JxExchangeParts *parts,
                              const char            *data,
                              gsize                  length)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize at = 0;

  for (guint i = 0; i < parts->left_out->len; i++)
    {
      const JxJsonRange *range = &g_array_index (parts->left_out, JxJsonRange, i);

      g_checksum_update (checksum, (const guchar *) data + at, (gssize) (range->offset - at));
      at = range->offset + range->length;
    }

  g_checksum_update (checksum, (const guchar *) data + at, (gssize) (length - at));

  return g_strdup (g_checksum_get_string (checksum));
}

/* Adler-32 (RFC 1950) of bytes behind those that @sums stands for. */
static void
add_to_seal (guint32    *sums,
             const char *data,
             gsize       length)
{
  const guint8 *at = (const guint8 *) data, *end = at + length;

  while (at < end)
    {
      const guint8 *stop = at + MIN ((gsize) (end - at), ADLER_RUN);

      for (; at < stop; at++)
        {
          sums[0] += *at;
          sums[1] += sums[0];
        }
      sums[0] %= ADLER_BASE;
      sums[1] %= ADLER_BASE;
    }
}

/**
 * jx_exchange_dup_seal:
 * @data: the document
 * @length: its bytes
 * @offset: where the digits of its seal stand
 *
 * Reckons the seal: Adler-32 over all bytes, with zeros for its own digits. It finds damage in what the digest leaves out,
 * and vouches for nothing.
 *
 * Returns: (transfer full): eight hexadecimal digits
 */
char *
jx_exchange_dup_seal (const char *data,
                      gsize       length,
                      gsize       offset)
{
  guint32 sums[2] = { 1, 0 };

  g_return_val_if_fail (offset + JX_EXCHANGE_SEAL_LENGTH <= length, NULL);

  add_to_seal (sums, data, offset);
  add_to_seal (sums, JX_EXCHANGE_NO_DIGEST, JX_EXCHANGE_SEAL_LENGTH);
  offset += JX_EXCHANGE_SEAL_LENGTH;
  add_to_seal (sums, data + offset, length - offset);

  return g_strdup_printf ("%04x%04x", sums[1], sums[0]);
}

/**
 * jx_exchange_digest_to_short:
 * @digest: 64 hexadecimal digits
 *
 * Shortens a digest to the code that a printed page shows: its first twelve digits in groups of four.
 *
 * Returns: (transfer full): the code, as 3F2A-9C01-77BE
 */
char *
jx_exchange_digest_to_short (const char *digest)
{
  GString *code = g_string_new (NULL);

  g_return_val_if_fail (digest != NULL && strlen (digest) >= GROUP_LENGTH * N_GROUPS, NULL);

  for (guint i = 0; i < N_GROUPS; i++)
    {
      g_autofree char *group = g_ascii_strup (digest + i * GROUP_LENGTH, GROUP_LENGTH);

      g_string_append_printf (code, "%s%s", i > 0 ? "-" : "", group);
    }

  return g_string_free (code, FALSE);
}
