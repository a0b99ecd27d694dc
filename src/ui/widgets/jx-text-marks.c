/* jx-text-marks.c: findings under the words that they are about, as spell checkers have them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-text-marks.h"

#include <adwaita.h>

#include "jx-problem.h"
#include "jx-quoted-text.h"
#include "jx-sight.h"

#define N_SEVERITIES (JX_SEVERITY_INFO + 1)

typedef struct
{
  JxFinding *finding;
  int        start, end;    /* characters of the buffer */
} Mark;

typedef struct
{
  int start, end;
} Span;

struct _JxTextMarks
{
  GObject      parent_instance;

  GtkTextView *view;        /* weak */
  GtkLabel    *problem;     /* weak: below the text */
  JxField     *field;
  GtkWidget   *inks[N_SEVERITIES];    /* in the view, never seen: they have the colours of the theme; NULL not needed yet */
  GtkTextTag  *tags[N_SEVERITIES];
  GArray      *marks;       /* Mark */
  gboolean     waiting;     /* words at the caret are to be marked when it has gone */
  gboolean     left;        /* the focus was here and went: what is wrong may be said below the text */
  gboolean     stale;       /* findings came while the text was hidden */
};

G_DEFINE_FINAL_TYPE (JxTextMarks, jx_text_marks, G_TYPE_OBJECT)

static GQuark
marks_quark (void)
{
  return g_quark_from_static_string ("jx-text-marks");
}

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
  GdkRGBA ink;

  gtk_widget_get_color (self->inks[severity], &ink);
  g_object_set (self->tags[severity], "underline-rgba", &ink, NULL);
}

/* Once: all that has the tag is drawn anew. */
static void
ensure_ink (JxTextMarks *self,
            guint        severity)
{
  static const char *const classes[] = { [JX_SEVERITY_ERROR] = "error", [JX_SEVERITY_WARNING] = "warning",
                                         [JX_SEVERITY_INFO] = "accent" };

  if (self->inks[severity] != NULL)
    return;

  self->inks[severity] = gtk_label_new (NULL);
  gtk_widget_set_visible (self->inks[severity], FALSE);
  gtk_widget_add_css_class (self->inks[severity], classes[severity]);
  gtk_widget_set_parent (self->inks[severity], GTK_WIDGET (self->view));   /* an overlay of the view would leak (GTK 4.18) */
  set_ink (self, severity);
}

static void
style_changed_cb (JxTextMarks *self)
{
  for (guint i = 0; self->view != NULL && i < N_SEVERITIES; i++)
    if (self->inks[i] != NULL)
      set_ink (self, i);
}

/* Where a character of the printed text stands */
static void
get_printed (JxTextMarks *self,
             guint        offset,
             GtkTextIter *iter)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  if (JX_IS_QUOTED_TEXT (buffer))
    jx_quoted_text_get_printed (JX_QUOTED_TEXT (buffer), offset, iter);
  else
    gtk_text_buffer_get_iter_at_offset (buffer, iter, (int) offset);
}

static gboolean
find_words (JxTextMarks *self,
            JxFinding   *finding,
            GtkTextIter *start,
            GtkTextIter *end)
{
  guint from, to;

  if (!jx_finding_find_words (finding, jx_field_get_row_id (self->field), jx_field_get_column (self->field)->key, &from, &to))
    return FALSE;

  get_printed (self, from, start);
  get_printed (self, to, end);

  return TRUE;
}

/* ---- the tags: what stands already is left alone, as what they touch is drawn anew ---- */

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  return ((const Span *) a)->start - ((const Span *) b)->start;
}

/* From left to right, none touching another */
static GArray *
list_wanted (JxTextMarks *self,
             JxSeverity   severity)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (Span));
  guint n = 0;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->marks, Mark, i);
      Span span = { mark->start, mark->end };

      if (span.start < span.end && jx_finding_get_severity (mark->finding) == severity)
        g_array_append_val (spans, span);
    }

  g_array_sort (spans, compare_spans);
  for (guint i = 0; i < spans->len; i++)
    {
      const Span *span = &g_array_index (spans, Span, i);
      Span *last = n > 0 ? &g_array_index (spans, Span, n - 1) : NULL;

      if (last != NULL && span->start <= last->end)
        last->end = MAX (last->end, span->end);
      else
        g_array_index (spans, Span, n++) = *span;
    }

  g_array_set_size (spans, n);

  return spans;
}

static GArray *
list_tagged (GtkTextBuffer *buffer,
             GtkTextTag    *tag)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (Span));
  GtkTextIter iter;

  gtk_text_buffer_get_start_iter (buffer, &iter);
  while (gtk_text_iter_has_tag (&iter, tag) || gtk_text_iter_forward_to_tag_toggle (&iter, tag))
    {
      Span span = { gtk_text_iter_get_offset (&iter), 0 };

      if (!gtk_text_iter_forward_to_tag_toggle (&iter, tag))
        break;
      span.end = gtk_text_iter_get_offset (&iter);
      g_array_append_val (spans, span);
    }

  return spans;
}

typedef void (* Change) (GtkTextBuffer     *buffer,
                         GtkTextTag        *tag,
                         const GtkTextIter *start,
                         const GtkTextIter *end);

static void
change_between (GtkTextBuffer *buffer,
                GtkTextTag    *tag,
                Change         change,
                int            from,
                int            to)
{
  GtkTextIter start, end;

  if (from >= to)
    return;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, to);
  change (buffer, tag, &start, &end);
}

/* What is in @spans and not in @others */
static void
change_rest (GtkTextBuffer *buffer,
             GtkTextTag    *tag,
             Change         change,
             GArray        *spans,
             GArray        *others)
{
  guint first = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      const Span *span = &g_array_index (spans, Span, i);
      int at = span->start;

      while (first < others->len && g_array_index (others, Span, first).end <= at)
        first++;
      for (guint j = first; j < others->len && g_array_index (others, Span, j).start < span->end; j++)
        {
          change_between (buffer, tag, change, at, g_array_index (others, Span, j).start);
          at = g_array_index (others, Span, j).end;
        }
      change_between (buffer, tag, change, at, span->end);
    }
}

static void
set_tag (JxTextMarks *self,
         JxSeverity   severity)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  g_autoptr(GArray) wanted = list_wanted (self, severity);
  g_autoptr(GArray) tagged = list_tagged (buffer, self->tags[severity]);

  if (wanted->len > 0)
    ensure_ink (self, severity);
  change_rest (buffer, self->tags[severity], gtk_text_buffer_remove_tag, tagged, wanted);
  change_rest (buffer, self->tags[severity], gtk_text_buffer_apply_tag, wanted, tagged);
}

/* ---- the findings ---- */

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

/* The words at the caret are not yet what they will be while one writes. */
static void
find_marks (JxTextMarks *self)
{
  JxSession *session = jx_field_get_session (self->field);
  GListModel *findings = jx_session_get_findings (session);
  gboolean writing = gtk_widget_has_focus (GTK_WIDGET (self->view))
                     && jx_history_has_edit (jx_session_get_history (session), jx_field_get_row_id (self->field),
                                             jx_field_get_column (self->field)->key);
  guint n = g_list_model_get_n_items (findings);

  g_array_set_size (self->marks, 0);
  self->waiting = FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(JxFinding) finding = g_list_model_get_item (findings, i);
      GtkTextIter start, end;
      gboolean waits;
      Mark mark;

      if (jx_finding_get_answer (finding) != NULL || !find_words (self, finding, &start, &end))
        continue;

      waits = writing && is_at_caret (self, &start, &end);
      self->waiting = self->waiting || waits;
      if (waits)
        continue;

      mark = (Mark) { g_object_ref (finding), gtk_text_iter_get_offset (&start), gtk_text_iter_get_offset (&end) };
      g_array_append_val (self->marks, mark);
    }
}

/* NULL if nothing is marked */
static JxFinding *
find_gravest (JxTextMarks *self)
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

static void
caret_moved_cb (JxTextMarks *self)
{
  if (self->waiting)
    jx_text_marks_update (self);
}

static void
mapped_cb (JxTextMarks *self)
{
  if (self->stale)
    jx_text_marks_update (self);
}

/* What is said of the character at @offset, a line each; NULL nothing */
static char *
dup_tip (JxTextMarks *self,
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

  tip = dup_tip (self, gtk_text_iter_get_offset (&iter));
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
  if (self->view != NULL)
    g_object_set_qdata (G_OBJECT (self->view), marks_quark (), NULL);
  g_clear_weak_pointer (&self->view);
  g_clear_weak_pointer (&self->problem);
  g_clear_object (&self->field);
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

static void
watch (JxTextMarks *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_signal_connect_object (self->view, "map", G_CALLBACK (mapped_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->view, "destroy", G_CALLBACK (drop_inks), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "query-tooltip", G_CALLBACK (query_tooltip_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (self->view), "notify::cursor-position", G_CALLBACK (caret_moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

JxTextMarks *
jx_text_marks_new (GtkTextView *view,
                   JxField     *field,
                   GtkLabel    *problem)
{
  JxTextMarks *self = g_object_new (JX_TYPE_TEXT_MARKS, NULL);

  g_set_weak_pointer (&self->view, view);
  g_set_weak_pointer (&self->problem, problem);
  self->field = g_object_ref (field);
  for (guint i = N_SEVERITIES; i-- > 0;)   /* of two at one place the graver is seen: the tag that came later */
    self->tags[i] = gtk_text_buffer_create_tag (gtk_text_view_get_buffer (view), NULL, "underline", PANGO_UNDERLINE_ERROR, NULL);

  g_object_set_qdata (G_OBJECT (view), marks_quark (), self);
  gtk_widget_set_has_tooltip (GTK_WIDGET (view), TRUE);
  watch (self);

  return self;
}

/* Marks the words that unanswered findings are about. Below the text stands first what is wrong with them: one that a cell
 * contradicts is told at the cell otherwise. */
void
jx_text_marks_update (JxTextMarks *self)
{
  JxFinding *finding = jx_field_get_finding (self->field);

  self->stale = !gtk_widget_get_mapped (GTK_WIDGET (self->view));
  if (!self->stale)
    {
      find_marks (self);
      for (guint i = 0; i < N_SEVERITIES; i++)
        set_tag (self, i);
    }

  if (finding == NULL)
    finding = find_gravest (self);
  jx_problem_show (self->problem, GTK_ACCESSIBLE (self->view), self->left ? finding : NULL);
}

/* The focus went. */
void
jx_text_marks_leave (JxTextMarks *self)
{
  self->left = TRUE;
  jx_text_marks_update (self);
}

/* Selects the words that a finding is about and scrolls to them, if @text is one with marks and they stand there. */
void
jx_text_marks_select (GtkWidget *text,
                      JxFinding *finding)
{
  JxTextMarks *self = g_object_get_qdata (G_OBJECT (text), marks_quark ());
  GtkTextIter start, end;

  if (self == NULL || !find_words (self, finding, &start, &end))
    return;

  gtk_text_buffer_select_range (gtk_text_view_get_buffer (self->view), &end, &start);
  jx_sight_show_caret (self->view);
}
