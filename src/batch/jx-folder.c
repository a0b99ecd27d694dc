/* jx-folder.c: a folder that takes files of assessments, and goes on with them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-folder.h"

#include <glib/gi18n-lib.h>

#include "jx-look.h"
#include "jx-manifest.h"

/* Of what a file was made that lacks something: it is never current. */
#define LACKING "0000000000000000000000000000000000000000000000000000000000000000"

struct _JxFolder
{
  GFile      *file;
  JxManifest *manifest;
  JxLook     *look;
};

/**
 * jx_folder_make:
 * @file: where
 * @error: of the system
 *
 * Makes a folder with those above it, if it is not there.
 *
 * Returns: `FALSE` if it could not be made
 */
gboolean
jx_folder_make (GFile   *file,
                GError **error)
{
  g_autoptr(GError) problem = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (g_file_make_directory_with_parents (file, NULL, &problem) || g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return TRUE;

  name = g_file_get_parse_name (file);
  g_set_error (error, problem->domain, problem->code, _("The folder “%1$s” could not be made: %2$s."), name, problem->message);

  return FALSE;
}

/**
 * jx_folder_open:
 * @file: where
 * @error: of the system
 *
 * Makes a folder, or goes on with one.
 *
 * Returns: (transfer full) (nullable): the folder
 */
JxFolder *
jx_folder_open (GFile   *file,
                GError **error)
{
  g_autoptr(JxManifest) manifest = NULL;
  JxFolder *self;

  if (!jx_folder_make (file, error) || !(manifest = jx_manifest_read (file, error)))
    return NULL;

  self = g_new0 (JxFolder, 1);
  self->file = g_object_ref (file);
  self->manifest = g_steal_pointer (&manifest);
  self->look = jx_look_new ();

  return self;
}

/**
 * jx_folder_free:
 * @self: (transfer full): a folder
 *
 * Frees it; what is written stays.
 */
void
jx_folder_free (JxFolder *self)
{
  g_object_unref (self->file);
  jx_manifest_free (self->manifest);
  jx_look_free (self->look);
  g_free (self);
}

/**
 * jx_folder_dup_key:
 * @export: an assessment on its way out
 * @format: a format
 * @publish: whether it is the copy for the public
 *
 * Tells what a file is, whatever its name.
 *
 * Returns: (transfer full): the key
 */
char *
jx_folder_dup_key (JxExport *export,
                   JxFormat  format,
                   gboolean  publish)
{
  return g_strjoin (" ", jx_assessment_get_id (jx_export_get_assessment (export)), jx_format_get_name (format),
                    publish ? "public" : NULL, NULL);
}

/**
 * jx_folder_find:
 * @self: a folder
 * @key: what a file is
 * @export: what it would be made of
 * @format: its format
 *
 * Finds the file if it is there, as it was written, made of the same content and with the same look.
 *
 * Returns: (transfer full) (nullable): the file; `NULL` if it is to be written
 */
GFile *
jx_folder_find (JxFolder   *self,
                const char *key,
                JxExport   *export,
                JxFormat    format)
{
  g_autofree char *digest = NULL;
  const char *name;

  g_return_val_if_fail (self != NULL && key != NULL && export != NULL, NULL);

  digest = jx_look_dup_digest (self->look, export, format);
  name = jx_manifest_find_current (self->manifest, key, digest);

  return name != NULL ? g_file_get_child (self->file, name) : NULL;
}

/**
 * jx_folder_put:
 * @self: a folder
 * @key: what the file is
 * @stem: its name as wished, without an ending
 * @export: an assessment on its way out
 * @format: a format
 * @cancellable: (nullable): to give up before it is written
 * @error: of the format or the system
 *
 * Makes a file, writes it and reads it again.
 *
 * Returns: (transfer full) (nullable): the file
 */
GFile *
jx_folder_put (JxFolder      *self,
               const char    *key,
               const char    *stem,
               JxExport      *export,
               JxFormat       format,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr(GBytes) content = NULL;
  g_autoptr(GFile) file = NULL;
  g_autofree char *name = NULL, *digest = NULL, *sum = NULL;

  g_return_val_if_fail (self != NULL && key != NULL && stem != NULL && export != NULL, NULL);

  if (format != JX_FORMAT_ZIP && !(content = jx_export_to_bytes (export, format, cancellable, error)))
    return NULL;

  name = jx_manifest_take_name (self->manifest, key, stem, jx_format_get_ending (format), content);
  file = g_file_get_child (self->file, name);
  if (!jx_export_save (export, format, content, file, cancellable, &sum, error))
    return NULL;

  digest = jx_look_dup_digest (self->look, export, format);
  jx_manifest_set (self->manifest, key, jx_export_is_whole (export) ? digest : LACKING, name, sum);

  return g_steal_pointer (&file);
}

/**
 * jx_folder_save:
 * @self: a folder
 * @error: of the system
 *
 * Writes the list of the files with their checksums beside them.
 *
 * Returns: `FALSE` if it could not be written
 */
gboolean
jx_folder_save (JxFolder  *self,
                GError   **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return jx_manifest_write (self->manifest, error);
}
