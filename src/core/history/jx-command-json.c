/* jx-command-json.c: commands as the log keeps them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-command-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "jx-error.h"
#include "jx-json-parse.h"
#include "jx-record-json.h"

#define MAX_DEPTH 8   /* groups in groups: ours are two deep */

static const char *const kind_keys[] =
{
  "set", "insert", "remove", "move", "set-form", "set-profile", "answer", "group",
};

static void
build_number (JsonBuilder *builder,
              const char  *name,
              guint        number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static void
build_command (JxCommand   *self,
               JsonBuilder *builder)
{
  JxCommandKind kind = jx_command_get_kind (self);

  json_builder_begin_object (builder);
  jx_record_build_text (builder, "do", kind_keys[kind]);
  jx_record_build_text (builder, "label", jx_command_get_label (self));

  if (jx_command_get_continues (self))
    {
      json_builder_set_member_name (builder, "continues");
      json_builder_add_boolean_value (builder, TRUE);
    }

  if (kind == JX_COMMAND_SET || kind == JX_COMMAND_MOVE)
    jx_record_build_text (builder, "id", jx_command_get_id (self));

  jx_record_build_text (builder, "field", jx_command_get_field (self));
  jx_record_build_text (builder, "old", jx_command_get_old_text (self));
  jx_record_build_text (builder, "new", jx_command_get_new_text (self));

  if (kind == JX_COMMAND_REMOVE || kind == JX_COMMAND_MOVE)
    build_number (builder, "from", jx_command_get_from (self));
  if (kind == JX_COMMAND_INSERT || kind == JX_COMMAND_MOVE)
    build_number (builder, "to", jx_command_get_to (self));

  if (jx_command_get_record (self) != NULL)
    {
      json_builder_set_member_name (builder, "record");
      jx_record_build_json (jx_command_get_record (self), builder);
    }

  if (kind >= JX_COMMAND_SET_FORM)
    {
      json_builder_set_member_name (builder, "steps");
      json_builder_begin_array (builder);
      for (guint i = 0; i < jx_command_get_n_children (self); i++)
        build_command (jx_command_get_child (self, i), builder);
      json_builder_end_array (builder);
    }

  json_builder_end_object (builder);
}

/**
 * jx_command_to_json:
 * @self: a command
 *
 * Writes it on one line, as UUIDs, field keys, old and new text.
 *
 * Returns: (transfer full): the JSON
 */
char *
jx_command_to_json (JxCommand *self)
{
  g_autoptr(JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr(JsonNode) node = NULL;

  g_return_val_if_fail (JX_IS_COMMAND (self), NULL);

  build_command (self, builder);
  node = json_builder_get_root (builder);

  return json_to_string (node, FALSE);
}

static JxCommand *
refuse (const char  *cause,
        GError     **error)
{
  g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_JSON, _("A step of the history cannot be read: %s."), cause);
  return NULL;
}

static JxCommand *read_command (JsonObject  *object,
                                guint        depth,
                                GError     **error);

static JxCommand *
read_group (JsonObject     *object,
            JxCommandKind   kind,
            guint           depth,
            GError        **error)
{
  g_autoptr(JxCommand) group = NULL;
  JsonNode *steps = json_object_get_member (object, "steps");

  if (steps == NULL || !JSON_NODE_HOLDS_ARRAY (steps))
    return refuse ("steps", error);

  group = jx_command_new_group (kind, json_object_get_string_member_with_default (object, "label", NULL));

  for (guint i = 0; i < json_array_get_length (json_node_get_array (steps)); i++)
    {
      JsonNode *step = json_array_get_element (json_node_get_array (steps), i);
      JxCommand *child;

      if (!JSON_NODE_HOLDS_OBJECT (step))
        return refuse ("steps", error);

      if (!(child = read_command (json_node_get_object (step), depth + 1, error)))
        return NULL;

      jx_command_add (group, child);
    }

  return g_steal_pointer (&group);
}

static JxCommand *
read_record_command (JsonObject     *object,
                     JxCommandKind   kind,
                     guint           from,
                     guint           to,
                     GError        **error)
{
  g_autoptr(JxRecord) record = NULL;
  JsonNode *node = json_object_get_member (object, "record");

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return refuse ("record", error);

  if (!(record = jx_record_new_from_json (json_node_get_object (node), error)))
    return NULL;

  return kind == JX_COMMAND_INSERT ? jx_command_new_insert (record, to) : jx_command_new_remove (record, from);
}

static gboolean
read_kind (JsonObject    *object,
           JxCommandKind *kind)
{
  const char *key = json_object_get_string_member_with_default (object, "do", "");

  for (guint i = 0; i < G_N_ELEMENTS (kind_keys); i++)
    if (g_str_equal (key, kind_keys[i]))
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}

static JxCommand *
read_simple (JsonObject     *object,
             JxCommandKind   kind,
             guint           from,
             guint           to,
             GError        **error)
{
  const char *id = json_object_get_string_member_with_default (object, "id", NULL);
  const char *field = json_object_get_string_member_with_default (object, "field", NULL);

  if (id == NULL || (kind == JX_COMMAND_SET && field == NULL))
    return refuse ("id, field", error);

  if (kind == JX_COMMAND_MOVE)
    return jx_command_new_move (id, from, to);

  return jx_command_new_set (id, field, json_object_get_string_member_with_default (object, "old", NULL),
                             json_object_get_string_member_with_default (object, "new", NULL));
}

static JxCommand *
read_command (JsonObject  *object,
              guint        depth,
              GError     **error)
{
  JxCommand *command;
  JxCommandKind kind;
  gint64 from = json_object_get_int_member_with_default (object, "from", 0);
  gint64 to = json_object_get_int_member_with_default (object, "to", 0);

  if (depth > MAX_DEPTH || from < 0 || from > G_MAXINT || to < 0 || to > G_MAXINT || !read_kind (object, &kind))
    return refuse ("do", error);

  if (kind >= JX_COMMAND_SET_FORM)
    command = read_group (object, kind, depth, error);
  else if (kind == JX_COMMAND_INSERT || kind == JX_COMMAND_REMOVE)
    command = read_record_command (object, kind, from, to, error);
  else
    command = read_simple (object, kind, from, to, error);

  if (command != NULL)
    jx_command_set_continues (command, json_object_get_boolean_member_with_default (object, "continues", FALSE));

  return command;
}

/**
 * jx_command_new_from_json:
 * @json: what jx_command_to_json() wrote
 * @error: return location for an error
 *
 * Reads a command back. Errors: those of the JSON reader, and `JX_CORE_ERROR_JSON` if it is not a command.
 *
 * Returns: (transfer full): the command
 */
JxCommand *
jx_command_new_from_json (const char  *json,
                          GError     **error)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(JsonNode) node = NULL;

  g_return_val_if_fail (json != NULL, NULL);

  bytes = g_bytes_new_static (json, strlen (json));

  if (!(node = jx_json_parse (bytes, NULL, error)))
    return NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return refuse ("do", error);

  return read_command (json_node_get_object (node), 0, error);
}
