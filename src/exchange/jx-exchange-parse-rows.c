/* jx-exchange-parse-rows.c: the blocks of an assessment as records of rows
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-exchange-parse-rows.h"

#include <glib/gi18n-lib.h>

#include "jx-exchange-keys.h"
#include "jx-exchange-members.h"
#include "jx-json-read.h"

#define RANK_STEP (G_GINT64_CONSTANT (1) << 20)   /* what is moved later finds room between the rows of the file */

static gboolean
read_cell (JxRecord    *row,
           const char  *column,
           JsonNode    *cell,
           GError     **error)
{
  g_autofree char *prefix = g_strconcat (column, "+", NULL);
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  if (!jx_exchange_is_key (column))
    return jx_exchange_refuse (error, column, _("A column's key is made of a–z, 0–9 and -, and begins with a letter."));
  if (!JSON_NODE_HOLDS_OBJECT (cell))
    return jx_exchange_refuse (error, column, _("A cell is an object."));

  json_object_iter_init_ordered (&iter, json_node_get_object (cell));

  while (json_object_iter_next_ordered (&iter, &key, &node))
    {
      if (g_str_equal (key, "derived") || JSON_NODE_HOLDS_NULL (node))
        continue;
      if (!g_str_equal (key, "typed"))
        jx_exchange_keep (row, prefix, key, node);
      else if (!jx_exchange_is_text (node))
        return jx_exchange_refuse (error, column, _("What was typed is a text."));
      else if (*json_node_get_string (node) != '\0')
        jx_exchange_add_field (row, column, json_node_get_string (node));
    }

  return TRUE;
}

static gboolean
read_cells (JxRecord    *row,
            JsonObject  *object,
            GError     **error)
{
  JsonObject *cells = jx_json_object_get_object (object, "cells", error);
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  if (cells == NULL)
    return FALSE;

  json_object_iter_init_ordered (&iter, cells);

  while (json_object_iter_next_ordered (&iter, &key, &node))
    if (!read_cell (row, key, node, error))
      {
        jx_json_prefix_key (error, "cells");
        return FALSE;
      }

  return TRUE;
}

static gboolean
read_row_extras (JxRecord    *row,
                 JsonObject  *object,
                 GError     **error)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);

  while (json_object_iter_next_ordered (&iter, &key, &node))
    {
      if (g_str_equal (key, "id") || g_str_equal (key, "key") || g_str_equal (key, "cells") || g_str_equal (key, "derived")
          || JSON_NODE_HOLDS_NULL (node))
        continue;
      if (*key == JX_EXCHANGE_EXTRA)
        return jx_exchange_refuse (error, key, _("A key must not begin with “+”."));
      jx_exchange_keep (row, "+", key, node);
    }

  return TRUE;
}

static gboolean
read_row (JxExchangeParse  *parse,
          JsonObject       *object,
          const JxRecord   *assessment,
          const char       *block,
          gint64            rank,
          GError          **error)
{
  JxRecord *row = jx_exchange_begin_record (parse, object, JX_RECORD_ROW, assessment->id, error);
  const char *key = NULL;

  if (row == NULL || !jx_json_object_read_string (object, "key", &key, error))
    return FALSE;

  row->block = g_strdup (block);
  row->key = g_strdup (key);
  row->rank = rank;

  return read_cells (row, object, error) && read_row_extras (row, object, error);
}

static gboolean
read_block (JxExchangeParse  *parse,
            const JxRecord   *assessment,
            const char       *block,
            JsonNode         *node,
            GError          **error)
{
  JsonArray *rows;

  if (!jx_exchange_is_key (block))
    return jx_exchange_refuse (error, block, _("A block's id is made of a–z, 0–9 and -, and begins with a letter."));
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return jx_exchange_refuse (error, block, _("A block is a list of rows."));

  rows = json_node_get_array (node);

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *object = jx_json_array_get_object (rows, i, error);

      if (object == NULL || !read_row (parse, object, assessment, block, (i + 1) * RANK_STEP, error))
        {
          if (object == NULL)
            jx_json_prefix_key (error, block);
          else
            jx_json_prefix_index (error, block, i);
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * jx_exchange_parse_blocks:
 * @parse: what is known of the document
 * @object: an assessment
 * @assessment: its record
 * @member: the member that holds the blocks; it may be missing
 * @error: return location for an error
 *
 * Adds the rows of all blocks, in the order in which they stand there.
 *
 * Returns: `FALSE` if something does not belong there
 */
gboolean
jx_exchange_parse_blocks (JxExchangeParse  *parse,
                          JsonObject       *object,
                          const JxRecord   *assessment,
                          const char       *member,
                          GError          **error)
{
  JsonObject *blocks = NULL;
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  if (!jx_json_object_read_object (object, member, &blocks, error))
    return FALSE;
  if (blocks == NULL)
    return TRUE;

  json_object_iter_init_ordered (&iter, blocks);

  while (json_object_iter_next_ordered (&iter, &key, &node))
    if (!read_block (parse, assessment, key, node, error))
      {
        jx_json_prefix_key (error, member);
        return FALSE;
      }

  return TRUE;
}

