/* case-tables.c: the tables of a case that has several
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "case-tables.h"

/* What is said once above several tables. */
static const char *const common[] = { "form_kind", "year", "region", "funds_unit", "complete" };

static gboolean
is_table (JsonNode *node)
{
  return JSON_NODE_HOLDS_OBJECT (node) && (json_object_has_member (json_node_get_object (node), "indicators")
                                           || json_object_has_member (json_node_get_object (node), "funds"));
}

static gboolean
holds_tables (JsonNode *node)
{
  JsonArray *items = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; items != NULL && i < json_array_get_length (items); i++)
    if (!is_table (json_array_get_element (items, i)))
      return FALSE;

  return items != NULL && json_array_get_length (items) > 0;
}

static void
add_table (GPtrArray  *tables,
           JsonObject *table,
           JsonObject *above)
{
  for (guint i = 0; above != NULL && i < G_N_ELEMENTS (common); i++)
    if (!json_object_has_member (table, common[i]) && json_object_has_member (above, common[i]))
      json_object_set_member (table, common[i], json_node_copy (json_object_get_member (above, common[i])));

  if (!json_object_has_member (table, "id") || (above != NULL && json_object_has_member (above, "id")))
    {
      g_autofree char *id = g_strdup_printf (
        "%s-%u", above != NULL ? json_object_get_string_member_with_default (above, "id", "case") : "case", tables->len + 1);

      json_object_set_string_member (table, "id", id);
    }

  g_ptr_array_add (tables, json_object_ref (table));
}

static void
add_tables (GPtrArray  *tables,
            JsonArray  *items,
            JsonObject *above)
{
  for (guint i = 0; i < json_array_get_length (items); i++)
    add_table (tables, json_array_get_object_element (items, i), above);
}

/* The tables of a case: itself, and those that it holds in a list under whatever key; or all of a list of cases. NULL for what
 * is neither. */
GPtrArray *
case_tables_collect (JsonNode *root)
{
  g_autoptr(GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);
  g_autoptr(GList) keys = NULL;
  JsonObject *first;

  if (holds_tables (root))
    add_tables (tables, json_node_get_array (root), NULL);
  if (!JSON_NODE_HOLDS_OBJECT (root))
    return tables->len > 0 ? g_steal_pointer (&tables) : NULL;

  first = json_node_get_object (root);
  keys = json_object_get_members (first);
  if (is_table (root) || !json_object_has_member (first, "tables"))
    g_ptr_array_add (tables, json_object_ref (first));

  for (GList *l = keys; l != NULL; l = l->next)
    if (holds_tables (json_object_get_member (first, l->data)))
      {
        add_tables (tables, json_object_get_array_member (first, l->data), first);
        json_object_remove_member (first, l->data);
      }

  return g_steal_pointer (&tables);
}

static gboolean
is_shared (const JxRecord *record)
{
  return record->kind == JX_RECORD_FORM || record->kind == JX_RECORD_AGENCY || record->kind == JX_RECORD_PROJECT;
}

/* One bundle of several: what they share once and first, kind by kind, then each assessment. */
JxBundle *
case_tables_join (GPtrArray *bundles)
{
  static const JxRecordKind kinds[] = { JX_RECORD_FORM, JX_RECORD_AGENCY, JX_RECORD_PROJECT };
  JxBundle *joined = jx_bundle_new ();

  for (guint pass = 0; pass <= G_N_ELEMENTS (kinds); pass++)
    for (guint i = 0; i < bundles->len; i++)
      {
        const JxBundle *bundle = g_ptr_array_index (bundles, i);

        for (guint j = 0; j < bundle->records->len; j++)
          {
            const JxRecord *record = g_ptr_array_index (bundle->records, j);

            if (pass < G_N_ELEMENTS (kinds) ? record->kind == kinds[pass] && jx_bundle_find (joined, record->id) == NULL
                                            : !is_shared (record))
              jx_bundle_add (joined, jx_record_copy (record));
          }
      }

  return joined;
}
