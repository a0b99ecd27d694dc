/* bench-exchange.c: exchange files in and out, against json-glib's parser and generator on the same bytes
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <time.h>

#include "jx-exchange-reader.h"
#include "jx-exchange-writer.h"
#include "jx-file-reader.h"
#include "shipped-forms.h"

#define N_COPIES 400
#define N_ROUNDS 3

static const char sample[] = "canal-repair.jixiao.json";

static double
seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static char *
renew (GHashTable *ids,
       const char *id)
{
  char *fresh = g_hash_table_lookup (ids, id);

  if (fresh == NULL)
    {
      fresh = g_uuid_string_random ();
      g_hash_table_insert (ids, g_strdup (id), fresh);
    }

  return g_strdup (fresh);
}

/* One more assessment with all that belongs to it, as another office would have it. */
static void
add_copy (JxBundle       *bundle,
          const JxBundle *one,
          gboolean        parties)
{
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < one->records->len; i++)
    {
      JxRecord *record = jx_record_copy (g_ptr_array_index (one->records, i));
      gboolean party = record->kind == JX_RECORD_AGENCY || record->kind == JX_RECORD_PROJECT;

      if (!party)
        {
          char *id = renew (ids, record->id);

          g_free (record->id);
          record->id = id;
        }
      if (!party && record->kind != JX_RECORD_ASSESSMENT)
        {
          char *parent = renew (ids, record->parent);

          g_free (record->parent);
          record->parent = parent;
        }

      if (party && !parties)
        jx_record_free (record);
      else
        jx_bundle_add (bundle, record);
    }
}

static JxBundle *
make_bundle (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("JIXIAO_DATA_DIR"), "samples", sample, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(JxForms) forms = jx_forms_new ();
  g_autoptr(JxBundle) one = jx_file_reader_read (file, forms, &error);
  JxBundle *bundle = jx_bundle_new ();

  g_assert_no_error (error);
  for (guint i = 0; i < N_COPIES; i++)
    add_copy (bundle, one, i == 0);

  return bundle;
}

static double
time_read (GBytes *bytes)
{
  double begin = seconds ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = jx_exchange_read_bytes (bytes, NULL, &error);

  g_assert_no_error (error);
  g_clear_pointer (&bundle, jx_bundle_free);

  return seconds () - begin;
}

static double
time_parser (GBytes *bytes)
{
  double begin = seconds ();
  g_autoptr(JsonParser) parser = json_parser_new ();

  json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL);
  g_clear_object (&parser);

  return seconds () - begin;
}

static double
time_write (const JxBundle *bundle,
            JxForms        *forms)
{
  double begin = seconds ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = jx_exchange_to_bytes (bundle, forms, NULL, &error);

  g_assert_no_error (error);

  return seconds () - begin;
}

static double
time_generator (GBytes *bytes)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autofree char *text = NULL;
  double begin;

  json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL);
  json_generator_set_root (generator, json_parser_get_root (parser));
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 1);
  begin = seconds ();
  text = json_generator_to_data (generator, NULL);

  return seconds () - begin;
}

static void
print_figure (const char *name,
              gsize       bytes,
              double      own,
              double      reference,
              double      bar)
{
  g_print ("{\"bench\": \"%s\", \"bytes\": %" G_GSIZE_FORMAT ", \"mb_per_s\": %d, \"reference_mb_per_s\": %d, \"ratio_percent\": %d, "
           "\"bar_percent\": %d}\n", name, bytes, (int) (bytes / own / 1e6), (int) (bytes / reference / 1e6),
           (int) (reference / own * 100), (int) (bar * 100));
}

/* Of this program alone, not of the one that started it. */
static long
peak_kib (void)
{
  g_autofree char *status = NULL;
  const char *line;

  g_file_get_contents ("/proc/self/status", &status, NULL, NULL);
  line = strstr (status, "VmHWM:");

  return (long) g_ascii_strtoll (line + strlen ("VmHWM:"), NULL, 10);
}

/* In a process of its own: what reading a file takes beyond what the program has anyway. */
static int
measure_memory (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(JxForms) forms = jx_forms_new ();
  g_autoptr(GError) error = NULL;
  long before = peak_kib ();
  g_autoptr(JxBundle) bundle = jx_file_reader_read (file, forms, &error);
  GStatBuf info;

  g_assert_no_error (error);
  g_stat (path, &info);
  g_print ("{\"bench\": \"exchange-in-memory\", \"file_kib\": %ld, \"taken_kib\": %ld, \"ratio_percent\": %ld, "
           "\"bar_percent\": 300}\n", (long) (info.st_size / 1024), peak_kib () - before,
           (peak_kib () - before) * 100 / (long) (info.st_size / 1024));

  return 0;
}

static void
run_measure_memory (const char *program,
                    GBytes     *bytes)
{
  g_autoptr(GFileIOStream) stream = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = g_file_new_tmp ("jixiao-bench-XXXXXX.jixiao.json", &stream, &error);
  const char *argv[] = { program, g_file_peek_path (file), NULL };

  g_assert_no_error (error);
  g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (stream)), g_bytes_get_data (bytes, NULL),
                             g_bytes_get_size (bytes), NULL, NULL, &error);
  g_assert_no_error (error);
  g_io_stream_close (G_IO_STREAM (stream), NULL, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_CHILD_INHERITS_STDOUT, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_file_delete (file, NULL, NULL);
}

static int
run (const char *program)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JxBundle) bundle = make_bundle ();
  g_autoptr(GBytes) bytes = NULL;
  double in = G_MAXDOUBLE, parser = G_MAXDOUBLE, out = G_MAXDOUBLE, generator = G_MAXDOUBLE;

  bytes = jx_exchange_to_bytes (bundle, forms, NULL, NULL);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      double read_in = time_read (bytes), written = time_write (bundle, forms);
      double parsed = time_parser (bytes), generated = time_generator (bytes);

      in = MIN (in, read_in);
      out = MIN (out, written);
      parser = MIN (parser, parsed);
      generator = MIN (generator, generated);
    }

  print_figure ("exchange-in", g_bytes_get_size (bytes), in, parser, 0.6);
  print_figure ("exchange-out", g_bytes_get_size (bytes), out, generator, 0.5);
  run_measure_memory (program, bytes);

  return 0;
}

int
main (int   argc,
      char *argv[])
{
  return argc == 2 ? measure_memory (argv[1]) : run (argv[0]);
}
