/* test-case-convert.c: every printed text of a published table comes back
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>
#include <string.h>

#include "case-convert.h"
#include "case-files.h"
#include "jx-assessment-load.h"
#include "jx-error.h"
#include "jx-exchange-reader.h"
#include "jx-exchange-writer.h"
#include "jx-place.h"

typedef struct
{
  const char *path;
  JsonObject *table;
  JxForms    *forms;
  JxBundle   *bundle;
} Fixture;

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  path)
{
  g_autoptr(GError) error = NULL;

  fixture->path = path;
  fixture->table = case_files_load (path);
  fixture->forms = load_shipped_forms ();
  fixture->bundle = case_convert (fixture->table, fixture->forms, &error);
  g_assert_no_error (error);
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  path)
{
  json_object_unref (fixture->table);
  g_object_unref (fixture->forms);
  jx_bundle_free (fixture->bundle);
}

/* What a reader of the page sees of the table: not what the case says about it. */
static void
collect_printed (JsonNode   *node,
                 GPtrArray  *texts)
{
  JsonObjectIter iter;
  JsonNode *value;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, NULL, &value))
        collect_printed (value, texts);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
        collect_printed (json_array_get_element (json_node_get_array (node), i), texts);
    }
  else if (JSON_NODE_HOLDS_VALUE (node) && *json_node_get_string (node) != '\0')
    {
      g_ptr_array_add (texts, (gpointer) json_node_get_string (node));
    }
}

static GHashTable *
count_typed (const JxBundle *bundle)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < bundle->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (bundle->records, i);

      for (guint j = 1; record->kind == JX_RECORD_ROW && j < record->fields->len; j += 2)
        {
          char *text = g_ptr_array_index (record->fields, j);
          guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, text));

          g_hash_table_insert (counts, text, GUINT_TO_POINTER (n + 1));
        }
    }

  return counts;
}

static void
test_texts (Fixture       *fixture,
            gconstpointer  path)
{
  static const char *const members[] = {
    "header", "funds", "goals", "indicators", "printed_subtotals", "total_weight", "total_score", "grade", "notes_printed",
    "narrative_figures",
  };
  g_autoptr(GPtrArray) printed = g_ptr_array_new ();
  g_autoptr(GHashTable) typed = count_typed (fixture->bundle);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (json_object_has_member (fixture->table, members[i]))
      collect_printed (json_object_get_member (fixture->table, members[i]), printed);

  g_assert_cmpuint (printed->len, >, 5);

  for (guint i = 0; i < printed->len; i++)
    {
      const char *text = g_ptr_array_index (printed, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (typed, text));

      if (n == 0)
        g_error ("%s: “%s” has no cell, or too few", fixture->path, text);
      g_hash_table_insert (typed, (gpointer) text, GUINT_TO_POINTER (n - 1));
    }
}

static void
assert_shown (JxAssessment *assessment,
              const char   *place,
              const char   *text)
{
  JxCellRef cell;
  g_autofree char *shown = NULL;

  if (!jx_assessment_find_place (assessment, place, &cell))
    g_error ("there is no cell at %s for “%s”", place, text);

  shown = jx_assessment_dup_shown (assessment, cell.table, cell.position, cell.column);
  g_assert_cmpstr (shown, ==, text);
}

static void
assert_header_shown (JxAssessment *assessment,
                     JsonObject   *header)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, header);
  while (json_object_iter_next_ordered (&iter, &key, &value))
    if (!g_str_equal (key, "标题") && !g_str_equal (key, "年度") && *json_node_get_string (value) != '\0')
      {
        g_autofree char *place = g_strdup_printf ("header/%s", key);

        assert_shown (assessment, place, json_node_get_string (value));
      }
}

/* Findings name a cell by the words of the case: they lead to the cell that holds its text. */
static void
test_places (Fixture       *fixture,
             gconstpointer  path)
{
  static const char *const lists[] = { "funds", "indicators" };
  g_autoptr(GError) error = NULL;
  g_autoptr(JxAssessment) assessment = NULL;
  const JxRecord *record = NULL;

  for (guint i = 0; record == NULL || record->kind != JX_RECORD_ASSESSMENT; i++)
    record = g_ptr_array_index (fixture->bundle->records, i);

  assessment = jx_assessment_new_from_bundle (fixture->forms, fixture->bundle, record->id, &error);
  g_assert_no_error (error);

  assert_header_shown (assessment, json_object_get_object_member (fixture->table, "header"));

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      JsonArray *rows = json_object_get_array_member (fixture->table, lists[i]);

      for (guint j = 0; j < json_array_get_length (rows); j++)
        {
          JsonObjectIter iter;
          const char *key;
          JsonNode *value;

          json_object_iter_init_ordered (&iter, json_array_get_object_element (rows, j));
          while (json_object_iter_next_ordered (&iter, &key, &value))
            {
              g_autofree char *place = g_strdup_printf ("%s/%u/%s", lists[i], j, key);

              if (*json_node_get_string (value) != '\0' && !g_str_has_prefix (key, "survey"))   /* known, not printed */
                assert_shown (assessment, place, json_node_get_string (value));
            }
        }
    }
}

/* Out, in and out again, with forms that know nothing of the first time. */
static void
assert_round_trip (const JxBundle *bundle,
                   JxForms        *forms)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) first = jx_exchange_to_bytes (bundle, forms, NULL, &error);
  g_autoptr(JxForms) fresh = load_shipped_forms ();
  g_autoptr(JxBundle) read = NULL;
  g_autoptr(GBytes) second = NULL;
  g_autofree char *digest = NULL;

  g_assert_no_error (error);
  read = jx_exchange_read_bytes (first, &digest, &error);
  g_assert_no_error (error);
  g_assert_nonnull (digest);
  second = jx_exchange_to_bytes (read, fresh, NULL, &error);
  g_assert_no_error (error);

  g_assert_cmpmem (g_bytes_get_data (first, NULL), g_bytes_get_size (first), g_bytes_get_data (second, NULL),
                   g_bytes_get_size (second));
}

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  path)
{
  assert_round_trip (fixture->bundle, fixture->forms);
}

static void
test_repeatable (Fixture       *fixture,
                 gconstpointer  path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) again = case_convert (fixture->table, fixture->forms, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (again->records->len, ==, fixture->bundle->records->len);

  for (guint i = 0; i < again->records->len; i++)
    g_assert_true (jx_record_equal (g_ptr_array_index (again->records, i), g_ptr_array_index (fixture->bundle->records, i)));
}

static void
test_unknown_kind (void)
{
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(JsonObject) table = json_object_new ();
  g_autoptr(GError) error = NULL;

  json_object_set_string_member (table, "form_kind", "tea_ceremony");
  g_assert_null (case_convert (table, forms, &error));
  g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_UNKNOWN_FORM);
  g_assert_nonnull (strstr (error->message, "tea_ceremony"));
}

/* Words, keys and lists that no form has: each gets a cell of its own. */
static void
test_extension (gconstpointer kind)
{
  g_autofree char *text = g_strdup_printf (
    "{\"id\":\"made-up\",\"year\":\"2024\",\"form_kind\":\"%s\",\"header\":{\"项目名称\":\"甲\",\"联络暗号\":\"乙\",\"单位\":\"丙\"},"
    "\"funds_unit\":\"元\",\"funds\":[{\"row\":\"总计\",\"全年预算数\":\"1\",\"国债\":\"2\"},{\"row\":\"彩票公益金\",\"全年预算数\":\"3\"}],"
    "\"goals\":{\"expected\":\"丁\",\"actual\":\"戊\",\"阶段\":[\"己\",\"庚\"],\"分工\":[{\"谁\":\"辛\",\"做什么\":\"壬\"}]},"
    "\"indicators\":[{\"level1\":\"产出\",\"level3\":\"癸\",\"weight\":\"4\",\"score\":\"5\",\"复核人\":\"子\"},{\"level1\":\"小计\","
    "\"weight\":\"6\"}],\"total_weight\":\"7\",\"total_score\":\"8\",\"grade\":\"丑\",\"notes_printed\":\"寅\",\"盖章\":\"卯\"}",
    (const char *) kind);
  g_autoptr(JsonNode) node = json_from_string (text, NULL);
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = case_convert (json_node_get_object (node), forms, &error);
  g_autoptr(GHashTable) typed = NULL;
  static const char *const texts[] = {
    "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸", "子", "丑", "寅", "卯", "1", "2", "3", "4", "5", "6", "7", "8",
  };

  g_assert_no_error (error);
  typed = count_typed (bundle);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!g_hash_table_contains (typed, texts[i]))
      g_error ("%s: “%s” is lost", (const char *) kind, texts[i]);

  assert_round_trip (bundle, forms);
}

/* Shapes that the published tables do not have, but a case might. */
static void
test_odd_shapes (void)
{
  static const char text[] =
    "{\"form_kind\":\"mof_project\",\"year\":2024,\"header\":{\"项目名称\":\"甲\",\"得数\":12},\"funds_unit\":\"\",\"funds\":[],"
    "\"goals\":\"乙\",\"indicators\":[{\"level1\":\"丙\",\"weight\":15,\"score\":null}],\"narrative_figures\":[\"丁\",\"戊\"],"
    "\"printed_subtotals\":{\"小计\":\"己\"},\"total_score\":93.5,\"notes_printed\":[\"庚\"]}";
  static const char *const texts[] = { "甲", "12", "乙", "丙", "15", "丁", "戊", "己", "93.5", "[\"庚\"]" };
  g_autoptr(JsonNode) node = json_from_string (text, NULL);
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = case_convert (json_node_get_object (node), forms, &error);
  g_autoptr(GHashTable) typed = NULL;

  g_assert_no_error (error);
  typed = count_typed (bundle);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!g_hash_table_contains (typed, texts[i]))
      g_error ("“%s” is lost", texts[i]);
}

typedef struct
{
  const char *name;
  const char *text;
} Shape;

/* The same table in the shape of the published cases, and written otherwise. */
static const Shape usual_shape = {
  "usual",
  "{\"form_kind\":\"mof_project\",\"header\":{\"项目名称\":\"甲\",\"实施单位\":\"乙\"},"
  "\"funds\":[{\"row\":\"年度资金总额\",\"年初预算数\":\"1\"},{\"row\":\"其他资金\",\"年初预算数\":\"2\"}],"
  "\"indicators\":[{\"level1\":\"产出指标\",\"level2\":\"数量指标\",\"level3\":\"丙\"},"
  "{\"level1\":\"产出指标\",\"level2\":\"质量指标\",\"level3\":\"丁\"}]}",
};

static const Shape other_shapes[] = {
  { "lists",
    "{\"form_kind\":\"mof_project\",\"header\":[[\"项目名称\",\"甲\"],[\"实施单位\",\"乙\"]],"
    "\"funds\":[[\"年度资金总额\",\"1\"],[\"其他资金\",\"2\"]],"
    "\"indicators\":[[\"产出指标\",\"数量指标\",\"丙\"],[\"产出指标\",\"质量指标\",\"丁\"]]}" },
  { "names",
    "{\"form_kind\":\"mof_project\",\"header\":[{\"项目名称\":\"甲\"},{\"实施单位\":\"乙\"}],"
    "\"funds\":{\"年度资金总额\":{\"年初预算数\":\"1\"},\"其他资金\":{\"年初预算数\":\"2\"}},"
    "\"indicators\":{\"产出指标\":[{\"level2\":\"数量指标\",\"level3\":\"丙\"},{\"level2\":\"质量指标\",\"level3\":\"丁\"}]}}" },
};

static char *
convert_shape (const char *text)
{
  g_autoptr(JsonNode) node = json_from_string (text, NULL);
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = case_convert (json_node_get_object (node), forms, &error);
  g_autoptr(GBytes) bytes = NULL;

  g_assert_no_error (error);
  bytes = jx_exchange_to_bytes (bundle, forms, NULL, &error);
  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* However the rows are written, the table is the same. */
static void
test_shape (gconstpointer data)
{
  const Shape *shape = data;
  g_autofree char *usual = convert_shape (usual_shape.text), *other = convert_shape (shape->text);

  g_assert_cmpstr (other, ==, usual);
}

/* A county's own word for a cell is its title and its place. */
static void
test_own_words (void)
{
  g_autofree char *text = convert_shape (
    "{\"form_kind\":\"mof_project\",\"header\":{\"项目名称\":\"甲\",\"县级主管部门\":\"乙\",\"实施单位 (盖章)\":\"\"},"
    "\"funds\":[{\"row\":\"年度资金总额\",\"调整后预算数\":\"1\",\"执行数（B）\":\"2\"}],\"indicators\":[]}");

  g_assert_nonnull (strstr (text, "\\\"place\\\" : \\\"县级主管部门\\\""));
  g_assert_nonnull (strstr (text, "\\\"place\\\" : \\\"执行数（B）\\\""));
  g_assert_nonnull (strstr (text, "\\\"place\\\" : \\\"实施单位 (盖章)\\\""));
  g_assert_nonnull (strstr (text, "\\\"place\\\" : \\\"调整后预算数\\\""));
}

/* What money is counted in is nobody's name. */
static void
test_unit_is_no_agency (void)
{
  g_autofree char *text = convert_shape (
    "{\"form_kind\":\"hebei_project\",\"header\":{\"单位\":\"金额单位：万元\",\"项目名称\":\"甲\",\"实施单位\":\"乙\"},"
    "\"funds\":[],\"indicators\":[],\"自评等级\":\"丙\"}");

  g_assert_nonnull (strstr (text, "\"name\": \"乙\""));
  g_assert_nonnull (strstr (text, "丙"));
  g_assert_null (strstr (text, "自评等级"));
}

static const char *const reports[] = {
  "\"正文\":\"一、项目基本情况\\n甲。\\n二、存在的问题\\n乙。\"",
  "\"正文\":{\"一、项目基本情况\":\"甲。\",\"二、存在的问题\":\"乙。\"}",
  "\"正文\":[{\"标题\":\"一、项目基本情况\",\"内容\":\"甲。\"},[\"二、存在的问题\",\"乙。\"]]",
};

/* However the report is written beside its table, its chapters stand in their sections. */
static void
test_report (gconstpointer report)
{
  g_autofree char *text = g_strdup_printf ("{\"form_kind\":\"narrative\",\"header\":{},\"funds\":[],\"indicators\":[],%s}",
                                           (const char *) report);
  g_autoptr(JsonNode) node = json_from_string (text, NULL);
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = case_convert (json_node_get_object (node), forms, &error);
  const JxRecord *sections = NULL;

  g_assert_no_error (error);
  for (guint i = 0; sections == NULL && i < bundle->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (bundle->records, i);

      if (g_strcmp0 (record->block, "sections") == 0)
        sections = record;
    }

  g_assert_nonnull (sections);
  g_assert_cmpstr (jx_record_get (sections, "basics"), ==, "甲。");
  g_assert_cmpstr (jx_record_get (sections, "problems"), ==, "二、存在的问题\n乙。");   /* the form counts otherwise */
}

/* A part of the report under its own title is that section. */
static void
test_section (void)
{
  g_autofree char *text = convert_shape (
    "{\"form_kind\":\"narrative\",\"header\":{},\"funds\":[],\"indicators\":[],\"主要问题\":\"甲。\",\"口令\":\"乙\"}");

  g_assert_null (strstr (text, "主要问题"));
  g_assert_nonnull (strstr (text, "甲。"));
  g_assert_nonnull (strstr (text, "口令"));
}

/* A case of several tables is one file of several assessments: what is said once holds for all. */
static void
test_tables (gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr(JxForms) forms = load_shipped_forms ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JxBundle) bundle = NULL;
  int file = g_file_open_tmp ("case-XXXXXX.json", &path, &error);
  guint n_kinds[JX_RECORD_PASSAGE + 1] = { 0 };

  g_assert_no_error (error);
  g_close (file, NULL);
  g_file_set_contents (path, data, -1, &error);
  g_assert_no_error (error);
  bundle = case_convert_file (path, NULL, forms, &error);
  g_assert_no_error (error);
  g_unlink (path);

  for (guint i = 0; i < bundle->records->len; i++)
    n_kinds[((const JxRecord *) g_ptr_array_index (bundle->records, i))->kind]++;
  g_assert_cmpuint (n_kinds[JX_RECORD_ASSESSMENT], ==, 2);
  g_assert_cmpuint (n_kinds[JX_RECORD_AGENCY], ==, 1);
  g_assert_cmpuint (n_kinds[JX_RECORD_PROJECT], ==, 2);
  assert_round_trip (bundle, forms);
}

#define TABLE(name) "\"header\":{\"项目名称\":\"" name "\",\"实施单位\":\"丙\"},\"funds\":[],\"indicators\":[]"
#define KIND        "\"form_kind\":\"mof_project\""

static void
add_tests (const char *path)
{
  static const struct
  {
    const char *name;
    void      (*run) (Fixture *fixture, gconstpointer path);
  } tests[] = {
    { "texts", test_texts },
    { "places", test_places },
    { "round-trip", test_round_trip },
    { "repeatable", test_repeatable },
  };
  g_autofree char *name = case_files_dup_name (path);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *test_path = g_strdup_printf ("/case/%s/%s", name, tests[i].name);

      g_test_add (test_path, Fixture, path, fixture_set_up, tests[i].run, fixture_tear_down);
    }
}

int
main (int   argc,
      char *argv[])
{
  static const char *const kinds[] = {
    "mof_project", "sichuan_0013zp", "sichuan_special_goal", "yunnan_gk14", "rural_goal_selfeval", "hubei_20_80",
    "transfer_goal_selfeval", "hebei_project", "mof_dept", "sichuan_dept_goal", "narrative", "score_rate_tables",
    "evaluation_4part",
  };
  g_autoptr(GPtrArray) paths = NULL;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  paths = case_files_list ();

  for (guint i = 0; i < paths->len; i++)
    add_tests (g_ptr_array_index (paths, i));

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *test_path = g_strdup_printf ("/case/extension/%s", kinds[i]);

      g_test_add_data_func (test_path, kinds[i], test_extension);
    }

  for (guint i = 0; i < G_N_ELEMENTS (other_shapes); i++)
    {
      g_autofree char *test_path = g_strdup_printf ("/case/shape/%s", other_shapes[i].name);

      g_test_add_data_func (test_path, &other_shapes[i], test_shape);
    }

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      g_autofree char *test_path = g_strdup_printf ("/case/report/%u", i);

      g_test_add_data_func (test_path, reports[i], test_report);
    }

  g_test_add_data_func ("/case/tables/inside", "{\"id\":\"两表\"," KIND "," TABLE ("甲") ",\"tables\":[{" TABLE ("乙") "}]}",
                        test_tables);
  g_test_add_data_func ("/case/tables/list", "[{" KIND "," TABLE ("甲") "},{" KIND "," TABLE ("乙") "}]", test_tables);
  g_test_add_func ("/case/section", test_section);
  g_test_add_func ("/case/unit-is-no-agency", test_unit_is_no_agency);
  g_test_add_func ("/case/own-words", test_own_words);
  g_test_add_func ("/case/odd-shapes", test_odd_shapes);
  g_test_add_func ("/case/unknown-kind", test_unknown_kind);

  return g_test_run ();
}
