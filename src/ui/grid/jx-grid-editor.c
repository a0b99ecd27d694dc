/* jx-grid-editor.c: the text that floats on the active cell
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-editor.h"

#include "jx-grid-cell.h"

/* Of what stays on a line */
static const char *const whole_tags[] = { "whole", "whole-too" };

struct _JxGridEditor
{
  GtkTextView   parent_instance;

  char         *original;     /* the cell's text when it was loaded */
  char         *told;         /* what was last reported as typed */
  char         *preedit;      /* what the input method is composing, or NULL */
  gboolean      open;
  gboolean      provisional;  /* a composition began on the closed editor and has brought nothing yet */
  gboolean      loading;
  gboolean      touched;      /* by anybody but us since it was last looked at */
  guint         settle_id;
  char         *whole;        /* the text, once it is known where its lines may end, for a width */
  int           whole_width;
  double        zoom;
  GtkIMContext *im_context;   /* the text view's own */
  GtkEventController *im_keys;  /* and the controller that feeds it */
};

G_DEFINE_FINAL_TYPE (JxGridEditor, jx_grid_editor, GTK_TYPE_TEXT_VIEW)

typedef enum
{
  SHOWN_CHANGED,
  TYPED,
  GROWN,
} JxGridEditorSignal;

static guint signals[GROWN + 1];

static GtkTextBuffer *
buffer_of (JxGridEditor *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static void
select_all (JxGridEditor *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer_of (self), &start, &end);
  gtk_text_buffer_select_range (buffer_of (self), &end, &start);
}

/* Without a trace in the undo of the text */
static void
set_buffer (JxGridEditor *self,
            const char   *text)
{
  self->loading = TRUE;
  gtk_text_buffer_begin_irreversible_action (buffer_of (self));
  gtk_text_buffer_set_text (buffer_of (self), text, -1);
  gtk_text_buffer_end_irreversible_action (buffer_of (self));
  select_all (self);
  self->loading = FALSE;
}

static void
set_open (JxGridEditor *self,
          gboolean      open,
          gboolean      provisional)
{
  gboolean shown = jx_grid_editor_is_shown (self);

  self->open = open;
  self->provisional = provisional;
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (self), open || provisional);
  if (shown != jx_grid_editor_is_shown (self))
    g_signal_emit (self, signals[SHOWN_CHANGED], 0);
}

/* Looks what the last event left behind. A composition deletes the selected text before it says that it began: so
 * nothing is reported in between. */
static void
settle (JxGridEditor *self)
{
  g_autofree char *text = jx_grid_editor_dup_text (self);
  gboolean touched = self->touched, begins = touched && !self->open;

  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->touched = FALSE;

  if (!self->open && text[0] == '\0' && self->preedit != NULL)
    {
      set_open (self, FALSE, TRUE);
      return;
    }

  if (self->provisional && text[0] == '\0')
    {
      jx_grid_editor_load (self, self->original, gtk_text_view_get_editable (GTK_TEXT_VIEW (self)));
      return;
    }

  if (touched)
    set_open (self, TRUE, FALSE);
  if (!begins && g_str_equal (text, self->told))
    return;   /* the old text typed again is told of too: it may have been a computed one */

  g_set_str (&self->told, text);
  g_signal_emit (self, signals[TYPED], 0);
}

static gboolean
settle_cb (gpointer data)
{
  JxGridEditor *self = data;

  self->settle_id = 0;
  settle (self);
  return G_SOURCE_REMOVE;
}

/* Input methods that answer later, the text view's own bindings, dropped text: before the next frame */
static void
queue_settle (JxGridEditor *self)
{
  if (self->settle_id == 0)
    self->settle_id = g_idle_add_full (G_PRIORITY_HIGH, settle_cb, self, NULL);
}

static void
buffer_changed_cb (GtkTextBuffer *buffer,
                   JxGridEditor  *self)
{
  g_clear_pointer (&self->whole, g_free);
  if (self->loading)
    return;

  self->touched = TRUE;
  queue_settle (self);
  g_signal_emit (self, signals[GROWN], 0);
}

static void
preedit_changed_cb (JxGridEditor *self,
                    const char   *preedit)
{
  g_set_str (&self->preedit, preedit[0] != '\0' ? preedit : NULL);
  queue_settle (self);
  g_signal_emit (self, signals[GROWN], 0);
}

static void
find_im_context (JxGridEditor *self)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_key_get_im_context (GTK_EVENT_CONTROLLER_KEY (controller)) != NULL)
        {
          self->im_keys = controller;
          self->im_context = gtk_event_controller_key_get_im_context (GTK_EVENT_CONTROLLER_KEY (controller));
        }
    }
}

/* The text is selected at each move: that must not take the primary selection away from others */
static void
jx_grid_editor_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (jx_grid_editor_parent_class)->realize (widget);

  gtk_text_buffer_remove_selection_clipboard (buffer_of (JX_GRID_EDITOR (widget)),
                                              gtk_widget_get_primary_clipboard (widget));
}

static void
jx_grid_editor_unrealize (GtkWidget *widget)
{
  gtk_text_buffer_add_selection_clipboard (buffer_of (JX_GRID_EDITOR (widget)),
                                           gtk_widget_get_primary_clipboard (widget));

  GTK_WIDGET_CLASS (jx_grid_editor_parent_class)->unrealize (widget);
}

/* The grid says how large it is */
static void
jx_grid_editor_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  GTK_WIDGET_CLASS (jx_grid_editor_parent_class)->measure (widget, orientation, for_size, minimum, natural,
                                                           minimum_baseline, natural_baseline);
  *minimum = *natural = 0;
}

static void
jx_grid_editor_dispose (GObject *object)
{
  g_clear_handle_id (&JX_GRID_EDITOR (object)->settle_id, g_source_remove);

  G_OBJECT_CLASS (jx_grid_editor_parent_class)->dispose (object);
}

static void
jx_grid_editor_finalize (GObject *object)
{
  JxGridEditor *self = JX_GRID_EDITOR (object);

  g_free (self->original);
  g_free (self->told);
  g_free (self->preedit);
  g_free (self->whole);

  G_OBJECT_CLASS (jx_grid_editor_parent_class)->finalize (object);
}

static void
jx_grid_editor_class_init (JxGridEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jx_grid_editor_dispose;
  object_class->finalize = jx_grid_editor_finalize;

  widget_class->realize = jx_grid_editor_realize;
  widget_class->unrealize = jx_grid_editor_unrealize;
  widget_class->measure = jx_grid_editor_measure;

  for (int i = SHOWN_CHANGED; i <= GROWN; i++)
    {
      static const char *names[] = { "shown-changed", "typed", "grown" };

      signals[i] = g_signal_new (names[i], JX_TYPE_GRID_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
    }
}

static void
jx_grid_editor_init (JxGridEditor *self)
{
  self->original = g_strdup ("");
  self->told = g_strdup ("");
  self->zoom = 1;
  find_im_context (self);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self), FALSE);
  gtk_text_view_set_input_hints (GTK_TEXT_VIEW (self), GTK_INPUT_HINT_NO_EMOJI);
  for (guint i = 0; i < G_N_ELEMENTS (whole_tags); i++)
    gtk_text_buffer_create_tag (buffer_of (self), whole_tags[i], "allow-breaks", FALSE, NULL);
  g_signal_connect_object (buffer_of (self), "changed", G_CALLBACK (buffer_changed_cb), self, G_CONNECT_DEFAULT);   /* a paste may outlive us */
  g_signal_connect (self, "preedit-changed", G_CALLBACK (preedit_changed_cb), NULL);
}

GtkWidget *
jx_grid_editor_new (void)
{
  return g_object_new (JX_TYPE_GRID_EDITOR, NULL);
}

/* Closed, the text selected, its own undo empty. What was being composed is for the caller to flush first. */
void
jx_grid_editor_load (JxGridEditor *self,
                     const char   *text,
                     gboolean      editable)
{
  g_return_if_fail (JX_IS_GRID_EDITOR (self));

  g_clear_handle_id (&self->settle_id, g_source_remove);
  self->touched = FALSE;
  g_set_str (&self->original, text);
  g_set_str (&self->told, text);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self), editable);
  set_buffer (self, text);
  set_open (self, FALSE, FALSE);
}

void
jx_grid_editor_set_column (JxGridEditor       *self,
                           const JxGridColumn *info,
                           double              zoom)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  int padding = jx_grid_scale (JX_GRID_PADDING, zoom);
  static const GtkJustification justifications[] = { GTK_JUSTIFY_LEFT, GTK_JUSTIFY_CENTER, GTK_JUSTIFY_RIGHT };

  g_return_if_fail (JX_IS_GRID_EDITOR (self));

  self->zoom = zoom;
  gtk_text_view_set_justification (view, justifications[info->align]);
  gtk_text_view_set_left_margin (view, padding);
  gtk_text_view_set_right_margin (view, padding - 1);   /* the text view holds a pixel for the caret */
  gtk_text_view_set_top_margin (view, padding);
  gtk_text_view_set_bottom_margin (view, padding);
  if (info->kind == JX_GRID_KIND_NUMBER || info->kind == JX_GRID_KIND_COMPUTED)
    gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "numeric");
}

/* The caret at the end */
void
jx_grid_editor_open (JxGridEditor *self)
{
  GtkTextIter end;

  g_return_if_fail (JX_IS_GRID_EDITOR (self));

  if (self->open || !gtk_text_view_get_editable (GTK_TEXT_VIEW (self)))
    return;

  gtk_text_buffer_get_end_iter (buffer_of (self), &end);
  gtk_text_buffer_place_cursor (buffer_of (self), &end);
  set_open (self, TRUE, FALSE);
}

void
jx_grid_editor_clear (JxGridEditor *self)
{
  GtkTextIter start, end;

  g_return_if_fail (JX_IS_GRID_EDITOR (self));

  jx_grid_editor_open (self);
  if (!self->open)
    return;

  gtk_text_buffer_get_bounds (buffer_of (self), &start, &end);
  gtk_text_buffer_delete (buffer_of (self), &start, &end);
  settle (self);
}

/* A binding of the text view may have moved the caret of the closed editor: what is typed is to replace all the same */
static void
ensure_selected (JxGridEditor *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_selection_bounds (buffer_of (self), &start, &end);
  if (!gtk_text_iter_is_start (&start) || !gtk_text_iter_is_end (&end))
    select_all (self);
}

/* Offers a key to the input method; TRUE if it took it */
gboolean
jx_grid_editor_filter (JxGridEditor *self,
                       GdkEvent     *event)
{
  gboolean taken;

  g_return_val_if_fail (JX_IS_GRID_EDITOR (self), FALSE);

  if (!jx_grid_editor_is_shown (self))
    ensure_selected (self);

  taken = gtk_text_view_im_context_filter_keypress (GTK_TEXT_VIEW (self), event);
  if (taken && self->im_keys != NULL)
    g_signal_emit_by_name (self->im_keys, "im-update");   /* the text view resets the method only after this */
  settle (self);

  return taken;
}

/* Ends a composition: the input method commits or drops what it has, then the text is as it will be */
void
jx_grid_editor_flush (JxGridEditor *self)
{
  g_return_if_fail (JX_IS_GRID_EDITOR (self));

  if (self->preedit != NULL && self->im_context != NULL)
    gtk_im_context_reset (self->im_context);
  settle (self);
}

gboolean
jx_grid_editor_is_shown (JxGridEditor *self)
{
  return self->open || self->provisional;
}

gboolean
jx_grid_editor_is_composing (JxGridEditor *self)
{
  return self->preedit != NULL;
}

/* Without what is being composed */
char *
jx_grid_editor_dup_text (JxGridEditor *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer_of (self), &start, &end);
  return gtk_text_buffer_get_text (buffer_of (self), &start, &end, TRUE);
}

const char *
jx_grid_editor_get_original (JxGridEditor *self)
{
  return self->original;
}

typedef struct
{
  JxGridEditor *editor;
  guint         end;
  guint         n;
} Whole;

/* One that stands in another is whole with it; two that touch are not one: their tags are different ones. */
static gboolean
tag_whole (PangoAttribute *attribute,
           gpointer        data)
{
  Whole *self = data;
  const char *text = self->editor->whole;
  GtkTextBuffer *buffer = buffer_of (self->editor);
  GtkTextIter start, end;

  if (attribute->klass->type != PANGO_ATTR_ALLOW_BREAKS || attribute->end_index <= self->end)
    return FALSE;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) g_utf8_pointer_to_offset (text, text + attribute->start_index));
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) g_utf8_pointer_to_offset (text, text + attribute->end_index));
  gtk_text_buffer_apply_tag_by_name (buffer, whole_tags[self->n++ % G_N_ELEMENTS (whole_tags)], &start, &end);
  self->end = attribute->end_index;

  return FALSE;
}

/* Lines end in the text view where they end in the cell: what is edited does not jump */
static void
keep_whole (JxGridEditor  *self,
            PangoAttrList *attributes,
            const char    *text,
            int            width)
{
  Whole whole = { .editor = self };
  GtkTextIter start, end;

  if (self->whole != NULL && self->whole_width == width)
    return;

  self->whole_width = width;
  g_set_str (&self->whole, text);
  gtk_text_buffer_get_bounds (buffer_of (self), &start, &end);
  gtk_text_buffer_remove_all_tags (buffer_of (self), &start, &end);
  pango_attr_list_unref (pango_attr_list_filter (attributes, tag_whole, &whole));
}

/* What a cell of this width needs for the text and the composition in it; a text view has no height for a width */
int
jx_grid_editor_get_height (JxGridEditor *self,
                           int           width)
{
  g_autofree char *text = jx_grid_editor_dup_text (self);
  g_autoptr(GString) whole = g_string_new (text);
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  int padding = jx_grid_scale (JX_GRID_PADDING, self->zoom);
  GtkTextIter caret;
  JxGridFont font;
  int inner = MAX (1, width - 1 - 2 * padding);
  int height, shift;

  gtk_text_buffer_get_iter_at_mark (buffer_of (self), &caret, gtk_text_buffer_get_insert (buffer_of (self)));
  if (self->preedit != NULL)
    g_string_insert (whole, g_utf8_offset_to_pointer (text, gtk_text_iter_get_offset (&caret)) - text, self->preedit);

  jx_grid_font_measure (&font, gtk_widget_get_pango_context (GTK_WIDGET (self)));
  jx_grid_font_break_lines (&font, attributes, whole->str, inner);
  if (self->preedit == NULL)
    keep_whole (self, attributes, text, inner);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, inner * PANGO_SCALE);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, whole->str, (int) whole->len);
  pango_layout_get_pixel_size (layout, NULL, &height);

  shift = MAX (font.ascent - PANGO_PIXELS (pango_layout_get_baseline (layout)), 0);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self), padding + shift);   /* where the cell shows it */

  return MAX (height + shift, font.line) + 1 + 2 * padding;
}

/* Whether Up (or Down) cannot move the caret any more */
gboolean
jx_grid_editor_is_at_edge (JxGridEditor *self,
                           gboolean      bottom)
{
  GtkTextIter caret;

  gtk_text_buffer_get_iter_at_mark (buffer_of (self), &caret, gtk_text_buffer_get_insert (buffer_of (self)));
  return bottom ? !gtk_text_view_forward_display_line (GTK_TEXT_VIEW (self), &caret)
                : !gtk_text_view_backward_display_line (GTK_TEXT_VIEW (self), &caret);
}

void
jx_grid_editor_insert (JxGridEditor *self,
                       const char   *text)
{
  gtk_text_buffer_begin_user_action (buffer_of (self));
  gtk_text_buffer_delete_selection (buffer_of (self), TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer_of (self), text, -1, TRUE);
  gtk_text_buffer_end_user_action (buffer_of (self));
  settle (self);
}

/* The grid scrolled: the candidates of the input method follow only if the text view thinks it did */
void
jx_grid_editor_moved (JxGridEditor *self)
{
  if (self->preedit != NULL)
    g_signal_emit_by_name (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self)), "value-changed");
}
