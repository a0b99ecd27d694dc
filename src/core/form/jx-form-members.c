/* jx-form-members.c: reads the members of a form's JSON, each of the kind and within the limits that it has
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-form-reader.h"

#include <glib/gi18n-lib.h>

#include "jx-number.h"

#define LONGEST_TEXT 4000

static JsonNode *
get_member (JsonObject *object,
            const char *key)
{
  return json_object_get_member (object, key);
}

static gboolean
node_is (JsonNode *node,
         GType     type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

static void
fault_range (JxFormReader *self,
             const char   *key,
             gint64        low,
             gint64        high,
             guint         scale)
{
  g_autofree char *low_text = jx_decimal_to_string (jx_decimal_normalize ((JxDecimal) { low, scale }));
  g_autofree char *high_text = jx_decimal_to_string (jx_decimal_normalize ((JxDecimal) { high, scale }));

  jx_form_reader_fault (self, key, _("The number must lie between %1$s and %2$s."), low_text, high_text);
}

/**
 * jx_form_reader_get_text:
 * @self: a reader
 * @object: an object of the form
 * @key: its member
 * @required: whether it must stand there and not be empty
 *
 * Reads a text.
 *
 * Returns: (transfer none) (nullable): the text, kept by the arena; `NULL` where there is none
 */
const char *
jx_form_reader_get_text (JxFormReader *self,
                         JsonObject   *object,
                         const char   *key,
                         gboolean      required)
{
  JsonNode *node = get_member (object, key);
  const char *text;

  if (node == NULL)
    {
      if (required)
        jx_form_reader_fault (self, key, _("This key must be given."));
      return NULL;
    }

  if (!node_is (node, G_TYPE_STRING))
    {
      jx_form_reader_fault (self, key, _("A text is expected here."));
      return NULL;
    }

  text = json_node_get_string (node);
  if (required && *text == '\0')
    jx_form_reader_fault (self, key, _("This text must not be empty."));
  if (jx_form_reader_is_fresh (self) && g_utf8_strlen (text, -1) > LONGEST_TEXT)
    jx_form_reader_fault (self, key, _("A text in a form has at most %d characters."), LONGEST_TEXT);

  return jx_arena_intern (jx_form_reader_get_arena (self), text);
}

/**
 * jx_form_reader_get_boolean:
 * @self: a reader
 * @object: an object of the form
 * @key: its member
 * @fallback: where there is none
 *
 * Reads true or false.
 *
 * Returns: the value
 */
gboolean
jx_form_reader_get_boolean (JxFormReader *self,
                            JsonObject   *object,
                            const char   *key,
                            gboolean      fallback)
{
  JsonNode *node = get_member (object, key);

  if (node == NULL)
    return fallback;

  if (!node_is (node, G_TYPE_BOOLEAN))
    {
      jx_form_reader_fault (self, key, _("true or false is expected here."));
      return fallback;
    }

  return json_node_get_boolean (node);
}

/**
 * jx_form_reader_get_integer:
 * @self: a reader
 * @object: an object of the form
 * @key: its member
 * @low: the least allowed
 * @high: the most allowed
 * @fallback: where there is none
 *
 * Reads a whole number.
 *
 * Returns: the number
 */
gint64
jx_form_reader_get_integer (JxFormReader *self,
                            JsonObject   *object,
                            const char   *key,
                            gint64        low,
                            gint64        high,
                            gint64        fallback)
{
  JsonNode *node = get_member (object, key);
  gint64 value;

  if (node == NULL)
    return fallback;

  if (!node_is (node, G_TYPE_INT64))
    {
      jx_form_reader_fault (self, key, _("A whole number is expected here."));
      return fallback;
    }

  value = json_node_get_int (node);
  if (value < low || value > high)
    {
      fault_range (self, key, low, high, 0);
      return fallback;
    }

  return value;
}

/**
 * jx_form_reader_node_fixed:
 * @node: a member or an item
 * @scale: decimals of the result, 0 to 9
 * @value: (out): the number × 10^@scale
 *
 * Reads a number that may have decimals: 50, or as a text "22.5"; JSON's own fractions are not exact and refused.
 *
 * Returns: `TRUE` if it is such a number and @scale holds its decimals
 */
gboolean
jx_form_reader_node_fixed (JsonNode *node,
                           guint     scale,
                           gint64   *value)
{
  JxDecimal decimal = { 0, 0 };

  if (node_is (node, G_TYPE_INT64))
    decimal.coefficient = json_node_get_int (node);
  else if (!node_is (node, G_TYPE_STRING) || !jx_decimal_from_string (json_node_get_string (node), &decimal))
    return FALSE;

  decimal = jx_decimal_normalize (decimal);

  return decimal.scale <= scale && jx_decimal_rescale (decimal, scale, value);
}

/**
 * jx_form_reader_get_fixed:
 * @self: a reader
 * @object: an object of the form
 * @key: its member
 * @scale: decimals of the result, 0 to 9
 * @low: the least allowed, × 10^@scale
 * @high: the most allowed, × 10^@scale
 * @fallback: where there is none, × 10^@scale
 *
 * Reads a number that may have decimals: 50, or as a text "22.5".
 *
 * Returns: the number × 10^@scale
 */
gint64
jx_form_reader_get_fixed (JxFormReader *self,
                          JsonObject   *object,
                          const char   *key,
                          guint         scale,
                          gint64        low,
                          gint64        high,
                          gint64        fallback)
{
  JsonNode *node = get_member (object, key);
  gint64 value;

  if (node == NULL)
    return fallback;

  if (!jx_form_reader_node_fixed (node, scale, &value))
    {
      jx_form_reader_fault (self, key, _("A number is expected here, with decimals as a text: 50 or \"22.5\"."));
      return fallback;
    }

  if (value < low || value > high)
    {
      fault_range (self, key, low, high, scale);
      return fallback;
    }

  return value;
}

/**
 * jx_form_reader_get_word:
 * @self: a reader
 * @object: an object of the form
 * @key: its member
 * @words: (array zero-terminated=1): the words allowed, in the order of their enum
 * @fallback: where there is none; negative: it must be given
 *
 * Reads one word of a fixed list.
 *
 * Returns: the place in @words, or @fallback
 */
int
jx_form_reader_get_word (JxFormReader      *self,
                         JsonObject        *object,
                         const char        *key,
                         const char *const *words,
                         int                fallback)
{
  const char *text = jx_form_reader_get_text (self, object, key, fallback < 0);
  g_autofree char *all = NULL;

  if (text == NULL)
    return fallback;

  for (int i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], text))
      return i;

  all = g_strjoinv (_(", "), (char **) words);
  jx_form_reader_fault (self, key, _("“%1$s” is not one of: %2$s."), text, all);

  return fallback;
}

/**
 * jx_form_reader_get_array:
 * @self: a reader
 * @object: an object of the form
 * @key: its member
 * @most: how many items may stand there
 *
 * Reads a list. One that is too long is a fault and not looked into.
 *
 * Returns: (transfer none) (nullable): the list, or `NULL`
 */
JsonArray *
jx_form_reader_get_array (JxFormReader *self,
                          JsonObject   *object,
                          const char   *key,
                          guint         most)
{
  JsonNode *node = get_member (object, key);
  JsonArray *array;

  if (node == NULL)
    return NULL;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      jx_form_reader_fault (self, key, _("A list is expected here."));
      return NULL;
    }

  array = json_node_get_array (node);
  if (json_array_get_length (array) > most)
    {
      jx_form_reader_fault (self, key, _("The list has %1$u items; %2$u are the most."), json_array_get_length (array), most);
      return NULL;
    }

  return array;
}

/**
 * jx_form_reader_get_object:
 * @self: a reader
 * @object: an object of the form
 * @key: its member
 *
 * Reads an object.
 *
 * Returns: (transfer none) (nullable): the object, or `NULL`
 */
JsonObject *
jx_form_reader_get_object (JxFormReader *self,
                           JsonObject   *object,
                           const char   *key)
{
  JsonNode *node = get_member (object, key);

  if (node == NULL)
    return NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      jx_form_reader_fault (self, key, _("An object is expected here."));
      return NULL;
    }

  return json_node_get_object (node);
}

/**
 * jx_form_reader_item_object:
 * @self: a reader that stands at the item
 * @array: a list of the form
 * @position: of the item
 *
 * Reads an item that is an object.
 *
 * Returns: (transfer none) (nullable): the object, or `NULL`
 */
JsonObject *
jx_form_reader_item_object (JxFormReader *self,
                            JsonArray    *array,
                            guint         position)
{
  JsonNode *node = json_array_get_element (array, position);

  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);

  jx_form_reader_fault (self, NULL, _("An object is expected here."));

  return NULL;
}

/**
 * jx_form_reader_item_text:
 * @self: a reader that stands at the item
 * @array: a list of the form
 * @position: of the item
 *
 * Reads an item that is a text.
 *
 * Returns: (transfer none): the text, kept by the arena; empty where it is none
 */
const char *
jx_form_reader_item_text (JxFormReader *self,
                          JsonArray    *array,
                          guint         position)
{
  JsonNode *node = json_array_get_element (array, position);

  if (node_is (node, G_TYPE_STRING))
    return jx_arena_intern (jx_form_reader_get_arena (self), json_node_get_string (node));

  jx_form_reader_fault (self, NULL, _("A text is expected here."));

  return "";
}
