/* case-files.c: where the published tables lie that the tests run over
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "case-files.h"

static void
add_folder (GPtrArray  *paths,
            const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".json"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
}

/* Those of the repository, and where they are at hand those beside it. */
GPtrArray *
case_files_list (void)
{
  g_autofree char *own = g_test_build_filename (G_TEST_DIST, "data", "cases", NULL);
  g_autofree char *beside = g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "cases", NULL);
  g_autofree char *above = g_test_build_filename (G_TEST_DIST, "..", "..", "..", "shared", "cases", NULL);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  add_folder (paths, own);
  if (g_getenv ("JIXIAO_CASES") != NULL)
    add_folder (paths, g_getenv ("JIXIAO_CASES"));
  else if (g_file_test (beside, G_FILE_TEST_IS_DIR))
    add_folder (paths, beside);
  else
    add_folder (paths, above);

  g_ptr_array_sort_values (paths, (GCompareFunc) g_strcmp0);

  return paths;
}

/* Those and more tables of ours, that differ in what is wrong in them: for the checks only. */
GPtrArray *
case_files_list_for_checks (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "checks", NULL);
  GPtrArray *paths = case_files_list ();

  add_folder (paths, folder);
  g_ptr_array_sort_values (paths, (GCompareFunc) g_strcmp0);

  return paths;
}

/* For the name of a test: whose the case is and its file. */
char *
case_files_dup_name (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *own = g_test_build_filename (G_TEST_DIST, "data", "cases", NULL);

  return g_strdup_printf ("%s/%s", g_str_has_prefix (path, own) ? "own" : "shared", name);
}

JsonObject *
case_files_load (const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr(JsonNode) node = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  node = json_from_string (text, &error);
  g_assert_no_error (error);

  return json_node_dup_object (node);
}
