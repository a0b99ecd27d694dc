/* jx-boxes-row.c: a row of boxes to tick
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-boxes-row.h"

#include <glib/gi18n.h>

#include "jx-boxes.h"

typedef struct
{
  JxField    *field;
  GPtrArray  *buttons;    /* GtkCheckButton, one for each choice */
  GtkWidget  *other;      /* a text that says something else */
  GtkWidget  *clear;
  gboolean    shows;      /* the buttons follow the field, not the user */
} Boxes;

static void
free_boxes (gpointer data)
{
  Boxes *self = data;

  g_object_unref (self->field);
  g_ptr_array_unref (self->buttons);
  g_free (self);
}

static Boxes *
get_boxes (gpointer row)
{
  return g_object_get_data (row, "jx-boxes");
}

static void
show (Boxes *self)
{
  g_autoptr(GArray) ticked = g_array_new (FALSE, TRUE, sizeof (gboolean));
  g_autofree char *text = jx_field_dup_text (self->field), *other = NULL;
  const JxColumn *column = jx_field_get_column (self->field);
  gboolean read = jx_boxes_read (column, text, ticked);

  self->shows = TRUE;
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (self->buttons, i), g_array_index (ticked, gboolean, i));
  self->shows = FALSE;

  other = read ? NULL : g_strdup_printf (_("Nothing is ticked, for here stands: %s"), text);
  gtk_label_set_label (GTK_LABEL (self->other), other != NULL ? other : "");
  gtk_widget_set_visible (self->other, !read);
  gtk_widget_set_visible (self->clear, !read || (!column->several && *text != '\0'));
}

static void
text_changed_cb (JxField    *field,
                 GParamSpec *pspec,
                 gpointer    row)
{
  show (get_boxes (row));
}

/* A step of its own: who ticks does not go on with the tick before. */
static void
take_text (Boxes      *self,
           const char *text)
{
  jx_field_set_text (self->field, text);
  jx_field_close (self->field);
  show (self);
}

/* Of those of which one is meant, GTK takes the tick of the one before away first. */
static void
toggled_cb (GtkCheckButton *button,
            gpointer        row)
{
  Boxes *self = get_boxes (row);
  const JxColumn *column = jx_field_get_column (self->field);
  g_autoptr(GArray) ticked = NULL;
  g_autofree char *text = NULL;

  if (self->shows || (!column->several && !gtk_check_button_get_active (button)))
    return;

  ticked = g_array_new (FALSE, TRUE, sizeof (gboolean));
  for (guint i = 0; i < self->buttons->len; i++)
    {
      gboolean active = gtk_check_button_get_active (g_ptr_array_index (self->buttons, i));

      g_array_append_val (ticked, active);
    }
  text = jx_boxes_dup_choices (column, ticked);
  take_text (self, text);
}

static void
clear_cb (GtkButton *button,
          gpointer   row)
{
  Boxes *self = get_boxes (row);

  gtk_widget_grab_focus (g_ptr_array_index (self->buttons, 0));
  take_text (self, "");
}

static void
add_buttons (Boxes     *self,
             GtkWidget *row,
             GtkWidget *title,
             GtkWidget *buttons)
{
  const JxColumn *column = jx_field_get_column (self->field);

  for (guint i = 0; column->choices[i] != NULL; i++)
    {
      GtkWidget *button = gtk_check_button_new (), *words = gtk_label_new (column->choices[i]);

      gtk_label_set_wrap (GTK_LABEL (words), TRUE);
      gtk_label_set_xalign (GTK_LABEL (words), 0);
      gtk_check_button_set_child (GTK_CHECK_BUTTON (button), words);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY, title, words, NULL,
                                      -1);
      if (!column->several && i > 0)
        gtk_check_button_set_group (GTK_CHECK_BUTTON (button), g_ptr_array_index (self->buttons, 0));
      g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), row);
      g_ptr_array_add (self->buttons, button);
      adw_wrap_box_append (ADW_WRAP_BOX (buttons), button);
    }

  self->clear = gtk_button_new_from_icon_name ("edit-clear-symbolic");
  gtk_widget_add_css_class (self->clear, "flat");
  gtk_widget_set_valign (self->clear, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (self->clear, _("Choose None"));
  g_signal_connect (self->clear, "clicked", G_CALLBACK (clear_cb), row);
  adw_wrap_box_append (ADW_WRAP_BOX (buttons), self->clear);
}

/* A row with the title above its boxes, as they stand on paper; round ones if one is meant. */
GtkWidget *
jx_boxes_row_new (JxField    *field,
                  const char *title)
{
  GtkWidget *row = adw_preferences_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *buttons = adw_wrap_box_new ();
  GtkWidget *label = gtk_label_new (title);
  Boxes *self = g_new0 (Boxes, 1);

  self->field = g_object_ref (field);
  self->buttons = g_ptr_array_new ();
  self->other = gtk_label_new (NULL);
  g_object_set_data_full (G_OBJECT (row), "jx-boxes", self, free_boxes);

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
  gtk_label_set_xalign (GTK_LABEL (self->other), 0);
  gtk_label_set_wrap (GTK_LABEL (self->other), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->other), PANGO_WRAP_WORD_CHAR);
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (buttons), 12);
  add_buttons (self, row, label, buttons);

  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_box_append (GTK_BOX (box), self->other);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  show (self);
  g_signal_connect_object (field, "notify::text", G_CALLBACK (text_changed_cb), row, G_CONNECT_DEFAULT);

  return row;
}
