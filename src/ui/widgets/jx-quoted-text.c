/* jx-quoted-text.c: a text that quotes figures of the table: they follow it and cannot be mistyped
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-quoted-text.h"

#include <adwaita.h>

#include "jx-label.h"

#define CODE  "jx-code"     /* of a tag: what its range stands for */
#define BLANK "＿＿"         /* shown for a figure that the table does not have yet */

struct _JxQuotedText
{
  GtkTextBuffer  parent_instance;

  JxAssessment  *assessment;
  GtkTextTag    *quotes;      /* of all quotations, by which they are found; beside it each has one of its own */
  int            offset;      /* of the cursor, when it moved last */
  gboolean       forward;     /* it moved so when it came upon a quotation */
};

G_DEFINE_FINAL_TYPE (JxQuotedText, jx_quoted_text, GTK_TYPE_TEXT_BUFFER)

/* The quotation in which the character behind @iter stands, or NULL. */
static GtkTextTag *
get_quote (const GtkTextIter *iter)
{
  g_autoptr(GSList) tags = gtk_text_iter_get_tags (iter);

  for (GSList *tag = tags; tag != NULL; tag = tag->next)
    if (g_object_get_data (tag->data, CODE) != NULL)
      return tag->data;

  return NULL;
}

static GtkTextTag *
get_quote_around (const GtkTextIter *iter)
{
  GtkTextTag *tag = get_quote (iter);

  return tag != NULL && !gtk_text_iter_starts_tag (iter, tag) ? tag : NULL;
}

/* From @iter on: sets it behind the next quotation, and @start before it; NULL if there is none. */
static GtkTextTag *
pass_quote (JxQuotedText *self,
            GtkTextIter  *start,
            GtkTextIter  *iter)
{
  GtkTextTag *quote = get_quote (iter);

  if (quote == NULL && gtk_text_iter_forward_to_tag_toggle (iter, self->quotes))
    quote = get_quote (iter);

  *start = *iter;
  if (quote != NULL)
    gtk_text_iter_forward_to_tag_toggle (iter, quote);

  return quote;
}

static GtkTextTag *
create_tag (JxQuotedText *self,
            const char   *code)
{
  GtkTextTag *tag = gtk_text_buffer_create_tag (GTK_TEXT_BUFFER (self), NULL, NULL);

  g_object_set_data_full (G_OBJECT (tag), CODE, g_strdup (code), g_free);

  return tag;
}

static void
insert_quote (JxQuotedText *self,
              GtkTextIter  *iter,
              GtkTextTag   *quote,
              const char   *figure)
{
  gtk_text_buffer_insert_with_tags (GTK_TEXT_BUFFER (self), iter, *figure != '\0' ? figure : BLANK, -1, quote, self->quotes, NULL);
}

static void
insert_typed (JxQuotedText *self,
              GtkTextIter  *iter,
              const char   *typed)
{
  g_autoptr(GPtrArray) pieces = jx_assessment_split_label (self->assessment, typed);

  for (guint i = 0; i < pieces->len; i++)
    {
      const JxLabelPiece *piece = g_ptr_array_index (pieces, i);

      if (piece->code != NULL)
        insert_quote (self, iter, create_tag (self, piece->code), piece->text);
      else
        gtk_text_buffer_insert (GTK_TEXT_BUFFER (self), iter, piece->text, -1);
    }
}

/* Nothing can be written into a quotation. */
static void
jx_quoted_text_insert_text (GtkTextBuffer *buffer,
                            GtkTextIter   *iter,
                            const char    *text,
                            int            length)
{
  GtkTextTag *around = get_quote_around (iter);

  if (around != NULL)
    gtk_text_iter_forward_to_tag_toggle (iter, around);

  GTK_TEXT_BUFFER_CLASS (jx_quoted_text_parent_class)->insert_text (buffer, iter, text, length);
}

/* It goes as a whole. */
static void
jx_quoted_text_delete_range (GtkTextBuffer *buffer,
                             GtkTextIter   *start,
                             GtkTextIter   *end)
{
  GtkTextTag *first = get_quote_around (start), *last = get_quote_around (end);

  if (first != NULL)
    gtk_text_iter_backward_to_tag_toggle (start, first);
  if (last != NULL)
    gtk_text_iter_forward_to_tag_toggle (end, last);

  GTK_TEXT_BUFFER_CLASS (jx_quoted_text_parent_class)->delete_range (buffer, start, end);
}

/* The cursor goes over a quotation in one step, whichever way it comes. */
static void
jx_quoted_text_mark_set (GtkTextBuffer     *buffer,
                         const GtkTextIter *location,
                         GtkTextMark       *mark)
{
  JxQuotedText *self = JX_QUOTED_TEXT (buffer);
  GtkTextTag *around = get_quote_around (location);
  GtkTextIter edge = *location;

  GTK_TEXT_BUFFER_CLASS (jx_quoted_text_parent_class)->mark_set (buffer, location, mark);

  if (mark != gtk_text_buffer_get_insert (buffer) && mark != gtk_text_buffer_get_selection_bound (buffer))
    return;

  if (around != NULL)
    {
      /* the other end of the selection comes after the cursor, to the same place */
      if (mark == gtk_text_buffer_get_insert (buffer))
        self->forward = gtk_text_iter_get_offset (location) > self->offset;
      if (self->forward)
        gtk_text_iter_forward_to_tag_toggle (&edge, around);
      else
        gtk_text_iter_backward_to_tag_toggle (&edge, around);

      gtk_text_buffer_move_mark (buffer, mark, &edge);
    }
  else if (mark == gtk_text_buffer_get_insert (buffer))
    {
      self->offset = gtk_text_iter_get_offset (location);
    }
}

static void
jx_quoted_text_dispose (GObject *object)
{
  g_clear_object (&JX_QUOTED_TEXT (object)->assessment);

  G_OBJECT_CLASS (jx_quoted_text_parent_class)->dispose (object);
}

static void
jx_quoted_text_class_init (JxQuotedTextClass *klass)
{
  GtkTextBufferClass *buffer_class = GTK_TEXT_BUFFER_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_quoted_text_dispose;
  buffer_class->insert_text = jx_quoted_text_insert_text;
  buffer_class->delete_range = jx_quoted_text_delete_range;
  buffer_class->mark_set = jx_quoted_text_mark_set;
}

static void
jx_quoted_text_init (JxQuotedText *self)
{
  gtk_text_buffer_set_enable_undo (GTK_TEXT_BUFFER (self), FALSE);   /* the history of the assessment undoes */
}

/* A quotation looks like a chip: a tint of the accent, in light and dark. */
GtkTextBuffer *
jx_quoted_text_new (JxAssessment *assessment)
{
  JxQuotedText *self = g_object_new (JX_TYPE_QUOTED_TEXT, NULL);
  g_autoptr(GdkRGBA) tint = adw_style_manager_get_accent_color_rgba (adw_style_manager_get_default ());

  tint->alpha = 0.15;
  self->quotes = gtk_text_buffer_create_tag (GTK_TEXT_BUFFER (self), NULL, "background-rgba", tint, NULL);
  self->assessment = g_object_ref (assessment);

  return GTK_TEXT_BUFFER (self);
}

/* Shows a text with the codes of what it quotes; the cursor stays about where it was. */
void
jx_quoted_text_set (JxQuotedText *self,
                    const char   *typed)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter start, end;
  int offset;

  gtk_text_buffer_get_iter_at_mark (buffer, &start, gtk_text_buffer_get_insert (buffer));
  offset = gtk_text_iter_get_offset (&start);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_delete (buffer, &start, &end);
  insert_typed (self, &start, typed);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
  gtk_text_buffer_place_cursor (buffer, &start);
}

/* The text with the codes of what it quotes. */
char *
jx_quoted_text_dup (JxQuotedText *self)
{
  GString *typed = g_string_new (NULL);
  GtkTextIter iter;

  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (self), &iter);
  while (!gtk_text_iter_is_end (&iter))
    {
      GtkTextIter from = iter, start;
      GtkTextTag *quote = pass_quote (self, &start, &iter);
      g_autofree char *plain = gtk_text_iter_get_text (&from, &start);

      g_string_append (typed, plain);
      if (quote != NULL)
        g_string_append_printf (typed, "{%s}", (const char *) g_object_get_data (G_OBJECT (quote), CODE));
    }

  return g_string_free (typed, FALSE);
}

/* In which line of what is typed a place stands: a figure may have several, its code has one. */
guint
jx_quoted_text_get_typed_line (JxQuotedText      *self,
                               const GtkTextIter *iter)
{
  int line = gtk_text_iter_get_line (iter);
  GtkTextIter start, at;

  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (self), &at);
  while (pass_quote (self, &start, &at) != NULL && gtk_text_iter_compare (&start, iter) < 0)
    line -= gtk_text_iter_get_line (&at) - gtk_text_iter_get_line (&start);

  return (guint) line;
}

/* Writes at the cursor, over what is selected. */
void
jx_quoted_text_insert (JxQuotedText *self,
                       const char   *typed)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextTag *around;
  GtkTextIter iter;

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  if ((around = get_quote_around (&iter)) != NULL)
    gtk_text_iter_forward_to_tag_toggle (&iter, around);
  insert_typed (self, &iter, typed);
  gtk_text_buffer_end_user_action (buffer);
}

/* The table changed: each quotation shows what it says now. */
void
jx_quoted_text_refresh (JxQuotedText *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  GtkTextIter start, iter;
  GtkTextTag *quote;

  gtk_text_buffer_get_start_iter (buffer, &iter);
  while ((quote = pass_quote (self, &start, &iter)) != NULL)
    {
      g_autofree char *shown = gtk_text_iter_get_text (&start, &iter);
      g_autofree char *figure = jx_assessment_dup_figure (self->assessment, g_object_get_data (G_OBJECT (quote), CODE));

      if (figure == NULL || g_str_equal (shown, *figure != '\0' ? figure : BLANK))
        continue;

      gtk_text_buffer_delete (buffer, &start, &iter);
      insert_quote (self, &start, quote, figure);
      iter = start;
    }
}

/* Where a character of the printed text stands: of a figure that is missing nothing is printed. */
void
jx_quoted_text_get_printed (JxQuotedText *self,
                            guint         offset,
                            GtkTextIter  *iter)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self);
  int found = (int) offset;
  GtkTextIter start;

  gtk_text_buffer_get_start_iter (buffer, iter);
  while (pass_quote (self, &start, iter) != NULL && gtk_text_iter_get_offset (&start) <= found)
    {
      g_autofree char *shown = gtk_text_iter_get_text (&start, iter);

      if (g_str_equal (shown, BLANK))
        found += (int) g_utf8_strlen (BLANK, -1);
    }

  gtk_text_buffer_get_iter_at_offset (buffer, iter, found);
}
