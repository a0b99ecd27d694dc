/* jx-batch-dialog.c: the batch desk: which assessments go out, how, and what became of it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-batch-dialog.h"

#include <glib/gi18n.h>

#include "jx-batch-list.h"
#include "jx-batch-source.h"
#include "jx-batch-trial.h"

#define LOOK_EVERY 100   /* ms: how often the progress is looked at */

struct _JxBatchDialog
{
  AdwDialog           parent_instance;

  AdwNavigationView  *pages;
  JxBatchList        *list;
  GtkWidget          *next;
  AdwComboRow        *kind;
  AdwPreferencesGroup *formats;
  GtkCheckButton     *pdf, *docx, *xlsx, *json, *zip;
  GtkWidget          *zip_row;
  AdwComboRow        *together;
  AdwSwitchRow       *publish;
  AdwSwitchRow       *changed;
  JxBatchTrial       *trial;
  GtkWidget          *export_button;
  GtkProgressBar     *progress;
  AdwStatusPage      *working;
  GtkWidget          *cancel_button;
  AdwStatusPage      *done;
  GtkListBox         *problems;
  GtkWidget          *go_on, *show_folder;

  JxWorkspace        *workspace;
  JxBatch            *batch;        /* that is running, or ran last */
  JxBatchOptions      options;      /* … its options, with the target */
  GPtrArray          *ids;          /* char *: of what goes out */
  GCancellable       *cancellable;
  guint               look;         /* source of a timeout; 0 none */
  AdwDialog          *question;     /* weak: whether to stop, or NULL */
  gboolean            leaving;      /* the dialog goes when the batch is over */
  gboolean            quitting;     /* … and the window below it */
};

G_DEFINE_FINAL_TYPE (JxBatchDialog, jx_batch_dialog, ADW_TYPE_DIALOG)

/* In the order of the row. */
static const JxBatchKind kinds[] = { JX_BATCH_EACH, JX_BATCH_TOGETHER, JX_BATCH_SUMMARY };
static const JxFormat together_formats[] = { JX_FORMAT_PDF, JX_FORMAT_XLSX, JX_FORMAT_JSON, JX_FORMAT_ZIP };

/* ---- how ---- */

static JxBatchKind
get_kind (JxBatchDialog *self)
{
  return kinds[adw_combo_row_get_selected (self->kind)];
}

static guint
get_formats (JxBatchDialog *self)
{
  GtkCheckButton *const checks[JX_FORMAT_LAST] = {
    [JX_FORMAT_PDF] = self->pdf, [JX_FORMAT_DOCX] = self->docx, [JX_FORMAT_XLSX] = self->xlsx, [JX_FORMAT_JSON] = self->json,
    [JX_FORMAT_ZIP] = self->zip,
  };
  guint formats = 0;

  if (get_kind (self) == JX_BATCH_TOGETHER)
    return 1u << together_formats[adw_combo_row_get_selected (self->together)];

  for (JxFormat format = 0; format < JX_FORMAT_LAST; format++)
    if (gtk_check_button_get_active (checks[format]) && !(format == JX_FORMAT_ZIP && get_kind (self) == JX_BATCH_SUMMARY))
      formats |= 1u << format;

  return formats;
}

static void
try_out (JxBatchDialog *self)
{
  JxBatchOptions options = { .kind = JX_BATCH_REHEARSAL, .formats = get_formats (self),
                             .publish = adw_switch_row_get_active (self->publish) };

  if (self->workspace != NULL && get_kind (self) != JX_BATCH_SUMMARY && options.formats != 0)
    jx_batch_trial_run (self->trial, self->workspace, self->ids, &options);
  else
    jx_batch_trial_stop (self->trial);
}

static gboolean
is_at (JxBatchDialog *self,
       const char    *tag)
{
  return g_str_equal (adw_navigation_page_get_tag (adw_navigation_view_get_visible_page (self->pages)), tag);
}

static void
options_changed_cb (JxBatchDialog *self)
{
  JxBatchKind kind = get_kind (self);

  gtk_widget_set_visible (GTK_WIDGET (self->formats), kind != JX_BATCH_TOGETHER);
  gtk_widget_set_visible (GTK_WIDGET (self->together), kind == JX_BATCH_TOGETHER);
  gtk_widget_set_visible (self->zip_row, kind != JX_BATCH_SUMMARY);   /* a summary has no evidence */
  gtk_widget_set_visible (GTK_WIDGET (self->publish), kind != JX_BATCH_SUMMARY);
  gtk_widget_set_visible (GTK_WIDGET (self->changed), kind == JX_BATCH_EACH);
  gtk_widget_set_visible (GTK_WIDGET (self->trial), kind != JX_BATCH_SUMMARY);
  gtk_widget_set_sensitive (self->export_button, get_formats (self) != 0);
  if (self->ids != NULL && is_at (self, "options"))
    try_out (self);
}

/* ---- which ---- */

static void
chosen_cb (JxBatchDialog *self)
{
  gtk_widget_set_sensitive (self->next, jx_batch_list_get_n_chosen (self->list) > 0);
}

static void
next_cb (JxBatchDialog *self)
{
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  self->ids = jx_batch_list_dup_chosen (self->list);
  adw_navigation_view_push_by_tag (self->pages, "options");
  options_changed_cb (self);
}

/* ---- what became of it ---- */

static void
add_problem (JxBatchDialog       *self,
             const JxBatchResult *result)
{
  GtkWidget *row = adw_action_row_new ();
  JxEntry *entry = NULL;
  const char *name = NULL;

  if (result->position < self->ids->len && self->workspace != NULL)
    entry = jx_workspace_find_entry (self->workspace, g_ptr_array_index (self->ids, result->position));
  if (entry != NULL)
    name = jx_entry_get_name (entry);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name != NULL && *name != '\0' ? name : _("Without a name"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), result->error->message);
  gtk_list_box_append (self->problems, row);
}

static void
count_results (JxBatchDialog *self,
               guint          n_of[3])
{
  GPtrArray *results = jx_batch_get_results (self->batch);

  gtk_list_box_remove_all (self->problems);
  for (guint n = 0; n < results->len; n++)
    {
      const JxBatchResult *result = g_ptr_array_index (results, n);

      n_of[result->outcome]++;
      if (result->outcome == JX_BATCH_FAILED)
        add_problem (self, result);
    }
}

/* What nobody is asked about before is told afterwards. */
static guint
count_lacking (JxBatchDialog *self)
{
  return jx_formats_have (self->options.formats, JX_FORMAT_PDF)
         ? jx_font_notes_list_missing (jx_batch_get_notes (self->batch))->len : 0;
}

static char *
describe (const guint   n_of[3],
          guint         n_lacking,
          const GError *error)
{
  g_autoptr(GString) text = g_string_new (NULL);

  if (n_of[JX_BATCH_WRITTEN] > 0)
    g_string_append_printf (text, ngettext ("%u file was written and read again.", "%u files were written and read again.",
                                            n_of[JX_BATCH_WRITTEN]), n_of[JX_BATCH_WRITTEN]);
  if (n_of[JX_BATCH_UNCHANGED] > 0)
    g_string_append_printf (text, ngettext ("\n%u was there and current.", "\n%u were there and current.",
                                            n_of[JX_BATCH_UNCHANGED]), n_of[JX_BATCH_UNCHANGED]);
  if (n_of[JX_BATCH_FAILED] > 0)
    g_string_append_printf (text, ngettext ("\n%u could not be written.", "\n%u could not be written.", n_of[JX_BATCH_FAILED]),
                            n_of[JX_BATCH_FAILED]);
  if (n_of[JX_BATCH_WRITTEN] > 0 && n_lacking > 0)
    g_string_append_printf (text, ngettext ("\nThe PDF has empty boxes in %u cell: no font here has those characters.",
                                            "\nThe PDF has empty boxes in %u cells: no font here has those characters.",
                                            n_lacking), n_lacking);
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_string_append_printf (text, "\n%s", error->message);

  return g_markup_escape_text (g_strstrip (text->str), -1);
}

/* Returns: whether something went wrong, which is to be read */
static gboolean
show_done (JxBatchDialog *self,
           const GError  *error)
{
  gboolean stopped = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  guint n_of[3] = { 0 };
  g_autofree char *text = NULL;

  count_results (self, n_of);
  text = describe (n_of, count_lacking (self), error);
  adw_status_page_set_title (self->done, stopped                                          ? _("Stopped")
                                         : error != NULL || n_of[JX_BATCH_FAILED] > 0 ? _("Not Everything Was Exported")
                                                                                          : _("Exported"));
  adw_status_page_set_icon_name (self->done, stopped                                          ? "media-playback-pause-symbolic"
                                             : error != NULL || n_of[JX_BATCH_FAILED] > 0 ? "dialog-warning-symbolic"
                                                                                              : "object-select-symbolic");
  adw_status_page_set_description (self->done, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problems), n_of[JX_BATCH_FAILED] > 0);
  gtk_widget_set_visible (self->go_on, error != NULL || n_of[JX_BATCH_FAILED] > 0);
  gtk_widget_set_visible (self->show_folder, n_of[JX_BATCH_WRITTEN] + n_of[JX_BATCH_UNCHANGED] > 0);
  adw_navigation_view_push_by_tag (self->pages, "done");
  gtk_widget_grab_focus (gtk_widget_get_visible (self->go_on) ? self->go_on : self->show_folder);

  return n_of[JX_BATCH_FAILED] > 0 || (error != NULL && !stopped);
}

/* ---- while it runs ---- */

static gboolean
look_cb (gpointer data)
{
  JxBatchDialog *self = data;
  JxBatchProgress progress;
  g_autofree char *text = NULL, *name = NULL;

  jx_batch_get_progress (self->batch, &progress);
  text = g_strdup_printf (_("%1$u of %2$u"), progress.done, progress.total);
  name = g_markup_escape_text (progress.name != NULL ? progress.name : " ", -1);   /* a line in any case: nothing jumps */
  gtk_progress_bar_set_text (self->progress, text);
  gtk_progress_bar_set_fraction (self->progress, progress.total > 0 ? (double) progress.done / progress.total : 0);
  adw_status_page_set_description (self->working, name);
  g_free (progress.name);

  return G_SOURCE_CONTINUE;
}

/* ---- nobody leaves it by mistake ---- */

/* The button has done its work; what says so takes the focus, or no key would reach the dialog any longer. */
static void
cancel_cb (JxBatchDialog *self)
{
  adw_status_page_set_title (self->working, _("Stopping"));
  gtk_widget_set_focusable (GTK_WIDGET (self->working), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->working));
  gtk_widget_set_sensitive (self->cancel_button, FALSE);
  g_cancellable_cancel (self->cancellable);
}

static void
answered_cb (JxBatchDialog *self,
             const char    *response)
{
  g_clear_weak_pointer (&self->question);
  self->leaving = g_str_equal (response, "stop");
  if (self->leaving)
    cancel_cb (self);
}

/* Whether it is the window that somebody wants to close, or the program to leave; either asks its dialog first. */
static gboolean
is_quitting (JxBatchDialog *self)
{
  GtkRoot *window = gtk_widget_get_root (GTK_WIDGET (self));
  GAction *quit = g_action_map_lookup_action (G_ACTION_MAP (g_application_get_default ()), "quit");
  GSignalInvocationHint *hint = g_signal_get_invocation_hint (window);

  return (hint != NULL && hint->signal_id == g_signal_lookup ("close-request", GTK_TYPE_WINDOW))
         || g_signal_get_invocation_hint (quit) != NULL;
}

/* Who has stopped it already is not asked. */
static void
ask_to_stop (JxBatchDialog *self)
{
  self->quitting = is_quitting (self);
  self->leaving = g_cancellable_is_cancelled (self->cancellable);
  if (self->question != NULL || self->leaving)
    return;

  g_set_weak_pointer (&self->question, adw_alert_dialog_new (_("Stop Exporting?"),
                                                             _("Files that are written stay. The others can be made later.")));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (self->question), "go-on", _("_Keep Exporting"), "stop", _("_Stop"), NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (self->question), "go-on");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (self->question), "go-on");
  g_signal_connect_object (self->question, "response", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (self->question, GTK_WIDGET (self));
}

/* A dialog that cannot be closed keeps its window; if that goes all the same, the program stays. */
static void
hold (JxBatchDialog *self)
{
  g_application_hold (g_application_get_default ());
  self->leaving = FALSE;
  self->quitting = FALSE;
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
}

static void
release (JxBatchDialog *self)
{
  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);
  if (self->question != NULL)
    adw_dialog_force_close (self->question);
  g_application_release (g_application_get_default ());
}

static void
leave (JxBatchDialog *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  adw_dialog_force_close (ADW_DIALOG (self));
  if (self->quitting)
    gtk_window_close (window);
}

static void
ran_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      data)
{
  g_autoptr(JxBatchDialog) self = data;
  g_autoptr(GError) error = NULL;

  jx_batch_run_finish (JX_BATCH (source), result, &error);
  g_clear_handle_id (&self->look, g_source_remove);
  release (self);
  if (self->workspace == NULL)
    return;

  if (!show_done (self, error) && self->leaving)
    leave (self);
}

static void
run (JxBatchDialog *self)
{
  JxBatchSource *reader = jx_batch_source_new (self->workspace, self->ids);

  jx_batch_trial_stop (self->trial);
  g_set_object (&self->batch, NULL);
  self->options.load_paper = jx_batch_source_load_paper;
  self->batch = jx_batch_new (&self->options, self->ids->len, jx_batch_source_read, reader,
                              (GDestroyNotify) jx_batch_source_free);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  adw_status_page_set_title (self->working, _("Exporting"));
  gtk_widget_set_focusable (GTK_WIDGET (self->working), FALSE);
  gtk_widget_set_sensitive (self->cancel_button, TRUE);
  look_cb (self);
  adw_navigation_view_push_by_tag (self->pages, "working");
  gtk_widget_grab_focus (self->cancel_button);
  self->look = g_timeout_add (LOOK_EVERY, look_cb, self);
  hold (self);
  jx_batch_run_async (self->batch, self->cancellable, ran_cb, g_object_ref (self));
}

/* What is there and current is left alone. */
static void
go_on_cb (JxBatchDialog *self)
{
  self->options.changed = TRUE;
  adw_navigation_view_pop_to_tag (self->pages, "options");
  run (self);
}

static void
show_folder_cb (JxBatchDialog *self)
{
  g_autoptr(GtkFileLauncher) launcher = gtk_file_launcher_new (self->options.target);

  if (self->options.folder)
    gtk_file_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, NULL, NULL);
  else
    gtk_file_launcher_open_containing_folder (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, NULL, NULL);
}

/* ---- where to ---- */

static void
take_target (JxBatchDialog *self,
             GFile         *target,
             GError        *error)
{
  if (target != NULL && self->workspace != NULL)
    jx_batch_dialog_send (self, target);
  else if (error != NULL && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", error->message);
}

static void
folder_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr(JxBatchDialog) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, &error);

  take_target (self, folder, error);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr(JxBatchDialog) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  take_target (self, file, error);
}

static void
export_cb (JxBatchDialog *self)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_file_dialog_set_modal (dialog, TRUE);
  if (get_kind (self) == JX_BATCH_TOGETHER)
    {
      JxFormat format = together_formats[adw_combo_row_get_selected (self->together)];
      g_autofree char *name = g_strconcat (_("Self-evaluations"), jx_format_get_ending (format), NULL);

      gtk_file_dialog_set_title (dialog, _("Export One File for All"));
      gtk_file_dialog_set_initial_name (dialog, name);
      gtk_file_dialog_save (dialog, window, NULL, file_chosen_cb, g_object_ref (self));
    }
  else
    {
      gtk_file_dialog_set_title (dialog, _("Export into a Folder"));
      gtk_file_dialog_select_folder (dialog, window, NULL, folder_chosen_cb, g_object_ref (self));
    }
}

/* ---- the type ---- */

static void
jx_batch_dialog_closed (AdwDialog *dialog)
{
  JxBatchDialog *self = JX_BATCH_DIALOG (dialog);

  g_cancellable_cancel (self->cancellable);
  jx_batch_trial_stop (self->trial);
  g_clear_handle_id (&self->look, g_source_remove);
  g_clear_object (&self->workspace);
}

static void
jx_batch_dialog_dispose (GObject *object)
{
  JxBatchDialog *self = JX_BATCH_DIALOG (object);

  g_clear_handle_id (&self->look, g_source_remove);
  g_clear_object (&self->workspace);
  g_clear_object (&self->batch);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->options.target);
  g_clear_weak_pointer (&self->question);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  adw_dialog_set_child (ADW_DIALOG (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_BATCH_DIALOG);

  G_OBJECT_CLASS (jx_batch_dialog_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, JxBatchDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, JxBatchDialog, list);
  gtk_widget_class_bind_template_child (widget_class, JxBatchDialog, next);
  gtk_widget_class_bind_template_child (widget_class, JxBatchDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, JxBatchDialog, formats);
  gtk_widget_class_bind_template_child (widget_class, JxBatchDialog, pdf);
  gtk_widget_class_bind_template_child (widget_class, JxBatchDialog, docx);
  gtk_widget_class_bind_template_child (widget_class, JxBatchDialog, xlsx);
  gtk_widget_class_bind_template_child (widget_class, JxBatchDialog, json);
  gtk_widget_class_bind_template_child (widget_class, JxBatchDialog, zip);
  gtk_widget_class_bind_template_child (widget_class, JxBatchDialog, zip_row);
  gtk_widget_class_bind_template_child (widget_class, JxBatchDialog, together);
  gtk_widget_class_bind_template_child (widget_class, JxBatchDialog, publish);
  gtk_widget_class_bind_template_child (widget_class, JxBatchDialog, changed);
  gtk_widget_class_bind_template_child (widget_class, JxBatchDialog, trial);
  gtk_widget_class_bind_template_child (widget_class, JxBatchDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, JxBatchDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, JxBatchDialog, working);
  gtk_widget_class_bind_template_child (widget_class, JxBatchDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, JxBatchDialog, done);
  gtk_widget_class_bind_template_child (widget_class, JxBatchDialog, problems);
  gtk_widget_class_bind_template_child (widget_class, JxBatchDialog, go_on);
  gtk_widget_class_bind_template_child (widget_class, JxBatchDialog, show_folder);
}

static void
jx_batch_dialog_class_init (JxBatchDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_batch_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = jx_batch_dialog_closed;

  g_type_ensure (JX_TYPE_BATCH_LIST);
  g_type_ensure (JX_TYPE_BATCH_TRIAL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-batch-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, options_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_on_cb);
  gtk_widget_class_bind_template_callback (widget_class, ask_to_stop);
  gtk_widget_class_bind_template_callback (widget_class, show_folder_cb);
}

static void
jx_batch_dialog_init (JxBatchDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @ids are chosen to begin with; NULL: all. */
AdwDialog *
jx_batch_dialog_new (JxWorkspace *workspace,
                     GPtrArray   *ids)
{
  JxBatchDialog *self = g_object_new (JX_TYPE_BATCH_DIALOG, NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (jx_workspace_get_forms (workspace), "fonts-changed", G_CALLBACK (options_changed_cb), self,
                           G_CONNECT_SWAPPED);
  jx_batch_list_set_workspace (self->list, workspace, ids);

  return ADW_DIALOG (self);
}

/* Sends out what is chosen, as it is chosen, to a folder or a file. */
void
jx_batch_dialog_send (JxBatchDialog *self,
                      GFile         *target)
{
  g_clear_object (&self->options.target);
  self->options = (JxBatchOptions) {
    .kind = get_kind (self), .formats = get_formats (self),
    .publish = get_kind (self) != JX_BATCH_SUMMARY && adw_switch_row_get_active (self->publish),
    .changed = adw_switch_row_get_active (self->changed), .folder = get_kind (self) != JX_BATCH_TOGETHER,
    .target = g_object_ref (target),
  };
  run (self);
}
