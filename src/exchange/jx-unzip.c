/* jx-unzip.c: the parts of an archive, one after the other, within limits
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-unzip.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-archive.h"
#include "jx-evidence.h"
#include "jx-exchange-error.h"

#define CHUNK      (64 * 1024)
#define MAX_RATIO  200            /* of what is unpacked against the file, above */
#define FREE_RATIO (1024 * 1024)  /* bytes that may be as dense as they like */
#define END_LENGTH 22             /* of what stands at the end of every zip */
#define LOCATOR    20             /* bytes that stand before that, in a zip that is larger than it can say */
#define MAX_PARTS  (JX_ARCHIVE_MAX_FILES + 2)   /* the tables, and the folder that some programs name, stand with the evidence */
#define MAX_LIST   (MAX_PARTS * 1024)           /* bytes of the list of parts */

struct _JxUnzip
{
  struct archive *archive;
  GInputStream   *stream;     /* seekable */
  GError         *problem;    /* the stream's */
  GHashTable     *names;      /* char *: of the parts so far */
  char           *name;       /* of this part, or NULL */
  goffset         packed;     /* bytes of the file */
  goffset         total;      /* bytes that were unpacked */
  guint8          chunk[CHUNK];
};

/* @format: with one %s for the part, whose name may be anything */
static gboolean
refuse_part (GError     **error,
             int          code,
             const char  *format,
             const char  *part)
{
  g_autofree char *valid = g_utf8_make_valid (part != NULL ? part : "", -1), *name = jx_evidence_dup_name (valid);

  g_set_error (error, JX_EXCHANGE_ERROR, code, format, name);
  return FALSE;
}

/* ---- the stream as the library wants it ---- */

static la_ssize_t
read_cb (struct archive  *archive,
         void            *data,
         const void     **buffer)
{
  JxUnzip *self = data;
  gssize n = self->problem == NULL ? g_input_stream_read (self->stream, self->chunk, CHUNK, NULL, &self->problem) : -1;

  *buffer = self->chunk;

  return n >= 0 ? n : ARCHIVE_FATAL;
}

/* That a part stands outside the file is a lie of its list, and no error of the stream. */
static la_int64_t
seek_cb (struct archive *archive,
         void           *data,
         la_int64_t      offset,
         int             whence)
{
  JxUnzip *self = data;
  GSeekable *seekable = G_SEEKABLE (self->stream);
  goffset from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? g_seekable_tell (seekable) : self->packed;

  if (self->problem != NULL || offset < -from || offset > self->packed - from
      || !g_seekable_seek (seekable, from + offset, G_SEEK_SET, NULL, &self->problem))
    return ARCHIVE_FATAL;

  return from + offset;
}

/* ---- the whole ---- */

static goffset
read_little (const guint8 *bytes,
             guint         n)
{
  goffset number = 0;

  while (n-- > 0)
    number = number << 8 | bytes[n];

  return number;
}

static gboolean
refuse_number (GError **error)
{
  g_set_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_TOO_LARGE, _("The archive holds more than %u pieces of evidence."),
               (guint) JX_ARCHIVE_MAX_FILES);
  return FALSE;
}

/* The library reads the whole list before it tells of the first part. @tail: what comes before the end, and the end. */
static gboolean
check_end (const JxUnzip  *self,
           const guint8   *tail,
           GError        **error)
{
  const guint8 *end = tail + LOCATOR;

  /* its sign, no other disk, as many parts here as in all, where the list stands, no remark, and no second end */
  if (memcmp (end, "PK\5\6\0\0\0\0", 8) != 0 || read_little (end + 8, 2) != read_little (end + 10, 2)
      || read_little (end + 12, 4) + read_little (end + 16, 4) + END_LENGTH != self->packed || read_little (end + 20, 2) != 0
      || memcmp (tail, "PK\6\7", 4) == 0)
    return jx_exchange_error_refuse (error, JX_EXCHANGE_ERROR_FORMAT,
                                     _("The archive is cut off, or something was added to it. Have it sent again."));

  return (read_little (end + 10, 2) <= MAX_PARTS && read_little (end + 12, 4) <= MAX_LIST) || refuse_number (error);
}

/* The list of parts ends where the file ends: nothing was cut off, and nothing is hidden before or behind it. */
static gboolean
check_frame (JxUnzip  *self,
             GError  **error)
{
  GSeekable *seekable = G_SEEKABLE (self->stream);
  guint8 tail[LOCATOR + END_LENGTH] = { 0 };
  gsize n = 0;

  if (!g_seekable_seek (seekable, 0, G_SEEK_END, NULL, error))
    return FALSE;

  self->packed = g_seekable_tell (seekable);
  if (self->packed >= (goffset) sizeof tail
      && (!g_seekable_seek (seekable, -(goffset) sizeof tail, G_SEEK_END, NULL, error)
          || !g_input_stream_read_all (self->stream, tail, sizeof tail, &n, NULL, error)))
    return FALSE;

  return g_seekable_seek (seekable, 0, G_SEEK_SET, NULL, error) && check_end (self, tail, error);
}

/**
 * jx_unzip_new:
 * @stream: what an archive holds; seekable
 * @error: `JX_EXCHANGE_ERROR_FORMAT`, and the stream's
 *
 * Opens an archive.
 *
 * Returns: (transfer full) (nullable): the archive, before its first part
 */
JxUnzip *
jx_unzip_new (GInputStream  *stream,
              GError       **error)
{
  g_autoptr(JxUnzip) self = NULL;

  g_return_val_if_fail (G_IS_SEEKABLE (stream), NULL);

  self = g_new0 (JxUnzip, 1);
  self->stream = g_object_ref (stream);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->archive = archive_read_new ();
  if (!check_frame (self, error))
    return NULL;

  archive_read_support_format_zip_seekable (self->archive);
  archive_read_set_read_callback (self->archive, read_cb);
  archive_read_set_seek_callback (self->archive, seek_cb);
  archive_read_set_callback_data (self->archive, self);
  if (archive_read_open1 (self->archive) == ARCHIVE_OK)
    return g_steal_pointer (&self);

  if (self->problem != NULL)
    g_propagate_error (error, g_steal_pointer (&self->problem));
  else
    jx_exchange_error_refuse (error, JX_EXCHANGE_ERROR_FORMAT,
                              _("The list of what is in the archive is damaged. Have it sent again."));

  return NULL;
}

/**
 * jx_unzip_free:
 * @self: (transfer full): an archive
 *
 * Frees it.
 */
void
jx_unzip_free (JxUnzip *self)
{
  archive_read_free (self->archive);
  g_object_unref (self->stream);
  g_hash_table_unref (self->names);
  g_clear_error (&self->problem);
  g_free (self->name);
  g_free (self);
}

/* ---- its parts ---- */

/* Plain files and the folder that they stand in, once, without a password; nothing is ever written to disk under its name. */
static gboolean
check_entry (JxUnzip               *self,
             struct archive_entry  *entry,
             GError               **error)
{
  if (self->name == NULL || (archive_entry_filetype (entry) != AE_IFREG && !g_str_equal (self->name, JX_ARCHIVE_EVIDENCE)))
    return refuse_part (error, JX_EXCHANGE_ERROR_CONTENT, _("“%s” does not belong in the archive: it is no plain file."), self->name);
  if (archive_entry_is_encrypted (entry))
    return refuse_part (error, JX_EXCHANGE_ERROR_FORMAT, _("“%s” in the archive has a password. Have it sent without one."),
                        self->name);
  if (!g_hash_table_add (self->names, g_strdup (self->name)))
    return refuse_part (error, JX_EXCHANGE_ERROR_CONTENT, _("“%s” is in the archive twice."), self->name);

  return g_hash_table_size (self->names) <= MAX_PARTS || refuse_number (error);
}

/**
 * jx_unzip_next:
 * @self: an archive
 * @name: (out) (transfer none): what the next part is called
 * @error: `JX_EXCHANGE_ERROR`, and the stream's
 *
 * Goes on to the next part.
 *
 * Returns: whether there is one
 */
JxUnzipStep
jx_unzip_next (JxUnzip     *self,
               const char **name,
               GError     **error)
{
  struct archive_entry *entry;
  int status;

  g_return_val_if_fail (self != NULL && name != NULL, JX_UNZIP_ERROR);

  /* a warning is that the list says something else of a part than what stands before the part: as bad as an error */
  while ((status = archive_read_next_header (self->archive, &entry)) == ARCHIVE_OK)
    {
      g_set_str (&self->name, archive_entry_pathname_utf8 (entry));
      *name = self->name;
      if (!check_entry (self, entry, error))
        return JX_UNZIP_ERROR;
      if (archive_entry_filetype (entry) == AE_IFREG)
        return JX_UNZIP_PART;
    }

  if (status == ARCHIVE_EOF)
    return JX_UNZIP_END;

  if (self->problem != NULL)
    g_propagate_error (error, g_steal_pointer (&self->problem));
  else
    jx_exchange_error_refuse (error, JX_EXCHANGE_ERROR_FORMAT,
                              _("The list of what is in the archive is damaged. Have it sent again."));

  return JX_UNZIP_ERROR;
}

/* Sizes in headers are what the file says of itself: bytes are counted as they come. */
static gboolean
count (JxUnzip  *self,
       gsize     length,
       gsize     n,
       gsize     most,
       GError  **error)
{
  self->total += (goffset) n;
  if (length + n > most || self->total > JX_ARCHIVE_MAX_BYTES)
    return refuse_part (error, JX_EXCHANGE_ERROR_TOO_LARGE, _("“%s” in the archive is larger than it may be."), self->name);
  if (self->total > FREE_RATIO && self->total / MAX_RATIO > self->packed)
    return refuse_part (error, JX_EXCHANGE_ERROR_TOO_LARGE,
                        _("“%s” in the archive unpacks to far more than the archive could hold."), self->name);

  return TRUE;
}

/**
 * jx_unzip_read:
 * @self: an archive at a part
 * @most: how many bytes it may have
 * @error: `JX_EXCHANGE_ERROR`, and the stream's
 *
 * Unpacks the part.
 *
 * Returns: (transfer full) (nullable): what it holds
 */
GBytes *
jx_unzip_read (JxUnzip  *self,
               gsize     most,
               GError  **error)
{
  g_autoptr(GByteArray) content = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  la_ssize_t n;

  g_return_val_if_fail (self != NULL && self->name != NULL, NULL);

  while ((n = archive_read_data (self->archive, chunk, CHUNK)) > 0)
    {
      if (!count (self, content->len, (gsize) n, most, error))
        return NULL;
      g_byte_array_append (content, chunk, (guint) n);
    }

  if (n == 0)
    return g_byte_array_free_to_bytes (g_steal_pointer (&content));

  if (self->problem != NULL)
    g_propagate_error (error, g_steal_pointer (&self->problem));
  else
    refuse_part (error, JX_EXCHANGE_ERROR_FORMAT, _("“%s” in the archive is damaged. Have it sent again."), self->name);

  return NULL;
}
