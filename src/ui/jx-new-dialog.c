/* jx-new-dialog.c: asks what a new self-evaluation is about
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-new-dialog.h"

#include <glib/gi18n.h>

#include "jx-form-choice.h"
#include "jx-list-edits.h"

struct _JxNewDialog
{
  AdwDialog    parent_instance;

  AdwComboRow *form;
  AdwSpinRow  *year;
  GtkWidget   *project_group;
  GtkEditable *name;
  GtkEditable *code;
  AdwComboRow *agency;
  GtkEditable *agency_name;
  GtkEditable *supervisor;
  GtkWidget   *create;

  JxWorkspace *workspace;
  GSettings   *settings;
  GPtrArray   *agencies;      /* JxRecord, in the order of the combo row; the last line of that is a new one */
};

G_DEFINE_FINAL_TYPE (JxNewDialog, jx_new_dialog, ADW_TYPE_DIALOG)

enum
{
  CREATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static JxForm *
chosen_form (JxNewDialog *self)
{
  return adw_combo_row_get_selected_item (self->form);
}

static gboolean
is_new_agency (JxNewDialog *self)
{
  return adw_combo_row_get_selected (self->agency) >= self->agencies->len;
}

static gboolean
is_blank (GtkEditable *editable)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (editable)));

  return *text == '\0';
}

static void
changed_cb (JxNewDialog *self)
{
  JxForm *form = chosen_form (self);
  gboolean of_project = form == NULL || jx_form_get_kind (form) == JX_KIND_PROJECT, new_agency;

  if (self->agencies == NULL)
    return;   /* still being built */

  new_agency = is_new_agency (self);
  gtk_widget_set_visible (self->project_group, of_project);
  gtk_widget_set_visible (GTK_WIDGET (self->agency), self->agencies->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->agency_name), new_agency);
  gtk_widget_set_visible (GTK_WIDGET (self->supervisor), new_agency);
  gtk_widget_set_sensitive (self->create, form != NULL && !(of_project && is_blank (self->name))
                                          && !(new_agency && is_blank (self->agency_name)));
}

static void
form_changed_cb (JxNewDialog *self)
{
  changed_cb (self);
}

static void
set_text (JxRecord    *record,
          const char  *field,
          GtkEditable *editable)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (editable)));

  jx_record_set (record, field, text);
}

static JxRecord *
make_agency (JxNewDialog *self)
{
  g_autofree char *id = g_uuid_string_random ();
  JxRecord *record;

  if (!is_new_agency (self))
    return jx_record_copy (g_ptr_array_index (self->agencies, adw_combo_row_get_selected (self->agency)));

  record = jx_record_new (JX_RECORD_AGENCY, id, NULL);
  set_text (record, "name", self->agency_name);
  set_text (record, "supervisor", self->supervisor);

  return record;
}

/* A project of this agency with the same code, else with the same name, is that project in another year. */
static JxRecord *
make_project (JxNewDialog    *self,
              const JxRecord *agency)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr(GPtrArray) projects = jx_workspace_dup_records (self->workspace, JX_RECORD_PROJECT);
  JxRecord *record = jx_record_new (JX_RECORD_PROJECT, id, agency->id);
  const char *key;

  set_text (record, "name", self->name);
  set_text (record, "code", self->code);
  key = jx_record_get (record, "code") != NULL ? "code" : "name";

  for (guint i = 0; i < projects->len; i++)
    {
      const JxRecord *present = g_ptr_array_index (projects, i);

      if (g_strcmp0 (present->parent, agency->id) == 0
          && g_strcmp0 (jx_record_get (present, key), jx_record_get (record, key)) == 0)
        {
          jx_record_free (record);
          return jx_record_copy (present);
        }
    }

  return record;
}

static void
create_cb (JxNewDialog *self)
{
  JxForm *form = chosen_form (self);
  g_autoptr(JxRecord) agency = make_agency (self);
  g_autoptr(JxRecord) project = jx_form_get_kind (form) == JX_KIND_PROJECT ? make_project (self, agency) : NULL;
  g_autofree char *id = NULL;
  g_autoptr(JxCommand) command = jx_list_edits_create (self->workspace, form, agency, project,
                                                       (int) adw_spin_row_get_value (self->year), &id);

  g_settings_set_string (self->settings, "last-form", jx_form_get_id (form));
  g_signal_emit (self, signals[CREATED], 0, command, id);
  adw_dialog_close (ADW_DIALOG (self));
}

static gboolean
focus_name_cb (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       data)
{
  GtkWidget *name = GTK_WIDGET (JX_NEW_DIALOG (widget)->name);

  if (GPOINTER_TO_INT (data) + 2 > gdk_frame_clock_get_frame_counter (clock))
    return G_SOURCE_CONTINUE;

  if ((gtk_widget_get_state_flags (name) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0)
    gtk_widget_grab_focus (name);

  return G_SOURCE_REMOVE;
}

/* What had the focus is covered now; for that, the window moves it to the first button a frame later. */
static void
jx_new_dialog_map (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);

  GTK_WIDGET_CLASS (jx_new_dialog_parent_class)->map (widget);
  gtk_widget_add_tick_callback (widget, focus_name_cb, GINT_TO_POINTER ((int) gdk_frame_clock_get_frame_counter (clock)), NULL);
}

static void
jx_new_dialog_dispose (GObject *object)
{
  JxNewDialog *self = JX_NEW_DIALOG (object);

  g_clear_pointer (&self->agencies, g_ptr_array_unref);
  g_clear_object (&self->settings);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_NEW_DIALOG);

  G_OBJECT_CLASS (jx_new_dialog_parent_class)->dispose (object);
}

static void
jx_new_dialog_class_init (JxNewDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_new_dialog_dispose;
  widget_class->map = jx_new_dialog_map;

  signals[CREATED] = g_signal_new ("created", JX_TYPE_NEW_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                   JX_TYPE_COMMAND, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-new-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, form);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, year);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, project_group);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, name);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, code);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, agency);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, agency_name);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, supervisor);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, create);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
}

static void
jx_new_dialog_init (JxNewDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
list_agencies (JxNewDialog *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->agencies->len; i++)
    {
      const char *name = jx_record_get (g_ptr_array_index (self->agencies, i), "name");

      gtk_string_list_append (names, name != NULL ? name : _("Without a name"));
    }

  gtk_string_list_append (names, _("Another agency…"));
  adw_combo_row_set_model (self->agency, G_LIST_MODEL (names));
}

AdwDialog *
jx_new_dialog_new (JxWorkspace *workspace,
                   GSettings   *settings)
{
  JxNewDialog *self = g_object_new (JX_TYPE_NEW_DIALOG, NULL);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *last = g_settings_get_string (settings, "last-form");

  self->workspace = g_object_ref (workspace);
  self->settings = g_object_ref (settings);
  self->agencies = jx_workspace_dup_records (workspace, JX_RECORD_AGENCY);
  list_agencies (self);
  jx_form_choice_fill (self->form, jx_workspace_get_forms (workspace), -1);
  jx_form_choice_select (self->form, *last != '\0' ? last : "mof-project");
  adw_spin_row_set_value (self->year, g_date_time_get_year (now) - 1);   /* last year is assessed */
  changed_cb (self);

  return ADW_DIALOG (self);
}
