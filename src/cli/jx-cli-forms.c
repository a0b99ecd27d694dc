/* jx-cli-forms.c: jixiao-cli forms
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "jx-cli-adjust.h"
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
  gboolean keep = self->options->adjust != NULL && self->options->to == NULL;
  g_autoptr(JxBundle) list = NULL;

  if (!jx_cli_has_store (self))
    return TRUE;
  if (jx_cli_open_store (self, keep, error) == NULL || !(list = jx_store_read_list (self->store, NULL, error)))
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

static gboolean
check_faults (const char  *path,
              GPtrArray   *faults,
              GError     **error)
{
  if (faults->len > 0)
    g_set_error (error, JX_CLI_ERROR, JX_CLI_ERROR_INPUT,
                 ngettext ("%s: the form has %u fault", "%s: the form has %u faults", faults->len), path, faults->len);

  return faults->len == 0;
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

  return check_faults (path, faults, error) ? g_steal_pointer (&bytes) : NULL;
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

/* Keeps a form in the store, in one step, which the window can undo. */
static gboolean
keep_form (JxCli   *self,
           JxForm  *form,
           GError **error)
{
  g_autoptr(JxWorkspace) workspace = jx_cli_open_workspace (self, error);
  g_autoptr(JxCommand) command = workspace != NULL ? jx_form_edits_add (workspace, form) : NULL;

  if (workspace == NULL || (command != NULL && !jx_history_do (jx_workspace_get_history (workspace), command, error)))
    return FALSE;

  g_clear_object (&workspace);

  return jx_cli_close_store (self, error);
}

static gboolean
take_form (JxCli   *self,
           GError **error)
{
  g_autoptr(GBytes) bytes = read_form (self, self->options->take, error);
  g_autoptr(JxForm) form = bytes != NULL ? jx_form_new_from_bytes (bytes, error) : NULL;

  if (form == NULL || !keep_form (self, form, error))
    return FALSE;

  if (!self->options->json)
    print_form (self->forms, form);

  return TRUE;
}

static JxForm *
find_form (JxCli       *self,
           const char  *id,
           GError     **error)
{
  JxForm *form;

  if (!load_own (self, error))
    return NULL;

  if (!(form = jx_forms_find_latest (self->forms, id)))
    g_set_error (error, JX_CLI_ERROR, JX_CLI_ERROR_INPUT, _("There is no form “%s”."), id);

  return form;
}

static gboolean
write_form (JxCli   *self,
            JxForm  *form,
            GError **error)
{
  g_autoptr(GFile) file = jx_file_new_for_arg (self->options->to);

  return jx_file_replace_bytes (file, jx_form_get_bytes (form), error);
}

static gboolean
give_form (JxCli   *self,
           GError **error)
{
  JxForm *form = find_form (self, self->options->give, error);

  return form != NULL && write_form (self, form, error);
}

/* ---- adjusting ---- */

/* Under another id it is another form, and its versions are counted anew. */
static gboolean
number_draft (JxCli        *self,
              JxFormDraft  *draft,
              const char   *first_id,
              GError      **error)
{
  g_autofree char *id = jx_form_draft_dup_text (draft, "id");
  JxForm *latest = jx_forms_find_latest (self->forms, id);
  JsonNode *version = json_node_init_int (json_node_alloc (), latest != NULL ? jx_form_get_version (latest) + 1 : 1);

  if (g_str_equal (id, first_id))
    {
      json_node_unref (version);
      return TRUE;
    }

  if (latest == NULL || !jx_forms_is_shipped (self->forms, latest))
    return jx_form_draft_set (draft, "version", version, error);

  json_node_unref (version);
  g_set_error (error, JX_CLI_ERROR, JX_CLI_ERROR_INPUT, _("“%s” is the id of a form that comes with the program; choose another."),
               id);

  return FALSE;
}

static gboolean
change_draft (JxCli        *self,
              JxFormDraft  *draft,
              GError      **error)
{
  g_autofree char *first_id = jx_form_draft_dup_text (draft, "id");
  char **changes = self->options->args;

  for (guint i = 0; changes[i] != NULL; i++)
    if (!jx_cli_adjust (draft, changes[i], error))
      {
        g_prefix_error (error, _("%s: "), changes[i]);
        return FALSE;
      }

  if (!number_draft (self, draft, first_id, error))
    return FALSE;

  return (jx_form_draft_get_faults (draft)->len == 0
          || print_faults (self, self->options->adjust, jx_form_draft_get_faults (draft), error))
         && check_faults (self->options->adjust, jx_form_draft_get_faults (draft), error);
}

/* A form by its id, or a form file. */
static JxForm *
open_form (JxCli   *self,
           GError **error)
{
  const char *arg = self->options->adjust;
  g_autoptr(GBytes) bytes = NULL;
  JxForm *form;

  if (!g_file_test (arg, G_FILE_TEST_IS_REGULAR))
    return (form = find_form (self, arg, error)) != NULL ? g_object_ref (form) : NULL;

  return load_own (self, error) && (bytes = read_form (self, arg, error)) != NULL ? jx_form_new_from_bytes (bytes, error) : NULL;
}

static gboolean
print_adjusted (JxCli   *self,
                JxForm  *form,
                GError **error)
{
  g_autoptr(JxJsonWriter) writer = jx_json_writer_new ();

  if (!self->options->json)
    {
      print_form (self->forms, form);
      return TRUE;
    }

  add_form (writer, self->forms, form);

  return jx_cli_print_json (writer, error);
}

/* What is named stays as it is: a copy of it is adjusted, and kept or written. */
static gboolean
adjust_form (JxCli   *self,
             GError **error)
{
  g_autoptr(JxForm) form = open_form (self, error);
  g_autoptr(JxFormDraft) draft = form != NULL ? jx_form_draft_new (self->forms, form) : NULL;
  JxForm *adjusted;

  if (draft == NULL || !change_draft (self, draft, error))
    return FALSE;

  adjusted = jx_form_draft_get_form (draft);
  if (self->options->to != NULL ? !write_form (self, adjusted, error) : !keep_form (self, adjusted, error))
    return FALSE;

  return g_strcmp0 (self->options->to, "-") == 0 || print_adjusted (self, adjusted, error);
}

/**
 * jx_cli_run_forms:
 * @self: what commands share
 * @found: not used
 * @error: return location for an error
 *
 * Lists the forms, looks whether a form file is right, keeps one in the store, writes one, or adjusts a copy of one.
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
  if (self->options->adjust != NULL)
    return adjust_form (self, error);

  return self->options->give != NULL ? give_form (self, error) : list_forms (self, error);
}
