/* test-edits.c: commands that edits of tables make: there and back, and what rows come of them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "table-fixture.h"

#include "jx-edits.h"

#define END_OF_CLASS 4   /* of the national form's first class */

static guint
name_column (TableFixture *fixture)
{
  return (guint) jx_block_find_role (jx_table_get_block (fixture->indicators), JX_ROLE_NAME);
}

/* Each row that says something is made, in the order that it has, in the class of the one above. */
static void
test_insert_block (TableFixture  *fixture,
                   gconstpointer  data)
{
  const char *const texts[] = { "应急演练", "3次", NULL, "", "服务对象", NULL };
  guint n = jx_table_get_n_rows (fixture->indicators);
  g_autofree char *before = table_dup_records (fixture->assessment), *after = NULL, *reverted = NULL, *again = NULL;
  g_autoptr(JxCommand) command = jx_edits_insert_block (fixture->assessment, fixture->indicators, END_OF_CLASS, END_OF_CLASS - 1,
                                                        name_column (fixture), 3, 2, texts);

  g_assert_true (jx_command_apply (command, JX_HOLDER (fixture->assessment), NULL));
  after = table_dup_records (fixture->assessment);
  g_assert_cmpuint (jx_table_get_n_rows (fixture->indicators), ==, n + 2);
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", END_OF_CLASS, "name"), ==, "应急演练");
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", END_OF_CLASS, "target"), ==, "3次");
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", END_OF_CLASS, "level1"), ==,
                   table_get (fixture->assessment, "indicators", END_OF_CLASS - 1, "level1"));
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", END_OF_CLASS + 1, "name"), ==, "服务对象");
  g_assert_null (table_get (fixture->assessment, "indicators", END_OF_CLASS + 1, "target"));

  g_assert_true (jx_command_revert (command, JX_HOLDER (fixture->assessment), NULL));
  reverted = table_dup_records (fixture->assessment);
  g_assert_cmpstr (reverted, ==, before);
  g_assert_true (jx_command_apply (command, JX_HOLDER (fixture->assessment), NULL));
  again = table_dup_records (fixture->assessment);
  g_assert_cmpstr (again, ==, after);
}

/* What is pasted says of which class it is; what is too wide has no column. */
static void
test_insert_block_of_a_class (TableFixture  *fixture,
                              gconstpointer  data)
{
  guint n_columns = jx_table_get_block (fixture->indicators)->n_columns;
  g_autofree const char **texts = g_new0 (const char *, n_columns + 1);
  g_autoptr(JxCommand) command = NULL;

  texts[0] = "另一类";
  texts[n_columns] = "beyond";
  command = jx_edits_insert_block (fixture->assessment, fixture->indicators, END_OF_CLASS, END_OF_CLASS - 1, 0, 1, n_columns + 1, texts);
  g_assert_true (jx_command_apply (command, JX_HOLDER (fixture->assessment), NULL));
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", END_OF_CLASS, "level1"), ==, "另一类");
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", END_OF_CLASS, "level2"), ==,
                   table_get (fixture->assessment, "indicators", END_OF_CLASS - 1, "level2"));
}

/* Nothing that says anything makes nothing; at the beginning there is no class to join. */
static void
test_insert_block_alone (TableFixture  *fixture,
                         gconstpointer  data)
{
  const char *const nothing[] = { "", NULL }, *const one[] = { "甲" };
  g_autoptr(JxCommand) none = jx_edits_insert_block (fixture->assessment, fixture->indicators, 0, -1, 0, 2, 1, nothing);
  g_autoptr(JxCommand) first = jx_edits_insert_block (fixture->assessment, fixture->indicators, 0, -1, name_column (fixture), 1, 1, one);

  g_assert_true (jx_command_is_empty (none));
  g_assert_true (jx_command_apply (first, JX_HOLDER (fixture->assessment), NULL));
  g_assert_cmpstr (table_get (fixture->assessment, "indicators", 0, "name"), ==, "甲");
  g_assert_null (table_get (fixture->assessment, "indicators", 0, "level1"));
}

static void
add (const char *name,
     void      (*test) (TableFixture *fixture, gconstpointer data))
{
  g_test_add (name, TableFixture, NULL, table_set_up, test, table_tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("/edits/insert-block/rows-that-say-something-join-the-class-above", test_insert_block);
  add ("/edits/insert-block/unless-they-say-another", test_insert_block_of_a_class);
  add ("/edits/insert-block/nothing-makes-nothing", test_insert_block_alone);

  return g_test_run ();
}
