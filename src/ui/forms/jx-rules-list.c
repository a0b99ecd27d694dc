/* jx-rules-list.c: rules that come in several: grades, bands, classes, caps
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-rules-list.h"

#include <glib/gi18n.h>

/* in characters; a blank field shows what it is for */
#define NAME_WIDTH   6
#define NUMBER_WIDTH 5
#define TITLE_WIDTH  16

struct _JxRulesList
{
  AdwExpanderRow      parent_instance;

  const JxRuleField  *fields;
  guint               n_fields;
  GPtrArray          *lines;      /* GtkWidget: a wrap box of an entry or check button for each field */
};

G_DEFINE_FINAL_TYPE (JxRulesList, jx_rules_list, ADW_TYPE_EXPANDER_ROW)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
field_of (GtkWidget *line,
          guint      field)
{
  GtkWidget *child = gtk_widget_get_first_child (line);

  while (field-- > 0)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/* "good 80–90%": what is left blank is not told. */
static void
add_summary (JxRulesList *self,
             GtkWidget   *line,
             GString     *text)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < self->n_fields; i++)
    {
      const JxRuleField *field = &self->fields[i];
      gboolean shown = field->kind == JX_RULE_NAME || field->kind == JX_RULE_NUMBER;
      const char *entry = shown ? gtk_editable_get_text (GTK_EDITABLE (field_of (line, i))) : "";

      if (*entry == '\0')
        continue;

      if (field->before != NULL)
        g_string_append (text, _(field->before));
      else if (begun)
        g_string_append_c (text, ' ');
      g_string_append (text, entry);
      if (field->after != NULL)
        g_string_append (text, field->after);
      begun = TRUE;
    }
}

static void
show_summary (JxRulesList *self)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      g_autoptr(GString) line = g_string_new (NULL);

      add_summary (self, g_ptr_array_index (self->lines, i), line);
      if (text->len > 0 && line->len > 0)
        g_string_append (text, _(", "));
      g_string_append (text, line->str);
    }

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), text->len > 0 ? text->str : _("None"));
}

static void
changed_cb (JxRulesList *self)
{
  show_summary (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* A hanzi is as wide as two digits. */
static int
measure_title (const char *title)
{
  int width = 1;

  for (const char *at = title; *at != '\0'; at = g_utf8_next_char (at))
    width += g_unichar_iswide (g_utf8_get_char (at)) ? 2 : 1;

  return width;
}

static GtkWidget *
new_field (JxRulesList       *self,
           const JxRuleField *field)
{
  GtkWidget *widget;
  int width;

  if (field->kind == JX_RULE_FLAG)
    {
      widget = gtk_check_button_new_with_label (_(field->title));
      g_signal_connect_object (widget, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      return widget;
    }

  widget = gtk_entry_new ();
  width = field->kind == JX_RULE_NAME ? NAME_WIDTH : CLAMP (measure_title (_(field->title)), NUMBER_WIDTH, TITLE_WIDTH);
  gtk_widget_set_visible (widget, field->kind != JX_RULE_HIDDEN);
  gtk_widget_set_hexpand (widget, field->kind == JX_RULE_NAME);
  gtk_editable_set_width_chars (GTK_EDITABLE (widget), width);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (widget), field->kind == JX_RULE_NAME ? TITLE_WIDTH : width);
  gtk_entry_set_alignment (GTK_ENTRY (widget), field->kind == JX_RULE_NAME ? 0 : 1);
  gtk_entry_set_placeholder_text (GTK_ENTRY (widget), _(field->title));
  gtk_widget_set_tooltip_text (widget, _(field->title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, _(field->title), -1);
  g_signal_connect_object (widget, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return widget;
}

static void
remove_line (JxRulesList *self,
             GtkWidget   *line)
{
  adw_expander_row_remove (ADW_EXPANDER_ROW (self), gtk_widget_get_ancestor (line, GTK_TYPE_LIST_BOX_ROW));
  g_ptr_array_remove (self->lines, line);
}

static void
remove_cb (GtkWidget   *button,
           JxRulesList *self)
{
  remove_line (self, gtk_widget_get_parent (button));
  gtk_widget_grab_focus (GTK_WIDGET (self));
  changed_cb (self);
}

static GtkWidget *
add_line (JxRulesList *self)
{
  GtkWidget *line = adw_wrap_box_new (), *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  for (guint i = 0; i < self->n_fields; i++)
    adw_wrap_box_append (ADW_WRAP_BOX (line), new_field (self, &self->fields[i]));

  gtk_widget_set_tooltip_text (button, _("Remove this line"));
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", G_CALLBACK (remove_cb), self);
  adw_wrap_box_append (ADW_WRAP_BOX (line), button);
  g_object_set (line, "child-spacing", 6, "line-spacing", 6, "margin-start", 12, "margin-end", 6, "margin-top", 6, "margin-bottom", 6, NULL);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), line);
  g_object_set (gtk_widget_get_ancestor (line, GTK_TYPE_LIST_BOX_ROW), "activatable", FALSE, "focusable", FALSE, NULL);
  g_ptr_array_add (self->lines, line);

  return line;
}

static void
add_cb (JxRulesList *self)
{
  GtkWidget *line = add_line (self);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_child_focus (line, GTK_DIR_TAB_FORWARD);
  show_summary (self);   /* the blank line is no rule yet */
}

static void
jx_rules_list_dispose (GObject *object)
{
  g_clear_pointer (&JX_RULES_LIST (object)->lines, g_ptr_array_unref);

  G_OBJECT_CLASS (jx_rules_list_parent_class)->dispose (object);
}

static void
jx_rules_list_class_init (JxRulesListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jx_rules_list_dispose;

  signals[CHANGED] = g_signal_new ("changed", JX_TYPE_RULES_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
jx_rules_list_init (JxRulesList *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  self->lines = g_ptr_array_new ();
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Add a line"));
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (add_cb), self);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), button);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_expander_row_set_subtitle_lines (ADW_EXPANDER_ROW (self), 2);
}

GtkWidget *
jx_rules_list_new (const JxRuleField *fields,
                   guint              n_fields)
{
  JxRulesList *self = g_object_new (JX_TYPE_RULES_LIST, NULL);

  self->fields = fields;
  self->n_fields = n_fields;

  return GTK_WIDGET (self);
}

static void
fill_field (GtkWidget         *widget,
            const JxRuleField *field,
            JsonObject        *item)
{
  g_autofree char *number = NULL;

  switch (field->kind)
    {
    case JX_RULE_FLAG:
      gtk_check_button_set_active (GTK_CHECK_BUTTON (widget), json_object_get_boolean_member_with_default (item, field->key, FALSE));
      break;
    case JX_RULE_NAME:
    case JX_RULE_HIDDEN:
      gtk_editable_set_text (GTK_EDITABLE (widget), json_object_get_string_member_with_default (item, field->key, ""));
      break;
    case JX_RULE_NUMBER:
      number = jx_rules_number_dup (item, field->key);
      gtk_editable_set_text (GTK_EDITABLE (widget), number);
      break;
    }
}

void
jx_rules_list_set (JxRulesList *self,
                   JsonArray   *items)
{
  while (self->lines->len > 0)
    remove_line (self, g_ptr_array_index (self->lines, self->lines->len - 1));

  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      GtkWidget *line = add_line (self);

      for (guint j = 0; j < self->n_fields; j++)
        fill_field (field_of (line, j), &self->fields[j], json_array_get_object_element (items, i));
    }

  show_summary (self);
}

/* A line in which nothing stands is no rule. */
static JsonObject *
read_line (JxRulesList *self,
           GtkWidget   *line)
{
  g_autoptr(JsonObject) item = json_object_new ();
  gboolean blank = TRUE;

  for (guint i = 0; i < self->n_fields; i++)
    {
      GtkWidget *widget = field_of (line, i);
      const JxRuleField *field = &self->fields[i];
      const char *text = field->kind != JX_RULE_FLAG ? gtk_editable_get_text (GTK_EDITABLE (widget)) : "";

      blank = blank && (*text == '\0' || field->kind == JX_RULE_HIDDEN);

      if (field->kind == JX_RULE_FLAG)
        json_object_set_boolean_member (item, field->key, gtk_check_button_get_active (GTK_CHECK_BUTTON (widget)));
      else if (field->kind == JX_RULE_NAME || field->kind == JX_RULE_HIDDEN)
        json_object_set_string_member (item, field->key, text);
      else if (*text != '\0')
        json_object_set_member (item, field->key, jx_rules_number_node (text));
    }

  return blank ? NULL : g_steal_pointer (&item);
}

JsonArray *
jx_rules_list_dup (JxRulesList *self)
{
  JsonArray *items = json_array_new ();

  for (guint i = 0; i < self->lines->len; i++)
    {
      JsonObject *item = read_line (self, g_ptr_array_index (self->lines, i));

      if (item != NULL)
        json_array_add_object_element (items, item);
    }

  return items;
}

/* A whole number is one; anything else stays the text it is, for the reader of rules to take or refuse. */
JsonNode *
jx_rules_number_node (const char *text)
{
  JsonNode *node = json_node_new (JSON_NODE_VALUE);
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  gint64 whole;

  if (g_ascii_string_to_signed (stripped, 10, 0, 1000000, &whole, NULL))
    json_node_set_int (node, whole);
  else
    json_node_set_string (node, stripped);

  return node;
}

char *
jx_rules_number_dup (JsonObject *object,
                     const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  if (node == NULL)
    return g_strdup ("");
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_dup_string (node);

  return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
}
