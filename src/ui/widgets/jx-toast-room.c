/* jx-toast-room.c: a toast does not cover what is being worked on
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-toast-room.h"

#define KEPT "jx-toast-room"   /* of an overlay: its children as a list, which is watched */

struct _JxToastRoom
{
  AdwBin parent_instance;
  int    kept;                 /* px at the lower edge, as far as what is in it can do without: it asks for no more on their account */
};

G_DEFINE_FINAL_TYPE (JxToastRoom, jx_toast_room, ADW_TYPE_BIN)

static GtkSizeRequestMode
get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (adw_bin_get_child (ADW_BIN (widget)));
}

static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *least,
         int            *natural,
         int            *least_baseline,
         int            *natural_baseline)
{
  gtk_widget_measure (adw_bin_get_child (ADW_BIN (widget)), orientation, for_size, least, natural, NULL, NULL);
}

static void
allocate (GtkWidget *widget,
          int        width,
          int        height,
          int        baseline)
{
  GtkWidget *content = adw_bin_get_child (ADW_BIN (widget));
  int least;

  gtk_widget_measure (content, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  gtk_widget_allocate (content, width, MAX (least, height - JX_TOAST_ROOM (widget)->kept), -1, NULL);
}

static void
jx_toast_room_class_init (JxToastRoomClass *class)
{
}

static void
jx_toast_room_init (JxToastRoom *self)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (self), gtk_custom_layout_new (get_request_mode, measure, allocate));
}

GtkWidget *
jx_toast_room_new (GtkWidget *content)
{
  return g_object_new (JX_TYPE_TOAST_ROOM, "child", content, NULL);
}

static void
keep (JxToastRoom *self,
      int          height)
{
  self->kept = height;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static GtkWidget *
get_toast (AdwToastOverlay *overlay)
{
  for (GtkWidget *child = gtk_widget_get_last_child (GTK_WIDGET (overlay)); child != NULL; child = gtk_widget_get_prev_sibling (child))
    if (child != adw_toast_overlay_get_child (overlay) && gtk_widget_get_visible (child))
      return child;

  return NULL;
}

/* Of a long text the line with the caret. */
static gboolean
get_working_area (GtkWidget       *overlay,
                  graphene_rect_t *area)
{
  GtkRoot *root = gtk_widget_get_root (overlay);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GdkRectangle caret;
  graphene_point_t point;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, overlay) || !gtk_widget_compute_bounds (focus, overlay, area))
    return FALSE;

  if (GTK_IS_TEXT_VIEW (focus) && area->size.height > (float) gtk_widget_get_height (overlay) / 2)
    {
      gtk_text_view_get_cursor_locations (GTK_TEXT_VIEW (focus), NULL, &caret, NULL);
      gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (focus), GTK_TEXT_WINDOW_WIDGET, caret.x, caret.y, &caret.x, &caret.y);
      if (!gtk_widget_compute_point (focus, overlay, &GRAPHENE_POINT_INIT ((float) caret.x, (float) caret.y), &point))
        return FALSE;

      *area = GRAPHENE_RECT_INIT (point.x, point.y, (float) caret.width, (float) caret.height);
    }

  return area->origin.y < (float) gtk_widget_get_height (overlay);
}

/* How much of it would be covered, once the toast has come up all the way. */
static int
get_covered (GtkWidget *overlay,
             GtkWidget *toast,
             int        height)
{
  graphene_rect_t area, bounds;

  if (!get_working_area (overlay, &area) || !gtk_widget_compute_bounds (toast, overlay, &bounds)
      || area.origin.x >= bounds.origin.x + bounds.size.width || area.origin.x + area.size.width <= bounds.origin.x)
    return 0;

  return (int) ceilf (area.origin.y + area.size.height) - (gtk_widget_get_height (overlay) - height);
}

static void
scroll (GtkWidget *overlay,
        int        by)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (gtk_root_get_focus (gtk_widget_get_root (overlay)), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = scrolled != NULL ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)) : NULL;

  if (adjustment != NULL)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + by);
}

/* What is below the toast ends above it, and is scrolled once it is laid out so; the grid does that by itself. */
static gboolean
make_room_cb (GtkWidget     *overlay,
              GdkFrameClock *clock,
              gpointer       data)
{
  JxToastRoom *room = JX_TOAST_ROOM (adw_toast_overlay_get_child (ADW_TOAST_OVERLAY (overlay)));
  GtkWidget *toast = get_toast (ADW_TOAST_OVERLAY (overlay));
  guint *frames = data;
  int height, covered;

  if ((*frames)++ == 0)
    return G_SOURCE_CONTINUE;   /* what the key or the toast changed is not laid out yet */
  if (toast == NULL)
    {
      keep (room, 0);
      return G_SOURCE_REMOVE;
    }
  if (gtk_widget_get_width (toast) == 0)
    return G_SOURCE_CONTINUE;

  gtk_widget_measure (toast, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (overlay), NULL, &height, NULL, NULL);
  covered = get_covered (overlay, toast, height);
  if (covered <= 0)
    return G_SOURCE_REMOVE;

  if (room->kept == 0)
    {
      keep (room, height);
      return G_SOURCE_CONTINUE;
    }

  scroll (overlay, covered);

  return G_SOURCE_REMOVE;
}

static void
make_room (GtkWidget *overlay)
{
  gtk_widget_add_tick_callback (overlay, make_room_cb, g_new0 (guint, 1), g_free);
}

/* One may move below it while it stands. */
static gboolean
key_pressed_cb (GtkWidget *overlay)
{
  if (get_toast (ADW_TOAST_OVERLAY (overlay)) != NULL)
    make_room (overlay);

  return GDK_EVENT_PROPAGATE;
}

void
jx_toast_room_keep (AdwToastOverlay *overlay)
{
  GListModel *children;
  GtkEventController *keys;

  if (g_object_get_data (G_OBJECT (overlay), KEPT) != NULL)
    return;

  children = gtk_widget_observe_children (GTK_WIDGET (overlay));
  g_signal_connect_object (children, "items-changed", G_CALLBACK (make_room), overlay, G_CONNECT_SWAPPED);
  g_object_set_data_full (G_OBJECT (overlay), KEPT, children, g_object_unref);

  keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), overlay, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (overlay), keys);
}
