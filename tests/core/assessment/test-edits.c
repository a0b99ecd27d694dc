/* test-edits.c: commands that edits of tables make: there and back, and what rows come of them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "memory-journal.h"

#include "jx-assessment-load.h"
#include "jx-edits.h"

#define END_OF_CLASS 4   /* of the national form's first class */

typedef struct
{
  JxForms      *forms;
  JxAssessment *assessment;
  JxTable      *table;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->forms = load_shipped_forms ();
  fixture->assessment = jx_assessment_new_empty (fixture->forms, jx_forms_find_latest (fixture->forms, "mof-project"), NULL);
  fixture->table = jx_assessment_find_table (fixture->assessment, "indicators");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->assessment);
  g_assert_finalize_object (fixture->forms);
}

/* All cells, a row to a line */
static char *
dup_content (Fixture *fixture)
{
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < jx_table_get_n_rows (fixture->table); row++)
    {
      for (guint column = 0; column < jx_table_get_block (fixture->table)->n_columns; column++)
        g_string_append_printf (text, "%s|", jx_row_get_typed (jx_table_get_row (fixture->table, row), column));
      g_string_append_c (text, '\n');
    }

  return g_string_free_and_steal (text);
}

static const char *
typed (Fixture    *fixture,
       guint       position,
       const char *field)
{
  return jx_row_get_typed (jx_table_get_row (fixture->table, position),
                           (guint) jx_block_find_column (jx_table_get_block (fixture->table), field));
}

static guint
name_column (Fixture *fixture)
{
  return (guint) jx_block_find_role (jx_table_get_block (fixture->table), JX_ROLE_NAME);
}

/* Each row that says something is made, in the order that it has, in the class of the one above. */
static void
test_insert_block (Fixture       *fixture,
                   gconstpointer  data)
{
  const char *const texts[] = { "应急演练", "3次", NULL, "", "服务对象", NULL };
  guint n = jx_table_get_n_rows (fixture->table);
  g_autofree char *before = dup_content (fixture), *after = NULL, *reverted = NULL, *again = NULL;
  g_autoptr(JxCommand) command = jx_edits_insert_block (fixture->assessment, fixture->table, END_OF_CLASS, END_OF_CLASS - 1,
                                                        name_column (fixture), 3, 2, texts);

  g_assert_true (jx_command_apply (command, JX_HOLDER (fixture->assessment), NULL));
  after = dup_content (fixture);
  g_assert_cmpuint (jx_table_get_n_rows (fixture->table), ==, n + 2);
  g_assert_cmpstr (typed (fixture, END_OF_CLASS, "name"), ==, "应急演练");
  g_assert_cmpstr (typed (fixture, END_OF_CLASS, "target"), ==, "3次");
  g_assert_cmpstr (typed (fixture, END_OF_CLASS, "level1"), ==, typed (fixture, END_OF_CLASS - 1, "level1"));
  g_assert_cmpstr (typed (fixture, END_OF_CLASS + 1, "name"), ==, "服务对象");
  g_assert_null (typed (fixture, END_OF_CLASS + 1, "target"));

  g_assert_true (jx_command_revert (command, JX_HOLDER (fixture->assessment), NULL));
  reverted = dup_content (fixture);
  g_assert_cmpstr (reverted, ==, before);
  g_assert_true (jx_command_apply (command, JX_HOLDER (fixture->assessment), NULL));
  again = dup_content (fixture);
  g_assert_cmpstr (again, ==, after);
}

/* What is pasted says of which class it is; what is too wide has no column. */
static void
test_insert_block_of_a_class (Fixture       *fixture,
                              gconstpointer  data)
{
  guint n_columns = jx_table_get_block (fixture->table)->n_columns;
  g_autofree const char **texts = g_new0 (const char *, n_columns + 1);
  g_autoptr(JxCommand) command = NULL;

  texts[0] = "另一类";
  texts[n_columns] = "beyond";
  command = jx_edits_insert_block (fixture->assessment, fixture->table, END_OF_CLASS, END_OF_CLASS - 1, 0, 1, n_columns + 1, texts);
  g_assert_true (jx_command_apply (command, JX_HOLDER (fixture->assessment), NULL));
  g_assert_cmpstr (typed (fixture, END_OF_CLASS, "level1"), ==, "另一类");
  g_assert_cmpstr (typed (fixture, END_OF_CLASS, "level2"), ==, typed (fixture, END_OF_CLASS - 1, "level2"));
}

/* Nothing that says anything makes nothing; at the beginning there is no class to join. */
static void
test_insert_block_alone (Fixture       *fixture,
                         gconstpointer  data)
{
  const char *const nothing[] = { "", NULL }, *const one[] = { "甲" };
  g_autoptr(JxCommand) none = jx_edits_insert_block (fixture->assessment, fixture->table, 0, -1, 0, 2, 1, nothing);
  g_autoptr(JxCommand) first = jx_edits_insert_block (fixture->assessment, fixture->table, 0, -1, name_column (fixture), 1, 1, one);

  g_assert_true (jx_command_is_empty (none));
  g_assert_true (jx_command_apply (first, JX_HOLDER (fixture->assessment), NULL));
  g_assert_cmpstr (typed (fixture, 0, "name"), ==, "甲");
  g_assert_null (typed (fixture, 0, "level1"));
}

static void
add (const char *name,
     void      (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
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
