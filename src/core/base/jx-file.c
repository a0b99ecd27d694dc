/* jx-file.c: files that appear under their name whole, or not at all
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE   /* O_TMPFILE */

#include "config.h"

#include "jx-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "jx-sum-stream.h"

#define NEW_FILE_MODE 0666   /* minus the umask */
#define CHUNK         (64 * 1024)

typedef struct
{
  JxFileWriteFunc  func;
  gpointer         data;
  gboolean         check;         /* whether it is read again */
  GCancellable    *cancellable;   /* or NULL */
  char            *sum;           /* SHA-256 of what was written, where that is checked */
} Job;

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

static gboolean
write_stream (Job            *job,
              GOutputStream  *stream,
              GError        **error)
{
  g_autoptr(JxSumStream) summed = NULL;

  if (!job->check)
    return job->func (stream, job->data, error);

  summed = jx_sum_stream_new (stream);
  if (!job->func (G_OUTPUT_STREAM (summed), job->data, error))
    return FALSE;

  job->sum = jx_sum_stream_dup_sum (summed);

  return TRUE;
}

static gboolean
check_sum (const Job   *job,
           GFile       *file,
           const char  *shown,
           GError     **error)
{
  g_autofree char *found = jx_file_sum (file, job->cancellable, error);

  if (found == NULL || g_str_equal (found, job->sum))
    return found != NULL;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               _("“%s” was written, but something else is read there. Please export it to another place."), shown);
  return FALSE;
}

/* A partial write under a name that is not the final one; nothing there is worth keeping. */
static gboolean
write_content (int          fd,
               Job         *job,
               const char  *path,
               GError     **error)
{
  g_autoptr(GOutputStream) file_stream = g_unix_output_stream_new (fd, FALSE);
  g_autoptr(GOutputStream) stream = g_buffered_output_stream_new_sized (file_stream, 1 << 16);
  g_autoptr(GError) problem = NULL;

  if (write_stream (job, stream, &problem) && g_output_stream_flush (stream, NULL, &problem))
    return TRUE;

  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return fail_errno (ENOSPC, path, error);   /* the stream knows no name */

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* A device, a pipe or a socket: it has no name under which a part could be taken for the whole. */
static gboolean
write_through (const char  *path,
               Job         *job,
               GError     **error)
{
  int fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);
  gboolean done;

  if (fd < 0)
    return fail_errno (errno, path, error);

  done = !g_cancellable_set_error_if_cancelled (job->cancellable, error) && write_content (fd, job, path, error);
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

/* ---- a draft: all of the content, before it has its name ---- */

/* Where the file system can do it a draft has no name at all: whatever ends the program, nothing of it is left. */
typedef struct
{
  int       fd;
  char     *path;     /* under which it can be read */
  gboolean  hidden;   /* it has a name in the folder */
} Draft;

static gboolean
open_hidden (Draft      *draft,
             const char *folder,
             int         mode)
{
  draft->path = g_build_filename (folder, ".jixiao-XXXXXX", NULL);
  draft->fd = g_mkstemp_full (draft->path, O_WRONLY | O_CLOEXEC, mode);
  draft->hidden = draft->fd >= 0;

  return draft->hidden;
}

static gboolean
open_draft (Draft      *draft,
            const char *folder,
            int         mode)
{
  if ((draft->fd = g_open (folder, O_TMPFILE | O_RDWR | O_CLOEXEC, mode)) >= 0)
    {
      draft->path = g_strdup_printf ("/proc/self/fd/%d", draft->fd);
      if (g_access (draft->path, F_OK) == 0)
        return TRUE;

      g_close (draft->fd, NULL);
      g_free (draft->path);
    }

  return open_hidden (draft, folder, mode);
}

static void
clear_draft (Draft *draft)
{
  if (draft->fd >= 0)
    g_close (draft->fd, NULL);
  if (draft->hidden)
    g_unlink (draft->path);
  g_free (draft->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Draft, clear_draft)

static gboolean
link_draft (const Draft *draft,
            const char  *path)
{
  return linkat (AT_FDCWD, draft->path, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0;
}

/* What has the name already is replaced by something else that has one. */
static gboolean
link_hidden (Draft      *draft,
             const char *folder)
{
  g_autofree char *path = NULL;
  gboolean linked;

  do
    {
      g_free (path);
      path = g_strdup_printf ("%s/.jixiao-%08x", folder, g_random_int ());
      linked = link_draft (draft, path);
    }
  while (!linked && errno == EEXIST);

  if (!linked)
    return FALSE;

  g_free (draft->path);
  draft->path = g_steal_pointer (&path);
  draft->hidden = TRUE;

  return TRUE;
}

/* Shared folders of other systems make files without a name and then have none for them: there it is copied. */
static gboolean
copy_hidden (Draft       *draft,
             const char  *folder,
             const char  *path,
             GError     **error)
{
  g_auto(Draft) copy = { -1 };
  g_autoptr(GInputStream) from = g_unix_input_stream_new (draft->fd, FALSE);
  g_autoptr(GOutputStream) to = NULL;
  GStatBuf info;

  if (fstat (draft->fd, &info) != 0 || lseek (draft->fd, 0, SEEK_SET) != 0
      || !open_hidden (&copy, folder, info.st_mode & 0777))
    return fail_errno (errno, path, error);

  to = g_unix_output_stream_new (copy.fd, FALSE);
  if (g_output_stream_splice (to, from, G_OUTPUT_STREAM_SPLICE_NONE, NULL, error) < 0)
    return FALSE;
  if (fsync (copy.fd) != 0 || !g_close (g_steal_fd (&copy.fd), NULL))
    return fail_errno (errno, path, error);

  clear_draft (draft);
  *draft = (Draft) { -1, g_steal_pointer (&copy.path), TRUE };
  copy.hidden = FALSE;

  return TRUE;
}

static gboolean
check_draft (const Job    *job,
             const Draft  *draft,
             const char   *path,
             GError      **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (draft->path);
  g_autofree char *name = g_filename_display_basename (path);

  return !job->check || check_sum (job, file, name, error);
}

static gboolean
hide_draft (const Job   *job,
            Draft       *draft,
            const char  *folder,
            const char  *path,
            GError     **error)
{
  if (errno == EEXIST && link_hidden (draft, folder))
    return TRUE;

  return copy_hidden (draft, folder, path, error) && check_draft (job, draft, path, error);
}

static gboolean
name_draft (const Job   *job,
            Draft       *draft,
            const char  *folder,
            const char  *path,
            GError     **error)
{
  if (!draft->hidden && link_draft (draft, path))
    return TRUE;
  if (!draft->hidden && !hide_draft (job, draft, folder, path, error))
    return FALSE;
  if (g_rename (draft->path, path) != 0)
    return fail_errno (errno, path, error);

  draft->hidden = FALSE;
  return TRUE;
}

/* Some file systems tell only then that they could not write; a draft without a name would be lost. */
static gboolean
close_draft (Draft *draft)
{
  return !draft->hidden || g_close (g_steal_fd (&draft->fd), NULL);
}

static gboolean
write_draft (Job         *job,
             Draft       *draft,
             const char  *path,
             GError     **error)
{
  if (!write_content (draft->fd, job, path, error) || g_cancellable_set_error_if_cancelled (job->cancellable, error))
    return FALSE;

  if (fsync (draft->fd) != 0 || !close_draft (draft))
    return fail_errno (errno, path, error);

  return check_draft (job, draft, path, error) && !g_cancellable_set_error_if_cancelled (job->cancellable, error);
}

static gboolean
replace_path (const char  *path,
              Job         *job,
              GError     **error)
{
  g_autofree char *resolved = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = NULL;
  g_auto(Draft) draft = { -1 };
  char *target = realpath (path, NULL);   /* through a link, the file that it names is replaced */
  GStatBuf info;
  int mode = NEW_FILE_MODE;

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
        return write_through (resolved, job, error);
      mode = info.st_mode & 0777;
    }

  folder = g_path_get_dirname (resolved);
  if (!open_draft (&draft, folder, mode))
    return fail_errno (errno, resolved, error);

  if (!write_draft (job, &draft, resolved, error))
    return FALSE;

  if (!name_draft (job, &draft, folder, resolved, error))
    return FALSE;

  sync_folder (folder);
  return TRUE;
}

static GBytes *
collect (Job     *job,
         GError **error)
{
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (!write_stream (job, memory, error) || !g_output_stream_close (memory, NULL, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/* Not a file of this system: all of it is made before the first byte goes there, and it has its name when it is read again. */
static gboolean
replace_remote (GFile   *file,
                Job     *job,
                GError **error)
{
  g_autoptr(GBytes) bytes = collect (job, error);
  g_autofree char *name = g_file_get_basename (file);

  return bytes != NULL
         && g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                                     G_FILE_CREATE_NONE, NULL, job->cancellable, error)
         && (!job->check || check_sum (job, file, name, error));
}

static gboolean
write_standard_output (Job     *job,
                       GError **error)
{
  g_autoptr(GBytes) bytes = collect (job, error);
  g_autoptr(GOutputStream) stream = NULL;

  if (bytes == NULL)
    return FALSE;

  stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  return g_output_stream_write_all (stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, NULL, error);
}

static gboolean
replace (GFile   *file,
         Job     *job,
         GError **error)
{
  if (file == NULL)
    return write_standard_output (job, error);

  if (g_file_peek_path (file) == NULL)
    return replace_remote (file, job, error);

  return replace_path (g_file_peek_path (file), job, error);
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
 * The content goes to a file without a name in the same folder, or where there is no such thing to a hidden one, is on disk
 * before it takes the final name, and is gone after any error. A link is followed; what exists keeps its permissions. Standard output and other systems get their first byte
 * after @func is done, and all of it is in memory until then. What is neither a file nor a folder (a pipe, a device) is written to as it is.
 *
 * Returns: `TRUE` if everything is written
 */
gboolean
jx_file_replace (GFile            *file,
                 JxFileWriteFunc   func,
                 gpointer          data,
                 GError          **error)
{
  Job job = { func, data };

  g_return_val_if_fail (file == NULL || G_IS_FILE (file), FALSE);
  g_return_val_if_fail (func != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  return replace (file, &job, error);
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

/**
 * jx_file_sum:
 * @file: a file
 * @cancellable: (nullable): to give up
 * @error: what the system says
 *
 * Sums up what a file holds, piece by piece: it may be larger than the memory.
 *
 * Returns: (transfer full) (nullable): SHA-256 in hexadecimal digits
 */
char *
jx_file_sum (GFile         *file,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr(GFileInputStream) stream = NULL;
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  gssize n;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (!(stream = g_file_read (file, cancellable, error)))
    return NULL;

  while ((n = g_input_stream_read (G_INPUT_STREAM (stream), chunk, CHUNK, cancellable, error)) > 0)
    g_checksum_update (sum, chunk, n);

  return n == 0 ? g_strdup (g_checksum_get_string (sum)) : NULL;
}

/**
 * jx_file_replace_checked:
 * @file: (nullable): where; `NULL` for standard output
 * @func: (scope call): writes the content
 * @data: for @func
 * @cancellable: (nullable): to give up; up to the moment when it takes its name, the file is as it was before
 * @sum: (out) (optional): SHA-256 of what was written
 * @error: what @func or the system says; `G_IO_ERROR_FAILED` if something else is read there than was written
 *
 * Writes a file as jx_file_replace() does, and reads it again before it takes its name: what is said to be saved can be read.
 * On another system it has its name by then, and what was there is gone; standard output cannot be read again.
 *
 * Returns: `TRUE` if everything is written
 */
gboolean
jx_file_replace_checked (GFile            *file,
                         JxFileWriteFunc   func,
                         gpointer          data,
                         GCancellable     *cancellable,
                         char            **sum,
                         GError          **error)
{
  Job job = { func, data, TRUE, cancellable };
  gboolean done;

  g_return_val_if_fail (file == NULL || G_IS_FILE (file), FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  done = replace (file, &job, error);
  if (done && sum != NULL)
    *sum = g_steal_pointer (&job.sum);
  g_free (job.sum);

  return done;
}

/**
 * jx_file_replace_bytes_checked:
 * @file: (nullable): where; `NULL` for standard output
 * @bytes: the content
 * @cancellable: (nullable): as of jx_file_replace_checked()
 * @sum: (out) (optional): SHA-256 of @bytes
 * @error: as of jx_file_replace_checked()
 *
 * Does the same with content that is at hand.
 *
 * Returns: `TRUE` if the file holds @bytes
 */
gboolean
jx_file_replace_bytes_checked (GFile         *file,
                               GBytes        *bytes,
                               GCancellable  *cancellable,
                               char         **sum,
                               GError       **error)
{
  g_return_val_if_fail (bytes != NULL, FALSE);

  return jx_file_replace_checked (file, write_bytes, bytes, cancellable, sum, error);
}
