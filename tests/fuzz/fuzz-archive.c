/* fuzz-archive.c: whatever is opened as an archive: what was looked at can be taken
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-archive.h"
#include "jx-error.h"
#include "jx-evidence.h"
#include "jx-exchange-error.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static gboolean
check_content (const char  *sha256,
               GBytes      *content,
               gpointer     data,
               GError     **error)
{
  g_autofree char *found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);

  g_assert_cmpstr (found, ==, sha256);
  g_assert_cmpuint (g_bytes_get_size (content), <=, JX_EVIDENCE_MAX_BYTES);

  return TRUE;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = jx_archive_read (stream, &error);
  g_autoptr(GHashTable) wanted = NULL;

  jx_archive_is_one (data, size);
  if (bundle == NULL)
    {
      g_assert_true (error->domain == JX_CORE_ERROR || error->domain == JX_EXCHANGE_ERROR);
      return 0;
    }

  wanted = jx_evidence_dup_hashes (bundle->records);
  g_assert_true (jx_archive_take (stream, wanted, check_content, NULL, &error));
  g_assert_no_error (error);

  return 0;
}
