/* jx-disk.c: files that appear under their name whole, and stay there
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-disk.h"

#include "jx-file.h"
#include "jx-store-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define MAX_KEPT 1000

static gboolean
sync_path (const char  *path,
           int          flags,
           GError     **error)
{
  int descriptor = g_open (path, flags | O_CLOEXEC, 0);
  int code;

  if (descriptor < 0)
    {
      jx_store_error_set_system (error, errno, path);
      return FALSE;
    }

  code = fsync (descriptor) == 0 ? 0 : errno;
  close (descriptor);

  if (code == 0 || code == EINVAL)   /* a file system that cannot sync a folder */
    return TRUE;

  jx_store_error_set_system (error, code, path);

  return FALSE;
}

static gboolean
sync_folder (const char  *path,
             GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return sync_path (folder, O_RDONLY | O_DIRECTORY, error);
}

/**
 * jx_disk_sync:
 * @path: a file that no connection of this process has open
 * @error: return location for an error
 *
 * Waits until the file's content is on disk.
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_disk_sync (const char  *path,
              GError     **error)
{
  g_return_val_if_fail (path != NULL, FALSE);

  return sync_path (path, O_RDONLY, error);
}

/**
 * jx_disk_rename:
 * @from: a file that is on disk
 * @to: its name; what has it is replaced
 * @error: return location for an error
 *
 * Renames, and waits until the folder is on disk.
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_disk_rename (const char  *from,
                const char  *to,
                GError     **error)
{
  g_return_val_if_fail (from != NULL && to != NULL, FALSE);

  if (g_rename (from, to) != 0)
    {
      jx_store_error_set_system (error, errno, to);
      return FALSE;
    }

  return sync_folder (to, error);
}

/**
 * jx_disk_place:
 * @from: a file that is on disk
 * @to: a name
 * @placed: (out): `FALSE` if another file has that name: both are as they were
 * @error: return location for an error
 *
 * Gives a file a name that nothing has yet.
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_disk_place (const char  *from,
               const char  *to,
               gboolean    *placed,
               GError     **error)
{
  g_return_val_if_fail (from != NULL && to != NULL && placed != NULL, FALSE);

  *placed = FALSE;

  if (link (from, to) == 0)
    {
      *placed = TRUE;
      g_unlink (from);
      return sync_folder (to, error);
    }

  if (errno == EEXIST || g_file_test (to, G_FILE_TEST_EXISTS))
    return TRUE;

  if (errno != EPERM && errno != ENOSYS && errno != EOPNOTSUPP && errno != EMLINK)
    {
      jx_store_error_set_system (error, errno, to);
      return FALSE;
    }

  *placed = jx_disk_rename (from, to, error);   /* a file system without links */

  return *placed;
}

/**
 * jx_disk_keep:
 * @path: a file
 * @prefix: the path of the second name, to which a number is added
 * @error: return location for an error
 *
 * Gives a file a second name, so that it stays when the first one is given to another. Where the file system has no
 * links, the file is moved.
 *
 * Returns: (transfer full) (nullable): the second name
 */
char *
jx_disk_keep (const char  *path,
              const char  *prefix,
              GError     **error)
{
  g_return_val_if_fail (path != NULL && prefix != NULL, NULL);

  for (guint i = 1; i <= MAX_KEPT; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s-%u", prefix, i);

      if (link (path, name) == 0)
        return g_steal_pointer (&name);

      if (errno == EEXIST || g_file_test (name, G_FILE_TEST_EXISTS))
        continue;

      if ((errno == EPERM || errno == ENOSYS || errno == EOPNOTSUPP) && g_rename (path, name) == 0)
        return g_steal_pointer (&name);

      break;
    }

  jx_store_error_set_system (error, errno, path);

  return NULL;
}

/**
 * jx_disk_remove:
 * @path: a file, or none
 * @error: return location for an error
 *
 * Removes a file and the journal that SQLite may have left beside it.
 *
 * Returns: `FALSE` if it is still there
 */
gboolean
jx_disk_remove (const char  *path,
                GError     **error)
{
  g_autofree char *journal = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  journal = g_strconcat (path, "-journal", NULL);

  if ((g_unlink (path) == 0 || errno == ENOENT) && (g_unlink (journal) == 0 || errno == ENOENT))
    return TRUE;

  jx_store_error_set_system (error, errno, path);

  return FALSE;
}

/**
 * jx_disk_new_private:
 * @file: a file that somebody picked
 * @folder: where the copy lies
 * @error: return location for an error
 *
 * Copies a file to one that nobody else knows, because what is picked is never opened by SQLite where it lies.
 *
 * Errors: those of GIO
 *
 * Returns: (transfer full) (nullable): the path of the copy, to be removed by the caller
 */
char *
jx_disk_new_private (GFile       *file,
                     const char  *folder,
                     GError     **error)
{
  g_autofree char *path = NULL;
  g_autoptr(GFile) copy = NULL;
  int descriptor;

  g_return_val_if_fail (G_IS_FILE (file) && folder != NULL, NULL);

  path = g_build_filename (folder, "picked-XXXXXX.sqlite", NULL);
  descriptor = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0600);

  if (descriptor < 0)
    {
      jx_store_error_set_system (error, errno, folder);
      return NULL;
    }

  close (descriptor);
  copy = g_file_new_for_path (path);

  if (!g_file_copy (file, copy, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, error))
    {
      jx_disk_remove (path, NULL);
      return NULL;
    }

  return g_steal_pointer (&path);
}

static gboolean
splice (GOutputStream  *stream,
        gpointer        data,
        GError        **error)
{
  g_autoptr(GFileInputStream) content = g_file_read (data, NULL, error);

  return content != NULL
         && g_output_stream_splice (stream, G_INPUT_STREAM (content), G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE, NULL, error) >= 0;
}

/**
 * jx_disk_copy_out:
 * @path: a file that no connection of this process has open
 * @file: a file that somebody picked
 * @error: return location for an error
 *
 * Copies a file to where somebody wants it, whole or not at all.
 *
 * Errors: those of GIO
 *
 * Returns: `FALSE` at an error, @file being as it was
 */
gboolean
jx_disk_copy_out (const char  *path,
                  GFile       *file,
                  GError     **error)
{
  g_autoptr(GFile) from = NULL;

  g_return_val_if_fail (path != NULL && G_IS_FILE (file), FALSE);

  from = g_file_new_for_path (path);

  return jx_file_replace (file, splice, from, error);
}
