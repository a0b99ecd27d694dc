/* fixture.c: a folder for a store, and records to put into it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#include "jx-audit.h"

#include <glib/gstdio.h>

static void
remove_tree (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }

  g_remove (path);
}

static void
set_up_in (Fixture *fixture,
           char    *folder)
{
  g_assert_nonnull (folder);
  fixture->folder = folder;
  fixture->path = g_build_filename (fixture->folder, "store.sqlite", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
  fixture->store = NULL;
}

void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  set_up_in (fixture, g_dir_make_tmp ("jixiao-test-XXXXXX", NULL));
}

/* For thousands of transactions that need no real disk: in memory, where there is such a place. */
void
fixture_set_up_fast (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *template = g_strdup ("/dev/shm/jixiao-test-XXXXXX");

  if (g_mkdtemp (template) != NULL)
    set_up_in (fixture, g_steal_pointer (&template));
  else
    fixture_set_up (fixture, data);
}

void
fixture_open (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (fixture->store);
  fixture->store = jx_store_open (fixture->file, JX_STORE_NONE, &error);
  g_assert_no_error (error);
}

void
fixture_close (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (jx_store_close (fixture->store, FALSE, &error));
  g_assert_no_error (error);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
}

void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  if (fixture->store != NULL)
    fixture_close (fixture);

  remove_tree (fixture->folder);
  g_object_unref (fixture->file);
  g_free (fixture->folder);
  g_free (fixture->path);
}

JxRecord *
make_row (const char *assessment,
          guint       number,
          const char *actual)
{
  g_autofree char *id = g_strdup_printf ("%s-row-%u", assessment, number);
  g_autofree char *target = g_strdup_printf ("%u", number * 3);
  JxRecord *row = jx_record_new (JX_RECORD_ROW, id, assessment);

  row->block = g_strdup ("indicators");
  row->rank = number;
  jx_record_set (row, "name", "聘用人员数量");
  jx_record_set (row, "target", target);
  jx_record_set (row, "measure", "人");
  jx_record_set (row, "actual", actual);

  return row;
}

/* An agency, a project, and an assessment with rows, as one step of the list. */
JxJournalEntry *
make_creation (guint       serial,
               const char *assessment,
               guint       n_rows)
{
  JxJournalEntry *entry = jx_journal_entry_new ();
  g_autofree char *agency_id = g_strdup_printf ("%s-agency", assessment);
  g_autofree char *project_id = g_strdup_printf ("%s-project", assessment);
  JxRecord *agency = jx_record_new (JX_RECORD_AGENCY, agency_id, NULL);
  JxRecord *project = jx_record_new (JX_RECORD_PROJECT, project_id, agency_id);
  JxRecord *record = jx_record_new (JX_RECORD_ASSESSMENT, assessment, agency_id);

  jx_record_set (agency, "name", "金凤区财政局");
  jx_record_set (agency, "fax", "无");   /* no column of its own */
  jx_record_set (project, "code", "0012");
  jx_record_set (project, "name", "聘用人员经费");
  jx_record_set (project, "first_year", "2023");
  jx_record_set (project, "last_year", "长期");   /* not a year */
  jx_record_set (record, "project", project_id);
  jx_record_set (record, "year", "2023");
  jx_record_set (record, "kind", "project");
  jx_record_set (record, "form", "a");
  jx_record_set (record, "form_version", "1");
  jx_record_set (record, "state", "draft");

  entry->serial = serial;
  entry->stack = g_strdup ("");
  entry->command = g_strdup ("{\"kind\":\"group\"}");
  entry->label = g_strdup ("新建");
  entry->time = 1700000000000000 + serial;
  entry->summary.assessment = g_strdup (assessment);
  entry->summary.name = g_strdup ("聘用人员经费");

  g_ptr_array_add (entry->changed, record);   /* before what it hangs on: order does not matter */
  for (guint i = 1; i <= n_rows; i++)
    g_ptr_array_add (entry->changed, make_row (assessment, i, NULL));
  g_ptr_array_add (entry->changed, project);
  g_ptr_array_add (entry->changed, agency);

  return entry;
}

JxJournalEntry *
make_edit (const char *assessment,
           guint       serial,
           guint       row,
           const char *actual)
{
  JxJournalEntry *entry = jx_journal_entry_new ();

  entry->serial = serial;
  entry->stack = g_strdup (assessment);
  entry->command = g_strdup_printf ("{\"kind\":\"set\",\"id\":\"%s-row-%u\",\"field\":\"actual\",\"new\":\"%s\"}", assessment,
                                    row, actual);
  entry->label = g_strdup ("实际完成值");
  entry->time = 1700000000000000 + serial;
  entry->summary.assessment = g_strdup (assessment);
  entry->summary.name = g_strdup ("聘用人员经费");
  entry->summary.total = g_strdup (actual);
  entry->summary.n_errors = serial;
  g_ptr_array_add (entry->changed, make_row (assessment, row, actual));

  return entry;
}

char *
dup_actual (JxBundle   *bundle,
            const char *assessment,
            guint       row)
{
  g_autofree char *id = g_strdup_printf ("%s-row-%u", assessment, row);
  const JxRecord *record = jx_bundle_find (bundle, id);

  g_assert_nonnull (record);

  return g_strdup (jx_record_get (record, "actual"));
}

/* The whole file as SQLite and our checksums see it. */
void
assert_sound (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) damaged = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(JxDb) db = jx_db_open (path, JX_DB_NONE, &error);
  JxAudit audit;

  g_assert_no_error (error);
  g_assert_true (jx_audit_integrity (db, FALSE, &error));
  g_assert_no_error (error);
  g_assert_true (jx_audit_run (db, &audit, damaged, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (damaged->len, ==, 0);
}

void
copy_bytes (const char *from,
            const char *to)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (from, &bytes, &length, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents_full (to, bytes, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, &error));
  g_assert_no_error (error);
}
