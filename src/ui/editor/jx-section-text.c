/* jx-section-text.c: a chapter of the report: heading, text, what helps to write it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-section-text.h"

#include <glib/gi18n.h>

#include "jx-draft.h"
#include "jx-growing-text.h"
#include "jx-keys.h"
#include "jx-late-menu.h"
#include "jx-numbered-lines.h"
#include "jx-paragraph-kinds.h"
#include "jx-quote.h"
#include "jx-quoted-text.h"
#include "jx-report-ways.h"
#include "jx-text-marks.h"

#define MENU_WIDTH 24   /* characters of a figure in the menu */

struct _JxSectionText
{
  AdwBin           parent_instance;

  GtkLabel        *heading;
  GtkLabel        *count;
  GtkMenuButton   *kinds;
  GtkMenuButton   *figures;
  GtkTextView     *view;
  GtkLabel        *prompt;
  GtkLabel        *problem;
  GtkWidget       *draft;
  GtkButton       *link;

  JxSession       *session;
  JxField         *field;
  const JxSection *section;   /* of the form; NULL for the date */
  JxQuotedText    *buffer;
  JxTextMarks     *marks;
  gboolean         stale;     /* the table changed while this was hidden */
};

G_DEFINE_FINAL_TYPE (JxSectionText, jx_section_text, ADW_TYPE_BIN)

static JxAssessment *
get_assessment (JxSectionText *self)
{
  return jx_session_get_assessment (self->session);
}

static void
update_count (JxSectionText *self)
{
  guint limit = jx_field_get_column (self->field)->limit;
  int n = gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (self->buffer));
  g_autofree char *count = g_strdup_printf ("%d / %u", n, limit);

  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), limit > 0 && n > 0);

  if (limit > 0 && n > (int) limit)
    gtk_widget_add_css_class (GTK_WIDGET (self->count), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->count), "error");
}

static void
update_helpers (JxSectionText *self)
{
  gboolean blank = gtk_text_buffer_get_char_count (GTK_TEXT_BUFFER (self->buffer)) == 0;
  g_autofree char *draft = blank && self->section != NULL ? jx_draft_dup (get_assessment (self), self->section) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->prompt), blank);
  gtk_widget_set_visible (self->draft, draft != NULL);
  update_count (self);
}

/* Figures typed by hand that are the table's: offered when the writing pauses, for a press of a button. */
static void
update_link (JxSectionText *self)
{
  g_autofree char *text = jx_field_dup_text (self->field), *linked = NULL, *label = NULL;
  guint n = 0;

  linked = jx_quotes_link (get_assessment (self), text, &n);
  label = g_strdup_printf (g_dngettext (NULL, "Let %u Figure Follow the Table", "Let %u Figures Follow the Table", n), n);
  gtk_button_set_label (self->link, label);
  gtk_widget_set_visible (GTK_WIDGET (self->link), n > 0);
}

static void
buffer_changed_cb (JxSectionText *self)
{
  g_autofree char *typed = jx_quoted_text_dup (self->buffer);

  update_helpers (self);
  jx_field_set_text (self->field, typed);
}

/* From elsewhere: undo, a draft. What is being typed here is what the field holds already. */
static void
text_changed_cb (JxSectionText *self)
{
  g_autofree char *typed = jx_quoted_text_dup (self->buffer), *text = jx_field_dup_text (self->field);

  if (g_str_equal (typed, text))
    return;

  g_signal_handlers_block_by_func (self->buffer, buffer_changed_cb, self);
  jx_quoted_text_set (self->buffer, text);
  g_signal_handlers_unblock_by_func (self->buffer, buffer_changed_cb, self);
  update_helpers (self);
  update_link (self);
}

/* The table may have changed: what is quoted follows, and a draft may have become possible. */
static void
marked_cb (JxSectionText *self)
{
  self->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->stale)
    return;

  g_signal_handlers_block_by_func (self->buffer, buffer_changed_cb, self);
  jx_quoted_text_refresh (self->buffer);
  g_signal_handlers_unblock_by_func (self->buffer, buffer_changed_cb, self);
  update_helpers (self);
  jx_text_marks_update (self->marks);
}

static void
focus_left_cb (JxSectionText *self)
{
  jx_field_close (self->field);
  update_link (self);
  jx_text_marks_leave (self->marks);
}

/* One step of its own, to be undone at once. */
static void
set_text (JxSectionText *self,
          const char    *text)
{
  jx_field_close (self->field);
  jx_field_set_text (self->field, text);
  jx_field_close (self->field);
  update_link (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* A whole report is offered to be parted into the sections. */
static void
paste_cb (JxSectionText *self,
          GtkTextView   *view)
{
  g_signal_stop_emission_by_name (view, "paste-clipboard");
  jx_report_ways_paste (GTK_WIDGET (view), self->session);
}

static void
draft_cb (JxSectionText *self)
{
  g_autofree char *draft = jx_draft_dup (get_assessment (self), self->section);

  if (draft != NULL)
    set_text (self, draft);
}

static void
link_cb (JxSectionText *self)
{
  g_autofree char *text = jx_field_dup_text (self->field);
  g_autofree char *linked = jx_quotes_link (get_assessment (self), text, NULL);

  set_text (self, linked);
}

static void
quote_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  JxSectionText *self = JX_SECTION_TEXT (widget);

  /* the buffer tells of the letters before they are a quotation */
  g_signal_handlers_block_by_func (self->buffer, buffer_changed_cb, self);
  jx_quoted_text_insert (self->buffer, g_variant_get_string (parameter, NULL));
  g_signal_handlers_unblock_by_func (self->buffer, buffer_changed_cb, self);
  buffer_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static char *
dup_menu_label (const JxQuote *quote)
{
  g_autofree char *start = g_utf8_substring (quote->figure, 0, MIN (g_utf8_strlen (quote->figure, -1), MENU_WIDTH));
  const char *more = g_utf8_strlen (quote->figure, -1) > MENU_WIDTH ? "…" : "";

  g_strdelimit (start, "\n_", ' ');

  /* Translators: name of a figure, then the figure, both from the form */
  return g_strdup_printf (_("%1$s: %2$s%3$s"), quote->title, start, more);
}

static void
create_menu_cb (GtkMenuButton *button,
                gpointer       data)
{
  JxSectionText *self = data;
  g_autoptr(GPtrArray) quotes = jx_quotes_list (get_assessment (self));
  g_autoptr(GMenu) menu = g_menu_new ();

  for (guint i = 0; i < quotes->len; i++)
    {
      const JxQuote *quote = g_ptr_array_index (quotes, i);
      g_autofree char *label = dup_menu_label (quote);
      g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "section.quote", "s", quote->code);
      g_menu_append_item (menu, item);
    }

  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
  jx_late_menu_leave (button);
}

static gboolean
jx_section_text_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (JX_SECTION_TEXT (widget)->view));
}

static void
jx_section_text_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (jx_section_text_parent_class)->map (widget);

  if (JX_SECTION_TEXT (widget)->stale)
    marked_cb (JX_SECTION_TEXT (widget));
}

static void
jx_section_text_dispose (GObject *object)
{
  JxSectionText *self = JX_SECTION_TEXT (object);

  g_clear_object (&self->field);
  g_clear_object (&self->marks);
  g_clear_object (&self->buffer);
  g_clear_object (&self->session);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_SECTION_TEXT);

  G_OBJECT_CLASS (jx_section_text_parent_class)->dispose (object);
}

static void
jx_section_text_class_init (JxSectionTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_section_text_dispose;
  widget_class->grab_focus = jx_section_text_grab_focus;
  widget_class->map = jx_section_text_map;

  g_type_ensure (JX_TYPE_GROWING_TEXT);
  gtk_widget_class_install_action (widget_class, "section.quote", "s", quote_action);
  jx_keys_bind (JX_KEYS_PARAGRAPH, widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-section-text.ui");
  gtk_widget_class_bind_template_child (widget_class, JxSectionText, heading);
  gtk_widget_class_bind_template_child (widget_class, JxSectionText, count);
  gtk_widget_class_bind_template_child (widget_class, JxSectionText, kinds);
  gtk_widget_class_bind_template_child (widget_class, JxSectionText, figures);
  gtk_widget_class_bind_template_child (widget_class, JxSectionText, view);
  gtk_widget_class_bind_template_child (widget_class, JxSectionText, prompt);
  gtk_widget_class_bind_template_child (widget_class, JxSectionText, problem);
  gtk_widget_class_bind_template_child (widget_class, JxSectionText, draft);
  gtk_widget_class_bind_template_child (widget_class, JxSectionText, link);
  gtk_widget_class_bind_template_callback (widget_class, draft_cb);
  gtk_widget_class_bind_template_callback (widget_class, paste_cb);
  gtk_widget_class_bind_template_callback (widget_class, link_cb);
}

static void
jx_section_text_init (JxSectionText *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->figures, create_menu_cb, self, NULL);
}

static void
watch (JxSectionText *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
  jx_numbered_lines_follow (self->view);
  jx_field_watch (self->field, GTK_WIDGET (self));
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (buffer_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->field, "notify::text", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->field, "marked", G_CALLBACK (marked_cb), self, G_CONNECT_SWAPPED);
}

/* Without a section: the date below the report. */
GtkWidget *
jx_section_text_new (JxSession       *session,
                     JxTable         *table,
                     guint            column,
                     const JxSection *section,
                     const char      *heading)
{
  JxSectionText *self = g_object_new (JX_TYPE_SECTION_TEXT, NULL);
  const char *prompt = jx_table_get_block (table)->columns[column].prompt;

  self->session = g_object_ref (session);
  self->section = section;
  self->field = jx_field_new (session, table, column);
  self->buffer = JX_QUOTED_TEXT (jx_quoted_text_new (get_assessment (self)));
  gtk_text_view_set_buffer (self->view, GTK_TEXT_BUFFER (self->buffer));
  self->marks = jx_text_marks_new (self->view, self->field, self->problem);
  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->prompt, prompt != NULL ? prompt : _("An introduction, if one is needed"));
  gtk_widget_set_visible (GTK_WIDGET (self->figures), section != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->kinds), section != NULL);
  if (section != NULL)
    jx_paragraph_kinds_offer (GTK_WIDGET (self), self->kinds, self->view, self->field, MAX (section->level, 1));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  text_changed_cb (self);
  update_helpers (self);
  update_link (self);
  jx_text_marks_update (self->marks);
  watch (self);

  return GTK_WIDGET (self);
}

JxField *
jx_section_text_get_field (JxSectionText *self)
{
  return self->field;
}
