/* jx-keeper.c: the store as its own thread sees it: one connection and what waits to be written
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-keeper.h"

#include "jx-audit.h"
#include "jx-entries.h"
#include "jx-held.h"
#include "jx-meta.h"
#include "jx-picked.h"
#include "jx-record-reader.h"
#include "jx-schema.h"
#include "jx-search-index.h"
#include "jx-store-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define UNHURRIED_RECORDS  200                 /* from here on a step is an import, not an edit */
#define LIST_COMMAND_BYTES (2 * 1024 * 1024)   /* of the list's stack, read at each start */

struct _JxKeeper
{
  char           *path;
  GFile          *file;
  JxStoreFlags    flags;
  JxPicked       *picked;    /* of JX_STORE_PICKED, once open */
  JxDb           *db;        /* NULL: closed, or to be opened again */
  GQueue          waiting;   /* of JxWrite, in order */
  JxSearchIndex  *index;     /* once somebody searched */
  gboolean        open;
  gboolean        written;   /* something, since it was opened */
  gboolean        unclean;
  JxKeeperReport  report;
  gpointer        report_data;
};

static void
noop_report (const JxWrite *written,
             const GError  *error,
             gpointer       data)
{
}

/**
 * jx_keeper_new:
 * @file: a local file
 * @flags: how to open it
 * @report: (nullable): told of every pack that came to disk and of what stays back
 * @data: for @report
 *
 * Makes a keeper, which touches nothing before it is opened. One thread at a time may use it.
 *
 * Returns: (transfer full): the keeper
 */
JxKeeper *
jx_keeper_new (GFile          *file,
               JxStoreFlags    flags,
               JxKeeperReport  report,
               gpointer        data)
{
  JxKeeper *keeper;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  keeper = g_new0 (JxKeeper, 1);
  keeper->file = g_object_ref (file);
  keeper->path = g_file_get_path (file);
  keeper->flags = flags;
  keeper->report = report != NULL ? report : noop_report;
  keeper->report_data = data;
  g_queue_init (&keeper->waiting);

  return keeper;
}

/**
 * jx_keeper_free:
 * @keeper: (nullable) (transfer full): a keeper
 *
 * Frees a keeper. One that was not closed leaves the file as after a crash, without what is still waiting.
 */
void
jx_keeper_free (JxKeeper *keeper)
{
  if (keeper == NULL)
    return;

  g_queue_clear_full (&keeper->waiting, (GDestroyNotify) jx_write_free);
  g_clear_pointer (&keeper->index, jx_search_index_free);
  g_clear_pointer (&keeper->db, jx_db_free);
  g_clear_pointer (&keeper->picked, jx_picked_free);
  g_object_unref (keeper->file);
  g_free (keeper->path);
  g_free (keeper);
}

/* After a crash the last transaction has to be played back before anybody can read, which is not for a reader to do. */
static JxDb *
open_for_reading (const char  *path,
                  GError     **error)
{
  const JxDbFlags flags = JX_DB_READ_ONLY | JX_DB_ANY_VERSION;
  g_autoptr(GError) local_error = NULL;
  JxDb *db = jx_db_open (path, flags, &local_error);

  if (db == NULL && g_error_matches (local_error, JX_STORE_ERROR, JX_STORE_ERROR_READ_ONLY))
    {
      g_autoptr(JxDb) playing_back = jx_db_open (path, JX_DB_NONE, NULL);

      if (playing_back != NULL)
        {
          g_clear_pointer (&playing_back, jx_db_free);
          return jx_db_open (path, flags, error);
        }
    }

  if (db == NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return db;
}

static JxDb *
open_path (JxKeeper  *keeper,
           GError   **error)
{
  return (keeper->flags & JX_STORE_READ_ONLY) ? open_for_reading (keeper->path, error)
                                              : jx_db_open (keeper->path, JX_DB_NONE, error);
}

static gboolean
connect_db (JxKeeper  *keeper,
            GError   **error)
{
  g_autoptr(JxDb) db = open_path (keeper, error);

  if (db == NULL)
    return FALSE;

  if (jx_db_get_version (db) < JX_SCHEMA_VERSION)
    {
      g_autofree char *kept = NULL;

      g_clear_pointer (&db, jx_db_free);
      if (!jx_schema_migrate (keeper->path, jx_schema_get_steps (), &kept, error) ||
          !(db = open_path (keeper, error)))
        return FALSE;
    }

  if (jx_db_get_version (db) == JX_SCHEMA_VERSION && !jx_schema_check (db, jx_schema_get_steps (), error))
    return FALSE;

  keeper->db = g_steal_pointer (&db);

  return TRUE;
}

/* What comes from outside is read to the last record before anybody sees it. */
static gboolean
examine_picked (JxDb    *db,
                GError **error)
{
  JxAudit audit;

  return jx_audit_integrity (db, FALSE, error)
         && (jx_db_get_version (db) != JX_SCHEMA_VERSION || jx_audit_pass (db, &audit, error));
}

static gboolean
take_picked (JxKeeper  *keeper,
             GError   **error)
{
  if (!(keeper->picked = jx_picked_new (keeper->file, error)))
    return FALSE;

  g_set_str (&keeper->path, jx_picked_get_path (keeper->picked));

  return TRUE;
}

/**
 * jx_keeper_open:
 * @keeper: a keeper
 * @error: return location for an error
 *
 * Opens the file and locks it; makes it, and its folder, if there is none; brings an older one to the present version.
 *
 * Errors: `JX_STORE_ERROR_BUSY`, `_NOT_OURS`, `_NEWER`, `_DAMAGED`, `_FULL`, `_READ_ONLY`, `_IO`, `_NOT_FOUND`
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_keeper_open (JxKeeper  *keeper,
                GError   **error)
{
  gint64 running = 0;

  g_return_val_if_fail (keeper != NULL && !keeper->open, FALSE);

  if (keeper->path == NULL)
    {
      jx_store_error_set (error, JX_STORE_ERROR_NOT_FOUND);
      return FALSE;
    }

  if ((keeper->flags & JX_STORE_PICKED) && keeper->picked == NULL && !take_picked (keeper, error))
    return FALSE;

  if (!(keeper->flags & JX_STORE_READ_ONLY) && !g_file_test (keeper->path, G_FILE_TEST_EXISTS) &&
      !jx_schema_make_file (keeper->path, error))
    return FALSE;

  if (!connect_db (keeper, error))
    return FALSE;

  if ((keeper->picked != NULL && !examine_picked (keeper->db, error)) ||
      !jx_meta_get (keeper->db, JX_META_RUNNING, &running, error))
    {
      g_clear_pointer (&keeper->db, jx_db_free);
      return FALSE;
    }

  keeper->unclean = running != 0;
  keeper->open = TRUE;

  return TRUE;
}

/**
 * jx_keeper_get_db:
 * @keeper: an open keeper
 * @error: return location for an error
 *
 * The connection; opened again if the disk made trouble before.
 *
 * Returns: (nullable): the connection
 */
JxDb *
jx_keeper_get_db (JxKeeper  *keeper,
                  GError   **error)
{
  g_return_val_if_fail (keeper != NULL, NULL);

  if (!keeper->open)
    {
      jx_store_error_set (error, JX_STORE_ERROR_NOT_FOUND);
      return NULL;
    }

  if (keeper->db == NULL && !connect_db (keeper, error))
    return NULL;

  return keeper->db;
}

/**
 * jx_keeper_get_path:
 * @keeper: a keeper
 *
 * The file that is worked on; of one that was picked, the private copy.
 *
 * Returns: (nullable): its path
 */
const char *
jx_keeper_get_path (JxKeeper *keeper)
{
  g_return_val_if_fail (keeper != NULL, NULL);

  return keeper->path;
}

/**
 * jx_keeper_was_unclean:
 * @keeper: an open keeper
 *
 * Tells whether the one before did not close the file.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_keeper_was_unclean (JxKeeper *keeper)
{
  g_return_val_if_fail (keeper != NULL, FALSE);

  return keeper->unclean;
}

static gboolean
is_import (const JxWrite *write)
{
  return (write->entry != NULL && write->entry->changed->len + write->entry->removed->len > UNHURRIED_RECORDS)
         || (write->summaries != NULL && write->summaries->len > UNHURRIED_RECORDS);
}

static gboolean
write_first (JxKeeper  *keeper,
             JxWrite   *write,
             GError   **error)
{
  g_autoptr(GError) local_error = NULL;
  JxDb *db = jx_keeper_get_db (keeper, error);
  gboolean done;

  if (db == NULL)
    return FALSE;

  jx_db_set_unhurried (db, is_import (write));
  done = jx_write_run (write, db, &local_error);
  jx_db_set_unhurried (db, FALSE);

  if (done)
    return TRUE;

  /* After trouble with the disk only a new connection plays back the journal for sure, or sees that a file can be written
   * again. A full disk needs none, and is what lasts longest: the lock is kept. */
  if (!g_error_matches (local_error, JX_STORE_ERROR, JX_STORE_ERROR_REFUSED) &&
      !g_error_matches (local_error, JX_STORE_ERROR, JX_STORE_ERROR_FULL))
    g_clear_pointer (&keeper->db, jx_db_free);

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* An edit touches the rows of its own assessment. */
static void
follow_write (JxKeeper      *keeper,
              const JxWrite *write)
{
  keeper->written = TRUE;

  if (keeper->index != NULL && write->entry != NULL)
    jx_search_index_invalidate (keeper->index, *write->entry->stack != '\0' ? write->entry->stack : NULL);
}

/* Writes one that waits, or keeps it back. Trouble with the disk ends the turn: it is everybody's. */
static gboolean
write_or_hold (JxKeeper  *keeper,
               GList     *at,
               JxHeld    *held,
               GError   **error)
{
  g_autoptr(JxWrite) written = NULL;
  g_autoptr(GError) local_error = NULL;

  if (jx_held_follow (held, at->data))
    return TRUE;

  if (!write_first (keeper, at->data, &local_error))
    {
      if (g_error_matches (local_error, JX_STORE_ERROR, JX_STORE_ERROR_REFUSED))
        {
          jx_held_refuse (held, at->data, local_error);
          return TRUE;
        }

      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  written = at->data;
  g_queue_delete_link (&keeper->waiting, at);
  follow_write (keeper, written);
  keeper->report (written, jx_held_get_error (held), keeper->report_data);

  return TRUE;
}

/**
 * jx_keeper_drain:
 * @keeper: an open keeper
 * @error: return location for an error
 *
 * Writes what waits, in order, up to the first that the disk refuses, and reports each. What the tables do not take stays
 * back, with all that builds on it; the rest does not wait for it.
 *
 * Returns: `TRUE` once nothing waits any more
 */
gboolean
jx_keeper_drain (JxKeeper  *keeper,
                 GError   **error)
{
  g_autoptr(JxHeld) held = NULL;
  g_autoptr(GError) local_error = NULL;
  gboolean fine = TRUE;

  g_return_val_if_fail (keeper != NULL, FALSE);

  held = jx_held_new ();

  for (GList *at = keeper->waiting.head, *next; fine && at != NULL; at = next)
    {
      next = at->next;
      fine = write_or_hold (keeper, at, held, &local_error);
    }

  if (fine && jx_held_get_error (held) != NULL)
    local_error = g_error_copy (jx_held_get_error (held));

  if (local_error == NULL)
    return TRUE;

  keeper->report (NULL, local_error, keeper->report_data);
  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/**
 * jx_keeper_write:
 * @keeper: an open keeper
 * @write: (transfer full): what to write
 *
 * Queues a pack behind those that wait, and writes as many as can be written.
 */
void
jx_keeper_write (JxKeeper *keeper,
                 JxWrite  *write)
{
  g_return_if_fail (keeper != NULL && write != NULL);

  g_queue_push_tail (&keeper->waiting, write);
  jx_keeper_drain (keeper, NULL);
}

/* What was read, or nothing where all of it still waits. */
static JxBundle *
load_or_empty (JxDb        *db,
               JxKeeper    *keeper,
               const char  *assessment,
               GError     **error)
{
  g_autoptr(GError) local_error = NULL;
  JxBundle *bundle = NULL;

  if (*assessment == '\0' || (bundle = jx_record_reader_load (db, assessment, &local_error)) != NULL)
    return bundle != NULL ? bundle : jx_bundle_new ();

  if (g_error_matches (local_error, JX_STORE_ERROR, JX_STORE_ERROR_NOT_FOUND) &&
      !g_queue_is_empty (&keeper->waiting))
    return jx_bundle_new ();

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/**
 * jx_keeper_load:
 * @keeper: an open keeper
 * @assessment: its id; "" for the list's stack, which has entries only
 * @entries: (out) (optional) (transfer full): of `JxJournalEntry`, in order, without records
 * @error: return location for an error
 *
 * Reads an assessment and its stack, together with what is not on disk yet. Old steps of the list's stack come without their
 * commands and cannot be undone.
 *
 * Errors: `JX_STORE_ERROR_NOT_FOUND`, `_DAMAGED` and those of reading
 *
 * Returns: (transfer full) (nullable): the records
 */
JxBundle *
jx_keeper_load (JxKeeper    *keeper,
                const char  *assessment,
                GPtrArray  **entries,
                GError     **error)
{
  JxDb *db;
  g_autoptr(JxBundle) bundle = NULL;
  g_autoptr(GPtrArray) stack = NULL;

  g_return_val_if_fail (keeper != NULL && assessment != NULL, NULL);

  if (!(db = jx_keeper_get_db (keeper, error)) ||
      !(bundle = load_or_empty (db, keeper, assessment, error)) ||
      !(stack = jx_entries_load (db, assessment, *assessment != '\0' ? G_MAXINT64 : LIST_COMMAND_BYTES, error)))
    return NULL;

  for (GList *at = keeper->waiting.head; at != NULL; at = at->next)
    jx_write_overlay (at->data, assessment, bundle, stack);

  if (*assessment != '\0' && jx_bundle_find (bundle, assessment) == NULL)
    {
      jx_store_error_set (error, JX_STORE_ERROR_NOT_FOUND);
      return NULL;
    }

  if (entries != NULL)
    *entries = g_steal_pointer (&stack);

  return g_steal_pointer (&bundle);
}

/**
 * jx_keeper_search:
 * @keeper: an open keeper
 * @folded_query: what jx_search_fold() made of what was typed
 * @error: return location for an error
 *
 * Finds assessments by the names of their indicators, as jx_search_index_find() does.
 *
 * Returns: (transfer full) (nullable): of `char *`: ids, in no order
 */
GPtrArray *
jx_keeper_search (JxKeeper    *keeper,
                  const char  *folded_query,
                  GError     **error)
{
  JxDb *db = jx_keeper_get_db (keeper, error);

  if (db == NULL)
    return NULL;

  if (keeper->index == NULL)
    keeper->index = jx_search_index_new ();

  return jx_search_index_find (keeper->index, db, folded_query, error);
}

/**
 * jx_keeper_forget:
 * @keeper: an open keeper
 *
 * Forgets what it knows of the content, because the content was replaced.
 */
void
jx_keeper_forget (JxKeeper *keeper)
{
  g_return_if_fail (keeper != NULL);

  keeper->written = TRUE;
  if (keeper->index != NULL)
    jx_search_index_invalidate (keeper->index, NULL);
}

/**
 * jx_keeper_close:
 * @keeper: a keeper
 * @discard: whether to close even if something cannot be written, which is lost then
 * @error: return location for an error
 *
 * Writes what waits and closes the file, which then says that it was closed. What was picked is put back.
 *
 * Errors: `JX_STORE_ERROR_PENDING`: the keeper stays open, and nothing is lost
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_keeper_close (JxKeeper  *keeper,
                 gboolean   discard,
                 GError   **error)
{
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (keeper != NULL, FALSE);

  if (!keeper->open)
    return TRUE;

  if (!jx_keeper_drain (keeper, &local_error) && !discard)
    {
      g_set_error (error, JX_STORE_ERROR, JX_STORE_ERROR_PENDING,
                   g_dngettext (GETTEXT_PACKAGE, "%u change is not on disk yet. %s", "%u changes are not on disk yet. %s",
                                keeper->waiting.length),
                   keeper->waiting.length, local_error->message);
      return FALSE;
    }

  if (keeper->db != NULL && keeper->written)
    jx_meta_set (keeper->db, JX_META_RUNNING, 0, NULL);   /* without it the next start checks more, that is all */

  g_clear_pointer (&keeper->db, jx_db_free);

  if (keeper->picked != NULL && keeper->written && !jx_picked_put_back (keeper->picked, error))
    return FALSE;

  keeper->open = FALSE;

  return TRUE;
}
