/* published-case.c: a published table, cell by cell as it was printed
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "published-case.h"

struct _PublishedCase
{
  JsonParser *parser;
  JsonObject *root;
};

/* The national form's keys, and what the cases call them. */
static const struct { const char *block, *field, *name; } names[] =
{
  { "header", "project-name", "项目名称" },
  { "header", "supervisor", "主管部门" },
  { "header", "agency", "实施单位" },
  { "funds", "label", "row" },
  { "funds", "initial", "年初预算数" },
  { "funds", "adjusted", "全年预算数" },
  { "funds", "executed", "全年执行数" },
  { "funds", "weight", "分值" },
  { "funds", "rate", "执行率" },
  { "funds", "score", "得分" },
  { "goals", "expected", "expected" },
  { "goals", "achieved", "actual" },
  { "indicators", "level1", "level1" },
  { "indicators", "level2", "level2" },
  { "indicators", "name", "level3" },
  { "indicators", "target", "target" },
  { "indicators", "actual", "actual" },
  { "indicators", "weight", "weight" },
  { "indicators", "score", "score" },
  { "indicators", "reason", "reason" },
};

PublishedCase *
published_case_new (const char *id)
{
  PublishedCase *self = g_new0 (PublishedCase, 1);
  g_autofree char *name = g_strconcat (id, ".json", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "cases", name, NULL);
  g_autoptr(GError) error = NULL;

  self->parser = json_parser_new_immutable ();
  json_parser_load_from_file (self->parser, path, &error);
  g_assert_no_error (error);
  self->root = json_node_get_object (json_parser_get_root (self->parser));

  return self;
}

void
published_case_free (PublishedCase *self)
{
  g_object_unref (self->parser);
  g_free (self);
}

const char *
published_case_get_year (PublishedCase *self)
{
  return json_object_get_string_member (self->root, "year");
}

guint
published_case_count (PublishedCase *self,
                      const char    *block)
{
  JsonNode *node = json_object_get_member (self->root, block);

  return JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_length (json_node_get_array (node)) : 1;
}

static JsonObject *
row_of (PublishedCase *self,
        const char    *block,
        guint          row)
{
  JsonNode *node = json_object_get_member (self->root, block);

  return JSON_NODE_HOLDS_ARRAY (node) ? json_array_get_object_element (json_node_get_array (node), row)
                                      : json_node_get_object (node);
}

const char *
published_case_get (PublishedCase *self,
                    const char    *block,
                    guint          row,
                    const char    *field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i].block, block) && g_str_equal (names[i].field, field))
      {
        const char *text = json_object_get_string_member_with_default (row_of (self, block, row), names[i].name, "");

        return *text != '\0' ? text : NULL;
      }

  g_assert_not_reached ();
}
