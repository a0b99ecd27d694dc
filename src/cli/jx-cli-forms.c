/* jx-cli-forms.c: jixiao-cli forms
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "jx-cli-error.h"
#include "jx-cli.h"
#include "jx-file.h"
#include "jx-form-edits.h"
#include "jx-store-read.h"

static void
print_form (JxForms *forms,
            JxForm  *form)
{
  g_print ("%-24s %u  %s（%s）%s\n", jx_form_get_id (form), jx_form_get_version (form), jx_form_get_name (form),
           jx_form_get_region (form), jx_forms_is_shipped (forms, form) ? "" : _(" — imported"));
}

static void
add_form (JxJsonWriter *writer,
          JxForms      *forms,
          JxForm       *form)
{
  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "id", jx_form_get_id (form));
  jx_json_writer_add_int64 (writer, "version", jx_form_get_version (form));
  jx_json_writer_add_string (writer, "name", jx_form_get_name (form));
  jx_json_writer_add_string (writer, "region", jx_form_get_region (form));
  jx_json_writer_add_string (writer, "kind", jx_form_get_kind (form) == JX_KIND_DEPARTMENT ? "department" : "project");
  jx_json_writer_add_string (writer, "basis", jx_form_get_basis (form));
  jx_json_writer_add_string (writer, "hash", jx_form_get_hash (form));
  jx_json_writer_add_boolean (writer, "shipped", jx_forms_is_shipped (forms, form));
  jx_json_writer_end_object (writer);
}

/* Forms of one's own lie in the store; where there is none yet, the shipped ones are all. */
static gboolean
load_own (JxCli   *self,
          GError **error)
{
  g_autoptr(JxBundle) list = NULL;

  if (!jx_cli_has_store (self))
    return TRUE;
  if (jx_cli_open_store (self, FALSE, error) == NULL || !(list = jx_store_read_list (self->store, NULL, error)))
    return FALSE;

  for (guint i = 0; i < list->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (list->records, i);

      if (record->kind == JX_RECORD_FORM && !jx_forms_take (self->forms, record, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
list_forms (JxCli   *self,
            GError **error)
{
  g_autoptr(JxJsonWriter) writer = jx_json_writer_new ();
  GListModel *forms = G_LIST_MODEL (self->forms);

  if (!load_own (self, error))
    return FALSE;

  jx_json_writer_begin_object (writer);
  jx_json_writer_key (writer, "forms");
  jx_json_writer_begin_array (writer);

  for (guint i = 0; i < g_list_model_get_n_items (forms); i++)
    {
      g_autoptr(JxForm) form = g_list_model_get_item (forms, i);

      if (jx_forms_is_hidden (self->forms, form))
        continue;

      if (self->options->json)
        add_form (writer, self->forms, form);
      else
        print_form (self->forms, form);
    }

  jx_json_writer_end_array (writer);
  jx_json_writer_end_object (writer);

  return !self->options->json || jx_cli_print_json (writer, error);
}

static gboolean
print_faults (JxCli       *self,
              const char  *path,
              GPtrArray   *faults,
              GError     **error)
{
  g_autoptr(JxJsonWriter) writer = jx_json_writer_new ();

  jx_json_writer_begin_object (writer);
  jx_json_writer_add_string (writer, "file", path);
  jx_json_writer_key (writer, "faults");
  jx_json_writer_begin_array (writer);

  for (guint i = 0; i < faults->len; i++)
    {
      jx_json_writer_string (writer, g_ptr_array_index (faults, i));
      if (!self->options->json)
        g_printerr ("%s: %s\n", path, (const char *) g_ptr_array_index (faults, i));
    }

  jx_json_writer_end_array (writer);
  jx_json_writer_end_object (writer);

  return !self->options->json || jx_cli_print_json (writer, error);
}

/* Reads a form file and tells everything that is wrong with it; NULL with @error if something is. */
static GBytes *
read_form (JxCli       *self,
           const char  *arg,
           GError     **error)
{
  g_autofree char *path = g_filename_display_name (arg);
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (arg);
  g_autoptr(GBytes) bytes = g_file_load_bytes (file, NULL, NULL, error);
  g_autoptr(GPtrArray) faults = bytes != NULL ? jx_form_verify (bytes) : NULL;

  if (faults == NULL)
    jx_cli_error_for_input (error);
  if (faults == NULL || ((faults->len > 0 || self->options->verify != NULL) && !print_faults (self, path, faults, error)))
    return NULL;

  if (faults->len > 0)
    {
      g_set_error (error, JX_CLI_ERROR, JX_CLI_ERROR_INPUT,
                   ngettext ("%s: the form has %u fault", "%s: the form has %u faults", faults->len), path, faults->len);
      return NULL;
    }

  return g_steal_pointer (&bytes);
}

static gboolean
verify_form (JxCli   *self,
             GError **error)
{
  g_autofree char *path = g_filename_display_name (self->options->verify);
  g_autoptr(GBytes) bytes = read_form (self, self->options->verify, error);

  if (bytes != NULL && !self->options->json)
    g_print (_("%s: the form is right.\n"), path);

  return bytes != NULL;
}

static gboolean
take_form (JxCli   *self,
           GError **error)
{
  g_autoptr(GBytes) bytes = read_form (self, self->options->take, error);
  g_autoptr(JxForm) form = bytes != NULL ? jx_form_new_from_bytes (bytes, error) : NULL;
  g_autoptr(JxWorkspace) workspace = form != NULL ? jx_cli_open_workspace (self, error) : NULL;
  g_autoptr(JxCommand) command = workspace != NULL ? jx_form_edits_add (workspace, form) : NULL;

  if (workspace == NULL || (command != NULL && !jx_history_do (jx_workspace_get_history (workspace), command, error)))
    return FALSE;

  g_clear_object (&workspace);
  if (!self->options->json)
    print_form (self->forms, form);

  return jx_cli_close_store (self, error);
}

static gboolean
give_form (JxCli   *self,
           GError **error)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (self->options->to);
  JxForm *form;

  if (!load_own (self, error))
    return FALSE;

  if (!(form = jx_forms_find_latest (self->forms, self->options->give)))
    {
      g_set_error (error, JX_CLI_ERROR, JX_CLI_ERROR_INPUT, _("There is no form “%s”."), self->options->give);
      return FALSE;
    }

  return jx_file_replace_bytes (g_str_equal (self->options->to, "-") ? NULL : file, jx_form_get_bytes (form), error);
}

/**
 * jx_cli_run_forms:
 * @self: what commands share
 * @found: not used
 * @error: return location for an error
 *
 * Lists the forms, looks whether a form file is right, keeps one in the store, or writes one.
 *
 * Returns: `FALSE` if it is not
 */
gboolean
jx_cli_run_forms (JxCli     *self,
                  gboolean  *found,
                  GError   **error)
{
  if (self->options->verify != NULL)
    return verify_form (self, error);
  if (self->options->take != NULL)
    return take_form (self, error);

  return self->options->give != NULL ? give_form (self, error) : list_forms (self, error);
}
