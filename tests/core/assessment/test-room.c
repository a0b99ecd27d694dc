/* test-room.c: a table grows up to a limit, and one that came in longer is kept
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "memory-journal.h"

#include "jx-assessment-load.h"
#include "jx-edits.h"
#include "jx-error.h"
#include "jx-history.h"
#include "jx-room.h"

typedef struct
{
  JxForms      *forms;
  JxAssessment *assessment;
  JxTable      *table;
  JxHistory    *history;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->forms = load_shipped_forms ();
  fixture->assessment = jx_assessment_new_empty (fixture->forms, jx_forms_find_latest (fixture->forms, "mof-project"), NULL);
  fixture->table = jx_assessment_find_table (fixture->assessment, "indicators");
  fixture->history = jx_history_new (JX_HOLDER (fixture->assessment), NULL, jx_assessment_get_id (fixture->assessment));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->assessment);
  g_assert_finalize_object (fixture->forms);
}

/* Straight into the content, as a file brings it */
static void
lengthen (Fixture *fixture,
          guint    n_rows)
{
  g_autoptr(JxCommand) command = jx_edits_insert_rows (fixture->assessment, fixture->table, 0,
                                                       n_rows - jx_table_get_n_rows (fixture->table), -1);

  g_assert_true (jx_command_apply (command, JX_HOLDER (fixture->assessment), NULL));
}

static gboolean
insert (Fixture  *fixture,
        guint     n_rows,
        GError  **error)
{
  g_autoptr(JxCommand) command = jx_edits_insert_rows (fixture->assessment, fixture->table, 0, n_rows, -1);

  return jx_history_do (fixture->history, command, error);
}

static void
test_growth (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  lengthen (fixture, JX_ROOM_MAX_ROWS - 2);
  g_assert_false (insert (fixture, 3, &error));
  g_assert_error (error, JX_CORE_ERROR, JX_CORE_ERROR_LIMIT);
  g_assert_false (jx_history_can_undo (fixture->history));
  g_assert_cmpuint (jx_table_get_n_rows (fixture->table), ==, JX_ROOM_MAX_ROWS - 2);

  g_assert_true (insert (fixture, 2, NULL));
  g_assert_false (insert (fixture, 1, NULL));
}

/* It may lose rows, get them back, and change. */
static void
test_longer (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(JxCommand) removal = NULL, set = NULL;

  lengthen (fixture, JX_ROOM_MAX_ROWS + 5);
  removal = jx_edits_remove_rows (fixture->assessment, fixture->table, 0, 2);
  g_assert_true (jx_history_do (fixture->history, removal, NULL));
  g_assert_true (jx_history_undo (fixture->history, NULL));
  g_assert_cmpuint (jx_table_get_n_rows (fixture->table), ==, JX_ROOM_MAX_ROWS + 5);

  set = jx_edits_set (fixture->assessment, fixture->table, 0, 0, "a");
  g_assert_true (jx_history_do (fixture->history, set, NULL));
  g_assert_false (insert (fixture, 1, NULL));
}

/* As many go as come: what replaces a table needs no more room. */
static void
test_exchange (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(JxCommand) group = jx_command_new_group (JX_COMMAND_GROUP, "replace");

  lengthen (fixture, JX_ROOM_MAX_ROWS);
  jx_command_add (group, jx_edits_remove_rows (fixture->assessment, fixture->table, 0, 10));
  jx_command_add (group, jx_edits_insert_rows (fixture->assessment, fixture->table, 0, 10, -1));
  g_assert_true (jx_history_do (fixture->history, group, NULL));
  g_assert_cmpuint (jx_table_get_n_rows (fixture->table), ==, JX_ROOM_MAX_ROWS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add ("/room/table-grows-to-its-limit", Fixture, NULL, set_up, test_growth, tear_down);
  g_test_add ("/room/longer-table-is-kept", Fixture, NULL, set_up, test_longer, tear_down);
  g_test_add ("/room/what-goes-makes-room", Fixture, NULL, set_up, test_exchange, tear_down);

  return g_test_run ();
}
