/* jx-form-entry.c: rows that change a member of a form's JSON
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-form-entry.h"

#include "jx-rules-list.h"

typedef struct
{
  JsonObject *object;     /* of a member */
  char       *key;
  JsonNode   *node;       /* … or of an array's element */
} Binding;

static void
binding_free (gpointer  data,
              GClosure *closure)
{
  Binding *binding = data;

  g_clear_pointer (&binding->object, json_object_unref);
  g_clear_pointer (&binding->node, json_node_unref);
  g_free (binding->key);
  g_free (binding);
}

static GtkWidget *
new_row (JsonObject *object,
         JsonNode   *node,
         const char *key,
         const char *title,
         const char *text,
         GCallback   callback)
{
  GtkWidget *row = adw_entry_row_new ();
  Binding *binding = g_new0 (Binding, 1);

  binding->object = object != NULL ? json_object_ref (object) : NULL;
  binding->node = node != NULL ? json_node_ref (node) : NULL;
  binding->key = g_strdup (key);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_connect_data (row, "changed", callback, binding, binding_free, G_CONNECT_DEFAULT);

  return row;
}

static void
text_cb (GtkEditable *row,
         Binding     *binding)
{
  const char *text = gtk_editable_get_text (row);

  if (*text != '\0')
    json_object_set_string_member (binding->object, binding->key, text);
  else
    json_object_remove_member (binding->object, binding->key);
}

GtkWidget *
jx_form_entry_new_text (JsonObject *object,
                        const char *key,
                        const char *title)
{
  return new_row (object, NULL, key, title, json_object_get_string_member_with_default (object, key, ""), G_CALLBACK (text_cb));
}

static void
node_cb (GtkEditable *row,
         Binding     *binding)
{
  json_node_set_string (binding->node, gtk_editable_get_text (row));
}

GtkWidget *
jx_form_entry_new_node (JsonNode   *node,
                        const char *title)
{
  return new_row (NULL, node, NULL, title, json_node_get_string (node), G_CALLBACK (node_cb));
}

static void
limit_cb (GtkEditable *row,
          Binding     *binding)
{
  const char *text = gtk_editable_get_text (row);

  if (*text != '\0')
    json_object_set_member (binding->object, binding->key, jx_rules_number_node (text));
  else
    json_object_remove_member (binding->object, binding->key);
}

/* A number; blank for none. */
GtkWidget *
jx_form_entry_new_limit (JsonObject *object,
                         const char *key,
                         const char *title)
{
  g_autofree char *number = jx_rules_number_dup (object, key);

  return new_row (object, NULL, key, title, number, G_CALLBACK (limit_cb));
}

static void
numbers_cb (GtkEditable *row,
            Binding     *binding)
{
  g_auto(GStrv) words = g_strsplit_set (gtk_editable_get_text (row), " ,，、", -1);
  JsonArray *numbers = json_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      json_array_add_element (numbers, jx_rules_number_node (words[i]));

  json_object_set_array_member (binding->object, binding->key, numbers);
}

/* Several numbers, parted by blanks. */
GtkWidget *
jx_form_entry_new_numbers (JsonObject *object,
                           const char *key,
                           const char *title)
{
  JsonArray *numbers = json_object_get_array_member (object, key);
  g_autoptr(JsonObject) one = json_object_new ();
  GString *text = g_string_new (NULL);
  GtkWidget *row;

  for (guint i = 0; i < json_array_get_length (numbers); i++)
    {
      g_autofree char *number = NULL;

      json_object_set_member (one, "number", json_node_copy (json_array_get_element (numbers, i)));
      number = jx_rules_number_dup (one, "number");
      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", number);
    }

  row = new_row (object, NULL, key, title, text->str, G_CALLBACK (numbers_cb));
  g_string_free (text, TRUE);

  return row;
}
