/* server.c: the X server as the keyboard and the mouse of a test
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "server.h"

#include <X11/XKBlib.h>
#include <X11/keysym.h>
#include <dlfcn.h>
#include <gdk/gdk.h>
#include <string.h>

#define SHIFTED 0x100   /* beside a keycode: with Shift held */

/* The test extension, from the library that xdotool brings: it has no headers in the packages. */
struct _Server
{
  Display    *display;
  int       (*key)    (Display *display, unsigned int keycode, int is_press, unsigned long delay);
  int       (*motion) (Display *display, int screen, int x, int y, unsigned long delay);
  int       (*button) (Display *display, unsigned int button, int is_press, unsigned long delay);
  GArray     *spare;        /* guint: keycodes that stand for nothing the tests press */
  GArray     *symbols;      /* KeySym: what each of them gives by now */
  GHashTable *made;         /* characters → keycodes among the spare ones */
};

static void
connect_display (Server *self)
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
find_spare_keys (Server *self)
{
  int first, last;

  self->spare = g_array_new (FALSE, FALSE, sizeof (guint));
  XDisplayKeycodes (self->display, &first, &last);

  for (guint code = first; code <= (guint) last; code++)
    if (is_spare (XkbKeycodeToKeysym (self->display, code, 0, 0)))
      g_array_append_val (self->spare, code);

  g_assert_cmpuint (self->spare->len, >, 8);
  self->symbols = g_array_sized_new (FALSE, TRUE, sizeof (KeySym), self->spare->len);
  g_array_set_size (self->symbols, self->spare->len);
  self->made = g_hash_table_new (NULL, NULL);
}

/* Every change makes each program read the whole keyboard again, so keys side by side are changed at once. */
static void
change_keys (Server *self,
             guint  first,
             guint  last)
{
  for (guint start = first, end = first; start < last; start = end)
    {
      guint code = g_array_index (self->spare, guint, start);

      while (end < last && g_array_index (self->spare, guint, end) == code + end - start)
        end++;

      XChangeKeyboardMapping (self->display, (int) code, 1, &g_array_index (self->symbols, KeySym, start),
                              (int) (end - start));
    }
}

/* Who comes next finds them as spare as they were. */
static void
forget_keys (Server *self)
{
  memset (self->symbols->data, 0, self->symbols->len * sizeof (KeySym));
  change_keys (self, 0, self->symbols->len);
  g_hash_table_remove_all (self->made);
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
send_code (Server   *self,
           KeyCode   code,
           gboolean  press)
{
  g_assert_cmpuint (code, !=, 0);
  self->key (self->display, code, press, 0);
}

static void
send_key (Server   *self,
          KeySym    symbol,
          gboolean  press)
{
  send_code (self, XKeysymToKeycode (self->display, symbol), press);
}

/* The key of the server's own layout that gives this character by itself or with Shift held; 0 when none does. */
static guint
find_layout_key (Server   *self,
                 gunichar  c)
{
  KeySym symbol = gdk_unicode_to_keyval (c);
  guint code = c >= 0x20 && c < 0x80 ? XKeysymToKeycode (self->display, symbol) : 0;

  for (int level = 0; code != 0 && level < 2; level++)
    if (XkbKeycodeToKeysym (self->display, (KeyCode) code, 0, level) == symbol)
      return level > 0 ? code | SHIFTED : code;

  return 0;
}

static guint
find_key (Server   *self,
          gunichar  c)
{
  guint code = GPOINTER_TO_UINT (g_hash_table_lookup (self->made, GUINT_TO_POINTER (c)));

  return code != 0 ? code : find_layout_key (self, c);
}

static guint
count_without_key (Server     *self,
                   const char *text)
{
  g_autoptr(GHashTable) missing = g_hash_table_new (NULL, NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (find_key (self, g_utf8_get_char (text)) == 0)
      g_hash_table_add (missing, GUINT_TO_POINTER (g_utf8_get_char (text)));

  return g_hash_table_size (missing);
}

Server *
server_new (void)
{
  Server *self = g_new0 (Server, 1);

  connect_display (self);
  XAutoRepeatOff (self->display);   /* a machine that stands still between press and release would hold the key */
  find_spare_keys (self);

  return self;
}

void
server_free (Server *self)
{
  forget_keys (self);
  XCloseDisplay (self->display);
  g_array_unref (self->spare);
  g_array_unref (self->symbols);
  g_hash_table_unref (self->made);
  g_free (self);
}

Display *
server_get_display (Server *self)
{
  return self->display;
}

void
server_sync (Server *self)
{
  XSync (self->display, False);
}

void
server_hold (Server     *self,
             const char *modifier,
             gboolean    held)
{
  send_key (self, modifier_named (modifier), held);
}

/* Returns how many keys go up. */
guint
server_send_chord (Server     *self,
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

/* Spare keys are made to give the characters that no key gives yet. Returns where in the text there are none left. */
const char *
server_make_keys (Server     *self,
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
guint
server_send_character (Server   *self,
                       gunichar  c)
{
  guint code = find_key (self, c);

  if (code & SHIFTED)
    send_key (self, XK_Shift_L, TRUE);

  send_code (self, (KeyCode) (code & 0xff), TRUE);
  send_code (self, (KeyCode) (code & 0xff), FALSE);

  if (code & SHIFTED)
    send_key (self, XK_Shift_L, FALSE);

  return code & SHIFTED ? 2 : 1;
}

void
server_move (Server *self,
             int     x,
             int     y)
{
  self->motion (self->display, -1, x, y, 0);
}

void
server_press (Server   *self,
              guint     button,
              gboolean  pressed)
{
  self->button (self->display, button, pressed, 0);
}
