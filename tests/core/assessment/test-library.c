/* test-library.c: which indicators are proposed, and in what order
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-error.h"
#include "jx-file.h"
#include "jx-library.h"

#include <glib/gstdio.h>

static JxLibrary *
load_shipped (void)
{
  g_autofree char *path = jx_file_dup_data_path ("library", "indicators.json");
  JxLibrary *library = jx_library_new ();
  g_autoptr(GError) error = NULL;

  jx_library_load (library, path, &error);
  g_assert_no_error (error);

  return library;
}

static void
add_own (GPtrArray  *own,
         const char *level2,
         const char *name,
         guint       uses)
{
  const char *cells[JX_LIBRARY_N_CELLS] = { "产出指标", level2, name, NULL, NULL, NULL };

  g_ptr_array_add (own, jx_library_item_new (cells, uses));
}

static char *
find (JxLibrary  *library,
      const char *query,
      const char *level2,
      guint       max)
{
  g_autoptr(GPtrArray) found = jx_library_find (library, query, NULL, level2, max);
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const JxLibraryItem *item = g_ptr_array_index (found, i);

      g_string_append_printf (names, "%s%s", i > 0 ? " " : "", item->cells[JX_LIBRARY_NAME]);
    }

  return g_string_free_and_steal (g_steal_pointer (&names));
}

typedef struct
{
  const char *path;
  const char *query;
  const char *level2;
  guint       max;
  const char *expected;
} FindCase;

/* the names are those of data/library/indicators.json, in its order */
static const FindCase find_cases[] = {
  { "/library/all-of-the-class", "", "生态环境成本指标", 3, "施工扬尘超标次数 项目实施引发环境污染事件次数 临时占用耕地面积" },
  { "/library/begins-before-within", "设备", "质量指标", 3, "设备验收合格率 设备完好率 设备故障率" },
  { "/library/by-pinyin", "shouyiqunzhong", NULL, 5, "受益群众满意度" },
  { "/library/by-initials", "syqzmyd", NULL, 5, "受益群众满意度" },
  { "/library/other-classes-behind", "里程", "数量指标（20分）", 9, "道路新建里程 道路养护里程" },
  { "/library/class-of-another-county", "", "服务对象满意度", 2, "受益群众满意度 服务对象满意度" },
  { "/library/economic-cost-is-no-benefit", "", "经济成本指标", 2, "项目总成本 年度预算控制数" },
  { "/library/economic-benefit-is-no-cost", "", "经济效益", 2, "带动农户增收金额 农民人均增收金额" },
  { "/library/nothing-fits", "没有这样的指标", "数量指标", 5, "" },
};

static void
test_find (gconstpointer data)
{
  const FindCase *test = data;
  g_autoptr(JxLibrary) library = load_shipped ();
  g_autofree char *found = find (library, test->query, test->level2, test->max);

  g_assert_cmpstr (found, ==, test->expected);
}

static void
test_own_first (void)
{
  g_autoptr(JxLibrary) library = load_shipped ();
  GPtrArray *own = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_library_item_free);
  g_autofree char *all = NULL, *typed = NULL, *again = NULL;

  add_own (own, "数量指标", "自有甲", 1);
  add_own (own, "数量指标", "自有乙", 3);
  add_own (own, "数量指标", "购置设备数量", 2);
  add_own (own, "质量指标", "自有丙", 9);
  jx_library_set_own (library, own);

  /* the most used first; the shipped one of that name is not proposed again */
  all = find (library, "", "数量指标", 4);
  g_assert_cmpstr (all, ==, "自有乙 购置设备数量 自有甲 购置办公家具数量");
  typed = find (library, "自有", "质量指标", 9);
  g_assert_cmpstr (typed, ==, "自有丙 自有乙 自有甲");

  jx_library_set_own (library, g_ptr_array_new ());
  again = find (library, "自有", "质量指标", 9);
  g_assert_cmpstr (again, ==, "");
}

typedef struct
{
  const char *path;
  const char *json;
  const char *fault;    /* in the message */
} FaultCase;

static const FaultCase fault_cases[] = {
  { "/library/fault/no-json", "tea", "library.json" },
  { "/library/fault/other-format", "{\"format\": \"x\", \"version\": 1, \"classes\": []}", "format" },
  { "/library/fault/newer", "{\"format\": \"jixiao-library\", \"version\": 2, \"classes\": []}", "version" },
  { "/library/fault/no-classes", "{\"format\": \"jixiao-library\", \"version\": 1}", "classes" },
  { "/library/fault/no-name",
    "{\"format\": \"jixiao-library\", \"version\": 1, \"classes\": [{\"level1\": \"a\", \"level2\": \"b\", \"indicators\": [{}]}]}",
    "classes/0/indicators/0/name" },
  { "/library/fault/blank-name",
    "{\"format\": \"jixiao-library\", \"version\": 1, \"classes\": [{\"level1\": \"a\", \"level2\": \"b\","
    " \"indicators\": [{\"name\": \"\"}]}]}", "classes/0/indicators/0/name" },
  { "/library/fault/no-text",
    "{\"format\": \"jixiao-library\", \"version\": 1, \"classes\": [{\"level1\": \"a\", \"level2\": 3, \"indicators\": []}]}",
    "classes/0/level2" },
};

/* A bad file takes nothing away. */
static void
test_fault (gconstpointer data)
{
  const FaultCase *test = data;
  g_autoptr(JxLibrary) library = load_shipped ();
  g_autofree char *folder = g_dir_make_tmp ("jixiao-XXXXXX", NULL), *path = g_build_filename (folder, "library.json", NULL);
  g_autofree char *found = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (path, test->json, -1, NULL));
  g_assert_false (jx_library_load (library, path, &error));
  g_assert_true (error->domain == JX_CORE_ERROR);
  g_assert_nonnull (strstr (error->message, test->fault));
  found = find (library, "受益群众满意度", NULL, 1);
  g_assert_cmpstr (found, ==, "受益群众满意度");

  g_unlink (path);
  g_rmdir (folder);
}

static void
test_missing (void)
{
  g_autoptr(JxLibrary) library = jx_library_new ();
  g_autoptr(GError) error = NULL;

  g_assert_false (jx_library_load (library, "/nowhere/library.json", &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (find_cases); i++)
    g_test_add_data_func (find_cases[i].path, &find_cases[i], test_find);
  for (gsize i = 0; i < G_N_ELEMENTS (fault_cases); i++)
    g_test_add_data_func (fault_cases[i].path, &fault_cases[i], test_fault);
  g_test_add_func ("/library/own-first", test_own_first);
  g_test_add_func ("/library/missing", test_missing);

  return g_test_run ();
}
