/* jx-archive-writer.c: an archive, written part by part
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parts are stored as they are, with their size and sum before them. A library that packs as it goes puts these behind, and
 * then some readers cannot tell where a part that is not packed ends.
 */

#include "jx-archive-writer.h"

#include <string.h>

#include "jx-archive.h"

#define PART_SIGN    0x04034b50
#define LIST_SIGN    0x02014b50
#define END_SIGN     0x06054b50
#define VERSION      10                    /* of the format: files and nothing else */
#define MADE_BY      (3 << 8 | VERSION)    /* permissions are those of Unix */
#define FIRST_DAY    (1 << 5 | 1)          /* 1980-01-01: no clock */
#define PLAIN_FILE   (0100644u << 16)
#define CRC_POLYNOME 0xedb88320u

struct _JxArchiveWriter
{
  GOutputStream *stream;
  GByteArray    *list;        /* what stands at the end of each part */
  guint64        position;
  guint          n_parts;
  guint32        crc[256];    /* of each byte */
};

/**
 * jx_archive_writer_new:
 * @stream: where to; not closed
 *
 * Begins an archive.
 *
 * Returns: (transfer full): the archive
 */
JxArchiveWriter *
jx_archive_writer_new (GOutputStream *stream)
{
  JxArchiveWriter *self;

  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), NULL);

  self = g_new0 (JxArchiveWriter, 1);
  self->stream = g_object_ref (stream);
  self->list = g_byte_array_new ();
  for (guint32 n = 0; n < G_N_ELEMENTS (self->crc); n++)
    {
      self->crc[n] = n;
      for (guint bit = 0; bit < 8; bit++)
        self->crc[n] = self->crc[n] >> 1 ^ (self->crc[n] & 1 ? CRC_POLYNOME : 0);
    }

  return self;
}

/**
 * jx_archive_writer_free:
 * @self: (transfer full): an archive
 *
 * Frees it.
 */
void
jx_archive_writer_free (JxArchiveWriter *self)
{
  g_object_unref (self->stream);
  g_byte_array_unref (self->list);
  g_free (self);
}

static void
append (GByteArray *bytes,
        guint       n,
        guint32     number)
{
  for (; n > 0; n--, number >>= 8)
    {
      const guint8 low = number & 0xff;

      g_byte_array_append (bytes, &low, 1);
    }
}

static guint32
compute_crc (const JxArchiveWriter *self,
             GBytes                *content)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (content, &size);
  guint32 crc = G_MAXUINT32;

  for (gsize n = 0; n < size; n++)
    crc = self->crc[(crc ^ data[n]) & 0xff] ^ crc >> 8;

  return ~crc;
}

/* What stands before a part, and in the list of all. */
static void
append_facts (GByteArray *bytes,
              guint32     crc,
              guint32     size,
              const char *name)
{
  append (bytes, 2, VERSION);
  append (bytes, 2, 0);           /* nothing is told behind the part */
  append (bytes, 2, 0);           /* as it is */
  append (bytes, 2, 0);
  append (bytes, 2, FIRST_DAY);
  append (bytes, 4, crc);
  append (bytes, 4, size);
  append (bytes, 4, size);
  append (bytes, 2, strlen (name));
  append (bytes, 2, 0);
}

static void
list_part (JxArchiveWriter *self,
           guint32          crc,
           guint32          size,
           const char      *name)
{
  append (self->list, 4, LIST_SIGN);
  append (self->list, 2, MADE_BY);
  append_facts (self->list, crc, size, name);
  append (self->list, 2, 0);
  append (self->list, 2, 0);
  append (self->list, 2, 0);
  append (self->list, 4, PLAIN_FILE);
  append (self->list, 4, self->position);
  g_byte_array_append (self->list, (const guint8 *) name, strlen (name));
  self->n_parts++;
}

static gboolean
put (JxArchiveWriter  *self,
     gconstpointer     data,
     gsize             size,
     GError          **error)
{
  self->position += size;

  return g_output_stream_write_all (self->stream, data, size, NULL, NULL, error);
}

/**
 * jx_archive_writer_add:
 * @self: an archive
 * @name: of the part, ASCII
 * @content: what it holds; with all before it no more than `JX_ARCHIVE_MAX_BYTES`, and parts no more than
 *   `JX_ARCHIVE_MAX_FILES` and one
 * @error: of the stream
 *
 * Adds a part after the others.
 *
 * Returns: `FALSE` if it could not be written
 */
gboolean
jx_archive_writer_add (JxArchiveWriter  *self,
                       const char       *name,
                       GBytes           *content,
                       GError          **error)
{
  g_autoptr(GByteArray) head = g_byte_array_new ();
  gsize size = g_bytes_get_size (content);
  guint32 crc;

  g_return_val_if_fail (self != NULL && name != NULL, FALSE);
  g_return_val_if_fail (self->n_parts <= JX_ARCHIVE_MAX_FILES && size <= JX_ARCHIVE_MAX_BYTES, FALSE);

  crc = compute_crc (self, content);
  list_part (self, crc, size, name);
  append (head, 4, PART_SIGN);
  append_facts (head, crc, size, name);
  g_byte_array_append (head, (const guint8 *) name, strlen (name));

  return put (self, head->data, head->len, error) && put (self, g_bytes_get_data (content, NULL), size, error);
}

/**
 * jx_archive_writer_finish:
 * @self: an archive; nothing can be added afterwards
 * @error: of the stream
 *
 * Ends the archive: its parts stand in the order in which they were added; the same parts give the same bytes, at any time.
 *
 * Returns: `TRUE` if all of it is written
 */
gboolean
jx_archive_writer_finish (JxArchiveWriter  *self,
                          GError          **error)
{
  guint32 size;

  g_return_val_if_fail (self != NULL, FALSE);

  size = self->list->len;
  append (self->list, 4, END_SIGN);
  append (self->list, 4, 0);
  append (self->list, 2, self->n_parts);
  append (self->list, 2, self->n_parts);
  append (self->list, 4, size);
  append (self->list, 4, self->position);
  append (self->list, 2, 0);

  return put (self, self->list->data, self->list->len, error);
}
