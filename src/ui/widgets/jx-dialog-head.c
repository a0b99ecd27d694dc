/* jx-dialog-head.c: the head of a dialog that is answered: to leave it, what it is, to do it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-dialog-head.h"

#include <glib/gi18n.h>

/* libadwaita keeps five letters of a title whatever there is room for; this one gives way to the buttons, which say what the
 * dialog does, and where that is not enough their words are cut. */
struct _JxDialogHead
{
  AdwBin        parent_instance;

  AdwHeaderBar *bar;
  GtkWidget    *title;
  GtkWidget    *cancel;
  GtkWidget    *act;
  GBinding     *binding;   /* of the title to the dialog's */
};

G_DEFINE_FINAL_TYPE (JxDialogHead, jx_dialog_head, ADW_TYPE_BIN)

typedef enum
{
  PROP_ACT = 1,
} JxDialogHeadProp;

static GParamSpec *properties[PROP_ACT + 1];

static void
cancel_cb (JxDialogHead *self)
{
  adw_dialog_close (ADW_DIALOG (gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_DIALOG)));
}

static void
jx_dialog_head_root (GtkWidget *widget)
{
  JxDialogHead *self = JX_DIALOG_HEAD (widget);
  GtkWidget *dialog;

  GTK_WIDGET_CLASS (jx_dialog_head_parent_class)->root (widget);

  dialog = gtk_widget_get_ancestor (widget, ADW_TYPE_DIALOG);
  if (self->binding == NULL && dialog != NULL)
    self->binding = g_object_bind_property (dialog, "title", self->title, "label", G_BINDING_SYNC_CREATE);
}

static void
jx_dialog_head_unroot (GtkWidget *widget)
{
  g_clear_pointer (&JX_DIALOG_HEAD (widget)->binding, g_binding_unbind);

  GTK_WIDGET_CLASS (jx_dialog_head_parent_class)->unroot (widget);
}

static void
jx_dialog_head_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  g_value_set_object (value, JX_DIALOG_HEAD (object)->act);
}

static void
jx_dialog_head_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  JxDialogHead *self = JX_DIALOG_HEAD (object);

  self->act = g_value_get_object (value);
  gtk_button_set_use_underline (GTK_BUTTON (self->act), TRUE);
  gtk_button_set_can_shrink (GTK_BUTTON (self->act), TRUE);
  gtk_widget_add_css_class (self->act, "suggested-action");
  adw_header_bar_pack_end (self->bar, self->act);
}

static void
jx_dialog_head_class_init (JxDialogHeadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = jx_dialog_head_get_property;
  object_class->set_property = jx_dialog_head_set_property;
  GTK_WIDGET_CLASS (klass)->root = jx_dialog_head_root;
  GTK_WIDGET_CLASS (klass)->unroot = jx_dialog_head_unroot;

  /* with its words, and what it does */
  properties[PROP_ACT] = g_param_spec_object ("act", NULL, NULL, GTK_TYPE_BUTTON,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
jx_dialog_head_init (JxDialogHead *self)
{
  self->bar = ADW_HEADER_BAR (adw_header_bar_new ());
  self->title = gtk_label_new (NULL);
  self->cancel = gtk_button_new_with_mnemonic (_("_Cancel"));

  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->title, "title");
  gtk_button_set_can_shrink (GTK_BUTTON (self->cancel), TRUE);
  g_signal_connect_object (self->cancel, "clicked", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);

  adw_header_bar_set_show_start_title_buttons (self->bar, FALSE);
  adw_header_bar_set_show_end_title_buttons (self->bar, FALSE);
  adw_header_bar_set_title_widget (self->bar, self->title);
  adw_header_bar_pack_start (self->bar, self->cancel);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->bar));
}

GtkWidget *
jx_dialog_head_get_cancel (JxDialogHead *self)
{
  return self->cancel;
}
