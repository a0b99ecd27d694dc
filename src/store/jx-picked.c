/* jx-picked.c: a file that somebody picked, worked on as a private copy
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-picked.h"

#include "jx-disk.h"
#include "jx-paper-file.h"
#include "jx-papers.h"
#include "jx-store-error.h"

#include <errno.h>
#include <glib/gstdio.h>

struct _JxPicked
{
  GFile *file;
  char  *folder;
  char  *path;
  char  *papers;   /* folder of the evidence that came this time */
  char  *etag;   /* of the file as it was read; NULL: there was none */
};

static char *
query_etag (GFile   *file,
            GError **error)
{
  g_autoptr(GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE, G_FILE_QUERY_INFO_NONE, NULL, error);

  return info != NULL ? g_strdup (g_file_info_get_etag (info)) : NULL;
}

/* Of a store whose program was killed: without its journal the last transaction may be half there. */
static gboolean
copy_journal (JxPicked  *picked,
              GError   **error)
{
  g_autofree char *path = g_file_get_path (picked->file);
  g_autofree char *journal = g_strconcat (path != NULL ? path : "", "-journal", NULL);
  g_autofree char *copy = g_strconcat (picked->path, "-journal", NULL);
  g_autoptr(GFile) from = g_file_new_for_path (journal);
  g_autoptr(GFile) to = g_file_new_for_path (copy);

  return path == NULL || !g_file_test (journal, G_FILE_TEST_EXISTS)
         || g_file_copy (from, to, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, error);
}

static gboolean
copy_in (JxPicked  *picked,
         GError   **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(GFile) copy = g_file_new_for_path (picked->path);

  picked->etag = query_etag (picked->file, &local_error);
  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return TRUE;   /* a new one, made when there is something to write */

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return g_file_copy (picked->file, copy, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, error)
         && copy_journal (picked, error);
}

/**
 * jx_picked_new:
 * @file: a file that somebody picked; it need not exist
 * @error: return location for an error
 *
 * Copies a file into a folder of its own, where nobody else looks. SQLite needs a journal beside its file, a portal grants
 * one file alone; and what comes from outside is looked at as a whole before anything is written back.
 *
 * Errors: those of GIO
 *
 * Returns: (transfer full) (nullable): the copy
 */
JxPicked *
jx_picked_new (GFile   *file,
               GError **error)
{
  g_autoptr(JxPicked) picked = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  picked = g_new0 (JxPicked, 1);
  picked->file = g_object_ref (file);

  if (!(picked->folder = g_dir_make_tmp ("jixiao-XXXXXX", error)))
    return NULL;

  picked->path = g_build_filename (picked->folder, "picked.sqlite", NULL);
  picked->papers = jx_paper_file_dup_folder (picked->path);

  return copy_in (picked, error) ? g_steal_pointer (&picked) : NULL;
}

static void
remove_papers (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }

  g_rmdir (folder);
}

/**
 * jx_picked_free:
 * @picked: (nullable) (transfer full): a copy that no connection has open
 *
 * Removes the copy.
 */
void
jx_picked_free (JxPicked *picked)
{
  if (picked == NULL)
    return;

  if (picked->path != NULL)
    jx_disk_remove (picked->path, NULL);
  if (picked->papers != NULL)
    remove_papers (picked->papers);
  if (picked->folder != NULL)
    g_rmdir (picked->folder);

  g_object_unref (picked->file);
  g_free (picked->folder);
  g_free (picked->path);
  g_free (picked->papers);
  g_free (picked->etag);
  g_free (picked);
}

/**
 * jx_picked_get_path:
 * @picked: a copy
 *
 * Where the copy is, or is to be made.
 *
 * Returns: its path
 */
const char *
jx_picked_get_path (JxPicked *picked)
{
  g_return_val_if_fail (picked != NULL, NULL);

  return picked->path;
}

/**
 * jx_picked_put_back:
 * @picked: a copy that no connection has open
 * @error: return location for an error
 *
 * Writes the copy where the file came from, whole or not at all, unless somebody changed that one meanwhile.
 *
 * Errors: `JX_STORE_ERROR_BUSY` if it was changed meanwhile, and those of GIO
 *
 * Returns: `FALSE` at an error, the file being as it was
 */
gboolean
jx_picked_put_back (JxPicked  *picked,
                    GError   **error)
{
  g_autofree char *etag = NULL;

  g_return_val_if_fail (picked != NULL, FALSE);

  etag = query_etag (picked->file, NULL);
  if (g_strcmp0 (etag, picked->etag) != 0)
    {
      jx_store_error_set (error, JX_STORE_ERROR_BUSY);
      return FALSE;
    }

  if (!jx_papers_pack_file (picked->path, picked->papers, error) || !jx_disk_copy_out (picked->path, picked->file, error))
    return FALSE;

  g_free (picked->etag);
  picked->etag = query_etag (picked->file, NULL);

  return TRUE;
}
