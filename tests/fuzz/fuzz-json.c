/* fuzz-json.c: whatever is opened as JSON: what the scan accepts, json-glib reads, and we write the same again
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-error.h"
#include "jx-json-parse.h"
#include "jx-json-writer.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static GBytes *
written (JsonNode *node)
{
  g_autoptr(JxJsonWriter) writer = jx_json_writer_new ();

  jx_json_writer_node (writer, node);
  return jx_json_writer_end (writer);
}

static JsonNode *
parsed (GBytes             *bytes,
        const JxJsonLimits *limits)
{
  g_autoptr(GError) error = NULL;
  JsonNode *node = jx_json_parse (bytes, limits, &error);

  g_assert_no_error (error);
  return node;
}

static void
check_round_trip (GBytes             *bytes,
                  const JxJsonLimits *limits)
{
  g_autoptr(JsonNode) node = parsed (bytes, limits);
  g_autoptr(GBytes) once = written (node);
  g_autoptr(JsonNode) again = parsed (once, limits);
  g_autoptr(GBytes) twice = written (again);

  g_assert_true (g_bytes_equal (once, twice));
  g_assert_true (json_node_equal (node, again));
}

static void
check_ranges (GBytes *bytes,
              GArray *ranges)
{
  gsize end = 0;

  for (guint n = 0; n < ranges->len; n++)
    {
      const JxJsonRange *range = &g_array_index (ranges, JxJsonRange, n);
      g_autoptr(JsonNode) node = jx_json_parse_range (bytes, range, NULL);

      g_assert_nonnull (node);
      g_assert_cmpuint (range->offset, >, end);
      end = range->offset + range->length;
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GArray) ranges = NULL;
  g_autoptr(JsonNode) rest = NULL;
  g_autoptr(GError) error = NULL;
  JxJsonLimits limits;

  jx_json_limits_init (&limits);
  limits.string = 1000;
  limits.nodes = 1000;

  if (!jx_json_scan (bytes, &limits, "assessments", &ranges, &error))
    {
      g_assert_true (error->domain == JX_CORE_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      return 0;
    }

  limits.nodes = 100000;
  limits.string = 10000;
  check_ranges (bytes, ranges);
  rest = jx_json_parse_without (bytes, ranges, NULL);
  g_assert_nonnull (rest);
  check_round_trip (bytes, &limits);

  return 0;
}
