/* jx-parcel.c: an exchange file and the content of its evidence, made one file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-parcel.h"

#include <glib/gi18n-lib.h>

#include "jx-archive.h"
#include "jx-evidence.h"
#include "jx-exchange-error.h"
#include "jx-store-error.h"
#include "jx-zip.h"

#define PART_ROOM 256   /* what stands around a part: twice its name, and its heads */

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
            gsize     size,
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
add_paper (JxZip           *zip,
           const JxRecord  *evidence,
           JxPapers        *papers,
           gsize           *size,
           GError         **error)
{
  g_autofree char *name = g_strconcat (JX_ARCHIVE_EVIDENCE, jx_record_get (evidence, "sha256"), NULL);
  GError *problem = NULL;
  g_autoptr(GBytes) content = papers->load (evidence, papers->data, &problem);

  if (content == NULL)
    return leave_out (papers, evidence, problem, error);

  *size += g_bytes_get_size (content);
  if (!check_room (0, *size, error))
    return FALSE;

  jx_zip_add_stored (zip, name, content);

  return TRUE;
}

/* As the list says: before the first of many is loaded it is known whether all have room. */
static gsize
sum_up (GBytes    *json,
        GPtrArray *papers)
{
  gsize size = g_bytes_get_size (json);

  for (guint i = 0; i < papers->len; i++)
    size += jx_evidence_get_size (g_ptr_array_index (papers, i));

  return size;
}

/* Made large enough at once: growing would have it in memory twice. */
static GOutputStream *
new_stream (gsize size)
{
  gpointer room = g_try_malloc (size);

  return g_memory_output_stream_new (room, room != NULL ? size : 0, g_realloc, g_free);
}

/**
 * jx_parcel_to_bytes:
 * @json: an exchange file
 * @records: (element-type JxRecord): what it holds, or the evidence in it
 * @papers: gives the content, and gets a sentence for what is not here or is damaged
 * @cancellable: (nullable): to give up
 * @error: `JX_EXCHANGE_ERROR_TOO_LARGE`, `JX_REPORT_ERROR`, `G_IO_ERROR_CANCELLED`, or what else keeps @papers from giving
 *
 * Makes an archive that jx_archive_read() reads. Nothing in it is packed, since papers are pictures that are small already:
 * the same content gives the same bytes, anywhere and at any time.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
jx_parcel_to_bytes (GBytes        *json,
                    GPtrArray     *records,
                    JxPapers      *papers,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr(GOutputStream) stream = NULL;
  g_autoptr(JxZip) zip = NULL;
  g_autoptr(GPtrArray) sorted = NULL;
  gsize size;

  g_return_val_if_fail (json != NULL && records != NULL && papers != NULL, NULL);

  sorted = sort_out (records);
  size = sum_up (json, sorted);
  if (!check_room (sorted->len, size, error))
    return NULL;

  stream = new_stream (size + (sorted->len + 2) * PART_ROOM);
  zip = jx_zip_new (stream);
  jx_zip_add_stored (zip, JX_ARCHIVE_JSON, json);
  size = g_bytes_get_size (json);

  for (guint i = 0; i < sorted->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !add_paper (zip, g_ptr_array_index (sorted, i), papers, &size, error))
      return NULL;

  return jx_zip_finish (zip, error) && g_output_stream_close (stream, NULL, error)
         ? g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream)) : NULL;
}
