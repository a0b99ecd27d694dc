/* jx-evidence-dialog.c: what an indicator, or the project as a whole, rests on: source, survey, files
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-evidence-dialog.h"

#include <glib/gi18n.h>

#include "jx-dialog-height.h"
#include "jx-edit.h"
#include "jx-evidence-list.h"
#include "jx-survey.h"
#include "jx-text.h"
#include "jx-toast.h"
#include "jx-toast-room.h"

struct _JxEvidenceDialog
{
  AdwDialog        parent_instance;

  JxSession       *session;
  char            *row_id;     /* NULL: of the project as a whole */
  AdwToastOverlay *toasts;
  JxEvidenceList  *list;
  GtkWidget       *result;     /* what the survey comes to */
};

G_DEFINE_FINAL_TYPE (JxEvidenceDialog, jx_evidence_dialog, ADW_TYPE_DIALOG)

static const struct { const char *key, *title; } facts[] =
{
  { JX_SURVEY_SOURCE, N_("Data Source") },
  { JX_SURVEY_DATE, N_("Date of the Survey") },
  { "survey_asked", N_("Questionnaires Sent") },
  { "survey_returned", N_("Questionnaires Returned") },
  { "survey_valid", N_("Valid Questionnaires") },
  { "survey_satisfied", N_("Satisfied Answers") },
};

static void
removed_cb (JxEvidenceDialog *self,
            const char       *name)
{
  g_autofree char *message = g_strdup_printf (_("“%s” removed"), name);

  jx_toast_show (self->toasts, jx_toast_new (message, _("Undo"), "evidence.undo", FALSE));
}

static void
history_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  JxHistory *history = jx_session_get_history (JX_EVIDENCE_DIALOG (widget)->session);
  g_autoptr(GError) error = NULL;

  if (!(g_str_equal (name, "evidence.undo") ? jx_history_undo (history, &error) : jx_history_redo (history, &error))
      && error != NULL)
    jx_edit_tell (GTK_WIDGET (JX_EVIDENCE_DIALOG (widget)->list), error->message);
}

/* ---- the facts of a row ---- */

static JxRow *
find_row (JxEvidenceDialog *self,
          JxTable         **table)
{
  guint position;

  return self->row_id != NULL ? jx_assessment_find_row (jx_session_get_assessment (self->session), self->row_id, table, &position)
                              : NULL;
}

static void
fact_changed_cb (GtkEditable      *editable,
                 JxEvidenceDialog *self)
{
  JxTable *table;
  JxRow *row = find_row (self, &table);
  const char *key = gtk_widget_get_name (GTK_WIDGET (editable)), *text = gtk_editable_get_text (editable);
  const char *present = row != NULL ? jx_survey_get_text (row, jx_table_get_block (table), key) : NULL;

  if (row != NULL && g_strcmp0 (present != NULL ? present : "", text) != 0)
    jx_edit_type (GTK_WIDGET (editable), jx_session_get_history (self->session), self->row_id, key, text);
}

static void
fact_left_cb (JxEvidenceDialog *self)
{
  jx_history_close_edit (jx_session_get_history (self->session));
}

static GtkWidget *
new_fact (JxEvidenceDialog *self,
          const char       *key,
          const char       *title)
{
  GtkWidget *entry = adw_entry_row_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_set_name (entry, key);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), title);
  g_signal_connect_object (entry, "changed", G_CALLBACK (fact_changed_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (focus, "leave", G_CALLBACK (fact_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);

  return entry;
}

/* What is shown is not typed: on its way to another text an entry is empty for a moment. */
static void
show_fact (JxEvidenceDialog *self,
           GtkWidget        *entry)
{
  JxTable *table;
  JxRow *row = find_row (self, &table);
  const char *text = row != NULL ? jx_survey_get_text (row, jx_table_get_block (table), gtk_widget_get_name (entry)) : NULL;

  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (entry)), text != NULL ? text : "") == 0)
    return;

  g_signal_handlers_block_by_func (entry, fact_changed_cb, self);
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  g_signal_handlers_unblock_by_func (entry, fact_changed_cb, self);
}

static char *
dup_result (JxEvidenceDialog *self)
{
  JxTable *table;
  JxRow *row = find_row (self, &table);
  g_autofree char *percent = NULL;
  JxSurvey survey;
  gint64 rate;
  char *fault;

  if (row == NULL || !jx_survey_read (row, jx_table_get_block (table), &survey))
    return NULL;
  if ((fault = jx_survey_dup_fault (&survey)) != NULL || !jx_survey_get_rate (&survey, 2, &rate))
    return fault;

  percent = jx_decimal_to_string ((JxDecimal) { rate, 2 });

  return g_strdup_printf (_("Satisfaction by the survey: %s%%"), percent);
}

/* Also after an undo. */
static void
update (JxEvidenceDialog *self)
{
  g_autofree char *result = NULL;
  GtkWidget *parent;

  if (self->result == NULL)
    return;

  parent = gtk_widget_get_parent (self->result);
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (ADW_IS_ENTRY_ROW (child))
      show_fact (self, child);

  result = dup_result (self);
  gtk_widget_set_visible (self->result, result != NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->result), result != NULL ? result : "");
}

/* Files may have come or gone, too. */
static void
checked_cb (JxEvidenceDialog *self)
{
  update (self);
  jx_dialog_height_update (ADW_DIALOG (self));
}

static GtkWidget *
new_facts (JxEvidenceDialog *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Source and Survey"));
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_fact (self, facts[i].key, _(facts[i].title)));

  self->result = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->result), FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->result);

  return group;
}

/* ---- drop ---- */

static gboolean
drop_cb (GtkDropTarget    *target,
         const GValue     *value,
         double            x,
         double            y,
         JxEvidenceDialog *self)
{
  g_autoptr(GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (GSList *at = g_value_get_boxed (value); at != NULL; at = at->next)
    g_list_store_append (files, at->data);

  jx_evidence_list_add (self->list, G_LIST_MODEL (files));

  return TRUE;
}

static void
jx_evidence_dialog_dispose (GObject *object)
{
  g_clear_object (&JX_EVIDENCE_DIALOG (object)->session);

  G_OBJECT_CLASS (jx_evidence_dialog_parent_class)->dispose (object);
}

static void
jx_evidence_dialog_finalize (GObject *object)
{
  g_free (JX_EVIDENCE_DIALOG (object)->row_id);

  G_OBJECT_CLASS (jx_evidence_dialog_parent_class)->finalize (object);
}

static void
jx_evidence_dialog_class_init (JxEvidenceDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_evidence_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = jx_evidence_dialog_finalize;

  gtk_widget_class_install_action (widget_class, "evidence.undo", NULL, history_action);
  gtk_widget_class_install_action (widget_class, "evidence.redo", NULL, history_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "evidence.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "evidence.redo", NULL);
}

static void
jx_evidence_dialog_init (JxEvidenceDialog *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (drop, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  adw_dialog_set_content_width (ADW_DIALOG (self), 560);
}

/* What is asked for of an indicator; of anything else, the project as a whole. */
static char *
dup_title (JxEvidenceDialog *self)
{
  JxTable *table;
  JxRow *row = find_row (self, &table);
  int name = row != NULL ? jx_block_find_role (jx_table_get_block (table), JX_ROLE_NAME) : -1;
  const char *text = name >= 0 ? jx_row_get_typed (row, (guint) name) : NULL;

  return text != NULL ? jx_text_flatten (text) : jx_assessment_dup_name (jx_session_get_assessment (self->session));
}

static gboolean
escape_cb (GtkWidget *page,
           GVariant  *args,
           gpointer   self)
{
  return adw_dialog_close (ADW_DIALOG (self));
}

/* A toast takes the first Escape for itself; here it closes the dialog, as everywhere. */
static void
close_by_escape (JxEvidenceDialog *self,
                 GtkWidget        *page)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutAction *action = gtk_callback_action_new (escape_cb, self, NULL);

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), action));
  gtk_widget_add_controller (page, controller);
}

static void
build (JxEvidenceDialog *self)
{
  GtkWidget *view = adw_toolbar_view_new (), *page = adw_preferences_page_new (), *header = adw_header_bar_new ();
  g_autofree char *name = dup_title (self);

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), adw_window_title_new (_("Evidence"), name));
  adw_dialog_set_title (ADW_DIALOG (self), _("Evidence"));
  self->list = JX_EVIDENCE_LIST (jx_evidence_list_new (self->session, self->row_id));
  g_signal_connect_object (self->list, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (self->list));
  if (self->row_id != NULL)
    adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (new_facts (self)));
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  adw_toast_overlay_set_child (self->toasts, jx_toast_room_new (page));
  close_by_escape (self, page);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->toasts));
  adw_dialog_set_child (ADW_DIALOG (self), view);
}

void
jx_evidence_dialog_open (JxSession  *session,
                         const char *row_id,
                         GtkWidget  *parent)
{
  JxEvidenceDialog *self = g_object_new (JX_TYPE_EVIDENCE_DIALOG, NULL);
  JxTable *table;
  guint position;

  self->session = g_object_ref (session);
  if (row_id != NULL && jx_assessment_find_row (jx_session_get_assessment (session), row_id, &table, &position) != NULL
      && jx_table_get_block (table)->type == JX_BLOCK_INDICATORS)
    self->row_id = g_strdup (row_id);

  build (self);
  g_signal_connect_object (session, "checked", G_CALLBACK (checked_cb), self, G_CONNECT_SWAPPED);
  update (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
}
