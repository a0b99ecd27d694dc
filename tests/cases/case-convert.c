/* case-convert.c: published tables as bundles
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "case-convert.h"

#include <string.h>

#include "case-sheet.h"
#include "case-words.h"
#include "jx-error.h"
#include "jx-json.h"

#define CASE_MAX_STRING (4 * 1024 * 1024)

typedef void (*EachFunc) (CaseSheet  *sheet,
                          const char *key,
                          JsonNode   *value);

static void
for_each (CaseSheet  *sheet,
          JsonObject *object,
          EachFunc    func)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, object);

  while (json_object_iter_next_ordered (&iter, &key, &value))
    func (sheet, key, value);
}

/* ---- titles ---- */

/* A title of the form as it is printed for this table: {year} and {name} filled in. */
static char *
expand_title (const char *title,
              JsonObject *table)
{
  JsonObject *header = json_object_get_object_member (table, "header");
  g_autofree char *year = case_sheet_dup_text (json_object_get_member (table, "year"));
  g_autofree char *name = case_sheet_dup_text (header != NULL ? json_object_get_member (header, "项目名称") : NULL);
  g_autoptr(GString) text = g_string_new (title);

  g_string_replace (text, "{year}", year, 0);
  g_string_replace (text, "{name}", name, 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What is printed above the table stays as it is printed: in the form where it says something else than the form does. */
static void
set_titles (CaseSheet  *sheet,
            JsonObject *table,
            JsonObject *header)
{
  g_autofree char *title = case_sheet_dup_text (json_object_get_member (header, "标题"));
  g_autofree char *line = case_sheet_dup_text (json_object_get_member (header, "年度"));
  JxForm *form = case_sheet_get_form (sheet);
  g_autofree char *form_title = expand_title (jx_form_get_title (form), table);
  g_autofree char *form_line = expand_title (jx_form_get_subtitle (form) != NULL ? jx_form_get_subtitle (form) : "", table);
  g_autofree char *both = g_strconcat (form_title, form_line, NULL);
  JxRecord *record = case_sheet_get_single (sheet, case_sheet_find_block (sheet, NULL, JX_BLOCK_FIELDS));

  jx_record_set (record, "printed-title", title);
  jx_record_set (record, "printed-year", line);

  if (*title != '\0' && !case_words_alike (title, form_title) && !case_words_alike (title, both))
    case_form_set_text (sheet->form, "title", title);
  if (*line != '\0' && !case_words_alike (line, form_line))
    case_form_set_text (sheet->form, "subtitle", line);
}

static void
set_header (CaseSheet  *sheet,
            const char *key,
            JsonNode   *value)
{
  g_autofree char *text = case_sheet_dup_text (value);

  if (!g_str_equal (key, "标题") && !g_str_equal (key, "年度"))
    case_sheet_set_field (sheet, "header", key, key, case_words_header_role (key), text);
}

/* ---- funds ---- */

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
  guint group = case_words_funds_group (label);

  for (guint pass = 0; pass < 3; pass++)
    for (guint i = 0; i < block->n_rows; i++)
      {
        const JxRowDef *def = &block->rows[i];
        gboolean fits = pass == 0   ? case_words_alike (label_of (block, def), label)
                        : pass == 1 ? group != 0 && (group == case_words_funds_group (label_of (block, def))
                                                     || (group == 1 && def->total))
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

      case_sheet_set_cell (sheet, row, column, case_words_funds_role (column), text);
    }
}

/* ---- goals and other lists ---- */

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

static void
set_list_item (CaseSheet     *sheet,
               const JxBlock *block,
               GPtrArray     *titles,
               JsonNode      *item)
{
  JxRecord *row = case_sheet_add_row (sheet, block->id, NULL);
  guint n = titles->len - 1;

  for (guint i = 0; i < n && i < block->n_columns; i++)
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
      jx_record_set (row, block->columns[i].key, text);
    }
}

/* A list of the form at @place, or one that is added there. */
static void
set_list (CaseSheet  *sheet,
          const char *id,
          const char *title,
          const char *place,
          JsonArray  *items)
{
  g_autoptr(GPtrArray) titles = collect_titles (items, title);
  const JxBlock *block = case_sheet_find_block (sheet, place, JX_BLOCK_LIST);

  if (json_array_get_length (items) == 0)
    return;

  if (block == NULL || block->n_columns < titles->len - 1)
    {
      case_form_add_list (sheet->form, id, title, block == NULL ? place : id, (const char **) titles->pdata);
      block = case_sheet_find_block (sheet, block == NULL ? place : id, JX_BLOCK_LIST);
    }

  for (guint i = 0; block != NULL && i < json_array_get_length (items); i++)
    set_list_item (sheet, block, titles, json_array_get_element (items, i));
}

static char *
new_list_id (CaseSheet *sheet)
{
  return g_strdup_printf ("case-list-%u", jx_form_get_n_blocks (case_sheet_get_form (sheet)) + 1);
}

static void
set_goal (CaseSheet  *sheet,
          const char *key,
          JsonNode   *value)
{
  g_autofree char *place = g_strdup_printf ("goals/%s", key);
  g_autofree char *absolute = g_strdup_printf ("/goals/%s", key);
  JxRole role = g_str_equal (key, "expected") ? JX_ROLE_EXPECTED : g_str_equal (key, "actual") ? JX_ROLE_ACHIEVED : JX_ROLE_NONE;
  const char *title = role == JX_ROLE_EXPECTED ? "预期目标" : role == JX_ROLE_ACHIEVED ? "实际完成情况" : key;

  if (JSON_NODE_HOLDS_ARRAY (value))
    {
      g_autofree char *id = new_list_id (sheet);

      set_list (sheet, id, title, place, json_node_get_array (value));
    }
  else
    {
      g_autofree char *text = case_sheet_dup_text (value);

      case_sheet_set_field (sheet, "goals", role != JX_ROLE_NONE ? place : title, absolute, role, text);
    }
}

/* ---- indicators ---- */

/* "产出" of "产出指标（50分）" */
static char *
stem_of (const char *level1)
{
  g_autofree char *plain = case_words_normalize (level1);
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
      g_autofree char *plain = case_words_normalize (text);

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
  const char *id = g_intern_string (block->id);   /* the block itself goes when the form is extended */
  JxRecord *row = case_sheet_add_row (sheet, id, key);
  JsonObjectIter iter;
  const char *field;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, indicator);

  while (json_object_iter_next_ordered (&iter, &field, &value))
    {
      g_autofree char *text = case_sheet_dup_text (value);

      case_sheet_set_cell (sheet, row, field, case_words_row_role (field), text);
    }

  return id;
}

/* ---- all of it ---- */

static void
set_narrative (CaseSheet *sheet,
               JsonNode  *value)
{
  g_autoptr(JsonArray) items = json_array_new ();
  g_autoptr(GList) keys = JSON_NODE_HOLDS_OBJECT (value) ? json_object_get_members (json_node_get_object (value)) : NULL;

  for (GList *l = keys; l != NULL; l = l->next)
    {
      g_autofree char *text = case_sheet_dup_text (json_object_get_member (json_node_get_object (value), l->data));
      JsonObject *item = json_object_new ();

      json_object_set_string_member (item, "报告中的项目", l->data);
      json_object_set_string_member (item, "报告中的数字", text);
      json_array_add_object_element (items, item);
    }

  set_list (sheet, "report-figures", "报告中的数字", "narrative", items);
}

static void
set_rows (CaseSheet  *sheet,
          const char *key,
          JsonArray  *rows)
{
  const char *last = NULL;

  for (guint i = 0; i < json_array_get_length (rows) && sheet->error == NULL; i++)
    {
      JsonNode *item = json_array_get_element (rows, i);

      if (!JSON_NODE_HOLDS_OBJECT (item))
        continue;
      if (g_str_equal (key, "funds"))
        set_funds_row (sheet, json_node_get_object (item), i == 0);
      else
        last = set_indicator (sheet, json_node_get_object (item), last);
    }
}

static void
set_note (CaseSheet *sheet,
          JsonNode  *value)
{
  g_autofree char *text = case_sheet_dup_text (value);
  const JxBlock *notes = case_sheet_find_block (sheet, NULL, JX_BLOCK_NOTES);

  if (notes != NULL && notes->n_columns > 0)
    jx_record_set (case_sheet_get_single (sheet, notes), notes->columns[0].key, text);
  else
    case_sheet_set_field (sheet, NULL, "说明", "/notes_printed", JX_ROLE_NONE, text);
}

/* One member of the case; what is about the case and not printed in it stays behind. */
static void
set_member (CaseSheet  *sheet,
            const char *key,
            JsonNode   *value)
{
  static const char *const about[] = {
    "id", "source", "region", "year", "form_kind", "complete", "cut_at", "transcription_note", "funds_unit", "header",
    "known_errors", "true_facts", NULL,
  };
  g_autofree char *absolute = g_strdup_printf ("/%s", key);
  g_autofree char *text = NULL;

  if (sheet->error != NULL || g_strv_contains (about, key) || JSON_NODE_HOLDS_NULL (value))
    return;

  if (JSON_NODE_HOLDS_ARRAY (value) && (g_str_equal (key, "funds") || g_str_equal (key, "indicators")))
    set_rows (sheet, key, json_node_get_array (value));
  else if (JSON_NODE_HOLDS_OBJECT (value) && g_str_equal (key, "goals"))
    for_each (sheet, json_node_get_object (value), set_goal);
  else if (g_str_equal (key, "narrative_figures"))
    set_narrative (sheet, value);
  else if (g_str_equal (key, "notes_printed"))
    set_note (sheet, value);
  else if (JSON_NODE_HOLDS_ARRAY (value))
    set_list (sheet, g_str_equal (key, "printed_subtotals") ? "printed-subtotals" : new_list_id (sheet),
              g_str_equal (key, "printed_subtotals") ? "印制的小计" : key,
              g_str_equal (key, "printed_subtotals") ? "subtotals" : key, json_node_get_array (value));
  else if (JSON_NODE_HOLDS_OBJECT (value))
    for_each (sheet, json_node_get_object (value), set_header);
  else
    {
      JxRole role = g_str_equal (key, "total_weight") ? JX_ROLE_TOTAL_WEIGHT : g_str_equal (key, "total_score")
                      ? JX_ROLE_TOTAL_SCORE : g_str_equal (key, "grade") ? JX_ROLE_GRADE : JX_ROLE_NONE;

      text = case_sheet_dup_text (value);
      case_sheet_set_field (sheet, NULL, key, absolute, role, text);
    }
}

/* The first text among the fields of @role, as the form's own fields have it. */
static char *
find_fact (CaseSheet *sheet,
           JxRole     role)
{
  JxForm *form = case_sheet_get_form (sheet);

  for (guint i = 0; form != NULL && i < jx_form_get_n_blocks (form); i++)
    {
      const JxBlock *block = jx_form_get_block (form, i);
      int column = jx_block_is_single (block) ? jx_block_find_role (block, role) : -1;
      const char *text = column >= 0 ? jx_record_get (case_sheet_get_single (sheet, block), block->columns[column].key) : NULL;

      if (text != NULL)
        return g_strdup (text);
    }

  return NULL;
}

static JxRecord *
add_agency (CaseSheet  *sheet,
            JsonObject *table,
            JxBundle   *bundle)
{
  g_autofree char *name = find_fact (sheet, JX_ROLE_AGENCY);
  g_autofree char *supervisor = find_fact (sheet, JX_ROLE_SUPERVISOR);
  g_autofree char *region = case_sheet_dup_text (json_object_get_member (table, "region"));
  g_autofree char *id = NULL;
  JxRecord *agency;

  if (name == NULL && (name = g_strdup (supervisor)) == NULL)
    return NULL;

  id = case_sheet_dup_uuid ("agency", name);
  agency = jx_record_new (JX_RECORD_AGENCY, id, NULL);
  jx_record_set (agency, "name", name);
  jx_record_set (agency, "supervisor", supervisor);
  jx_record_set (agency, "region", region);
  jx_bundle_add (bundle, agency);

  return agency;
}

/* A project is named by its name, or as code-name. */
static JxRecord *
add_project (CaseSheet      *sheet,
             const JxRecord *agency,
             JxBundle       *bundle)
{
  g_autofree char *name = find_fact (sheet, JX_ROLE_PROJECT_NAME);
  g_autofree char *code = find_fact (sheet, JX_ROLE_PROJECT_CODE);
  g_autofree char *both = find_fact (sheet, JX_ROLE_PROJECT);
  g_autofree char *id = NULL;
  JxRecord *project;

  if (both != NULL)
    {
      gsize length = strspn (both, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
      gboolean coded = length >= 8 && both[length] == '-';

      g_free (name);
      name = g_strdup (coded ? both + length + 1 : both);
      if (coded && code == NULL)
        code = g_strndup (both, length);
    }

  if (name == NULL || agency == NULL)
    return NULL;

  g_free (both);
  both = g_strdup_printf ("%s/%s", jx_record_get (agency, "name"), name);
  id = case_sheet_dup_uuid ("project", both);
  project = jx_record_new (JX_RECORD_PROJECT, id, agency->id);
  jx_record_set (project, "code", code);
  jx_record_set (project, "name", name);
  jx_bundle_add (bundle, project);

  return project;
}

static const char *
find_unit (CaseSheet  *sheet,
           JsonObject *table)
{
  g_autofree char *text = case_sheet_dup_text (json_object_get_member (table, "funds_unit"));
  JxMoneyUnit unit;

  if (!jx_money_unit_from_string (text, &unit))
    unit = jx_form_get_money_unit (case_sheet_get_form (sheet));

  return jx_money_unit_to_string (unit);
}

static JxRecord *
new_assessment (CaseSheet      *sheet,
                JsonObject     *table,
                const JxRecord *agency,
                const JxRecord *project)
{
  JxForm *form = case_sheet_get_form (sheet);
  g_autofree char *id = case_sheet_dup_uuid ("assessment", sheet->id);
  g_autofree char *year = case_sheet_dup_text (json_object_get_member (table, "year"));
  g_autofree char *version = g_strdup_printf ("%u", jx_form_get_version (form));
  JxRecord *record = jx_record_new (JX_RECORD_ASSESSMENT, id, agency != NULL ? agency->id : NULL);
  gboolean department = jx_form_get_kind (form) == JX_KIND_DEPARTMENT;

  if (project != NULL && !department)
    jx_record_set (record, "project", project->id);
  if (strspn (year, "0123456789") == 4)
    {
      year[4] = '\0';   /* "2023年" */
      jx_record_set (record, "year", year);
    }
  jx_record_set (record, "kind", department ? "department" : "project");
  jx_record_set (record, "form", jx_form_get_id (form));
  jx_record_set (record, "form_version", version);
  jx_record_set (record, "form_hash", jx_form_get_hash (form));
  jx_record_set (record, "money_unit", find_unit (sheet, table));
  jx_record_set (record, "state", "draft");

  return record;
}

static void
add_form (CaseSheet *sheet,
          JxBundle  *bundle)
{
  JxForm *form = case_sheet_get_form (sheet);
  GBytes *bytes = jx_form_get_bytes (form);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *version = g_strdup_printf ("%u", jx_form_get_version (form));
  JxRecord *record = jx_record_new (JX_RECORD_FORM, jx_form_get_hash (form), NULL);

  jx_record_set (record, "form", jx_form_get_id (form));
  jx_record_set (record, "version", version);
  jx_record_set (record, "text", text);
  jx_bundle_add (bundle, record);
}

/* The rows in the order of the form's blocks; a block of one row has it even where nothing is printed in it. */
static void
add_rows (CaseSheet *sheet,
          JxBundle  *bundle)
{
  JxForm *form = case_sheet_get_form (sheet);

  for (guint i = 0; i < jx_form_get_n_blocks (form); i++)
    {
      const JxBlock *block = jx_form_get_block (form, i);

      if (jx_block_is_single (block))
        case_sheet_get_single (sheet, block);

      for (guint j = 0; j < sheet->rows->len; j++)
        {
          const JxRecord *row = g_ptr_array_index (sheet->rows, j);

          if (g_str_equal (row->block, block->id))
            jx_bundle_add (bundle, jx_record_copy (row));
        }
    }
}

static JxBundle *
make_bundle (CaseSheet  *sheet,
             JsonObject *table)
{
  JxBundle *bundle = jx_bundle_new ();
  JxRecord *agency, *project;

  if (case_form_is_extended (sheet->form))
    add_form (sheet, bundle);
  agency = add_agency (sheet, table, bundle);
  project = jx_form_get_kind (case_sheet_get_form (sheet)) == JX_KIND_PROJECT ? add_project (sheet, agency, bundle) : NULL;
  jx_bundle_add (bundle, new_assessment (sheet, table, agency, project));
  add_rows (sheet, bundle);

  return bundle;
}

static JxForm *
find_form (JsonObject  *table,
           JxForms     *forms,
           GError     **error)
{
  const char *kind = json_object_get_string_member_with_default (table, "form_kind", NULL);
  const char *id = kind != NULL ? case_words_find_form (kind) : NULL;
  JxForm *form = id != NULL ? jx_forms_find_latest (forms, id) : NULL;

  if (form == NULL)
    {
      g_autofree char *kinds = case_words_list_kinds ();

      g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_UNKNOWN_FORM,
                   "form_kind: the kind “%s” is not known; known are %s", kind != NULL ? kind : "", kinds);
    }

  return form;
}

/* Fills a published table into the form of its kind, every printed text as typed; the form is extended where it has no cell
 * for one. */
JxBundle *
case_convert (JsonObject  *table,
              JxForms     *forms,
              GError     **error)
{
  JxForm *form = find_form (table, forms, error);
  g_autoptr(CaseForm) case_form = NULL;
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_record_free);
  JsonNode *header = json_object_get_member (table, "header");

  if (form == NULL)
    return NULL;

  case_form = case_form_new (form);

  CaseSheet sheet = {
    .form = case_form, .rows = rows, .id = json_object_get_string_member_with_default (table, "id", "case"),
  };

  if (header != NULL && JSON_NODE_HOLDS_OBJECT (header))
    {
      set_titles (&sheet, table, json_node_get_object (header));
      for_each (&sheet, json_node_get_object (header), set_header);
    }
  for_each (&sheet, table, set_member);

  if (sheet.error != NULL || case_sheet_get_form (&sheet) == NULL)
    {
      g_propagate_prefixed_error (error, sheet.error, "the form “%s” cannot take this table: ", jx_form_get_id (form));
      return NULL;
    }

  return make_bundle (&sheet, table);
}

/* Reads a case and converts it; a message begins with the file's name. */
JxBundle *
case_convert_file (const char  *path,
                   JxForms     *forms,
                   GError     **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *text = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(JsonNode) root = NULL;
  g_autoptr(JxBundle) bundle = NULL;
  JxJsonLimits limits;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;

  jx_json_limits_init (&limits);
  limits.fractions = TRUE;
  limits.string = CASE_MAX_STRING;
  bytes = g_bytes_new_take (g_steal_pointer (&text), length);

  if ((root = jx_json_parse (bytes, &limits, error)) && !JSON_NODE_HOLDS_OBJECT (root))
    g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_JSON, "a case is one JSON object");
  else if (root != NULL)
    bundle = case_convert (json_node_get_object (root), forms, error);

  if (bundle == NULL)
    g_prefix_error (error, "%s: ", name);

  return g_steal_pointer (&bundle);
}
