/* jx-form-dialog.c: another form for an assessment, and what becomes of its values
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-form-dialog.h"

#include <glib/gi18n.h>

#include "jx-dialog-head.h"
#include "jx-dialog-height.h"
#include "jx-edit.h"
#include "jx-form-change.h"
#include "jx-form-choice.h"
#include "jx-total-text.h"

#define MOST_ROWS 100   /* of one fate; the rest is counted */

struct _JxFormDialog
{
  AdwDialog         parent_instance;

  AdwComboRow      *form;
  GtkWidget        *fate_group;
  AdwActionRow     *stays;
  AdwExpanderRow   *moves;
  AdwExpanderRow   *left_out;
  AdwActionRow     *total;
  GtkWidget        *change_button;

  JxSession        *session;
  JxFormChange     *change;
  GPtrArray        *rows;       /* GtkWidget, of the expanders */
};

G_DEFINE_FINAL_TYPE (JxFormDialog, jx_form_dialog, ADW_TYPE_DIALOG)

static JxAssessment *
assessment (JxFormDialog *self)
{
  return jx_session_get_assessment (self->session);
}

static void
add_row (JxFormDialog   *self,
         AdwExpanderRow *expander,
         const char     *title,
         const char     *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_expander_row_add_row (expander, row);
  g_ptr_array_add (self->rows, row);
  g_object_set_data (G_OBJECT (row), "jx-expander", expander);
}

static void
clear_rows (JxFormDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      adw_expander_row_remove (g_object_get_data (G_OBJECT (row), "jx-expander"), row);
    }

  g_ptr_array_set_size (self->rows, 0);
}

static void
add_item (JxFormDialog           *self,
          const JxFormChangeItem *item)
{
  g_autofree char *places = item->new_place != NULL ? g_strdup_printf ("%s → %s", item->place, item->new_place) : NULL;

  add_row (self, item->fate == JX_FATE_MOVES ? self->moves : self->left_out, places != NULL ? places : item->place, item->text);
}

static void
set_count (AdwExpanderRow *row,
           const char     *format,
           guint           n)
{
  g_autofree char *title = g_strdup_printf (format, n);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_visible (GTK_WIDGET (row), n > 0);
}

static void
show_counts (JxFormDialog *self,
             const guint  *n)
{
  g_autofree char *stays = g_strdup_printf (ngettext ("%u value keeps its place", "%u values keep their place",
                                                      n[JX_FATE_STAYS]), n[JX_FATE_STAYS]);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->stays), stays);
  set_count (self->moves, ngettext ("%u value goes to another place", "%u values go to another place", n[JX_FATE_MOVES]),
             n[JX_FATE_MOVES]);
  set_count (self->left_out, ngettext ("%u value has no place in this form", "%u values have no place in this form",
                                       n[JX_FATE_LEFT_OUT]), n[JX_FATE_LEFT_OUT]);
}

static void
add_rest (JxFormDialog   *self,
          AdwExpanderRow *expander,
          guint           n)
{
  g_autofree char *title = n > MOST_ROWS ? g_strdup_printf (ngettext ("and %u more", "and %u more", n - MOST_ROWS), n - MOST_ROWS)
                                         : NULL;

  if (title != NULL)
    add_row (self, expander, title, NULL);
}

static void
show_change (JxFormDialog *self)
{
  guint n[JX_FATE_LEFT_OUT + 1] = { 0 };
  g_autofree char *total = NULL;

  for (guint i = 0; i < jx_form_change_get_n_items (self->change); i++)
    {
      const JxFormChangeItem *item = jx_form_change_get_item (self->change, i);

      if (item->fate != JX_FATE_STAYS && n[item->fate] < MOST_ROWS)
        add_item (self, item);
      n[item->fate]++;
    }

  add_rest (self, self->moves, n[JX_FATE_MOVES]);
  add_rest (self, self->left_out, n[JX_FATE_LEFT_OUT]);
  show_counts (self, n);
  adw_expander_row_set_expanded (self->left_out, TRUE);
  total = jx_total_text_dup_change (assessment (self), jx_form_change_get_result (self->change));
  adw_action_row_set_subtitle (self->total, total);
}

static void
form_changed_cb (JxFormDialog *self)
{
  JxForm *form = adw_combo_row_get_selected_item (self->form);
  gboolean other;

  if (self->session == NULL)
    return;   /* still being built */

  clear_rows (self);
  g_clear_pointer (&self->change, jx_form_change_free);
  other = form != NULL && g_strcmp0 (jx_form_get_hash (form), jx_assessment_get_field (assessment (self), "form_hash")) != 0;

  if (other)
    self->change = jx_form_change_new (jx_assessment_get_forms (assessment (self)), assessment (self), form, NULL);
  if (self->change != NULL)
    show_change (self);

  gtk_widget_set_visible (self->fate_group, self->change != NULL);
  gtk_widget_set_sensitive (self->change_button, self->change != NULL);
  jx_dialog_height_update (ADW_DIALOG (self));
}

static void
change_cb (JxFormDialog *self)
{
  g_autoptr(JxFormChange) change = g_steal_pointer (&self->change);

  jx_edit_do (GTK_WIDGET (self), jx_session_get_history (self->session), jx_form_change_get_command (change));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
jx_form_dialog_dispose (GObject *object)
{
  JxFormDialog *self = JX_FORM_DIALOG (object);

  g_clear_pointer (&self->change, jx_form_change_free);
  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_FORM_DIALOG);

  G_OBJECT_CLASS (jx_form_dialog_parent_class)->dispose (object);
}

static void
jx_form_dialog_class_init (JxFormDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_form_dialog_dispose;

  g_type_ensure (JX_TYPE_DIALOG_HEAD);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-form-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JxFormDialog, form);
  gtk_widget_class_bind_template_child (widget_class, JxFormDialog, fate_group);
  gtk_widget_class_bind_template_child (widget_class, JxFormDialog, stays);
  gtk_widget_class_bind_template_child (widget_class, JxFormDialog, moves);
  gtk_widget_class_bind_template_child (widget_class, JxFormDialog, left_out);
  gtk_widget_class_bind_template_child (widget_class, JxFormDialog, total);
  gtk_widget_class_bind_template_child (widget_class, JxFormDialog, change_button);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
}

static void
jx_form_dialog_init (JxFormDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
jx_form_dialog_new (JxSession *session)
{
  JxFormDialog *self = g_object_new (JX_TYPE_FORM_DIALOG, NULL);
  JxAssessment *open = jx_session_get_assessment (session);

  jx_form_choice_fill (self->form, jx_assessment_get_forms (open), jx_assessment_get_kind (open));
  jx_form_choice_select (self->form, jx_form_get_id (jx_assessment_get_form (open)));
  self->session = g_object_ref (session);
  form_changed_cb (self);

  return ADW_DIALOG (self);
}
