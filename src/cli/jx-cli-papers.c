/* jx-cli-papers.c: the content of evidence beside an exchange file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-cli-papers.h"

#include <glib/gstdio.h>

#include "jx-evidence.h"
#include "jx-file.h"
#include "jx-store-papers.h"

#define ENDING ".evidence"   /* of the folder, behind the name of the file */

static char *
dup_folder (const char *path)
{
  return g_strconcat (path, ENDING, NULL);
}

/* What is listed and not here cannot go along: that is told, and the rest goes. */
static gboolean
give_one (JxCli           *self,
          const JxRecord  *evidence,
          const char      *folder,
          GError         **error)
{
  g_autoptr(GError) problem = NULL;
  g_autoptr(GBytes) content = jx_store_load_paper (self->store, jx_record_get (evidence, "sha256"), &problem);
  g_autofree char *path = g_build_filename (folder, jx_record_get (evidence, "sha256"), NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);

  if (content != NULL)
    return jx_cli_make_folder (folder, error) && jx_file_replace_bytes (file, content, error);

  g_printerr ("%s: %s\n", jx_record_get (evidence, "name"), problem->message);

  return TRUE;
}

/**
 * jx_cli_papers_give:
 * @self: what commands share
 * @bundle: what an exchange file holds
 * @path: the exchange file, written; `-` for standard output
 * @error: return location for an error
 *
 * Writes the content of the evidence into a folder beside an exchange file, each under its SHA-256. Of what came out of a
 * file, no content is here.
 *
 * Returns: `FALSE` if something could not be written
 */
gboolean
jx_cli_papers_give (JxCli           *self,
                    const JxBundle  *bundle,
                    const char      *path,
                    GError         **error)
{
  g_autofree char *folder = dup_folder (path);

  for (guint i = 0; self->store != NULL && !g_str_equal (path, "-") && i < bundle->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (bundle->records, i);

      if (record->kind == JX_RECORD_EVIDENCE && !give_one (self, record, folder, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
take_one (JxCli       *self,
          const char  *folder,
          const char  *sha256,
          GError     **error)
{
  g_autofree char *path = g_build_filename (folder, sha256, NULL);
  g_autoptr(GBytes) content = NULL;
  GStatBuf info;
  char *data;
  gsize length;

  if (g_lstat (path, &info) != 0 || !S_ISREG (info.st_mode) || info.st_size > JX_EVIDENCE_MAX_BYTES)
    return TRUE;

  if (!g_file_get_contents (path, &data, &length, error))
    return FALSE;

  content = g_bytes_new_take (data, length);
  if (jx_store_put_paper (self->store, sha256, content, error))
    return TRUE;

  g_prefix_error (error, "%s: ", path);

  return FALSE;
}

/**
 * jx_cli_papers_take:
 * @self: what commands share, its store open
 * @bundle: what an exchange file holds
 * @path: the exchange file
 * @error: return location for an error
 *
 * Takes in the content of evidence that lies in the folder beside an exchange file; without it the list comes alone.
 *
 * Returns: `FALSE` if a content is not what the list says, or cannot be kept
 */
gboolean
jx_cli_papers_take (JxCli           *self,
                    const JxBundle  *bundle,
                    const char      *path,
                    GError         **error)
{
  g_autofree char *folder = dup_folder (path);

  for (guint i = 0; g_file_test (folder, G_FILE_TEST_IS_DIR) && i < bundle->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (bundle->records, i);

      if (record->kind == JX_RECORD_EVIDENCE && !take_one (self, folder, jx_record_get (record, "sha256"), error))
        return FALSE;
    }

  return TRUE;
}
