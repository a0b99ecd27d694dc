/* jx-cli.c: what all commands share: options, forms, the store, what is printed
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-cli.h"

#include <errno.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

#include "jx-cli-error.h"
#include "jx-exchange-assessments.h"
#include "jx-file-reader.h"
#include "jx-file.h"
#include "jx-store-read.h"

#define FOLDER_MODE 0777   /* minus the umask */

/**
 * jx_cli_init:
 * @self: what commands share
 * @options: what was asked for; it outlives @self
 * @error: return location for an error
 *
 * Gets ready: the shipped forms are loaded, from `JIXIAO_DATA_DIR` where that is set.
 *
 * Returns: `FALSE` if a form is not right
 */
gboolean
jx_cli_init (JxCli               *self,
             const JxCliOptions  *options,
             GError             **error)
{
  g_autofree char *folder = jx_file_dup_data_path ("forms", NULL);

  *self = (JxCli) { .options = options, .forms = jx_forms_new () };

  return jx_forms_load_shipped (self->forms, folder, error);
}

/**
 * jx_cli_clear:
 * @self: what commands share
 *
 * Lets go of everything; a store is closed, as far as it can be.
 */
void
jx_cli_clear (JxCli *self)
{
  if (self->store != NULL)
    jx_store_close (self->store, TRUE, NULL);
  g_clear_object (&self->store);
  g_clear_object (&self->forms);
  g_clear_pointer (&self->archives, g_ptr_array_unref);
  g_clear_pointer (&self->input, g_bytes_unref);
}

/**
 * jx_cli_has_store:
 * @self: what commands share
 *
 * Tells whether there is a store to look into. One that was named counts: that it is not there is an error.
 *
 * Returns: `FALSE` if the user has none yet
 */
gboolean
jx_cli_has_store (JxCli *self)
{
  g_autoptr(GFile) file = jx_store_new_default_file ();

  return self->options->store != NULL || g_file_query_exists (file, NULL);
}

/**
 * jx_cli_open_store:
 * @self: what commands share
 * @write: `FALSE` if it is only read
 * @error: return location for an error
 *
 * Opens the store, once: the user's own, or a private copy of the file that was named.
 *
 * Returns: (transfer none) (nullable): the store
 */
JxStore *
jx_cli_open_store (JxCli     *self,
                   gboolean   write,
                   GError   **error)
{
  const char *path = self->options->store;
  g_autoptr(GFile) file = path != NULL ? g_file_new_for_commandline_arg (path) : jx_store_new_default_file ();
  JxStoreFlags flags = (path != NULL ? JX_STORE_PICKED : 0) | (write ? 0 : JX_STORE_READ_ONLY);

  if (self->store != NULL)
    return self->store;

  if (!write && !g_file_query_exists (file, NULL))
    {
      g_set_error (error, JX_CLI_ERROR, JX_CLI_ERROR_INPUT, _("There is no store at %s yet; “import” makes it."),
                   g_file_peek_path (file));
      return NULL;
    }

  return self->store = jx_store_open (file, flags, error);
}

/**
 * jx_cli_open_workspace:
 * @self: what commands share
 * @error: return location for an error
 *
 * Opens the store to write to it: the list and its steps.
 *
 * Returns: (transfer full) (nullable): the workspace
 */
JxWorkspace *
jx_cli_open_workspace (JxCli   *self,
                       GError **error)
{
  g_autoptr(GPtrArray) summaries = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(JxBundle) list = NULL;
  g_autoptr(JxBundle) stack = NULL;
  g_autoptr(JxWorkspace) workspace = NULL;

  if (!jx_cli_open_store (self, TRUE, error)
      || !(list = jx_store_read_list (self->store, &summaries, error))
      || !(stack = jx_store_read (self->store, "", &entries, error)))
    return NULL;

  workspace = jx_workspace_new (self->forms, JX_JOURNAL (self->store));
  jx_workspace_load (workspace, g_steal_pointer (&list), summaries);

  return jx_history_load (jx_workspace_get_history (workspace), entries, error) ? g_steal_pointer (&workspace) : NULL;
}

/**
 * jx_cli_close_store:
 * @self: what commands share
 * @error: return location for an error
 *
 * Sees that everything is on disk, and closes the store.
 *
 * Returns: `FALSE` if something is not
 */
gboolean
jx_cli_close_store (JxCli   *self,
                    GError **error)
{
  if (!jx_store_flush (self->store, error) || !jx_store_close (self->store, FALSE, error))
    return FALSE;

  g_clear_object (&self->store);

  return TRUE;
}

/**
 * jx_cli_load_input:
 * @error: return location for an error
 *
 * Takes all that comes on standard input.
 *
 * Returns: (transfer full) (nullable): the bytes
 */
GBytes *
jx_cli_load_input (GError **error)
{
  g_autoptr(GInputStream) stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);

  return jx_file_reader_load (stream, error);
}

static JxBundle *
read_standard_input (JxCli   *self,
                     GError **error)
{
  JxBundle *bundle;

  g_clear_pointer (&self->input, g_bytes_unref);
  if (!(self->input = jx_cli_load_input (error)))
    return NULL;

  if (!(bundle = jx_file_reader_read_bytes (self->input, self->forms, error)))
    g_prefix_error (error, _("%s: "), _("standard input"));

  return bundle;
}

/**
 * jx_cli_read:
 * @self: what commands share
 * @arg: the UUID of an assessment, an exchange file or a table, or `-`
 * @error: return location for an error
 *
 * Reads what an argument names.
 *
 * Returns: (transfer full) (nullable): the records
 */
JxBundle *
jx_cli_read (JxCli       *self,
             const char  *arg,
             GError     **error)
{
  g_autoptr(GFile) file = NULL;
  JxBundle *bundle;

  if (g_str_equal (arg, "-"))
    return read_standard_input (self, error);

  if (g_uuid_string_is_valid (arg))
    {
      g_autofree char *id = g_ascii_strdown (arg, -1);

      if (!jx_cli_open_store (self, FALSE, error))
        return NULL;
      if (!(bundle = jx_store_read (self->store, id, NULL, error)))
        g_prefix_error (error, _("%s: "), arg);

      return bundle;
    }

  file = g_file_new_for_commandline_arg (arg);

  if (!(bundle = jx_file_reader_read (file, self->forms, error)))
    jx_cli_error_for_input (error);

  return bundle;
}

/**
 * jx_cli_load:
 * @self: what commands share
 * @error: return location for an error
 *
 * Loads every assessment that the arguments name, before anything is done with the first.
 *
 * Returns: (transfer full) (nullable) (element-type JxAssessment): the assessments
 */
GPtrArray *
jx_cli_load (JxCli   *self,
             GError **error)
{
  g_autoptr(GPtrArray) assessments = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; self->options->args[i] != NULL; i++)
    {
      g_autoptr(JxBundle) bundle = jx_cli_read (self, self->options->args[i], error);

      if (bundle == NULL)
        return NULL;

      if (!jx_exchange_add_assessments (bundle, self->forms, assessments, error))
        {
          g_prefix_error (error, _("%s: "), self->options->args[i]);
          return NULL;
        }
    }

  return g_steal_pointer (&assessments);
}

/**
 * jx_cli_is_binned:
 * @bundle: the records of an assessment
 *
 * Tells whether it lies in the bin.
 *
 * Returns: `TRUE` if so
 */
gboolean
jx_cli_is_binned (const JxBundle *bundle)
{
  for (guint i = 0; i < bundle->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (bundle->records, i);

      if (record->kind == JX_RECORD_ASSESSMENT && jx_record_get (record, "binned") != NULL)
        return TRUE;
    }

  return FALSE;
}

/**
 * jx_cli_make_folder:
 * @path: a folder
 * @error: return location for an error
 *
 * Makes a folder where it is not there.
 *
 * Returns: `FALSE` if it could not be made
 */
gboolean
jx_cli_make_folder (const char  *path,
                    GError     **error)
{
  g_autofree char *name = NULL;
  int code;

  if (g_mkdir_with_parents (path, FOLDER_MODE) == 0)
    return TRUE;

  code = errno;
  name = g_filename_display_name (path);
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), _("The folder “%1$s” could not be made: %2$s."), name,
               g_strerror (code));

  return FALSE;
}

/**
 * jx_cli_print_json:
 * @writer: a document that is complete
 * @error: return location for an error
 *
 * Puts a document on standard output, all of it at once.
 *
 * Returns: `FALSE` if that does not take it
 */
gboolean
jx_cli_print_json (JxJsonWriter  *writer,
                   GError       **error)
{
  g_autoptr(GBytes) bytes = jx_json_writer_end (writer);

  return jx_file_replace_bytes (NULL, bytes, error);
}
