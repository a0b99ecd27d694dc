/* test-exchange.c: what leaves comes back, and what is damaged does not come in
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "jx-error.h"
#include "jx-exchange-assessments.h"
#include "jx-exchange-digest.h"
#include "jx-exchange-error.h"
#include "jx-exchange-reader.h"
#include "jx-exchange-writer.h"
#include "jx-link.h"
#include "jx-file-reader.h"
#include "shipped-forms.h"

#define SAMPLE    "jinfeng-contract-staff.jixiao.json"
#define FLIP_STEP 41

/* The sample, written by the program as it is now. */
static GBytes *
load_sample (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("JIXIAO_DATA_DIR"), "samples", SAMPLE, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = NULL;
  g_autoptr(GBytes) read = g_file_load_bytes (file, NULL, NULL, &error);
  GBytes *bytes;

  g_assert_no_error (error);
  bundle = jx_exchange_read_bytes (read, NULL, &error);
  g_assert_no_error (error);
  bytes = jx_exchange_to_bytes (bundle, forms, NULL, &error);
  g_assert_no_error (error);

  return bytes;
}

static char *
dup_text (GBytes *bytes)
{
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Exchanges one piece for another, which must be there. */
static char *
exchange (const char *text,
          const char *old,
          const char *new)
{
  g_autoptr(GString) changed = g_string_new (text);

  g_assert_cmpuint (g_string_replace (changed, old, new, 1), ==, 1);

  return g_string_free_and_steal (g_steal_pointer (&changed));
}

/* A file without its digest, as one that somebody wrote by hand. */
static char *
drop_digest (const char *text)
{
  const char *begin = strstr (text, " \"digest\"");
  const char *end = strchr (begin, '\n') + 1;
  g_autofree char *head = g_strndup (text, (gsize) (begin - text));

  return g_strconcat (head, end, NULL);
}

static JxBundle *
read_text (const char  *text,
           GError     **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  return jx_exchange_read_bytes (bytes, NULL, error);
}

static char *
write_text (const JxBundle *bundle)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = jx_exchange_to_bytes (bundle, forms, NULL, &error);

  g_assert_no_error (error);

  return dup_text (bytes);
}

static void
test_round_trip (void)
{
  g_autoptr(GBytes) bytes = load_sample ();
  g_autofree char *text = dup_text (bytes);
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = read_text (text, &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  again = write_text (bundle);
  g_assert_cmpstr (again, ==, text);
}

/* The digest as the schema describes it, reckoned in another way: line by line, as our files are written. */
static void
test_digest (void)
{
  g_autoptr(GBytes) bytes = load_sample ();
  g_autoptr(GError) error = NULL;
  g_autofree char *digest = NULL;
  g_autoptr(JxBundle) bundle = jx_exchange_read_bytes (bytes, &digest, &error);
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autofree char *written = NULL;
  g_autofree char *code = NULL;
  g_autoptr(GBytes) again = NULL;

  g_assert_no_error (error);
  again = jx_exchange_to_bytes (bundle, forms, &written, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (digest, ==, written);
  g_assert_cmpuint (strlen (digest), ==, JX_EXCHANGE_DIGEST_LENGTH);

  code = jx_exchange_digest_to_short ("3f2a9c0177be0000000000000000000000000000000000000000000000000000");
  g_assert_cmpstr (code, ==, "3F2A-9C01-77BE");
}

/* What programs derive may differ between programs and says nothing about the content. */
static void
test_derived_is_outside (void)
{
  g_autoptr(GBytes) bytes = load_sample ();
  g_autofree char *text = dup_text (bytes);
  gsize length = strlen (text);
  g_auto(JxExchangeParts) parts = { NULL };
  g_autofree char *digest = NULL;
  g_autofree char *changed = exchange (text, "\"kind\": \"points\"", "\"kind\": \"puncta\"");
  g_auto(JxExchangeParts) other_parts = { NULL };
  g_autofree char *other = NULL;

  jx_exchange_parts_init (&parts, text, length);
  digest = jx_exchange_parts_dup_digest (&parts, text, length);
  jx_exchange_parts_init (&other_parts, changed, strlen (changed));
  other = jx_exchange_parts_dup_digest (&other_parts, changed, strlen (changed));
  g_assert_cmpstr (digest, ==, other);
}

typedef struct
{
  const char *name;
  const char *json;
  const char *rest;      /* what the digest is reckoned over */
} PartsCase;

static const PartsCase parts_cases[] = {
  { "/exchange/parts/last", "{\"a\":1,\"derived\":{\"x\":[1,2]}}", "{\"a\":1}" },
  { "/exchange/parts/first", "{\"derived\":2,\"a\":1}", "{\"a\":1}" },
  { "/exchange/parts/alone", "{\"derived\":{}}", "{}" },
  { "/exchange/parts/side-by-side", "{\"digest\":\"x\",\"derived\":{},\"a\":1}", "{\"a\":1}" },
  { "/exchange/parts/blanks", "{\n \"a\": 1,\n \"derived\": {\n }\n}\n", "{\n \"a\": 1\n}\n" },
  { "/exchange/parts/deep", "{\"a\":{\"b\":1,\"derived\":[\"}\"]},\"c\":2}", "{\"a\":{\"b\":1},\"c\":2}" },
  { "/exchange/parts/digest-below-the-top", "{\"a\":{\"digest\":1}}", "{\"a\":{\"digest\":1}}" },
  { "/exchange/parts/a-text-is-no-key", "{\"a\":\"derived\",\"b\":[\"derived\",\"x\"]}", "{\"a\":\"derived\",\"b\":[\"derived\",\"x\"]}" },
  { "/exchange/parts/quotes-in-texts", "{\"a\":\"\\\"derived\\\":{\",\"derived\":\"\\\\\"}", "{\"a\":\"\\\"derived\\\":{\"}" },
};

static void
test_parts (gconstpointer data)
{
  const PartsCase *c = data;
  g_auto(JxExchangeParts) parts = { NULL };
  g_autofree char *digest = NULL;
  g_autofree char *expected = g_compute_checksum_for_string (G_CHECKSUM_SHA256, c->rest, -1);

  jx_exchange_parts_init (&parts, c->json, strlen (c->json));
  digest = jx_exchange_parts_dup_digest (&parts, c->json, strlen (c->json));
  g_assert_cmpstr (digest, ==, expected);
}

/* A program of a newer minor adds members anywhere: they come out again, in the object in which they came. */
static void
test_newer_minor (void)
{
  g_autoptr(GBytes) bytes = load_sample ();
  g_autofree char *text = dup_text (bytes);
  g_autofree char *plain = drop_digest (text);
  g_autofree char *minor = exchange (plain, "\"minor\": 0", "\"minor\": 3");
  g_autofree char *outer = exchange (minor, " \"forms\": []", " \"signature\": {\"by\": \"某局\", \"n\": 7},\n \"forms\": []");
  g_autofree char *agency = exchange (outer, "\"region\":", "\"short\": \"智运\", \"seats\": [1, 2],\n   \"region\":");
  g_autofree char *row = exchange (agency, "\"key\": \"total\"", "\"key\": \"total\",\n      \"locked\": true");
  g_autofree char *cell = exchange (row, "\"typed\": \"207.6892万元\"", "\"typed\": \"207.6892万元\", \"note\": {\"text\": \"注\"}");
  g_autofree char *assessment = exchange (cell, "\"year\": \"2023\"", "\"year\": \"2023\", \"round\": 2, \"stage\": \"初评\"");
  static const char *const kept[] = {
    "\"minor\": 3", "\"signature\": {\n  \"by\": \"某局\",\n  \"n\": 7\n }", "\"short\": \"智运\"", "\"seats\": [", "\"locked\": true",
    "\"note\": {", "\"text\": \"注\"", "\"round\": 2", "\"stage\": \"初评\"",
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = read_text (assessment, &error);
  g_autoptr(JxBundle) again = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_no_error (error);
  first = write_text (bundle);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (strstr (first, kept[i]) == NULL)
      g_error ("%s is lost", kept[i]);

  again = read_text (first, &error);
  g_assert_no_error (error);
  second = write_text (again);
  g_assert_cmpstr (first, ==, second);
}

/* What an indicator rests on, and the project's contract: a file with them is of minor 1, in one order whatever came. */
static void
test_evidence (void)
{
  static const char evidence[] =
    "\"evidence\": [{\"pages\": \"3–5\", \"name\": \"签到表.pdf\", \"size\": \"1024\", \"stamp\": true,"
    " \"id\": \"eeeeeeee-0000-4000-8000-000000000002\", \"row\": \"11111111-0000-4000-8000-000000000001\","
    " \"sha256\": \"" "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\"},"
    " {\"id\": \"eeeeeeee-0000-4000-8000-000000000001\", \"name\": \"合同.pdf\","
    " \"sha256\": \"fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210\"}], \"answers\": [";
  static const char project[] = "\"payments\": {\"2024\": \"30万元\", \"2023\": \"455000元\"}, \"contract\": \"100万元\", \"name\": \"政府批准聘用人员支出\"";
  static const char *const kept[] = {
    "\"minor\": 1,", "\"contract\": \"100万元\",\n   \"payments\": {\n    \"2023\": \"455000元\",\n    \"2024\": \"30万元\"\n   }",
    "\"evidence\": [", "\"name\": \"签到表.pdf\",\n     \"size\": \"1024\"", "\"pages\": \"3–5\"", "\"stamp\": true",
  };
  g_autoptr(GBytes) bytes = load_sample ();
  g_autofree char *text = dup_text (bytes);
  g_autofree char *plain = drop_digest (text);
  g_autofree char *with_evidence = exchange (plain, "\"answers\": [", evidence);
  g_autofree char *with_contract = exchange (with_evidence, "\"name\": \"政府批准聘用人员支出\"", project);
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = read_text (with_contract, &error);
  g_autoptr(JxBundle) again = NULL;
  g_autofree char *first = NULL, *second = NULL;

  g_assert_no_error (error);
  first = write_text (bundle);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (strstr (first, kept[i]) == NULL)
      g_error ("%s is lost in %s", kept[i], first);
  g_assert_true (strstr (first, "合同.pdf") < strstr (first, "签到表.pdf"));

  again = read_text (first, &error);
  g_assert_no_error (error);
  second = write_text (again);
  g_assert_cmpstr (first, ==, second);
}

#define LINK(id, figure) \
  "{\"figure\": \"" figure "\", \"id\": \"eeeeeeee-0000-4000-8000-00000000000" id "\", \"text\": \"11111111-0000-4000-8000-000000000001\"," \
  " \"text_field\": \"results\", \"row\": \"11111111-0000-4000-8000-000000000002\", \"field\": \"actual\"}"

/* Figures of texts that were a cell's: a file with them is of minor 2, in one order whatever came. That cells are gone is no fault. */
static void
test_links (void)
{
  g_autoptr(GBytes) bytes = load_sample ();
  g_autofree char *text = dup_text (bytes);
  g_autofree char *plain = drop_digest (text);
  g_autofree char *linked = exchange (plain, "\"answers\": [", "\"links\": [" LINK ("2", "1286人次") ", " LINK ("1", "98.5%") "], \"answers\": [");
  g_autofree char *first = NULL, *second = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = read_text (linked, &error), again = NULL;

  g_assert_no_error (error);
  first = write_text (bundle);
  g_assert_nonnull (strstr (first, "\"minor\": 2,"));
  g_assert_nonnull (strstr (first, "\"text_field\": \"results\",\n     \"figure\": \"98.5%\",\n     \"row\": "));
  g_assert_true (strstr (first, "98.5%") < strstr (first, "1286人次"));

  again = read_text (first, &error);
  g_assert_no_error (error);
  second = write_text (again);
  g_assert_cmpstr (first, ==, second);
}

static void
test_too_many_links (void)
{
  g_autoptr(GBytes) bytes = load_sample ();
  g_autofree char *text = dup_text (bytes);
  g_autofree char *plain = drop_digest (text), *linked = NULL;
  g_autoptr(GString) links = g_string_new ("\"links\": [{}");
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < JX_LINK_MOST; i++)
    g_string_append (links, ", {}");
  g_string_append (links, "], \"answers\": [");
  linked = exchange (plain, "\"answers\": [", links->str);

  g_assert_null (read_text (linked, &error));
  g_assert_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_CONTENT);
  g_assert_nonnull (strstr (error->message, "assessments/0/links"));
}

typedef struct
{
  const char *name;
  const char *old;       /* NULL: new is the whole file */
  const char *new;
  int         code;
  gboolean    core;      /* the error is of the domain of core */
  const char *says;
} BadCase;

static const BadCase bad_cases[] = {
  { "/exchange/bad/empty", NULL, "", JX_CORE_ERROR_JSON, TRUE, "Line 1" },
  { "/exchange/bad/no-json", NULL, "%PDF-1.7", JX_CORE_ERROR_JSON, TRUE, "Line 1" },
  { "/exchange/bad/list", NULL, "[]", JX_CORE_ERROR_JSON, TRUE, "" },
  { "/exchange/bad/other-format", NULL, "{\"format\": \"something\"}", JX_EXCHANGE_ERROR_FORMAT, FALSE, "format" },
  { "/exchange/bad/no-format", NULL, "{\"assessments\": []}", JX_EXCHANGE_ERROR_FORMAT, FALSE, "format" },
  { "/exchange/bad/newer-version", "\"version\": 1", "\"version\": 2", JX_EXCHANGE_ERROR_VERSION, FALSE, "version 1" },
  { "/exchange/bad/version-text", "\"version\": 1", "\"version\": \"1\"", JX_CORE_ERROR_JSON, TRUE, "version" },
  { "/exchange/bad/key-twice", "\"state\":", "\"year\": \"2023\", \"state\":", JX_CORE_ERROR_DUPLICATE_KEY, TRUE, "assessments/0" },
  { "/exchange/bad/long-number", "\"state\":", "\"n\": 123456789012345678901234567890, \"state\":", JX_CORE_ERROR_NUMBER, TRUE,
    "assessments/0" },
  { "/exchange/bad/fraction", "\"state\":", "\"n\": 0.5, \"state\":", JX_CORE_ERROR_NUMBER, TRUE, "assessments/0" },
  { "/exchange/bad/null-character", "draft", "dra\\u0000ft", JX_CORE_ERROR_JSON, TRUE, "assessments/0" },
  { "/exchange/bad/half-a-pair", "draft", "dra\\ud800ft", JX_CORE_ERROR_JSON, TRUE, "assessments/0" },
  { "/exchange/bad/utf-8", "draft", "dra\377ft", JX_CORE_ERROR_JSON, TRUE, "assessments/0" },
  { "/exchange/bad/uuid", "\"id\": \"cd0818fa", "\"id\": \"xd0818fa", JX_EXCHANGE_ERROR_CONTENT, FALSE, "assessments/0/id" },
  { "/exchange/bad/uuid-upper-case", "\"id\": \"cd0818fa", "\"id\": \"CD0818FA", JX_EXCHANGE_ERROR_CONTENT, FALSE,
    "assessments/0/id" },
  { "/exchange/bad/agency-nowhere", "   \"agency\": \"1f89338b", "   \"agency\": \"2f89338b", JX_EXCHANGE_ERROR_CONTENT, FALSE,
    "projects/0/agency" },
  { "/exchange/bad/state", "draft", "done", JX_EXCHANGE_ERROR_CONTENT, FALSE, "assessments/0/state" },
  { "/exchange/bad/year", "\"year\": \"2023\"", "\"year\": \"23\"", JX_EXCHANGE_ERROR_CONTENT, FALSE, "assessments/0/year" },
  { "/exchange/bad/year-number", "\"year\": \"2023\"", "\"year\": 2023", JX_EXCHANGE_ERROR_CONTENT, FALSE, "assessments/0/year" },
  { "/exchange/bad/money-unit", "\"money_unit\": \"万元\"", "\"money_unit\": \"美元\"", JX_EXCHANGE_ERROR_CONTENT, FALSE,
    "assessments/0/money_unit" },
  { "/exchange/bad/form-hash", "\"hash\": \"", "\"hash\": \"x", JX_EXCHANGE_ERROR_CONTENT, FALSE, "assessments/0/form/hash" },
  { "/exchange/bad/cell-text", "\"printed-title\": {", "\"printed-title\": \"x\", \"other\": {", JX_EXCHANGE_ERROR_CONTENT, FALSE,
    "assessments/0/blocks/header/0/cells/printed-title" },
  { "/exchange/bad/column-key", "\"printed-title\":", "\"标题\":", JX_EXCHANGE_ERROR_CONTENT, FALSE, "cells/标题" },
  { "/exchange/bad/typed-number", "\"typed\": \"10\"", "\"typed\": 10", JX_EXCHANGE_ERROR_CONTENT, FALSE, "cells/weight" },
  { "/exchange/bad/blocks-list", "\"blocks\": {", "\"blocks\": [], \"x\": {", JX_CORE_ERROR_JSON, TRUE, "assessments/0/blocks" },
  { "/exchange/bad/evidence-hash", "\"answers\": []",
    "\"answers\": [], \"evidence\": [{\"id\": \"eeeeeeee-0000-4000-8000-000000000001\", \"sha256\": \"../store.sqlite\"}]",
    JX_EXCHANGE_ERROR_CONTENT, FALSE, "evidence/0/sha256" },
  { "/exchange/bad/evidence-without-hash", "\"answers\": []",
    "\"answers\": [], \"evidence\": [{\"id\": \"eeeeeeee-0000-4000-8000-000000000001\"}]",
    JX_EXCHANGE_ERROR_CONTENT, FALSE, "evidence/0/sha256" },
  { "/exchange/bad/link-without-figure", "\"answers\": []", "\"answers\": [], \"links\": [" LINK ("1", "") "]", JX_EXCHANGE_ERROR_CONTENT,
    FALSE, "links/0/figure" },
  { "/exchange/bad/link-uuid", "\"answers\": []", "\"answers\": [], \"links\": [" LINK ("x", "1286人次") "]", JX_EXCHANGE_ERROR_CONTENT,
    FALSE, "links/0/id" },
  { "/exchange/bad/payment-year", "\"projects\": [\n  {", "\"projects\": [\n  {\"payments\": {\"上年\": \"1元\"},", JX_EXCHANGE_ERROR_CONTENT, FALSE,
    "payments/上年" },
  { "/exchange/bad/payment-number", "\"projects\": [\n  {", "\"projects\": [\n  {\"payments\": {\"2023\": 100},", JX_EXCHANGE_ERROR_CONTENT, FALSE,
    "payments/2023" },
  { "/exchange/bad/form-text", "\"forms\": []", "\"forms\": [{\"id\": \"a\", \"version\": \"1\", \"hash\": \"00\", \"text\": \"{}\"}]",
    JX_EXCHANGE_ERROR_CONTENT, FALSE, "forms/0/hash" },
};

static void
test_bad (gconstpointer data)
{
  const BadCase *c = data;
  g_autoptr(GBytes) bytes = load_sample ();
  g_autofree char *text = dup_text (bytes);
  g_autofree char *plain = drop_digest (text);
  g_autofree char *bad = c->old != NULL ? exchange (plain, c->old, c->new) : g_strdup (c->new);
  g_autoptr(GError) error = NULL;

  g_assert_null (read_text (bad, &error));
  g_assert_cmpuint (error->domain, ==, c->core ? JX_CORE_ERROR : JX_EXCHANGE_ERROR);
  g_assert_cmpint (error->code, ==, c->code);
  if (strstr (error->message, c->says) == NULL)
    g_error ("“%s” does not say “%s”", error->message, c->says);
}

static void
test_without_digest (void)
{
  g_autoptr(GBytes) bytes = load_sample ();
  g_autofree char *text = dup_text (bytes);
  g_autofree char *plain = drop_digest (text);
  g_autofree char *changed = exchange (plain, "\"typed\": \"207.6892万元\"", "\"typed\": \"208万元\"");
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = read_text (changed, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bundle);
}

static void
test_cut (void)
{
  g_autoptr(GBytes) bytes = load_sample ();

  for (gsize length = 0; length + 1 < g_bytes_get_size (bytes); length += FLIP_STEP)
    {
      g_autoptr(GBytes) cut = g_bytes_new_from_bytes (bytes, 0, length);
      g_autoptr(GError) error = NULL;

      g_assert_null (jx_exchange_read_bytes (cut, NULL, &error));
      g_assert_nonnull (error);
    }
}

/* Any byte, in what the digest covers and in what it leaves out; only the word “digest” itself cannot vouch for itself. */
static void
test_flipped (gconstpointer data)
{
  g_autoptr(GBytes) bytes = load_sample ();
  g_autofree char *text = dup_text (bytes);
  gsize length = strlen (text);
  gsize digest = (gsize) (strstr (text, "\"digest\"") - text);

  for (gsize i = 0; i < length; i += FLIP_STEP)
    {
      g_autofree char *flipped = g_memdup2 (text, length);
      g_autoptr(GBytes) bad = NULL;
      g_autoptr(GError) error = NULL;

      if (i > digest && i <= digest + strlen ("digest"))
        continue;

      flipped[i] ^= (char) GPOINTER_TO_INT (data);
      bad = g_bytes_new (flipped, length);
      if (jx_exchange_read_bytes (bad, NULL, &error) != NULL)
        g_error ("a flipped byte %" G_GSIZE_FORMAT " came in", i);
      g_assert_nonnull (error);
    }
}

static void
test_nesting (void)
{
  gsize length = 200 * 1024 * 1024;
  char *data = g_malloc (length);
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  memset (data, '[', length);
  stream = g_memory_input_stream_new_from_data (data, (gssize) length, g_free);
  g_assert_null (jx_file_reader_load (stream, &error));
  g_assert_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_TOO_LARGE);
  g_clear_error (&error);

  data = g_malloc (100000);
  memset (data, '[', 100000);
  bytes = g_bytes_new_take (data, 100000);
  g_assert_null (jx_exchange_read_bytes (bytes, NULL, &error));
  g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_LIMIT);
}

/* A form that is not shipped goes along byte for byte, whatever it is written with. */
static void
test_form_goes_along (gconstpointer data)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  GBytes *shipped = jx_form_get_bytes (jx_forms_find_latest (forms, "mof-project"));
  g_autofree char *text = g_strndup (g_bytes_get_data (shipped, NULL), g_bytes_get_size (shipped));
  g_autofree char *own = exchange (text, "\"mof-project\"", data);
  g_autoptr(GBytes) own_bytes = g_bytes_new (own, strlen (own));
  g_autoptr(GError) error = NULL;
  g_autoptr(JxForm) form = jx_form_new_from_bytes (own_bytes, &error);
  g_autoptr(JxBundle) bundle = jx_bundle_new ();
  g_autoptr(JxBundle) again = NULL;
  g_autoptr(GBytes) written = NULL;
  JxRecord *record = jx_record_new (JX_RECORD_ASSESSMENT, "3c51d9d5-6bc9-4d58-9a48-b103cf611ce2", NULL);
  const JxRecord *embedded;

  g_assert_no_error (error);
  jx_forms_add (forms, form, FALSE, &error);
  g_assert_no_error (error);
  jx_record_set (record, "form", jx_form_get_id (form));
  jx_record_set (record, "form_version", "1");
  jx_record_set (record, "form_hash", jx_form_get_hash (form));
  jx_bundle_add (bundle, record);

  written = jx_exchange_to_bytes (bundle, forms, NULL, &error);
  g_assert_no_error (error);
  again = jx_exchange_read_bytes (written, NULL, &error);
  g_assert_no_error (error);
  embedded = jx_bundle_find (again, jx_form_get_hash (form));
  g_assert_nonnull (embedded);
  g_assert_cmpstr (jx_record_get (embedded, "text"), ==, own);
}

/* Of two that came from the same records the one that is asked for, and none where nobody asks. */
static void
test_pick (void)
{
  static const char *const ids[] = { "3c51d9d5-6bc9-4d58-9a48-b103cf611ce2", "5d0f2c9e-20b1-4f5b-8b0e-0b7a9d2f6c11" };
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxBundle) bundle = jx_bundle_new ();

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      JxRecord *record = jx_record_new (JX_RECORD_ASSESSMENT, ids[i], NULL);
      g_autoptr(JxAssessment) only = NULL;
      g_autoptr(JxAssessment) asked = NULL;
      g_autoptr(GError) error = NULL;

      jx_record_set (record, "form", "mof-project");
      jx_record_set (record, "form_hash", jx_form_get_hash (jx_forms_find_latest (forms, "mof-project")));
      jx_bundle_add (bundle, record);

      asked = jx_exchange_pick_assessment (bundle, forms, ids[i], &error);
      g_assert_no_error (error);
      g_assert_cmpstr (jx_assessment_get_id (asked), ==, ids[i]);

      only = jx_exchange_pick_assessment (bundle, forms, NULL, &error);
      if (i == 0)
        g_assert_nonnull (only);
      else
        g_assert_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_CONTENT);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/exchange/round-trip-gives-equal-bytes", test_round_trip);
  g_test_add_func ("/exchange/digest", test_digest);
  g_test_add_func ("/exchange/digest-leaves-out-what-is-derived", test_derived_is_outside);
  g_test_add_func ("/exchange/newer-minor-is-kept", test_newer_minor);
  g_test_add_func ("/exchange/evidence-and-contract", test_evidence);
  g_test_add_func ("/exchange/links", test_links);
  g_test_add_func ("/exchange/too-many-links", test_too_many_links);
  g_test_add_func ("/exchange/without-digest-is-believed", test_without_digest);
  g_test_add_func ("/exchange/damage/cut", test_cut);
  g_test_add_data_func ("/exchange/damage/low-bit", GINT_TO_POINTER (0x01), test_flipped);
  g_test_add_data_func ("/exchange/damage/high-bit", GINT_TO_POINTER (0x80), test_flipped);
  g_test_add_func ("/exchange/damage/nesting", test_nesting);
  g_test_add_data_func ("/exchange/form-goes-along/as-text", "\"own-form\"", test_form_goes_along);
  g_test_add_data_func ("/exchange/form-goes-along/as-bytes", "\"own-form\"\r", test_form_goes_along);

  g_test_add_func ("/exchange/one-is-picked", test_pick);
  for (guint i = 0; i < G_N_ELEMENTS (parts_cases); i++)
    g_test_add_data_func (parts_cases[i].name, &parts_cases[i], test_parts);
  for (guint i = 0; i < G_N_ELEMENTS (bad_cases); i++)
    g_test_add_data_func (bad_cases[i].name, &bad_cases[i], test_bad);

  return g_test_run ();
}
