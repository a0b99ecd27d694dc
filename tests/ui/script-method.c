/* script-method.c: an input method that composes letters, for tests
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "script-method.h"

#include <gtk/gtkimmodule.h>

struct _ScriptMethod
{
  GtkIMContext  parent_instance;

  GString      *letters;
  GtkWidget    *client;
};

/* Contexts are made by GTK alone, so what tests set and ask is kept beside them. */
static ScriptMode current_mode;
static GdkRectangle current_spot;

G_DEFINE_FINAL_TYPE (ScriptMethod, script_method, GTK_TYPE_IM_CONTEXT)

static void
set_letters (ScriptMethod *self,
             const char   *letters)
{
  gboolean before = self->letters->len > 0;
  gboolean after = letters[0] != '\0';

  g_string_assign (self->letters, letters);
  if (!before && after)
    g_signal_emit_by_name (self, "preedit-start");
  if (before || after)
    g_signal_emit_by_name (self, "preedit-changed");
  if (before && !after)
    g_signal_emit_by_name (self, "preedit-end");
}

static void
commit (ScriptMethod *self,
        const char   *text)
{
  g_autofree char *owned = g_strdup (text);

  if (current_mode == SCRIPT_ENDS_BEFORE_COMMIT)
    {
      set_letters (self, "");
      g_signal_emit_by_name (self, "commit", owned);
      return;
    }

  /* the text first, as most do: the view must not show both, but may for a moment */
  g_signal_emit_by_name (self, "commit", owned);
  set_letters (self, "");
}

static gboolean
compose (ScriptMethod *self,
         guint         keyval)
{
  g_autofree char *letters = g_strdup (self->letters->str);
  g_autofree char *converted = script_method_convert (letters);
  g_autofree char *text = NULL;

  switch (keyval)
    {
    case GDK_KEY_space:
      commit (self, converted);
      return TRUE;

    case GDK_KEY_Return:
      commit (self, letters);
      return TRUE;

    case GDK_KEY_Escape:
      set_letters (self, "");
      return TRUE;

    case GDK_KEY_BackSpace:
      letters[self->letters->len - 1] = '\0';
      set_letters (self, letters);
      return TRUE;

    case GDK_KEY_Left:
    case GDK_KEY_Right:
      return TRUE;

    default:
      if (keyval < GDK_KEY_0 || keyval > GDK_KEY_9)
        return FALSE;
      text = g_strdup_printf ("%s%c", converted, (char) keyval);
      commit (self, text);
      return TRUE;
    }
}

static gboolean
script_method_filter_keypress (GtkIMContext *context,
                               GdkEvent     *event)
{
  ScriptMethod *self = SCRIPT_METHOD (context);
  guint keyval = gdk_key_event_get_keyval (event);
  GdkModifierType state = gdk_event_get_modifier_state (event);
  g_autofree char *letters = NULL;

  if (gdk_event_get_event_type (event) != GDK_KEY_PRESS || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)))
    return FALSE;

  if (keyval >= GDK_KEY_a && keyval <= GDK_KEY_z)
    {
      letters = g_strdup_printf ("%s%c", self->letters->str, (char) keyval);
      set_letters (self, letters);
      return TRUE;
    }

  if (self->letters->len > 0)
    return compose (self, keyval);

  if (keyval >= GDK_KEY_space && keyval <= GDK_KEY_asciitilde)
    {
      letters = g_strdup_printf ("%c", (char) keyval);
      g_signal_emit_by_name (self, "commit", letters);
      return TRUE;
    }

  return FALSE;
}

static void
script_method_get_preedit_string (GtkIMContext   *context,
                                  char          **text,
                                  PangoAttrList **attributes,
                                  int            *caret)
{
  ScriptMethod *self = SCRIPT_METHOD (context);

  if (text != NULL)
    *text = g_strdup (self->letters->str);
  if (attributes != NULL)
    *attributes = pango_attr_list_new ();
  if (caret != NULL)
    *caret = (int) self->letters->len;
}

static void
script_method_reset (GtkIMContext *context)
{
  ScriptMethod *self = SCRIPT_METHOD (context);
  g_autofree char *letters = g_strdup (self->letters->str);

  if (letters[0] == '\0')
    return;

  if (current_mode != SCRIPT_COMMITS_ON_RESET)
    {
      set_letters (self, "");
      return;
    }

  g_string_truncate (self->letters, 0);   /* committing moves the caret, which resets again */
  g_signal_emit_by_name (self, "commit", letters);
  g_signal_emit_by_name (self, "preedit-changed");
  g_signal_emit_by_name (self, "preedit-end");
}

static void
script_method_set_client_widget (GtkIMContext *context,
                                 GtkWidget    *widget)
{
  SCRIPT_METHOD (context)->client = widget;
}

static void
script_method_set_cursor_location (GtkIMContext *context,
                                   GdkRectangle *area)
{
  ScriptMethod *self = SCRIPT_METHOD (context);
  graphene_point_t point;

  if (self->client == NULL || gtk_widget_get_root (self->client) == NULL ||
      !gtk_widget_compute_point (self->client, GTK_WIDGET (gtk_widget_get_root (self->client)),
                                 &GRAPHENE_POINT_INIT ((float) area->x, (float) area->y), &point))
    return;

  current_spot = (GdkRectangle) { (int) point.x, (int) point.y, area->width, area->height };
}

static void
script_method_finalize (GObject *object)
{
  g_string_free (SCRIPT_METHOD (object)->letters, TRUE);

  G_OBJECT_CLASS (script_method_parent_class)->finalize (object);
}

static void
script_method_class_init (ScriptMethodClass *klass)
{
  GtkIMContextClass *context_class = GTK_IM_CONTEXT_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = script_method_finalize;

  context_class->filter_keypress = script_method_filter_keypress;
  context_class->get_preedit_string = script_method_get_preedit_string;
  context_class->reset = script_method_reset;
  context_class->set_client_widget = script_method_set_client_widget;
  context_class->set_cursor_location = script_method_set_cursor_location;
}

static void
script_method_init (ScriptMethod *self)
{
  self->letters = g_string_new (NULL);
}

/* After GTK began, before the first text */
void
script_method_install (void)
{
  g_assert_nonnull (g_io_extension_point_implement (GTK_IM_MODULE_EXTENSION_POINT_NAME, SCRIPT_TYPE_METHOD,
                                                    SCRIPT_METHOD_NAME, 1000));
  g_object_set (gtk_settings_get_default (), "gtk-im-module", SCRIPT_METHOD_NAME, NULL);
}

void
script_method_set_mode (ScriptMode mode)
{
  current_mode = mode;
}

/* Each letter is one sign, from 一 on */
char *
script_method_convert (const char *letters)
{
  GString *text = g_string_new (NULL);

  for (; *letters != '\0'; letters++)
    g_string_append_unichar (text, 0x4e00 + (gunichar) (*letters - 'a'));
  return g_string_free (text, FALSE);
}

GdkRectangle
script_method_get_spot (void)
{
  return current_spot;
}
