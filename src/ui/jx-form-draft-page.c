/* jx-form-draft-page.c: a form of one's own, adjusted without a text editor
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-form-draft-page.h"

#include <glib/gi18n.h>

#include "jx-form-edits.h"
#include "jx-form-entry.h"
#include "jx-rules-list.h"
#include "jx-rules-page.h"

struct _JxFormDraftPage
{
  AdwNavigationPage  parent_instance;

  AdwBanner         *fault;
  GtkWidget         *save;
  GtkWidget         *preview;

  JsonNode          *draft;
  JxForm            *base;        /* tells what is where */
  JxForm            *form;        /* the draft as a form, NULL while it has faults */
  GHashTable        *rows;        /* char * → JsonObject: row definitions by block and key, as they came */
};

G_DEFINE_FINAL_TYPE (JxFormDraftPage, jx_form_draft_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  SAVE,
  PREVIEW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static JsonObject *
root (JxFormDraftPage *self)
{
  return json_node_get_object (self->draft);
}

/* Each change is looked at as a file would be; a form with a fault is not saved. */
static void
changed_cb (JxFormDraftPage *self)
{
  g_autoptr(GBytes) bytes = jx_form_draft_write (self->draft);
  g_autoptr(GError) error = NULL;

  g_clear_object (&self->form);
  self->form = jx_form_new_from_bytes (bytes, &error);
  adw_banner_set_title (self->fault, error != NULL ? error->message : "");
  adw_banner_set_revealed (self->fault, error != NULL);
  gtk_widget_set_sensitive (self->save, self->form != NULL);
  gtk_widget_set_sensitive (self->preview, self->form != NULL);
}

static GtkWidget *
follow (JxFormDraftPage *self,
        GtkWidget       *row)
{
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return row;
}

/* ---- what is on the page ---- */

static GtkWidget *
new_group (GtkWidget  *page,
           const char *title,
           const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));

  return group;
}

static void
add_head (JxFormDraftPage *self,
          GtkWidget       *page)
{
  static const struct { const char *key, *title; } members[] =
  {
    { "name", N_("Name in the list") }, { "region", N_("Region") }, { "basis", N_("Basis (document number)") },
    { "title", N_("Title above the table") }, { "subtitle", N_("Line below the title") },
  };
  GtkWidget *group = new_group (page, _("Form"), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               follow (self, jx_form_entry_new_text (root (self), members[i].key, _(members[i].title))));

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             follow (self, jx_form_entry_new_numbers (root (self), "grid", _("Widths of the columns, left to right"))));
}

static void
add_columns (JxFormDraftPage *self,
             AdwExpanderRow  *expander,
             JsonObject      *json,
             const JxBlock   *block)
{
  JsonArray *columns = json_object_has_member (json, "columns") ? json_object_get_array_member (json, "columns") : NULL;

  for (guint i = 0; columns != NULL && i < json_array_get_length (columns) && i < block->n_columns; i++)
    {
      JsonObject *column = json_array_get_object_element (columns, i);
      const char *name = block->columns[i].title != NULL ? block->columns[i].title : block->columns[i].key;
      g_autofree char *title = g_strdup_printf (_("Column “%s”"), name), *limit = g_strdup_printf (_("“%s”: characters at most"), name);

      if (json_object_has_member (column, "title"))
        adw_expander_row_add_row (expander, follow (self, jx_form_entry_new_text (column, "title", title)));
      if (block->columns[i].input == JX_INPUT_TEXT)
        adw_expander_row_add_row (expander, follow (self, jx_form_entry_new_limit (column, "limit", limit)));
    }
}

static void
add_text_nodes (JxFormDraftPage *self,
                AdwExpanderRow  *expander,
                JsonArray       *array,
                const char      *title)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      JsonObject *cell = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

      if (JSON_NODE_HOLDS_VALUE (node))
        adw_expander_row_add_row (expander, follow (self, jx_form_entry_new_node (node, title)));
      else if (cell != NULL && json_object_has_member (cell, "label"))
        adw_expander_row_add_row (expander, follow (self, jx_form_entry_new_text (cell, "label", title)));
      else if (JSON_NODE_HOLDS_ARRAY (node))
        add_text_nodes (self, expander, json_node_get_array (node), title);
    }
}

static void
add_block (JxFormDraftPage *self,
           GtkWidget       *group,
           JsonObject      *json,
           const JxBlock   *block)
{
  GtkWidget *expander = adw_expander_row_new ();
  static const struct { const char *key, *title; } arrays[] =
  {
    { "layout", N_("Printed label") }, { "lines", N_("Note") },
  };

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (expander), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), block->title != NULL && *block->title != '\0' ? block->title : block->id);
  if (json_object_has_member (json, "title"))
    adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), follow (self, jx_form_entry_new_text (json, "title", _("Heading of the block"))));

  add_columns (self, ADW_EXPANDER_ROW (expander), json, block);

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    if (json_object_has_member (json, arrays[i].key))
      add_text_nodes (self, ADW_EXPANDER_ROW (expander), json_object_get_array_member (json, arrays[i].key), _(arrays[i].title));

  if (block->type == JX_BLOCK_MATRIX && json_object_has_member (json, "rows"))
    add_text_nodes (self, ADW_EXPANDER_ROW (expander), json_object_get_array_member (json, "rows"), _("Row"));

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), expander);
}

/* ---- the indicators that a new table begins with ---- */

static const JxRuleField row_fields[] =
{
  { JX_RULE_HIDDEN, "key", "" },
  { JX_RULE_NAME, "level1", N_("First-level indicator") },
  { JX_RULE_NAME, "level2", N_("Second-level indicator") },
  { JX_RULE_NAME, "name", N_("Third-level indicator") },
  { JX_RULE_NUMBER, "weight", N_("Points") },
};

static JsonObject *
dup_original (JxFormDraftPage *self,
              const char      *block,
              const char      *key)
{
  g_autofree char *id = g_strdup_printf ("%s %s", block, key);
  JsonObject *original = g_hash_table_lookup (self->rows, id), *copy = json_object_new ();
  g_autoptr(GList) members = original != NULL ? json_object_get_members (original) : NULL;

  for (GList *l = members; l != NULL; l = l->next)
    json_object_set_member (copy, l->data, json_node_copy (json_object_get_member (original, l->data)));

  return copy;
}

static void
set_cells (JsonObject    *row,
           JsonObject    *line,
           const JxBlock *block)
{
  JsonObject *cells = json_object_has_member (row, "cells") ? json_object_get_object_member (row, "cells") : NULL;

  if (cells == NULL)
    json_object_set_object_member (row, "cells", cells = json_object_new ());

  for (guint i = 1; i < G_N_ELEMENTS (row_fields); i++)
    {
      const char *key = row_fields[i].key;
      JsonNode *node = json_object_get_member (cells, key);
      g_autofree char *text = json_object_has_member (line, key) ? jx_rules_number_dup (line, key) : g_strdup ("");

      if (jx_block_find_column (block, key) < 0 || (node != NULL && JSON_NODE_HOLDS_OBJECT (node)))
        continue;
      if (*text != '\0')
        json_object_set_string_member (cells, key, text);
      else
        json_object_remove_member (cells, key);
    }
}

static void
rows_changed_cb (JxRulesList     *list,
                 JxFormDraftPage *self)
{
  JsonObject *json = g_object_get_data (G_OBJECT (list), "jx-block");
  const JxBlock *block = jx_form_get_block (self->base, jx_form_find_block (self->base, json_object_get_string_member (json, "id")));
  g_autoptr(JsonArray) lines = jx_rules_list_dup (list);
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < json_array_get_length (lines); i++)
    {
      JsonObject *line = json_array_get_object_element (lines, i), *row;
      g_autofree char *key = g_strdup (json_object_get_string_member (line, "key"));

      if (*key == '\0')
        {
          g_free (key);
          key = g_strdup_printf ("added-%u", i + 1);
        }

      row = dup_original (self, block->id, key);
      json_object_set_string_member (row, "key", key);
      set_cells (row, line, block);
      json_array_add_object_element (rows, row);
    }

  json_object_set_array_member (json, "rows", rows);
  changed_cb (self);
}

static char *
dup_cell (JsonObject *cells,
          const char *key)
{
  JsonNode *node = cells != NULL ? json_object_get_member (cells, key) : NULL;

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return g_strdup (json_object_get_string_member_with_default (json_node_get_object (node), "text", ""));

  return node != NULL ? json_node_dup_string (node) : NULL;
}

static JsonArray *
read_rows (JxFormDraftPage *self,
           JsonObject      *json)
{
  JsonArray *rows = json_object_has_member (json, "rows") ? json_object_get_array_member (json, "rows") : NULL;
  JsonArray *lines = json_array_new ();

  for (guint i = 0; rows != NULL && i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i), *line = json_object_new ();
      JsonObject *cells = json_object_has_member (row, "cells") ? json_object_get_object_member (row, "cells") : NULL;
      const char *key = json_object_get_string_member (row, "key");

      g_hash_table_insert (self->rows, g_strdup_printf ("%s %s", json_object_get_string_member (json, "id"), key),
                           json_object_ref (row));
      json_object_set_string_member (line, "key", key);

      for (guint j = 1; j < G_N_ELEMENTS (row_fields); j++)
        {
          g_autofree char *text = dup_cell (cells, row_fields[j].key);

          json_object_set_string_member (line, row_fields[j].key, text != NULL ? text : "");
        }

      json_array_add_object_element (lines, line);
    }

  return lines;
}

static void
add_rows (JxFormDraftPage *self,
          GtkWidget       *group,
          JsonObject      *json,
          const JxBlock   *block)
{
  GtkWidget *list = jx_rules_list_new (row_fields, G_N_ELEMENTS (row_fields));
  g_autoptr(JsonArray) lines = read_rows (self, json);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (list), block->title != NULL ? block->title : block->id);
  jx_rules_list_set (JX_RULES_LIST (list), lines);
  g_object_set_data_full (G_OBJECT (list), "jx-block", json_object_ref (json), (GDestroyNotify) json_object_unref);
  g_signal_connect_object (list, "changed", G_CALLBACK (rows_changed_cb), self, G_CONNECT_DEFAULT);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
}

/* ---- rules ---- */

static void
rules_changed_cb (JxRulesPage     *rules,
                  JxFormDraftPage *self)
{
  g_autofree char *json = jx_rules_page_dup_json (rules);
  JsonNode *profile = json_from_string (json, NULL);

  json_object_set_member (root (self), "profile", profile);
  changed_cb (self);
}

static void
show_rules_cb (JxFormDraftPage *self)
{
  GtkWidget *view = adw_toolbar_view_new (), *rules = jx_rules_page_new ();
  const char *profile = jx_form_get_profile_json (self->form != NULL ? self->form : self->base);

  jx_rules_page_set_json (JX_RULES_PAGE (rules), profile);
  g_signal_connect_object (rules, "changed", G_CALLBACK (rules_changed_cb), self, G_CONNECT_DEFAULT);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), rules);
  adw_navigation_view_push (ADW_NAVIGATION_VIEW (gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW)),
                            adw_navigation_page_new (view, _("Rules of Scoring")));
}

/* ---- the page ---- */

static void
build (JxFormDraftPage *self,
       GtkWidget       *page)
{
  JsonArray *blocks = json_object_get_array_member (root (self), "blocks");
  GtkWidget *texts, *rows, *rules, *button = adw_button_row_new ();

  add_head (self, page);
  texts = new_group (page, _("Words and Limits"), NULL);
  rows = new_group (page, _("Indicators to Begin With"), _("A new table starts with these rows."));
  rules = new_group (page, _("Rules"), NULL);

  for (guint i = 0; i < json_array_get_length (blocks); i++)
    {
      JsonObject *json = json_array_get_object_element (blocks, i);
      int position = jx_form_find_block (self->base, json_object_get_string_member (json, "id"));
      const JxBlock *block = jx_form_get_block (self->base, position);

      add_block (self, texts, json, block);
      if (block->type == JX_BLOCK_INDICATORS)
        add_rows (self, rows, json, block);
    }

  gtk_widget_set_visible (rows, jx_form_find_block_type (self->base, JX_BLOCK_INDICATORS, -1) >= 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (button), _("Rules of Scoring"));
  adw_button_row_set_end_icon_name (ADW_BUTTON_ROW (button), "go-next-symbolic");
  g_signal_connect_object (button, "activated", G_CALLBACK (show_rules_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (rules), button);
}

static void
save_cb (JxFormDraftPage *self)
{
  g_signal_emit (self, signals[SAVE], 0, self->form);
}

static void
preview_cb (JxFormDraftPage *self)
{
  g_signal_emit (self, signals[PREVIEW], 0, self->form);
}

static void
jx_form_draft_page_dispose (GObject *object)
{
  JxFormDraftPage *self = JX_FORM_DRAFT_PAGE (object);

  g_clear_pointer (&self->draft, json_node_unref);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_object (&self->base);
  g_clear_object (&self->form);

  G_OBJECT_CLASS (jx_form_draft_page_parent_class)->dispose (object);
}

static void
jx_form_draft_page_class_init (JxFormDraftPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jx_form_draft_page_dispose;

  signals[SAVE] = g_signal_new ("save", JX_TYPE_FORM_DRAFT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                JX_TYPE_FORM);
  signals[PREVIEW] = g_signal_new ("preview", JX_TYPE_FORM_DRAFT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   JX_TYPE_FORM);
}

static void
jx_form_draft_page_init (JxFormDraftPage *self)
{
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) json_object_unref);
}

AdwNavigationPage *
jx_form_draft_page_new (JxForms *forms,
                        JxForm  *form)
{
  JxFormDraftPage *self = g_object_new (JX_TYPE_FORM_DRAFT_PAGE, "title", _("Adjust the Form"), NULL);
  GtkWidget *view = adw_toolbar_view_new (), *header = adw_header_bar_new (), *page = adw_preferences_page_new ();

  self->base = g_object_ref (form);
  self->draft = jx_form_draft (forms, form);
  self->fault = ADW_BANNER (adw_banner_new (""));
  adw_banner_set_use_markup (self->fault, FALSE);
  self->save = gtk_button_new_with_mnemonic (_("_Save"));
  gtk_widget_add_css_class (self->save, "suggested-action");
  g_signal_connect_object (self->save, "clicked", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  self->preview = gtk_button_new_from_icon_name ("document-print-preview-symbolic");
  gtk_widget_set_tooltip_text (self->preview, _("Look at it with sample content"));
  g_signal_connect_object (self->preview, "clicked", G_CALLBACK (preview_cb), self, G_CONNECT_SWAPPED);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (header), FALSE);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->save);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->preview);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), header);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), GTK_WIDGET (self->fault));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), view);
  build (self, page);
  changed_cb (self);

  return ADW_NAVIGATION_PAGE (self);
}
