/* jx-carry-dialog.c: asks for which year self-evaluations are to be begun from those that stand
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-carry-dialog.h"

#include <glib/gi18n.h>

#include "jx-dialog-head.h"
#include "jx-focus.h"

#define MAX_NAMES 3

struct _JxCarryDialog
{
  AdwDialog            parent_instance;

  AdwPreferencesGroup *what;
  AdwSpinRow          *year;
  AdwSwitchRow        *targets;
  AdwActionRow        *present;
  AdwActionRow        *outdated;
  AdwActionRow        *twice;
  AdwActionRow        *later;
  AdwActionRow        *ended;
  GtkWidget           *carry;

  JxWorkspace         *workspace;
  GPtrArray           *ids;       /* char * */
};

G_DEFINE_FINAL_TYPE (JxCarryDialog, jx_carry_dialog, ADW_TYPE_DIALOG)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static int
get_year (JxCarryDialog *self)
{
  return (int) adw_spin_row_get_value (self->year);
}

/* The first names, and how many there are; NULL: none. */
static char *
dup_names (JxCarryPlan *plan,
           JxCarryFate  fate,
           gboolean     ended)
{
  g_autoptr(GString) names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < jx_carry_plan_get_n_items (plan); i++)
    {
      const JxCarryItem *item = jx_carry_plan_get_item (plan, i);

      if (item->fate == fate && (!ended || item->ended > 0) && n++ < MAX_NAMES)
        g_string_append_printf (names, "%s%s", names->len > 0 ? C_("between names", ", ") : "",
                                *item->name != '\0' ? item->name : _("Without a name"));
    }

  if (n > MAX_NAMES)
    return g_strdup_printf (_("%1$s and others, %2$u in all"), names->str, n);

  return n > 0 ? g_string_free_and_steal (g_steal_pointer (&names)) : NULL;
}

/* What is left out and why, and what is begun although its project is over. */
static void
show_exceptions (JxCarryDialog *self,
                 JxCarryPlan   *plan)
{
  const struct { AdwActionRow *row; JxCarryFate fate; gboolean ended; } rows[] = {
    { self->present, JX_CARRY_PRESENT, FALSE }, { self->outdated, JX_CARRY_OUTDATED, FALSE }, { self->twice, JX_CARRY_TWICE, FALSE },
    { self->later, JX_CARRY_LATER, FALSE },     { self->ended, JX_CARRY_MADE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *names = dup_names (plan, rows[i].fate, rows[i].ended);

      adw_action_row_set_subtitle (rows[i].row, names != NULL ? names : "");
      gtk_widget_set_visible (GTK_WIDGET (rows[i].row), names != NULL);
    }
}

/* How many will be made of the year that is asked for, and which not. */
static void
changed_cb (JxCarryDialog *self)
{
  g_autoptr(JxCarryPlan) plan = NULL;
  g_autofree char *description = NULL, *title = NULL;
  guint n;

  if (self->workspace == NULL)
    return;   /* still being built */

  plan = jx_carry_plan_new (self->workspace, self->ids, get_year (self));
  n = jx_carry_plan_count (plan, JX_CARRY_MADE);
  description = n == 0 ? g_strdup (_("There is nothing to begin in that year."))
                       : g_strdup_printf (ngettext ("%u self-evaluation is begun from the one that stands, which stays as it is.",
                                                    "%u self-evaluations are begun from those that stand, which stay as they are.", n),
                                          n);
  adw_preferences_group_set_description (self->what, description);

  title = g_strdup_printf (_("Left out: %d is there already"), get_year (self));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->present), title);
  show_exceptions (self, plan);
  gtk_widget_set_sensitive (self->carry, n > 0);
}

static void
carry_cb (JxCarryDialog *self)
{
  JxCarryFlags flags = adw_switch_row_get_active (self->targets) ? JX_CARRY_TARGETS : 0;

  adw_spin_row_update (self->year);
  g_signal_emit (self, signals[CHOSEN], 0, self->ids, get_year (self), flags);
  adw_dialog_close (ADW_DIALOG (self));
}

/* Asked for by the dialog once it is shown, whatever had the focus below it. */
static gboolean
jx_carry_dialog_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (JX_CARRY_DIALOG (widget)->year));
}

static void
jx_carry_dialog_dispose (GObject *object)
{
  JxCarryDialog *self = JX_CARRY_DIALOG (object);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->ids, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_CARRY_DIALOG);

  G_OBJECT_CLASS (jx_carry_dialog_parent_class)->dispose (object);
}

static void
jx_carry_dialog_class_init (JxCarryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_carry_dialog_dispose;
  widget_class->grab_focus = jx_carry_dialog_grab_focus;

  signals[CHOSEN] = g_signal_new ("chosen", JX_TYPE_CARRY_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                                  G_TYPE_PTR_ARRAY, G_TYPE_INT, G_TYPE_UINT);

  g_type_ensure (JX_TYPE_DIALOG_HEAD);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-carry-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JxCarryDialog, what);
  gtk_widget_class_bind_template_child (widget_class, JxCarryDialog, year);
  gtk_widget_class_bind_template_child (widget_class, JxCarryDialog, targets);
  gtk_widget_class_bind_template_child (widget_class, JxCarryDialog, present);
  gtk_widget_class_bind_template_child (widget_class, JxCarryDialog, outdated);
  gtk_widget_class_bind_template_child (widget_class, JxCarryDialog, twice);
  gtk_widget_class_bind_template_child (widget_class, JxCarryDialog, later);
  gtk_widget_class_bind_template_child (widget_class, JxCarryDialog, ended);
  gtk_widget_class_bind_template_child (widget_class, JxCarryDialog, carry);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, carry_cb);
}

/* The row does not say so of its text: Enter does what was asked for. */
static void
enter_carries (AdwSpinRow *row)
{
  GtkEditable *text = GTK_EDITABLE (row);

  while (text != NULL && !GTK_IS_TEXT (text))
    text = gtk_editable_get_delegate (text);

  if (text != NULL)
    gtk_text_set_activates_default (GTK_TEXT (text), TRUE);
}

static void
jx_carry_dialog_init (JxCarryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  enter_carries (self->year);
  jx_focus_keep_in (ADW_DIALOG (self));
}

/* The one after the newest of what was chosen; this year where none of it says one. */
static int
propose_year (JxWorkspace *workspace,
              GPtrArray   *ids)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  int newest = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      JxEntry *entry = jx_workspace_find_entry (workspace, g_ptr_array_index (ids, i));

      if (entry != NULL)
        newest = MAX (newest, jx_entry_get_year (entry));
    }

  return newest > 0 ? newest + 1 : g_date_time_get_year (now);
}

AdwDialog *
jx_carry_dialog_new (JxWorkspace *workspace,
                     GPtrArray   *ids)
{
  JxCarryDialog *self = g_object_new (JX_TYPE_CARRY_DIALOG, NULL);

  adw_spin_row_set_value (self->year, propose_year (workspace, ids));
  self->ids = g_ptr_array_ref (ids);
  self->workspace = g_object_ref (workspace);
  changed_cb (self);

  return ADW_DIALOG (self);
}
