/* test-grid-access.c: the table as it is told to who does not see it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "grid-harness.h"
#include "jx-grid-cell.h"

static JxGridCell *
cell_at (Harness *h,
         guint    row,
         guint    column)
{
  harness_frame (h);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (h->grid)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (JX_IS_GRID_CELL (child) && gtk_widget_get_child_visible (child) &&
        gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (child)) == GTK_ACCESSIBLE_ROLE_GRID_CELL &&
        jx_grid_cell_get_row (JX_GRID_CELL (child)) == row && jx_grid_cell_get_column (JX_GRID_CELL (child)) == column)
      return JX_GRID_CELL (child);

  g_assert_not_reached ();
}

static GtkAccessible *
accessible_at (Harness *h,
               guint    row,
               guint    column)
{
  return GTK_ACCESSIBLE (cell_at (h, row, column));
}

static void
test_roles (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);
  GtkAccessible *cell = accessible_at (h, 2, SAMPLE_LEVEL2);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (h->grid), GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (h->grid), GTK_ACCESSIBLE_RELATION_ROW_COUNT, 10);
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (h->grid), GTK_ACCESSIBLE_RELATION_COL_COUNT, SAMPLE_N_COLUMNS);
  gtk_test_accessible_assert_relation (cell, GTK_ACCESSIBLE_RELATION_ROW_INDEX, 3);
  gtk_test_accessible_assert_relation (cell, GTK_ACCESSIBLE_RELATION_COL_INDEX, 2);
  gtk_test_accessible_assert_relation (cell, GTK_ACCESSIBLE_RELATION_ROW_SPAN, 3);
}

static void
test_label (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);
  GtkAccessible *cell = accessible_at (h, 0, SAMPLE_TARGET);
  GtkAccessible *editor = GTK_ACCESSIBLE (jx_grid_get_editor (h->grid));

  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, "年度指标值, row 1 聘用人员, ≥28人");
  gtk_test_accessible_assert_property (accessible_at (h, 0, SAMPLE_REASON), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "偏差原因分析及改进措施, row 1 聘用人员, empty");
  sample_model_set_text (h->model, 0, SAMPLE_SCORE, "9");
  gtk_test_accessible_assert_property (accessible_at (h, 0, SAMPLE_SCORE), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "得分, row 1 聘用人员, 9, 7.5");

  /* the focus stays in the editor, whose name says where it is */
  harness_at (h, 0, SAMPLE_TARGET);
  gtk_test_accessible_assert_property (editor, GTK_ACCESSIBLE_PROPERTY_LABEL, "年度指标值, row 1 聘用人员, ≥28人");
  harness_keys (h, "Down");
  gtk_test_accessible_assert_property (editor, GTK_ACCESSIBLE_PROPERTY_LABEL, "年度指标值, row 2 专线租用数量, 12条");
}

static void
test_problem (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);
  GtkAccessible *cell;

  sample_model_set_mark (h->model, 0, SAMPLE_ACTUAL, JX_GRID_MARK_ERROR, "The units differ.");
  cell = accessible_at (h, 0, SAMPLE_ACTUAL);
  gtk_test_accessible_assert_state (cell, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "实际完成值, row 1 聘用人员, 26人, The units differ.");
  g_assert_true (gtk_test_accessible_has_relation (cell, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (cell))),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "The units differ.");

  sample_model_set_mark (h->model, 0, SAMPLE_ACTUAL, JX_GRID_MARK_NONE, NULL);
  cell = accessible_at (h, 0, SAMPLE_ACTUAL);
  gtk_test_accessible_assert_state (cell, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE);
  g_assert_false (gtk_test_accessible_has_relation (cell, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE));
  g_assert_null (gtk_widget_get_first_child (GTK_WIDGET (cell)));
}

static void
test_selected (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);

  harness_at (h, 0, SAMPLE_TARGET);
  harness_keys (h, "shift+Down");
  gtk_test_accessible_assert_state (accessible_at (h, 1, SAMPLE_TARGET), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  harness_keys (h, "Left");
  gtk_test_accessible_assert_state (accessible_at (h, 1, SAMPLE_TARGET), GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
}

static void
test_read_only (void)
{
  g_autoptr(Harness) h = harness_new (2, 4);

  gtk_test_accessible_assert_property (accessible_at (h, 0, SAMPLE_LEVEL1), GTK_ACCESSIBLE_PROPERTY_READ_ONLY, TRUE);
  gtk_test_accessible_assert_property (accessible_at (h, 0, SAMPLE_NAME), GTK_ACCESSIBLE_PROPERTY_READ_ONLY, FALSE);
}

/* A name for everything that is there to be read */
static void
test_names (void)
{
  g_autoptr(Harness) h = harness_new (3, 30);

  sample_model_set_mark (h->model, 1, SAMPLE_ACTUAL, JX_GRID_MARK_WARNING, "Lower than the target.");
  for (int i = 0; i < 8; i++)
    {
      harness_frame (h);
      for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (h->grid)); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        if (JX_IS_GRID_CELL (child))
          g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL));
      jx_grid_view_scroll_by (JX_GRID_VIEW (h->grid), 0, 400);
    }
}

int
main (int    argc,
      char **argv)
{
  harness_init (&argc, &argv);

  g_test_add_func ("/grid/access/roles-and-places", test_roles);
  g_test_add_func ("/grid/access/labels", test_label);
  g_test_add_func ("/grid/access/problems", test_problem);
  g_test_add_func ("/grid/access/selected", test_selected);
  g_test_add_func ("/grid/access/read-only", test_read_only);
  g_test_add_func ("/grid/access/everything-has-a-name", test_names);

  return g_test_run ();
}
