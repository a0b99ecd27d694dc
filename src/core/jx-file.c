/* jx-file.c: files that appear under their name whole, or not at all
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NEW_FILE_MODE 0666   /* minus the umask */
#define CHUNK         (64 * 1024)

static gboolean
fail_errno (int          problem,
            const char  *path,
            GError     **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (problem),
               /* Translators: a file name, then the reason the system gives */
               _("“%s” could not be written: %s. What was there under that name is unchanged."),
               name, g_strerror (problem));
  return FALSE;
}

/* A partial write under a name that is not the final one; nothing there is worth keeping. */
static gboolean
write_content (int               fd,
               JxFileWriteFunc   func,
               gpointer          data,
               GError          **error)
{
  g_autoptr(GOutputStream) file_stream = g_unix_output_stream_new (fd, FALSE);
  g_autoptr(GOutputStream) stream = g_buffered_output_stream_new_sized (file_stream, 1 << 16);

  return func (stream, data, error) && g_output_stream_flush (stream, NULL, error);
}

/* A device, a pipe or a socket: it has no name under which a part could be taken for the whole. */
static gboolean
write_through (const char       *path,
               JxFileWriteFunc   func,
               gpointer          data,
               GError          **error)
{
  int fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  gboolean done;

  if (fd < 0)
    return fail_errno (errno, path, error);

  done = write_content (fd, func, data, error);
  if (!g_close (fd, done ? error : NULL))
    return FALSE;

  return done;
}

static void
sync_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;

  fsync (fd);   /* the content is safe already; some file systems cannot sync a folder */
  g_close (fd, NULL);
}

static gboolean
write_beside (int               fd,
              const char       *temporary,
              const char       *path,
              JxFileWriteFunc   func,
              gpointer          data,
              GCancellable     *cancellable,
              GError          **error)
{
  g_autofd int owned = fd;

  if (!write_content (fd, func, data, error) || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  if (fsync (fd) != 0)
    return fail_errno (errno, path, error);

  if (!g_close (g_steal_fd (&owned), NULL))
    return fail_errno (errno, path, error);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  return g_rename (temporary, path) == 0 || fail_errno (errno, path, error);
}

static gboolean
replace_path (const char       *path,
              JxFileWriteFunc   func,
              gpointer          data,
              GCancellable     *cancellable,
              GError          **error)
{
  g_autofree char *resolved = g_canonicalize_filename (path, NULL);
  g_autofree char *temporary = NULL;
  g_autofree char *folder = NULL;
  char *target = realpath (path, NULL);   /* through a link, the file that it names is replaced */
  GStatBuf info;
  int mode = NEW_FILE_MODE;
  int fd;

  if (target != NULL)
    {
      g_free (resolved);
      resolved = g_strdup (target);
      free (target);
    }

  if (g_stat (resolved, &info) == 0)
    {
      if (S_ISDIR (info.st_mode))
        return fail_errno (EISDIR, resolved, error);
      if (!S_ISREG (info.st_mode))
        return write_through (resolved, func, data, error);
      mode = info.st_mode & 0777;
    }

  folder = g_path_get_dirname (resolved);
  temporary = g_build_filename (folder, ".jixiao-XXXXXX", NULL);
  if ((fd = g_mkstemp_full (temporary, O_WRONLY | O_CLOEXEC, mode)) < 0)
    return fail_errno (errno, resolved, error);

  if (!write_beside (fd, temporary, resolved, func, data, cancellable, error))
    {
      g_unlink (temporary);
      return FALSE;
    }

  sync_folder (folder);
  return TRUE;
}

static GBytes *
collect (JxFileWriteFunc   func,
         gpointer          data,
         GError          **error)
{
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (!func (memory, data, error) || !g_output_stream_close (memory, NULL, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/* Not a file of this system: all of it is made before the first byte goes there. */
static gboolean
replace_remote (GFile            *file,
                JxFileWriteFunc   func,
                gpointer          data,
                GCancellable     *cancellable,
                GError          **error)
{
  g_autoptr(GBytes) bytes = collect (func, data, error);

  return bytes != NULL &&
         g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                                  G_FILE_CREATE_NONE, NULL, cancellable, error);
}

static gboolean
write_standard_output (JxFileWriteFunc   func,
                       gpointer          data,
                       GError          **error)
{
  g_autoptr(GBytes) bytes = collect (func, data, error);
  g_autoptr(GOutputStream) stream = NULL;

  if (bytes == NULL)
    return FALSE;

  stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  return g_output_stream_write_all (stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, NULL, error);
}

static gboolean
replace (GFile            *file,
         JxFileWriteFunc   func,
         gpointer          data,
         GCancellable     *cancellable,
         GError          **error)
{
  if (file == NULL)
    return write_standard_output (func, data, error);

  if (g_file_peek_path (file) == NULL)
    return replace_remote (file, func, data, cancellable, error);

  return replace_path (g_file_peek_path (file), func, data, cancellable, error);
}

static gboolean
write_bytes (GOutputStream  *stream,
             gpointer        data,
             GError        **error)
{
  return g_output_stream_write_all (stream, g_bytes_get_data (data, NULL), g_bytes_get_size (data), NULL, NULL, error);
}

/**
 * jx_file_new_for_arg:
 * @arg: a path or address as typed on a command line; `-` for standard output
 *
 * Names the place that an argument means.
 *
 * Returns: (transfer full) (nullable): the file; `NULL` for standard output, as jx_file_replace() takes it
 */
GFile *
jx_file_new_for_arg (const char *arg)
{
  g_return_val_if_fail (arg != NULL, NULL);

  return g_str_equal (arg, "-") ? NULL : g_file_new_for_commandline_arg (arg);
}

/**
 * jx_file_dup_data_path:
 * @folder: of the program's data: `forms`, `library`, `samples`
 * @name: (nullable): a file in it
 *
 * Tells where what comes with the program lies: where it is installed, or below `JIXIAO_DATA_DIR` where that is set.
 *
 * Returns: (transfer full): the path
 */
char *
jx_file_dup_data_path (const char *folder,
                       const char *name)
{
  const char *data = g_getenv ("JIXIAO_DATA_DIR");

  return g_build_filename (data != NULL ? data : PKGDATADIR, folder, name, NULL);
}

/**
 * jx_file_replace:
 * @file: (nullable): where; `NULL` for standard output
 * @func: (scope call): writes the content
 * @data: for @func
 * @error: what @func or the system says
 *
 * Writes a file that has all of its content, or is as it was before.
 *
 * The content goes to a hidden file in the same folder, is on disk before it takes the final name, and is removed on
 * any error. A link is followed; what exists keeps its permissions. Standard output gets its first byte after @func is
 * done. What is neither a file nor a folder (a pipe, a device) is written to as it is.
 *
 * Returns: `TRUE` if everything is written
 */
gboolean
jx_file_replace (GFile            *file,
                 JxFileWriteFunc   func,
                 gpointer          data,
                 GError          **error)
{
  g_return_val_if_fail (file == NULL || G_IS_FILE (file), FALSE);
  g_return_val_if_fail (func != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return replace (file, func, data, NULL, error);
}

/**
 * jx_file_replace_bytes:
 * @file: (nullable): where; `NULL` for standard output
 * @bytes: the content
 * @error: what the system says
 *
 * Writes a file that has all of @bytes, or is as it was before.
 *
 * Returns: `TRUE` if everything is written
 */
gboolean
jx_file_replace_bytes (GFile   *file,
                       GBytes  *bytes,
                       GError **error)
{
  g_return_val_if_fail (bytes != NULL, FALSE);

  return jx_file_replace (file, write_bytes, bytes, error);
}

/* Piece by piece: a file may be large, and is in memory once already. */
static gboolean
compare (GFile     *file,
         GBytes    *bytes,
         gboolean  *same,
         GError   **error)
{
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  gsize length, at = 0, n = 0;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  *same = TRUE;
  if (stream == NULL)
    return FALSE;

  do
    {
      if (!g_input_stream_read_all (G_INPUT_STREAM (stream), chunk, CHUNK, &n, NULL, error))
        return FALSE;

      *same = n <= length - at && (n == 0 || memcmp (chunk, data + at, n) == 0);
      at += n;
    }
  while (*same && n == CHUNK);

  *same = *same && at == length;

  return TRUE;
}

/**
 * jx_file_replace_checked:
 * @file: (nullable): where; `NULL` for standard output
 * @bytes: the content
 * @cancellable: (nullable): to give up; up to the moment when it takes its name, the file is as it was before
 * @error: what the system says; `G_IO_ERROR_FAILED` if something else is read there than was written
 *
 * Writes a file as jx_file_replace_bytes() does, and reads it again: what is said to be saved can be read.
 *
 * Returns: `TRUE` if the file holds @bytes
 */
gboolean
jx_file_replace_checked (GFile         *file,
                         GBytes        *bytes,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autofree char *name = NULL;
  gboolean same;

  g_return_val_if_fail (file == NULL || G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  if (!replace (file, write_bytes, bytes, cancellable, error))
    return FALSE;

  if (file == NULL || g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) != G_FILE_TYPE_REGULAR)
    return TRUE;    /* a pipe cannot be read again */

  if (!compare (file, bytes, &same, error))
    return FALSE;
  if (same)
    return TRUE;

  name = g_file_get_basename (file);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               _("“%s” was written, but something else is read there. Please export it to another place."), name);
  return FALSE;
}
