/* jx-office-parts.c: the parts of a file of an office program, out of its archive within limits
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-office-parts.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-exchange-error.h"

#define MAX_ENTRIES 2000
#define MAX_PART    (64 * 1024 * 1024)
#define MAX_TOTAL   (128 * 1024 * 1024)
#define MAX_RATIO   200                     /* of the parts against the file, above */
#define FREE_RATIO  (1024 * 1024)           /* bytes that may be as dense as they like */
#define CHUNK       (64 * 1024)

typedef struct
{
  const char     *folder;     /* of the parts that are wanted */
  struct archive *archive;
  GHashTable     *parts;
  gsize           packed;     /* bytes of the file */
  gsize           total;      /* bytes of the parts so far */
  guint           n_entries;
} Reading;

static gboolean
is_wanted (const Reading *reading,
           const char    *name)
{
  return g_str_has_prefix (name, reading->folder) && (g_str_has_suffix (name, ".xml") || g_str_has_suffix (name, ".rels"));
}

/* Only names inside the archive; nothing is ever written to disk under them. */
static gboolean
is_honest (const char *name)
{
  return name != NULL && *name != '/' && strchr (name, '\\') == NULL && strstr (name, "..") == NULL;
}

/* Sizes in headers are what the file says of itself: bytes are counted as they come. */
static gboolean
read_part (Reading     *reading,
           GByteArray  *part,
           GError     **error)
{
  guint8 chunk[CHUNK];
  la_ssize_t n;

  while ((n = archive_read_data (reading->archive, chunk, sizeof chunk)) > 0)
    {
      reading->total += (gsize) n;
      if (part->len + (gsize) n > MAX_PART || reading->total > MAX_TOTAL
          || (reading->total > FREE_RATIO && reading->total / MAX_RATIO > reading->packed))
        return jx_exchange_error_refuse (error, JX_EXCHANGE_ERROR_TOO_LARGE,
                                         _("The file unpacks to far more than a table or a text can be. Nothing was imported."));
      g_byte_array_append (part, chunk, (guint) n);
    }

  return n == 0 || jx_exchange_error_refuse (error, JX_EXCHANGE_ERROR_FORMAT,
                                             _("The file is damaged or has a password. Open it in WPS or Office, save it "
                                               "again without one, and import that."));
}

static gboolean
take_entry (Reading              *reading,
            struct archive_entry *entry,
            GError              **error)
{
  const char *name = archive_entry_pathname_utf8 (entry);
  g_autoptr(GByteArray) part = NULL;

  if (++reading->n_entries > MAX_ENTRIES)
    return jx_exchange_error_refuse (error, JX_EXCHANGE_ERROR_TOO_LARGE,
                                     _("The file has too many parts. Nothing was imported."));
  if (!is_honest (name) || g_hash_table_contains (reading->parts, name))
    return jx_exchange_error_refuse (error, JX_EXCHANGE_ERROR_FORMAT,
                                     _("The file has parts under forbidden names. Nothing was imported."));
  if (!is_wanted (reading, name))
    return TRUE;

  part = g_byte_array_new ();
  if (!read_part (reading, part, error))
    return FALSE;

  g_hash_table_insert (reading->parts, g_strdup (name), g_byte_array_free_to_bytes (g_steal_pointer (&part)));

  return TRUE;
}

static gboolean
read_entries (Reading  *reading,
              GBytes   *bytes,
              GError  **error)
{
  struct archive_entry *entry;
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);
  int status = archive_read_open_memory (reading->archive, data, length);

  while (status == ARCHIVE_OK && (status = archive_read_next_header (reading->archive, &entry)) == ARCHIVE_OK)
    if (!take_entry (reading, entry, error))
      return FALSE;

  return status == ARCHIVE_EOF
         || jx_exchange_error_refuse (error, JX_EXCHANGE_ERROR_FORMAT,
                                      _("The file is none that can be read. Save it as .xlsx or .docx and import that."));
}

/**
 * jx_office_parts_has:
 * @bytes: a zip
 * @name: how the name of a part begins
 *
 * Tells whether a file has a part of that name itself, and not a file that is embedded in it.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_office_parts_has (GBytes     *bytes,
                     const char *name)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  gboolean found = FALSE;
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  archive_read_support_format_zip (archive);
  if (archive_read_open_memory (archive, data, length) == ARCHIVE_OK)
    for (guint n = 0; !found && n < MAX_ENTRIES && archive_read_next_header (archive, &entry) == ARCHIVE_OK; n++)
      found = archive_entry_pathname_utf8 (entry) != NULL && g_str_has_prefix (archive_entry_pathname_utf8 (entry), name);
  archive_read_free (archive);

  return found;
}

/**
 * jx_office_parts_read:
 * @bytes: an .xlsx or .docx file
 * @folder: where its content is: xl/ or word/
 * @error: `JX_EXCHANGE_ERROR`
 *
 * Unpacks the parts that hold tables and text, in memory. Macros, links and pictures are not looked at.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 GBytes): the parts
 */
GHashTable *
jx_office_parts_read (GBytes      *bytes,
                      const char  *folder,
                      GError     **error)
{
  g_autoptr(GHashTable) parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  Reading reading = { folder, archive_read_new (), parts };
  gboolean read;

  g_return_val_if_fail (bytes != NULL, NULL);

  reading.packed = g_bytes_get_size (bytes);
  archive_read_support_format_zip (reading.archive);
  read = read_entries (&reading, bytes, error);
  archive_read_free (reading.archive);

  return read ? g_steal_pointer (&parts) : NULL;
}
