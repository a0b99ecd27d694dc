/* jx-parcel.c: an exchange file and the content of its evidence, made one file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-parcel.h"

#include <glib/gi18n-lib.h>

#include "jx-archive.h"
#include "jx-exchange-error.h"
#include "jx-zip.h"

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

static void
leave_out (JxPapers       *papers,
           const JxRecord *evidence,
           GError         *problem)
{
  g_ptr_array_add (papers->left_out, g_error_new (problem->domain, problem->code, _("“%1$s” is not in the file: %2$s"),
                                                  jx_record_get (evidence, "name"), problem->message));
  g_error_free (problem);
}

/**
 * jx_parcel_to_bytes:
 * @json: an exchange file
 * @records: (element-type JxRecord): what it holds, or the evidence in it
 * @papers: gives the content, and gets a sentence for what it could not give
 * @error: `JX_EXCHANGE_ERROR_TOO_LARGE`, `JX_REPORT_ERROR`
 *
 * Makes an archive that jx_archive_read() reads. Nothing in it is packed, since papers are pictures that are small already:
 * the same content gives the same bytes, anywhere and at any time.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
jx_parcel_to_bytes (GBytes     *json,
                    GPtrArray  *records,
                    JxPapers   *papers,
                    GError    **error)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(JxZip) zip = NULL;
  g_autoptr(GPtrArray) sorted = NULL;
  gsize size;

  g_return_val_if_fail (json != NULL && records != NULL && papers != NULL, NULL);

  zip = jx_zip_new (stream);
  jx_zip_add_stored (zip, JX_ARCHIVE_JSON, json);
  sorted = sort_out (records);
  size = g_bytes_get_size (json);

  for (guint i = 0; i < sorted->len; i++)
    {
      const JxRecord *evidence = g_ptr_array_index (sorted, i);
      g_autofree char *name = g_strconcat (JX_ARCHIVE_EVIDENCE, jx_record_get (evidence, "sha256"), NULL);
      GError *problem = NULL;
      g_autoptr(GBytes) content = papers->load (evidence, papers->data, &problem);

      if (content == NULL)
        {
          leave_out (papers, evidence, problem);
          continue;
        }

      size += g_bytes_get_size (content);
      if (!check_room (i + 1, size, error))
        return NULL;
      jx_zip_add_stored (zip, name, content);
    }

  return jx_zip_finish (zip, error) && g_output_stream_close (stream, NULL, error)
         ? g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream)) : NULL;
}
