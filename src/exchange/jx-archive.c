/* jx-archive.c: one file that holds an exchange file and the content of its evidence
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A plain zip: first the exchange file, then the content of each piece of evidence under its SHA-256. It is one file because a
 * file portal grants one, and so that table and papers cannot lose each other on their way.
 */

#include "config.h"

#include "jx-archive.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-evidence.h"
#include "jx-exchange-error.h"
#include "jx-exchange-reader.h"
#include "jx-json.h"
#include "jx-unzip.h"

#define HEAD_LENGTH 30   /* of what stands before the name of a zip's first part */

struct _JxArchivePapers
{
  GInputStream *stream;
  JxUnzip      *unzip;     /* where the last content was found, or NULL at the beginning */
  guint         next;      /* the number of the content that comes next, from 0 on */
  GHashTable   *numbers;   /* char *: the SHA-256 of each content that is there, in which place */
};

/* ---- what is one ---- */

/**
 * jx_archive_is_one:
 * @data: how a file begins
 * @length: how much of it is at hand, at least the first part's name
 *
 * Tells an archive from a workbook, which is a zip too, by the first part's name.
 *
 * Returns: `TRUE` if it is an archive, however damaged
 */
gboolean
jx_archive_is_one (const guint8 *data,
                   gsize         length)
{
  gsize name = strlen (JX_ARCHIVE_JSON);

  return length >= HEAD_LENGTH + name && memcmp (data, "PK\3\4", 4) == 0
         && data[26] == name && data[27] == 0 && memcmp (data + HEAD_LENGTH, JX_ARCHIVE_JSON, name) == 0;
}

/**
 * jx_archive_open:
 * @file: any file
 * @error: of the system
 *
 * Opens a file if it is an archive. What can be read only once, such as a pipe, is not taken for one: what was read from it
 * is gone.
 *
 * Returns: (transfer full) (nullable): its content, seekable; `NULL` without @error if it is no archive
 */
GInputStream *
jx_archive_open (GFile   *file,
                 GError **error)
{
  g_autoptr(GFileInputStream) stream = NULL;
  guint8 head[HEAD_LENGTH + sizeof JX_ARCHIVE_JSON];
  gsize n = 0;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_SPECIAL
      || !(stream = g_file_read (file, NULL, error)) || !g_seekable_can_seek (G_SEEKABLE (stream))
      || !g_input_stream_read_all (G_INPUT_STREAM (stream), head, sizeof head, &n, NULL, error)
      || !jx_archive_is_one (head, n) || !g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_SET, NULL, error))
    return NULL;

  return G_INPUT_STREAM (g_steal_pointer (&stream));
}

/* ---- reading ---- */

static gboolean
refuse_name (const char  *name,
             GError     **error)
{
  g_autofree char *shown = jx_evidence_dup_name (name);

  g_set_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_CONTENT,
               _("“%s” does not belong in the archive: it is neither the tables nor evidence."), shown);
  return FALSE;
}

/* The SHA-256 in the name of a part, or NULL. */
static const char *
find_hash (const char *name)
{
  return g_str_has_prefix (name, JX_ARCHIVE_EVIDENCE) && jx_evidence_is_hash (name + strlen (JX_ARCHIVE_EVIDENCE))
         ? name + strlen (JX_ARCHIVE_EVIDENCE) : NULL;
}

static GBytes *
read_paper (JxUnzip     *unzip,
            const char  *sha256,
            GError     **error)
{
  g_autoptr(GBytes) content = jx_unzip_read (unzip, JX_EVIDENCE_MAX_BYTES, error);
  g_autofree char *found = content != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content) : NULL;

  if (content == NULL || g_str_equal (found, sha256))
    return g_steal_pointer (&content);

  g_set_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_DIGEST,
               _("A piece of evidence in the archive (%.12s…) was changed or damaged on its way. Have it sent again."), sha256);

  return NULL;
}

/* Each content is looked at, none is kept. */
static gboolean
check_papers (JxUnzip     *unzip,
              GHashTable  *listed,
              GError     **error)
{
  const char *name;
  JxUnzipStep step;

  while ((step = jx_unzip_next (unzip, &name, error)) == JX_UNZIP_PART)
    {
      const char *sha256 = find_hash (name);
      g_autoptr(GBytes) content = NULL;

      if (sha256 == NULL)
        return refuse_name (name, error);
      if (!(content = read_paper (unzip, sha256, error)))
        return FALSE;

      if (!g_hash_table_contains (listed, sha256))
        {
          g_set_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_CONTENT,
                       _("The archive holds a file (%.12s…) that none of its tables lists as evidence."), sha256);
          return FALSE;
        }
    }

  return step == JX_UNZIP_END;
}

static JxBundle *
read_tables (JxUnzip  *unzip,
             GError  **error)
{
  const char *name;
  g_autoptr(GBytes) json = NULL;
  JxUnzipStep step = jx_unzip_next (unzip, &name, error);

  if (step == JX_UNZIP_END || (step == JX_UNZIP_PART && !g_str_equal (name, JX_ARCHIVE_JSON)))
    {
      refuse_name (step == JX_UNZIP_PART ? name : "", error);
      return NULL;
    }

  if (step == JX_UNZIP_ERROR || !(json = jx_unzip_read (unzip, JX_JSON_HARD_MAX_BYTES, error)))
    return NULL;

  return jx_exchange_read_bytes (json, NULL, error);
}

/**
 * jx_archive_read:
 * @stream: an archive; seekable
 * @error: `JX_EXCHANGE_ERROR`, of the exchange file also `JX_CORE_ERROR`, and the stream's
 *
 * Reads the tables of an archive, and sees that every content in it is what its name says and belongs to one of them. That
 * some content is missing is no error.
 *
 * Returns: (transfer full) (nullable): the records
 */
JxBundle *
jx_archive_read (GInputStream  *stream,
                 GError       **error)
{
  g_autoptr(JxUnzip) unzip = NULL;
  g_autoptr(JxBundle) bundle = NULL;
  g_autoptr(GHashTable) listed = NULL;

  g_return_val_if_fail (G_IS_SEEKABLE (stream), NULL);

  if (!(unzip = jx_unzip_new (stream, error)) || !(bundle = read_tables (unzip, error)))
    return NULL;

  listed = jx_evidence_dup_hashes (bundle->records);

  return check_papers (unzip, listed, error) ? g_steal_pointer (&bundle) : NULL;
}

/**
 * jx_archive_take:
 * @stream: an archive; seekable
 * @wanted: (element-type utf8): the SHA-256 of what is asked for; what is there is taken out
 * @func: (scope call): gets each content
 * @data: for @func
 * @error: as of jx_archive_read(), or what @func says
 *
 * Unpacks the content of evidence, one after the other.
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_archive_take (GInputStream   *stream,
                 GHashTable     *wanted,
                 JxArchiveFunc   func,
                 gpointer        data,
                 GError        **error)
{
  g_autoptr(JxUnzip) unzip = NULL;
  const char *name;
  JxUnzipStep step = JX_UNZIP_PART;

  g_return_val_if_fail (G_IS_SEEKABLE (stream) && wanted != NULL && func != NULL, FALSE);

  if (!(unzip = jx_unzip_new (stream, error)))
    return FALSE;

  while (g_hash_table_size (wanted) > 0 && (step = jx_unzip_next (unzip, &name, error)) == JX_UNZIP_PART)
    {
      const char *sha256 = find_hash (name);
      g_autoptr(GBytes) content = NULL;

      if (sha256 == NULL || !g_hash_table_remove (wanted, sha256))
        continue;
      if (!(content = read_paper (unzip, sha256, error)) || !func (sha256, content, data, error))
        return FALSE;
    }

  return step != JX_UNZIP_ERROR;
}

/* ---- one content after another ---- */

static void
begin_anew (JxArchivePapers *self)
{
  g_clear_pointer (&self->unzip, jx_unzip_free);
  self->next = 0;
}

/* Goes to the next content; NULL without an error at the end. */
static const char *
go_on (JxArchivePapers  *self,
       GError          **error)
{
  JxUnzipStep step;
  const char *name;

  if (self->unzip == NULL && !(self->unzip = jx_unzip_new (self->stream, error)))
    return NULL;

  while ((step = jx_unzip_next (self->unzip, &name, error)) == JX_UNZIP_PART)
    if (find_hash (name) != NULL)
      {
        self->next++;
        return find_hash (name);
      }

  begin_anew (self);

  return NULL;
}

/**
 * jx_archive_papers_new:
 * @stream: an archive; seekable
 * @error: as of jx_archive_read()
 *
 * Opens an archive for contents that are asked for in any order, one at a time.
 *
 * Returns: (transfer full) (nullable): the contents
 */
JxArchivePapers *
jx_archive_papers_new (GInputStream  *stream,
                       GError       **error)
{
  g_autoptr(JxArchivePapers) self = NULL;
  GError *problem = NULL;
  const char *sha256;

  g_return_val_if_fail (G_IS_SEEKABLE (stream), NULL);

  self = g_new0 (JxArchivePapers, 1);
  self->stream = g_object_ref (stream);
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  while ((sha256 = go_on (self, &problem)) != NULL)
    g_hash_table_insert (self->numbers, g_strdup (sha256), GUINT_TO_POINTER (self->next - 1));

  if (problem == NULL)
    return g_steal_pointer (&self);

  g_propagate_error (error, problem);
  return NULL;
}

/**
 * jx_archive_papers_free:
 * @self: (transfer full): contents
 *
 * Frees them.
 */
void
jx_archive_papers_free (JxArchivePapers *self)
{
  g_clear_pointer (&self->unzip, jx_unzip_free);
  g_object_unref (self->stream);
  g_hash_table_unref (self->numbers);
  g_free (self);
}

/**
 * jx_archive_papers_load:
 * @self: contents
 * @sha256: of one
 * @error: as of jx_archive_read()
 *
 * Unpacks one. In the order in which they stand in the archive it is gone through once; for one that stood before the last
 * it is begun anew.
 *
 * Returns: (transfer full) (nullable): the content; `NULL` without @error if it is not there
 */
GBytes *
jx_archive_papers_load (JxArchivePapers  *self,
                        const char       *sha256,
                        GError          **error)
{
  GError *problem = NULL;
  const char *found = NULL;
  gpointer number;

  g_return_val_if_fail (self != NULL && sha256 != NULL, NULL);

  if (!g_hash_table_lookup_extended (self->numbers, sha256, NULL, &number))
    return NULL;

  if (GPOINTER_TO_UINT (number) < self->next)
    begin_anew (self);
  while ((found = go_on (self, &problem)) != NULL && !g_str_equal (found, sha256))
    ;
  if (found != NULL)
    return read_paper (self->unzip, sha256, error);
  if (problem != NULL)
    g_propagate_error (error, problem);

  return NULL;
}
