/* jx-store-parcel.c: the content of evidence beside an exchange file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-store-parcel.h"

#include <glib/gi18n-lib.h>

#include "jx-evidence.h"
#include "jx-file.h"
#include "jx-record.h"
#include "jx-store-error.h"
#include "jx-store-papers.h"

#define ENDING ".evidence"   /* of the folder, behind the name of the file */

static GFile *
get_folder (GFile *file)
{
  g_autoptr(GFile) parent = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file), *folder = g_strconcat (name, ENDING, NULL);

  return parent != NULL ? g_file_get_child (parent, folder) : NULL;
}

/* The size of what lies there as a plain file; -1 where none does. */
static goffset
get_size (GFile *file)
{
  g_autoptr(GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                 G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);

  return info != NULL && g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR ? g_file_info_get_size (info) : -1;
}

static void
miss (GPtrArray      *missing,
      const JxRecord *evidence,
      const char     *format)
{
  g_ptr_array_add (missing, g_strdup_printf (format, jx_record_get (evidence, "name")));
}

static gboolean
make_folder (GFile   *folder,
             GError **error)
{
  g_autoptr(GError) problem = NULL;

  if (g_file_make_directory (folder, NULL, &problem) || g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));

  return FALSE;
}

typedef gboolean (*CarryFunc) (JxStore         *self,
                               const JxRecord  *evidence,
                               GFile           *folder,
                               GPtrArray       *missing,
                               GError         **error);

/* What no folder can stand beside, such as standard input, has no evidence with it. */
static gboolean
carry (JxStore    *self,
       GPtrArray  *records,
       GFile      *file,
       CarryFunc   func,
       GPtrArray  *missing,
       GError    **error)
{
  g_autoptr(GFile) folder = get_folder (file);

  for (guint i = 0; folder != NULL && i < records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (records, i);

      if (record->kind == JX_RECORD_EVIDENCE && !func (self, record, folder, missing, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
give_one (JxStore         *self,
          const JxRecord  *evidence,
          GFile           *folder,
          GPtrArray       *missing,
          GError         **error)
{
  const char *sha256 = jx_record_get (evidence, "sha256");
  g_autoptr(GFile) file = g_file_get_child (folder, sha256);
  g_autoptr(GBytes) content = NULL;
  g_autoptr(GError) problem = NULL;

  if (get_size (file) == (goffset) jx_evidence_get_size (evidence))
    return TRUE;   /* as it was given last time */

  if ((content = jx_store_load_paper (self, sha256, &problem)) != NULL)
    return make_folder (folder, error) && jx_file_replace_bytes (file, content, error);

  if (g_error_matches (problem, JX_STORE_ERROR, JX_STORE_ERROR_NOT_FOUND))
    miss (missing, evidence, _("“%s” is listed as evidence and not here; the list went without it."));
  else
    g_ptr_array_add (missing, g_strdup_printf (_("“%1$s”: %2$s"), jx_record_get (evidence, "name"), problem->message));

  return TRUE;
}

/**
 * jx_store_give_evidence:
 * @self: an open store
 * @records: (element-type JxRecord): what an exchange file holds, or the evidence in it
 * @file: the exchange file, written
 * @missing: (element-type utf8): gets a sentence for each content that is not here
 * @error: return location for an error
 *
 * Writes the content of the evidence into a folder beside an exchange file, each under its SHA-256.
 *
 * Returns: `FALSE` if something could not be written
 */
gboolean
jx_store_give_evidence (JxStore    *self,
                        GPtrArray  *records,
                        GFile      *file,
                        GPtrArray  *missing,
                        GError    **error)
{
  g_return_val_if_fail (JX_IS_STORE (self) && records != NULL && missing != NULL, FALSE);

  return carry (self, records, file, give_one, missing, error);
}

static gboolean
take_one (JxStore         *self,
          const JxRecord  *evidence,
          GFile           *folder,
          GPtrArray       *missing,
          GError         **error)
{
  const char *sha256 = jx_record_get (evidence, "sha256");
  g_autoptr(GFile) file = g_file_get_child (folder, sha256);
  g_autoptr(GBytes) content = NULL;
  goffset size = get_size (file);

  if (size < 0 || size > JX_EVIDENCE_MAX_BYTES)
    {
      if ((content = jx_store_load_paper (self, sha256, NULL)) == NULL)
        miss (missing, evidence, _("“%s” is listed as evidence and did not come along."));
      return TRUE;
    }

  if ((content = g_file_load_bytes (file, NULL, NULL, error)) != NULL && jx_store_put_paper (self, sha256, content, error))
    return TRUE;

  g_prefix_error (error, _("%s: "), g_file_peek_path (file) != NULL ? g_file_peek_path (file) : sha256);

  return FALSE;
}

/**
 * jx_store_take_evidence:
 * @self: an open store
 * @records: (element-type JxRecord): what an exchange file holds, or the evidence in it
 * @file: the exchange file
 * @missing: (element-type utf8): gets a sentence for each content that neither came along nor is here
 * @error: return location for an error
 *
 * Takes in the content of evidence that lies in the folder beside an exchange file; without it the list comes alone. Links and
 * what is larger than `JX_EVIDENCE_MAX_BYTES` count as missing.
 *
 * Returns: `FALSE` if a content is not what the list says, or cannot be kept
 */
gboolean
jx_store_take_evidence (JxStore    *self,
                        GPtrArray  *records,
                        GFile      *file,
                        GPtrArray  *missing,
                        GError    **error)
{
  g_return_val_if_fail (JX_IS_STORE (self) && records != NULL && missing != NULL, FALSE);

  return carry (self, records, file, take_one, missing, error);
}
