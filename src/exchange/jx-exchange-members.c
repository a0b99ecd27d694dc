/* jx-exchange-members.c: members of an exchange file as fields of records
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-exchange-members.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-exchange-error.h"
#include "jx-exchange-keys.h"
#include "jx-json-read.h"

#define MAX_KEY_LENGTH 64

/**
 * jx_exchange_refuse:
 * @error: return location for an error
 * @key: of what does not belong there
 * @sentence: what is wrong
 *
 * Says that something does not belong where it stands: `JX_EXCHANGE_ERROR_CONTENT`.
 *
 * Returns: `FALSE`
 */
gboolean
jx_exchange_refuse (GError     **error,
                    const char  *key,
                    const char  *sentence)
{
  g_set_error (error, JX_EXCHANGE_ERROR, JX_EXCHANGE_ERROR_CONTENT, _("%s: %s"), key, sentence);
  return FALSE;
}

/**
 * jx_exchange_is_key:
 * @text: the key of a column or the id of a block
 *
 * Looks if a word can be one of a form's.
 *
 * Returns: `FALSE` if it can not
 */
gboolean
jx_exchange_is_key (const char *text)
{
  gsize length = strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-_");

  return length > 0 && length <= MAX_KEY_LENGTH && text[length] == '\0' && g_ascii_isalpha (*text);
}

static gboolean
is_uuid (const char *text)
{
  return g_uuid_string_is_valid (text) && strpbrk (text, "ABCDEF") == NULL;
}

/**
 * jx_exchange_begin_record:
 * @parse: where it goes
 * @object: it has a member `id`
 * @kind: what it is
 * @parent: (nullable): the record that it belongs to
 * @error: return location for an error
 *
 * Adds a record to the bundle, with the UUID of @object, that no other in the file may have.
 *
 * Returns: (transfer none) (nullable): the record, to be filled
 */
JxRecord *
jx_exchange_begin_record (JxExchangeParse  *parse,
                          JsonObject       *object,
                          JxRecordKind      kind,
                          const char       *parent,
                          GError          **error)
{
  const char *id = jx_json_object_get_string (object, "id", error);
  JxRecord *record;

  if (id == NULL)
    return NULL;

  if (!is_uuid (id))
    {
      jx_exchange_refuse (error, "id", _("This is not a UUID in lower case."));
      return NULL;
    }

  if (g_hash_table_contains (parse->ids, id))
    {
      jx_exchange_refuse (error, "id", _("This UUID stands in the file twice."));
      return NULL;
    }

  record = jx_record_new (kind, id, parent);
  jx_bundle_add (parse->bundle, record);
  g_hash_table_insert (parse->ids, record->id, record);

  return record;
}

/**
 * jx_exchange_add_field:
 * @record: a record
 * @key: a key that it has not yet
 * @text: its text
 *
 * Adds a field.
 */
void
jx_exchange_add_field (JxRecord   *record,
                       const char *key,
                       const char *text)
{
  g_ptr_array_add (record->fields, g_strdup (key));
  g_ptr_array_add (record->fields, g_strdup (text));
}

/**
 * jx_exchange_keep:
 * @record: a record
 * @prefix: whose member it is: "+" of the object itself, "column+" of a cell
 * @key: the member's name
 * @node: its value
 *
 * Keeps a member that this program does not know, to be written again.
 */
void
jx_exchange_keep (JxRecord   *record,
                  const char *prefix,
                  const char *key,
                  JsonNode   *node)
{
  g_ptr_array_add (record->fields, g_strconcat (prefix, key, NULL));
  g_ptr_array_add (record->fields, json_to_string (node, FALSE));
}

/**
 * jx_exchange_is_text:
 * @node: a value
 *
 * Looks if a value is a text.
 *
 * Returns: `FALSE` if it is anything else
 */
gboolean
jx_exchange_is_text (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

/**
 * jx_exchange_read_members:
 * @object: an object
 * @record: where its members go
 * @apart: (array zero-terminated=1): members that are read by others
 * @texts: (array zero-terminated=1): members that must be texts
 * @error: return location for an error
 *
 * Takes all members of an object but `id`, `derived` and those @apart: texts as fields, what else there is as it stands.
 *
 * Returns: `FALSE` if something does not belong there
 */
gboolean
jx_exchange_read_members (JsonObject         *object,
                          JxRecord           *record,
                          const char *const  *apart,
                          const char *const  *texts,
                          GError            **error)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);

  while (json_object_iter_next_ordered (&iter, &key, &node))
    {
      if (g_str_equal (key, "id") || g_str_equal (key, "derived") || JSON_NODE_HOLDS_NULL (node)
          || g_strv_contains (apart, key))
        continue;
      if (*key == JX_EXCHANGE_EXTRA)
        return jx_exchange_refuse (error, key, _("A key must not begin with “+”."));
      if (jx_exchange_is_text (node) && *json_node_get_string (node) != '\0')
        jx_exchange_add_field (record, key, json_node_get_string (node));
      else if (!jx_exchange_is_text (node) && g_strv_contains (texts, key))
        return jx_exchange_refuse (error, key, _("This is not a text."));
      else if (!jx_exchange_is_text (node))
        jx_exchange_keep (record, "+", key, node);
    }

  return TRUE;
}

/**
 * jx_exchange_read_each:
 * @parse: where it goes
 * @object: an object
 * @key: of a list of objects; it may be missing
 * @parent: (nullable): the record that they belong to
 * @read_item: (scope call): reads one of them
 * @error: return location for an error
 *
 * Reads a list; an error names the place of the item.
 *
 * Returns: `FALSE` if something does not belong there
 */
gboolean
jx_exchange_read_each (JxExchangeParse     *parse,
                       JsonObject          *object,
                       const char          *key,
                       const JxRecord      *parent,
                       JxExchangeReadFunc   read_item,
                       GError             **error)
{
  JsonArray *array = NULL;

  if (!jx_json_object_read_array (object, key, &array, error))
    return FALSE;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *item = jx_json_array_get_object (array, i, error);

      if (item == NULL)
        {
          g_prefix_error (error, "%s/", key);
          return FALSE;
        }

      if (!read_item (parse, item, parent, error))
        {
          jx_json_prefix_index (error, key, i);
          return FALSE;
        }
    }

  return TRUE;
}

