/* jx-json-read.c: members of parsed JSON, strictly of the type that belongs there
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "jx-json-read.h"

#include "jx-error.h"

#include <string.h>

static gboolean
is_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

static gboolean
is_int64 (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64;
}

static gboolean
is_object (JsonNode *node)
{
  return JSON_NODE_HOLDS_OBJECT (node);
}

static gboolean
is_array (JsonNode *node)
{
  return JSON_NODE_HOLDS_ARRAY (node);
}

/* the member; NULL without an error if it is not there or null, NULL with one if it is of another type */
static JsonNode *
find (JsonObject  *object,
      const char  *key,
      gboolean   (*is_type) (JsonNode *node),
      const char  *sentence,
      GError     **error)
{
  JsonNode *node = json_object_get_member (object, key);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return NULL;

  if (is_type (node))
    return node;

  g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_JSON, _("%s: %s"), key, sentence);
  return NULL;
}

static JsonNode *
require (JsonObject  *object,
         const char  *key,
         gboolean   (*is_type) (JsonNode *node),
         const char  *sentence,
         GError     **error)
{
  GError *local = NULL;
  JsonNode *node = find (object, key, is_type, sentence, &local);

  if (node == NULL && local == NULL)
    g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_JSON, _("%s: %s"), key, _("This is missing."));
  else if (local != NULL)
    g_propagate_error (error, local);

  return node;
}

/* as find (), but says apart whether there was an error */
static gboolean
look (JsonObject  *object,
      const char  *key,
      gboolean   (*is_type) (JsonNode *node),
      const char  *sentence,
      JsonNode   **node,
      GError     **error)
{
  GError *local = NULL;

  *node = find (object, key, is_type, sentence, &local);
  if (local == NULL)
    return TRUE;

  g_propagate_error (error, local);
  return FALSE;
}

static gboolean
check_bounds (JsonNode    *node,
              const char  *key,
              gint64       minimum,
              gint64       maximum,
              gint64      *value,
              GError     **error)
{
  gint64 number = json_node_get_int (node);

  if (number >= minimum && number <= maximum)
    {
      *value = number;
      return TRUE;
    }

  g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_VALUE, _("%s: %s"), key, _("This number is out of its bounds."));
  return FALSE;
}

static JsonNode *
element (JsonArray   *array,
         guint        index,
         gboolean   (*is_type) (JsonNode *node),
         const char  *sentence,
         GError     **error)
{
  JsonNode *node = json_array_get_element (array, index);

  if (is_type (node))
    return node;

  g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_JSON, "%u: %s", index, sentence);
  return NULL;
}

/**
 * jx_json_node_get_object:
 * @node: the root of a document or of a part
 * @error: where to put what is wrong
 *
 * Takes a root that is to be an object.
 *
 * Returns: (transfer none): the object
 */
JsonObject *
jx_json_node_get_object (JsonNode  *node,
                         GError   **error)
{
  if (is_object (node))
    return json_node_get_object (node);

  g_set_error_literal (error, JX_CORE_ERROR, JX_CORE_ERROR_JSON, _("This is not an object."));
  return NULL;
}

/**
 * jx_json_object_get_string:
 * @object: an object
 * @key: the key of a text that must be there
 * @error: where to put what is wrong
 *
 * Takes a text. The message begins with the key; jx_json_prefix_key() puts before it what is around.
 *
 * Returns: (transfer none): the text
 */
const char *
jx_json_object_get_string (JsonObject  *object,
                           const char  *key,
                           GError     **error)
{
  JsonNode *node = require (object, key, is_string, _("This is not a text."), error);

  return node != NULL ? json_node_get_string (node) : NULL;
}

/**
 * jx_json_object_get_object:
 * @object: an object
 * @key: the key of an object that must be there
 * @error: where to put what is wrong
 *
 * Takes an object.
 *
 * Returns: (transfer none): the object
 */
JsonObject *
jx_json_object_get_object (JsonObject  *object,
                           const char  *key,
                           GError     **error)
{
  JsonNode *node = require (object, key, is_object, _("This is not an object."), error);

  return node != NULL ? json_node_get_object (node) : NULL;
}

/**
 * jx_json_object_get_array:
 * @object: an object
 * @key: the key of an array that must be there
 * @error: where to put what is wrong
 *
 * Takes an array.
 *
 * Returns: (transfer none): the array
 */
JsonArray *
jx_json_object_get_array (JsonObject  *object,
                          const char  *key,
                          GError     **error)
{
  JsonNode *node = require (object, key, is_array, _("This is not an array."), error);

  return node != NULL ? json_node_get_array (node) : NULL;
}

/**
 * jx_json_object_get_int64:
 * @object: an object
 * @key: the key of an integer that must be there
 * @minimum: the smallest that may be
 * @maximum: the largest that may be
 * @value: (out): the integer
 * @error: where to put what is wrong
 *
 * Takes an integer.
 *
 * Returns: `TRUE` if there is one in bounds
 */
gboolean
jx_json_object_get_int64 (JsonObject  *object,
                          const char  *key,
                          gint64       minimum,
                          gint64       maximum,
                          gint64      *value,
                          GError     **error)
{
  JsonNode *node = require (object, key, is_int64, _("This is not an integer."), error);

  return node != NULL && check_bounds (node, key, minimum, maximum, value, error);
}

/**
 * jx_json_array_get_object:
 * @array: an array
 * @index: an element that it has
 * @error: where to put what is wrong
 *
 * Takes an object.
 *
 * Returns: (transfer none): the object
 */
JsonObject *
jx_json_array_get_object (JsonArray  *array,
                          guint       index,
                          GError    **error)
{
  JsonNode *node = element (array, index, is_object, _("This is not an object."), error);

  return node != NULL ? json_node_get_object (node) : NULL;
}

/**
 * jx_json_object_read_string:
 * @object: an object
 * @key: the key of a text that may be there
 * @value: (inout) (transfer none): the text; left alone if it is not there or null
 * @error: where to put what is wrong
 *
 * Takes a text if there is one.
 *
 * Returns: `FALSE` if there is something else
 */
gboolean
jx_json_object_read_string (JsonObject  *object,
                            const char  *key,
                            const char **value,
                            GError     **error)
{
  JsonNode *node;

  if (!look (object, key, is_string, _("This is not a text."), &node, error))
    return FALSE;

  if (node != NULL)
    *value = json_node_get_string (node);
  return TRUE;
}

/**
 * jx_json_object_read_object:
 * @object: an object
 * @key: the key of an object that may be there
 * @value: (inout) (transfer none): the object; left alone if it is not there or null
 * @error: where to put what is wrong
 *
 * Takes an object if there is one.
 *
 * Returns: `FALSE` if there is something else
 */
gboolean
jx_json_object_read_object (JsonObject  *object,
                            const char  *key,
                            JsonObject **value,
                            GError     **error)
{
  JsonNode *node;

  if (!look (object, key, is_object, _("This is not an object."), &node, error))
    return FALSE;

  if (node != NULL)
    *value = json_node_get_object (node);
  return TRUE;
}

/**
 * jx_json_object_read_array:
 * @object: an object
 * @key: the key of an array that may be there
 * @value: (inout) (transfer none): the array; left alone if it is not there or null
 * @error: where to put what is wrong
 *
 * Takes an array if there is one.
 *
 * Returns: `FALSE` if there is something else
 */
gboolean
jx_json_object_read_array (JsonObject  *object,
                           const char  *key,
                           JsonArray  **value,
                           GError     **error)
{
  JsonNode *node;

  if (!look (object, key, is_array, _("This is not an array."), &node, error))
    return FALSE;

  if (node != NULL)
    *value = json_node_get_array (node);
  return TRUE;
}

/**
 * jx_json_object_read_int64:
 * @object: an object
 * @key: the key of an integer that may be there
 * @minimum: the smallest that may be
 * @maximum: the largest that may be
 * @value: (inout): the integer; left alone if it is not there or null
 * @error: where to put what is wrong
 *
 * Takes an integer if there is one.
 *
 * Returns: `FALSE` if there is something else or it is out of bounds
 */
gboolean
jx_json_object_read_int64 (JsonObject  *object,
                           const char  *key,
                           gint64       minimum,
                           gint64       maximum,
                           gint64      *value,
                           GError     **error)
{
  JsonNode *node;

  if (!look (object, key, is_int64, _("This is not an integer."), &node, error))
    return FALSE;

  return node == NULL || check_bounds (node, key, minimum, maximum, value, error);
}

/**
 * jx_json_prefix_key:
 * @error: (inout) (nullable): an error of these functions
 * @key: the key of what was being read
 *
 * Puts a key before the place of an error, so that the message names the whole path.
 */
void
jx_json_prefix_key (GError     **error,
                    const char  *key)
{
  g_prefix_error (error, "%s/", key);
}

/**
 * jx_json_prefix_index:
 * @error: (inout) (nullable): an error of these functions
 * @key: the key of an array
 * @index: the element that was being read
 *
 * Puts an array and an element of it before the place of an error.
 */
void
jx_json_prefix_index (GError     **error,
                      const char  *key,
                      guint        index)
{
  g_prefix_error (error, "%s/%u/", key, index);
}
