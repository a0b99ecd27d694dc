/* jx-report-ways.c: the ways in of a whole report: a file, the clipboard
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-report-ways.h"

#include <glib/gi18n.h>
#include <string.h>

#include "jx-cells.h"
#include "jx-editor.h"
#include "jx-report-dialog.h"
#include "jx-text-reader.h"

#define LEAST_SECTIONS 2               /* whose headings must be in what is pasted into a chapter, for it to be a report */
#define PASTED         "jx-pasted"     /* of a dialog: the text that was read */
#define MOST_PASTED    (1024 * 1024)   /* bytes; a report has some ten thousand */

/* On its way from a file or a clipboard */
typedef struct
{
  GtkWidget *widget;      /* that the dialog is shown over; a GtkTextView if it was pasted there */
  JxSession *session;
} Way;

static Way *
way_new (GtkWidget *widget,
         JxSession *session)
{
  Way *way = g_new0 (Way, 1);

  way->widget = g_object_ref (widget);
  way->session = g_object_ref (session);

  return way;
}

static void
way_free (Way *way)
{
  g_object_unref (way->session);
  g_object_unref (way->widget);
  g_free (way);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Way, way_free)

static void
say (GtkWidget  *widget,
     const char *message)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (widget), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  gtk_widget_activate_action (widget, "win.toast", "s", message);
}

static void
paste_here (GtkWidget *widget)
{
  GtkTextView *view = GTK_TEXT_VIEW (widget);

  gtk_text_buffer_paste_clipboard (gtk_text_view_get_buffer (view), gtk_widget_get_clipboard (widget), NULL,
                                   gtk_text_view_get_editable (view));
}

/* What was read: another program may have the clipboard by now. */
static void
here_cb (AdwDialog *dialog,
         GtkWidget *widget)
{
  GtkTextView *view = GTK_TEXT_VIEW (widget);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  gtk_widget_grab_focus (widget);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, gtk_text_view_get_editable (view));
  gtk_text_buffer_insert_interactive_at_cursor (buffer, g_object_get_data (G_OBJECT (dialog), PASTED), -1,
                                                gtk_text_view_get_editable (view));
  gtk_text_buffer_end_user_action (buffer);
  gtk_text_view_scroll_mark_onscreen (view, gtk_text_buffer_get_insert (buffer));
}

/* Another one was opened meanwhile, or the window was closed. */
static gboolean
is_over (const Way *way)
{
  return !gtk_widget_get_mapped (way->widget)
         || (JX_IS_EDITOR (way->widget) && jx_editor_get_session (JX_EDITOR (way->widget)) != way->session);
}

/* @pasted: the text where it may go to the cursor as it is, or NULL */
static void
show (Way                *way,
      const JxManuscript *manuscript,
      const char         *pasted)
{
  gboolean at_cursor = pasted != NULL && GTK_IS_TEXT_VIEW (way->widget);
  g_autoptr(GError) error = NULL;
  AdwDialog *dialog;

  if (is_over (way))
    return;

  jx_history_close_edit (jx_session_get_history (way->session));
  if (!(dialog = jx_report_dialog_new (way->session, manuscript, at_cursor, &error)))
    {
      say (way->widget, error->message);
      return;
    }

  g_signal_connect_object (dialog, "imported", G_CALLBACK (say), way->widget, G_CONNECT_SWAPPED);
  if (at_cursor)
    {
      g_object_set_data_full (G_OBJECT (dialog), PASTED, g_strdup (pasted), g_free);
      g_signal_connect_object (dialog, "here", G_CALLBACK (here_cb), way->widget, G_CONNECT_DEFAULT);
    }
  adw_dialog_present (dialog, way->widget);
}

/* ---- a file ---- */

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  g_autoptr(GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_cells_free);
  GError *error = NULL;
  JxManuscript *manuscript = jx_text_reader_read (G_FILE (data), tables, &error);

  if (manuscript != NULL)
    g_task_return_pointer (task, manuscript, (GDestroyNotify) jx_manuscript_free);
  else
    g_task_return_error (task, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr(Way) way = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(JxManuscript) manuscript = g_task_propagate_pointer (G_TASK (result), &error);

  if (manuscript != NULL)
    show (way, manuscript, NULL);
  else
    say (way->widget, error->message);
}

/* Reads a file beside the window, and shows what would come of it. */
void
jx_report_ways_read (GtkWidget *widget,
                     JxSession *session,
                     GFile     *file)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, read_cb, way_new (widget, session));

  g_task_set_source_tag (task, jx_report_ways_read);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_thread);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(Way) way = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file != NULL)
    jx_report_ways_read (way->widget, way->session, file);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    say (way->widget, error->message);
}

static GtkFileDialog *
new_chooser (void)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr(GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Reports (.docx, .txt)"));
  gtk_file_filter_add_suffix (filter, "docx");
  gtk_file_filter_add_suffix (filter, "doc");
  gtk_file_filter_add_suffix (filter, "wps");
  gtk_file_filter_add_suffix (filter, "txt");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _("Import a Report"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));

  return dialog;
}

/* Asks for the file. */
void
jx_report_ways_open (GtkWidget *widget,
                     JxSession *session)
{
  g_autoptr(GtkFileDialog) dialog = new_chooser ();

  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, chosen_cb, way_new (widget, session));
}

/* ---- the clipboard ---- */

static gboolean
is_report (JxSession          *session,
           const JxManuscript *manuscript)
{
  g_autoptr(JxParting) parting = jx_parting_new (jx_assessment_get_form (jx_session_get_assessment (session)), manuscript);

  return jx_parting_count_sections (parting) >= LEAST_SECTIONS;
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(Way) way = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  gboolean fits = text == NULL || strlen (text) <= MOST_PASTED;
  g_autoptr(JxManuscript) manuscript = jx_manuscript_new_from_text (fits && text != NULL ? text : "");

  if (GTK_IS_TEXT_VIEW (way->widget) && !is_report (way->session, manuscript))
    paste_here (way->widget);
  else if (fits)
    show (way, manuscript, text);
  else
    say (way->widget, _("The text is far longer than a report can be."));
}

/* Takes the text of the clipboard. What is pasted into a chapter and is no report goes where the cursor is. */
void
jx_report_ways_paste (GtkWidget *widget,
                      JxSession *session)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, pasted_cb, way_new (widget, session));
}
