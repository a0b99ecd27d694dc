/* jx-cli-forms.c: jixiao-cli forms
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "jx-cli-error.h"
#include "jx-cli.h"

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

static gboolean
list_forms (JxCli   *self,
            GError **error)
{
  g_autoptr(JxJsonWriter) writer = jx_json_writer_new ();
  GListModel *forms = G_LIST_MODEL (self->forms);

  jx_json_writer_begin_object (writer);
  jx_json_writer_key (writer, "forms");
  jx_json_writer_begin_array (writer);

  for (guint i = 0; i < g_list_model_get_n_items (forms); i++)
    {
      g_autoptr(JxForm) form = g_list_model_get_item (forms, i);

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

static gboolean
verify_form (JxCli   *self,
             GError **error)
{
  g_autofree char *path = g_filename_display_name (self->options->verify);
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (self->options->verify);
  g_autoptr(GBytes) bytes = g_file_load_bytes (file, NULL, NULL, error);
  g_autoptr(GPtrArray) faults = bytes != NULL ? jx_form_verify (bytes) : NULL;

  if (faults == NULL)
    jx_cli_error_for_input (error);
  if (faults == NULL || !print_faults (self, path, faults, error))
    return FALSE;

  if (faults->len > 0)
    {
      g_set_error (error, JX_CLI_ERROR, JX_CLI_ERROR_INPUT,
                   ngettext ("%s: the form has %u fault", "%s: the form has %u faults", faults->len), path, faults->len);
      return FALSE;
    }

  if (!self->options->json)
    g_print (_("%s: the form is right.\n"), path);

  return TRUE;
}

/**
 * jx_cli_run_forms:
 * @self: what commands share
 * @found: not used
 * @error: return location for an error
 *
 * Lists the forms, or looks whether a form file is right.
 *
 * Returns: `FALSE` if it is not
 */
gboolean
jx_cli_run_forms (JxCli     *self,
                  gboolean  *found,
                  GError   **error)
{
  return self->options->verify != NULL ? verify_form (self, error) : list_forms (self, error);
}
