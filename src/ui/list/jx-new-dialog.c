/* jx-new-dialog.c: asks what a new self-evaluation is about
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-new-dialog.h"

#include <glib/gi18n.h>

#include "jx-focus.h"
#include "jx-form-list.h"
#include "jx-form-picture.h"
#include "jx-list-edits.h"

struct _JxNewDialog
{
  AdwDialog     parent_instance;

  JxFormList   *forms;
  AdwActionRow *form_row;
  AdwBin       *picture;       /* of the form */
  AdwSpinRow   *year;
  GtkWidget    *project_group;
  GtkEditable  *name;
  GtkEditable  *code;
  AdwComboRow  *agency;
  GtkEditable  *agency_name;
  GtkEditable  *supervisor;
  GtkWidget    *create;

  JxWorkspace  *workspace;
  GSettings    *settings;
  JxForm       *form;          /* the one chosen, or NULL */
  GPtrArray    *agencies;      /* JxRecord, in the order of the combo row; the last line of that is a new one */
};

G_DEFINE_FINAL_TYPE (JxNewDialog, jx_new_dialog, ADW_TYPE_DIALOG)

enum
{
  CREATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

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
  gboolean of_project = self->form == NULL || jx_form_get_kind (self->form) == JX_KIND_PROJECT, new_agency;

  if (self->agencies == NULL)
    return;   /* still being built */

  new_agency = is_new_agency (self);
  gtk_widget_set_visible (self->project_group, of_project);
  gtk_widget_set_visible (GTK_WIDGET (self->agency), self->agencies->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->agency_name), new_agency);
  gtk_widget_set_visible (GTK_WIDGET (self->supervisor), new_agency);
  gtk_widget_set_sensitive (self->create, self->form != NULL && !(of_project && is_blank (self->name))
                                          && !(new_agency && is_blank (self->agency_name)));
}

/* Enter goes on to what is still missing. */
static void
activated_cb (JxNewDialog *self)
{
  if (gtk_widget_get_sensitive (self->create))
    return;

  gtk_widget_grab_focus (GTK_WIDGET (gtk_widget_get_visible (self->project_group) && is_blank (self->name)
                                     ? self->name : self->agency_name));
}

/* What is asked first on the second page: what the assessment is about. */
static GtkWidget *
first_field (JxNewDialog *self)
{
  if (gtk_widget_get_visible (self->project_group))
    return GTK_WIDGET (self->name);

  if (gtk_widget_get_visible (GTK_WIDGET (self->agency)))
    return GTK_WIDGET (self->agency);

  return GTK_WIDGET (self->agency_name);
}

static void
form_chosen_cb (JxNewDialog *self,
                JxForm      *form)
{
  g_set_object (&self->form, form);
  adw_bin_set_child (self->picture, jx_form_picture_new (form));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->form_row), jx_form_get_name (form));
  adw_action_row_set_subtitle (self->form_row, jx_form_get_region (form));
  changed_cb (self);
  adw_navigation_view_push_by_tag (ADW_NAVIGATION_VIEW (adw_dialog_get_child (ADW_DIALOG (self))), "project");
}

static void
other_form_cb (JxNewDialog *self)
{
  adw_navigation_view_pop (ADW_NAVIGATION_VIEW (adw_dialog_get_child (ADW_DIALOG (self))));
}

/* The second page has come: what is typed next is the name. */
static void
project_shown_cb (JxNewDialog *self)
{
  gtk_widget_grab_focus (first_field (self));
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
  g_autoptr(JxRecord) agency = make_agency (self);
  g_autoptr(JxRecord) project = jx_form_get_kind (self->form) == JX_KIND_PROJECT ? make_project (self, agency) : NULL;
  g_autofree char *id = NULL;
  g_autoptr(JxCommand) command = jx_list_edits_create (self->workspace, self->form, agency, project,
                                                       (int) adw_spin_row_get_value (self->year), &id);

  g_settings_set_string (self->settings, "last-form", jx_form_get_id (self->form));
  g_signal_emit (self, signals[CREATED], 0, command, id);
  adw_dialog_close (ADW_DIALOG (self));
}

/* Asked for by the dialog once it is shown, whatever had the focus below it. */
static gboolean
jx_new_dialog_grab_focus (GtkWidget *widget)
{
  JxNewDialog *self = JX_NEW_DIALOG (widget);

  return gtk_widget_grab_focus (self->form == NULL ? GTK_WIDGET (self->forms) : first_field (self));
}

static void
jx_new_dialog_dispose (GObject *object)
{
  JxNewDialog *self = JX_NEW_DIALOG (object);

  g_clear_pointer (&self->agencies, g_ptr_array_unref);
  g_clear_object (&self->form);
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
  widget_class->grab_focus = jx_new_dialog_grab_focus;

  signals[CREATED] = g_signal_new ("created", JX_TYPE_NEW_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                   JX_TYPE_COMMAND, G_TYPE_STRING);

  g_type_ensure (JX_TYPE_FORM_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-new-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, forms);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, form_row);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, picture);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, year);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, project_group);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, name);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, code);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, agency);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, agency_name);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, supervisor);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, create);
  gtk_widget_class_bind_template_callback (widget_class, form_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, other_form_cb);
  gtk_widget_class_bind_template_callback (widget_class, project_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
  gtk_widget_class_bind_template_callback (widget_class, adw_dialog_close);
}

static void
jx_new_dialog_init (JxNewDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jx_focus_keep_in (ADW_DIALOG (self));
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
  jx_form_list_set_forms (self->forms, jx_workspace_get_forms (workspace), last);
  adw_spin_row_set_value (self->year, g_date_time_get_year (now) - 1);   /* last year is assessed */
  changed_cb (self);

  return ADW_DIALOG (self);
}
