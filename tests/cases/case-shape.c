/* case-shape.c: a published table in the one shape that is converted
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "case-shape.h"

/* What the places of a row mean that is written as a list; what is beyond them is numbered. */
static const char *const funds_keys[] = { "row", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分", NULL };
static const char *const indicator_keys[] = {
  "level1", "level2", "level3", "relation", "target", "unit", "actual", "weight", "score", "reason", NULL,
};

/* A key that is not taken yet: what comes twice is kept twice. */
static void
add_member (JsonObject *object,
            const char *key,
            JsonNode   *value)
{
  g_autofree char *free_key = g_strdup (key);

  for (guint n = 2; json_object_has_member (object, free_key); n++)
    {
      g_free (free_key);
      free_key = g_strdup_printf ("%s %u", key, n);
    }

  json_object_set_member (object, free_key, json_node_copy (value));
}

static const char *
get_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

/* ["年度资金总额", "100", …] by the places of @keys */
static JsonObject *
row_of_list (JsonArray         *list,
             const char *const *keys)
{
  JsonObject *row = json_object_new ();
  guint n_keys = g_strv_length ((char **) keys);

  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      add_member (row, i < n_keys ? keys[i] : number, json_array_get_element (list, i));
    }

  return row;
}

static gboolean
holds_rows (JsonObject *object)
{
  g_autoptr(GList) values = json_object_get_values (object);

  for (GList *l = values; l != NULL; l = l->next)
    if (!JSON_NODE_HOLDS_OBJECT (l->data) && !JSON_NODE_HOLDS_ARRAY (l->data))
      return FALSE;

  return values != NULL;
}

static void add_rows (JsonArray         *rows,
                      JsonNode          *node,
                      const char *const *keys,
                      const char        *label);

/* Rows under their names: {"年度资金总额": {…}}, {"产出指标": [{…}]} */
static void
add_named_rows (JsonArray         *rows,
                JsonObject        *named,
                const char *const *keys)
{
  JsonObjectIter iter;
  const char *label;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, named);
  while (json_object_iter_next_ordered (&iter, &label, &value))
    add_rows (rows, value, keys, label);
}

/* One row or several, of whatever is written there; the first key holds what they are named. */
static void
add_rows (JsonArray         *rows,
          JsonNode          *node,
          const char *const *keys,
          const char        *label)
{
  JsonObject *row = NULL;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *list = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (list); i++)
        add_rows (rows, json_array_get_element (list, i), keys, label);
      return;
    }

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      row = json_object_ref (json_node_get_object (node));
    }
  else if (!JSON_NODE_HOLDS_NULL (node))
    {
      row = json_object_new ();
      json_object_set_member (row, label == NULL ? keys[0] : keys[1], json_node_copy (node));
    }

  if (row == NULL)
    return;
  if (label != NULL && !json_object_has_member (row, keys[0]))
    json_object_set_string_member (row, keys[0], label);

  json_array_add_object_element (rows, row);
}

/* Rows as a list of objects, in whatever way they are written. */
static void
settle_rows (JsonObject        *table,
             const char        *member,
             const char *const *keys)
{
  JsonNode *node = json_object_get_member (table, member);
  JsonArray *rows;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return;

  rows = json_array_new ();
  if (JSON_NODE_HOLDS_OBJECT (node) && holds_rows (json_node_get_object (node)))
    {
      add_named_rows (rows, json_node_get_object (node), keys);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *list = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (list); i++)
        {
          JsonNode *item = json_array_get_element (list, i);

          if (JSON_NODE_HOLDS_ARRAY (item))
            json_array_add_object_element (rows, row_of_list (json_node_get_array (item), keys));
          else
            add_rows (rows, item, keys, NULL);
        }
    }
  else
    {
      add_rows (rows, node, keys, NULL);
    }

  json_object_set_array_member (table, member, rows);
}

/* [["项目名称", "…"], …], [{"项目名称": "…"}, …], or nothing but a title */
static void
add_header_item (JsonObject *header,
                 JsonNode   *item)
{
  JsonArray *list = JSON_NODE_HOLDS_ARRAY (item) ? json_node_get_array (item) : NULL;

  if (list != NULL && json_array_get_length (list) == 2 && get_string (json_array_get_element (list, 0)) != NULL)
    {
      add_member (header, get_string (json_array_get_element (list, 0)), json_array_get_element (list, 1));
    }
  else if (JSON_NODE_HOLDS_OBJECT (item))
    {
      JsonObjectIter iter;
      const char *key;
      JsonNode *value;

      json_object_iter_init_ordered (&iter, json_node_get_object (item));
      while (json_object_iter_next_ordered (&iter, &key, &value))
        add_member (header, key, value);
    }
  else if (!JSON_NODE_HOLDS_NULL (item))
    {
      add_member (header, "标题", item);
    }
}

static void
settle_header (JsonObject *table)
{
  JsonNode *node = json_object_get_member (table, "header");
  JsonObject *header;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node) || JSON_NODE_HOLDS_OBJECT (node))
    return;

  header = json_object_new ();
  if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      add_header_item (header, json_array_get_element (json_node_get_array (node), i));
  else
    add_header_item (header, node);

  json_object_set_object_member (table, "header", header);
}

/* Head, funds and indicators may be written as lists, as lists of lists, or under their names: brings them to the shape of the
 * published cases, so that nothing of them is left out. */
void
case_shape_settle (JsonObject *table)
{
  settle_header (table);
  settle_rows (table, "funds", funds_keys);
  settle_rows (table, "indicators", indicator_keys);
}
