/* test-window-typing.c: a whole published table, typed into the window by keys
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "published-case.h"
#include "stage.h"

#include "jx-grid.h"
#include "jx-store-read.h"

typedef struct
{
  PublishedCase *published;
  char          *id;          /* of the assessment */
  char          *empty;       /* its content before anything was typed */
  char          *full;        /* … and after */
} Typing;

/* ---- typing ---- */

static void
type_field (Stage      *stage,
            Typing     *typing,
            const char *block,
            const char *field)
{
  const char *text = published_case_get (typing->published, block, 0, field);

  stage_go_to (stage, stage_get_row (stage, field), "Tab");
  robot_keys (stage->robot, "ctrl+a");
  robot_type (stage->robot, text);
}

static void
type_cell (Stage      *stage,
           JxTable    *table,
           guint       row,
           guint       column,
           const char *text)
{
  if (g_strcmp0 (jx_row_get_typed (jx_table_get_row (table, row), column), text) == 0)
    return;

  if (text != NULL)
    robot_type (stage->robot, text);
  else
    robot_keys (stage->robot, "Delete");
}

static void
type_funds (Stage  *stage,
            Typing *typing)
{
  JxTable *table = stage_get_table (stage, "funds");
  const JxBlock *block = jx_table_get_block (table);

  g_assert_cmpuint (jx_table_get_n_rows (table), ==, published_case_count (typing->published, "funds"));
  stage_go_to (stage, stage_get_grid (stage, "funds"), "Tab");
  robot_keys (stage->robot, "ctrl+Home");

  for (guint row = 0; row < jx_table_get_n_rows (table); row++)
    for (guint column = 0; column < block->n_columns; column++)
      {
        type_cell (stage, table, row, column,
                   published_case_get (typing->published, "funds", row, block->columns[column].key));
        robot_keys (stage->robot, "Tab");
      }
}

static void
assert_active (Stage      *stage,
               const char *block,
               guint       row,
               guint       column)
{
  guint at_row, at_column;

  g_assert_true (jx_grid_get_active (JX_GRID (stage_get_grid (stage, block)), &at_row, &at_column));
  g_assert_cmpuint (at_row, ==, row);
  g_assert_cmpuint (at_column, ==, column);
}

/* Down the column of names, in which nothing is merged. */
static void
go_to_line (Stage *stage,
            guint  line)
{
  robot_keys (stage->robot, "ctrl+Home Right Right");

  for (guint i = 0; i < line; i++)
    robot_keys (stage->robot, "Down");

  assert_active (stage, "indicators", line, 2);
}

/* From the second column on: the first is a merged cell for each class. */
static void
type_row (Stage  *stage,
          Typing *typing,
          guint   row,
          guint   line)
{
  JxTable *table = stage_get_table (stage, "indicators");
  const JxBlock *block = jx_table_get_block (table);

  go_to_line (stage, line);
  robot_keys (stage->robot, "Left");

  for (guint column = 1; column < block->n_columns; column++)
    {
      assert_active (stage, "indicators", line, column);
      type_cell (stage, table, row, column,
                 published_case_get (typing->published, "indicators", row, block->columns[column].key));
      robot_keys (stage->robot, "Tab");
    }
}

/* A row of the middle of a class is deleted, typed again into the class's empty line, and moved to where it was. */
static void
type_new_row (Stage  *stage,
              Typing *typing,
              guint   row,
              guint   line,
              guint   empty_line)
{
  const char *level2 = published_case_get (typing->published, "indicators", row, "level2");
  JxTable *table = stage_get_table (stage, "indicators");
  guint n = jx_table_get_n_rows (table);

  go_to_line (stage, line);
  robot_keys (stage->robot, "ctrl+minus");
  g_assert_cmpuint (jx_table_get_n_rows (table), ==, n - 1);
  go_to_line (stage, empty_line - 1);
  robot_keys (stage->robot, "Left");
  robot_type (stage->robot, level2);
  g_assert_cmpuint (jx_table_get_n_rows (table), ==, n);
  robot_keys (stage->robot, "Tab");

  for (guint i = line; i < empty_line - 1; i++)
    robot_keys (stage->robot, "shift+alt+Up");

  assert_active (stage, "indicators", line, 2);
  type_row (stage, typing, row, line);
}

/* A line that waits for a new row stands below each class. */
static void
type_indicators (Stage  *stage,
                 Typing *typing)
{
  static const guint lines[] = { 0, 1, 2, 3, 5, 6, 7, 8, 10 };

  g_assert_cmpuint (published_case_count (typing->published, "indicators"), ==, G_N_ELEMENTS (lines));
  stage_show_view (stage, "indicators");
  stage_go_to (stage, stage_get_grid (stage, "indicators"), "Tab");

  for (guint row = 0; row < G_N_ELEMENTS (lines); row++)
    if (row == 5)
      type_new_row (stage, typing, row, lines[row], 9);
    else
      type_row (stage, typing, row, lines[row]);

  go_to_line (stage, lines[8]);
  robot_keys (stage->robot, "Left Left");
  robot_type (stage->robot, published_case_get (typing->published, "indicators", 8, "level1"));
  robot_keys (stage->robot, "Return");
}

/* ---- comparing ---- */

static void
assert_cell (const char *found,
             const char *expected,
             const char *block,
             guint       row,
             const char *field)
{
  if (g_strcmp0 (found, expected) != 0)
    g_error ("%s, row %u, %s: \"%s\" instead of \"%s\"", block, row, field, found, expected);
}

static void
assert_block (Stage      *stage,
              Typing     *typing,
              const char *block_id)
{
  JxTable *table = stage_get_table (stage, block_id);
  const JxBlock *block = jx_table_get_block (table);

  g_assert_cmpuint (jx_table_get_n_rows (table), ==, published_case_count (typing->published, block_id));

  for (guint row = 0; row < jx_table_get_n_rows (table); row++)
    for (guint column = 0; column < block->n_columns; column++)
      {
        const char *field = block->columns[column].key;
        g_autofree char *shown = jx_assessment_dup_shown (stage_get_assessment (stage), table, row, column);
        const char *typed = jx_row_get_typed (jx_table_get_row (table, row), column);

        /* what follows from agency and project is shown, not typed */
        assert_cell (typed != NULL || !g_str_equal (block_id, "header") ? typed : shown,
                     published_case_get (typing->published, block_id, row, field), block_id, row, field);
      }
}

static void
assert_record (Typing         *typing,
               const JxRecord *record,
               guint           row)
{
  static const char *const fields[][9] =
  {
    { "funds", "label", "initial", "adjusted", "executed", "weight", "rate", "score" },
    { "goals", "expected", "achieved" },
    { "indicators", "level1", "level2", "name", "target", "actual", "weight", "score", "reason" },
  };

  for (gsize block = 0; block < G_N_ELEMENTS (fields); block++)
    for (gsize i = 1; g_str_equal (fields[block][0], record->block) && i < 9 && fields[block][i] != NULL; i++)
      assert_cell (jx_record_get (record, fields[block][i]),
                   published_case_get (typing->published, record->block, row, fields[block][i]),
                   record->block, row, fields[block][i]);
}

static const char *const blocks[] = { "header", "funds", "goals", "indicators" };

static void
assert_published (Stage  *stage,
                  Typing *typing)
{
  for (gsize i = 0; i < G_N_ELEMENTS (blocks); i++)
    assert_block (stage, typing, blocks[i]);
}

/* What the file on disk holds, read by nobody who was there when it was written. */
static void
assert_stored (Typing *typing)
{
  g_autoptr(GFile) file = jx_store_new_default_file ();
  g_autoptr(GError) error = NULL;
  g_autoptr(JxStore) store = jx_store_open (file, JX_STORE_NONE, &error);
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(JxBundle) bundle = NULL;
  guint found[G_N_ELEMENTS (blocks)] = { 0 };

  g_assert_no_error (error);
  bundle = jx_store_read (store, typing->id, &entries, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < bundle->records->len; i++)
    {
      const JxRecord *record = g_ptr_array_index (bundle->records, i);

      for (gsize block = 1; record->kind == JX_RECORD_ROW && block < G_N_ELEMENTS (blocks); block++)
        if (g_str_equal (record->block, blocks[block]))
          assert_record (typing, record, found[block]++);
    }

  for (gsize block = 1; block < G_N_ELEMENTS (blocks); block++)
    g_assert_cmpuint (found[block], ==, published_case_count (typing->published, blocks[block]));

  g_assert_true (jx_store_close (store, FALSE, &error));
  g_assert_no_error (error);
}

/* ---- the runs ---- */

static void
undo_all (Stage *stage)
{
  JxHistory *history = jx_session_get_history (jx_window_get_session (stage->window));

  for (guint i = 0; i < 500 && jx_history_can_undo (history); i++)
    robot_keys (stage->robot, "ctrl+z");

  g_assert_false (jx_history_can_undo (history));
}

static void
redo_all (Stage *stage)
{
  JxHistory *history = jx_session_get_history (jx_window_get_session (stage->window));

  for (guint i = 0; i < 500 && jx_history_can_redo (history); i++)
    robot_keys (stage->robot, "ctrl+y");

  g_assert_false (jx_history_can_redo (history));
}

static void
assert_content (Stage      *stage,
                const char *expected)
{
  g_autofree char *content = stage_dup_content (stage);

  g_assert_cmpstr (content, ==, expected);
}

static void
type_table (Stage    *stage,
            gpointer  data)
{
  Typing *typing = data;
  const char *name = published_case_get (typing->published, "header", 0, "project-name");
  const char *agency = published_case_get (typing->published, "header", 0, "agency");

  stage_create (stage, name, published_case_get_year (typing->published), agency);
  typing->id = g_strdup (jx_assessment_get_id (stage_get_assessment (stage)));
  typing->empty = stage_dup_content (stage);

  type_field (stage, typing, "header", "project-name");
  type_field (stage, typing, "header", "supervisor");
  type_field (stage, typing, "header", "agency");
  type_funds (stage, typing);
  type_field (stage, typing, "goals", "expected");
  type_field (stage, typing, "goals", "achieved");
  type_indicators (stage, typing);
  assert_published (stage, typing);
  typing->full = stage_dup_content (stage);

  undo_all (stage);
  assert_content (stage, typing->empty);
  redo_all (stage);
  assert_content (stage, typing->full);
  assert_published (stage, typing);
  stage_await_saved (stage);
  g_assert_nonnull (stage_find_label (GTK_WIDGET (stage->window), "All changes saved"));
}

static void
look_again (Stage    *stage,
            gpointer  data)
{
  Typing *typing = data;
  GListModel *entries = jx_workspace_get_entries (jx_window_get_workspace (stage->window));
  g_autoptr(JxEntry) entry = g_list_model_get_item (entries, 0);
  JxHistory *history;

  g_assert_cmpuint (g_list_model_get_n_items (entries), ==, 1);
  g_assert_cmpstr (jx_entry_get_id (entry), ==, typing->id);
  g_assert_cmpstr (jx_entry_get_name (entry), ==, published_case_get (typing->published, "header", 0, "project-name"));
  g_assert_nonnull (stage_find_label (GTK_WIDGET (stage->window), jx_entry_get_name (entry)));

  stage_await_session (stage);   /* the one that was open last */
  assert_content (stage, typing->full);
  assert_published (stage, typing);

  history = jx_session_get_history (jx_window_get_session (stage->window));
  g_assert_true (jx_history_can_undo (history));
  stage_show_view (stage, "indicators");
  stage_go_to (stage, stage_get_grid (stage, "indicators"), "Tab");
  undo_all (stage);
  assert_content (stage, typing->empty);
  redo_all (stage);
  assert_content (stage, typing->full);
}

static void
test_typing (void)
{
  Typing typing = { .published = published_case_new ("jinfeng-contract-staff") };

  stage_forget ();
  stage_run (type_table, &typing);
  assert_stored (&typing);
  stage_run (look_again, &typing);
  assert_stored (&typing);

  published_case_free (typing.published);
  g_free (typing.id);
  g_free (typing.empty);
  g_free (typing.full);
}

int
main (int    argc,
      char **argv)
{
  stage_init (&argc, &argv);
  g_test_add_func ("/window/typing/a-table-typed-by-keys-is-stored-undone-redone-and-there-again", test_typing);

  return g_test_run ();
}
