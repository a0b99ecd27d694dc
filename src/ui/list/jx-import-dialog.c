/* jx-import-dialog.c: what is in the files, and what shall become of it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-import-dialog.h"

#include <glib/gi18n.h>

#include "jx-dialog-head.h"
#include "jx-dialog-height.h"
#include "jx-evidence-parcel.h"
#include "jx-file-reader.h"
#include "jx-file.h"
#include "jx-focus.h"
#include "jx-import.h"
#include "jx-summarizer.h"

#define MAX_PROBLEMS 100

struct _JxImportDialog
{
  AdwDialog     parent_instance;

  GtkStack     *stack;
  AdwBin       *content;
  GtkWidget    *spinner;
  JxDialogHead *head;
  GtkWidget    *import_button;

  JxWorkspace  *workspace;
  JxImport     *import;        /* NULL until the files are read */
  GPtrArray    *needed;        /* JxBundle: the content of what is to be replaced, so that undo brings it back */
  GPtrArray    *missing;       /* char *: ids whose content is still to be read */
  GPtrArray    *parcels;       /* JxEvidenceParcel: the evidence in the files */
  char         *left_behind;   /* a sentence on evidence that did not come along, or NULL */
};

G_DEFINE_FINAL_TYPE (JxImportDialog, jx_import_dialog, ADW_TYPE_DIALOG)

enum
{
  IMPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What was read, and what could not be. */
typedef struct
{
  JxBundle  *bundle;
  GPtrArray *problems;    /* char *, a sentence for each file */
  GPtrArray *unplaced;    /* char *: what of the files found no place */
  GPtrArray *parcels;     /* JxEvidenceParcel */
} Reading;

static void
reading_free (Reading *reading)
{
  jx_bundle_free (reading->bundle);
  g_ptr_array_unref (reading->problems);
  g_ptr_array_unref (reading->unplaced);
  g_ptr_array_unref (reading->parcels);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

/* What is read beside the window: files, and the forms of that moment. */
typedef struct
{
  GPtrArray *files;     /* GFile */
  JxForms   *forms;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_ptr_array_unref (request->files);
  g_object_unref (request->forms);
  g_free (request);
}

/* Agencies, projects and forms may come in several files; an assessment comes once. */
static void
join (Reading    *reading,
      JxBundle   *bundle,
      GHashTable *seen,
      const char *file)
{
  const char *left_out = NULL;

  for (guint i = 0; i < bundle->records->len; i++)
    {
      JxRecord *record = g_ptr_array_index (bundle->records, i);

      if (record->kind == JX_RECORD_ASSESSMENT)
        left_out = g_hash_table_contains (seen, record->id) ? record->id : NULL;
      if (left_out == record->id)
        g_ptr_array_add (reading->problems, g_strdup_printf (_("%s: this self-evaluation is in another of the files too."),
                                                             file));

      if (left_out != NULL || !g_hash_table_add (seen, record->id))
        continue;

      g_ptr_array_index (bundle->records, i) = NULL;
      jx_bundle_add (reading->bundle, record);
    }
}

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Request *request = data;
  Reading *reading = g_new0 (Reading, 1);
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);   /* ids, of records in the reading */

  reading->bundle = jx_bundle_new ();
  reading->problems = g_ptr_array_new_with_free_func (g_free);
  reading->unplaced = g_ptr_array_new_with_free_func (g_free);
  reading->parcels = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_evidence_parcel_free);

  for (guint i = 0; i < request->files->len; i++)
    {
      GFile *file = g_ptr_array_index (request->files, i);
      g_autoptr(GError) error = NULL;
      g_autoptr(JxBundle) bundle = jx_file_reader_read (file, request->forms, &error);
      g_autofree char *name = g_file_get_basename (file);

      if (bundle == NULL)
        {
          g_ptr_array_add (reading->problems, g_strdup (error->message));
          continue;
        }

      g_ptr_array_add (reading->parcels, jx_evidence_parcel_new (file, bundle->records));
      for (guint n = 0; n < bundle->unplaced->len; n++)
        g_ptr_array_add (reading->unplaced, g_strdup_printf (_("%s: %s"), name, (char *) g_ptr_array_index (bundle->unplaced, n)));
      join (reading, bundle, seen, name);
    }

  g_task_return_pointer (task, reading, (GDestroyNotify) reading_free);
}

/* ---- the list ---- */

static void
update_button (JxImportDialog *self)
{
  guint n = 0;

  for (guint i = 0; i < jx_import_get_n_items (self->import); i++)
    n += jx_import_get_item (self->import, i)->choice != JX_IMPORT_SKIP;

  gtk_widget_set_sensitive (self->import_button, n > 0);
}

static void
choice_cb (AdwComboRow    *row,
           GParamSpec     *pspec,
           JxImportDialog *self)
{
  static const JxImportChoice choices[] = { JX_IMPORT_SKIP, JX_IMPORT_REPLACE, JX_IMPORT_KEEP_BOTH };
  JxImportItem *item = g_object_get_data (G_OBJECT (row), "jx-item");

  item->choice = choices[MIN (adw_combo_row_get_selected (row), G_N_ELEMENTS (choices) - 1)];
  update_button (self);
}

static GtkWidget *
new_item_row (JxImportDialog *self,
              JxImportItem   *item)
{
  const char *const choices[] = { _("Skip"), _("Replace"), _("Keep Both"), NULL };
  GtkWidget *row = item->match == JX_IMPORT_NEW ? adw_action_row_new () : adw_combo_row_new ();
  JxForm *form = item->form != NULL ? jx_forms_find_latest (jx_workspace_get_forms (self->workspace), item->form) : NULL;
  g_autofree char *subtitle = g_strjoin (" ", item->year != NULL ? item->year : "", item->agency != NULL ? item->agency : "",
                                         form != NULL ? "·" : NULL, form != NULL ? jx_form_get_name (form) : NULL, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *item->name != '\0' ? item->name : _("Without a name"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), g_strstrip (subtitle));

  if (item->match == JX_IMPORT_NEW)
    {
      GtkWidget *label = gtk_label_new (_("New"));

      gtk_widget_add_css_class (label, "dimmed");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
      return row;
    }

  g_object_set_data (G_OBJECT (row), "jx-item", item);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (gtk_string_list_new (choices)));
  g_signal_connect (row, "notify::selected", G_CALLBACK (choice_cb), self);

  return row;
}

static GtkWidget *
new_problem_row (const char *problem,
                 const char *level)     /* error, warning */
{
  g_autofree char *icon_name = g_strdup_printf ("dialog-%s-symbolic", level);
  GtkWidget *row = adw_action_row_new (), *icon = gtk_image_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (icon, level);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), problem);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);

  return row;
}

static AdwPreferencesGroup *
new_group (AdwPreferencesPage *page,
           const char         *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_page_add (page, group);

  return group;
}

static void
add_problems (AdwPreferencesPage *page,
              const char         *title,
              GPtrArray          *problems,
              const char         *level)
{
  AdwPreferencesGroup *group = problems->len > 0 ? new_group (page, title) : NULL;

  if (problems->len > MAX_PROBLEMS)
    adw_preferences_group_set_description (group, _("These are the first ones; the command line tells all of them."));
  for (guint i = 0; i < MIN (problems->len, MAX_PROBLEMS); i++)
    adw_preferences_group_add (group, new_problem_row (g_ptr_array_index (problems, i), level));
}

static void
show_list (JxImportDialog *self,
           const Reading  *reading)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *new_ones = NULL, *known = NULL;

  add_problems (page, _("Not Readable, Left Out"), reading->problems, "error");

  for (guint i = 0; i < jx_import_get_n_items (self->import); i++)
    {
      JxImportItem *item = jx_import_get_item (self->import, i);
      AdwPreferencesGroup **group = item->match == JX_IMPORT_NEW ? &new_ones : &known;

      if (*group == NULL)
        *group = new_group (page, item->match == JX_IMPORT_NEW ? _("To Be Added") : _("There Already"));
      adw_preferences_group_add (*group, new_item_row (self, item));
    }

  add_problems (page, _("Without a Place in the Form, Not Imported"), reading->unplaced, "warning");

  adw_bin_set_child (self->content, GTK_WIDGET (page));
  gtk_stack_set_visible_child_name (self->stack, "list");
  jx_dialog_height_update (ADW_DIALOG (self));
  update_button (self);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* ---- reading ---- */

static GPtrArray *
dup_present (JxWorkspace *workspace)
{
  GPtrArray *present = jx_workspace_dup_records (workspace, JX_RECORD_AGENCY);
  g_autoptr(GPtrArray) projects = jx_workspace_dup_records (workspace, JX_RECORD_PROJECT);
  g_autoptr(GPtrArray) forms = jx_workspace_dup_records (workspace, JX_RECORD_FORM);
  GListModel *entries = jx_workspace_get_entries (workspace);

  g_ptr_array_extend (present, projects, NULL, NULL);
  g_ptr_array_extend (present, forms, NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr(JxEntry) entry = g_list_model_get_item (entries, i);

      g_ptr_array_add (present, (gpointer) jx_entry_get_record (entry));
    }

  return present;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  JxImportDialog *self = JX_IMPORT_DIALOG (source);
  g_autoptr(Reading) reading = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr(GPtrArray) present = NULL;
  g_autoptr(GError) error = NULL;

  if (self->workspace == NULL)
    return;   /* closed meanwhile */

  present = dup_present (self->workspace);
  self->import = jx_import_new (g_steal_pointer (&reading->bundle), present);
  self->parcels = g_ptr_array_ref (reading->parcels);

  if (!jx_import_add_forms (self->import, jx_workspace_get_forms (self->workspace), &error))
    {
      g_ptr_array_add (reading->problems, g_strdup (error->message));
      jx_import_choose (self->import, JX_IMPORT_SKIP);
    }

  show_list (self, reading);
}

/* ---- importing ---- */

/* Nothing was changed; the sentence says why. */
static void
show_problem (JxImportDialog *self,
              const GError   *error)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = new_group (page, _("Nothing Was Imported"));

  adw_preferences_group_add (group, new_problem_row (error->message, "error"));
  adw_bin_set_child (self->content, GTK_WIDGET (page));
  gtk_stack_set_visible_child_name (self->stack, "list");
}

/* NULL where nothing was */
static char *
say_replaced (JxImport *import)
{
  guint n = 0;

  for (guint i = 0; i < jx_import_get_n_items (import); i++)
    n += jx_import_get_item (import, i)->choice == JX_IMPORT_REPLACE;

  return n > 0 ? g_strdup_printf (ngettext ("%u self-evaluation was replaced", "%u self-evaluations were replaced", n), n)
               : NULL;
}

static void
finish (JxImportDialog *self)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(JxCommand) command = jx_import_make_command (self->import, jx_workspace_get_forms (self->workspace), self->needed,
                                                         ids);
  g_autoptr(GError) error = NULL;

  if (jx_history_do (jx_workspace_get_history (self->workspace), command, &error))
    {
      g_autofree char *replaced = say_replaced (self->import);
      g_autofree char *both = replaced != NULL && self->left_behind != NULL ? g_strjoin (" · ", replaced, self->left_behind, NULL)
                                                                            : NULL;

      jx_summarizer_run (self->workspace, ids);
      g_signal_emit (self, signals[IMPORTED], 0, ids->len > 0 ? g_ptr_array_index (ids, 0) : "",
                     both != NULL ? both : replaced != NULL ? replaced : self->left_behind);
      adw_dialog_close (ADW_DIALOG (self));
      return;
    }

  show_problem (self, error);
}

static void load_next (JxImportDialog *self);

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(JxImportDialog) self = data;
  g_autoptr(GError) error = NULL;
  JxBundle *bundle = jx_journal_load_finish (JX_JOURNAL (source), result, NULL, &error);

  if (self->workspace == NULL)
    {
      jx_bundle_free (bundle);
      return;
    }

  if (bundle == NULL)
    {
      show_problem (self, error);
      return;
    }

  g_ptr_array_add (self->needed, bundle);
  load_next (self);
}

static void
load_next (JxImportDialog *self)
{
  g_autofree char *id = NULL;

  if (self->missing->len == 0)
    {
      finish (self);
      return;
    }

  id = g_ptr_array_steal_index (self->missing, self->missing->len - 1);
  jx_journal_load_async (jx_workspace_get_journal (self->workspace), id, NULL, loaded_cb, g_object_ref (self));
}

static void
taken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  JxImportDialog *self = JX_IMPORT_DIALOG (source);
  g_autoptr(GError) error = NULL;
  gboolean taken = jx_evidence_parcels_take_finish (result, &self->left_behind, &error);

  if (self->workspace == NULL)
    return;   /* closed meanwhile */

  if (taken)
    load_next (self);
  else
    show_problem (self, error);
}

static void
leave_out_skipped (JxImportDialog *self)
{
  for (guint i = 0; i < jx_import_get_n_items (self->import); i++)
    {
      const JxImportItem *item = jx_import_get_item (self->import, i);

      for (guint j = 0; item->choice == JX_IMPORT_SKIP && j < self->parcels->len; j++)
        jx_evidence_parcel_leave_out (g_ptr_array_index (self->parcels, j), item->id);
    }
}

/* First the content of evidence: what is named in the step is there when it is done. */
static void
import_cb (JxImportDialog *self)
{
  JxJournal *journal = jx_workspace_get_journal (self->workspace);

  g_clear_pointer (&self->missing, g_ptr_array_unref);
  self->missing = jx_import_dup_needed (self->import);
  g_ptr_array_set_size (self->needed, 0);
  gtk_widget_set_sensitive (self->import_button, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "busy");
  leave_out_skipped (self);
  if (JX_IS_STORE (journal))
    jx_evidence_parcels_take (JX_STORE (journal), self->parcels, G_OBJECT (self), taken_cb);
  else
    load_next (self);
}

/* Asked for by the dialog once it is shown, whatever had the focus below it. */
static gboolean
jx_import_dialog_grab_focus (GtkWidget *widget)
{
  JxImportDialog *self = JX_IMPORT_DIALOG (widget);

  if (gtk_widget_is_sensitive (self->import_button))
    return gtk_widget_grab_focus (self->import_button);

  return gtk_widget_grab_focus (self->import == NULL ? self->spinner : jx_dialog_head_get_cancel (self->head));
}

/* What is still on its way is given up; an answer finds nobody. */
static void
jx_import_dialog_closed (AdwDialog *dialog)
{
  g_clear_object (&JX_IMPORT_DIALOG (dialog)->workspace);
}

static void
jx_import_dialog_dispose (GObject *object)
{
  JxImportDialog *self = JX_IMPORT_DIALOG (object);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->import, jx_import_free);
  g_clear_pointer (&self->needed, g_ptr_array_unref);
  g_clear_pointer (&self->missing, g_ptr_array_unref);
  g_clear_pointer (&self->parcels, g_ptr_array_unref);
  g_clear_pointer (&self->left_behind, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_IMPORT_DIALOG);

  G_OBJECT_CLASS (jx_import_dialog_parent_class)->dispose (object);
}

static void
jx_import_dialog_class_init (JxImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_import_dialog_dispose;
  widget_class->grab_focus = jx_import_dialog_grab_focus;
  ADW_DIALOG_CLASS (klass)->closed = jx_import_dialog_closed;

  signals[IMPORTED] = g_signal_new ("imported", JX_TYPE_IMPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  g_type_ensure (JX_TYPE_DIALOG_HEAD);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JxImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, JxImportDialog, content);
  gtk_widget_class_bind_template_child (widget_class, JxImportDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, JxImportDialog, head);
  gtk_widget_class_bind_template_child (widget_class, JxImportDialog, import_button);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
}

static void
jx_import_dialog_init (JxImportDialog *self)
{
  self->needed = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_bundle_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  jx_focus_keep_in (ADW_DIALOG (self));
}

/* Reads @files, of GFile, beside the window; nothing changes before the button is pressed. */
AdwDialog *
jx_import_dialog_new (JxWorkspace *workspace,
                      GListModel  *files)
{
  JxImportDialog *self = g_object_new (JX_TYPE_IMPORT_DIALOG, NULL);
  Request *request = g_new0 (Request, 1);
  g_autoptr(GTask) task = g_task_new (self, NULL, read_cb, NULL);

  request->forms = jx_forms_copy (jx_workspace_get_forms (workspace));
  request->files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (request->files, g_list_model_get_item (files, i));

  self->workspace = g_object_ref (workspace);
  g_task_set_source_tag (task, jx_import_dialog_new);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, read_thread);

  return ADW_DIALOG (self);
}

/* Asks for files that can be imported. */
GtkFileDialog *
jx_import_dialog_new_chooser (void)
{
  static const char *const suffixes[] = { "json", "zip", "xlsx", "xls", "docx", "html", "htm", "csv" };
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr(GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Self-evaluations and tables (.jixiao.json, .jixiao.zip, .xlsx, .xls, .docx, .html, .csv)"));
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _("Import"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));

  return dialog;
}

/* The files that come with the program. */
GListModel *
jx_import_dialog_list_samples (void)
{
  g_autofree char *path = jx_file_dup_data_path ("samples", NULL);
  g_autoptr(GFile) folder = g_file_new_for_path (path);
  g_autoptr(GFileEnumerator) children = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME,
                                                                   G_FILE_QUERY_INFO_NONE, NULL, NULL);
  GListStore *files = g_list_store_new (G_TYPE_FILE);
  GFile *child;

  while (children != NULL && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL) && child != NULL)
    {
      g_autofree char *name = g_file_get_basename (child);

      if (g_str_has_suffix (name, ".jixiao.json"))
        g_list_store_append (files, child);
    }

  return G_LIST_MODEL (files);
}
