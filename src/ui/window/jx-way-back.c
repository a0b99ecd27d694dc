/* jx-way-back.c: a copy of everything, chosen to be restored
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-way-back.h"

#include <glib/gi18n.h>

#include "jx-backup.h"
#include "jx-desk.h"
#include "jx-store-care.h"

typedef struct
{
  GtkWindow      *parent;
  GFile          *file;     /* NULL until one is chosen */
  gboolean        damaged;  /* what is here now: it cannot be copied */
  JxWayBackFunc   func;
  gpointer        data;
  GDestroyNotify  destroy;
} Way;

static Way *
way_new (GtkWindow      *parent,
         gboolean        damaged,
         JxWayBackFunc   func,
         gpointer        data,
         GDestroyNotify  destroy)
{
  Way *way = g_new0 (Way, 1);

  way->parent = g_object_ref (parent);
  way->damaged = damaged;
  way->func = func;
  way->data = data;
  way->destroy = destroy;

  return way;
}

static void
way_free (Way *way)
{
  if (way->destroy != NULL)
    way->destroy (way->data);
  g_clear_object (&way->file);
  g_object_unref (way->parent);
  g_free (way);
}

static void
refuse (Way          *way,
        const GError *error)
{
  AdwDialog *dialog = adw_alert_dialog_new (_("This Copy Cannot Be Restored"), error->message);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (way->parent));
  way_free (way);
}

static void
answered_cb (AdwAlertDialog *dialog,
             const char     *response,
             Way            *way)
{
  if (g_str_equal (response, "restore"))
    way->func (way->file, way->data);
}

/* With the dialog, which may go unanswered with its window. */
static void
dialog_gone_cb (gpointer  data,
                GClosure *closure)
{
  way_free (data);
}

/* Those in the bin are counted too, as in the copy; "" where what is here cannot be read. */
static char *
dup_present (Way *way)
{
  JxWorkspace *workspace = jx_desk_get_workspace (JX_DESK (way->parent));
  guint n = workspace != NULL ? g_list_model_get_n_items (jx_workspace_get_entries (workspace)) : 0;

  if (workspace == NULL)
    return g_strdup ("");

  return g_strdup_printf (ngettext ("%u self-evaluation is here now.\n", "%u self-evaluations are here now.\n", n), n);
}

static void
ask (Way           *way,
     const JxAudit *audit)
{
  g_autofree char *name = g_file_get_basename (way->file);
  g_autofree char *holds = g_strdup_printf (ngettext ("“%1$s” holds %2$u self-evaluation.", "“%1$s” holds %2$u self-evaluations.",
                                                      (gulong) audit->n_assessments), name, (guint) audit->n_assessments);
  g_autofree char *present = dup_present (way);
  g_autofree char *body = g_strconcat (holds, "\n", present,
                                       way->damaged ? _("The damaged file stays beside it, under another name.")
                                                    : _("What is here now is copied first, so that you can come back to it."), NULL);
  AdwDialog *dialog = adw_alert_dialog_new (_("Go Back to This Copy?"), body);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "restore", _("_Restore"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "restore", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), way, dialog_gone_cb, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (way->parent));
}

/* To the last record, which takes its time, away from the window */
static void
verify_func (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  g_autofree JxAudit *audit = g_new0 (JxAudit, 1);
  GError *error = NULL;

  if (jx_backup_verify (data, audit, &error))
    g_task_return_pointer (task, g_steal_pointer (&audit), g_free);
  else
    g_task_return_error (task, error);
}

static void
verified_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Way *way = data;
  g_autoptr(GError) error = NULL;
  g_autofree JxAudit *audit = g_task_propagate_pointer (G_TASK (result), &error);

  if (!gtk_widget_get_mapped (GTK_WIDGET (way->parent)))
    way_free (way);   /* the window was closed meanwhile: nobody is there to be asked */
  else if (audit != NULL)
    ask (data, audit);
  else
    refuse (data, error);
}

static void
verify (Way   *way,
        GFile *file)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, verified_cb, way);

  way->file = g_object_ref (file);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, verify_func);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    verify (data, file);
  else if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    way_free (data);
  else
    refuse (data, error);
}

/* Lets the user choose a copy, beginning in a folder, if none is given. It is read to its last record; what it holds is told
 * before the question. */
void
jx_way_back_ask (GtkWindow      *parent,
                 GFile          *folder,
                 GFile          *file,
                 gboolean        damaged,
                 JxWayBackFunc   func,
                 gpointer        data,
                 GDestroyNotify  destroy)
{
  Way *way = way_new (parent, damaged, func, data, destroy);
  g_autoptr(GtkFileDialog) dialog = NULL;

  if (file != NULL)
    {
      verify (way, file);
      return;
    }

  dialog = gtk_file_dialog_new ();
  gtk_file_dialog_set_title (dialog, _("Restore a Copy"));
  gtk_file_dialog_set_accept_label (dialog, _("_Restore"));
  gtk_file_dialog_set_initial_folder (dialog, folder);
  gtk_file_dialog_open (dialog, parent, NULL, chosen_cb, way);
}

/* ---- the way ---- */

static void
go_func (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  GFile *const *files = data;
  GError *error = NULL;
  char *kept = jx_store_go_back (files[0], JX_STORE_NONE, files[1], &error);

  if (kept != NULL)
    g_task_return_pointer (task, kept, g_free);
  else
    g_task_return_error (task, error);
}

static void
free_files (gpointer data)
{
  GFile **files = data;

  g_object_unref (files[0]);
  g_object_unref (files[1]);
  g_free (files);
}

/* The store may not be open. */
void
jx_way_back_go_async (GFile               *store,
                      GFile               *copy,
                      GAsyncReadyCallback  callback,
                      gpointer             data)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, callback, data);
  GFile **files = g_new (GFile *, 2);

  files[0] = g_object_ref (store);
  files[1] = g_object_ref (copy);
  g_task_set_task_data (task, files, free_files);
  g_task_run_in_thread (task, go_func);
}

/* The name under which a damaged store is kept, "" if it was not; NULL at an error, all being as it was. */
char *
jx_way_back_go_finish (GAsyncResult  *result,
                       GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
