/* jx-grid-choices.c: the list that Alt+Down opens
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-choices.h"

#include <glib/gi18n-lib.h>

struct _JxGridChoices
{
  GtkPopover  parent_instance;

  GtkWidget  *list;
  char      **texts;
};

G_DEFINE_FINAL_TYPE (JxGridChoices, jx_grid_choices, GTK_TYPE_POPOVER)

typedef enum
{
  CHOSEN,
} JxGridChoicesSignal;

static guint signals[CHOSEN + 1];

static void
row_activated_cb (JxGridChoices *self,
                  GtkListBoxRow *row)
{
  g_autofree char *text = g_strdup (self->texts[gtk_list_box_row_get_index (row)]);

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, text);
}

static GtkWidget *
row_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_start (label, 6);
  gtk_widget_set_margin_end (label, 6);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return row;
}

static void
jx_grid_choices_finalize (GObject *object)
{
  g_strfreev (JX_GRID_CHOICES (object)->texts);

  G_OBJECT_CLASS (jx_grid_choices_parent_class)->finalize (object);
}

static void
jx_grid_choices_class_init (JxGridChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jx_grid_choices_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", JX_TYPE_GRID_CHOICES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
jx_grid_choices_init (JxGridChoices *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choices"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 300);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_popover_set_child (GTK_POPOVER (self), scroller);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  gtk_widget_add_css_class (GTK_WIDGET (self), "menu");
  gtk_widget_add_css_class (GTK_WIDGET (self), "choices");
}

GtkWidget *
jx_grid_choices_new (void)
{
  return g_object_new (JX_TYPE_GRID_CHOICES, NULL);
}

/* @area in the parent's coordinates. Takes @texts. */
void
jx_grid_choices_open (JxGridChoices      *self,
                      const GdkRectangle *area,
                      char              **texts,
                      const char         *current)
{
  GtkWidget *chosen = NULL;

  g_return_if_fail (JX_IS_GRID_CHOICES (self));

  g_strfreev (self->texts);
  self->texts = texts;
  gtk_list_box_remove_all (GTK_LIST_BOX (self->list));
  for (guint i = 0; texts[i] != NULL; i++)
    {
      GtkWidget *row = row_new (texts[i]);

      gtk_list_box_append (GTK_LIST_BOX (self->list), row);
      if (chosen == NULL || g_strcmp0 (texts[i], current) == 0)
        chosen = row;
    }

  gtk_popover_set_pointing_to (GTK_POPOVER (self), area);
  gtk_widget_set_size_request (self->list, area->width, -1);
  gtk_popover_popup (GTK_POPOVER (self));
  if (chosen != NULL)
    {
      gtk_list_box_select_row (GTK_LIST_BOX (self->list), GTK_LIST_BOX_ROW (chosen));
      gtk_widget_grab_focus (chosen);
    }
}
