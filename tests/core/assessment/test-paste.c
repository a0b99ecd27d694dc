/* test-paste.c: rows of another table in a table: what becomes of which, and back
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "table-fixture.h"

#include "jx-edits.h"
#include "jx-paste.h"

/* Name, target, actual and reason of each row, in rows. */
static char *
dup_rows (TableFixture *fixture)
{
  static const JxRole roles[] = { JX_ROLE_LEVEL1, JX_ROLE_NAME, JX_ROLE_TARGET, JX_ROLE_REASON };
  const JxBlock *block = jx_table_get_block (fixture->indicators);
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < jx_table_get_n_rows (fixture->indicators); row++)
    for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
      {
        const char *typed = jx_row_get_typed (jx_table_get_row (fixture->indicators, row), (guint) jx_block_find_role (block, roles[i]));

        g_string_append_printf (text, "%s%s", typed != NULL ? typed : "", i + 1 < G_N_ELEMENTS (roles) ? "|" : "\n");
      }

  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *level1, *level2, *name, *target;
} Given;

static GPtrArray *
make_rows (TableFixture *fixture,
           const Given  *given,
           guint         n_given)
{
  const JxBlock *block = jx_table_get_block (fixture->indicators);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint n = 0; n < n_given; n++)
    {
      GPtrArray *row = g_ptr_array_new_with_free_func (g_free);

      g_ptr_array_set_size (row, (int) block->n_columns);
      g_ptr_array_index (row, jx_block_find_role (block, JX_ROLE_LEVEL1)) = g_strdup (given[n].level1);
      g_ptr_array_index (row, jx_block_find_role (block, JX_ROLE_LEVEL2)) = g_strdup (given[n].level2);
      g_ptr_array_index (row, jx_block_find_role (block, JX_ROLE_NAME)) = g_strdup (given[n].name);
      g_ptr_array_index (row, jx_block_find_role (block, JX_ROLE_TARGET)) = g_strdup (given[n].target);
      g_ptr_array_add (rows, row);
    }

  return rows;
}

/* Only the first three rows stay, two of them filled in. */
static void
fill (TableFixture *fixture)
{
  g_autoptr(JxCommand) rest = jx_edits_remove_rows (fixture->assessment, fixture->indicators, 3, 6);

  jx_command_apply (rest, JX_HOLDER (fixture->assessment), NULL);
  table_set (fixture->assessment, "indicators", 0, "name", "渠道长度");
  table_set (fixture->assessment, "indicators", 0, "target", "≥18公里");
  table_set (fixture->assessment, "indicators", 0, "reason", "已说明");
  table_set (fixture->assessment, "indicators", 1, "name", "合格率");
}

static const Given given[] = {
  { "产出指标", "质量指标", "合格率", "≥98%" },
  { "产出指标", "时效指标", "按期完成", "12月" },
  { "产出指标", "数量指标", "渠道长度", "≥20公里" },
  { "效益指标", "社会效益指标", "受益农户", NULL },
};

/* Applies the plan, and asserts what comes of it, and that undoing it brings back what was there. */
static void
check (TableFixture *fixture,
       JxPasteMode   mode,
       const guint   counts[4],
       const char   *summary,
       const char   *expected)
{
  g_autoptr(JxPaste) paste = jx_paste_new (fixture->assessment, fixture->indicators,
                                           make_rows (fixture, given, G_N_ELEMENTS (given)), mode);
  g_autoptr(JxCommand) command = jx_paste_make_command (paste, "paste");
  g_autofree char *said = jx_paste_dup_summary (paste), *before = dup_rows (fixture), *after = NULL, *back = NULL, *again = NULL;

  for (JxPasteFate fate = JX_PASTE_SAME; fate <= JX_PASTE_REMOVED; fate++)
    g_assert_cmpuint (jx_paste_count (paste, fate), ==, counts[fate]);
  g_assert_cmpstr (said, ==, summary);

  g_assert_true (jx_command_apply (command, JX_HOLDER (fixture->assessment), NULL));
  after = dup_rows (fixture);
  g_assert_cmpstr (after, ==, expected);
  g_assert_true (jx_command_revert (command, JX_HOLDER (fixture->assessment), NULL));
  back = dup_rows (fixture);
  g_assert_cmpstr (back, ==, before);
  g_assert_true (jx_command_apply (command, JX_HOLDER (fixture->assessment), NULL));
  again = dup_rows (fixture);
  g_assert_cmpstr (again, ==, after);
}

static void
test_replace (TableFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *id = NULL;

  fill (fixture);
  id = g_strdup (jx_row_get_id (jx_table_get_row (fixture->indicators, 0)));
  check (fixture, JX_PASTE_REPLACE, (guint[]) { 0, 3, 1, 0 }, "Indicators: 1 added, 3 changed.",
         "产出指标|合格率|≥98%|\n"
         "产出指标|按期完成|12月|\n"      /* the blank row of its class */
         "产出指标|渠道长度|≥20公里|已说明\n"
         "效益指标|受益农户||\n");
  g_assert_cmpstr (jx_row_get_id (jx_table_get_row (fixture->indicators, 2)), ==, id);   /* the same row, at another place */
}

static void
test_replace_removes (TableFixture  *fixture,
                      gconstpointer  data)
{
  fill (fixture);
  table_set (fixture->assessment, "indicators", 2, "name", "旧指标");
  check (fixture, JX_PASTE_REPLACE, (guint[]) { 0, 2, 2, 1 }, "Indicators: 2 added, 2 changed, 1 removed.",
         "产出指标|合格率|≥98%|\n产出指标|按期完成|12月|\n产出指标|渠道长度|≥20公里|已说明\n效益指标|受益农户||\n");
}

static void
test_append (TableFixture  *fixture,
             gconstpointer  data)
{
  fill (fixture);
  check (fixture, JX_PASTE_APPEND, (guint[]) { 2, 1, 3, 0 }, "Indicators: 3 added, 1 changed, 2 left as they are.",
         "产出指标|渠道长度|≥18公里|已说明\n"
         "产出指标|合格率||\n"
         "产出指标|按期完成|12月|\n"
         "产出指标|合格率|≥98%|\n"
         "产出指标|渠道长度|≥20公里|\n"
         "效益指标|受益农户||\n");
}

/* What a blank cell of the paste does not say stays; the plan shows both faces. */
static void
test_faces (TableFixture  *fixture,
            gconstpointer  data)
{
  static const Given same[] = { { "产出指标", "数量指标", "渠道长度", NULL } };
  guint target = (guint) jx_block_find_role (jx_table_get_block (fixture->indicators), JX_ROLE_TARGET);
  g_autoptr(JxPaste) paste = NULL;

  fill (fixture);
  paste = jx_paste_new (fixture->assessment, fixture->indicators, make_rows (fixture, same, 1), JX_PASTE_REPLACE);
  g_assert_cmpuint (jx_paste_get_n_lines (paste), ==, 3);
  g_assert_cmpint (jx_paste_get_line (paste, 0)->fate, ==, JX_PASTE_SAME);
  g_assert_cmpstr (jx_paste_get_after (paste, 0, target), ==, "≥18公里");
  g_assert_cmpint (jx_paste_get_line (paste, 2)->fate, ==, JX_PASTE_REMOVED);
  g_assert_null (jx_paste_get_after (paste, 1, (guint) jx_block_find_role (jx_table_get_block (fixture->indicators), JX_ROLE_NAME)));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/paste/replace", TableFixture, NULL, table_set_up, test_replace, table_tear_down);
  g_test_add ("/paste/replace-removes-what-is-not-there", TableFixture, NULL, table_set_up, test_replace_removes, table_tear_down);
  g_test_add ("/paste/append", TableFixture, NULL, table_set_up, test_append, table_tear_down);
  g_test_add ("/paste/faces", TableFixture, NULL, table_set_up, test_faces, table_tear_down);

  return g_test_run ();
}
