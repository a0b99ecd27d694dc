/* test-evidence-parcel.c: papers come out of archives into the store, whichever of the chosen files has them, or it is told
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-evidence-parcel.h"

#include <string.h>

#include "jx-evidence.h"
#include "jx-parcel.h"
#include "jx-store-papers.h"

#define PAPER "%PDF-1.7"

typedef struct
{
  char      *folder;
  JxStore   *store;
  GPtrArray *records;             /* JxRecord: one piece of evidence */
  GPtrArray *parcels;             /* JxEvidenceParcel */
  GFile     *archive, *tables;    /* both list it, one has it */
  char      *missing;
  GError    *error;
  gboolean   taken, done;
} Fixture;

static GBytes *
load (const JxRecord  *evidence,
      gpointer         data,
      GError         **error)
{
  return g_bytes_new_static (PAPER, strlen (PAPER));
}

static void
write_file (GFile      *file,
            const char *content,
            gsize       length)
{
  g_assert_true (g_file_set_contents (g_file_peek_path (file), content, (gssize) length, NULL));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, PAPER, -1);
  g_autoptr(GFile) file = NULL;
  g_autoptr(GBytes) json = g_bytes_new_static ("{}", 2);
  g_autoptr(GPtrArray) left_out = g_ptr_array_new ();

  fixture->folder = g_dir_make_tmp ("jixiao-parcel-XXXXXX", NULL);
  file = g_file_new_build_filename (fixture->folder, "store.sqlite", NULL);
  fixture->store = jx_store_open (file, JX_STORE_NONE, &fixture->error);
  g_assert_no_error (fixture->error);
  fixture->records = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_record_free);
  g_ptr_array_add (fixture->records, jx_evidence_new ("a.pdf", strlen (PAPER), sha256));
  fixture->parcels = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_evidence_parcel_free);

  fixture->archive = g_file_new_build_filename (fixture->folder, "sent.jixiao.zip", NULL);
  fixture->tables = g_file_new_build_filename (fixture->folder, "sent.jixiao.json", NULL);
  jx_parcel_save (&(JxParcel) { json, fixture->records, &(JxPapers) { load, NULL, left_out } }, fixture->archive, NULL, NULL,
                  &fixture->error);
  g_assert_no_error (fixture->error);
  write_file (fixture->tables, "{}", 2);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  jx_store_close (fixture->store, FALSE, NULL);
  g_object_unref (fixture->store);
  g_ptr_array_unref (fixture->records);
  g_ptr_array_unref (fixture->parcels);
  g_object_unref (fixture->archive);
  g_object_unref (fixture->tables);
  g_clear_error (&fixture->error);
  g_free (fixture->missing);
  g_free (fixture->folder);
}

static void
choose (Fixture *fixture,
        GFile   *file)
{
  g_ptr_array_add (fixture->parcels, jx_evidence_parcel_new (file, fixture->records));
}

static void
taken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Fixture *fixture = g_object_get_data (source, "fixture");

  fixture->taken = jx_evidence_parcels_take_finish (result, &fixture->missing, &fixture->error);
  fixture->done = TRUE;
}

static void
take (Fixture *fixture)
{
  g_autoptr(GObject) source = g_object_new (G_TYPE_OBJECT, NULL);

  g_object_set_data (source, "fixture", fixture);
  jx_evidence_parcels_take (fixture->store, fixture->parcels, source, taken_cb);
  while (!fixture->done)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
is_kept (Fixture *fixture)
{
  g_autoptr(GBytes) content = jx_store_load_paper (fixture->store, jx_record_get (g_ptr_array_index (fixture->records, 0), "sha256"),
                                                   NULL);

  return content != NULL;
}

/* The table is read first; what it lacks is in the other. */
static void
test_together (Fixture       *fixture,
               gconstpointer  data)
{
  choose (fixture, fixture->tables);
  choose (fixture, fixture->archive);
  take (fixture);
  g_assert_no_error (fixture->error);
  g_assert_true (fixture->taken);
  g_assert_null (fixture->missing);
  g_assert_true (is_kept (fixture));
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  choose (fixture, fixture->tables);
  g_assert_true (g_file_delete (fixture->tables, NULL, NULL));   /* is not needed any longer */
  take (fixture);
  g_assert_no_error (fixture->error);
  g_assert_true (fixture->taken);
  g_assert_cmpstr (fixture->missing, ==, "“a.pdf” is listed as evidence and did not come along.");
}

static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  choose (fixture, fixture->archive);
  g_assert_true (g_file_delete (fixture->archive, NULL, NULL));
  take (fixture);
  g_assert_false (fixture->taken);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_true (g_str_has_prefix (fixture->error->message, "sent.jixiao.zip: "));
}

static void
test_changed (Fixture       *fixture,
              gconstpointer  data)
{
  choose (fixture, fixture->archive);
  write_file (fixture->archive, "{}", 2);
  take (fixture);
  g_assert_false (fixture->taken);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_false (is_kept (fixture));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/evidence-parcel/of-several-files", Fixture, NULL, set_up, test_together, tear_down);
  g_test_add ("/evidence-parcel/missing", Fixture, NULL, set_up, test_missing, tear_down);
  g_test_add ("/evidence-parcel/gone", Fixture, NULL, set_up, test_gone, tear_down);
  g_test_add ("/evidence-parcel/changed", Fixture, NULL, set_up, test_changed, tear_down);

  return g_test_run ();
}
