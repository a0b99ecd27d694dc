/* jx-growing-text.c: a text view that is as high as its text
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-growing-text.h"

#include "jx-keys.h"

struct _JxGrowingText
{
  GtkTextView parent_instance;

  int         width;
  guint       settle;     /* idle source; 0: the height is right */
};

G_DEFINE_FINAL_TYPE (JxGrowingText, jx_growing_text, GTK_TYPE_TEXT_VIEW)

static gboolean
settle_cb (gpointer data)
{
  JxGrowingText *self = data;

  self->settle = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

/* At a new width a text view breaks its lines after the frame, and tells nobody how high it is then. */
static void
jx_growing_text_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  JxGrowingText *self = JX_GROWING_TEXT (widget);

  GTK_WIDGET_CLASS (jx_growing_text_parent_class)->size_allocate (widget, width, height, baseline);

  if (self->width != width && self->settle == 0)
    self->settle = g_idle_add_full (GTK_TEXT_VIEW_PRIORITY_VALIDATE + 1, settle_cb, self, NULL);

  self->width = width;
}

static void
jx_growing_text_dispose (GObject *object)
{
  g_clear_handle_id (&JX_GROWING_TEXT (object)->settle, g_source_remove);

  G_OBJECT_CLASS (jx_growing_text_parent_class)->dispose (object);
}

static void
jx_growing_text_class_init (JxGrowingTextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jx_growing_text_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = jx_growing_text_size_allocate;
}

static void
jx_growing_text_init (JxGrowingText *self)
{
  jx_keys_take (JX_KEYS_FINDING, GTK_WIDGET (self));   /* a text view would hide its caret with F7 */
}
