/* case-lists.c: the lists of a published table: goals, tasks, subtotals, figures of the report
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "case-lists.h"

#include "jx-sheet-words.h"

static guint
count_columns (JsonArray *items)
{
  guint n = 1;

  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonNode *item = json_array_get_element (items, i);

      if (JSON_NODE_HOLDS_ARRAY (item))
        n = MAX (n, json_array_get_length (json_node_get_array (item)));
    }

  return n;
}

/* The titles of a list of objects: all their keys, in the order in which they turn up. */
static GPtrArray *
collect_titles (JsonArray  *items,
                const char *fallback)
{
  GPtrArray *titles = g_ptr_array_new ();
  guint n = count_columns (items);

  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonNode *item = json_array_get_element (items, i);
      g_autoptr(GList) keys = JSON_NODE_HOLDS_OBJECT (item) ? json_object_get_members (json_node_get_object (item)) : NULL;

      for (GList *l = keys; l != NULL; l = l->next)
        if (!g_ptr_array_find_with_equal_func (titles, l->data, g_str_equal, NULL))
          g_ptr_array_add (titles, l->data);
    }

  while (titles->len < n)
    g_ptr_array_add (titles, (gpointer) fallback);
  g_ptr_array_add (titles, NULL);

  return titles;
}

/* The column of a block for each title: the one under the same words, else the next that is left; it is extended by what it has
 * no column for. */
static const JxBlock *
match_columns (CaseSheet     *sheet,
               const JxBlock *block,
               const char    *place,
               GPtrArray     *titles,
               guint         *columns)
{
  guint n = titles->len - 1, next = 0;
  gboolean taken[64] = { FALSE };

  for (guint i = 0; i < n; i++)
    {
      columns[i] = G_MAXUINT;
      for (guint j = 0; j < block->n_columns && columns[i] == G_MAXUINT; j++)
        if (!taken[j] && jx_sheet_words_alike (block->columns[j].title, g_ptr_array_index (titles, i)))
          columns[i] = j;
      if (columns[i] != G_MAXUINT)
        taken[columns[i]] = TRUE;
    }

  for (guint i = 0; i < n && block != NULL; i++)
    {
      if (columns[i] != G_MAXUINT)
        continue;
      while (next < block->n_columns && taken[next])
        next++;
      if (next == block->n_columns)
        {
          g_autofree char *key = g_strdup_printf ("added-%u", next), *absolute = g_strconcat ("/", place, NULL);

          case_form_add_column (sheet->form, block->id, key, g_ptr_array_index (titles, i), absolute, JX_ROLE_NONE);
          block = case_sheet_find_block (sheet, place, JX_BLOCK_LIST);
        }
      columns[i] = next;
      taken[next] = TRUE;
    }

  return block;
}

static void
set_list_item (CaseSheet     *sheet,
               const JxBlock *block,
               GPtrArray     *titles,
               const guint   *columns,
               JsonNode      *item)
{
  JxRecord *row = case_sheet_add_row (sheet, block->id, NULL);
  guint n = titles->len - 1;

  for (guint i = 0; i < n; i++)
    {
      JsonNode *value = item;
      g_autofree char *text = NULL;

      if (JSON_NODE_HOLDS_OBJECT (item))
        value = json_object_get_member (json_node_get_object (item), g_ptr_array_index (titles, i));
      else if (JSON_NODE_HOLDS_ARRAY (item))
        value = i < json_array_get_length (json_node_get_array (item))
                  ? json_array_get_element (json_node_get_array (item), i) : NULL;
      else if (i > 0)
        value = NULL;

      text = case_sheet_dup_text (value);
      jx_record_set (row, block->columns[columns[i]].key, text);
    }
}

/* A list of the form at @place, or one that is added there. */
void
case_set_list (CaseSheet  *sheet,
               const char *id,
               const char *title,
               const char *place,
               JsonArray  *items)
{
  g_autoptr(GPtrArray) titles = collect_titles (items, title);
  const JxBlock *block = case_sheet_find_block (sheet, place, JX_BLOCK_LIST);
  g_autofree guint *columns = g_new (guint, titles->len);

  if (json_array_get_length (items) == 0)
    return;

  if (block == NULL)
    {
      case_form_add_list (sheet->form, id, title, place, (const char **) titles->pdata);
      block = case_sheet_find_block (sheet, place, JX_BLOCK_LIST);
    }
  if (block != NULL)
    block = match_columns (sheet, block, place, titles, columns);

  for (guint i = 0; block != NULL && i < json_array_get_length (items); i++)
    set_list_item (sheet, block, titles, columns, json_array_get_element (items, i));
}

char *
case_new_list_id (CaseSheet *sheet)
{
  return g_strdup_printf ("case-list-%u", jx_form_get_n_blocks (case_sheet_get_form (sheet)) + 1);
}

/* The figures of the report that belongs to the table. */
void
case_set_narrative (CaseSheet  *sheet,
                    JsonObject *figures)
{
  g_autoptr(JsonArray) items = json_array_new ();
  g_autoptr(GList) keys = json_object_get_members (figures);

  for (GList *l = keys; l != NULL; l = l->next)
    {
      g_autofree char *text = case_sheet_dup_text (json_object_get_member (figures, l->data));
      JsonObject *item = json_object_new ();

      json_object_set_string_member (item, "报告中的项目", l->data);
      json_object_set_string_member (item, "报告中的数字", text);
      json_array_add_object_element (items, item);
    }

  case_set_list (sheet, "report-figures", "报告中的数字", "narrative", items);
}
