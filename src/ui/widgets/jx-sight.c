/* jx-sight.c: what shall be seen is scrolled to while all around it gets its height
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-sight.h"

#include "jx-growing-text.h"

#define TOP_SPACE   12     /* above what was brought to the top */
#define CARET_SPACE 24     /* above and below a caret that was scrolled to */
#define HELD_FRAMES 4      /* in which what was made anew gets a height to be scrolled in */

typedef struct
{
  double value;
  guint  n_frames;
} Hold;

/* Of what is scrolled as a whole: an outline may stand before it. NULL there is nothing that scrolls. */
GtkAdjustment *
jx_sight_find_adjustment (GtkWidget *below)
{
  GtkAdjustment *found = NULL;

  for (GtkWidget *child = gtk_widget_get_last_child (below); child != NULL && found == NULL;
       child = gtk_widget_get_prev_sibling (child))
    found = GTK_IS_SCROLLED_WINDOW (child) ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (child))
                                           : jx_sight_find_adjustment (child);

  return found;
}

/* Scrolls to the row of a list that has the focus, or to the text of a chapter, if it is inside; what is higher than the window
 * stays where it is. */
gboolean
jx_sight_show_focus (GtkWidget *within)
{
  GtkRoot *root = gtk_widget_get_root (within);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean inside = focus != NULL && gtk_widget_is_ancestor (focus, within);
  GtkWidget *row = inside ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;
  GtkWidget *sought = row != NULL ? row : inside && JX_IS_GROWING_TEXT (focus) ? focus : NULL;
  GtkWidget *viewport = sought != NULL ? gtk_widget_get_ancestor (sought, GTK_TYPE_VIEWPORT) : NULL;

  if (viewport != NULL && gtk_widget_get_height (sought) < gtk_widget_get_height (viewport))
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), sought, NULL);

  return viewport != NULL;
}

static gboolean
hold_cb (GtkWidget     *within,
         GdkFrameClock *clock,
         gpointer       data)
{
  GtkAdjustment *adjustment = jx_sight_find_adjustment (within);
  Hold *hold = data;

  if (adjustment != NULL && hold->n_frames < HELD_FRAMES)
    gtk_adjustment_set_value (adjustment, hold->value);
  else
    jx_sight_show_focus (within);   /* all stands where it was scrolled to: places are true again */

  return hold->n_frames++ < HELD_FRAMES + JX_SIGHT_FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* What was made anew stays scrolled as it was, or as far as the row needs that has the focus. */
void
jx_sight_hold (GtkWidget *within,
               double     value)
{
  Hold *hold = g_new0 (Hold, 1);

  hold->value = value;
  gtk_widget_add_tick_callback (within, hold_cb, hold, g_free);
}

static gboolean
top_cb (GtkWidget     *widget,
        GdkFrameClock *clock,
        gpointer       n_frames)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  graphene_point_t place;

  if (gtk_widget_compute_point (widget, viewport, &GRAPHENE_POINT_INIT (0, 0), &place))
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + place.y - TOP_SPACE);

  return (*(guint *) n_frames)++ < JX_SIGHT_FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* As far as there is something below it to scroll. What the focus scrolls by itself in these frames does not count. */
void
jx_sight_bring_to_top (GtkWidget *widget)
{
  gtk_widget_add_tick_callback (widget, top_cb, g_new0 (guint, 1), g_free);
}

static gboolean
caret_cb (GtkWidget     *text,
          GdkFrameClock *clock,
          gpointer       n_frames)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (text, GTK_TYPE_VIEWPORT);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  GdkRectangle caret;
  graphene_point_t place;

  gtk_text_view_get_cursor_locations (GTK_TEXT_VIEW (text), NULL, &caret, NULL);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (text), GTK_TEXT_WINDOW_WIDGET, caret.x, caret.y, &caret.x, &caret.y);

  if (gtk_widget_compute_point (text, viewport, &GRAPHENE_POINT_INIT (0, (float) caret.y), &place))
    {
      double above = place.y - CARET_SPACE;
      double below = place.y + (float) caret.height + CARET_SPACE - (float) gtk_widget_get_height (viewport);

      if (above < 0 || below > 0)
        gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + (above < 0 ? above : below));
    }

  return (*(guint *) n_frames)++ < JX_SIGHT_FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* In a text that is as high as it is long, and scrolled from outside. */
void
jx_sight_show_caret (GtkTextView *text)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (text), caret_cb, g_new0 (guint, 1), g_free);
}
