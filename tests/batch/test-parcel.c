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
#include "jx-store-error.h"

static GBytes *
load (const JxRecord  *evidence,
      gpointer         data,
      GError         **error)
{
  const char *name = jx_record_get (evidence, "name");

  ++*(guint *) data;
  if (g_str_equal (name, "gone"))
    g_set_error_literal (error, JX_STORE_ERROR, JX_STORE_ERROR_NOT_FOUND, "nobody has it");
  else if (g_str_equal (name, "damaged"))
    g_set_error_literal (error, JX_STORE_ERROR, JX_STORE_ERROR_DAMAGED, "not what it was");
  else if (g_str_equal (name, "unreadable"))
    g_set_error_literal (error, JX_STORE_ERROR, JX_STORE_ERROR_IO, "the disk");
  else
    return g_bytes_new (name, strlen (name));

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

static GBytes *
to_bytes (Fixture       *fixture,
          GPtrArray     *records,
          GCancellable  *cancellable,
          GError       **error)
{
  const JxParcel parcel = { fixture->json, records, &fixture->papers };
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();

  return jx_parcel_write (&parcel, stream, cancellable, error) && g_output_stream_close (stream, NULL, error)
         ? g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream)) : NULL;
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
  once = to_bytes (fixture, fixture->records, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->n_loaded, ==, 2);
  again = to_bytes (fixture, turned, NULL, &error);
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
  add (fixture->records, "damaged");
  bytes = to_bytes (fixture, fixture->records, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  g_assert_cmpuint (fixture->papers.left_out->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const GError *told = g_ptr_array_index (fixture->papers.left_out, i);
      gboolean gone = told->code == JX_STORE_ERROR_NOT_FOUND;

      g_assert_true (g_error_matches (told, JX_STORE_ERROR, gone ? JX_STORE_ERROR_NOT_FOUND : JX_STORE_ERROR_DAMAGED));
      g_assert_cmpstr (told->message, ==, gone ? "“gone” is not in the file: nobody has it"
                                               : "“damaged” is not in the file: not what it was");
    }
}

/* That a disk fails says nothing of the paper: no file goes out as if it had none. */
static void
test_unreadable (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  add (fixture->records, "unreadable");
  g_assert_null (to_bytes (fixture, fixture->records, NULL, &error));
  g_assert_error (error, JX_STORE_ERROR, JX_STORE_ERROR_IO);
  g_assert_cmpstr (error->message, ==, "unreadable: the disk");
  g_assert_cmpuint (fixture->papers.left_out->len, ==, 0);
}

static void
test_given_up (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  add (fixture->records, "a");
  g_cancellable_cancel (cancellable);
  g_assert_null (to_bytes (fixture, fixture->records, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (fixture->n_loaded, ==, 0);
}

static void
add_more_than (GPtrArray *records,
               guint64    size)
{
  for (guint n = 0; n <= size / JX_EVIDENCE_MAX_BYTES; n++)
    {
      g_autofree char *sha256 = g_strdup_printf ("%064x", n);

      g_ptr_array_add (records, jx_evidence_new ("a", JX_EVIDENCE_MAX_BYTES, sha256));
    }
}

static GBytes *
load_large (const JxRecord  *evidence,
            gpointer         data,
            GError         **error)
{
  return g_bytes_ref (data);
}

/* More than would have its place in memory: nothing of it stays there. */
static void
test_large (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree guint8 *zeros = g_malloc0 (JX_EVIDENCE_MAX_BYTES);
  g_autoptr(GBytes) content = g_bytes_new_static (zeros, JX_EVIDENCE_MAX_BYTES);
  JxPapers papers = { load_large, content, fixture->papers.left_out };
  const JxParcel parcel = { fixture->json, fixture->records, &papers };
  g_autoptr(GFile) nowhere = g_file_new_for_path ("/dev/null");
  g_autoptr(GFileOutputStream) stream = g_file_append_to (nowhere, G_FILE_CREATE_NONE, NULL, NULL);
  g_autoptr(GError) error = NULL;

  add_more_than (fixture->records, JX_ARCHIVE_MAX_PIPED);

  g_assert_true (jx_parcel_write (&parcel, G_OUTPUT_STREAM (stream), NULL, &error));
  g_assert_no_error (error);
}

/* By what is said of them, before any is loaded. */
static void
test_too_large (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  add_more_than (fixture->records, JX_ARCHIVE_MAX_BYTES);

  g_assert_null (to_bytes (fixture, fixture->records, NULL, &error));
  g_assert_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_TOO_LARGE);
  g_assert_cmpuint (fixture->n_loaded, ==, 0);
}

/* All of that would be in memory before its first byte went out. */
static void
test_too_large_to_pass_on (Fixture       *fixture,
                           gconstpointer  data)
{
  const JxParcel parcel = { fixture->json, fixture->records, &fixture->papers };
  g_autoptr(GFile) remote = g_file_new_for_uri ("sftp://example/a.jixiao.zip");
  GFile *places[] = { NULL, remote };

  add_more_than (fixture->records, JX_ARCHIVE_MAX_PIPED);
  for (guint n = 0; n < G_N_ELEMENTS (places); n++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (jx_parcel_save (&parcel, places[n], NULL, NULL, &error));
      g_assert_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_TOO_LARGE);
      g_assert_cmpuint (fixture->n_loaded, ==, 0);
    }
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

  g_assert_null (to_bytes (fixture, fixture->records, NULL, &error));
  g_assert_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_TOO_LARGE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/parcel/same-bytes-in-any-order", Fixture, NULL, set_up, test_same_bytes, tear_down);
  g_test_add ("/parcel/left-out", Fixture, NULL, set_up, test_left_out, tear_down);
  g_test_add ("/parcel/unreadable", Fixture, NULL, set_up, test_unreadable, tear_down);
  g_test_add ("/parcel/given-up", Fixture, NULL, set_up, test_given_up, tear_down);
  g_test_add ("/parcel/large", Fixture, NULL, set_up, test_large, tear_down);
  g_test_add ("/parcel/too-large", Fixture, NULL, set_up, test_too_large, tear_down);
  g_test_add ("/parcel/too-large-to-pass-on", Fixture, NULL, set_up, test_too_large_to_pass_on, tear_down);
  g_test_add ("/parcel/too-many", Fixture, NULL, set_up, test_too_many, tear_down);

  return g_test_run ();
}
