/* jx-evidence-list.c: the files behind a row: add, open, remove, page numbers
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-evidence-list.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "jx-desk.h"
#include "jx-edit.h"
#include "jx-evidence.h"
#include "jx-file.h"
#include "jx-store-papers.h"

struct _JxEvidenceList
{
  AdwPreferencesGroup  parent_instance;

  JxSession           *session;
  char                *row_id;    /* NULL: of the project as a whole */
  GtkWidget           *empty;     /* shown instead of rows */
  GPtrArray           *rows;      /* AdwActionRow */
  GtkWidget           *add;
  GCancellable        *cancellable;
};

G_DEFINE_FINAL_TYPE (JxEvidenceList, jx_evidence_list, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static JxAssessment *
get_assessment (JxEvidenceList *self)
{
  return jx_session_get_assessment (self->session);
}

static JxStore *
get_store (JxEvidenceList *self)
{
  return jx_desk_get_store (jx_desk_of (GTK_WIDGET (self)));
}

static const JxRecord *
get_evidence (JxEvidenceList *self,
              GtkWidget      *row)
{
  return jx_belongings_find (jx_assessment_get_belongings (get_assessment (self)), gtk_widget_get_name (row));
}

static gboolean
run (JxEvidenceList *self,
     JxCommand      *command)
{
  return jx_edit_do (GTK_WIDGET (self), jx_session_get_history (self->session), command);
}

/* ---- in ---- */

static void
taken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(JxEvidenceList) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) papers = jx_store_take_papers_finish (JX_STORE (source), result, &error);
  g_autoptr(JxCommand) command = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  gtk_widget_set_sensitive (self->add, TRUE);
  if (papers != NULL)
    command = jx_evidence_attach (get_assessment (self), self->row_id, papers, &error);

  if (command == NULL)
    jx_edit_tell (GTK_WIDGET (self), error->message);
  else if (jx_command_get_n_children (command) == 0)
    jx_edit_tell (GTK_WIDGET (self), _("These files are attached already."));
  else
    run (self, command);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(JxEvidenceList) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, &error);

  if (files != NULL)
    jx_evidence_list_add (self, files);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED)
           && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    jx_edit_tell (GTK_WIDGET (self), error->message);
}

static void
add_cb (JxEvidenceList *self)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Add Evidence"));
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->cancellable, chosen_cb,
                                 g_object_ref (self));
}

/* ---- out ---- */

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(JxEvidenceList) self = data;
  g_autoptr(GError) error = NULL;

  if (!gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (source), result, &error)
      && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    jx_edit_tell (GTK_WIDGET (self), error->message);
}

/* Under the name that it came with: programs go by its ending. */
static GFile *
new_opened_file (const JxRecord *evidence)
{
  g_autofree char *name = jx_evidence_dup_name (jx_record_get (evidence, "name"));
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "jixiao", "opened", jx_record_get (evidence, "sha256"), NULL);

  g_mkdir_with_parents (folder, 0700);   /* without it writing the file tells why */

  return g_file_new_build_filename (folder, name, NULL);
}

/* On its way from the store to the program that shows it. */
typedef struct
{
  JxEvidenceList *self;
  GFile          *file;
} Opening;

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autofree Opening *opening = data;
  g_autoptr(JxEvidenceList) self = opening->self;
  g_autoptr(GFile) file = opening->file;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) content = jx_store_load_paper_finish (JX_STORE (source), result, &error);
  g_autoptr(GtkFileLauncher) launcher = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (content == NULL || !jx_file_replace_bytes (file, content, &error))
    {
      jx_edit_tell (GTK_WIDGET (self), error->message);
      return;
    }

  launcher = gtk_file_launcher_new (file);
  gtk_file_launcher_launch (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, self->cancellable, launched_cb,
                            g_object_ref (self));
}

static void
open_cb (GtkWidget *row)
{
  JxEvidenceList *self = JX_EVIDENCE_LIST (gtk_widget_get_ancestor (row, JX_TYPE_EVIDENCE_LIST));
  const JxRecord *evidence = get_evidence (self, row);
  JxStore *store = get_store (self);
  Opening *opening;

  if (evidence == NULL || store == NULL)
    return;

  opening = g_new0 (Opening, 1);
  opening->self = g_object_ref (self);
  opening->file = new_opened_file (evidence);
  jx_store_load_paper_async (store, jx_record_get (evidence, "sha256"), self->cancellable, loaded_cb, opening);
}

static void
remove_cb (GtkWidget *row)
{
  JxEvidenceList *self = JX_EVIDENCE_LIST (gtk_widget_get_ancestor (row, JX_TYPE_EVIDENCE_LIST));
  const JxRecord *evidence = get_evidence (self, row);
  g_autoptr(JxCommand) command = evidence != NULL ? jx_evidence_detach (evidence) : NULL;
  g_autofree char *name = evidence != NULL ? jx_evidence_dup_name (jx_record_get (evidence, "name")) : NULL;

  if (command == NULL || !run (self, command))
    return;

  gtk_widget_grab_focus (self->add);
  g_signal_emit (self, signals[REMOVED], 0, name);
}

/* ---- page numbers ---- */

static void
set_pages (JxEvidenceList *self,
           GtkWidget      *row,
           GtkWidget      *entry)
{
  const JxRecord *evidence = get_evidence (self, row);
  g_autoptr(GError) error = NULL;
  g_autoptr(JxCommand) command = NULL;

  if (evidence == NULL)
    return;

  command = jx_evidence_set_pages (evidence, gtk_editable_get_text (GTK_EDITABLE (entry)), &error);
  if (command == NULL)
    {
      gtk_widget_add_css_class (entry, "error");
      jx_edit_tell (GTK_WIDGET (self), error->message);
      return;
    }

  gtk_widget_remove_css_class (entry, "error");
  if (!jx_command_is_empty (command))
    run (self, command);
  gtk_editable_set_text (GTK_EDITABLE (entry),
                         jx_command_get_new_text (command) != NULL ? jx_command_get_new_text (command) : "");
}

static void
pages_activated_cb (GtkWidget *entry,
                    GtkWidget *row)
{
  set_pages (JX_EVIDENCE_LIST (gtk_widget_get_ancestor (row, JX_TYPE_EVIDENCE_LIST)), row, entry);
}

static void
pages_left_cb (GtkEventControllerFocus *controller,
               GtkWidget               *row)
{
  GtkWidget *list = gtk_widget_get_ancestor (row, JX_TYPE_EVIDENCE_LIST);

  if (list != NULL)
    set_pages (JX_EVIDENCE_LIST (list), row, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
}

/* With the word for it beside it: 3–5 alone says nothing. */
static GtkWidget *
new_pages (const JxRecord *evidence,
           const char     *name,
           GtkWidget      *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *word = gtk_label_new (_("Pages")), *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char *label = g_strdup_printf (_("Pages of “%s”"), name);
  const char *pages = jx_record_get (evidence, "pages");

  gtk_editable_set_text (GTK_EDITABLE (entry), pages != NULL ? pages : "");
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 8);
  gtk_widget_add_css_class (word, "dimmed");
  gtk_widget_set_tooltip_text (entry, _("Page numbers, as 3–5、8"));
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (entry, "activate", G_CALLBACK (pages_activated_cb), row, G_CONNECT_DEFAULT);
  g_signal_connect_object (focus, "leave", G_CALLBACK (pages_left_cb), row, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (entry, focus);
  gtk_box_append (GTK_BOX (box), word);
  gtk_box_append (GTK_BOX (box), entry);

  return box;
}

/* ---- rows ---- */

static GtkWidget *
new_button (const char *icon,
            const char *format,
            const char *name,
            GCallback   callback,
            GtkWidget  *row)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_autoptr(GString) label = g_string_new (format);

  g_string_replace (label, "{name}", name, 1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label->str, -1);
  g_signal_connect_object (button, "clicked", callback, row, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
new_row (const JxRecord *evidence)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *name = jx_evidence_dup_name (jx_record_get (evidence, "name"));
  g_autofree char *size = g_format_size (jx_evidence_get_size (evidence));

  gtk_widget_set_name (row, evidence->id);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), size);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_pages (evidence, name, row));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_button ("document-open-symbolic", _("Open “{name}”"), name,
                                                               G_CALLBACK (open_cb), row));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_button ("user-trash-symbolic", _("Remove “{name}”"), name,
                                                               G_CALLBACK (remove_cb), row));

  return row;
}

static gboolean
shows (JxEvidenceList *self,
       GPtrArray      *evidence)
{
  if (self->rows->len != evidence->len)
    return FALSE;

  for (guint i = 0; i < evidence->len; i++)
    if (!g_str_equal (gtk_widget_get_name (g_ptr_array_index (self->rows, i)), ((JxRecord *) g_ptr_array_index (evidence, i))->id))
      return FALSE;

  return TRUE;
}

/* After each step; rows that stay keep what is typed in them. */
static void
update (JxEvidenceList *self)
{
  g_autoptr(GPtrArray) evidence = jx_evidence_dup_of_row (get_assessment (self), self->row_id);

  if (shows (self, evidence))
    return;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < evidence->len; i++)
    {
      GtkWidget *row = new_row (g_ptr_array_index (evidence, i));

      g_ptr_array_add (self->rows, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
    }

  gtk_widget_set_visible (self->empty, evidence->len == 0);
}

static void
jx_evidence_list_dispose (GObject *object)
{
  JxEvidenceList *self = JX_EVIDENCE_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (jx_evidence_list_parent_class)->dispose (object);
}

static void
jx_evidence_list_finalize (GObject *object)
{
  g_free (JX_EVIDENCE_LIST (object)->row_id);

  G_OBJECT_CLASS (jx_evidence_list_parent_class)->finalize (object);
}

static void
jx_evidence_list_class_init (JxEvidenceListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = jx_evidence_list_dispose;
  object_class->finalize = jx_evidence_list_finalize;

  signals[REMOVED] = g_signal_new ("removed", JX_TYPE_EVIDENCE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_STRING);
}

static void
jx_evidence_list_init (JxEvidenceList *self)
{
  self->rows = g_ptr_array_new ();
  self->cancellable = g_cancellable_new ();
  self->empty = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->empty), _("Drop files here, or choose “Add Files”."));
  gtk_widget_add_css_class (self->empty, "dimmed");
  self->add = gtk_button_new_with_mnemonic (_("_Add Files…"));
  gtk_widget_set_valign (self->add, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Evidence"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->add);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->empty);
}

GtkWidget *
jx_evidence_list_new (JxSession  *session,
                      const char *row_id)
{
  JxEvidenceList *self = g_object_new (JX_TYPE_EVIDENCE_LIST, NULL);

  self->session = g_object_ref (session);
  self->row_id = g_strdup (row_id);
  g_signal_connect_object (session, "checked", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/* They are copied in while work goes on. */
void
jx_evidence_list_add (JxEvidenceList *self,
                      GListModel     *files)
{
  JxStore *store = get_store (self);

  if (store == NULL)
    return;

  gtk_widget_set_sensitive (self->add, FALSE);
  jx_store_take_papers_async (store, files, self->cancellable, taken_cb, g_object_ref (self));
}
