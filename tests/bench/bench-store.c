/* bench-store.c: 300 000 rows into the store and out of it, against bare SQLite on the same rows
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-search-key.h"
#include "jx-store-care.h"
#include "jx-store-query.h"
#include "jx-store-read.h"
#include "jx-transaction.h"

#include <glib/gstdio.h>
#include <string.h>

#define N_ASSESSMENTS G_GINT64_CONSTANT (10000)
#define N_ROWS        30
#define N_EDITS       200
#define N_ROUNDS      3

static void
print_figure (const char *figure,
              const char *unit,
              gint64      value,
              const char *reference_name,
              gint64      reference)
{
  g_print ("{\"bench\": \"store\", \"figure\": \"%s\", \"unit\": \"%s\", \"value\": %" G_GINT64_FORMAT
           ", \"reference\": \"%s\", \"reference_value\": %" G_GINT64_FORMAT ", \"percent\": %" G_GINT64_FORMAT "}\n",
           figure, unit, value, reference_name, reference, value * 100 / MAX (reference, 1));
}

static void
print_time (const char *figure,
            gint64      value,
            gint64      budget)
{
  g_print ("{\"bench\": \"store\", \"figure\": \"%s\", \"unit\": \"us\", \"value\": %" G_GINT64_FORMAT
           ", \"budget\": %" G_GINT64_FORMAT "}\n", figure, value, budget);
}

static JxRecord *
make_row (GRand      *random,
          const char *assessment,
          guint       number)
{
  g_autofree char *id = g_strdup_printf ("%08x-7d0a-4b8e-9c52-%012u", g_rand_int (random), number);
  g_autofree char *name = g_strdup_printf ("发放中心聘用人员工资的人数与月数%u", number);
  JxRecord *row = jx_record_new (JX_RECORD_ROW, id, assessment);

  row->block = g_strdup ("indicators");
  row->rank = number;
  jx_record_set (row, "level1", "产出指标");
  jx_record_set (row, "level2", "数量指标");
  jx_record_set (row, "name", name);
  jx_record_set (row, "target", "≥28人");
  jx_record_set (row, "actual", "26人");
  jx_record_set (row, "weight", "22.5");
  jx_record_set (row, "score", "20.89");
  jx_record_set (row, "reason", "两名人员在年中离任，按实际在岗人数与月数发放。");

  return row;
}

static JxJournalEntry *
make_import (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (1);
  JxJournalEntry *entry = jx_journal_entry_new ();

  entry->serial = 1;
  entry->stack = g_strdup ("");
  entry->label = g_strdup ("导入");
  entry->time = 1;

  for (guint i = 0; (gint64) i < N_ASSESSMENTS; i++)
    {
      g_autofree char *id = g_strdup_printf ("%08x-9f0e-4b8e-9c52-%012u", g_rand_int (random), i);
      JxRecord *assessment = jx_record_new (JX_RECORD_ASSESSMENT, id, NULL);

      jx_record_set (assessment, "year", "2023");
      jx_record_set (assessment, "kind", "project");
      jx_record_set (assessment, "form", "mof-project");
      jx_record_set (assessment, "form_version", "1");
      jx_record_set (assessment, "state", "draft");
      g_ptr_array_add (entry->changed, assessment);

      for (guint n = 0; n < N_ROWS; n++)
        g_ptr_array_add (entry->changed, make_row (random, id, n));
    }

  return entry;
}

/* Rows a second of prepared inserts of the same texts into a table without anything. */
static gint64
measure_bare (const JxJournalEntry *entry,
              const char           *path,
              const char           *table)
{
  g_autoptr(JxDb) db = jx_db_open (path, JX_DB_CREATE, NULL);
  g_autoptr(JxTransaction) transaction = NULL;
  g_autoptr(JxStmt) stmt = NULL;
  g_autoptr(GString) fields = g_string_new (NULL);
  gint64 begin;

  jx_db_set_unhurried (db, TRUE);
  g_assert_true (jx_db_exec (db, table, NULL) && jx_db_exec (db, "PRAGMA user_version = 1", NULL));
  begin = g_get_monotonic_time ();
  transaction = jx_transaction_begin (db, NULL);
  stmt = jx_db_prepare (db, "INSERT INTO row VALUES (?1, ?2, ?3, ?4, ?5)", NULL);

  for (guint i = 0; i < entry->changed->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (entry->changed, i);

      if (record->kind != JX_RECORD_ROW)
        continue;

      g_string_truncate (fields, 0);
      for (guint n = 0; n < record->fields->len; n++)
        g_string_append (fields, g_ptr_array_index (record->fields, n));

      jx_stmt_bind_text (stmt, 1, record->parent);
      jx_stmt_bind_text (stmt, 2, record->id);
      jx_stmt_bind_text (stmt, 3, record->block);
      jx_stmt_bind_int64 (stmt, 4, record->rank);
      jx_stmt_bind_text (stmt, 5, fields->str);
      g_assert_true (jx_stmt_run (stmt, NULL));
    }

  g_assert_true (jx_transaction_commit (&transaction, NULL));

  return N_ASSESSMENTS * N_ROWS * G_USEC_PER_SEC / (g_get_monotonic_time () - begin);
}

/* µs of one edit until it is on disk, in the middle of many */
static gint64
measure_edits (JxStore    *store,
               const char *assessment)
{
  gint64 begin = g_get_monotonic_time ();

  for (guint i = 1; i <= N_EDITS; i++)
    {
      g_autoptr(GRand) random = g_rand_new_with_seed (i);
      JxJournalEntry *entry = jx_journal_entry_new ();

      entry->serial = i;
      entry->stack = g_strdup (assessment);
      entry->command = g_strdup ("{}");
      entry->time = i;
      entry->summary.assessment = g_strdup (assessment);
      g_ptr_array_add (entry->changed, make_row (random, assessment, i));
      jx_journal_write (JX_JOURNAL (store), entry);
      g_assert_true (jx_store_flush (store, NULL));
    }

  return (g_get_monotonic_time () - begin) / N_EDITS;
}

static gint64
measure_bare_edits (const char *path)
{
  g_autoptr(JxDb) db = jx_db_open (path, JX_DB_NONE, NULL);
  gint64 begin = g_get_monotonic_time ();

  for (guint i = 1; i <= N_EDITS; i++)
    g_assert_true (jx_db_exec (db, "UPDATE row SET fields = fields || 'x' WHERE rowid = 100", NULL));

  return (g_get_monotonic_time () - begin) / N_EDITS;
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(GPtrArray) found = jx_store_search_finish (JX_STORE (source), result, NULL);

  g_assert_cmpuint (found->len, ==, N_ASSESSMENTS);
  *(gboolean *) data = TRUE;
}

static gint64
measure_search (JxStore *store)
{
  g_autofree char *query = jx_search_fold ("月数29");
  gint64 begin = g_get_monotonic_time ();
  gboolean found = FALSE;

  jx_store_search_async (store, query, NULL, found_cb, &found);
  while (!found)
    g_main_context_iteration (NULL, TRUE);

  return g_get_monotonic_time () - begin;
}

static void
measure_reading (JxStore    *store,
                 const char *assessment)
{
  gint64 begin = g_get_monotonic_time ();
  g_autoptr(GPtrArray) summaries = NULL;
  g_autoptr(JxBundle) list = jx_store_read_list (store, &summaries, NULL);
  g_autoptr(JxBundle) one = NULL;

  print_time ("list of 10 000 assessments", g_get_monotonic_time () - begin, 100000);
  g_assert_cmpuint (summaries->len, ==, N_ASSESSMENTS);

  begin = g_get_monotonic_time ();
  one = jx_store_read (store, assessment, NULL, NULL);
  print_time ("one assessment of 30 rows", g_get_monotonic_time () - begin, 16000);
  print_time ("first search of 300 000 names", measure_search (store), 2000000);
  print_time ("next search of 300 000 names", measure_search (store), 50000);
}

static void
measure_care (JxStore *store)
{
  gint64 begin = g_get_monotonic_time ();
  g_autoptr(GPtrArray) damaged = jx_store_check (store, TRUE, NULL);
  g_autofree char *path = NULL;

  g_assert_cmpuint (damaged->len, ==, 0);
  print_time ("full check", g_get_monotonic_time () - begin, 5000000);

  begin = g_get_monotonic_time ();
  g_clear_pointer (&damaged, g_ptr_array_unref);
  damaged = jx_store_check (store, FALSE, NULL);
  print_time ("quick check", g_get_monotonic_time () - begin, 2000000);

  begin = g_get_monotonic_time ();
  g_assert_true (jx_store_backup (store, &path, NULL));
  print_time ("verified backup", g_get_monotonic_time () - begin, 10000000);
  g_unlink (path);
}

static void
written_cb (JxStore    *store,
            gint64      serial,
            const char *stack,
            gpointer    data)
{
  *(gint64 *) data = g_get_monotonic_time ();
}

/* Rows a second of the import, into a new store that stays open, until it is said to be on disk. */
static gint64
measure_import (const JxJournalEntry  *entry,
                const char            *path,
                JxStore              **store)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  JxJournalEntry *import = jx_journal_entry_copy (entry);
  gint64 begin, end = 0;

  g_clear_object (store);
  g_unlink (path);
  *store = jx_store_open (file, JX_STORE_NONE, NULL);

  g_signal_connect (*store, "written", G_CALLBACK (written_cb), &end);

  begin = g_get_monotonic_time ();
  jx_journal_write (JX_JOURNAL (*store), import);
  while (end == 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handlers_disconnect_by_func (*store, written_cb, &end);

  return N_ASSESSMENTS * N_ROWS * G_USEC_PER_SEC / (end - begin);
}

static void
run (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "store.sqlite", NULL);
  g_autofree char *heap = g_build_filename (folder, "heap.sqlite", NULL);
  g_autofree char *keyed = g_build_filename (folder, "keyed.sqlite", NULL);
  g_autofree char *backups = g_build_filename (folder, "backups", NULL);
  g_autoptr(JxJournalEntry) entry = make_import ();
  const char *assessment = ((JxRecord *) g_ptr_array_index (entry->changed, 0))->id;
  g_autoptr(JxStore) store = NULL;
  gint64 rows = 0, bare = 0, bare_keyed = 0;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      gint64 round;

      g_unlink (heap);
      g_unlink (keyed);
      round = measure_bare (entry, heap, "CREATE TABLE row (assessment TEXT, id TEXT, block TEXT, rank INTEGER, "
                                         "fields TEXT) STRICT");
      bare = MAX (bare, round);
      round = measure_bare (entry, keyed, "CREATE TABLE row (assessment TEXT, id TEXT PRIMARY KEY, block TEXT, "
                                          "rank INTEGER, fields TEXT) STRICT");
      bare_keyed = MAX (bare_keyed, round);
      round = measure_import (entry, path, &store);
      rows = MAX (rows, round);
    }

  print_figure ("rows in, budget 30 percent", "rows/s", rows, "prepared inserts without a key", bare);
  print_figure ("rows in", "rows/s", rows, "prepared inserts with a primary key", bare_keyed);
  print_figure ("an edit on disk", "us", measure_edits (store, assessment), "one bare update", measure_bare_edits (heap));
  measure_reading (store, assessment);
  measure_care (store);

  g_assert_true (jx_store_close (store, FALSE, NULL));
  g_unlink (path);
  g_unlink (heap);
  g_unlink (keyed);
  g_rmdir (backups);
}

int
main (void)
{
  g_autofree char *folder = g_dir_make_tmp ("jixiao-bench-XXXXXX", NULL);

  run (folder);
  g_rmdir (folder);

  return 0;
}
