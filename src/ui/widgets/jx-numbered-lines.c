/* jx-numbered-lines.c: a text whose numbered lines go on by themselves
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-numbered-lines.h"

#include <string.h>

#include "jx-heading.h"

/* Return behind 1.完善制度； begins 2., and what followed as 2. is 3. now, and so in a list, ①; on a line that is a number alone it
 * takes the number away. A heading, （一）资金安排, is followed by a text. */
typedef struct
{
  GtkTextBuffer *buffer;
  gboolean       returned;   /* the key that is being taken is Return */
} Lines;

static char *
dup_line (GtkTextBuffer     *buffer,
          const GtkTextIter *start)
{
  GtkTextIter end = *start;

  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);

  return gtk_text_buffer_get_text (buffer, start, &end, TRUE);
}

static gboolean
is_clause (const char *line)
{
  return g_str_has_suffix (line, "；") || g_str_has_suffix (line, "。") || g_str_has_suffix (line, ";");
}

static void
insert_number (GtkTextBuffer *buffer,
               GtkTextIter   *at,
               const char    *like,
               guint          number)
{
  g_autofree char *text = jx_heading_dup_like (like, number);

  gtk_text_buffer_insert (buffer, at, text, -1);
}

/* The lines right below that count on from where the new one does now. */
static void
count_on (GtkTextBuffer  *buffer,
          int             line,
          JxHeadingStyle  style,
          guint           number)
{
  GtkTextIter start, end;

  while (gtk_text_buffer_get_iter_at_line (buffer, &start, ++line))
    {
      g_autofree char *text = dup_line (buffer, &start);
      guint found;
      gsize length;

      if (jx_heading_take (text, &found, &length) != style || found != number++)
        return;

      end = start;
      gtk_text_iter_forward_chars (&end, (int) g_utf8_strlen (text, (gssize) length));
      gtk_text_buffer_delete (buffer, &start, &end);
      insert_number (buffer, &start, text, number);
    }
}

static void
go_on (GtkTextBuffer *buffer,
       GtkTextIter   *location)
{
  GtkTextIter start = *location;
  g_autofree char *line = NULL;
  JxHeadingStyle style;
  guint number;
  gsize length;
  int offset;

  gtk_text_iter_backward_line (&start);
  line = gtk_text_buffer_get_text (buffer, &start, location, TRUE);
  line[strlen (line) - strlen ("\n")] = '\0';
  style = jx_heading_take (line, &number, &length);

  if (style == JX_HEADING_NONE || g_strstr_len (line, (gssize) length, "第") != NULL)
    return;   /* 第三章 alone is a heading that somebody wrote */

  if (line[length] == '\0')
    {
      gtk_text_buffer_delete (buffer, &start, location);
      return;
    }

  if (style != JX_HEADING_CIRCLE && !is_clause (line))
    return;

  insert_number (buffer, location, line, number + 1);
  offset = gtk_text_iter_get_offset (location);
  count_on (buffer, gtk_text_iter_get_line (location), style, number + 1);
  gtk_text_buffer_get_iter_at_offset (buffer, location, offset);
}

static void
inserted_cb (GtkTextBuffer *buffer,
             GtkTextIter   *location,
             const char    *text,
             int            length,
             Lines         *self)
{
  if (!self->returned || length != 1 || *text != '\n')
    return;

  self->returned = FALSE;
  go_on (buffer, location);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                Lines                 *self)
{
  self->returned = (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) && (state & GDK_SHIFT_MASK) == 0;

  return GDK_EVENT_PROPAGATE;
}

static void
free_lines (gpointer  data,
            GClosure *closure)
{
  Lines *self = data;

  g_signal_handlers_disconnect_by_data (self->buffer, self);
  g_object_unref (self->buffer);
  g_free (self);
}

/* Lets Return begin the next number in the text that a view has now; Shift+Return does not. */
void
jx_numbered_lines_follow (GtkTextView *view)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  Lines *self = g_new0 (Lines, 1);

  self->buffer = g_object_ref (gtk_text_view_get_buffer (view));
  g_signal_connect_after (self->buffer, "insert-text", G_CALLBACK (inserted_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_data (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, free_lines, G_CONNECT_DEFAULT);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
}
