/* jx-paper-file.c: one file of evidence in the folder beside the store, named by the SHA-256 of its content
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-paper-file.h"

#include "jx-disk.h"
#include "jx-evidence.h"
#include "jx-store-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include <utime.h>

#define CHUNK         (64 * 1024)
#define INCOMING      "incoming-"
#define GRACE_SECONDS (24 * 60 * 60)   /* a file may be there before the step that names it is on disk */

/* A file on its way into the folder. */
typedef struct
{
  char      *path;
  int        descriptor;
  GChecksum *checksum;
  gsize      size;
} Incoming;

static void
incoming_clear (Incoming *incoming)
{
  if (incoming->descriptor >= 0)
    close (incoming->descriptor);
  if (incoming->path != NULL)
    g_unlink (incoming->path);
  g_clear_pointer (&incoming->path, g_free);
  g_clear_pointer (&incoming->checksum, g_checksum_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Incoming, incoming_clear)

static gboolean
incoming_init (Incoming    *incoming,
               const char  *folder,
               GError     **error)
{
  incoming->path = g_build_filename (folder, INCOMING "XXXXXX", NULL);
  incoming->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  incoming->size = 0;

  if (g_mkdir_with_parents (folder, 0700) == 0
      && (incoming->descriptor = g_mkstemp_full (incoming->path, O_RDWR | O_CLOEXEC, 0600)) >= 0)
    return TRUE;

  incoming->descriptor = -1;
  jx_store_error_set_system (error, errno, folder);
  g_clear_pointer (&incoming->path, g_free);

  return FALSE;
}

static gboolean
incoming_write (Incoming      *incoming,
                const guchar  *data,
                gsize          length,
                GError       **error)
{
  g_checksum_update (incoming->checksum, data, (gssize) length);
  incoming->size += length;

  while (length > 0)
    {
      gssize written = write (incoming->descriptor, data, length);

      if (written < 0 && errno == EINTR)
        continue;

      if (written < 0)
        {
          jx_store_error_set_system (error, errno, incoming->path);
          return FALSE;
        }

      data += written;
      length -= (gsize) written;
    }

  return TRUE;
}

/* A file of the same content is there: it is as good, unless the disk spoilt it. */
static gboolean
is_whole (const char *path,
          gsize       size)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 && (gsize) info.st_size == size && g_utime (path, NULL) == 0;
}

/* Gives it its name, once all of it is on disk. */
static gboolean
incoming_place (Incoming    *incoming,
                const char  *folder,
                GError     **error)
{
  g_autofree char *path = g_build_filename (folder, g_checksum_get_string (incoming->checksum), NULL);
  gboolean placed = FALSE;

  if (fsync (incoming->descriptor) != 0)
    {
      jx_store_error_set_system (error, errno, incoming->path);
      return FALSE;
    }

  return jx_disk_place (incoming->path, path, &placed, error)
         && (placed || is_whole (path, incoming->size) || jx_disk_rename (incoming->path, path, error));
}

static char *
dup_shown_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return jx_evidence_dup_name (base);
}

static gboolean
refuse_size (GFile   *file,
             GError **error)
{
  g_autofree char *name = dup_shown_name (file), *most = g_format_size_full (JX_EVIDENCE_MAX_BYTES, G_FORMAT_SIZE_IEC_UNITS);

  g_set_error (error, JX_STORE_ERROR, JX_STORE_ERROR_TOO_LARGE, _("“%1$s” is larger than %2$s. Nothing was added."), name, most);

  return FALSE;
}

/* A link, a folder, a device: what it would give is not what the name says, or never ends. */
static gboolean
check_file (GFile         *file,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr(GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                 G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, cancellable, error);
  g_autofree char *name = dup_shown_name (file);

  if (info == NULL)
    return FALSE;

  if (g_file_info_get_size (info) > JX_EVIDENCE_MAX_BYTES)
    return refuse_size (file, error);

  if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR && g_file_info_get_size (info) > 0)
    return TRUE;

  g_set_error (error, JX_STORE_ERROR, JX_STORE_ERROR_NOT_A_FILE,
               g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR
                 ? _("“%s” is empty. Nothing was added.")
                 : _("“%s” is no file: a folder, a link or a device cannot be evidence. Nothing was added."), name);

  return FALSE;
}

static gboolean
copy_in (Incoming      *incoming,
         GFile         *file,
         GCancellable  *cancellable,
         GError       **error)
{
  g_autoptr(GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autofree guchar *chunk = g_malloc (CHUNK);
  gssize length = 0;

  while (stream != NULL && (length = g_input_stream_read (G_INPUT_STREAM (stream), chunk, CHUNK, cancellable, error)) > 0)
    {
      if (incoming->size + (gsize) length > JX_EVIDENCE_MAX_BYTES)   /* it grew while it was read */
        return refuse_size (file, error);

      if (!incoming_write (incoming, chunk, (gsize) length, error))
        return FALSE;
    }

  return stream != NULL && length == 0;
}

/**
 * jx_paper_file_dup_folder:
 * @store_path: where the store lies
 *
 * Tells where the evidence of a store lies: beside it.
 *
 * Returns: (transfer full): the folder
 */
char *
jx_paper_file_dup_folder (const char *store_path)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (store_path != NULL, NULL);

  folder = g_path_get_dirname (store_path);

  return g_build_filename (folder, "evidence", NULL);
}

/**
 * jx_paper_file_take:
 * @folder: where evidence lies; made if it is not there
 * @file: what somebody chose
 * @cancellable: (nullable): to give up
 * @error: return location for an error
 *
 * Copies a file in. It appears under its name whole and on disk, or not at all; content that is there already is not kept a
 * second time. May be called in any thread.
 *
 * Errors: `JX_STORE_ERROR_NOT_A_FILE`, `JX_STORE_ERROR_TOO_LARGE`, those of the disk, and GIO's of reading @file
 *
 * Returns: (transfer full): the evidence, attached to nothing yet
 */
JxRecord *
jx_paper_file_take (const char    *folder,
                    GFile         *file,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_auto(Incoming) incoming = { .descriptor = -1 };
  g_autofree char *base = NULL;

  g_return_val_if_fail (folder != NULL && G_IS_FILE (file), NULL);

  if (!check_file (file, cancellable, error)
      || !incoming_init (&incoming, folder, error)
      || !copy_in (&incoming, file, cancellable, error)
      || !incoming_place (&incoming, folder, error))
    return NULL;

  base = g_file_get_basename (file);

  return jx_evidence_new (base, incoming.size, g_checksum_get_string (incoming.checksum));
}

/**
 * jx_paper_file_put:
 * @folder: where evidence lies; made if it is not there
 * @sha256: what @content must have
 * @content: the content of a file
 * @error: return location for an error
 *
 * Puts content into the folder. Errors: `JX_STORE_ERROR_DAMAGED` if it is another content, and those of the disk.
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_paper_file_put (const char  *folder,
                   const char  *sha256,
                   GBytes      *content,
                   GError     **error)
{
  g_auto(Incoming) incoming = { .descriptor = -1 };
  gsize length;
  const guchar *data;

  g_return_val_if_fail (folder != NULL && sha256 != NULL && content != NULL, FALSE);

  data = g_bytes_get_data (content, &length);
  if (!incoming_init (&incoming, folder, error) || !incoming_write (&incoming, data, length, error))
    return FALSE;

  if (g_str_equal (g_checksum_get_string (incoming.checksum), sha256))
    return incoming_place (&incoming, folder, error);

  g_set_error_literal (error, JX_STORE_ERROR, JX_STORE_ERROR_DAMAGED, _("The content of a file of evidence is not what it was."));

  return FALSE;
}

/**
 * jx_paper_file_exists:
 * @folder: where evidence lies
 * @sha256: of a content
 *
 * Tells whether the folder holds a content.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_paper_file_exists (const char *folder,
                      const char *sha256)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (folder != NULL && sha256 != NULL, FALSE);

  path = g_build_filename (folder, sha256, NULL);

  return jx_evidence_is_hash (sha256) && g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

/**
 * jx_paper_file_check:
 * @content: what was read
 * @sha256: under which it is kept
 * @error: return location for an error
 *
 * Makes sure that a content is what was kept. Errors: `JX_STORE_ERROR_DAMAGED`.
 *
 * Returns: `TRUE` if it is
 */
gboolean
jx_paper_file_check (GBytes      *content,
                     const char  *sha256,
                     GError     **error)
{
  g_autofree char *found = NULL;

  g_return_val_if_fail (content != NULL && sha256 != NULL, FALSE);

  found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  if (g_str_equal (found, sha256))
    return TRUE;

  g_set_error_literal (error, JX_STORE_ERROR, JX_STORE_ERROR_DAMAGED,
                       _("The content of a file of evidence is not what it was. Attach the file again."));

  return FALSE;
}

/**
 * jx_paper_file_load:
 * @folder: where evidence lies
 * @sha256: of a content; checked, as it may come from a file of somebody else
 * @error: return location for an error
 *
 * Reads a content and makes sure that it is what was kept.
 *
 * Errors: `JX_STORE_ERROR_NOT_FOUND`, `JX_STORE_ERROR_DAMAGED`, and GIO's
 *
 * Returns: (transfer full): the bytes
 */
GBytes *
jx_paper_file_load (const char  *folder,
                    const char  *sha256,
                    GError     **error)
{
  g_autoptr(GBytes) content = NULL;
  g_autofree char *path = NULL;
  char *data;
  gsize length;

  g_return_val_if_fail (folder != NULL && sha256 != NULL, NULL);

  path = g_build_filename (folder, sha256, NULL);
  if (!jx_evidence_is_hash (sha256) || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error_literal (error, JX_STORE_ERROR, JX_STORE_ERROR_NOT_FOUND,
                           _("The content of this evidence is not here: it was listed in a file, but did not come along. Attach "
                             "the file again."));
      return NULL;
    }

  if (!g_file_get_contents (path, &data, &length, error))
    return NULL;

  content = g_bytes_new_take (data, length);

  return jx_paper_file_check (content, sha256, error) ? g_steal_pointer (&content) : NULL;
}

static gboolean
is_old (const char *path,
        gint64      now)
{
  GStatBuf info;

  return g_lstat (path, &info) == 0 && S_ISREG (info.st_mode) && info.st_mtime + GRACE_SECONDS < now;
}

/**
 * jx_paper_file_sweep:
 * @folder: where evidence lies
 * @used: (element-type utf8): the SHA-256 of every content that somebody may still ask for
 * @now: seconds since 1970
 *
 * Removes what was left behind: content that nothing names, halves of copies that were broken off. What came or was asked
 * for within a day stays, as does all that this program did not name.
 */
void
jx_paper_file_sweep (const char *folder,
                     GHashTable *used,
                     gint64      now)
{
  g_autoptr(GDir) dir = NULL;
  const char *name;

  g_return_if_fail (folder != NULL && used != NULL);

  dir = g_dir_open (folder, 0, NULL);

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      gboolean ours = g_str_has_prefix (name, INCOMING) || (jx_evidence_is_hash (name) && !g_hash_table_contains (used, name));

      if (ours && is_old (path, now))
        g_unlink (path);   /* one that stays is only one more */
    }
}
