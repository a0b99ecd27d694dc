/* jx-choice-lines.c: whole names in a row of choices
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-choice-lines.h"

#define TEXT "jx-text"   /* of a row: the expression of its lines */

/* libadwaita cuts a name behind twenty letters, in the list and in the row, however much room there is. */
static GtkWidget *
new_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);

  return label;
}

static void
set_text (AdwComboRow *row,
          GtkWidget   *label,
          gpointer     choice)
{
  GValue text = G_VALUE_INIT;

  if (gtk_expression_evaluate (g_object_get_data (G_OBJECT (row), TEXT), choice, &text))
    {
      gtk_label_set_text (GTK_LABEL (label), g_value_get_string (&text));
      g_value_unset (&text);
    }
}

/* ---- what is chosen, in the row ---- */

static void
setup_chosen_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  gtk_list_item_set_child (item, new_label ());
}

static void
bind_chosen_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                AdwComboRow              *row)
{
  set_text (row, gtk_list_item_get_child (item), gtk_list_item_get_item (item));
}

/* ---- the list ---- */

static void
setup_line_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12), *label = new_label ();
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_list_item_set_child (item, box);
}

static void
mark_chosen (GtkListItem *item,
             AdwComboRow *row)
{
  gboolean chosen = gtk_list_item_get_item (item) == adw_combo_row_get_selected_item (row);

  gtk_widget_set_opacity (gtk_widget_get_last_child (gtk_list_item_get_child (item)), chosen ? 1 : 0);
}

static void
selected_cb (AdwComboRow *row,
             GParamSpec  *pspec,
             GtkListItem *item)
{
  mark_chosen (item, row);
}

static void
bind_line_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              AdwComboRow              *row)
{
  set_text (row, gtk_widget_get_first_child (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
  g_signal_connect (row, "notify::selected-item", G_CALLBACK (selected_cb), item);
  mark_chosen (item, row);
}

static void
unbind_line_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                AdwComboRow              *row)
{
  g_signal_handlers_disconnect_by_func (row, selected_cb, item);
}

/* @text: of a choice, for its line and for the row */
void
jx_choice_lines_set (AdwComboRow   *row,
                     GtkExpression *text)
{
  g_autoptr(GtkListItemFactory) chosen = gtk_signal_list_item_factory_new (), lines = gtk_signal_list_item_factory_new ();

  g_object_set_data_full (G_OBJECT (row), TEXT, gtk_expression_ref (text), (GDestroyNotify) gtk_expression_unref);
  g_signal_connect (chosen, "setup", G_CALLBACK (setup_chosen_cb), NULL);
  g_signal_connect (chosen, "bind", G_CALLBACK (bind_chosen_cb), row);
  g_signal_connect (lines, "setup", G_CALLBACK (setup_line_cb), NULL);
  g_signal_connect (lines, "bind", G_CALLBACK (bind_line_cb), row);
  g_signal_connect (lines, "unbind", G_CALLBACK (unbind_line_cb), row);
  adw_combo_row_set_factory (row, chosen);
  adw_combo_row_set_list_factory (row, lines);
}
