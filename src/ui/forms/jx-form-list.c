/* jx-form-list.c: the forms to choose from, by region, the one used last on top
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-form-list.h"

#include <glib/gi18n.h>

#include "jx-form-choice.h"
#include "jx-form-picture.h"

struct _JxFormList
{
  AdwBin     parent_instance;

  GtkWidget *first;     /* row */
};

G_DEFINE_FINAL_TYPE (JxFormList, jx_form_list, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
activated_cb (GtkWidget  *row,
              JxFormList *self)
{
  g_signal_emit (self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (row), "jx-form"));
}

static GtkWidget *
new_row (JxFormList *self,
         JxForms    *forms,
         JxForm     *form)
{
  GtkWidget *row = adw_action_row_new (), *picture = adw_bin_new ();
  g_autofree char *subtitle = jx_form_choice_dup_subtitle (forms, form);

  adw_bin_set_child (ADW_BIN (picture), jx_form_picture_new (form));
  gtk_widget_set_size_request (picture, 60, -1);   /* upright or not, the titles stand below each other */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), jx_form_get_name (form));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), picture);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "jx-form", g_object_ref (form), g_object_unref);
  g_signal_connect (row, "activated", G_CALLBACK (activated_cb), self);

  if (self->first == NULL)
    self->first = row;

  return row;
}

static gboolean
leave_list_cb (JxFormList       *self,
               GtkDirectionType  direction)
{
  if (direction != GTK_DIR_UP && direction != GTK_DIR_DOWN)
    return FALSE;

  return gtk_widget_child_focus (adw_bin_get_child (ADW_BIN (self)),
                                 direction == GTK_DIR_DOWN ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD);
}

/* The arrows go on from the last line of a group to the next group. */
static GtkListBox *
add_group (JxFormList         *self,
           AdwPreferencesPage *page,
           const char         *title)
{
  GtkWidget *group = adw_preferences_group_new (), *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_swapped (list, "keynav-failed", G_CALLBACK (leave_list_cb), self);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));

  return GTK_LIST_BOX (list);
}

static gboolean
jx_form_list_grab_focus (GtkWidget *widget)
{
  JxFormList *self = JX_FORM_LIST (widget);

  return self->first != NULL && gtk_widget_grab_focus (self->first);
}

static void
jx_form_list_class_init (JxFormListClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = jx_form_list_grab_focus;

  signals[CHOSEN] = g_signal_new ("chosen", JX_TYPE_FORM_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  JX_TYPE_FORM);
}

static void
jx_form_list_init (JxFormList *self)
{
}

void
jx_form_list_set_forms (JxFormList *self,
                        JxForms    *forms,
                        const char *last_id)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  g_autoptr(GListModel) list = jx_form_choice_list (forms, -1);
  JxForm *last = *last_id != '\0' ? jx_forms_find_latest (forms, last_id) : NULL;
  const char *region = NULL;
  GtkListBox *box = NULL;

  self->first = NULL;

  if (last != NULL)
    gtk_list_box_append (add_group (self, page, _("Used Last")), new_row (self, forms, last));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr(JxForm) form = g_list_model_get_item (list, i);

      if (g_strcmp0 (region, jx_form_get_region (form)) != 0)
        box = add_group (self, page, jx_form_get_region (form));

      region = jx_form_get_region (form);
      gtk_list_box_append (box, new_row (self, forms, form));
    }

  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (page));
}
