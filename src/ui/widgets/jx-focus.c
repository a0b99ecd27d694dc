/* jx-focus.c: the focus is where it can be seen
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-focus.h"

#define WATCH  "jx-focus-watch"    /* of a window: its Watch */
#define BEFORE "jx-focus-before"   /* of a popover: GWeakRef to what had the focus before it opened */

typedef struct
{
  GSignalGroup *signals;   /* of what has the focus */
  GWeakRef      last;      /* what had it last */
  GtkPopover   *closed;    /* just now: what was chosen is still to happen; NULL none */
  gboolean      by_key;    /* the last thing that was pressed was one */
} Watch;

static void
watch_free (gpointer data)
{
  Watch *watch = data;

  g_object_unref (watch->signals);
  g_weak_ref_clear (&watch->last);
  g_clear_object (&watch->closed);
  g_free (watch);
}

/* ---- what goes, with the focus in it ---- */

static void
map_cb (GtkWidget *aside,
        GtkRoot   *root)
{
  g_signal_handlers_disconnect_by_func (aside, map_cb, root);
  gtk_widget_grab_focus (aside);
}

/* To what is around the place where it was, unless somebody gave it to another one meanwhile: no key arrives nowhere. */
static void
seek (GtkWidget *from)
{
  GtkRoot *root = gtk_widget_get_root (from);

  if (root == NULL || gtk_root_get_focus (root) != NULL)
    return;

  for (GtkWidget *at = from; at != NULL; at = gtk_widget_get_parent (at))
    if (gtk_widget_get_mapped (at) && gtk_widget_grab_focus (at))
      return;
}

static void
seek_cb (gpointer data)
{
  g_autoptr(GtkWidget) from = data;

  seek (from);
}

/* A key that comes before the focus has found another place was meant for what went: what is next to it did not ask for it, and GTK
 * looks for what Return is pressed on as if there always were something (gtk_popover_activate_default, 4.18). */
static gboolean
late_key_cb (GtkEventController *controller)
{
  GtkRoot *root = gtk_widget_get_root (gtk_event_controller_get_widget (controller));

  return root != NULL && gtk_root_get_focus (root) == NULL ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

/* The window sees no key that a popover gets. */
static void
watch_keys (GtkWidget *popover)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (late_key_cb), NULL);
  gtk_widget_add_controller (popover, keys);
}

/* GTK takes a reference on what goes, to move the focus from there to what is around it after the frame, and forgets that one for
 * the next that goes with the same focus in it: a menu that closes and is dropped, a sheet that is closed or changes its layout, a
 * table of another assessment would stay for ever (GtkWindow's move_focus_widget, 4.18). So nothing has the focus from the first
 * on, and it is moved here. A breakpoint takes all from sight until the next frame: there what had it gets it back, if it is to be
 * seen then. */
static void
unmap_cb (GtkWidget *focus,
          GtkRoot   *root)
{
  GtkWidget *at = focus;

  while (at != NULL && !gtk_widget_get_mapped (at))
    at = gtk_widget_get_parent (at);

  if (at == NULL)
    return;   /* all of the window goes */

  if (ADW_IS_BREAKPOINT_BIN (at))
    {
      g_signal_handlers_disconnect_by_func (focus, map_cb, root);
      g_signal_connect_object (focus, "map", G_CALLBACK (map_cb), root, G_CONNECT_DEFAULT);
    }

  /* not in the bin, as a sheet would seek it there and give it to what is not to be seen yet */
  gtk_root_set_focus (root, ADW_IS_BREAKPOINT_BIN (at) ? gtk_widget_get_parent (at) : NULL);
  if (!ADW_IS_BREAKPOINT_BIN (at))
    g_idle_add_once (seek_cb, g_object_ref (at));
}

/* ---- menus, and where one was before them ---- */

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static GtkWidget *
dup_before (GtkPopover *popover)
{
  GWeakRef *remembered = g_object_get_data (G_OBJECT (popover), BEFORE);

  return remembered != NULL ? g_weak_ref_get (remembered) : NULL;
}

/* What had the focus gets it, or what the popover belongs to. */
static void
give_back (GtkPopover *popover)
{
  g_autoptr(GtkWidget) before = dup_before (popover);

  if (before != NULL)
    seek (before);
  seek (gtk_widget_get_parent (GTK_WIDGET (popover)));
}

static gboolean
forget_closed_cb (gpointer data)
{
  Watch *watch = g_object_get_data (G_OBJECT (data), WATCH);

  if (watch != NULL)
    g_clear_object (&watch->closed);

  return G_SOURCE_REMOVE;
}

/* At once: a dialog that is opened by what was chosen gives the focus back to what has it by then. */
static void
closed_cb (GtkPopover *popover)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (popover));
  Watch *watch = root != NULL ? g_object_get_data (G_OBJECT (root), WATCH) : NULL;

  if (watch == NULL)
    return;

  g_set_object (&watch->closed, popover);
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, forget_closed_cb, g_object_ref (root), g_object_unref);
  give_back (popover);
}

/* GTK gives it to the button of a menu that was closed by a key, after it told that it is closed (GtkPopoverMenu, 4.18). */
static gboolean
is_taken_by_owner (Watch     *watch,
                   GtkWidget *focus)
{
  GtkWidget *owner = watch->closed != NULL ? gtk_widget_get_parent (GTK_WIDGET (watch->closed)) : NULL;
  g_autoptr(GtkWidget) before = owner != NULL ? dup_before (watch->closed) : NULL;

  return before != NULL && focus != NULL && gtk_widget_is_ancestor (focus, owner)
         && before != owner && !gtk_widget_is_ancestor (before, owner);
}

static void
remember (GtkWidget *popover,
          GtkWidget *before)
{
  GWeakRef *remembered = g_object_get_data (G_OBJECT (popover), BEFORE);

  if (remembered == NULL)
    {
      remembered = g_new (GWeakRef, 1);
      g_weak_ref_init (remembered, NULL);
      g_object_set_data_full (G_OBJECT (popover), BEFORE, remembered, weak_ref_free);
      g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
      watch_keys (popover);
    }

  g_weak_ref_set (remembered, before);
}

static void
watch_focus (GtkRoot *root)
{
  Watch *watch = g_object_get_data (G_OBJECT (root), WATCH);
  GtkWidget *focus = gtk_root_get_focus (root);
  GtkWidget *popover = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;
  g_autoptr(GtkWidget) last = g_weak_ref_get (&watch->last);

  if (is_taken_by_owner (watch, focus))
    {
      g_autoptr(GtkPopover) closed = g_steal_pointer (&watch->closed);

      gtk_root_set_focus (root, NULL);
      give_back (closed);
      return;
    }

  /* a button that could be pressed once, an item of an open menu that has nothing to do any more */
  if (focus == NULL && last != NULL && gtk_widget_get_mapped (last) && !gtk_widget_is_sensitive (last))
    g_idle_add_once (seek_cb, g_object_ref (last));

  if (popover != NULL && last != NULL && !gtk_widget_is_ancestor (last, popover))
    remember (popover, last);

  if (focus != NULL)
    g_weak_ref_set (&watch->last, focus);
  if (focus != NULL && watch->by_key)
    gtk_window_set_focus_visible (GTK_WINDOW (root), TRUE);   /* also where a dialog or a page took it */
  g_signal_group_set_target (watch->signals, focus);
}

static gboolean
event_cb (GtkEventController *controller,
          GdkEvent           *event,
          Watch              *watch)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if (type == GDK_KEY_PRESS || type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN)
    watch->by_key = type == GDK_KEY_PRESS;

  return GDK_EVENT_PROPAGATE;
}

void
jx_focus_keep (GtkWindow *window)
{
  Watch *watch = g_new0 (Watch, 1);
  GtkEventController *events = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect (events, "event", G_CALLBACK (event_cb), watch);
  gtk_widget_add_controller (GTK_WIDGET (window), events);

  watch->signals = g_signal_group_new (GTK_TYPE_WIDGET);
  g_weak_ref_init (&watch->last, NULL);
  g_signal_group_connect_object (watch->signals, "unmap", G_CALLBACK (unmap_cb), window, G_CONNECT_DEFAULT);
  g_object_set_data_full (G_OBJECT (window), WATCH, watch, watch_free);
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (watch_focus), NULL);
}

/* ---- dialogs ---- */

/* What is covered cannot be worked with: neither what the window moves the focus to when a widget with the focus went, nor
 * what was below when the sheet was put in another place keeps it. */
static void
focus_moved_cb (AdwDialog  *dialog,
                GParamSpec *pspec,
                GtkRoot    *root)
{
  GtkWidget *focus = gtk_root_get_focus (root);

  if (focus != NULL && focus != GTK_WIDGET (dialog) && !gtk_widget_is_ancestor (focus, GTK_WIDGET (dialog))
      && ADW_IS_APPLICATION_WINDOW (root)
      && adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) == dialog)
    gtk_widget_grab_focus (GTK_WIDGET (dialog));
}

static void
mapped_cb (GtkWidget *content,
           AdwDialog *dialog)
{
  GtkRoot *root = gtk_widget_get_root (content);

  g_signal_handlers_disconnect_by_func (root, focus_moved_cb, dialog);
  g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (focus_moved_cb), dialog, G_CONNECT_SWAPPED);

  if (!(gtk_widget_get_state_flags (GTK_WIDGET (dialog)) & GTK_STATE_FLAG_FOCUS_WITHIN))
    gtk_widget_grab_focus (GTK_WIDGET (dialog));
}

/* A dialog asks for its focus once; here it is kept until the dialog is closed. */
void
jx_focus_keep_in (AdwDialog *dialog)
{
  g_signal_connect_object (adw_dialog_get_child (dialog), "map", G_CALLBACK (mapped_cb), dialog, G_CONNECT_AFTER);
}

/* ---- pages ---- */

/* A page without anything to be focused would leave the focus with what is hidden now, and no key would arrive; nor would one
 * where the page before took what had the focus with it. */
void
jx_focus_show_page (GtkStack   *stack,
                    const char *name)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (stack));
  GtkWidget *child;

  gtk_stack_set_visible_child_name (stack, name);
  child = gtk_stack_get_visible_child (stack);

  if (root != NULL
      && (gtk_root_get_focus (root) == NULL || (gtk_widget_get_state_flags (GTK_WIDGET (stack)) & GTK_STATE_FLAG_FOCUS_WITHIN))
      && !(gtk_widget_get_state_flags (child) & GTK_STATE_FLAG_FOCUS_WITHIN)
      && !gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD))
    gtk_root_set_focus (root, NULL);
}

/* ---- lists ---- */

static gboolean
enter_cb (GtkWidget     *view,
          GdkFrameClock *clock,
          gpointer       data)
{
  if (gtk_adjustment_get_page_size (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view))) <= 0)
    return G_SOURCE_CONTINUE;   /* not laid out yet */

  gtk_list_view_scroll_to (GTK_LIST_VIEW (view), 0, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (view);

  return G_SOURCE_REMOVE;
}

/* A list without a selection would take the focus itself, which is not seen. There is a line to go to once it is laid out. */
void
jx_focus_enter_list (GtkListView *view)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (view), enter_cb, NULL, NULL);
}
