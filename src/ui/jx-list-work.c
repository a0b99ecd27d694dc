/* jx-list-work.c: what is done to several assessments of the list
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-list-work.h"

#include <glib/gi18n.h>

#include "jx-assessment-load.h"
#include "jx-exchange-writer.h"
#include "jx-file.h"
#include "jx-list-edits.h"
#include "jx-workspace-open.h"

typedef struct
{
  JxWorkspace    *workspace;
  GPtrArray      *ids;        /* char * */
  GPtrArray      *sessions;   /* JxSession */
  JxListWorkFunc  done;
  gpointer        data;
} Work;

static void
finish (Work         *work,
        const GError *error)
{
  work->done (work->sessions, error, work->data);
  g_object_unref (work->workspace);
  g_ptr_array_unref (work->ids);
  g_ptr_array_unref (work->sessions);
  g_free (work);
}

static void open_next (Work *work);

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Work *work = data;
  g_autoptr(GError) error = NULL;
  JxSession *session = jx_workspace_open_finish (JX_WORKSPACE (source), result, &error);

  if (session == NULL)
    {
      finish (work, error);
      return;
    }

  g_ptr_array_add (work->sessions, session);
  open_next (work);
}

static void
open_next (Work *work)
{
  if (work->sessions->len == work->ids->len)
    finish (work, NULL);
  else
    jx_workspace_open_async (work->workspace, g_ptr_array_index (work->ids, work->sessions->len), NULL, opened_cb, work);
}

/* Reads them one after the other, in the order of @ids. */
void
jx_list_work_open (JxWorkspace    *workspace,
                   GPtrArray      *ids,
                   JxListWorkFunc  done,
                   gpointer        data)
{
  Work *work = g_new0 (Work, 1);

  work->workspace = g_object_ref (workspace);
  work->ids = g_ptr_array_ref (ids);
  work->sessions = g_ptr_array_new_with_free_func (g_object_unref);
  work->done = done;
  work->data = data;
  open_next (work);
}

/* One command for all, so that one undo takes them back; the UUIDs of the copies are added to @ids. */
JxCommand *
jx_list_work_duplicate (JxWorkspace *workspace,
                        GPtrArray   *sessions,
                        GPtrArray   *ids)
{
  g_autofree char *label = g_strdup_printf (ngettext ("duplicate %u project", "duplicate %u projects", sessions->len),
                                            sessions->len);
  JxCommand *group = jx_command_new_group (JX_COMMAND_GROUP, label);

  for (guint i = 0; i < sessions->len; i++)
    {
      JxSession *session = g_ptr_array_index (sessions, i);
      char *id = NULL;
      g_autoptr(JxCommand) one = jx_list_edits_duplicate (workspace, session,
                                                          jx_assessment_get_year (jx_session_get_assessment (session)), &id);

      for (guint j = 0; j < jx_command_get_n_children (one); j++)
        jx_command_add (group, g_object_ref (jx_command_get_child (one, j)));

      g_ptr_array_add (ids, id);
    }

  return group;
}

static void
add_once (JxBundle       *bundle,
          const JxRecord *record)
{
  if (record != NULL && jx_bundle_find (bundle, record->id) == NULL)
    jx_bundle_add (bundle, jx_record_copy (record));
}

static GBytes *
to_bytes (GPtrArray  *sessions,
          JxForms    *forms,
          GError    **error)
{
  g_autoptr(JxBundle) bundle = jx_bundle_new ();

  for (guint i = 0; i < sessions->len; i++)
    add_once (bundle, jx_assessment_get_agency (jx_session_get_assessment (g_ptr_array_index (sessions, i))));
  for (guint i = 0; i < sessions->len; i++)
    add_once (bundle, jx_assessment_get_project (jx_session_get_assessment (g_ptr_array_index (sessions, i))));
  for (guint i = 0; i < sessions->len; i++)
    jx_assessment_add_to_bundle (jx_session_get_assessment (g_ptr_array_index (sessions, i)), bundle);

  return jx_exchange_to_bytes (bundle, forms, NULL, error);
}

typedef struct
{
  GtkWindow *window;
  JxForms   *forms;
  GPtrArray *sessions;    /* JxSession; NULL until they are read */
} Export;

static void
export_free (Export *export)
{
  g_object_unref (export->window);
  g_object_unref (export->forms);
  g_clear_pointer (&export->sessions, g_ptr_array_unref);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr(Export) export = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autoptr(GBytes) bytes = file != NULL ? to_bytes (export->sessions, export->forms, &error) : NULL;
  g_autofree char *name = NULL, *message = NULL;

  if (file == NULL && g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    return;

  if (bytes == NULL || !jx_file_replace_bytes (file, bytes, &error))
    {
      gtk_widget_activate_action (GTK_WIDGET (export->window), "win.toast", "s", error->message);
      return;
    }

  name = g_file_get_basename (file);
  message = g_strdup_printf (_("Saved as “%s”"), name);
  gtk_widget_activate_action (GTK_WIDGET (export->window), "win.toast", "s", message);
}

static void
export_read_cb (GPtrArray    *sessions,
                const GError *error,
                gpointer      data)
{
  g_autoptr(Export) export = data;
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = g_strconcat (_("Self-evaluations"), ".jixiao.json", NULL);

  if (error != NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (export->window), "win.toast", "s", error->message);
      return;
    }

  export->sessions = g_ptr_array_ref (sessions);
  gtk_file_dialog_set_title (dialog, _("Export the Bureau’s File"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, export->window, NULL, file_chosen_cb, export);
  g_steal_pointer (&export);
}

/* One file for the bureau with all of them: reads them, then asks where to. */
void
jx_list_work_export (JxWorkspace *workspace,
                     GPtrArray   *ids,
                     GtkWindow   *window)
{
  Export *export = g_new0 (Export, 1);

  export->window = g_object_ref (window);
  export->forms = g_object_ref (jx_workspace_get_forms (workspace));
  jx_list_work_open (workspace, ids, export_read_cb, export);
}
