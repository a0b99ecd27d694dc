/* grid-harness.c: the grid in a real window, fed with real keys and clicks
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "grid-harness.h"

#include <adwaita.h>
#include <dlfcn.h>
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

typedef struct
{
  Harness  harness;
  Server   server;
  guint    n_events;     /* key releases and button releases that the window saw */
  guint    n_motions;
  guint    n_scrolls;
} Private;

static gboolean
bark_cb (gpointer data)
{
  g_error ("The condition did not come true.");
  return G_SOURCE_REMOVE;
}

void
harness_wait (Harness          *self,
              HarnessCondition  condition,
              gpointer          data)
{
  guint watchdog = g_timeout_add_seconds (WATCHDOG_SECONDS, bark_cb, NULL);

  while (!condition (self, data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (watchdog);
}

static gboolean
is_idle (Harness *self,
         gpointer data)
{
  return !g_main_context_pending (NULL);
}

void
harness_settle (Harness *self)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  harness_wait (self, is_idle, NULL);
}

static void
painted_cb (GdkFrameClock *clock,
            gboolean      *painted)
{
  *painted = TRUE;
}

static gboolean
is_painted (Harness  *self,
            gpointer  data)
{
  return *(gboolean *) data;
}

/* What was asked for is laid out and painted */
void
harness_frame (Harness *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->window);
  gboolean painted = FALSE;
  gulong id = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  gtk_widget_queue_draw (self->window);
  harness_wait (self, is_painted, &painted);
  g_signal_handler_disconnect (clock, id);
}

static gboolean
event_cb (GtkEventControllerLegacy *controller,
          GdkEvent                 *event,
          Private                  *self)
{
  GdkEventType type = gdk_event_get_event_type (event);

  self->n_events += type == GDK_KEY_RELEASE || type == GDK_BUTTON_RELEASE;
  self->n_motions += type == GDK_MOTION_NOTIFY || type == GDK_ENTER_NOTIFY;
  self->n_scrolls += type == GDK_SCROLL;
  return GDK_EVENT_PROPAGATE;
}

static void
edit_cb (Harness          *self,
         const JxGridEdit *edit)
{
  g_ptr_array_add (self->edits, jx_grid_edit_copy (edit));
  sample_model_apply (self->model, edit, self->grid);
}

static void
undo_cb (Harness *self)
{
  self->undone++;
}

static void
redo_cb (Harness *self)
{
  self->redone++;
}

static void
find_cb (Harness *self,
         int      direction)
{
  self->found += direction;
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
is_active (Harness  *self,
           gpointer  data)
{
  return gtk_window_is_active (GTK_WINDOW (self->window)) &&
         gtk_widget_get_width (GTK_WIDGET (self->grid)) > 0;
}

static Window
xid_of (Private *self)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self->harness.window));

  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  return gdk_x11_surface_get_xid (surface);
  G_GNUC_END_IGNORE_DEPRECATIONS
}

/* There is no window manager: the window takes its place and the keyboard itself */
static void
take_keyboard (Private *self)
{
  XMoveWindow (self->server.display, xid_of (self), 0, 0);
  XRaiseWindow (self->server.display, xid_of (self));
  XSetInputFocus (self->server.display, xid_of (self), RevertToPointerRoot, CurrentTime);
  XSync (self->server.display, False);
  harness_wait (&self->harness, is_active, NULL);
}

static GtkWidget *
create_content (Harness *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->scroller = gtk_scrolled_window_new ();
  self->other = gtk_button_new_with_label ("other");
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->grid));
  gtk_box_append (GTK_BOX (box), self->scroller);
  gtk_box_append (GTK_BOX (box), self->other);
  return box;
}

void
harness_init (int    *argc,
              char ***argv)
{
  g_setenv ("GDK_BACKEND", "x11", TRUE);
  g_test_init (argc, argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  adw_init ();
}

Harness *
harness_new (guint n_classes,
             guint per_class)
{
  Private *self = g_new0 (Private, 1);
  Harness *harness = &self->harness;
  GtkEventController *events = gtk_event_controller_legacy_new ();

  connect_server (&self->server);
  harness->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_grid_edit_free);
  harness->model = sample_model_new (n_classes, per_class);
  harness->grid = JX_GRID (jx_grid_new ());
  jx_grid_view_set_model (JX_GRID_VIEW (harness->grid), JX_GRID_MODEL (harness->model));
  g_signal_connect_swapped (harness->grid, "edit", G_CALLBACK (edit_cb), harness);
  g_signal_connect_swapped (harness->grid, "undo", G_CALLBACK (undo_cb), harness);
  g_signal_connect_swapped (harness->grid, "redo", G_CALLBACK (redo_cb), harness);
  g_signal_connect_swapped (harness->grid, "find", G_CALLBACK (find_cb), harness);

  harness->window = adw_window_new ();
  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect (events, "event", G_CALLBACK (event_cb), self);
  gtk_widget_add_controller (harness->window, events);
  adw_window_set_content (ADW_WINDOW (harness->window), create_content (harness));
  gtk_window_set_default_size (GTK_WINDOW (harness->window), 900, 600);
  gtk_window_present (GTK_WINDOW (harness->window));
  harness_settle (harness);
  take_keyboard (self);
  gtk_widget_grab_focus (GTK_WIDGET (harness->grid));

  return harness;
}

void
harness_free (Harness *harness)
{
  Private *self = (Private *) harness;
  JxGrid *grid = harness->grid != NULL ? g_object_ref (harness->grid) : NULL;

  gtk_window_destroy (GTK_WINDOW (harness->window));
  if (grid != NULL)
    g_assert_finalize_object (grid);
  g_assert_finalize_object (harness->model);
  g_ptr_array_unref (harness->edits);
  XCloseDisplay (self->server.display);
  g_free (self);
}

static gboolean
has_seen (Harness  *harness,
          gpointer  data)
{
  return ((Private *) harness)->n_events >= GPOINTER_TO_UINT (data);
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
send_key (Private *self,
          KeySym   symbol,
          gboolean press)
{
  KeyCode code = XKeysymToKeycode (self->server.display, symbol);

  g_assert_cmpuint (code, !=, 0);
  self->server.key (self->server.display, code, press, 0);
}

static void
send_chord (Private    *self,
            const char *chord)
{
  g_auto(GStrv) parts = g_strsplit (chord, "+", -1);
  guint n = g_strv_length (parts);
  guint before = self->n_events;
  KeySym symbol = XStringToKeysym (parts[n - 1]);

  g_assert_cmpuint (symbol, !=, NoSymbol);
  for (guint i = 0; i + 1 < n; i++)
    send_key (self, modifier_named (parts[i]), TRUE);
  send_key (self, symbol, TRUE);
  send_key (self, symbol, FALSE);
  for (guint i = 0; i + 1 < n; i++)
    send_key (self, modifier_named (parts[i]), FALSE);
  XSync (self->server.display, False);

  harness_wait (&self->harness, has_seen, GUINT_TO_POINTER (before + n));
  harness_settle (&self->harness);
}

void
harness_keys (Harness    *harness,
              const char *keys)
{
  g_auto(GStrv) chords = g_strsplit (keys, " ", -1);

  for (guint i = 0; chords[i] != NULL; i++)
    send_chord ((Private *) harness, chords[i]);
}

typedef struct
{
  guint n_motions, n_scrolls;
} Counts;

static gboolean
has_moved (Harness  *harness,
           gpointer  data)
{
  return ((Private *) harness)->n_motions > ((Counts *) data)->n_motions;
}

static gboolean
has_scrolled (Harness  *harness,
              gpointer  data)
{
  return ((Private *) harness)->n_scrolls > ((Counts *) data)->n_scrolls;
}

/* In the grid's coordinates. A pointer that is there already would send nothing, so it comes from one pixel beside. */
static void
move_pointer (Private *self,
              double   x,
              double   y)
{
  Counts counts = { self->n_motions, 0 };
  graphene_point_t point;
  double dx, dy;

  gtk_native_get_surface_transform (GTK_NATIVE (self->harness.window), &dx, &dy);
  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (self->harness.grid), self->harness.window,
                                           &GRAPHENE_POINT_INIT ((float) x, (float) y), &point));
  self->server.motion (self->server.display, -1, (int) (point.x + dx) + 1, (int) (point.y + dy), 0);
  self->server.motion (self->server.display, -1, (int) (point.x + dx), (int) (point.y + dy), 0);
  XSync (self->server.display, False);
  harness_wait (&self->harness, has_moved, &counts);
  harness_settle (&self->harness);
}

static void
press_button (Private    *self,
              const char *modifier)
{
  guint before = self->n_events;
  guint wanted = modifier != NULL ? 2 : 1;

  if (modifier != NULL)
    send_key (self, modifier_named (modifier), TRUE);
  self->server.button (self->server.display, 1, True, 0);
  self->server.button (self->server.display, 1, False, 0);
  if (modifier != NULL)
    send_key (self, modifier_named (modifier), FALSE);
  XSync (self->server.display, False);
  harness_wait (&self->harness, has_seen, GUINT_TO_POINTER (before + wanted));
  harness_settle (&self->harness);
}

static void
point_at_cell (Harness *self,
               guint    row,
               guint    column)
{
  GdkRectangle area;

  harness_frame (self);
  g_assert_true (jx_grid_view_get_cell_area (JX_GRID_VIEW (self->grid), row, column, &area));
  move_pointer ((Private *) self, area.x + area.width / 2, area.y + 9);
}

void
harness_click (Harness    *self,
               guint       row,
               guint       column,
               const char *modifier)
{
  point_at_cell (self, row, column);
  press_button ((Private *) self, modifier);
}

void
harness_double_click (Harness *self,
                      guint    row,
                      guint    column)
{
  point_at_cell (self, row, column);
  press_button ((Private *) self, NULL);
  press_button ((Private *) self, NULL);
}

void
harness_drag (Harness *harness,
              double   from_x,
              double   from_y,
              double   to_x,
              double   to_y)
{
  Private *self = (Private *) harness;
  guint before;

  move_pointer (self, from_x, from_y);
  before = self->n_events;
  self->server.button (self->server.display, 1, True, 0);
  XSync (self->server.display, False);
  move_pointer (self, (from_x + to_x) / 2, (from_y + to_y) / 2);
  move_pointer (self, to_x, to_y);
  self->server.button (self->server.display, 1, False, 0);
  XSync (self->server.display, False);
  harness_wait (harness, has_seen, GUINT_TO_POINTER (before + 1));
  harness_settle (harness);
}

void
harness_wheel (Harness    *harness,
               gboolean    down,
               const char *modifier)
{
  Private *self = (Private *) harness;
  Counts counts = { 0, self->n_scrolls };

  if (modifier != NULL)
    send_key (self, modifier_named (modifier), TRUE);
  self->server.button (self->server.display, down ? 5 : 4, True, 0);
  self->server.button (self->server.display, down ? 5 : 4, False, 0);
  if (modifier != NULL)
    send_key (self, modifier_named (modifier), FALSE);
  XSync (self->server.display, False);
  harness_wait (harness, has_scrolled, &counts);
  harness_settle (harness);
}

void
harness_at (Harness      *self,
            guint         row,
            SampleColumn  column)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  jx_grid_set_active (self->grid, row, column);
  harness_settle (self);
  g_ptr_array_set_size (self->edits, 0);
}

void
harness_assert_active (Harness      *self,
                       guint         row,
                       SampleColumn  column)
{
  guint active_row, active_column;

  g_assert_true (jx_grid_get_active (self->grid, &active_row, &active_column));
  g_assert_cmpuint (active_row, ==, row);
  g_assert_cmpuint (active_column, ==, column);
}

void
harness_assert_text (Harness      *self,
                     guint         row,
                     SampleColumn  column,
                     const char   *text)
{
  g_autofree char *found = sample_model_dup_text (self->model, row, column);

  g_assert_cmpstr (found, ==, text);
}

guint
harness_count_edits (Harness        *self,
                     JxGridEditKind  kind)
{
  guint count = 0;

  for (guint i = 0; i < self->edits->len; i++)
    count += ((JxGridEdit *) g_ptr_array_index (self->edits, i))->kind == kind;
  return count;
}

const JxGridEdit *
harness_last_edit (Harness *self)
{
  g_assert_cmpuint (self->edits->len, >, 0);
  return g_ptr_array_index (self->edits, self->edits->len - 1);
}
