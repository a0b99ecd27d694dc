/* jx-contract-group.c: contract amount and payments of a project over its years
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-contract-group.h"

#include <glib/gi18n.h>

#include "jx-contract.h"
#include "jx-desk.h"
#include "jx-edit.h"
#include "jx-evidence-dialog.h"

/* They belong to the project, so the list's history has their steps: undo from here goes there. */
struct _JxContractGroup
{
  AdwPreferencesGroup  parent_instance;

  JxSession           *session;
  GPtrArray           *entries;   /* AdwEntryRow, named by their fields; by year */
  GtkWidget           *sum;
};

G_DEFINE_FINAL_TYPE (JxContractGroup, jx_contract_group, ADW_TYPE_PREFERENCES_GROUP)

static JxAssessment *
get_assessment (JxContractGroup *self)
{
  return jx_session_get_assessment (self->session);
}

static JxHistory *
get_history (JxContractGroup *self)
{
  JxDesk *desk = jx_desk_of (GTK_WIDGET (self));

  return desk != NULL ? jx_workspace_get_history (jx_desk_get_workspace (desk)) : NULL;
}

static void
changed_cb (GtkEditable     *editable,
            JxContractGroup *self)
{
  const char *key = gtk_widget_get_name (GTK_WIDGET (editable));
  const JxRecord *project = jx_assessment_get_project (get_assessment (self));
  g_autofree char *stored = jx_contract_dup_stored (gtk_editable_get_text (editable), jx_assessment_get_money_unit (get_assessment (self)));
  JxHistory *history = get_history (self);

  if (history != NULL && project != NULL && g_strcmp0 (jx_record_get (project, key), stored) != 0)
    jx_edit_type (GTK_WIDGET (self), history, project->id, key, stored);
}

static void
left_cb (JxContractGroup *self)
{
  JxHistory *history = get_history (self);

  if (history != NULL)
    jx_history_close_edit (history);
}

static void
show_entry (JxContractGroup *self,
            GtkWidget       *entry,
            const JxRecord  *project)
{
  JxMoneyUnit unit = jx_assessment_get_money_unit (get_assessment (self));
  const char *kept = jx_record_get (project, gtk_widget_get_name (entry));
  g_autofree char *stored = jx_contract_dup_stored (gtk_editable_get_text (GTK_EDITABLE (entry)), unit);
  g_autofree char *shown = jx_contract_dup_shown (kept, unit);

  if (g_strcmp0 (stored, kept) == 0)
    return;   /* what says the same stays as it is typed */

  /* what is shown is not typed: on its way to another text an entry is empty for a moment */
  g_signal_handlers_block_by_func (entry, changed_cb, self);
  gtk_editable_set_text (GTK_EDITABLE (entry), shown);
  g_signal_handlers_unblock_by_func (entry, changed_cb, self);
}

static char *
dup_sum (JxContractGroup *self,
         const JxRecord  *project)
{
  JxMoneyUnit unit = jx_assessment_get_money_unit (get_assessment (self));
  g_autofree char *sum = NULL, *rate = NULL;
  gint64 paid, contract;

  if (!jx_contract_sum (project, G_MAXINT, &paid))
    return g_strdup ("");

  sum = jx_money_to_string (paid, unit, -1);
  if (jx_contract_get_money (project, JX_CONTRACT_AMOUNT, &contract) && contract > 0)
    rate = jx_money_rate_to_string (paid, contract, 2);

  return rate != NULL ? g_strdup_printf (_("%1$s %2$s, %3$s%% of the contract"), sum, jx_money_unit_to_string (unit), rate)
                      : g_strdup_printf ("%s %s", sum, jx_money_unit_to_string (unit));
}

/* After each step of the project, an undo too. */
static void
update (JxContractGroup *self)
{
  const JxRecord *project = jx_assessment_get_project (get_assessment (self));
  g_autofree char *sum = NULL;

  if (project == NULL)
    return;

  for (guint i = 0; i < self->entries->len; i++)
    show_entry (self, g_ptr_array_index (self->entries, i), project);

  sum = dup_sum (self, project);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->sum), sum);
}

static void
add_entry (JxContractGroup *self,
           const char      *key,
           const char      *title)
{
  GtkWidget *entry = adw_entry_row_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  const JxRecord *project = jx_assessment_get_project (get_assessment (self));

  gtk_widget_set_name (entry, key);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (entry), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), title);
  show_entry (self, entry, project);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);
  g_ptr_array_add (self->entries, entry);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), entry);
}

static void
add_year (JxContractGroup *self,
          int              year)
{
  g_autofree char *key = jx_contract_dup_key (year);
  g_autofree char *title = g_strdup_printf (_("Paid in %1$d (%2$s)"), year,
                                            jx_money_unit_to_string (jx_assessment_get_money_unit (get_assessment (self))));

  add_entry (self, key, title);
}

/* The years of the project, and always that of the self-evaluation and the one before it. */
static void
add_years (JxContractGroup *self)
{
  g_autoptr(GArray) years = jx_contract_dup_years (jx_assessment_get_project (get_assessment (self)));
  int own = jx_assessment_get_year (get_assessment (self));
  guint i = 0;

  for (int year = own - 1; own > 0 && year <= own; year++)
    {
      while (i < years->len && g_array_index (years, int, i) < year)
        add_year (self, g_array_index (years, int, i++));
      if (i < years->len && g_array_index (years, int, i) == year)
        i++;
      add_year (self, year);
    }

  while (i < years->len)
    add_year (self, g_array_index (years, int, i++));
}

static void
evidence_cb (JxContractGroup *self)
{
  jx_evidence_dialog_open (self->session, NULL, GTK_WIDGET (self));
}

static void
jx_contract_group_dispose (GObject *object)
{
  JxContractGroup *self = JX_CONTRACT_GROUP (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (jx_contract_group_parent_class)->dispose (object);
}

static void
jx_contract_group_class_init (JxContractGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_contract_group_dispose;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo-list", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "win.redo-list", NULL);
}

static void
jx_contract_group_init (JxContractGroup *self)
{
  self->entries = g_ptr_array_new ();
}

/* Of an assessment that has a project. */
GtkWidget *
jx_contract_group_new (JxSession *session)
{
  JxContractGroup *self = g_object_new (JX_TYPE_CONTRACT_GROUP, NULL);
  GtkWidget *evidence = gtk_button_new_with_mnemonic (_("E_vidence…"));
  g_autofree char *title = NULL;

  self->session = g_object_ref (session);
  title = g_strdup_printf (_("Contract Amount (%s)"), jx_money_unit_to_string (jx_assessment_get_money_unit (get_assessment (self))));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Contract and Payments"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), evidence);
  gtk_widget_set_valign (evidence, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (evidence, _("Evidence of the project as a whole"));
  g_signal_connect_object (evidence, "clicked", G_CALLBACK (evidence_cb), self, G_CONNECT_SWAPPED);
  add_entry (self, JX_CONTRACT_AMOUNT, title);
  add_years (self);

  self->sum = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->sum), _("Paid in All"));
  gtk_widget_add_css_class (self->sum, "property");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->sum);
  g_signal_connect_object (get_assessment (self), "recomputed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
