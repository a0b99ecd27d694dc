/* jx-comparing.c: what is open, compared with what was submitted or with a file, in the window
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-comparing.h"

#include <glib/gi18n.h>

#include "jx-compare-dialog.h"
#include "jx-comparison.h"
#include "jx-editor.h"
#include "jx-exchange-assessments.h"
#include "jx-file-reader.h"
#include "jx-freezer.h"
#include "jx-import-dialog.h"
#include "jx-list-actions.h"
#include "jx-outbox.h"
#include "jx-passage.h"

static JxAssessment *
get_open (JxWindow *window)
{
  JxSession *session = jx_window_get_session (window);

  return session != NULL ? jx_session_get_assessment (session) : NULL;
}

static void
jump_cb (JxWindow   *window,
         const char *row_id,
         const char *field)
{
  jx_editor_show_cell (JX_EDITOR (jx_window_get_editor (window)), row_id, field);
}

/* One comparison takes the place of another. */
static void
show (JxWindow  *window,
      AdwDialog *dialog)
{
  AdwDialog *before = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));

  if (JX_IS_COMPARE_DIALOG (before))
    adw_dialog_force_close (before);
  g_signal_connect_object (dialog, "jump", G_CALLBACK (jump_cb), window, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (window));
}

/* ---- with what was submitted ---- */

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(JxWindow) window = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(JxAssessment) frozen = jx_freezer_load_finish (JX_WORKSPACE (source), result, &error);
  g_autoptr(GPtrArray) differences = NULL;
  g_autofree char *date = NULL;
  JxAssessment *present;
  const JxRecord *last;

  if (!gtk_widget_get_mapped (GTK_WIDGET (window)))
    return;   /* the window was closed meanwhile */

  if (frozen == NULL)
    {
      jx_list_actions_show_error (JX_DESK (window), error);
      return;
    }

  present = get_open (window);
  if (present == NULL || !g_str_equal (jx_assessment_get_id (frozen), jx_assessment_get_id (present))
      || jx_passage_find_copy (present) == NULL)
    return;   /* another one was opened meanwhile */

  differences = jx_comparison_run (frozen, present);
  date = jx_passage_dup_date (jx_passage_find_copy (present));
  last = jx_passage_find_last (present);
  show (window, jx_compare_dialog_new (differences, date, last != NULL ? jx_record_get (last, "remark") : NULL));
}

static void
compare_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  JxAssessment *present = get_open (JX_WINDOW (widget));
  const JxRecord *copy = present != NULL ? jx_passage_find_copy (present) : NULL;

  if (copy != NULL)
    jx_freezer_load_async (jx_desk_get_workspace (JX_DESK (widget)), copy, NULL, loaded_cb, g_object_ref (widget));
  else if (present != NULL)
    jx_outbox_toast (JX_DESK (widget), _("It was not submitted from here; there is nothing to compare with"), NULL, NULL);
}

/* ---- with a file ---- */

/* What is read beside the window. */
typedef struct
{
  GFile   *file;
  JxForms *forms;
  char    *id;      /* of what is open */
} Reading;

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->file);
  g_object_unref (reading->forms);
  g_free (reading->id);
  g_free (reading);
}

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Reading *reading = data;
  GError *error = NULL;
  g_autoptr(JxBundle) bundle = jx_file_reader_read (reading->file, reading->forms, &error);
  JxAssessment *assessment = bundle != NULL ? jx_exchange_pick_assessment (bundle, reading->forms, reading->id, &error) : NULL;

  if (assessment != NULL)
    g_task_return_pointer (task, assessment, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr(JxWindow) window = data;
  Reading *reading = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;
  g_autoptr(JxAssessment) other = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr(GPtrArray) differences = NULL;
  g_autofree char *name = g_file_get_basename (reading->file);
  JxAssessment *present;

  if (!gtk_widget_get_mapped (GTK_WIDGET (window)))
    return;   /* the window was closed meanwhile */

  if (other == NULL)
    {
      jx_list_actions_show_error (JX_DESK (window), error);
      return;
    }

  present = get_open (window);
  if (present == NULL || !g_str_equal (jx_assessment_get_id (present), reading->id))
    return;   /* another one was opened meanwhile */

  differences = jx_comparison_run (other, present);
  show (window, jx_compare_dialog_new_with_file (differences, name));
}

/* Shows what is different between what is open and what the file says; nothing is changed. */
void
jx_comparing_with_file (JxWindow *window,
                        GFile    *file)
{
  g_autoptr(GTask) task = NULL;
  Reading *reading;

  if (get_open (window) == NULL)
    return;

  reading = g_new0 (Reading, 1);
  reading->id = g_strdup (jx_assessment_get_id (get_open (window)));
  reading->file = g_object_ref (file);
  reading->forms = jx_forms_copy (jx_workspace_get_forms (jx_desk_get_workspace (JX_DESK (window))));

  task = g_task_new (NULL, NULL, read_cb, g_object_ref (window));
  g_task_set_source_tag (task, jx_comparing_with_file);
  g_task_set_task_data (task, reading, (GDestroyNotify) reading_free);
  g_task_run_in_thread (task, read_thread);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(JxWindow) window = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    jx_comparing_with_file (window, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    jx_list_actions_show_error (JX_DESK (window), error);
}

static void
compare_file_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  g_autoptr(GtkFileDialog) dialog = NULL;

  if (get_open (JX_WINDOW (widget)) == NULL)
    return;

  dialog = jx_import_dialog_new_chooser ();
  gtk_file_dialog_set_title (dialog, _("Compare with a File"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (widget), NULL, chosen_cb, g_object_ref (widget));
}

void
jx_comparing_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.compare", NULL, compare_action);
  gtk_widget_class_install_action (widget_class, "win.compare-file", NULL, compare_file_action);
}
