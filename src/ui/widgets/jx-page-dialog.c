/* jx-page-dialog.c: how the pages of a form are wanted
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-page-dialog.h"

#include <glib/gi18n.h>

struct _JxPageDialog
{
  AdwPreferencesDialog  parent_instance;

  JxForms              *forms;
  JxForm               *form;
  AdwComboRow          *paper;
  AdwComboRow          *orientation;
  AdwExpanderRow       *margins;
  AdwSpinRow           *sides[4];   /* top, right, bottom, left */
  AdwSpinRow           *size;
  AdwComboRow          *numbers;
  AdwSwitchRow         *code;
  gboolean              showing;    /* rows are being filled */
};

G_DEFINE_FINAL_TYPE (JxPageDialog, jx_page_dialog, ADW_TYPE_PREFERENCES_DIALOG)

/* Every change is seen on the pages at once. */
static void
changed_cb (JxPageDialog *self)
{
  JxPageSetup setup = {
    .paper = adw_combo_row_get_selected (self->paper),
    .orientation = adw_combo_row_get_selected (self->orientation),
    .has_margins = adw_expander_row_get_enable_expansion (self->margins),
    .foot = adw_combo_row_get_selected (self->numbers),
    .no_code = !adw_switch_row_get_active (self->code),
  };

  if (self->showing)
    return;

  if (setup.has_margins)
    {
      setup.top = adw_spin_row_get_value (self->sides[0]);
      setup.right = adw_spin_row_get_value (self->sides[1]);
      setup.bottom = adw_spin_row_get_value (self->sides[2]);
      setup.left = adw_spin_row_get_value (self->sides[3]);
    }
  if (adw_spin_row_get_value (self->size) != jx_form_get_page (self->form)->font_size)
    setup.size = adw_spin_row_get_value (self->size);

  jx_forms_set_page_setup (self->forms, jx_form_get_id (self->form), &setup);
}

static void
show (JxPageDialog *self)
{
  JxPage page = *jx_form_get_page (self->form);
  JxPageSetup setup;

  jx_forms_get_page_setup (self->forms, jx_form_get_id (self->form), &setup);
  jx_page_setup_apply (&setup, &page);

  self->showing = TRUE;
  adw_combo_row_set_selected (self->paper, setup.paper);
  adw_combo_row_set_selected (self->orientation, setup.orientation);
  adw_expander_row_set_enable_expansion (self->margins, setup.has_margins);
  adw_spin_row_set_value (self->sides[0], page.top);
  adw_spin_row_set_value (self->sides[1], page.right);
  adw_spin_row_set_value (self->sides[2], page.bottom);
  adw_spin_row_set_value (self->sides[3], page.left);
  adw_spin_row_set_value (self->size, page.font_size);
  adw_combo_row_set_selected (self->numbers, setup.foot);
  adw_switch_row_set_active (self->code, !setup.no_code);
  self->showing = FALSE;
}

static void
reset_cb (JxPageDialog *self)
{
  jx_forms_set_page_setup (self->forms, jx_form_get_id (self->form), NULL);
  show (self);
}

static AdwComboRow *
new_choice (JxPageDialog        *self,
            const char          *title,
            const char * const  *choices)
{
  g_autoptr(GtkStringList) list = gtk_string_list_new (choices);
  GtkWidget *row = adw_combo_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return ADW_COMBO_ROW (row);
}

static AdwSpinRow *
new_number (JxPageDialog *self,
            const char   *title,
            double        low,
            double        high,
            double        step)
{
  GtkWidget *row = adw_spin_row_new_with_range (low, high, step);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_spin_row_set_digits (ADW_SPIN_ROW (row), step < 1 ? 1 : 0);
  g_signal_connect_object (row, "notify::value", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return ADW_SPIN_ROW (row);
}

static GtkWidget *
new_margins (JxPageDialog *self)
{
  const char *const titles[] = { _("Top (mm)"), _("Right (mm)"), _("Bottom (mm)"), _("Left (mm)") };
  GtkWidget *row = adw_expander_row_new ();

  self->margins = ADW_EXPANDER_ROW (row);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Margins of One’s Own"));
  adw_expander_row_set_show_enable_switch (self->margins, TRUE);
  for (guint n = 0; n < G_N_ELEMENTS (titles); n++)
    {
      self->sides[n] = new_number (self, titles[n], 0, 100, 1);
      adw_expander_row_add_row (self->margins, GTK_WIDGET (self->sides[n]));
    }
  g_signal_connect_object (row, "notify::enable-expansion", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
new_page_group (JxPageDialog *self)
{
  GtkWidget *group = adw_preferences_group_new (), *row;
  const char *const papers[] = { _("As the Form Says"), "A4", "A3", NULL };
  const char *const orientations[] = { _("As the Form Says"), _("Portrait"), _("Landscape"), NULL };
  g_autofree char *about = g_strdup_printf (_("Of every table of the form “%s”. The report keeps the official page."),
                                            jx_form_get_name (self->form));

  self->paper = new_choice (self, _("Paper"), papers);
  self->orientation = new_choice (self, _("Orientation"), orientations);
  row = new_margins (self);
  self->size = new_number (self, _("Size of the Table’s Text (pt)"), 5, 24, 0.5);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Table"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), about);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->paper));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->orientation));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->size));

  return group;
}

static GtkWidget *
new_foot_group (JxPageDialog *self)
{
  GtkWidget *group = adw_preferences_group_new (), *code = adw_switch_row_new ();
  const char *const numbers[] = { _("Outside, as GB/T 9704"), _("In the Middle"), _("None"), NULL };

  self->numbers = new_choice (self, _("Page Numbers"), numbers);
  self->code = ADW_SWITCH_ROW (code);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (code), _("Check Code"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (code), _("By it paper and file can be matched"));
  g_signal_connect_object (code, "notify::active", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _("Foot of the Pages"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (self->numbers));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), code);

  return group;
}

/* Of all above, so in none of their groups. */
static GtkWidget *
new_reset_group (JxPageDialog *self)
{
  GtkWidget *group = adw_preferences_group_new (), *reset = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (reset), _("Reset to the Form’s Own"));
  g_signal_connect_object (reset, "activated", G_CALLBACK (reset_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), reset);

  return group;
}

static void
jx_page_dialog_dispose (GObject *object)
{
  JxPageDialog *self = JX_PAGE_DIALOG (object);

  g_clear_object (&self->forms);
  g_clear_object (&self->form);

  G_OBJECT_CLASS (jx_page_dialog_parent_class)->dispose (object);
}

static void
jx_page_dialog_class_init (JxPageDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jx_page_dialog_dispose;
}

static void
jx_page_dialog_init (JxPageDialog *self)
{
  adw_dialog_set_title (ADW_DIALOG (self), _("Page Settings"));
}

AdwDialog *
jx_page_dialog_new (JxAssessment *assessment)
{
  JxPageDialog *self = g_object_new (JX_TYPE_PAGE_DIALOG, NULL);
  GtkWidget *page = adw_preferences_page_new ();

  self->forms = g_object_ref (jx_assessment_get_forms (assessment));
  self->form = g_object_ref (jx_assessment_get_form (assessment));
  self->showing = TRUE;
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (new_page_group (self)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (new_foot_group (self)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (new_reset_group (self)));
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (self), ADW_PREFERENCES_PAGE (page));
  show (self);

  return ADW_DIALOG (self);
}
