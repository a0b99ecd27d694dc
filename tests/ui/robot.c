/* robot.c: real keys and clicks for a window under test
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "robot.h"

#include <X11/XKBlib.h>
#include <dlfcn.h>
#include <string.h>
#include <gdk/x11/gdkx.h>

#define WATCHDOG_SECONDS 20

/* The server's test extension, from the library that xdotool brings: it has no headers in the packages. */
typedef struct
{
  Display *display;
  int    (*key)    (Display *display, unsigned int keycode, int is_press, unsigned long delay);
  int    (*motion) (Display *display, int screen, int x, int y, unsigned long delay);
  int    (*button) (Display *display, unsigned int button, int is_press, unsigned long delay);
} Server;

struct _Robot
{
  GtkWindow  *window;
  Server      server;
  GArray     *spare;        /* guint: keycodes that stand for nothing the tests press */
  GArray     *symbols;      /* KeySym: what each of them gives by now */
  GHashTable *made;         /* characters → keycodes among the spare ones */
  gulong      hook;
  guint       n_events;     /* key releases and button releases that came in */
  guint       n_motions;
  guint       n_scrolls;
};

/* Where the focus is, is what most waits in vain come from. */
static gboolean
bark_cb (gpointer data)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();
  g_autoptr(GString) focus = g_string_new (NULL);

  for (GList *link = windows; link != NULL; link = link->next)
    for (GtkWidget *at = gtk_window_get_focus (link->data); at != NULL; at = gtk_widget_get_parent (at))
      g_string_append_printf (focus, " %s%s", G_OBJECT_TYPE_NAME (at), gtk_widget_get_mapped (at) ? "" : " (not mapped)");

  g_error ("This did not come true: %s; the focus is in%s", (const char *) data, focus->len > 0 ? focus->str : " nothing");
  return G_SOURCE_REMOVE;
}

void
robot_wait_for (const char     *name,
                const char     *where,
                RobotCondition  condition,
                gpointer        data)
{
  g_autofree char *what = g_strdup_printf ("%s in %s", name, where);
  guint watchdog = g_timeout_add_seconds (WATCHDOG_SECONDS, bark_cb, what);

  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (watchdog);
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

static void
connect_server (Server *self)
{
  void *library = dlopen ("libXtst.so.6", RTLD_NOW);

  g_assert_nonnull (library);
  self->display = XOpenDisplay (NULL);
  g_assert_nonnull (self->display);
  *(void **) &self->key = dlsym (library, "XTestFakeKeyEvent");
  *(void **) &self->motion = dlsym (library, "XTestFakeMotionEvent");
  *(void **) &self->button = dlsym (library, "XTestFakeButtonEvent");
  g_assert_nonnull (*(void **) &self->button);
}

static gboolean
is_spare (KeySym symbol)
{
  return symbol == NoSymbol || (symbol >= 0x1008ff00 && symbol <= 0x1008ffff) || symbol >= 0x01000000;
}

/* Keys without a sign, and those for music and mail. */
static void
find_spare_keys (Robot *self)
{
  int first, last;

  self->spare = g_array_new (FALSE, FALSE, sizeof (guint));
  XDisplayKeycodes (self->server.display, &first, &last);

  for (guint code = first; code <= (guint) last; code++)
    if (is_spare (XkbKeycodeToKeysym (self->server.display, code, 0, 0)))
      g_array_append_val (self->spare, code);

  g_assert_cmpuint (self->spare->len, >, 8);
  self->symbols = g_array_sized_new (FALSE, TRUE, sizeof (KeySym), self->spare->len);
  g_array_set_size (self->symbols, self->spare->len);
  self->made = g_hash_table_new (NULL, NULL);
}

/* Every change makes each program read the whole keyboard again, so keys side by side are changed at once. */
static void
change_keys (Robot *self,
             guint  first,
             guint  last)
{
  for (guint start = first, end = first; start < last; start = end)
    {
      guint code = g_array_index (self->spare, guint, start);

      while (end < last && g_array_index (self->spare, guint, end) == code + end - start)
        end++;

      XChangeKeyboardMapping (self->server.display, (int) code, 1, &g_array_index (self->symbols, KeySym, start),
                              (int) (end - start));
    }
}

/* Who comes next finds them as spare as they were. */
static void
forget_keys (Robot *self)
{
  guint n = g_hash_table_size (self->made);

  memset (self->symbols->data, 0, n * sizeof (KeySym));
  change_keys (self, 0, n);
  g_hash_table_remove_all (self->made);
}

static Window
xid_of (Robot *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self->window));

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  return gdk_x11_surface_get_xid (surface);
  G_GNUC_END_IGNORE_DEPRECATIONS
}

static gboolean
is_active (gpointer data)
{
  Robot *self = data;

  return gtk_window_is_active (self->window) && gtk_widget_get_width (GTK_WIDGET (self->window)) > 0;
}

static void
take_keyboard (Robot *self)
{
  XMoveWindow (self->server.display, xid_of (self), 0, 0);
  XRaiseWindow (self->server.display, xid_of (self));
  XSetInputFocus (self->server.display, xid_of (self), RevertToPointerRoot, CurrentTime);
  XSync (self->server.display, False);
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
  connect_server (&self->server);
  find_spare_keys (self);
  self->hook = g_signal_add_emission_hook (event_signal (), 0, event_hook, self, NULL);
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
  XSetInputFocus (self->server.display, None, RevertToNone, CurrentTime);
  XSync (self->server.display, False);
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
  forget_keys (self);
  XCloseDisplay (self->server.display);
  g_array_unref (self->spare);
  g_array_unref (self->symbols);
  g_hash_table_unref (self->made);
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

static void
wait_seen (Robot *self,
           guint  n)
{
  XSync (self->server.display, False);
  robot_wait (has_seen, &(Wanted) { self, n });
  robot_settle ();
}

static KeySym
modifier_named (const char *name)
{
  if (g_str_equal (name, "ctrl"))
    return XK_Control_L;
  if (g_str_equal (name, "shift"))
    return XK_Shift_L;

  g_assert_cmpstr (name, ==, "alt");

  return XK_Alt_L;
}

static void
send_code (Robot    *self,
           KeyCode   code,
           gboolean  press)
{
  g_assert_cmpuint (code, !=, 0);
  self->server.key (self->server.display, code, press, 0);
}

static void
send_key (Robot    *self,
          KeySym    symbol,
          gboolean  press)
{
  send_code (self, XKeysymToKeycode (self->server.display, symbol), press);
}

/* Returns how many keys go up. */
static guint
send_chord (Robot      *self,
            const char *chord)
{
  g_auto(GStrv) parts = g_strsplit (chord, "+", -1);
  guint n = g_strv_length (parts);
  KeySym symbol = XStringToKeysym (parts[n - 1]);

  g_assert_cmpuint (symbol, !=, NoSymbol);

  for (guint i = 0; i + 1 < n; i++)
    send_key (self, modifier_named (parts[i]), TRUE);

  send_key (self, symbol, TRUE);
  send_key (self, symbol, FALSE);

  for (guint i = 0; i + 1 < n; i++)
    send_key (self, modifier_named (parts[i]), FALSE);

  return n;
}

void
robot_keys (Robot      *self,
            const char *keys)
{
  g_auto(GStrv) chords = g_strsplit (keys, " ", -1);

  for (guint i = 0; chords[i] != NULL; i++)
    {
      guint before = self->n_events;

      wait_seen (self, before + send_chord (self, chords[i]));
    }
}

#define SHIFTED 0x100   /* beside a keycode: with Shift held */

/* The key of the server's own layout that gives this character by itself or with Shift held; 0 when none does. */
static guint
find_layout_key (Robot    *self,
                 gunichar  c)
{
  KeySym symbol = gdk_unicode_to_keyval (c);
  guint code = c >= 0x20 && c < 0x80 ? XKeysymToKeycode (self->server.display, symbol) : 0;

  for (int level = 0; code != 0 && level < 2; level++)
    if (XkbKeycodeToKeysym (self->server.display, (KeyCode) code, 0, level) == symbol)
      return level > 0 ? code | SHIFTED : code;

  return 0;
}

static guint
find_key (Robot    *self,
          gunichar  c)
{
  guint code = GPOINTER_TO_UINT (g_hash_table_lookup (self->made, GUINT_TO_POINTER (c)));

  return code != 0 ? code : find_layout_key (self, c);
}

static guint
count_without_key (Robot      *self,
                   const char *text)
{
  g_autoptr(GHashTable) missing = g_hash_table_new (NULL, NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (find_key (self, g_utf8_get_char (text)) == 0)
      g_hash_table_add (missing, GUINT_TO_POINTER (g_utf8_get_char (text)));

  return g_hash_table_size (missing);
}

/* Spare keys are made to give the characters that no key gives yet. Returns where in the text there are none left. */
static const char *
make_keys (Robot      *self,
           const char *text)
{
  guint first;

  if (g_hash_table_size (self->made) + count_without_key (self, text) > self->spare->len)
    g_hash_table_remove_all (self->made);

  first = g_hash_table_size (self->made);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);
      guint n = g_hash_table_size (self->made);

      if (find_key (self, c) != 0)
        continue;
      if (n == self->spare->len)
        break;

      g_hash_table_insert (self->made, GUINT_TO_POINTER (c), GUINT_TO_POINTER (g_array_index (self->spare, guint, n)));
      g_array_index (self->symbols, KeySym, n) = gdk_unicode_to_keyval (c);
    }

  change_keys (self, first, g_hash_table_size (self->made));

  return text;
}

/* Returns how many keys go up. */
static guint
send_code_alone (Robot *self,
                 guint  code)
{
  if (code & SHIFTED)
    send_key (self, XK_Shift_L, TRUE);

  send_code (self, (KeyCode) (code & 0xff), TRUE);
  send_code (self, (KeyCode) (code & 0xff), FALSE);

  if (code & SHIFTED)
    send_key (self, XK_Shift_L, FALSE);

  return code & SHIFTED ? 2 : 1;
}

/* Types as much as there are keys for; the keyboard must stay as it is until all of that was read. */
static const char *
type_part (Robot      *self,
           const char *text)
{
  const char *end = make_keys (self, text);
  guint before = self->n_events, n = 0;

  for (; text < end; text = g_utf8_next_char (text))
    n += send_code_alone (self, find_key (self, g_utf8_get_char (text)));

  wait_seen (self, before + n);

  return end;
}

void
robot_type (Robot      *self,
            const char *text)
{
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
  Wanted before = { self, self->n_motions };
  graphene_point_t point;
  double dx, dy;

  gtk_native_get_surface_transform (GTK_NATIVE (self->window), &dx, &dy);
  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (self->window),
                                           &GRAPHENE_POINT_INIT ((float) x, (float) y), &point));
  self->server.motion (self->server.display, -1, (int) (point.x + dx) + 1, (int) (point.y + dy), 0);
  self->server.motion (self->server.display, -1, (int) (point.x + dx), (int) (point.y + dy), 0);
  XSync (self->server.display, False);
  robot_wait (has_moved, &before);
  robot_settle ();
}

void
robot_press (Robot *self)
{
  self->server.button (self->server.display, 1, True, 0);
  XSync (self->server.display, False);
}

void
robot_release (Robot *self)
{
  guint before = self->n_events;

  self->server.button (self->server.display, 1, False, 0);
  wait_seen (self, before + 1);
}

void
robot_click (Robot      *self,
             const char *modifier)
{
  guint before = self->n_events;

  if (modifier != NULL)
    send_key (self, modifier_named (modifier), TRUE);

  self->server.button (self->server.display, 1, True, 0);
  self->server.button (self->server.display, 1, False, 0);

  if (modifier != NULL)
    send_key (self, modifier_named (modifier), FALSE);

  wait_seen (self, before + (modifier != NULL ? 2 : 1));
}

void
robot_hold (Robot      *self,
            const char *modifier,
            gboolean    held)
{
  guint before = self->n_events;

  send_key (self, modifier_named (modifier), held);
  XSync (self->server.display, False);

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
    send_key (self, modifier_named (modifier), TRUE);

  self->server.button (self->server.display, down ? 5 : 4, True, 0);
  self->server.button (self->server.display, down ? 5 : 4, False, 0);

  if (modifier != NULL)
    send_key (self, modifier_named (modifier), FALSE);

  XSync (self->server.display, False);
  robot_wait (has_scrolled, &before);
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

/* As the user does it at the window's edge; the size is that of the window within its frame. */
void
robot_resize (Robot *self,
              int    width,
              int    height)
{
  XWindowAttributes outside;

  XGetWindowAttributes (self->server.display, xid_of (self), &outside);
  XResizeWindow (self->server.display, xid_of (self),
                 width + outside.width - gtk_widget_get_width (GTK_WIDGET (self->window)),
                 height + outside.height - gtk_widget_get_height (GTK_WIDGET (self->window)));
  XSync (self->server.display, False);
  robot_wait (has_width, &(Size) { self->window, width });
  robot_frame (self);
  robot_settle ();
}

/* ---- whatever ---- */

static void
sync_gtk (Robot *self)
{
  XSync (self->server.display, False);
  gdk_display_sync (gtk_widget_get_display (GTK_WIDGET (self->window)));
  robot_settle ();
}

void
robot_throw_key (Robot      *self,
                 const char *chord)
{
  send_chord (self, chord);
  sync_gtk (self);
}

void
robot_throw_click (Robot *self,
                   int    x,
                   int    y,
                   guint  button)
{
  self->server.motion (self->server.display, -1, x, y, 0);
  self->server.button (self->server.display, button, True, 0);
  self->server.button (self->server.display, button, False, 0);
  sync_gtk (self);
}

void
robot_throw_drag (Robot *self,
                  int    x,
                  int    y,
                  int    to_x,
                  int    to_y)
{
  self->server.motion (self->server.display, -1, x, y, 0);
  self->server.button (self->server.display, 1, True, 0);
  sync_gtk (self);
  self->server.motion (self->server.display, -1, (x + to_x) / 2, (y + to_y) / 2, 0);
  sync_gtk (self);
  self->server.motion (self->server.display, -1, to_x, to_y, 0);
  sync_gtk (self);
  self->server.button (self->server.display, 1, False, 0);
  sync_gtk (self);
}

void
robot_throw_wheel (Robot      *self,
                   int         x,
                   int         y,
                   gboolean    down,
                   const char *modifier)
{
  self->server.motion (self->server.display, -1, x, y, 0);

  if (modifier != NULL)
    send_key (self, modifier_named (modifier), TRUE);

  self->server.button (self->server.display, down ? 5 : 4, True, 0);
  self->server.button (self->server.display, down ? 5 : 4, False, 0);

  if (modifier != NULL)
    send_key (self, modifier_named (modifier), FALSE);

  sync_gtk (self);
}
