/* case-rows.c: the rows of a published table: funds and indicators
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "case-rows.h"

#include "case-lists.h"
#include "case-words.h"
#include "jx-sheet-words.h"

static gboolean
is_used (CaseSheet  *sheet,
         const char *block,
         const char *key)
{
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const JxRecord *row = g_ptr_array_index (sheet->rows, i);

      if (g_str_equal (row->block, block) && g_strcmp0 (row->key, key) == 0)
        return TRUE;
    }

  return FALSE;
}

static const char *
label_of (const JxBlock  *block,
          const JxRowDef *def)
{
  int column = jx_block_find_role (block, JX_ROLE_LABEL);

  for (guint i = 0; i < def->n_cells; i++)
    if ((int) def->cells[i].column == column && def->cells[i].typed != NULL)
      return def->cells[i].typed;

  return "";
}

/* The form's line that means the same, not taken yet: by its words, by what they are about, and the first line of all is the
 * one that counts. */
static const char *
find_line (CaseSheet     *sheet,
           const JxBlock *block,
           const char    *label,
           gboolean       first)
{
  JxFundsLine line = jx_sheet_words_guess_line (label);

  for (guint pass = 0; pass < 3; pass++)
    for (guint i = 0; i < block->n_rows; i++)
      {
        const JxRowDef *def = &block->rows[i];
        gboolean fits = pass == 0   ? jx_sheet_words_alike (label_of (block, def), label)
                        : pass == 1 ? line != JX_FUNDS_NONE && (line == jx_sheet_words_guess_line (label_of (block, def))
                                                                || (line == JX_FUNDS_TOTAL && def->total))
                                    : first && def->total;

        if (fits && !is_used (sheet, block->id, def->key))
          return def->key;
      }

  return NULL;
}

static char *
add_line (CaseSheet     *sheet,
          const JxBlock *block,
          const char    *label,
          const char    *kind)
{
  char *key = g_strdup_printf ("extra-line-%u", block->n_rows + 1);

  case_form_add_row (sheet->form, block->id, key, kind[0] == 'p' ? label : NULL, kind);

  return key;
}

static void
set_funds_row (CaseSheet  *sheet,
               JsonObject *funds,
               gboolean    first)
{
  const JxBlock *block = case_sheet_find_block (sheet, "funds", JX_BLOCK_MATRIX);
  g_autofree char *label = case_sheet_dup_text (json_object_get_member (funds, "row"));
  g_autofree char *added = NULL;
  const char *key = find_line (sheet, block, label, first);
  JsonObjectIter iter;
  const char *column;
  JsonNode *value;
  JxRecord *row;

  if (key == NULL)
    key = added = add_line (sheet, block, label, "part");

  row = case_sheet_add_row (sheet, block->id, key);
  json_object_iter_init_ordered (&iter, funds);

  while (json_object_iter_next_ordered (&iter, &column, &value))
    {
      g_autofree char *text = case_sheet_dup_text (value);
      JxRole role = g_str_equal (column, "row") ? JX_ROLE_LABEL : jx_sheet_words_find_funds (column);

      if (role == JX_ROLE_NONE && !case_sheet_has_column (sheet, row, column))
        role = jx_sheet_words_guess_funds (column);
      case_sheet_set_cell (sheet, row, column, role, text);
    }
}

/* "产出" of "产出指标（50分）" */
static char *
stem_of (const char *level1)
{
  g_autofree char *plain = jx_sheet_words_open (level1);
  const char *end = plain;

  while (*end != '\0' && !g_str_has_prefix (end, "指标") && !g_ascii_isdigit (*end))
    end = g_utf8_next_char (end);

  return g_strndup (plain, (gsize) (end - plain));
}

static gboolean
begins_class (const JxBlock *block,
              const char    *stem)
{
  int level1 = jx_block_find_role (block, JX_ROLE_LEVEL1);

  for (guint i = 0; i < block->n_rows; i++)
    for (guint j = 0; j < block->rows[i].n_cells; j++)
      if ((int) block->rows[i].cells[j].column == level1 && block->rows[i].cells[j].typed != NULL)
        {
          g_autofree char *own = stem_of (block->rows[i].cells[j].typed);

          if (g_str_equal (own, stem))
            return TRUE;
        }

  return FALSE;
}

/* The table that the row belongs to: the first one of its class, else the one that the row before it went to. */
static const JxBlock *
find_table (CaseSheet  *sheet,
            const char *level1,
            const char *last)
{
  g_autofree char *stem = stem_of (level1);
  JxForm *form = case_sheet_get_form (sheet);
  const JxBlock *fallback = NULL;

  for (guint i = 0; i < jx_form_get_n_blocks (form); i++)
    {
      const JxBlock *block = jx_form_get_block (form, i);

      if (block->type != JX_BLOCK_INDICATORS)
        continue;
      if (*stem != '\0' && begins_class (block, stem))
        return block;
      if (fallback == NULL || g_strcmp0 (block->id, last) == 0)
        fallback = block;
    }

  return fallback;
}

static gboolean
is_subtotal (JsonObject *indicator)
{
  static const char *const names[] = { "小计", "合计", "总计", "总分", NULL };
  static const char *const levels[] = { "level1", "level2", "level3" };

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_autofree char *text = case_sheet_dup_text (json_object_get_member (indicator, levels[i]));
      g_autofree char *plain = jx_sheet_words_open (text);

      if (g_strv_contains (names, plain))
        return TRUE;
    }

  return FALSE;
}

static char *
subtotal_key (CaseSheet     *sheet,
              const JxBlock *block)
{
  for (guint i = 0; i < block->n_rows; i++)
    if (block->rows[i].subtotal)
      return g_strdup (block->rows[i].key);

  return add_line (sheet, block, NULL, "subtotal");
}

static const char *
set_indicator (CaseSheet  *sheet,
               JsonObject *indicator,
               const char *last)
{
  g_autofree char *level1 = case_sheet_dup_text (json_object_get_member (indicator, "level1"));
  const JxBlock *block = find_table (sheet, level1, last);
  g_autofree char *key = is_subtotal (indicator) ? subtotal_key (sheet, block) : NULL;
  JxRecord *row = case_sheet_add_row (sheet, block->id, key);
  JsonObjectIter iter;
  const char *field;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, indicator);

  while (json_object_iter_next_ordered (&iter, &field, &value))
    {
      g_autofree char *text = case_sheet_dup_text (value);

      if (g_str_has_prefix (field, "survey") || g_str_has_prefix (field, "evidence"))   /* known of the row, not printed */
        jx_record_set (row, field, text);
      else
        case_sheet_set_cell (sheet, row, field, case_words_row_role (field), text);
    }

  return g_intern_string (block->id);
}

/* A sum that the form would put into a cell where the case prints none: a county's own column has no total. */
static void
blank_sums (CaseSheet     *sheet,
            const JxBlock *block)
{
  for (guint i = 0; sheet->complete && i < sheet->rows->len; i++)
    {
      JxRecord *row = g_ptr_array_index (sheet->rows, i);

      for (guint j = 0; g_str_equal (row->block, block->id) && j < block->n_columns; j++)
        {
          const JxCompute *compute = jx_block_get_compute (block, row->key, j);

          if (compute != NULL && compute->kind == JX_COMPUTE_SUM && block->columns[j].span > 0
              && jx_record_get (row, block->columns[j].key) == NULL)
            jx_record_set (row, block->columns[j].key, " ");
        }
    }
}

/* Rows of funds or indicators, in the order of the case and exactly those. */
void
case_set_rows (CaseSheet  *sheet,
               const char *key,
               JsonArray  *rows)
{
  gboolean of_funds = g_str_equal (key, "funds");
  const char *last = NULL;

  /* a form that is a report alone: what it prints of indicators is a list to it */
  if (!of_funds && case_sheet_find_block (sheet, NULL, JX_BLOCK_INDICATORS) == NULL)
    {
      case_set_list (sheet, key, "绩效指标", key, rows);
      return;
    }

  for (guint i = 0; i < json_array_get_length (rows) && sheet->error == NULL; i++)
    {
      JsonNode *item = json_array_get_element (rows, i);

      if (!JSON_NODE_HOLDS_OBJECT (item))
        continue;
      if (of_funds)
        set_funds_row (sheet, json_node_get_object (item), i == 0);
      else
        last = set_indicator (sheet, json_node_get_object (item), last);
    }

  if (of_funds && sheet->error == NULL)
    blank_sums (sheet, case_sheet_find_block (sheet, "funds", JX_BLOCK_MATRIX));
}
