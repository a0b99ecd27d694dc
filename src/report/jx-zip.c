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

typedef struct
{
  char   *name;
  GBytes *content;
} Part;

struct _JxZip
{
  GArray *parts;    /* Part, in the order of the file */
};

typedef struct
{
  GOutputStream *stream;
  GError        *error;     /* the stream's */
  gboolean       closed;    /* the rest goes nowhere */
} Sink;

typedef struct archive       Archive;
typedef struct archive_entry ArchiveEntry;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Archive, archive_write_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ArchiveEntry, archive_entry_free)

static void
clear_part (gpointer data)
{
  Part *part = data;

  g_free (part->name);
  g_bytes_unref (part->content);
}

static la_ssize_t
write_cb (struct archive *archive,
          void           *data,
          const void     *buffer,
          size_t          length)
{
  Sink *sink = data;

  /* told of an error, the archive would leak what it writes with */
  if (!sink->closed && !g_output_stream_write_all (sink->stream, buffer, length, NULL, NULL, &sink->error))
    sink->closed = TRUE;

  return (la_ssize_t) length;
}

/* No clock: a time before 1980 is written as the first moment of 1980, wherever the program runs. */
static gboolean
write_part (struct archive *archive,
            const Part     *part)
{
  g_autoptr(ArchiveEntry) entry = archive_entry_new ();
  gsize size;
  gconstpointer data = g_bytes_get_data (part->content, &size);

  archive_entry_set_pathname (entry, part->name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, PART_MODE);
  archive_entry_set_size (entry, (la_int64_t) size);
  archive_entry_set_mtime (entry, 0, 0);

  return archive_write_header (archive, entry) == ARCHIVE_OK
         && archive_write_data (archive, data, size) == (la_ssize_t) size;
}

static gboolean
write_parts (JxZip          *self,
             struct archive *archive,
             Sink           *sink)
{
  if (archive_write_set_format_zip (archive) != ARCHIVE_OK
      || archive_write_zip_set_compression_deflate (archive) != ARCHIVE_OK
      || archive_write_set_bytes_per_block (archive, 0) != ARCHIVE_OK
      || archive_write_open2 (archive, sink, NULL, write_cb, NULL, NULL) != ARCHIVE_OK)
    return FALSE;

  for (guint n = 0; n < self->parts->len; n++)
    if (!write_part (archive, &g_array_index (self->parts, Part, n)))
      return FALSE;

  return archive_write_close (archive) == ARCHIVE_OK;
}

/**
 * jx_zip_new:
 *
 * Makes a zip without parts.
 *
 * Returns: (transfer full): the zip
 */
JxZip *
jx_zip_new (void)
{
  JxZip *self = g_new0 (JxZip, 1);

  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (self->parts, clear_part);

  return self;
}

/**
 * jx_zip_free:
 * @self: (transfer full): a zip
 *
 * Frees it with its parts.
 */
void
jx_zip_free (JxZip *self)
{
  g_array_unref (self->parts);
  g_free (self);
}

/**
 * jx_zip_add:
 * @self: a zip
 * @name: of the part, ASCII
 * @content: (transfer full): what it holds
 *
 * Adds a part after the others.
 */
void
jx_zip_add (JxZip      *self,
            const char *name,
            GString    *content)
{
  Part part = { g_strdup (name), g_string_free_to_bytes (content) };

  g_return_if_fail (self != NULL && name != NULL);

  g_array_append_val (self->parts, part);
}

/**
 * jx_zip_write:
 * @self: a zip
 * @stream: where to; not closed
 * @error: of the stream, or `JX_REPORT_ERROR_OFFICE`
 *
 * Writes the parts in the order in which they were added; the same parts give the same bytes, anywhere and at any time.
 *
 * Returns: `TRUE` if all of it is written
 */
gboolean
jx_zip_write (JxZip          *self,
              GOutputStream  *stream,
              GError        **error)
{
  Sink sink = { stream };
  g_autoptr(Archive) archive = archive_write_new ();

  g_return_val_if_fail (self != NULL && G_IS_OUTPUT_STREAM (stream), FALSE);

  if (write_parts (self, archive, &sink) && sink.error == NULL)
    return TRUE;

  sink.closed = TRUE;   /* freeing the archive goes on writing */
  if (sink.error == NULL)
    g_set_error (&sink.error, JX_REPORT_ERROR, JX_REPORT_ERROR_OFFICE,
                 _("The file could not be made: %s. Nothing was written."), archive_error_string (archive));
  g_propagate_error (error, sink.error);

  return FALSE;
}
