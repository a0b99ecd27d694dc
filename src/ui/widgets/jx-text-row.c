/* jx-text-row.c: a row of long text that grows with what is typed
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-text-row.h"

#include <glib/gi18n.h>

#include "jx-growing-text.h"
#include "jx-text-marks.h"

struct _JxTextRow
{
  AdwPreferencesRow parent_instance;

  GtkLabel         *caption;
  GtkLabel         *count;
  GtkTextView      *text;
  GtkLabel         *prompt;
  GtkLabel         *problem;

  JxField          *field;
  JxTextMarks      *marks;
  gboolean          typing;     /* a key of the text itself is on its way to the field */
};

G_DEFINE_FINAL_TYPE (JxTextRow, jx_text_row, ADW_TYPE_PREFERENCES_ROW)

static char *
dup_typed (JxTextRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
update_count (JxTextRow  *self,
              const char *text)
{
  guint limit = jx_field_get_column (self->field)->limit;
  glong n = g_utf8_strlen (text, -1);
  g_autofree char *count = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->prompt), *text == '\0');

  if (limit == 0)
    return;

  count = g_strdup_printf ("%ld / %u", n, limit);
  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), TRUE);

  if (n > (glong) limit)
    gtk_widget_add_css_class (GTK_WIDGET (self->count), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->count), "error");
}

static void
buffer_changed_cb (JxTextRow *self)
{
  g_autofree char *text = dup_typed (self);

  update_count (self, text);
  self->typing = TRUE;
  jx_field_set_text (self->field, text);
  self->typing = FALSE;
}

/* From elsewhere: undo, another view, the agency. What is being typed here stays as it is typed: a text that was deleted to
 * be written anew does not become the computed one in between. */
static void
text_changed_cb (JxTextRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text);
  g_autofree char *typed = dup_typed (self), *text = jx_field_dup_text (self->field);

  if (self->typing || g_str_equal (typed, text))
    return;

  g_signal_handlers_block_by_func (buffer, buffer_changed_cb, self);
  gtk_text_buffer_set_text (buffer, text, -1);
  g_signal_handlers_unblock_by_func (buffer, buffer_changed_cb, self);
  update_count (self, text);
}

static void
marked_cb (JxTextRow *self)
{
  jx_text_marks_update (self->marks);
}

static void
focus_left_cb (JxTextRow *self)
{
  jx_field_close (self->field);
  text_changed_cb (self);
  jx_text_marks_leave (self->marks);
}

/* All of it is seen: what is wrong stands below the text. One higher than the window stays where the caret was looked for. */
static void
focus_came_cb (JxTextRow *self)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);

  if (viewport != NULL && gtk_widget_get_height (GTK_WIDGET (self)) < gtk_widget_get_height (viewport))
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), GTK_WIDGET (self), NULL);
}

/* Names and numbers: a line break in them would be printed. */
static gboolean
has_one_line (const JxColumn *column)
{
  return column->role >= JX_ROLE_PROJECT_NAME && column->role <= JX_ROLE_PHONE;
}

/* The input method has Return first: it takes what is being composed. */
static gboolean
key_pressed_cb (GtkEventController *controller,
                guint               keyval,
                guint               keycode,
                GdkModifierType     state,
                GtkTextView        *text)
{
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;

  if (!gtk_text_view_im_context_filter_keypress (text, gtk_event_controller_get_current_event (controller)))
    g_signal_emit_by_name (text, "move-focus", GTK_DIR_TAB_FORWARD);

  return GDK_EVENT_STOP;
}

static void
leave_at_return (GtkTextView *text)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), text);
  gtk_widget_add_controller (GTK_WIDGET (text), keys);
}

static gboolean
jx_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (JX_TEXT_ROW (widget)->text));
}

/* A row of a list takes the focus itself when its content is left backwards; this one would give it to the text again. */
static gboolean
jx_text_row_focus (GtkWidget        *widget,
                   GtkDirectionType  direction)
{
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (child != NULL)
    return gtk_widget_child_focus (child, direction);

  return GTK_WIDGET_CLASS (jx_text_row_parent_class)->focus (widget, direction);
}

static void
jx_text_row_dispose (GObject *object)
{
  JxTextRow *self = JX_TEXT_ROW (object);

  g_clear_object (&self->marks);
  g_clear_object (&self->field);
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_TEXT_ROW);

  G_OBJECT_CLASS (jx_text_row_parent_class)->dispose (object);
}

static void
jx_text_row_class_init (JxTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_text_row_dispose;
  widget_class->focus = jx_text_row_focus;
  widget_class->grab_focus = jx_text_row_grab_focus;

  g_type_ensure (JX_TYPE_GROWING_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, JxTextRow, caption);
  gtk_widget_class_bind_template_child (widget_class, JxTextRow, count);
  gtk_widget_class_bind_template_child (widget_class, JxTextRow, text);
  gtk_widget_class_bind_template_child (widget_class, JxTextRow, prompt);
  gtk_widget_class_bind_template_child (widget_class, JxTextRow, problem);
}

static void
jx_text_row_init (JxTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
jx_text_row_new (JxField    *field,
                 const char *title)
{
  JxTextRow *self = g_object_new (JX_TYPE_TEXT_ROW, "title", title, NULL);
  const JxColumn *column = jx_field_get_column (field);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->field = g_object_ref (field);
  self->marks = jx_text_marks_new (self->text, field, self->problem);
  gtk_label_set_text (self->caption, title);
  gtk_label_set_text (self->prompt, column->prompt != NULL ? column->prompt : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_came_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), focus);
  if (has_one_line (column))
    leave_at_return (self->text);
  text_changed_cb (self);
  jx_text_marks_update (self->marks);
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed", G_CALLBACK (buffer_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "notify::text", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (field, "marked", G_CALLBACK (marked_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
