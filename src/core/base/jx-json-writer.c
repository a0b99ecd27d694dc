/* jx-json-writer.c: JSON of ours: one canonical spelling
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-json-writer.h"

#include "jx-json-string.h"

#define MAX_DEPTH 64

struct _JxJsonWriter
{
  GString *text;
  guint    depth;
  guint64  used;       /* bit n: something stands in the n-th open object or array */
  guint64  objects;    /* bit n: it is an object */
  gboolean has_key;    /* a key waits for its value */
};

static void
begin_line (JxJsonWriter *self)
{
  static const char line[MAX_DEPTH + 1] = "\n                                                               ";

  g_string_append_len (self->text, line, 1 + (gssize) self->depth);
}

/* comma, line break and indentation, as they belong before a key or an element */
static void
begin_item (JxJsonWriter *self)
{
  guint64 bit = (guint64) 1 << self->depth;

  if (self->depth == 0)
    {
      g_assert (self->text->len == 0);
      return;
    }

  if ((self->used & bit) != 0)
    g_string_append_c (self->text, ',');
  self->used |= bit;

  begin_line (self);
}

static void
begin_value (JxJsonWriter *self)
{
  if (!self->has_key)
    {
      g_assert (self->depth == 0 || (self->objects >> self->depth & 1) == 0);
      begin_item (self);
    }

  self->has_key = FALSE;
}

static void
open_container (JxJsonWriter *self,
                char          bracket)
{
  guint64 bit;

  g_return_if_fail (self->depth < MAX_DEPTH - 1);

  begin_value (self);
  g_string_append_c (self->text, bracket);
  bit = (guint64) 1 << ++self->depth;
  self->used &= ~bit;
  self->objects = bracket == '{' ? self->objects | bit : self->objects & ~bit;
}

static void
close_container (JxJsonWriter *self,
                 char          bracket)
{
  guint64 bit = (guint64) 1 << self->depth;

  g_return_if_fail (self->depth > 0 && !self->has_key);
  g_return_if_fail (((self->objects & bit) != 0) == (bracket == '}'));

  self->depth--;
  if ((self->used & bit) != 0)
    begin_line (self);
  g_string_append_c (self->text, bracket);
}

/**
 * jx_json_writer_new:
 *
 * Makes a writer for one document: members in the order of the calls, each on a line of its own, one blank a level, the
 * fewest escapes, a line break at the end.
 *
 * Returns: (transfer full): the writer
 */
JxJsonWriter *
jx_json_writer_new (void)
{
  JxJsonWriter *self = g_new0 (JxJsonWriter, 1);

  self->text = g_string_sized_new (4096);
  return self;
}

/**
 * jx_json_writer_free:
 * @self: a writer
 *
 * Frees a writer and what it wrote.
 */
void
jx_json_writer_free (JxJsonWriter *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * jx_json_writer_begin_object:
 * @self: a writer
 *
 * Opens an object where a value belongs.
 */
void
jx_json_writer_begin_object (JxJsonWriter *self)
{
  open_container (self, '{');
}

/**
 * jx_json_writer_end_object:
 * @self: a writer in an object
 *
 * Closes the object.
 */
void
jx_json_writer_end_object (JxJsonWriter *self)
{
  close_container (self, '}');
}

/**
 * jx_json_writer_begin_array:
 * @self: a writer
 *
 * Opens an array where a value belongs.
 */
void
jx_json_writer_begin_array (JxJsonWriter *self)
{
  open_container (self, '[');
}

/**
 * jx_json_writer_end_array:
 * @self: a writer in an array
 *
 * Closes the array.
 */
void
jx_json_writer_end_array (JxJsonWriter *self)
{
  close_container (self, ']');
}

/**
 * jx_json_writer_key:
 * @self: a writer in an object
 * @key: a key that the object has not yet
 *
 * Writes a key; its value is to be next.
 */
void
jx_json_writer_key (JxJsonWriter *self,
                    const char   *key)
{
  g_return_if_fail ((self->objects >> self->depth & 1) != 0 && !self->has_key);

  begin_item (self);
  jx_json_string_encode (key, self->text);
  g_string_append (self->text, ": ");
  self->has_key = TRUE;
}

/**
 * jx_json_writer_string:
 * @self: a writer
 * @value: (nullable): a text in UTF-8; none is written as null
 *
 * Writes a text.
 */
void
jx_json_writer_string (JxJsonWriter *self,
                       const char   *value)
{
  begin_value (self);
  if (value != NULL)
    jx_json_string_encode (value, self->text);
  else
    g_string_append (self->text, "null");
}

/**
 * jx_json_writer_int64:
 * @self: a writer
 * @value: at most 18 digits, as jx_json_scan() accepts no more
 *
 * Writes an integer.
 */
void
jx_json_writer_int64 (JxJsonWriter *self,
                      gint64        value)
{
  char digits[24];
  char *at = digits + sizeof digits;
  guint64 rest = value < 0 ? -(guint64) value : (guint64) value;

  g_return_if_fail (value < G_GINT64_CONSTANT (1000000000000000000) && value > -G_GINT64_CONSTANT (1000000000000000000));

  do
    *--at = (char) ('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (value < 0)
    *--at = '-';

  begin_value (self);
  g_string_append_len (self->text, at, digits + sizeof digits - at);
}

/**
 * jx_json_writer_decimal:
 * @self: a writer
 * @value: a decimal
 *
 * Writes a decimal as a text, with all its decimals.
 */
void
jx_json_writer_decimal (JxJsonWriter *self,
                        JxDecimal     value)
{
  g_autofree char *string = jx_decimal_to_string (value);

  jx_json_writer_string (self, string);
}

/**
 * jx_json_writer_boolean:
 * @self: a writer
 * @value: true or false
 *
 * Writes true or false.
 */
void
jx_json_writer_boolean (JxJsonWriter *self,
                        gboolean      value)
{
  begin_value (self);
  g_string_append (self->text, value ? "true" : "false");
}

/**
 * jx_json_writer_null:
 * @self: a writer
 *
 * Writes null.
 */
void
jx_json_writer_null (JxJsonWriter *self)
{
  jx_json_writer_string (self, NULL);
}

static void
write_scalar (JxJsonWriter *self,
              JsonNode     *node)
{
  GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    jx_json_writer_string (self, json_node_get_string (node));
  else if (type == G_TYPE_BOOLEAN)
    jx_json_writer_boolean (self, json_node_get_boolean (node));
  else
    {
      g_return_if_fail (type == G_TYPE_INT64);   /* jx_json_scan() lets no other number through */
      jx_json_writer_int64 (self, json_node_get_int (node));
    }
}

/**
 * jx_json_writer_node:
 * @self: a writer
 * @node: a value that json-glib parsed, without fractions
 *
 * Writes a value again that a newer program wrote and this one does not know.
 */
void
jx_json_writer_node (JxJsonWriter *self,
                     JsonNode     *node)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *member;

  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      jx_json_writer_begin_object (self);
      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &key, &member))
        {
          jx_json_writer_key (self, key);
          jx_json_writer_node (self, member);
        }
      jx_json_writer_end_object (self);
      break;

    case JSON_NODE_ARRAY:
      jx_json_writer_begin_array (self);
      for (guint n = 0; n < json_array_get_length (json_node_get_array (node)); n++)
        jx_json_writer_node (self, json_array_get_element (json_node_get_array (node), n));
      jx_json_writer_end_array (self);
      break;

    case JSON_NODE_VALUE:
      write_scalar (self, node);
      break;

    case JSON_NODE_NULL:
    default:
      jx_json_writer_null (self);
      break;
    }
}

/**
 * jx_json_writer_add_string:
 * @self: a writer in an object
 * @key: a key
 * @value: (nullable): a text; none writes nothing, not even the key
 *
 * Writes a member that is a text.
 */
void
jx_json_writer_add_string (JxJsonWriter *self,
                           const char   *key,
                           const char   *value)
{
  if (value == NULL)
    return;

  jx_json_writer_key (self, key);
  jx_json_writer_string (self, value);
}

/**
 * jx_json_writer_add_int64:
 * @self: a writer in an object
 * @key: a key
 * @value: at most 18 digits
 *
 * Writes a member that is an integer.
 */
void
jx_json_writer_add_int64 (JxJsonWriter *self,
                          const char   *key,
                          gint64        value)
{
  jx_json_writer_key (self, key);
  jx_json_writer_int64 (self, value);
}

/**
 * jx_json_writer_add_boolean:
 * @self: a writer in an object
 * @key: a key
 * @value: true or false
 *
 * Writes a member that is true or false.
 */
void
jx_json_writer_add_boolean (JxJsonWriter *self,
                            const char   *key,
                            gboolean      value)
{
  jx_json_writer_key (self, key);
  jx_json_writer_boolean (self, value);
}

/**
 * jx_json_writer_end:
 * @self: a writer whose document is complete
 *
 * Ends the document; the writer can only be freed then.
 *
 * Returns: (transfer full): the document
 */
GBytes *
jx_json_writer_end (JxJsonWriter *self)
{
  g_return_val_if_fail (self->depth == 0 && self->text != NULL && self->text->len > 0, NULL);

  g_string_append_c (self->text, '\n');
  return g_string_free_to_bytes (g_steal_pointer (&self->text));
}
