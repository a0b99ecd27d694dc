/* kill-steps.c: what is done to a store until it is killed, and what must be there after so many steps
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "kill-steps.h"

#include "jx-keeper.h"

#define EDITED_ROWS   8         /* edits go round over so many rows */
#define PASTED_ROWS   200
#define DELETED       50        /* assessments */
#define IMPORTED      300
#define ROWS_EACH     2
#define COMMAND_BYTES 30000    /* of a step with so much in it */

static char *
make_long_command (guint serial)
{
  g_autoptr(GString) command = g_string_new ("{\"kind\":\"group\",\"children\":[");

  while (command->len < COMMAND_BYTES)
    g_string_append_printf (command, "\"%u\",", serial);

  return g_string_free_and_steal (g_steal_pointer (&command));
}

static void
set_command (JxJournalEntry *entry,
             gboolean        undo)
{
  g_clear_pointer (&entry->command, g_free);
  entry->kind = undo ? JX_ENTRY_UNDO : JX_ENTRY_DO;
  entry->target = undo ? entry->serial - 1 : 0;
  entry->command = undo ? NULL : make_long_command ((guint) entry->serial);
}

/* ---- a cell at a time ---- */

static JxJournalEntry *
make_typing (guint serial)
{
  g_autofree char *actual = g_strdup_printf ("%u", serial);

  return make_edit ("a", serial, serial % EDITED_ROWS + 1, actual);
}

static gint64
last_edit_of (guint  row,
              gint64 last)
{
  for (gint64 serial = last; serial > 0; serial--)
    if (serial % EDITED_ROWS + 1 == row)
      return serial;

  return 0;
}

static JxBundle *
load (JxKeeper *keeper)
{
  g_autoptr(GError) error = NULL;
  JxBundle *bundle = jx_keeper_load (keeper, "a", NULL, &error);

  g_assert_no_error (error);

  return bundle;
}

static void
assert_typed (JxKeeper *keeper,
              gint64    last)
{
  g_autoptr(JxBundle) bundle = load (keeper);

  for (guint row = 1; row <= EDITED_ROWS; row++)
    {
      gint64 serial = last_edit_of (row, last);
      g_autofree char *expected = serial > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, serial) : NULL;
      g_autofree char *actual = dup_actual (bundle, "a", row);

      g_assert_cmpstr (actual, ==, expected);
    }
}

/* ---- 200 cells at a time, pasted and taken back in turns ---- */

static JxJournalEntry *
make_paste (guint serial)
{
  g_autofree char *actual = serial % 2 == 1 ? g_strdup_printf ("%u", serial) : NULL;
  JxJournalEntry *entry = make_edit ("a", serial, 1, actual);

  set_command (entry, actual == NULL);
  for (guint row = 2; row <= PASTED_ROWS; row++)
    g_ptr_array_add (entry->changed, make_row ("a", row, actual));

  return entry;
}

static void
assert_pasted (JxKeeper *keeper,
               gint64    last)
{
  g_autofree char *expected = last % 2 == 1 ? g_strdup_printf ("%" G_GINT64_FORMAT, last) : NULL;
  g_autoptr(JxBundle) bundle = load (keeper);

  for (guint row = 1; row <= PASTED_ROWS; row++)
    {
      g_autofree char *actual = dup_actual (bundle, "a", row);

      g_assert_cmpstr (actual, ==, expected);
    }
}

/* ---- many assessments at a time, coming and going in turns ---- */

static void
add_one (JxJournalEntry *entry,
         guint           number)
{
  g_autofree char *id = g_strdup_printf ("many-%u", number);
  JxRecord *record = jx_record_new (JX_RECORD_ASSESSMENT, id, "a-agency");

  jx_record_set (record, "project", "a-project");
  jx_record_set (record, "year", "2024");
  jx_record_set (record, "form", "a");
  g_ptr_array_add (entry->changed, record);
  for (guint row = 1; row <= ROWS_EACH; row++)
    g_ptr_array_add (entry->changed, make_row (id, row, NULL));
}

/* They come with even serials: as an import, or because their removal is taken back. */
static JxJournalEntry *
make_many (guint    serial,
           guint    n,
           gboolean undo)
{
  JxJournalEntry *entry = jx_journal_entry_new ();

  entry->serial = serial;
  entry->stack = g_strdup ("");
  entry->time = 1700000000000000 + serial;
  set_command (entry, undo);

  for (guint i = 0; i < n; i++)
    if (serial % 2 == 0)
      add_one (entry, i);
    else
      g_ptr_array_add (entry->removed, g_strdup_printf ("many-%u", i));

  return entry;
}

static JxJournalEntry *
make_import (guint serial)
{
  return make_many (serial, IMPORTED, serial % 2 == 1);
}

static JxJournalEntry *
make_deletion (guint serial)
{
  return make_many (serial, DELETED, serial > 2 && serial % 2 == 0);
}

static void
assert_many (JxKeeper *keeper,
             guint     n)
{
  g_autoptr(GError) error = NULL;
  JxDb *db = jx_keeper_get_db (keeper, &error);
  gint64 n_assessments, n_rows;

  g_assert_no_error (error);
  g_assert_true (jx_db_query_int64 (db, "SELECT count(*) FROM assessment WHERE id LIKE 'many-%'", &n_assessments, NULL));
  g_assert_true (jx_db_query_int64 (db, "SELECT count(*) FROM row WHERE assessment LIKE 'many-%'", &n_rows, NULL));
  g_assert_cmpint (n_assessments, ==, n);
  g_assert_cmpint (n_rows, ==, n * ROWS_EACH);
}

static void
assert_imported (JxKeeper *keeper,
                 gint64    last)
{
  assert_many (keeper, last % 2 == 0 ? IMPORTED : 0);
}

static void
assert_deleted (JxKeeper *keeper,
                gint64    last)
{
  assert_many (keeper, last % 2 == 0 ? DELETED : 0);
}

static const KillSteps all_steps[] = {
  { "edit", "a", 1, EDITED_ROWS, make_typing, assert_typed, 1000000 },
  { "paste", "a", 1, PASTED_ROWS, make_paste, assert_pasted, 2000000 },
  { "delete", "", 3, 1, make_deletion, assert_deleted, 2000000 },
  { "import", "", 2, 1, make_import, assert_imported, 6000000 },
  { "backup", "a", 1, EDITED_ROWS, make_typing, assert_typed, 3000000 },
  { "migration", "a", 1, PASTED_ROWS, make_paste, assert_pasted, 60000000 },
};

const KillSteps *
kill_steps_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (all_steps); i++)
    if (g_str_equal (all_steps[i].name, name))
      return &all_steps[i];

  return NULL;
}

/* The assessment "a", and what comes before the first serial. */
void
kill_steps_make_store (const KillSteps *steps,
                       GFile           *file)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JxStore) store = jx_store_open (file, JX_STORE_NONE, &error);

  g_assert_no_error (error);
  jx_journal_write (JX_JOURNAL (store), make_creation (1, "a", steps->n_rows));
  for (gint64 serial = *steps->stack == '\0' ? 2 : 1; serial < steps->first; serial++)
    jx_journal_write (JX_JOURNAL (store), steps->make ((guint) serial));

  g_assert_true (jx_store_close (store, FALSE, &error));
  g_assert_no_error (error);
}

/* The schema as shipped and one that may come. */
JxSchemaSteps
kill_steps_get_schema (void)
{
  static const char *steps[JX_SCHEMA_VERSION + 2];

  for (guint i = 0; i < JX_SCHEMA_VERSION; i++)
    steps[i] = jx_schema_get_steps ()[i];
  steps[JX_SCHEMA_VERSION] = "ALTER TABLE agency ADD COLUMN fax TEXT; CREATE INDEX row_key ON row (key);"
                             "CREATE TABLE more (x TEXT) STRICT; INSERT INTO more SELECT fields FROM row;";

  return (JxSchemaSteps) steps;
}
