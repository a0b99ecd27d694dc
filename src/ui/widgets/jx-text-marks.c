/* jx-text-marks.c: findings under the words that they are about, as spell checkers have them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-text-marks.h"

#include <adwaita.h>

#define N_SEVERITIES (JX_SEVERITY_INFO + 1)

typedef struct
{
  JxFinding *finding;
  int        start, end;    /* characters of the buffer */
} Mark;

struct _JxTextMarks
{
  GObject      parent_instance;

  GtkTextView *view;        /* weak */
  GtkWidget   *inks[N_SEVERITIES];    /* in the view, never seen: they have the colours of the theme; NULL not needed yet */
  GtkTextTag  *tags[N_SEVERITIES];
  GArray      *marks;       /* Mark */
  gboolean     waiting;
};

G_DEFINE_FINAL_TYPE (JxTextMarks, jx_text_marks, G_TYPE_OBJECT)

static void
clear_mark (gpointer data)
{
  g_object_unref (((Mark *) data)->finding);
}

/* Tags know no style classes. */
static void
set_ink (JxTextMarks *self,
         guint        severity)
{
  static const char *const classes[] = { [JX_SEVERITY_ERROR] = "error", [JX_SEVERITY_WARNING] = "warning",
                                         [JX_SEVERITY_INFO] = "accent" };
  GdkRGBA ink;

  if (self->inks[severity] == NULL)
    {
      self->inks[severity] = gtk_label_new (NULL);
      gtk_widget_set_visible (self->inks[severity], FALSE);
      gtk_widget_add_css_class (self->inks[severity], classes[severity]);
      gtk_widget_set_parent (self->inks[severity], GTK_WIDGET (self->view));   /* an overlay of the view would leak (GTK 4.18) */
    }

  gtk_widget_get_color (self->inks[severity], &ink);
  g_object_set (self->tags[severity], "underline-rgba", &ink, NULL);
}

static void
style_changed_cb (JxTextMarks *self)
{
  for (guint i = 0; self->view != NULL && i < N_SEVERITIES; i++)
    if (self->inks[i] != NULL)
      set_ink (self, i);
}

static gboolean
query_tooltip_cb (JxTextMarks *self,
                  int          x,
                  int          y,
                  gboolean     keyboard,
                  GtkTooltip  *tooltip)
{
  g_autofree char *tip = NULL;
  GtkTextIter iter;

  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, x, y, &x, &y);
  if (keyboard || !gtk_text_view_get_iter_at_position (self->view, &iter, NULL, x, y))
    return FALSE;

  tip = jx_text_marks_dup_tip (self, gtk_text_iter_get_offset (&iter));
  gtk_tooltip_set_text (tooltip, tip);

  return tip != NULL;
}

static void
drop_inks (JxTextMarks *self)
{
  for (guint i = 0; i < N_SEVERITIES; i++)
    g_clear_pointer (&self->inks[i], gtk_widget_unparent);
}

static void
jx_text_marks_dispose (GObject *object)
{
  JxTextMarks *self = JX_TEXT_MARKS (object);

  drop_inks (self);
  g_clear_weak_pointer (&self->view);
  g_clear_pointer (&self->marks, g_array_unref);

  G_OBJECT_CLASS (jx_text_marks_parent_class)->dispose (object);
}

static void
jx_text_marks_class_init (JxTextMarksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jx_text_marks_dispose;
}

static void
jx_text_marks_init (JxTextMarks *self)
{
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  g_array_set_clear_func (self->marks, clear_mark);
}

JxTextMarks *
jx_text_marks_new (GtkTextView *view)
{
  JxTextMarks *self = g_object_new (JX_TYPE_TEXT_MARKS, NULL);
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_set_weak_pointer (&self->view, view);
  for (guint i = N_SEVERITIES; i-- > 0;)   /* of two at one place the graver is seen: the tag that came later */
    self->tags[i] = gtk_text_buffer_create_tag (gtk_text_view_get_buffer (view), NULL, "underline", PANGO_UNDERLINE_ERROR, NULL);

  gtk_widget_set_has_tooltip (GTK_WIDGET (view), TRUE);
  g_signal_connect_object (view, "destroy", G_CALLBACK (drop_inks), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "query-tooltip", G_CALLBACK (query_tooltip_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  return self;
}

static gboolean
is_at_caret (JxTextMarks       *self,
             const GtkTextIter *start,
             const GtkTextIter *end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter caret;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));

  return gtk_text_iter_compare (&caret, start) >= 0 && gtk_text_iter_compare (&caret, end) <= 0;
}

static void
add_mark (JxTextMarks *self,
          JxFinding   *finding,
          guint        from,
          guint        to,
          gboolean     writing)
{
  JxQuotedText *buffer = JX_QUOTED_TEXT (gtk_text_view_get_buffer (self->view));
  JxSeverity severity = jx_finding_get_severity (finding);
  GtkTextIter start, end;
  Mark mark;

  jx_quoted_text_get_printed (buffer, from, &start);
  jx_quoted_text_get_printed (buffer, to, &end);
  if (writing && is_at_caret (self, &start, &end))
    {
      self->waiting = TRUE;
      return;
    }

  set_ink (self, severity);
  gtk_text_buffer_apply_tag (GTK_TEXT_BUFFER (buffer), self->tags[severity], &start, &end);
  mark = (Mark) { g_object_ref (finding), gtk_text_iter_get_offset (&start), gtk_text_iter_get_offset (&end) };
  g_array_append_val (self->marks, mark);
}

static void
clear (JxTextMarks *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  for (guint i = 0; i < N_SEVERITIES && self->marks->len > 0; i++)   /* else all of the text would be drawn anew for nothing */
    gtk_text_buffer_remove_tag (buffer, self->tags[i], &start, &end);

  g_array_set_size (self->marks, 0);
  self->waiting = FALSE;
}

/* Marks the words of a field's text that unanswered findings are about; what was marked before is not any longer. */
void
jx_text_marks_show (JxTextMarks *self,
                    GListModel  *findings,
                    const char  *row_id,
                    const char  *field,
                    gboolean     writing)
{
  guint n = g_list_model_get_n_items (findings);

  clear (self);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(JxFinding) finding = g_list_model_get_item (findings, i);
      guint start, end;

      if (jx_finding_get_answer (finding) == NULL && jx_finding_find_words (finding, row_id, field, &start, &end))
        add_mark (self, finding, start, end, writing);
    }
}

gboolean
jx_text_marks_has_waiting (JxTextMarks *self)
{
  return self->waiting;
}

/* NULL if nothing is marked */
JxFinding *
jx_text_marks_get_gravest (JxTextMarks *self)
{
  JxFinding *gravest = NULL;

  for (guint i = 0; i < self->marks->len; i++)
    {
      JxFinding *finding = g_array_index (self->marks, Mark, i).finding;

      if (gravest == NULL || jx_finding_get_severity (finding) < jx_finding_get_severity (gravest))
        gravest = finding;
    }

  return gravest;
}

/* What is said of the character at @offset, a line each; NULL nothing */
char *
jx_text_marks_dup_tip (JxTextMarks *self,
                       int          offset)
{
  GString *tip = g_string_new (NULL);

  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->marks, Mark, i);

      if (mark->start <= offset && offset < mark->end)
        g_string_append_printf (tip, "%s%s", tip->len > 0 ? "\n" : "", jx_finding_get_message (mark->finding));
    }

  return g_string_free (tip, tip->len == 0);
}
