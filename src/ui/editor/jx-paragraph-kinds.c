/* jx-paragraph-kinds.c: what makes the paragraphs of a chapter headings, clauses, lists
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-paragraph-kinds.h"

#include <glib/gi18n.h>

#include "jx-keys.h"
#include "jx-late-menu.h"
#include "jx-paragraphs.h"
#include "jx-quoted-text.h"
#include "jx-sight.h"

/* In a chapter 一、 headings begin with （一）, in a section of it with 1.: they are known by how deep they are. */
typedef struct
{
  GtkWidget     *chapter;    /* which owns this */
  GtkTextView   *view;
  JxField       *field;
  GSimpleAction *action;
  guint          level;
} Kinds;

static const char *const targets[] = { "text", "heading1", "heading2", "heading3", "clause", "list" };

/* TEXT also where there are no headings of that depth. */
static JxParagraphKind
get_kind (const Kinds *self,
          guint        target)
{
  guint style = self->level + target;

  switch (target)
    {
    case 0:
      return JX_PARAGRAPH_TEXT;

    case 4:
      return JX_PARAGRAPH_CLAUSE;

    case 5:
      return JX_PARAGRAPH_LIST;

    default:
      return style <= JX_PARAGRAPH_BRACKET ? (JxParagraphKind) style : JX_PARAGRAPH_TEXT;
    }
}

static gboolean
has_kind (const Kinds *self,
          guint        target)
{
  return target == 0 || get_kind (self, target) != JX_PARAGRAPH_TEXT;
}

static char *
dup_label (const Kinds *self,
           guint        target)
{
  JxParagraphKind kind = get_kind (self, target);
  g_autofree char *number = NULL;

  switch (kind)
    {
    case JX_PARAGRAPH_TEXT:
      return g_strdup (_("Plain Text"));

    case JX_PARAGRAPH_CLAUSE:
      return g_strdup (_("Numbered clauses"));

    case JX_PARAGRAPH_LIST:
      return g_strdup (_("List, ①"));

    case JX_PARAGRAPH_SECTION:
    case JX_PARAGRAPH_POINT:
    case JX_PARAGRAPH_BRACKET:
      break;
    }

  number = jx_heading_dup_number ((JxHeadingStyle) kind, 1);

  /* Translators: the number that a heading begins with, （一） */
  return g_strdup_printf (_("Heading %s"), number);
}

static GtkTextBuffer *
get_buffer (const Kinds *self)
{
  return gtk_text_view_get_buffer (self->view);
}

/* An end of the selection, to be found again by its line and how far it is from that line's end: numbers come before it. */
typedef struct
{
  guint typed;    /* line of the text as it is typed; a figure may have several */
  int   line;
  int   behind;
} Spot;

static void
get_spot (const Kinds *self,
          GtkTextIter *iter,
          Spot        *spot)
{
  spot->typed = jx_quoted_text_get_typed_line (JX_QUOTED_TEXT (get_buffer (self)), iter);
  spot->line = gtk_text_iter_get_line (iter);
  spot->behind = -gtk_text_iter_get_line_offset (iter);
  if (!gtk_text_iter_ends_line (iter))
    gtk_text_iter_forward_to_line_end (iter);
  spot->behind += gtk_text_iter_get_line_offset (iter);
}

static void
find_spot (const Kinds *self,
           const Spot  *spot,
           GtkTextIter *iter)
{
  gtk_text_buffer_get_iter_at_line (get_buffer (self), iter, spot->line);
  if (!gtk_text_iter_ends_line (iter))
    gtk_text_iter_forward_to_line_end (iter);
  gtk_text_iter_backward_chars (iter, MIN (spot->behind, gtk_text_iter_get_line_offset (iter)));
}

/* A line of which nothing is selected but its beginning is not among those that are. */
static void
get_ends (const Kinds *self,
          Spot        *first,
          Spot        *last)
{
  GtkTextIter start, end;

  if (gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end) && gtk_text_iter_starts_line (&end))
    gtk_text_iter_backward_char (&end);

  get_spot (self, &start, first);
  get_spot (self, &end, last);
}

/* Of several lines all are selected then, to be changed again; in one the caret stays. */
static void
put_caret (const Kinds *self,
           const Spot  *first,
           const Spot  *last)
{
  GtkTextIter start, end;

  find_spot (self, first, &start);
  find_spot (self, last, &end);
  if (first->line < last->line)
    {
      gtk_text_iter_set_line_offset (&start, 0);
      if (!gtk_text_iter_ends_line (&end))
        gtk_text_iter_forward_to_line_end (&end);
    }

  gtk_text_buffer_select_range (get_buffer (self), &end, &start);
}

static void
say (const Kinds *self,
     guint        target,
     gboolean     done)
{
  g_autofree char *label = dup_label (self, target);

  if (done)
    gtk_accessible_announce (GTK_ACCESSIBLE (self->view), label, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  else
    gtk_widget_activate_action (self->chapter, "win.toast", "s",
                                _("Printed as numbered text: a heading has 30 characters at most."));
}

/* One step of its own, to be undone at once. */
static void
set_kind (const Kinds *self,
          guint        target)
{
  JxParagraphKind kind = get_kind (self, target);
  g_autofree char *text = NULL, *changed = NULL;
  Spot first, last;

  get_ends (self, &first, &last);
  jx_field_close (self->field);
  text = jx_field_dup_text (self->field);
  changed = jx_paragraphs_set_kind (text, first.typed, last.typed, kind);
  jx_field_set_text (self->field, changed);
  jx_field_close (self->field);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  put_caret (self, &first, &last);
  jx_sight_show_caret (self->view);
  say (self, target, kind > JX_PARAGRAPH_BRACKET || jx_paragraphs_get_kind (changed, first.typed) == kind);
}

static void
activate_cb (GSimpleAction *action,
             GVariant      *parameter,
             Kinds         *self)
{
  const char *target = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    if (g_str_equal (targets[i], target))
      {
        if (has_kind (self, i))
          set_kind (self, i);
        else
          gtk_widget_error_bell (GTK_WIDGET (self->view));
      }
}

static void
mark_current (Kinds *self)
{
  g_autofree char *text = jx_field_dup_text (self->field);
  JxParagraphKind kind;
  Spot first, last;
  const char *current = "";

  get_ends (self, &first, &last);
  kind = jx_paragraphs_get_kind (text, first.typed);
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    if (has_kind (self, i) && get_kind (self, i) == kind)
      current = targets[i];

  g_simple_action_set_state (self->action, g_variant_new_string (current));
}

static void
append_item (const Kinds *self,
             GMenu       *section,
             guint        target)
{
  g_autofree char *label = dup_label (self, target), *accel = NULL;
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);
  guint n;
  const JxKey *keys = jx_keys_list (JX_KEYS_PARAGRAPH, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (keys[i].target, targets[target]))
      accel = gtk_accelerator_name (keys[i].keyval, keys[i].modifiers);

  g_menu_item_set_action_and_target (item, "paragraph.kind", "s", targets[target]);
  g_menu_item_set_attribute (item, "accel", "s", accel);
  g_menu_append_item (section, item);
}

static void
create_menu_cb (GtkMenuButton *button,
                gpointer       data)
{
  Kinds *self = data;
  g_autoptr(GMenu) menu = g_menu_new (), plain = g_menu_new (), headings = g_menu_new (), others = g_menu_new ();

  append_item (self, plain, 0);
  for (guint i = 1; i <= 3; i++)
    if (has_kind (self, i))
      append_item (self, headings, i);
  append_item (self, others, 4);
  append_item (self, others, 5);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (plain));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (headings));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (others));

  mark_current (self);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
  jx_late_menu_leave (button);
}

static void
kinds_free (gpointer  data,
            GClosure *closure)
{
  Kinds *self = data;

  g_object_unref (self->field);
  g_free (self);
}

void
jx_paragraph_kinds_offer (GtkWidget     *chapter,
                          GtkMenuButton *button,
                          GtkTextView   *view,
                          JxField       *field,
                          guint          level)
{
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr(GSimpleAction) action = g_simple_action_new_stateful ("kind", G_VARIANT_TYPE_STRING, g_variant_new_string (""));
  Kinds *self = g_new0 (Kinds, 1);

  self->chapter = chapter;
  self->view = view;
  self->field = g_object_ref (field);
  self->action = action;
  self->level = level;
  g_signal_connect_data (action, "activate", G_CALLBACK (activate_cb), self, kinds_free, G_CONNECT_DEFAULT);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (chapter, "paragraph", G_ACTION_GROUP (group));
  gtk_menu_button_set_create_popup_func (button, create_menu_cb, self, NULL);
}
