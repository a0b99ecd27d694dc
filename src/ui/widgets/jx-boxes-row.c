/* jx-boxes-row.c: a row of boxes to tick
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-boxes-row.h"

#include "jx-boxes.h"

/* Which of the choices a button is for */
static guint
get_choice (GtkWidget *button)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "jx-choice"));
}

static GArray *
read_field (JxField *field)
{
  g_autofree char *text = jx_field_dup_text (field);
  GArray *ticked = g_array_new (FALSE, TRUE, sizeof (gboolean));

  jx_boxes_read (jx_field_get_column (field), text, ticked);

  return ticked;
}

static gboolean
text_to_active (GBinding     *binding,
                const GValue *from,
                GValue       *to,
                gpointer      data)
{
  g_autoptr(GObject) button = g_binding_dup_target (binding);
  g_autoptr(GArray) ticked = read_field (data);

  g_value_set_boolean (to, g_array_index (ticked, gboolean, get_choice (GTK_WIDGET (button))));

  return TRUE;
}

static gboolean
active_to_text (GBinding     *binding,
                const GValue *from,
                GValue       *to,
                gpointer      data)
{
  g_autoptr(GObject) button = g_binding_dup_target (binding);
  g_autoptr(GArray) ticked = read_field (data);

  g_array_index (ticked, gboolean, get_choice (GTK_WIDGET (button))) = g_value_get_boolean (from);
  g_value_take_string (to, jx_boxes_dup_choices (jx_field_get_column (data), ticked));

  return TRUE;
}

/* A row with the title above its boxes, as they stand on paper. */
GtkWidget *
jx_boxes_row_new (JxField    *field,
                  const char *title)
{
  const JxColumn *column = jx_field_get_column (field);
  GtkWidget *row = adw_preferences_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *buttons = adw_wrap_box_new ();
  GtkWidget *label = gtk_label_new (title);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (buttons), 12);

  for (guint i = 0; column->choices[i] != NULL; i++)
    {
      GtkWidget *button = gtk_check_button_new (), *words = gtk_label_new (column->choices[i]);

      gtk_label_set_wrap (GTK_LABEL (words), TRUE);
      gtk_label_set_xalign (GTK_LABEL (words), 0);
      gtk_check_button_set_child (GTK_CHECK_BUTTON (button), words);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, words, NULL,
                                      -1);
      g_object_set_data (G_OBJECT (button), "jx-choice", GUINT_TO_POINTER (i));
      g_object_bind_property_full (field, "text", button, "active", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL,
                                   text_to_active, active_to_text, field, NULL);
      adw_wrap_box_append (ADW_WRAP_BOX (buttons), button);
    }

  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);

  return row;
}
