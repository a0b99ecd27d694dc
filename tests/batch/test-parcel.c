/* test-parcel.c: the content of evidence goes along once, in one order, and what cannot is told
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-parcel.h"

#include <string.h>

#include "jx-archive.h"
#include "jx-evidence.h"
#include "jx-exchange-error.h"

static GBytes *
load (const JxRecord  *evidence,
      gpointer         data,
      GError         **error)
{
  const char *name = jx_record_get (evidence, "name");

  ++*(guint *) data;
  if (!g_str_equal (name, "gone"))
    return g_bytes_new (name, strlen (name));

  g_set_error_literal (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_CONTENT, "nobody has it");

  return NULL;
}

static void
add (GPtrArray  *records,
     const char *content)
{
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, content, -1);

  g_ptr_array_add (records, jx_evidence_new (content, strlen (content), sha256));
}

typedef struct
{
  GPtrArray *records;
  GBytes    *json;
  JxPapers   papers;
  guint      n_loaded;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->records = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_record_free);
  fixture->json = g_bytes_new_static ("{}", 2);
  fixture->papers = (JxPapers) { load, &fixture->n_loaded, g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free) };
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_ptr_array_unref (fixture->records);
  g_ptr_array_unref (fixture->papers.left_out);
  g_bytes_unref (fixture->json);
}

static void
test_same_bytes (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GPtrArray) turned = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_record_free);
  g_autoptr(GBytes) once = NULL, again = NULL;
  g_autoptr(GError) error = NULL;

  add (fixture->records, "a");
  add (fixture->records, "b");
  add (fixture->records, "a");
  add (turned, "b");
  add (turned, "a");
  once = jx_parcel_to_bytes (fixture->json, fixture->records, &fixture->papers, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->n_loaded, ==, 2);
  again = jx_parcel_to_bytes (fixture->json, turned, &fixture->papers, &error);
  g_assert_true (g_bytes_equal (once, again));
  g_assert_true (jx_archive_is_one (g_bytes_get_data (once, NULL), g_bytes_get_size (once)));
  g_assert_cmpuint (fixture->papers.left_out->len, ==, 0);
}

static void
test_left_out (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  add (fixture->records, "a");
  add (fixture->records, "gone");
  bytes = jx_parcel_to_bytes (fixture->json, fixture->records, &fixture->papers, &error);
  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  g_assert_cmpuint (fixture->papers.left_out->len, ==, 1);
  g_assert_error ((GError *) g_ptr_array_index (fixture->papers.left_out, 0), JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_CONTENT);
  g_assert_cmpstr (((GError *) g_ptr_array_index (fixture->papers.left_out, 0))->message, ==, "“gone” is not in the file: nobody has it");
}

/* What could not be read again is not written. */
static void
test_too_many (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  for (guint n = 0; n <= JX_ARCHIVE_MAX_FILES; n++)
    {
      g_autofree char *content = g_strdup_printf ("%u", n);

      add (fixture->records, content);
    }

  g_assert_null (jx_parcel_to_bytes (fixture->json, fixture->records, &fixture->papers, &error));
  g_assert_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_TOO_LARGE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/parcel/same-bytes-in-any-order", Fixture, NULL, set_up, test_same_bytes, tear_down);
  g_test_add ("/parcel/left-out", Fixture, NULL, set_up, test_left_out, tear_down);
  g_test_add ("/parcel/too-many", Fixture, NULL, set_up, test_too_many, tear_down);

  return g_test_run ();
}
