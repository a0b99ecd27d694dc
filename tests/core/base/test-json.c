/* test-json.c: the scan before the parser, the strict readers, the canonical writer
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-error.h"
#include "jx-json-parse.h"
#include "jx-json-read.h"
#include "jx-json-writer.h"

#include <string.h>

typedef struct
{
  const char *path;
  const char *document;
  int         code;       /* -1: accepted */
  const char *message;    /* NULL: not compared */
} ScanCase;

static const ScanCase scan_cases[] = {
  { "/json/scan/object",             "{\"a\": [1, -2, \"b\", true, false, null, {}, []]}", -1, NULL },
  { "/json/scan/scalar",             " \"a\" \n", -1, NULL },
  { "/json/scan/zero",               "[0, 10, -1]", -1, NULL },
  { "/json/scan/pair",               "[\"\\ud83d\\ude00\", \"\\u4e2d\\n\\t\\/\\\"\\\\\"]", -1, NULL },
  { "/json/scan/hanzi",              "{\"项目\": \"智慧金凤社会治理综合平台运行费 𠮷\"}", -1, NULL },
  { "/json/scan/longest-number",     "[999999999999999999, -999999999999999999]", -1, NULL },
  { "/json/scan/empty",              "", JX_CORE_ERROR_JSON,
    "Line 1, column 1 (byte 0, at “/”): The file ends where a value is expected." },
  { "/json/scan/bom",                "\357\273\277{}", JX_CORE_ERROR_JSON,
    "Line 1, column 1 (byte 0, at “/”): The file begins with a byte order mark; save it as UTF-8 without one." },
  { "/json/scan/trailing",           "{} {}", JX_CORE_ERROR_JSON,
    "Line 1, column 4 (byte 3, at “/”): There is something after the end of the document." },
  { "/json/scan/comma-behind",       "[1,]", JX_CORE_ERROR_JSON, NULL },
  { "/json/scan/comma-missing",      "[1 2]", JX_CORE_ERROR_JSON,
    "Line 1, column 4 (byte 3, at “/0”): A comma or a closing bracket is expected." },
  { "/json/scan/wrong-bracket",      "[1}", JX_CORE_ERROR_JSON, NULL },
  { "/json/scan/colon-missing",      "{\"a\" 1}", JX_CORE_ERROR_JSON, NULL },
  { "/json/scan/key-missing",        "{1: 2}", JX_CORE_ERROR_JSON, NULL },
  { "/json/scan/key-after-comma",    "{\"a\": 1,}", JX_CORE_ERROR_JSON, NULL },
  { "/json/scan/open-object",        "{\"a\": {", JX_CORE_ERROR_JSON, NULL },
  { "/json/scan/open-array",         "[[1]", JX_CORE_ERROR_JSON, "Line 1, column 5 (byte 4, at “/0”): The file ends too early." },
  { "/json/scan/open-string",        "[\"abc", JX_CORE_ERROR_JSON, NULL },
  { "/json/scan/open-escape",        "[\"abc\\", JX_CORE_ERROR_JSON, NULL },
  { "/json/scan/literal",            "[nul]", JX_CORE_ERROR_JSON, NULL },
  { "/json/scan/comment",            "[1 /* one */]", JX_CORE_ERROR_JSON, NULL },
  { "/json/scan/single-quotes",      "['a']", JX_CORE_ERROR_JSON, NULL },
  { "/json/scan/raw-control",        "[\"a\001b\"]", JX_CORE_ERROR_JSON,
    "Line 1, column 4 (byte 3, at “/0”): A text has a control character other than a line break and a tab." },
  { "/json/scan/raw-line-break",     "[\"a\nb\"]", JX_CORE_ERROR_JSON, NULL },
  { "/json/scan/raw-control-late",   "[\"abcdefghijklm\001nopqrstuvwxyz\"]", JX_CORE_ERROR_JSON, NULL },
  { "/json/scan/delete-late",        "[\"abcdefghijklm\177nopqrstuvwxyz\"]", JX_CORE_ERROR_JSON, NULL },
  { "/json/scan/escaped-nul",        "[\"\\u0000\"]", JX_CORE_ERROR_JSON, NULL },
  { "/json/scan/escaped-return",     "[\"\\r\"]", JX_CORE_ERROR_JSON, NULL },
  { "/json/scan/escaped-bell",       "[\"\\u0007\"]", JX_CORE_ERROR_JSON, NULL },
  { "/json/scan/unknown-escape",     "[\"\\x41\"]", JX_CORE_ERROR_JSON, NULL },
  { "/json/scan/short-escape",       "[\"\\u12\"]", JX_CORE_ERROR_JSON, NULL },
  { "/json/scan/high-surrogate",     "[\"\\ud83d\"]", JX_CORE_ERROR_JSON,
    "Line 1, column 9 (byte 8, at “/0”): A text has half of a surrogate pair." },
  { "/json/scan/low-surrogate",      "[\"\\ude00\"]", JX_CORE_ERROR_JSON, NULL },
  { "/json/scan/two-high",           "[\"\\ud83d\\ud83d\"]", JX_CORE_ERROR_JSON, NULL },
  { "/json/scan/broken-utf8",        "[\"\344\270\"]", JX_CORE_ERROR_JSON, "Line 1, column 3 (byte 2, at “/0”): A text is not valid UTF-8." },
  { "/json/scan/overlong-utf8",      "[\"\300\257\"]", JX_CORE_ERROR_JSON, NULL },
  { "/json/scan/surrogate-utf8",     "[\"\355\240\200\"]", JX_CORE_ERROR_JSON, NULL },
  { "/json/scan/beyond-unicode",     "[\"\364\220\200\200\"]", JX_CORE_ERROR_JSON, NULL },
  { "/json/scan/utf8-outside",       "[中]", JX_CORE_ERROR_JSON, NULL },
  { "/json/scan/fraction",           "{\"rows\": [{\"weight\": 1.5}]}", JX_CORE_ERROR_NUMBER,
    "Line 1, column 23 (byte 22, at “/rows/0/weight”): A number has a fraction or an exponent; such figures are written as texts." },
  { "/json/scan/exponent",           "[1e5]", JX_CORE_ERROR_NUMBER, NULL },
  { "/json/scan/leading-zero",       "[01]", JX_CORE_ERROR_NUMBER, NULL },
  { "/json/scan/negative-zero",      "[-0]", JX_CORE_ERROR_NUMBER, NULL },
  { "/json/scan/minus",              "[-]", JX_CORE_ERROR_NUMBER, NULL },
  { "/json/scan/plus",               "[+1]", JX_CORE_ERROR_JSON, NULL },
  { "/json/scan/nineteen-digits",    "[1000000000000000000]", JX_CORE_ERROR_NUMBER, NULL },
  { "/json/scan/duplicate-key",      "{\"x\": 0,\n \"a\": {\"b\": 1, \"c\": 2, \"b\": 3}}", JX_CORE_ERROR_DUPLICATE_KEY,
    "Line 2, column 27 (byte 35, at “/a/b”): A key stands twice in one object." },
  { "/json/scan/duplicate-escaped",  "{\"ab\": 1, \"\\u0061b\": 2}", JX_CORE_ERROR_DUPLICATE_KEY, NULL },
  { "/json/scan/same-key-elsewhere", "{\"a\": {\"a\": 1}, \"b\": [{\"a\": 1}, {\"a\": 1}]}", -1, NULL },
};

static GBytes *
bytes_of (const char *document)
{
  return g_bytes_new (document, strlen (document));
}

static void
test_scan (gconstpointer data)
{
  const ScanCase *c = data;
  g_autoptr(GBytes) bytes = bytes_of (c->document);
  g_autoptr(GArray) ranges = NULL;
  g_autoptr(GError) error = NULL;
  gboolean good = jx_json_scan (bytes, NULL, NULL, &ranges, &error);

  if (c->code < 0)
    {
      g_autoptr(JsonNode) root = jx_json_parse_range (bytes, NULL, &error);

      g_assert_no_error (error);
      g_assert_true (good);
      g_assert_nonnull (root);
      return;
    }

  g_assert_error (error, JX_CORE_ERROR, c->code);
  g_assert_false (good);
  g_assert_null (ranges);
  if (c->message != NULL)
    g_assert_cmpstr (error->message, ==, c->message);
}

static void
test_ranges (void)
{
  static const char document[] = "{\"format\": \"jixiao\",\n \"assessments\": [ {\"a\": [1, 2]} ,\n  3, [] ],\n"
                                 " \"derived\": {\"assessments\": [9]}}";
  static const char * const elements[] = { "{\"a\": [1, 2]}", "3", "[]" };
  g_autoptr(GBytes) bytes = bytes_of (document);
  g_autoptr(GArray) ranges = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) first = NULL;
  g_autoptr(JsonNode) rest = NULL;

  g_assert_true (jx_json_scan (bytes, NULL, "assessments", &ranges, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (ranges->len, ==, G_N_ELEMENTS (elements));

  for (guint n = 0; n < ranges->len; n++)
    {
      const JxJsonRange *range = &g_array_index (ranges, JxJsonRange, n);

      g_assert_cmpmem (document + range->offset, range->length, elements[n], strlen (elements[n]));
    }

  first = jx_json_parse_range (bytes, &g_array_index (ranges, JxJsonRange, 0), &error);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (first));

  rest = jx_json_parse_without (bytes, ranges, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_node_get_object (rest), "assessments")), ==, 0);
  g_assert_true (json_object_has_member (json_node_get_object (rest), "derived"));
}

static void
test_no_ranges (void)
{
  g_autoptr(GBytes) bytes = bytes_of ("{\"assessments\": {}, \"b\": []}");
  g_autoptr(GArray) ranges = NULL;
  g_autoptr(JsonNode) rest = NULL;

  g_assert_true (jx_json_scan (bytes, NULL, "assessments", &ranges, NULL));
  g_assert_cmpuint (ranges->len, ==, 0);
  rest = jx_json_parse_without (bytes, ranges, NULL);
  g_assert_nonnull (rest);
}

static char *
repeated (const char *head,
          const char *piece,
          guint       count,
          const char *tail)
{
  GString *document = g_string_new (head);

  for (guint n = 0; n < count; n++)
    g_string_append (document, piece);
  g_string_append (document, tail);

  return g_string_free_and_steal (document);
}

static void
assert_limit (const char *document,
              gboolean    accepted,
              JxJsonLimits limits)
{
  g_autoptr(GBytes) bytes = bytes_of (document);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (jx_json_scan (bytes, &limits, "assessments", NULL, &error), ==, accepted);
  if (!accepted)
    g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_LIMIT);
}

static void
test_limits (void)
{
  g_autofree char *deep = repeated ("", "[", 32, "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]");
  g_autofree char *deeper = repeated ("", "[", 33, "]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]");
  g_autofree char *bottomless = repeated ("", "[", 100000, "");
  g_autofree char *bundle = repeated ("{\"assessments\": [[1]", ", [1, 2, 3]", 100, "]}");
  JxJsonLimits limits;

  jx_json_limits_init (&limits);
  assert_limit (deep, TRUE, limits);
  assert_limit (deeper, FALSE, limits);
  assert_limit (bottomless, FALSE, limits);

  limits.depth = 1000;
  assert_limit (bottomless, FALSE, limits);   /* the stack is not for sale */

  jx_json_limits_init (&limits);
  limits.nodes = 4;
  assert_limit (bundle, TRUE, limits);        /* the limit is for each element */
  limits.nodes = 3;
  assert_limit (bundle, FALSE, limits);
  limits.nodes = 4;
  limits.total_nodes = 400;
  assert_limit (bundle, FALSE, limits);

  jx_json_limits_init (&limits);
  limits.string = 3;
  assert_limit ("[\"abc\"]", TRUE, limits);
  assert_limit ("[\"abcd\"]", FALSE, limits);
  assert_limit ("{\"abcd\": 1}", FALSE, limits);

  jx_json_limits_init (&limits);
  limits.bytes = 4;
  assert_limit ("[12]", TRUE, limits);
  assert_limit ("[123]", FALSE, limits);
}

static void
test_fractions (void)
{
  static const char * const bad[] = { "[1.]", "[1e]", "[1.5e+]" };
  g_autoptr(GBytes) bytes = bytes_of ("[1.5, 1e5, -2.5E-3, 0.1]");
  JxJsonLimits limits;

  jx_json_limits_init (&limits);
  limits.fractions = TRUE;
  g_assert_true (jx_json_scan (bytes, &limits, NULL, NULL, NULL));

  for (guint n = 0; n < G_N_ELEMENTS (bad); n++)
    {
      g_autoptr(GBytes) document = bytes_of (bad[n]);
      g_autoptr(GError) error = NULL;

      g_assert_false (jx_json_scan (document, &limits, NULL, NULL, &error));
      g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_NUMBER);
    }
}

static void
test_many_keys (void)
{
  for (guint twice = 0; twice < 2; twice++)
    {
      g_autoptr(GString) document = g_string_new ("{");
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(GError) error = NULL;

      for (guint n = 0; n < 50000; n++)
        g_string_append_printf (document, "\"key%u\": 0, ", n);
      g_string_append_printf (document, "\"%s\": 0}", twice ? "key\\u0037" : "other");
      bytes = bytes_of (document->str);

      g_assert_cmpint (jx_json_scan (bytes, NULL, NULL, NULL, &error), ==, !twice);
      if (twice)
        g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_DUPLICATE_KEY);
    }
}

static void
test_truncated (void)
{
  static const char document[] = "{\"a\": [1, -23, \"中\\n\\ud83d\\ude00\", true, null], \"b\": {\"c\": {}}}";

  for (gsize length = 0; length < strlen (document); length++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new (document, length);
      g_autoptr(GError) error = NULL;

      g_assert_false (jx_json_scan (bytes, NULL, NULL, NULL, &error));
      g_assert_true (error->domain == JX_CORE_ERROR);
    }
}

static JsonNode *
parsed (const char *document)
{
  g_autoptr(GBytes) bytes = bytes_of (document);
  JsonNode *node = jx_json_parse (bytes, NULL, NULL);

  g_assert_nonnull (node);
  return node;
}

static void
test_readers (void)
{
  g_autoptr(JsonNode) node = parsed ("{\"s\": \"text\", \"i\": 7, \"b\": true, \"o\": {}, \"a\": [\"x\", {}], \"n\": null}");
  JsonObject *object = jx_json_node_get_object (node, NULL);
  const char *string = "kept";
  JsonObject *inner = NULL;
  JsonArray *array = NULL;
  gint64 integer = 42;

  g_assert_cmpstr (jx_json_object_get_string (object, "s", NULL), ==, "text");
  g_assert_true (jx_json_object_get_int64 (object, "i", 0, 10, &integer, NULL));
  g_assert_cmpint (integer, ==, 7);
  g_assert_nonnull (jx_json_object_get_object (object, "o", NULL));
  g_assert_nonnull (jx_json_object_get_array (object, "a", NULL));
  g_assert_true (jx_json_object_read_string (object, "none", &string, NULL));
  g_assert_true (jx_json_object_read_string (object, "n", &string, NULL));
  g_assert_cmpstr (string, ==, "kept");
  g_assert_true (jx_json_object_read_string (object, "s", &string, NULL));
  g_assert_cmpstr (string, ==, "text");
  g_assert_true (jx_json_object_read_object (object, "o", &inner, NULL));
  g_assert_nonnull (inner);
  g_assert_true (jx_json_object_read_array (object, "a", &array, NULL));
  g_assert_nonnull (jx_json_array_get_object (array, 1, NULL));
}

#define ASSERT_REFUSED(call, error_code, text)                     \
  G_STMT_START                                                     \
    {                                                              \
      g_autoptr(GError) error = NULL;                              \
      if (call)                                                    \
        g_test_fail ();                                            \
      g_assert_error (error, JX_CORE_ERROR, error_code);           \
      g_assert_cmpstr (error->message, ==, text);                  \
    }                                                              \
  G_STMT_END

static void
test_readers_refuse (void)
{
  g_autoptr(JsonNode) node = parsed ("{\"s\": \"text\", \"i\": 7, \"b\": true, \"o\": {}, \"a\": [7]}");
  g_autoptr(JsonNode) scalar = parsed ("7");
  JsonObject *object = jx_json_node_get_object (node, NULL);
  JsonArray *array = json_object_get_array_member (object, "a");
  const char *string = "kept";
  JsonObject *inner = NULL;
  JsonArray *elements = NULL;
  gint64 integer = 42;

  ASSERT_REFUSED (jx_json_node_get_object (scalar, &error), JX_CORE_ERROR_JSON, "This is not an object.");
  ASSERT_REFUSED (jx_json_object_get_string (object, "i", &error), JX_CORE_ERROR_JSON, "i: This is not a text.");
  ASSERT_REFUSED (jx_json_object_get_string (object, "x", &error), JX_CORE_ERROR_JSON, "x: This is missing.");
  ASSERT_REFUSED (jx_json_object_get_object (object, "a", &error), JX_CORE_ERROR_JSON, "a: This is not an object.");
  ASSERT_REFUSED (jx_json_object_get_array (object, "o", &error), JX_CORE_ERROR_JSON, "o: This is not an array.");
  ASSERT_REFUSED (jx_json_object_get_int64 (object, "s", 0, 9, &integer, &error), JX_CORE_ERROR_JSON,
                  "s: This is not an integer.");
  ASSERT_REFUSED (jx_json_object_get_int64 (object, "i", 0, 6, &integer, &error), JX_CORE_ERROR_VALUE,
                  "i: This number is out of its bounds.");
  ASSERT_REFUSED (jx_json_object_read_string (object, "i", &string, &error), JX_CORE_ERROR_JSON, "i: This is not a text.");
  ASSERT_REFUSED (jx_json_object_read_object (object, "i", &inner, &error), JX_CORE_ERROR_JSON, "i: This is not an object.");
  ASSERT_REFUSED (jx_json_object_read_array (object, "i", &elements, &error), JX_CORE_ERROR_JSON, "i: This is not an array.");
  ASSERT_REFUSED (jx_json_object_read_int64 (object, "b", 0, 9, &integer, &error), JX_CORE_ERROR_JSON,
                  "b: This is not an integer.");
  ASSERT_REFUSED (jx_json_array_get_object (array, 0, &error), JX_CORE_ERROR_JSON, "0: This is not an object.");

  g_assert_cmpstr (string, ==, "kept");
  g_assert_cmpint (integer, ==, 42);
}

static void
test_prefix (void)
{
  g_autoptr(JsonNode) node = parsed ("{\"s\": 1}");
  GError *error = NULL;

  jx_json_object_get_string (json_node_get_object (node), "s", &error);
  jx_json_prefix_index (&error, "rows", 3);
  jx_json_prefix_key (&error, "funds");
  g_assert_cmpstr (error->message, ==, "funds/rows/3/s: This is not a text.");
  g_error_free (error);
}

static void
test_writer (void)
{
  static const char expected[] = "{\n \"文\": \"引\\\"反\\\\行\\n格\\t\\u0001\\u007f/㎡\",\n \"n\": -999999999999999999,\n \"z\": 0,\n"
                                 " \"d\": \"22.50\",\n \"b\": true,\n \"nothing\": null,\n \"empty\": {},\n \"none\": [],\n"
                                 " \"list\": [\n  1,\n  [\n   false\n  ],\n  {\n   \"more\": [\n    1,\n    2\n   ]\n  }\n ]\n}\n";
  g_autoptr(JxJsonWriter) writer = jx_json_writer_new ();
  g_autoptr(GBytes) document = NULL;

  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "文", "引\"反\\行\n格\t\001\177/㎡");
  jx_json_writer_add_string (writer, "left out", NULL);
  jx_json_writer_add_int64 (writer, "n", -G_GINT64_CONSTANT (999999999999999999));
  jx_json_writer_add_int64 (writer, "z", 0);
  jx_json_writer_key (writer, "d");
  jx_json_writer_decimal (writer, (JxDecimal) { 2250, 2 });
  jx_json_writer_add_boolean (writer, "b", TRUE);
  jx_json_writer_key (writer, "nothing");
  jx_json_writer_null (writer);
  jx_json_writer_key (writer, "empty");
  jx_json_writer_begin_object (writer);
  jx_json_writer_end_object (writer);
  jx_json_writer_key (writer, "none");
  jx_json_writer_begin_array (writer);
  jx_json_writer_end_array (writer);
  jx_json_writer_key (writer, "list");
  jx_json_writer_begin_array (writer);
  jx_json_writer_int64 (writer, 1);
  jx_json_writer_begin_array (writer);
  jx_json_writer_boolean (writer, FALSE);
  jx_json_writer_end_array (writer);
  jx_json_writer_begin_object (writer);
  jx_json_writer_key (writer, "more");
  jx_json_writer_begin_array (writer);
  jx_json_writer_int64 (writer, 1);
  jx_json_writer_int64 (writer, 2);
  jx_json_writer_end_array (writer);
  jx_json_writer_end_object (writer);
  jx_json_writer_end_array (writer);
  jx_json_writer_end_object (writer);

  document = jx_json_writer_end (writer);
  g_assert_cmpmem (g_bytes_get_data (document, NULL), g_bytes_get_size (document), expected, strlen (expected));
}

/* what was read is written with the same bytes */
static void
test_round_trip (void)
{
  static const char document[] = "{\n \"b\": [\n  1,\n  \"a\\nb\",\n  {\n   \"z\": {},\n   \"a\": null\n  }\n ],\n \"a\": true\n}\n";
  g_autoptr(JsonNode) node = parsed (document);
  g_autoptr(JxJsonWriter) writer = jx_json_writer_new ();
  g_autoptr(GBytes) bytes = NULL;
  gsize length;
  const char *data;

  jx_json_writer_node (writer, node);
  bytes = jx_json_writer_end (writer);
  data = g_bytes_get_data (bytes, &length);
  g_assert_cmpmem (data, length, document, strlen (document));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint n = 0; n < G_N_ELEMENTS (scan_cases); n++)
    g_test_add_data_func (scan_cases[n].path, &scan_cases[n], test_scan);
  g_test_add_func ("/json/ranges/elements-of-the-named-array", test_ranges);
  g_test_add_func ("/json/ranges/none-if-it-is-no-array", test_no_ranges);
  g_test_add_func ("/json/limits/each-is-kept", test_limits);
  g_test_add_func ("/json/limits/fractions-where-allowed", test_fractions);
  g_test_add_func ("/json/scan/many-keys", test_many_keys);
  g_test_add_func ("/json/scan/truncated-anywhere", test_truncated);
  g_test_add_func ("/json/read/members", test_readers);
  g_test_add_func ("/json/read/refuses-other-types", test_readers_refuse);
  g_test_add_func ("/json/read/path-of-an-error", test_prefix);
  g_test_add_func ("/json/write/canonical", test_writer);
  g_test_add_func ("/json/write/round-trip", test_round_trip);

  return g_test_run ();
}
