/* case-report.c: the report that belongs to a published table
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "case-report.h"

#include <string.h>

#include "jx-heading.h"
#include "jx-manuscript.h"
#include "jx-parting.h"
#include "printed-part.h"

static gboolean
is_chapter (const char *line)
{
  guint number;
  gsize length;

  return jx_heading_take (line, &number, &length) == JX_HEADING_CHAPTER;
}

/* 一、… and 二、… stand in it, each on a line of its own */
static gboolean
has_chapters (const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    n += is_chapter (lines[i]);

  return n > 1;
}

static void
add_text (GString  *report,
          JsonNode *value)
{
  g_autofree char *text = case_sheet_dup_text (value);

  if (*text != '\0')
    g_string_append_printf (report, "%s%s", report->len > 0 ? "\n" : "", text);
}

/* {"一、项目概况": "…"}: each heading above its text */
static void
add_named (GString    *report,
           JsonObject *object)
{
  JsonObjectIter iter;
  const char *heading;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &heading, &value))
    {
      g_string_append_printf (report, "%s%s", report->len > 0 ? "\n" : "", heading);
      add_text (report, value);
    }
}

/* [{"标题": "一、项目概况", "正文": "…"}] or [["一、项目概况", "…"]]: what stands in each, in its order */
static void
add_parts (GString   *report,
           JsonArray *parts)
{
  for (guint i = 0; i < json_array_get_length (parts); i++)
    {
      JsonNode *part = json_array_get_element (parts, i);
      JsonArray *list = JSON_NODE_HOLDS_ARRAY (part) ? json_node_get_array (part) : NULL;
      g_autoptr(GList) values = JSON_NODE_HOLDS_OBJECT (part) ? json_object_get_values (json_node_get_object (part)) : NULL;

      for (guint j = 0; list != NULL && j < json_array_get_length (list); j++)
        add_text (report, json_array_get_element (list, j));
      for (GList *l = values; l != NULL; l = l->next)
        add_text (report, l->data);
      if (list == NULL && values == NULL)
        add_text (report, part);
    }
}

/* The text of a report, where a member of a case is one: told by its key, or by the chapters in it; NULL where it is none. */
char *
case_dup_report (const char *key,
                 JsonNode   *value)
{
  g_autoptr(GString) report = g_string_new (NULL);

  if (JSON_NODE_HOLDS_OBJECT (value))
    add_named (report, json_node_get_object (value));
  else if (JSON_NODE_HOLDS_ARRAY (value))
    add_parts (report, json_node_get_array (value));
  else
    add_text (report, value);

  if (!g_str_equal (key, "report_text") && !has_chapters (report->str))
    return NULL;

  return g_strdup (report->str);
}

/* Each part of the report in its section; FALSE where the form has no report, or one stands there already. */
gboolean
case_set_report (CaseSheet  *sheet,
                 const char *text)
{
  const JxBlock *block = case_sheet_find_block (sheet, NULL, JX_BLOCK_SECTIONS);
  g_autoptr(JxManuscript) manuscript = jx_manuscript_new_from_text (text);
  g_autoptr(JxParting) parting = NULL;
  JxRecord *row;

  if (block == NULL)
    return FALSE;

  row = case_sheet_get_single (sheet, block);
  if (row->fields->len > 0)
    return FALSE;

  parting = jx_parting_new (case_sheet_get_form (sheet), manuscript);
  for (guint i = 0; i + 1 < block->n_columns; i++)   /* the last one is the date */
    {
      g_autofree char *part = printed_part_dup (parting, i);

      jx_record_set (row, block->columns[i].key, part);
    }

  return TRUE;
}

/* A part of the report by itself, in the section of that title; FALSE where there is none, or it is taken. */
gboolean
case_set_section (CaseSheet  *sheet,
                  const char *title,
                  const char *text)
{
  const JxBlock *block = case_sheet_find_block (sheet, NULL, JX_BLOCK_SECTIONS);
  g_autofree char *words = jx_heading_dup_words (title);

  for (guint i = 0; block != NULL && i + 1 < block->n_columns; i++)
    {
      JxRecord *row = case_sheet_get_single (sheet, block);

      if (jx_heading_is_same_part (words, block->columns[i].title) && jx_record_get (row, block->columns[i].key) == NULL)
        {
          jx_record_set (row, block->columns[i].key, text);
          return TRUE;
        }
    }

  return FALSE;
}
