/* test-window-details.c: a cell told in full
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "stage.h"

#include "jx-cell-details.h"
#include "jx-grid.h"

#define ACTUAL 4

static void
count_labels (GtkWidget  *below,
              const char *part,
              guint      *n)
{
  *n += GTK_IS_LABEL (below) && strstr (gtk_label_get_text (GTK_LABEL (below)), part) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL; child = gtk_widget_get_next_sibling (child))
    count_labels (child, part, n);
}

static gboolean
has_finding (gpointer data)
{
  JxSession *session = jx_window_get_session (((Stage *) data)->window);
  JxTable *table = stage_get_table (data, "indicators");

  return jx_session_find_finding (session, jx_row_get_id (jx_table_get_row (table, 0)), "actual") != NULL;
}

/* A value that breaks off is a finding, and cannot be read: one sentence says so. */
static void
play_said_once (Stage    *stage,
                gpointer  data)
{
  GtkWidget *details;
  JxGrid *grid;
  guint n = 0;

  stage_create (stage, "a", "2023", "b");
  stage_show_view (stage, "indicators");
  grid = JX_GRID (stage_get_grid (stage, "indicators"));
  stage_go_to (stage, GTK_WIDGET (grid), "Tab");
  stage_set_cell (stage, "indicators", 0, "name", "人数");
  stage_set_cell (stage, "indicators", 0, "target", "100%");
  stage_set_cell (stage, "indicators", 0, "actual", "95%，");
  robot_wait (has_finding, stage);
  jx_grid_set_active (grid, 0, ACTUAL);
  robot_frame (stage->robot);
  robot_keys (stage->robot, "shift+F2");
  details = stage_find_type (GTK_WIDGET (stage->window), JX_TYPE_CELL_DETAILS);
  g_assert_nonnull (details);
  count_labels (details, "breaks off", &n);
  g_assert_cmpuint (n, ==, 1);
  robot_keys (stage->robot, "Escape");
}

static const StageTest plays[] = {
  { "/window/details/what-cannot-be-read-is-said-once", play_said_once },
};

int
main (int    argc,
      char **argv)
{
  stage_init (&argc, &argv);
  stage_add_tests (plays, G_N_ELEMENTS (plays));

  return g_test_run ();
}
