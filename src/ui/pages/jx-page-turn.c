/* jx-page-turn.c: the keys and the wheel that turn the pages
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-page-turn.h"

#include <math.h>

/* With one page at a time the wheel goes over its edge to the next one. */
static gboolean
turn_page (JxPages *pages,
           double   dy)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (pages));
  double last = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  double value = gtk_adjustment_get_value (adjustment);
  guint at = jx_pages_get_current (pages);

  if (dy > 0 && value >= last - 1)
    return jx_pages_go_to (pages, at + 1);

  if (dy < 0 && value <= 1 && at > 0)
    {
      jx_pages_go_to (pages, at - 1);
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
      return TRUE;
    }

  return FALSE;
}

static gboolean
scroll_cb (JxPages                  *pages,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) != 0)
    {
      jx_pages_set_zoom (pages, (int) round (jx_pages_get_scale (pages) * 100 * (dy > 0 ? 0.9 : 1.1)));
      return GDK_EVENT_STOP;
    }

  return jx_pages_get_single (pages) && turn_page (pages, dy) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static gboolean
page_key_cb (GtkWidget *widget,
             GVariant  *parameter,
             gpointer   data)
{
  JxPages *pages = JX_PAGES (widget);
  guint at = jx_pages_get_current (pages);

  switch (g_variant_get_int32 (parameter))
    {
    case G_MININT32:
      jx_pages_go_to (pages, 0);
      break;
    case G_MAXINT32:
      jx_pages_go_to (pages, G_MAXUINT);
      break;
    case -1:
      jx_pages_go_to (pages, MAX (at, 1) - 1);
      break;
    case 1:
      jx_pages_go_to (pages, at + 1);
      break;
    }

  return GDK_EVENT_STOP;
}

static void
add_key (GtkWidgetClass *widget_class,
         guint           keyval,
         int             step)
{
  gtk_widget_class_add_binding (widget_class, keyval, 0, page_key_cb, "i", step);
}

void
jx_page_turn_add_keys (GtkWidgetClass *widget_class)
{
  add_key (widget_class, GDK_KEY_Page_Up, -1);
  add_key (widget_class, GDK_KEY_Page_Down, 1);
  add_key (widget_class, GDK_KEY_Home, G_MININT32);
  add_key (widget_class, GDK_KEY_End, G_MAXINT32);
}

void
jx_page_turn_add_wheel (JxPages *pages)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), pages);
  gtk_widget_add_controller (GTK_WIDGET (pages), scroll);
}
