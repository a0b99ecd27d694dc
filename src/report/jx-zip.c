/* jx-zip.c: the zip around the parts of an office file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-zip.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>

#include "jx-report-error.h"

#define PART_MODE 0644

typedef struct archive       Archive;
typedef struct archive_entry ArchiveEntry;

struct _JxZip
{
  Archive       *archive;
  GOutputStream *stream;
  GError        *error;     /* the first; what is added after it goes nowhere */
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ArchiveEntry, archive_entry_free)

static la_ssize_t
write_cb (struct archive *archive,
          void           *data,
          const void     *buffer,
          size_t          length)
{
  JxZip *self = data;

  /* told of an error, the archive would leak what it writes with */
  if (self->error == NULL)
    g_output_stream_write_all (self->stream, buffer, length, NULL, NULL, &self->error);

  return (la_ssize_t) length;
}

/* The stream's own error says more. */
static void
fail (JxZip *self)
{
  if (self->error == NULL)
    g_set_error (&self->error, JX_REPORT_ERROR, JX_REPORT_ERROR_OFFICE,
                 _("The file could not be made: %s. Nothing was written."), archive_error_string (self->archive));
}

/* No clock: a time before 1980 is written as the first moment of 1980, wherever the program runs. */
static gboolean
write_part (JxZip      *self,
            const char *name,
            GBytes     *content)
{
  g_autoptr(ArchiveEntry) entry = archive_entry_new ();
  gsize size;
  gconstpointer data = g_bytes_get_data (content, &size);

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, PART_MODE);
  archive_entry_set_size (entry, (la_int64_t) size);
  archive_entry_set_mtime (entry, 0, 0);

  return archive_write_header (self->archive, entry) == ARCHIVE_OK
         && archive_write_data (self->archive, data, size) == (la_ssize_t) size;
}

/**
 * jx_zip_new:
 * @stream: where to; not closed
 *
 * Begins a zip.
 *
 * Returns: (transfer full): the zip
 */
JxZip *
jx_zip_new (GOutputStream *stream)
{
  JxZip *self;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_new0 (JxZip, 1);
  self->stream = g_object_ref (stream);
  self->archive = archive_write_new ();
  if (archive_write_set_format_zip (self->archive) != ARCHIVE_OK
      || archive_write_zip_set_compression_deflate (self->archive) != ARCHIVE_OK
      || archive_write_set_bytes_per_block (self->archive, 0) != ARCHIVE_OK
      || archive_write_open2 (self->archive, self, NULL, write_cb, NULL, NULL) != ARCHIVE_OK)
    fail (self);

  return self;
}

/**
 * jx_zip_free:
 * @self: (transfer full): a zip
 *
 * Frees it.
 */
void
jx_zip_free (JxZip *self)
{
  if (self->error == NULL)
    g_set_error_literal (&self->error, G_IO_ERROR, G_IO_ERROR_CLOSED, "");   /* freeing the archive goes on writing */
  archive_write_free (self->archive);
  g_object_unref (self->stream);
  g_clear_error (&self->error);
  g_free (self);
}

/**
 * jx_zip_add:
 * @self: a zip
 * @name: of the part, ASCII
 * @content: (transfer full): what it holds
 *
 * Adds a part after the others, made small. What goes wrong is told at the end.
 */
void
jx_zip_add (JxZip      *self,
            const char *name,
            GString    *content)
{
  g_autoptr(GBytes) bytes = g_string_free_to_bytes (content);

  g_return_if_fail (self != NULL && name != NULL);

  if (self->error == NULL && !write_part (self, name, bytes))
    fail (self);
}

/**
 * jx_zip_finish:
 * @self: a zip; nothing can be added afterwards
 * @error: of the stream, or `JX_REPORT_ERROR_OFFICE`
 *
 * Ends the zip: its parts stand in the order in which they were added; the same parts give the same bytes, at any time.
 *
 * Returns: `TRUE` if all of it is written
 */
gboolean
jx_zip_finish (JxZip   *self,
               GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->error == NULL && archive_write_close (self->archive) != ARCHIVE_OK)
    fail (self);
  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_error_copy (self->error));

  return FALSE;
}
