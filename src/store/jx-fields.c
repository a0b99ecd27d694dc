/* jx-fields.c: a record's fields as one JSON object of texts
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-fields.h"

#include "jx-store-error.h"

#include <json-glib/json-glib.h>

static gboolean
is_special (guchar c)
{
  return c < 0x20 || c == '"' || c == '\\';
}

static void
add_escaped (GString    *json,
             const char *text)
{
  g_string_append_c (json, '"');

  while (*text != '\0')
    {
      const char *plain = text;

      while (!is_special ((guchar) *text))   /* the end is special too */
        text++;
      g_string_append_len (json, plain, text - plain);

      if (*text == '\0')
        break;

      if (*text == '"' || *text == '\\')
        g_string_append_printf (json, "\\%c", *text);
      else
        g_string_append_printf (json, "\\u%04x", (guint) *text);
      text++;
    }

  g_string_append_c (json, '"');
}

/**
 * jx_fields_begin:
 * @json: where to write
 *
 * Begins an object; what @json held is gone.
 */
void
jx_fields_begin (GString *json)
{
  g_string_truncate (json, 0);
  g_string_append_c (json, '{');
}

/**
 * jx_fields_add:
 * @json: an object that was begun
 * @key: a key that it does not have yet
 * @text: UTF-8
 *
 * Writes one field.
 */
void
jx_fields_add (GString    *json,
               const char *key,
               const char *text)
{
  if (json->len > 1)
    g_string_append_c (json, ',');

  add_escaped (json, key);
  g_string_append_c (json, ':');
  add_escaped (json, text);
}

/**
 * jx_fields_add_text:
 * @json: "[" and what was added
 * @text: UTF-8
 *
 * Writes one element of an array.
 */
void
jx_fields_add_text (GString    *json,
                    const char *text)
{
  if (json->len > 1)
    g_string_append_c (json, ',');

  add_escaped (json, text);
}

/**
 * jx_fields_end:
 * @json: an object that was begun
 *
 * Ends the object.
 */
void
jx_fields_end (GString *json)
{
  g_string_append_c (json, '}');
}

static gboolean
add_members (JsonNode *root,
             JxRecord *record)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *member;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return FALSE;

  json_object_iter_init_ordered (&iter, json_node_get_object (root));
  while (json_object_iter_next_ordered (&iter, &key, &member))
    {
      const char *text = JSON_NODE_HOLDS_VALUE (member) ? json_node_get_string (member) : NULL;

      if (text == NULL)
        return FALSE;

      jx_record_set (record, key, text);
    }

  return TRUE;
}

/**
 * jx_fields_read:
 * @json: an object of texts
 * @record: the record whose fields they are
 * @error: return location for an error
 *
 * Reads fields, in their order.
 *
 * Errors: `JX_STORE_ERROR_DAMAGED`
 *
 * Returns: `FALSE` at an error
 */
gboolean
jx_fields_read (const char  *json,
                JxRecord    *record,
                GError     **error)
{
  g_autoptr(JsonNode) root = NULL;

  g_return_val_if_fail (json != NULL && record != NULL, FALSE);

  root = json_from_string (json, NULL);
  if (add_members (root, record))
    return TRUE;

  jx_store_error_set (error, JX_STORE_ERROR_DAMAGED);

  return FALSE;
}
