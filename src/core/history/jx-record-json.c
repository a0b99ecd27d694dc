/* jx-record-json.c: records as JSON, for the log of commands
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-record-json.h"

#include <glib/gi18n-lib.h>

#include "jx-error.h"

/**
 * jx_record_build_text:
 * @builder: in an object
 * @name: of a member
 * @text: (nullable): its text; `NULL` for no member
 *
 * Adds a member.
 */
void
jx_record_build_text (JsonBuilder *builder,
                      const char  *name,
                      const char  *text)
{
  g_return_if_fail (JSON_IS_BUILDER (builder) && name != NULL);

  if (text == NULL)
    return;

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

/**
 * jx_record_build_json:
 * @record: a record
 * @builder: where a value is expected
 *
 * Adds @record as an object.
 */
void
jx_record_build_json (const JxRecord *record,
                      JsonBuilder    *builder)
{
  g_return_if_fail (record != NULL);
  g_return_if_fail (JSON_IS_BUILDER (builder));

  json_builder_begin_object (builder);
  jx_record_build_text (builder, "kind", jx_record_kind_to_key (record->kind));
  jx_record_build_text (builder, "id", record->id);
  jx_record_build_text (builder, "parent", record->parent);
  jx_record_build_text (builder, "block", record->block);
  jx_record_build_text (builder, "key", record->key);
  json_builder_set_member_name (builder, "rank");
  json_builder_add_int_value (builder, record->rank);
  json_builder_set_member_name (builder, "fields");
  json_builder_begin_object (builder);

  for (guint i = 0; i < record->fields->len; i += 2)
    jx_record_build_text (builder, g_ptr_array_index (record->fields, i), g_ptr_array_index (record->fields, i + 1));

  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static gboolean
read_fields (JsonObject *fields,
             JxRecord   *record)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, fields);

  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      if (json_node_get_value_type (node) != G_TYPE_STRING)
        return FALSE;

      g_ptr_array_add (record->fields, g_strdup (name));
      g_ptr_array_add (record->fields, json_node_dup_string (node));
    }

  return TRUE;
}

/**
 * jx_record_new_from_json:
 * @object: what jx_record_build_json() made
 * @error: return location for an error
 *
 * Reads a record back. Errors: `JX_CORE_ERROR_JSON` if it is not one.
 *
 * Returns: (transfer full): the record
 */
JxRecord *
jx_record_new_from_json (JsonObject  *object,
                         GError     **error)
{
  g_autoptr(JxRecord) record = NULL;
  const char *kind_key, *id;
  JxRecordKind kind;

  g_return_val_if_fail (object != NULL, NULL);

  kind_key = json_object_get_string_member_with_default (object, "kind", "");
  id = json_object_get_string_member_with_default (object, "id", NULL);

  if (id == NULL || !jx_record_kind_from_key (kind_key, &kind) || !json_object_has_member (object, "fields")
      || json_node_get_node_type (json_object_get_member (object, "fields")) != JSON_NODE_OBJECT)
    {
      g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_JSON, _("A record of kind “%s” cannot be read."), kind_key);
      return NULL;
    }

  record = jx_record_new (kind, id, json_object_get_string_member_with_default (object, "parent", NULL));
  record->block = g_strdup (json_object_get_string_member_with_default (object, "block", NULL));
  record->key = g_strdup (json_object_get_string_member_with_default (object, "key", NULL));
  record->rank = json_object_get_int_member_with_default (object, "rank", 0);

  if (!read_fields (json_object_get_object_member (object, "fields"), record))
    {
      g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_JSON, _("A field of record %s is not a text."), id);
      return NULL;
    }

  return g_steal_pointer (&record);
}
