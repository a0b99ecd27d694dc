/* case-convert.c: published tables as bundles
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "case-convert.h"

#include <string.h>

#include "case-bundle.h"
#include "case-lists.h"
#include "case-report.h"
#include "case-rows.h"
#include "case-shape.h"
#include "case-tables.h"
#include "case-words.h"
#include "jx-error.h"
#include "jx-json-parse.h"
#include "jx-sheet-notes.h"
#include "jx-sheet-words.h"

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

/* the same characters, spaces aside */
static gboolean
is_same (const char *text,
         const char *other)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1), other_words = g_strsplit (other, " ", -1);
  g_autofree char *plain = g_strjoinv (NULL, words), *other_plain = g_strjoinv (NULL, other_words);

  return g_str_equal (plain, other_plain);
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

  if (*title != '\0' && !is_same (title, form_title) && !is_same (title, both))
    {
      case_form_set_text (sheet->form, "title", title);
      if (*line == '\0' && jx_sheet_words_alike (title, both))
        case_form_set_text (sheet->form, "subtitle", "");
    }
  if (*line != '\0' && !is_same (line, form_line))
    case_form_set_text (sheet->form, "subtitle", line);
}

static void
set_header (CaseSheet  *sheet,
            const char *key,
            JsonNode   *value)
{
  g_autofree char *text = case_sheet_dup_text (value);
  gboolean of_money = jx_sheet_notes_find_unit (text) != NULL;   /* 单位：万元 is no agency */

  if (!g_str_equal (key, "标题") && !g_str_equal (key, "年度"))
    case_sheet_set_field (sheet, "header", key, key, of_money ? JX_ROLE_NONE : jx_sheet_words_guess_fact (key), text);
}

static gboolean
has_cell (JsonObject     *header,
          const JxColumn *column)
{
  g_autoptr(GList) keys = json_object_get_members (header);

  for (GList *l = keys; l != NULL; l = l->next)
    if (jx_sheet_words_alike (column->title, l->data) || jx_sheet_words_alike (column->place, l->data)
        || (column->role != JX_ROLE_NONE && jx_sheet_words_guess_fact (l->data) == column->role))
      return TRUE;

  return FALSE;
}

/* What the head of this table does not ask for is not missing in it. */
static void
relax_header (CaseSheet  *sheet,
              JsonObject *header)
{
  JxForm *shipped = case_sheet_get_form (sheet);

  for (guint i = 0; shipped != NULL && i < jx_form_get_n_blocks (shipped); i++)
    {
      const JxBlock *block = jx_form_get_block (shipped, i);

      if (block->type != JX_BLOCK_FIELDS && block->type != JX_BLOCK_CHOICES && block->type != JX_BLOCK_TEXT)
        continue;

      for (guint j = 0; j < block->n_columns; j++)
        {
          const JxColumn *column = &block->columns[j];

          if (column->required && column->role != JX_ROLE_EXPECTED && column->role != JX_ROLE_ACHIEVED
              && jx_record_get (case_sheet_get_single (sheet, block), column->key) == NULL && !has_cell (header, column))
            case_form_set_optional (sheet->form, block->id, j);
        }
    }
}

static gboolean
holds_texts (JsonArray *items)
{
  for (guint i = 0; i < json_array_get_length (items); i++)
    if (!JSON_NODE_HOLDS_VALUE (json_array_get_element (items, i)))
      return FALSE;

  return json_array_get_length (items) > 0;
}

/* a goal of several: one a line */
static char *
dup_lines (JsonArray *items)
{
  g_autoptr(GString) lines = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      g_autofree char *text = case_sheet_dup_text (json_array_get_element (items, i));

      g_string_append_printf (lines, "%s%s", i > 0 ? "\n" : "", text);
    }

  return g_string_free (g_steal_pointer (&lines), FALSE);
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

  if (JSON_NODE_HOLDS_ARRAY (value) && (role == JX_ROLE_NONE || !holds_texts (json_node_get_array (value))))
    {
      g_autofree char *id = case_new_list_id (sheet);

      case_set_list (sheet, id, title, place, json_node_get_array (value));
    }
  else
    {
      g_autofree char *text = JSON_NODE_HOLDS_ARRAY (value) ? dup_lines (json_node_get_array (value)) : case_sheet_dup_text (value);

      case_sheet_set_field (sheet, "goals", role != JX_ROLE_NONE ? place : title, absolute, role, text);
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

static void
set_other_list (CaseSheet  *sheet,
                const char *key,
                JsonArray  *items)
{
  gboolean subtotals = g_str_equal (key, "printed_subtotals");
  g_autofree char *id = subtotals ? g_strdup ("printed-subtotals") : case_new_list_id (sheet);

  case_set_list (sheet, id, subtotals ? "印制的小计" : key, subtotals ? "subtotals" : key, items);
}

/* A text beside the table: a field, or a part of the report under its own title. */
static void
set_text (CaseSheet  *sheet,
          const char *key,
          JsonNode   *value)
{
  g_autofree char *absolute = g_strdup_printf ("/%s", key);
  g_autofree char *text = case_sheet_dup_text (value);
  JxRole role = case_words_total_role (key);
  JxRecord *row;
  const char *field;

  if (*text == '\0' || case_sheet_find_field (sheet, key, role, &row, &field) || !case_set_section (sheet, key, text))
    case_sheet_set_field (sheet, NULL, key, absolute, role, text);
}

/* One member of the case; what is about the case and not printed in it stays behind. */
static void
set_member (CaseSheet  *sheet,
            const char *key,
            JsonNode   *value)
{
  static const char *const about[] = {
    "id", "source", "region", "year", "form_kind", "complete", "cut_at", "transcription_note", "funds_unit", "header",
    "known_errors", "true_facts", "exact", NULL,
  };
  g_autofree char *text = NULL;

  if (sheet->error != NULL || g_strv_contains (about, key) || JSON_NODE_HOLDS_NULL (value))
    return;

  if (JSON_NODE_HOLDS_ARRAY (value) && (g_str_equal (key, "funds") || g_str_equal (key, "indicators")))
    case_set_rows (sheet, key, json_node_get_array (value));
  else if (JSON_NODE_HOLDS_OBJECT (value) && g_str_equal (key, "goals"))
    for_each (sheet, json_node_get_object (value), set_goal);
  else if (g_str_equal (key, "goals"))
    set_goal (sheet, "expected", value);
  else if (JSON_NODE_HOLDS_OBJECT (value) && g_str_equal (key, "narrative_figures"))
    case_set_narrative (sheet, json_node_get_object (value));
  else if (g_str_equal (key, "notes_printed"))
    set_note (sheet, value);
  else if ((text = case_dup_report (key, value)) != NULL && case_set_report (sheet, text))
    return;
  else if (JSON_NODE_HOLDS_ARRAY (value))
    set_other_list (sheet, key, json_node_get_array (value));
  else if (JSON_NODE_HOLDS_OBJECT (value))
    for_each (sheet, json_node_get_object (value), set_header);
  else
    set_text (sheet, key, value);
}

static JxForm *
find_form (JsonObject  *table,
           JxForms     *forms,
           GError     **error)
{
  g_autofree char *kind = case_sheet_dup_text (json_object_get_member (table, "form_kind"));
  const char *id = case_words_find_form (kind);
  JxForm *form = id != NULL ? jx_forms_find_latest (forms, id) : NULL;

  if (form == NULL)
    {
      g_autofree char *kinds = case_words_list_kinds ();

      g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_UNKNOWN_FORM,
                   "form_kind: the kind “%s” is not known; known are %s", kind, kinds);
    }

  return form;
}

static gboolean
is_complete (JsonObject *table)
{
  g_autofree char *text = case_sheet_dup_text (json_object_get_member (table, "complete"));

  return !g_str_equal (text, "false");
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
  JsonNode *header;
  g_autofree char *id = case_sheet_dup_text (json_object_get_member (table, "id"));

  if (form == NULL)
    return NULL;

  case_shape_settle (table);
  header = json_object_get_member (table, "header");
  case_form = case_form_new (form);

  CaseSheet sheet = {
    .form = case_form,
    .rows = rows,
    .id = *id != '\0' ? id : "case",
    .complete = is_complete (table),
  };

  if (header != NULL && JSON_NODE_HOLDS_OBJECT (header))
    {
      set_titles (&sheet, table, json_node_get_object (header));
      for_each (&sheet, json_node_get_object (header), set_header);
      relax_header (&sheet, json_node_get_object (header));
    }
  for_each (&sheet, table, set_member);

  if (sheet.error != NULL || case_sheet_get_form (&sheet) == NULL)
    {
      g_propagate_prefixed_error (error, sheet.error, "the form “%s” cannot take this table: ", jx_form_get_id (form));
      return NULL;
    }

  return case_make_bundle (&sheet, table);
}

static gboolean
add_report (JsonObject  *table,
            const char  *path,
            GError     **error)
{
  g_autofree char *text = NULL;

  if (path == NULL)
    return TRUE;
  if (!g_file_get_contents (path, &text, NULL, error))
    return FALSE;
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_JSON, "the report is not UTF-8");
      return FALSE;
    }

  json_object_set_string_member (table, "report_text", text);

  return TRUE;
}

static JxBundle *
convert_root (JsonNode    *root,
              const char  *report_path,
              JxForms     *forms,
              GError     **error)
{
  g_autoptr(GPtrArray) tables = case_tables_collect (root);
  g_autoptr(GPtrArray) bundles = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_bundle_free);

  if (tables == NULL)
    {
      g_set_error (error, JX_CORE_ERROR, JX_CORE_ERROR_JSON, "a case is one JSON object, or a list of such");
      return NULL;
    }

  if (!add_report (g_ptr_array_index (tables, 0), report_path, error))
    return NULL;

  for (guint i = 0; i < tables->len; i++)
    {
      JxBundle *bundle = case_convert (g_ptr_array_index (tables, i), forms, error);

      if (bundle == NULL)
        return NULL;
      g_ptr_array_add (bundles, bundle);
    }

  return case_tables_join (bundles);
}

/* Reads a case and converts it, with its report as plain text where that is at hand; a message begins with the file's name. */
JxBundle *
case_convert_file (const char  *path,
                   const char  *report_path,
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

  if ((root = jx_json_parse (bytes, &limits, error)))
    bundle = convert_root (root, report_path, forms, error);

  if (bundle == NULL)
    g_prefix_error (error, "%s: ", name);

  return g_steal_pointer (&bundle);
}
