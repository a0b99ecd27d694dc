/* jx-json-parse.c: a document that was looked over, whole or in parts
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-json-parse.h"

static JsonNode *
parse (const char  *data,
       gsize        length,
       GError     **error)
{
  g_autoptr(JsonParser) parser = json_parser_new ();

  if (!json_parser_load_from_data (parser, data, (gssize) length, error))
    return NULL;

  return json_parser_steal_root (parser);
}

/**
 * jx_json_parse:
 * @bytes: a document
 * @limits: (nullable): what is accepted, `NULL` for jx_json_limits_init()
 * @error: where to put what is wrong
 *
 * Looks over a document with jx_json_scan() and parses all of it.
 *
 * Returns: (transfer full): its root
 */
JsonNode *
jx_json_parse (GBytes             *bytes,
               const JxJsonLimits *limits,
               GError            **error)
{
  if (!jx_json_scan (bytes, limits, NULL, NULL, error))
    return NULL;

  return jx_json_parse_range (bytes, NULL, error);
}

/**
 * jx_json_parse_range:
 * @bytes: a document that jx_json_scan() accepted
 * @range: (nullable): a part that it found, `NULL` for all
 * @error: where to put what is wrong
 *
 * Parses one part of a document, so that there is never more of it in memory.
 *
 * Returns: (transfer full): the root of the part
 */
JsonNode *
jx_json_parse_range (GBytes             *bytes,
                     const JxJsonRange  *range,
                     GError            **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_return_val_if_fail (range == NULL || (range->offset <= length && range->length <= length - range->offset), NULL);

  return range == NULL ? parse (data, length, error) : parse (data + range->offset, range->length, error);
}

/**
 * jx_json_parse_without:
 * @bytes: a document that jx_json_scan() accepted
 * @ranges: (element-type JxJsonRange): the elements of the array that it found
 * @error: where to put what is wrong
 *
 * Parses a document as if the array were empty: all that stands around its elements.
 *
 * Returns: (transfer full): the root
 */
JsonNode *
jx_json_parse_without (GBytes        *bytes,
                       const GArray  *ranges,
                       GError       **error)
{
  g_autoptr(GString) rest = NULL;
  const JxJsonRange *first, *last;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (ranges->len == 0)
    return parse (data, length, error);

  first = &g_array_index (ranges, JxJsonRange, 0);
  last = &g_array_index (ranges, JxJsonRange, ranges->len - 1);
  rest = g_string_new_len (data, (gssize) first->offset);
  g_string_append_len (rest, data + last->offset + last->length, (gssize) (length - last->offset - last->length));

  return parse (rest->str, rest->len, error);
}
