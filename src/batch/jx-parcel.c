/* jx-parcel.c: an exchange file and the content of its evidence, made one file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-parcel.h"

#include <glib/gi18n-lib.h>

#include "jx-archive.h"
#include "jx-archive-writer.h"
#include "jx-evidence.h"
#include "jx-exchange-error.h"
#include "jx-file.h"
#include "jx-store-error.h"

static int
compare_hashes (gconstpointer a,
                gconstpointer b)
{
  return g_strcmp0 (jx_record_get (a, "sha256"), jx_record_get (b, "sha256"));
}

/* Each content once, in an order that hangs on nothing else. */
static GPtrArray *
sort_out (GPtrArray *records)
{
  GPtrArray *papers = g_ptr_array_new ();

  for (guint i = 0; i < records->len; i++)
    if (((const JxRecord *) g_ptr_array_index (records, i))->kind == JX_RECORD_EVIDENCE)
      g_ptr_array_add (papers, g_ptr_array_index (records, i));
  g_ptr_array_sort_values (papers, compare_hashes);

  for (guint i = papers->len; i > 1; i--)
    if (compare_hashes (g_ptr_array_index (papers, i - 1), g_ptr_array_index (papers, i - 2)) == 0)
      g_ptr_array_remove_index (papers, i - 1);

  return papers;
}

static gboolean
check_room (guint     n,
            guint64   size,
            GError  **error)
{
  g_autofree char *most = g_format_size_full (JX_ARCHIVE_MAX_BYTES, G_FORMAT_SIZE_IEC_UNITS);

  if (n <= JX_ARCHIVE_MAX_FILES && size <= JX_ARCHIVE_MAX_BYTES)
    return TRUE;

  g_set_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_TOO_LARGE,
               _("With its evidence this is more than one file may hold, %1$u pieces and %2$s. Export fewer self-evaluations at "
                 "once, or a file each into a folder."), (guint) JX_ARCHIVE_MAX_FILES, most);

  return FALSE;
}

/* What is not here, or is damaged, will be so next time; all else says nothing of the paper, and there is no file without it. */
static gboolean
leave_out (JxPapers       *papers,
           const JxRecord *evidence,
           GError         *problem,
           GError        **error)
{
  if (!g_error_matches (problem, JX_STORE_ERROR, JX_STORE_ERROR_NOT_FOUND)
      && !g_error_matches (problem, JX_STORE_ERROR, JX_STORE_ERROR_DAMAGED)
      && !g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_propagate_prefixed_error (error, problem, _("%s: "), jx_record_get (evidence, "name"));
      return FALSE;
    }

  g_ptr_array_add (papers->left_out, g_error_new (problem->domain, problem->code, _("“%1$s” is not in the file: %2$s"),
                                                  jx_record_get (evidence, "name"), problem->message));
  g_error_free (problem);

  return TRUE;
}

static gboolean
add_paper (JxArchiveWriter  *archive,
           const JxRecord   *evidence,
           JxPapers         *papers,
           guint64          *size,
           GError          **error)
{
  g_autofree char *name = g_strconcat (JX_ARCHIVE_EVIDENCE, jx_record_get (evidence, "sha256"), NULL);
  GError *problem = NULL;
  g_autoptr(GBytes) content = papers->load (evidence, papers->data, &problem);

  if (content == NULL)
    return leave_out (papers, evidence, problem, error);

  *size += g_bytes_get_size (content);

  return check_room (0, *size, error) && jx_archive_writer_add (archive, name, content, error);
}

/* As the list says: before the first of many is loaded it is known whether all have room. */
static guint64
sum_up (GBytes    *json,
        GPtrArray *papers)
{
  guint64 size = g_bytes_get_size (json);

  for (guint i = 0; i < papers->len; i++)
    size += jx_evidence_get_size (g_ptr_array_index (papers, i));

  return size;
}

/**
 * jx_parcel_write:
 * @parcel: what goes into the archive
 * @stream: where to; not closed
 * @cancellable: (nullable): to give up
 * @error: `JX_EXCHANGE_ERROR_TOO_LARGE`, `G_IO_ERROR_CANCELLED`, of the stream, or what else keeps the papers from giving
 *
 * Writes an archive that jx_archive_read() reads, one piece of evidence after the other: no more than one is in memory. Nothing
 * in it is packed, since papers are pictures that are small already: the same content gives the same bytes, anywhere and at any
 * time. A sentence for what is not here or is damaged comes to the papers.
 *
 * Returns: `TRUE` if all of it is written
 */
gboolean
jx_parcel_write (const JxParcel  *parcel,
                 GOutputStream   *stream,
                 GCancellable    *cancellable,
                 GError         **error)
{
  g_autoptr(JxArchiveWriter) archive = NULL;
  g_autoptr(GPtrArray) sorted = NULL;
  guint64 size;

  g_return_val_if_fail (parcel != NULL && G_IS_OUTPUT_STREAM (stream), FALSE);

  sorted = sort_out (parcel->records);
  if (!check_room (sorted->len, sum_up (parcel->json, sorted), error))
    return FALSE;

  archive = jx_archive_writer_new (stream);
  if (!jx_archive_writer_add (archive, JX_ARCHIVE_JSON, parcel->json, error))
    return FALSE;

  size = g_bytes_get_size (parcel->json);
  for (guint i = 0; i < sorted->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !add_paper (archive, g_ptr_array_index (sorted, i), parcel->papers, &size, error))
      return FALSE;

  return jx_archive_writer_finish (archive, error);
}

typedef struct
{
  const JxParcel *parcel;
  GCancellable   *cancellable;
} Job;

static gboolean
write_job (GOutputStream  *stream,
           gpointer        data,
           GError        **error)
{
  const Job *job = data;

  return jx_parcel_write (job->parcel, stream, job->cancellable, error);
}

/* What goes there is in memory before the first byte does. */
static gboolean
check_memory (const JxParcel  *parcel,
              GError         **error)
{
  g_autofree char *most = g_format_size_full (JX_ARCHIVE_MAX_PIPED, G_FORMAT_SIZE_IEC_UNITS);
  g_autoptr(GPtrArray) sorted = sort_out (parcel->records);

  if (sum_up (parcel->json, sorted) <= JX_ARCHIVE_MAX_PIPED)
    return TRUE;

  g_set_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_TOO_LARGE,
               _("With its evidence this is more than %s, which is as much as goes to standard output or to another computer. Save "
                 "it in a folder of this one."), most);

  return FALSE;
}

/**
 * jx_parcel_save:
 * @parcel: what goes into the archive
 * @file: (nullable): where; `NULL` for standard output
 * @cancellable: (nullable): to give up
 * @sum: (out) (optional): SHA-256 of the archive
 * @error: as of jx_parcel_write() and jx_file_replace_checked()
 *
 * Writes an archive as jx_file_replace_checked() does; what is no file of this system has no more than `JX_ARCHIVE_MAX_PIPED`.
 *
 * Returns: `TRUE` if the file is written
 */
gboolean
jx_parcel_save (const JxParcel  *parcel,
                GFile           *file,
                GCancellable    *cancellable,
                char           **sum,
                GError         **error)
{
  Job job = { parcel, cancellable };

  g_return_val_if_fail (parcel != NULL, FALSE);

  return ((file != NULL && g_file_peek_path (file) != NULL) || check_memory (parcel, error))
         && jx_file_replace_checked (file, write_job, &job, cancellable, sum, error);
}
