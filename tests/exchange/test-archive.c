/* test-archive.c: an exchange file and its evidence in one file, and what is none
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE   /* memmem () */

#include "jx-archive.h"

#include <string.h>

#include "jx-archive-writer.h"
#include "jx-evidence.h"
#include "jx-exchange-error.h"
#include "jx-file-reader.h"
#include "workbook.h"

#define CONTENT    "%PDF-1.7"
#define END_LENGTH 22           /* of what stands behind the list of a zip */

static const char tables[] =
  "{\"format\": \"jixiao\", \"version\": 1, \"minor\": 0, \"forms\": [],"
  " \"agencies\": [{\"id\": \"00000001-0000-4000-8000-000000000001\", \"name\": \"某局\"}], \"projects\": [],"
  " \"assessments\": [{\"id\": \"00000003-0000-4000-8000-000000000001\", \"agency\": \"00000001-0000-4000-8000-000000000001\","
  " \"form\": {\"id\": \"mof-department\", \"version\": \"1\","
  " \"hash\": \"83107f8ddc68265bc5cde05cbf8c57bd30e59bf2326a6c68c4005bc915b81980\"}, \"year\": \"2023\", \"kind\": \"department\","
  " \"money_unit\": \"元\", \"state\": \"draft\", \"blocks\": {}, \"answers\": [],"
  " \"evidence\": [{\"id\": \"eeeeeeee-0000-4000-8000-000000000001\", \"name\": \"a.pdf\", \"size\": \"8\", \"sha256\": \"%s\"}]}]}";

typedef struct
{
  char *hash, *paper, *json;    /* of the content, its part, the tables that list it */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_auto(GStrv) halves = g_strsplit (tables, "%s", 2);

  fixture->hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, CONTENT, -1);
  fixture->paper = g_strconcat (JX_ARCHIVE_EVIDENCE, fixture->hash, NULL);
  fixture->json = g_strconcat (halves[0], fixture->hash, halves[1], NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_free (fixture->hash);
  g_free (fixture->paper);
  g_free (fixture->json);
}

static JxBundle *
read_bytes (GBytes  *bytes,
            GError **error)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  return jx_archive_read (stream, error);
}

static gboolean
keep (const char  *sha256,
      GBytes      *content,
      gpointer     data,
      GError     **error)
{
  g_string_append_printf (data, "%s %.*s\n", sha256, (int) g_bytes_get_size (content),
                          (const char *) g_bytes_get_data (content, NULL));

  return TRUE;
}

static void
test_whole (Fixture       *fixture,
            gconstpointer  data)
{
  const char *parts[] = { JX_ARCHIVE_JSON, fixture->json, fixture->paper, CONTENT, NULL };
  g_autoptr(GBytes) bytes = workbook_zip (parts);
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = read_bytes (bytes, &error);
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr(GHashTable) wanted = NULL;
  g_autoptr(GString) taken = g_string_new (NULL);
  g_autofree char *expected = g_strconcat (fixture->hash, " " CONTENT "\n", NULL);

  g_assert_no_error (error);
  g_assert_true (jx_archive_is_one (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)));
  wanted = jx_evidence_dup_hashes (bundle->records);
  g_assert_cmpuint (g_hash_table_size (wanted), ==, 1);
  g_hash_table_add (wanted, g_strdup ("nowhere"));
  g_assert_true (jx_archive_take (stream, wanted, keep, taken, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (taken->str, ==, expected);
  g_assert_true (g_hash_table_contains (wanted, "nowhere"));
  g_assert_cmpuint (g_hash_table_size (wanted), ==, 1);
}

/* As a name, or on standard input, whatever it is called; and what is a zip and none is a workbook. */
static void
test_sniffed (Fixture       *fixture,
              gconstpointer  data)
{
  const char *parts[] = { JX_ARCHIVE_JSON, fixture->json, NULL }, *other[] = { "ppt/presentation.xml", "<a/>", NULL };
  g_autoptr(GBytes) bytes = workbook_zip (parts), strange = workbook_zip (other);
  g_autoptr(JxForms) forms = jx_forms_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = jx_file_reader_read_bytes (bytes, forms, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (bundle->records->len, ==, 3);
  g_assert_null (jx_file_reader_read_bytes (strange, forms, &error));
  g_assert_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_FORMAT);
  g_assert_nonnull (strstr (error->message, "workbook"));
}

/* ---- what is refused; each with the place, nothing of it taken ---- */

typedef struct
{
  const char *name;
  const char *part, *content;   /* comes behind the tables and the paper; NULL: not so */
  gboolean    paper;            /* it comes under the paper's name, which is left out */
  int         cut, grow;        /* bytes at the end */
  int         code;
  const char *sentence;
  int         at;               /* against the end of the list: … */
  const char *over;             /* … four bytes that come over what stands there, or NULL */
} Refused;

#define OTHER "evidence/2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"   /* of "x" */

static const Refused refused[] = {
  { "/archive/refused/cut-off", NULL, NULL, FALSE, 10, 0, JX_EXCHANGE_ERROR_FORMAT, "cut off" },
  { "/archive/refused/something-behind-it", NULL, NULL, FALSE, 0, 10, JX_EXCHANGE_ERROR_FORMAT, "added" },
  { "/archive/refused/nothing-but-a-head", NULL, NULL, FALSE, G_MAXINT, 0, JX_EXCHANGE_ERROR_FORMAT, "cut off" },
  { "/archive/refused/another-content", NULL, "%PDF-1.8", TRUE, 0, 0, JX_EXCHANGE_ERROR_DIGEST, "changed or damaged" },
  { "/archive/refused/path", "../evidence/x", "x", FALSE, 0, 0, JX_EXCHANGE_ERROR_CONTENT, "does not belong" },
  { "/archive/refused/program", "evidence/setup.exe", "x", FALSE, 0, 0, JX_EXCHANGE_ERROR_CONTENT, "setup.exe" },
  { "/archive/refused/folder", "more/", "", FALSE, 0, 0, JX_EXCHANGE_ERROR_CONTENT, "does not belong" },
  { "/archive/refused/tables-twice", JX_ARCHIVE_JSON, "{}", FALSE, 0, 0, JX_EXCHANGE_ERROR_CONTENT, "twice" },
  { "/archive/refused/not-listed", OTHER, "x", FALSE, 0, 0, JX_EXCHANGE_ERROR_CONTENT, "2d711642b726" },
  { "/archive/refused/says-too-many", NULL, NULL, FALSE, 0, 0, JX_EXCHANGE_ERROR_TOO_LARGE, "more than 2000", 8, "\xd3\x07\xd3\x07" },
  { "/archive/refused/second-end", NULL, NULL, FALSE, 0, 0, JX_EXCHANGE_ERROR_FORMAT, "added", -20, "PK\6\7" },
};

static GBytes *
make_refused (const Fixture *fixture,
              const Refused *c)
{
  const char *parts[] = { JX_ARCHIVE_JSON, fixture->json, fixture->paper, c->paper ? c->content : CONTENT,
                          c->part, c->content, NULL };
  g_autoptr(GBytes) whole = workbook_zip (parts);
  gsize length = g_bytes_get_size (whole), kept = c->cut == G_MAXINT ? 60 : length - (gsize) c->cut;
  g_autoptr(GByteArray) bytes = g_byte_array_new ();

  g_byte_array_append (bytes, g_bytes_get_data (whole, NULL), (guint) kept);
  for (int n = 0; n < c->grow; n++)
    g_byte_array_append (bytes, (const guint8 *) "x", 1);
  if (c->over != NULL)
    memcpy (bytes->data + length - END_LENGTH + c->at, c->over, 4);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  const Refused *c = data;
  g_autoptr(GBytes) bytes = make_refused (fixture, c);
  g_autoptr(GError) error = NULL;

  g_assert_true (jx_archive_is_one (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)));
  g_assert_null (read_bytes (bytes, &error));
  g_assert_error (error, JX_EXCHANGE_ERROR, c->code);
  g_assert_nonnull (strstr (error->message, c->sentence));
}

/* A paper that unpacks to more than one may have, and one that is dense beyond belief before that. */
static void
test_too_large (Fixture       *fixture,
                gconstpointer  data)
{
  gsize sizes[] = { 2 * 1024 * 1024, JX_EVIDENCE_MAX_BYTES + 1 };

  for (guint n = 0; n < G_N_ELEMENTS (sizes); n++)
    {
      g_autofree char *text = g_strnfill (sizes[n], 'a');
      const char *parts[] = { JX_ARCHIVE_JSON, fixture->json, fixture->paper, text, NULL };
      g_autoptr(GBytes) bytes = workbook_zip (parts);
      g_autoptr(GError) error = NULL;

      g_assert_null (read_bytes (bytes, &error));
      g_assert_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_TOO_LARGE);
      g_assert_nonnull (strstr (error->message, "evidence_"));
    }
}

static void
test_too_many (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GString) json = g_string_new (fixture->json);
  g_autoptr(GString) list = g_string_new (NULL);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  for (guint n = 0; n <= JX_ARCHIVE_MAX_FILES + 1; n++)
    {
      g_autofree char *content = g_strdup_printf ("%u", n), *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, content, -1);

      g_string_append_printf (list, "{\"id\": \"eeeeeeee-0000-4000-8000-%012u\", \"name\": \"a\", \"size\": \"1\", "
                              "\"sha256\": \"%s\"}, ", n + 2, hash);
      g_ptr_array_add (parts, g_strconcat (JX_ARCHIVE_EVIDENCE, hash, NULL));
      g_ptr_array_add (parts, g_steal_pointer (&content));
    }

  g_string_replace (json, "\"evidence\": [", "\"evidence\": [@", 1);
  g_string_replace (json, "@", list->str, 1);
  g_ptr_array_insert (parts, 0, g_strdup (json->str));
  g_ptr_array_insert (parts, 0, g_strdup (JX_ARCHIVE_JSON));
  g_ptr_array_add (parts, NULL);
  bytes = workbook_zip ((const char *const *) (gconstpointer) parts->pdata);
  g_assert_null (read_bytes (bytes, &error));
  g_assert_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "2000"));
}

/* One whose list alone is larger than that of any archive. */
static void
test_long_list (Fixture       *fixture,
                gconstpointer  data)
{
  const char *parts[] = { JX_ARCHIVE_JSON, fixture->json, NULL };
  g_autoptr(GBytes) small = workbook_zip (parts), bytes = NULL;
  gsize n = g_bytes_get_size (small), more = 3 * 1024 * 1024;
  guint8 *large = g_malloc0 (n + more);
  guint32 size = GUINT32_TO_LE ((guint32) (n + more - END_LENGTH)), at = 0;
  g_autoptr(GError) error = NULL;

  memcpy (large, g_bytes_get_data (small, NULL), n - END_LENGTH);
  memcpy (large + more + n - END_LENGTH, (const guint8 *) g_bytes_get_data (small, NULL) + n - END_LENGTH, END_LENGTH);
  memcpy (large + more + n - END_LENGTH + 12, &size, 4);
  memcpy (large + more + n - END_LENGTH + 16, &at, 4);
  bytes = g_bytes_new_take (large, n + more);
  g_assert_null (read_bytes (bytes, &error));
  g_assert_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_TOO_LARGE);
}

/* What is no archive is no error; what cannot be looked at is one. */
static void
test_opened (Fixture       *fixture,
             gconstpointer  data)
{
  const char *parts[] = { JX_ARCHIVE_JSON, fixture->json, NULL };
  g_autoptr(GBytes) bytes = workbook_zip (parts);
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "sent", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GInputStream) archive = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_cache_dir (), 0700), ==, 0);
  g_assert_null (jx_archive_open (file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (path, fixture->json, -1, NULL));
  g_assert_null (jx_archive_open (file, &error));
  g_assert_no_error (error);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  archive = jx_archive_open (file, &error);
  g_assert_no_error (error);
  g_assert_nonnull (archive);
  g_assert_cmpint (g_seekable_tell (G_SEEKABLE (archive)), ==, 0);
}

static gboolean
break_off (const char  *sha256,
           GBytes      *content,
           gpointer     data,
           GError     **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "full");

  return FALSE;
}

static void
test_nowhere_to_keep_it (Fixture       *fixture,
                         gconstpointer  data)
{
  const char *parts[] = { JX_ARCHIVE_JSON, fixture->json, fixture->paper, CONTENT, NULL };
  g_autoptr(GBytes) bytes = workbook_zip (parts);
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr(GHashTable) wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GError) error = NULL;

  g_hash_table_add (wanted, g_strdup (fixture->hash));
  g_assert_false (jx_archive_take (stream, wanted, break_off, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

/* ---- what is written ---- */

/* A count of papers, whose names are not in their order. */
#define N_PAPERS 5

static char *
dup_content (guint n)
{
  return g_strdup_printf ("paper %u", n);
}

static char *
dup_hash (guint n)
{
  g_autofree char *content = dup_content (n);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, content, -1);
}

static GBytes *
write_archive (const char *json)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(JxArchiveWriter) archive = jx_archive_writer_new (stream);
  g_autoptr(GBytes) first = g_bytes_new (json, strlen (json));

  g_assert_true (jx_archive_writer_add (archive, JX_ARCHIVE_JSON, first, NULL));
  for (guint n = 0; n < N_PAPERS; n++)
    {
      g_autofree char *content = dup_content (n), *hash = dup_hash (n), *name = g_strconcat (JX_ARCHIVE_EVIDENCE, hash, NULL);
      g_autoptr(GBytes) bytes = g_bytes_new (content, strlen (content));

      g_assert_true (jx_archive_writer_add (archive, name, bytes, NULL));
    }
  g_assert_true (jx_archive_writer_finish (archive, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* Parts as they are, each with its size before it: nothing stands behind them. */
static void
test_written (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GBytes) bytes = write_archive (fixture->json);
  const guint8 *at = g_bytes_get_data (bytes, NULL);

  g_assert_true (jx_archive_is_one (at, g_bytes_get_size (bytes)));
  for (guint n = 0; n <= N_PAPERS; n++)
    {
      guint32 packed, size;

      g_assert_cmpmem (at, 4, "PK\3\4", 4);
      memcpy (&packed, at + 18, 4);
      memcpy (&size, at + 22, 4);
      g_assert_cmpint (at[6] | at[7], ==, 0);
      g_assert_cmpint (at[8] | at[9], ==, 0);
      g_assert_cmpuint (packed, ==, size);
      g_assert_cmpuint (size, >, 0);
      at += 30 + at[26] + GUINT32_FROM_LE (size);
    }
  g_assert_cmpmem (at, 4, "PK\1\2", 4);
}

/* Papers stay at hand in any order, as often as they are asked for; one that is not there is no error. */
static void
test_papers (Fixture       *fixture,
             gconstpointer  data)
{
  static const guint order[] = { 3, 4, 4, 0, 2, 1, 3 };
  g_autoptr(GBytes) bytes = write_archive (fixture->json);
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr(GError) error = NULL;
  g_autoptr(JxArchivePapers) papers = jx_archive_papers_new (stream, &error);

  g_assert_no_error (error);
  for (guint n = 0; n < G_N_ELEMENTS (order); n++)
    {
      g_autofree char *hash = dup_hash (order[n]), *content = dup_content (order[n]);
      g_autoptr(GBytes) found = jx_archive_papers_load (papers, hash, &error);

      g_assert_no_error (error);
      g_assert_cmpmem (g_bytes_get_data (found, NULL), g_bytes_get_size (found), content, strlen (content));
    }

  g_assert_null (jx_archive_papers_load (papers, fixture->hash, &error));
  g_assert_no_error (error);
}

#define PIECE 64   /* bytes that the stream gives at once: less than a paper with its name */

#define TEST_TYPE_COUNTED (counted_get_type ())
G_DECLARE_FINAL_TYPE (Counted, counted, TEST, COUNTED, GMemoryInputStream)

struct _Counted
{
  GMemoryInputStream  parent_instance;

  guint               n_reads;
};

G_DEFINE_FINAL_TYPE (Counted, counted, G_TYPE_MEMORY_INPUT_STREAM)

static gssize
counted_read (GInputStream  *stream,
              void          *buffer,
              gsize          count,
              GCancellable  *cancellable,
              GError       **error)
{
  TEST_COUNTED (stream)->n_reads++;

  return G_INPUT_STREAM_CLASS (counted_parent_class)->read_fn (stream, buffer, MIN (count, PIECE), cancellable, error);
}

static void
counted_class_init (CountedClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = counted_read;
}

static void
counted_init (Counted *self)
{
}

static guint
count_reads (Counted         *stream,
             JxArchivePapers *papers,
             guint            paper)
{
  g_autofree char *hash = dup_hash (paper);
  guint n_before = stream->n_reads;
  g_autoptr(GBytes) found = jx_archive_papers_load (papers, hash, NULL);

  g_assert_nonnull (found);

  return stream->n_reads - n_before;
}

/* For what stood earlier the archive is begun anew: that costs as much as the first time, wherever one is. */
static void
test_papers_again (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GBytes) bytes = write_archive (fixture->json);
  g_autoptr(Counted) stream = g_object_new (TEST_TYPE_COUNTED, NULL);
  g_autoptr(JxArchivePapers) papers = NULL;
  guint n_first;

  g_memory_input_stream_add_bytes (G_MEMORY_INPUT_STREAM (stream), bytes);
  papers = jx_archive_papers_new (G_INPUT_STREAM (stream), NULL);
  n_first = count_reads (stream, papers, 0);
  for (guint n = 0; n < N_PAPERS; n++)
    {
      count_reads (stream, papers, n);
      g_assert_cmpuint (count_reads (stream, papers, 0), ==, n_first);
    }
}

/* Each byte of a paper in turn is another: the archive is refused, whoever reads it. */
static void
test_spoilt (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GBytes) bytes = write_archive (fixture->json);
  g_autofree char *hash = dup_hash (0);
  gsize size;
  g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes));
  const char *paper = memmem (copy, size, "paper 0", 7);
  gsize at = (gsize) ((const guint8 *) paper - copy);

  for (gsize n = at; n < at + 7; n++)
    {
      g_autoptr(GInputStream) stream = NULL;
      g_autoptr(JxArchivePapers) papers = NULL;
      g_autoptr(GError) error = NULL;

      copy[n] ^= 1;
      stream = g_memory_input_stream_new_from_data (copy, (gssize) size, NULL);
      papers = jx_archive_papers_new (stream, &error);
      g_assert_no_error (error);
      g_assert_null (jx_archive_papers_load (papers, hash, &error));
      g_assert_nonnull (error);
      g_assert_true (error->domain == JX_EXCHANGE_ERROR);
      copy[n] ^= 1;
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/archive/tables-and-evidence", Fixture, NULL, set_up, test_whole, tear_down);
  g_test_add ("/archive/known-by-its-first-part", Fixture, NULL, set_up, test_sniffed, tear_down);
  for (gsize n = 0; n < G_N_ELEMENTS (refused); n++)
    g_test_add (refused[n].name, Fixture, &refused[n], set_up, test_refused, tear_down);
  g_test_add ("/archive/refused/too-large", Fixture, NULL, set_up, test_too_large, tear_down);
  g_test_add ("/archive/refused/too-many", Fixture, NULL, set_up, test_too_many, tear_down);
  g_test_add ("/archive/refused/long-list", Fixture, NULL, set_up, test_long_list, tear_down);
  g_test_add ("/archive/opened-or-told-why-not", Fixture, NULL, set_up, test_opened, tear_down);
  g_test_add ("/archive/written-with-sizes-before-the-parts", Fixture, NULL, set_up, test_written, tear_down);
  g_test_add ("/archive/papers-in-any-order", Fixture, NULL, set_up, test_papers, tear_down);
  g_test_add ("/archive/papers-again-cost-as-the-first-time", Fixture, NULL, set_up, test_papers_again, tear_down);
  g_test_add ("/archive/refused/spoilt", Fixture, NULL, set_up, test_spoilt, tear_down);
  g_test_add ("/archive/nowhere-to-keep-it", Fixture, NULL, set_up, test_nowhere_to_keep_it, tear_down);

  return g_test_run ();
}
