/* jx-form-beginnings.c: the indicators that a new table begins with
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-form-beginnings.h"

#include <glib/gi18n.h>

#include "jx-rules-list.h"

static const JxRuleField all_fields[] =
{
  { JX_RULE_HIDDEN, "key", "", NULL, NULL },
  { JX_RULE_NAME, "level1", N_("First-level indicator"), NULL, NULL },
  { JX_RULE_NAME, "level2", N_("Second-level indicator"), NULL, NULL },
  { JX_RULE_NAME, "name", N_("Third-level indicator"), NULL, NULL },
  { JX_RULE_NUMBER, "relation", N_("Relation"), NULL, NULL },
  { JX_RULE_NUMBER, "target", N_("Target"), NULL, NULL },
  { JX_RULE_NUMBER, "measure", N_("Measure"), NULL, NULL },
  { JX_RULE_NUMBER, "weight", N_("Points"), NULL, NULL },
};

/* What hangs on the list of rows. */
typedef struct
{
  JxFormDraft *draft;
  char        *place;       /* of the rows */
  JxRuleField  fields[G_N_ELEMENTS (all_fields)];
  guint        n_fields;
  char        *shown;       /* the rows as the lines show them */
  gboolean     changing;    /* one side follows the other */
} Beginnings;

static void
beginnings_free (gpointer data)
{
  Beginnings *self = data;

  g_object_unref (self->draft);
  g_free (self->place);
  g_free (self->shown);
  g_free (self);
}

static JsonArray *
get_rows (Beginnings *self)
{
  JsonNode *node = jx_form_draft_get (self->draft, self->place);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static JsonObject *
find_row (Beginnings *self,
          const char *key)
{
  JsonArray *rows = get_rows (self);

  for (guint i = 0; rows != NULL && i < json_array_get_length (rows); i++)
    if (g_strcmp0 (json_object_get_string_member (json_array_get_object_element (rows, i), "key"), key) == 0)
      return json_array_get_object_element (rows, i);

  return NULL;
}

/* Whether the draft has other rows than those that were noted last; they are noted. */
static gboolean
note_rows (Beginnings *self)
{
  JsonNode *node = jx_form_draft_get (self->draft, self->place);
  g_autofree char *text = node != NULL ? json_to_string (node, FALSE) : g_strdup ("");

  return g_set_str (&self->shown, text);
}

/* ---- from the draft ---- */

static char *
dup_cell (JsonObject *cells,
          const char *key)
{
  JsonNode *node = cells != NULL ? json_object_get_member (cells, key) : NULL;

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return g_strdup (json_object_get_string_member_with_default (json_node_get_object (node), "text", ""));

  return node != NULL ? json_node_dup_string (node) : NULL;
}

static void
show_cb (Beginnings  *self,
         JxRulesList *list)
{
  JsonArray *rows = get_rows (self);
  g_autoptr(JsonArray) lines = json_array_new ();

  if (!note_rows (self))
    return;   /* a blank line that was just added stays */

  for (guint i = 0; rows != NULL && i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i), *line = json_object_new ();
      JsonObject *cells = json_object_has_member (row, "cells") ? json_object_get_object_member (row, "cells") : NULL;

      json_object_set_string_member (line, "key", json_object_get_string_member (row, "key"));
      for (guint j = 1; j < self->n_fields; j++)
        {
          g_autofree char *text = dup_cell (cells, self->fields[j].key);

          json_object_set_string_member (line, self->fields[j].key, text != NULL ? text : "");
        }
      json_array_add_object_element (lines, line);
    }

  self->changing = TRUE;
  jx_rules_list_set (list, lines);
  self->changing = FALSE;
}

static void
draft_changed_cb (JxRulesList *list)
{
  Beginnings *self = g_object_get_data (G_OBJECT (list), "jx-beginnings");

  if (!self->changing)
    show_cb (self, list);
}

/* ---- to the draft ---- */

static JsonObject *
dup_row (Beginnings *self,
         const char *key)
{
  JsonObject *original = find_row (self, key), *copy = json_object_new ();
  g_autoptr(GList) members = original != NULL ? json_object_get_members (original) : NULL;

  for (GList *l = members; l != NULL; l = l->next)
    json_object_set_member (copy, l->data, json_node_copy (json_object_get_member (original, l->data)));
  json_object_set_string_member (copy, "key", key);

  return copy;
}

static void
set_cells (Beginnings *self,
           JsonObject *row,
           JsonObject *line)
{
  JsonObject *cells = json_object_has_member (row, "cells") ? json_object_get_object_member (row, "cells") : NULL;

  if (cells == NULL)
    json_object_set_object_member (row, "cells", cells = json_object_new ());

  for (guint i = 1; i < self->n_fields; i++)
    {
      const char *key = self->fields[i].key;
      JsonNode *node = json_object_get_member (cells, key);
      g_autofree char *text = jx_rules_number_dup (line, key);

      if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
        continue;   /* computed there */
      if (*text != '\0')
        json_object_set_string_member (cells, key, text);
      else
        json_object_remove_member (cells, key);
    }
}

static gboolean
is_taken (JsonArray  *lines,
          const char *key)
{
  for (guint i = 0; i < json_array_get_length (lines); i++)
    if (g_str_equal (json_object_get_string_member (json_array_get_object_element (lines, i), "key"), key))
      return TRUE;

  return FALSE;
}

/* New lines have no key: as long as they stand there, each gets the same again. */
static void
changed_cb (JxRulesList *list)
{
  Beginnings *self = g_object_get_data (G_OBJECT (list), "jx-beginnings");
  g_autoptr(JsonArray) lines = jx_rules_list_dup (list), rows = json_array_new ();

  if (self->changing)
    return;

  for (guint i = 0, n = 0; i < json_array_get_length (lines); i++)
    {
      JsonObject *line = json_array_get_object_element (lines, i), *row;
      g_autofree char *key = g_strdup (json_object_get_string_member (line, "key"));

      while (*key == '\0')
        {
          g_free (key);
          key = g_strdup_printf ("begin-%u", ++n);
          if (is_taken (lines, key))
            *key = '\0';
        }

      row = dup_row (self, key);
      set_cells (self, row, line);
      json_array_add_object_element (rows, row);
    }

  self->changing = TRUE;
  jx_form_draft_set (self->draft, self->place, json_node_init_array (json_node_alloc (), rows), NULL);
  note_rows (self);
  self->changing = FALSE;
}

GtkWidget *
jx_form_beginnings_new (JxFormDraft *draft,
                        guint        block)
{
  const JxBlock *def = jx_form_get_block (jx_form_draft_get_form (draft), block);
  Beginnings *self = g_new0 (Beginnings, 1);
  GtkWidget *list;

  self->draft = g_object_ref (draft);
  self->place = g_strdup_printf ("blocks[%u].rows", block);
  for (guint i = 0; i < G_N_ELEMENTS (all_fields); i++)
    if (i == 0 || jx_block_find_column (def, all_fields[i].key) >= 0)
      self->fields[self->n_fields++] = all_fields[i];

  list = jx_rules_list_new (self->fields, self->n_fields);
  g_object_set_data_full (G_OBJECT (list), "jx-beginnings", self, beginnings_free);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (list), _("Indicators to Begin With"));
  show_cb (self, JX_RULES_LIST (list));
  g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), list, G_CONNECT_SWAPPED);
  g_signal_connect (list, "changed", G_CALLBACK (changed_cb), NULL);

  return list;
}
