/* robot.c: real keys and clicks for a window under test
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "robot.h"

#include <gdk/x11/gdkx.h>

#include "scene.h"
#include "server.h"

#define DPI      (96 * 1024)   /* of letters as they are drawn: gtk-xft-dpi */
#define PATIENCE 60   /* seconds that are seen to go by, one at a time: a machine that stood still between two has lost one */

struct _Robot
{
  GtkWindow *window;
  Server    *server;
  gulong     hook;
  guint      n_events;      /* key releases and button releases that came in */
  guint      n_motions;
  guint      n_scrolls;
};

typedef struct
{
  const char *name, *where;
  guint       seconds;
} Watchdog;

/* Where the focus is and how large the windows are, is what most waits in vain come from. */
static gboolean
bark_cb (gpointer data)
{
  Watchdog *watchdog = data;
  g_autofree char *scene = NULL;

  if (++watchdog->seconds < PATIENCE)
    return G_SOURCE_CONTINUE;

  scene = scene_dup ();
  g_error ("This did not come true: %s in %s; %s", watchdog->name, watchdog->where, scene);
  return G_SOURCE_REMOVE;
}

void
robot_wait_for (const char     *name,
                const char     *where,
                RobotCondition  condition,
                gpointer        data)
{
  Watchdog watchdog = { name, where, 0 };
  guint id = g_timeout_add_seconds (1, bark_cb, &watchdog);

  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (id);
}

static gboolean
has_focus_inside (gpointer data)
{
  GtkRoot *root = gtk_widget_get_root (data);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && focus != data && gtk_widget_is_ancestor (focus, data);
}

/* A line of a list, not the list as a whole, which is not seen. */
void
robot_wait_focus_inside (GtkWidget *widget)
{
  robot_wait (has_focus_inside, widget);
}

static gboolean
is_idle (gpointer data)
{
  return !g_main_context_pending (NULL);
}

void
robot_settle (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);

  robot_wait (is_idle, NULL);
}

static void
painted_cb (GdkFrameClock *clock,
            gboolean      *painted)
{
  *painted = TRUE;
}

static gboolean
is_set (gpointer data)
{
  return *(gboolean *) data;
}

/* What was asked for is laid out and painted */
void
robot_frame (Robot *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));
  gboolean painted = FALSE;
  gulong id = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  gtk_widget_queue_draw (GTK_WIDGET (self->window));
  robot_wait (is_set, &painted);
  g_signal_handler_disconnect (clock, id);
}

/* Two frames: where a breakpoint changes, libadwaita shows a picture of what was before in one, and a window that is closed
 * in it does not give the picture back. */
void
robot_set_letters (Robot *self,
                   int    percent)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", DPI * percent / 100, NULL);
  robot_frame (self);
  robot_frame (self);
}

/* A dialog keeps its events from the window it lies in, so they are counted where they come in. */
static gboolean
event_hook (GSignalInvocationHint *hint,
            guint                  n_values,
            const GValue          *values,
            gpointer               data)
{
  Robot *self = data;
  GdkEventType type = gdk_event_get_event_type (g_value_get_pointer (&values[1]));

  self->n_events += type == GDK_KEY_RELEASE || type == GDK_BUTTON_RELEASE;
  self->n_motions += type == GDK_MOTION_NOTIFY || type == GDK_ENTER_NOTIFY;
  self->n_scrolls += type == GDK_SCROLL;

  return G_SOURCE_CONTINUE;
}

static guint
event_signal (void)
{
  return g_signal_lookup ("event", GDK_TYPE_SURFACE);
}

static Window
xid_of (Robot *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self->window));

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  return gdk_x11_surface_get_xid (surface);
  G_GNUC_END_IGNORE_DEPRECATIONS
}

/* Where a list opens under it, the pointer would choose; a test that wants it somewhere puts it there. */
static void
put_pointer_aside (Robot *self)
{
  Display *display = server_get_display (self->server);

  server_move (self->server, DisplayWidth (display, DefaultScreen (display)) - 1,
               DisplayHeight (display, DefaultScreen (display)) - 1);
}

static gboolean
is_active (gpointer data)
{
  Robot *self = data;

  return gtk_window_is_active (self->window) && gtk_widget_get_width (GTK_WIDGET (self->window)) > 0;
}

static gboolean
is_viewable (gpointer data)
{
  Robot *self = data;
  XWindowAttributes attributes;

  return XGetWindowAttributes (server_get_display (self->server), xid_of (self), &attributes) != 0
         && attributes.map_state == IsViewable;
}

/* The server has the window from another connection than the robot's, and gives the keyboard to none that it does not show. */
static void
take_keyboard (Robot *self)
{
  gdk_display_sync (gtk_widget_get_display (GTK_WIDGET (self->window)));
  robot_wait (is_viewable, self);
  XMoveWindow (server_get_display (self->server), xid_of (self), 0, 0);
  XRaiseWindow (server_get_display (self->server), xid_of (self));
  XSetInputFocus (server_get_display (self->server), xid_of (self), RevertToPointerRoot, CurrentTime);
  server_sync (self->server);
  robot_wait (is_active, self);
}

void
robot_init (int    *argc,
            char ***argv)
{
  g_setenv ("GDK_BACKEND", "x11", TRUE);
  g_test_init (argc, argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
}

Robot *
robot_new (GtkWindow *window)
{
  Robot *self = g_new0 (Robot, 1);

  self->window = g_object_ref (window);
  self->server = server_new ();
  self->hook = g_signal_add_emission_hook (event_signal (), 0, event_hook, self, NULL);
  put_pointer_aside (self);
  robot_settle ();
  take_keyboard (self);

  return self;
}

static gboolean
is_inactive (gpointer data)
{
  return !gtk_window_is_active (((Robot *) data)->window);
}

void
robot_look_away (Robot *self)
{
  XSetInputFocus (server_get_display (self->server), None, RevertToNone, CurrentTime);
  server_sync (self->server);
  robot_wait (is_inactive, self);
  robot_settle ();
}

void
robot_look_back (Robot *self)
{
  take_keyboard (self);
  robot_settle ();
}

void
robot_free (Robot *self)
{
  g_signal_remove_emission_hook (event_signal (), self->hook);
  server_free (self->server);
  g_object_unref (self->window);
  g_free (self);
}

/* ---- keys ---- */

typedef struct
{
  Robot *robot;
  guint  n;
} Wanted;

static gboolean
has_seen (gpointer data)
{
  Wanted *wanted = data;

  return wanted->robot->n_events >= wanted->n;
}

/* One at a time: a long text takes long, and only what does not arrive is waited for in vain. */
static void
wait_seen (Robot *self,
           guint  n)
{
  server_sync (self->server);

  while (self->n_events < n)
    robot_wait (has_seen, &(Wanted) { self, self->n_events + 1 });

  robot_settle ();
}

void
robot_keys (Robot      *self,
            const char *keys)
{
  g_auto(GStrv) chords = g_strsplit (keys, " ", -1);

  for (guint i = 0; chords[i] != NULL; i++)
    {
      guint before = self->n_events;

      wait_seen (self, before + server_send_chord (self->server, chords[i]));
    }
}

/* Types as much as there are keys for; the keyboard must stay as it is until all of that was read. */
static const char *
type_part (Robot      *self,
           const char *text)
{
  const char *end = server_make_keys (self->server, text);
  guint before = self->n_events, n = 0;

  for (; text < end; text = g_utf8_next_char (text))
    n += server_send_character (self->server, g_utf8_get_char (text));

  wait_seen (self, before + n);

  return end;
}

void
robot_type (Robot      *self,
            const char *text)
{
  scene_note ("text “%s”", text);
  while (*text != '\0')
    text = type_part (self, text);
}

/* ---- pointer ---- */

static gboolean
has_moved (gpointer data)
{
  Wanted *wanted = data;

  return wanted->robot->n_motions > wanted->n;
}

static gboolean
has_scrolled (gpointer data)
{
  Wanted *wanted = data;

  return wanted->robot->n_scrolls > wanted->n;
}

/* A pointer that is there already would send nothing, so it comes from one pixel beside. */
void
robot_point (Robot     *self,
             GtkWidget *widget,
             double     x,
             double     y)
{
  Wanted before = { self, 0 };
  graphene_point_t point;
  double dx, dy;

  robot_frame (self);   /* what lies under the pointer is known when it is laid out */
  before.n = self->n_motions;
  gtk_native_get_surface_transform (GTK_NATIVE (self->window), &dx, &dy);
  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (self->window),
                                           &GRAPHENE_POINT_INIT ((float) x, (float) y), &point));
  server_move (self->server, (int) (point.x + dx) + 1, (int) (point.y + dy));
  server_move (self->server, (int) (point.x + dx), (int) (point.y + dy));
  server_sync (self->server);
  robot_wait (has_moved, &before);
  robot_settle ();
}

void
robot_press (Robot *self)
{
  server_press (self->server, 1, TRUE);
  server_sync (self->server);
}

void
robot_release (Robot *self)
{
  guint before = self->n_events;

  server_press (self->server, 1, FALSE);
  wait_seen (self, before + 1);
}

void
robot_click (Robot      *self,
             const char *modifier)
{
  guint before = self->n_events;

  if (modifier != NULL)
    server_hold (self->server, modifier, TRUE);

  server_press (self->server, 1, TRUE);
  server_press (self->server, 1, FALSE);

  if (modifier != NULL)
    server_hold (self->server, modifier, FALSE);

  wait_seen (self, before + (modifier != NULL ? 2 : 1));
}

void
robot_hold (Robot      *self,
            const char *modifier,
            gboolean    held)
{
  guint before = self->n_events;

  server_hold (self->server, modifier, held);
  server_sync (self->server);

  if (held)
    robot_settle ();
  else
    wait_seen (self, before + 1);
}

void
robot_wheel (Robot      *self,
             gboolean    down,
             const char *modifier)
{
  Wanted before = { self, self->n_scrolls };

  if (modifier != NULL)
    server_hold (self->server, modifier, TRUE);

  server_press (self->server, down ? 5 : 4, TRUE);
  server_press (self->server, down ? 5 : 4, FALSE);

  if (modifier != NULL)
    server_hold (self->server, modifier, FALSE);

  server_sync (self->server);
  robot_wait (has_scrolled, &before);
  robot_settle ();
}

static void
sync_gtk (Robot *self)
{
  server_sync (self->server);
  gdk_display_sync (gtk_widget_get_display (GTK_WIDGET (self->window)));
  robot_settle ();
}

typedef struct
{
  GtkWindow *window;
  int        width;
} Size;

static gboolean
has_width (gpointer data)
{
  Size *size = data;

  return gtk_widget_get_width (GTK_WIDGET (size->window)) == size->width;
}

/* As the user does it at the window's edge; the size is that of the window within its frame, which is known once a resize
 * that is on its way has been laid out. */
void
robot_resize (Robot *self,
              int    width,
              int    height)
{
  XWindowAttributes outside;

  scene_note ("size %d × %d", width, height);
  sync_gtk (self);
  robot_frame (self);
  XGetWindowAttributes (server_get_display (self->server), xid_of (self), &outside);
  XResizeWindow (server_get_display (self->server), xid_of (self),
                 width + outside.width - gtk_widget_get_width (GTK_WIDGET (self->window)),
                 height + outside.height - gtk_widget_get_height (GTK_WIDGET (self->window)));
  server_sync (self->server);
  robot_wait (has_width, &(Size) { self->window, width });
  robot_frame (self);
  robot_settle ();
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (self->window)), ==, width);   /* on a smaller screen it is taken back */
}

/* ---- whatever ---- */

void
robot_throw_key (Robot      *self,
                 const char *chord)
{
  scene_note ("key %s", chord);
  server_send_chord (self->server, chord);
  sync_gtk (self);
}

void
robot_throw_click (Robot *self,
                   int    x,
                   int    y,
                   guint  button)
{
  scene_note ("button %u at %d, %d", button, x, y);
  server_move (self->server, x, y);
  server_press (self->server, button, TRUE);
  server_press (self->server, button, FALSE);
  sync_gtk (self);
}

void
robot_throw_drag (Robot *self,
                  int    x,
                  int    y,
                  int    to_x,
                  int    to_y)
{
  scene_note ("drag from %d, %d to %d, %d", x, y, to_x, to_y);
  server_move (self->server, x, y);
  server_press (self->server, 1, TRUE);
  sync_gtk (self);
  server_move (self->server, (x + to_x) / 2, (y + to_y) / 2);
  sync_gtk (self);
  server_move (self->server, to_x, to_y);
  sync_gtk (self);
  server_press (self->server, 1, FALSE);
  sync_gtk (self);
}

void
robot_throw_wheel (Robot      *self,
                   int         x,
                   int         y,
                   gboolean    down,
                   const char *modifier)
{
  scene_note ("wheel %s at %d, %d", down ? "down" : "up", x, y);
  server_move (self->server, x, y);

  if (modifier != NULL)
    server_hold (self->server, modifier, TRUE);

  server_press (self->server, down ? 5 : 4, TRUE);
  server_press (self->server, down ? 5 : 4, FALSE);

  if (modifier != NULL)
    server_hold (self->server, modifier, FALSE);

  sync_gtk (self);
}
