/* grid-harness.c: the grid in a real window, fed with real keys and clicks
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "grid-harness.h"

#include <adwaita.h>

#include "robot.h"

typedef struct
{
  Harness  harness;
  Robot   *robot;
} Private;

typedef struct
{
  Harness          *harness;
  HarnessCondition  condition;
  gpointer          data;
} Wish;

static gboolean
is_fulfilled (gpointer data)
{
  Wish *wish = data;

  return wish->condition (wish->harness, wish->data);
}

void
harness_wait (Harness          *self,
              HarnessCondition  condition,
              gpointer          data)
{
  robot_wait (is_fulfilled, &(Wish) { self, condition, data });
}

void
harness_settle (Harness *self)
{
  robot_settle ();
}

void
harness_frame (Harness *self)
{
  robot_frame (((Private *) self)->robot);
}

static void
edit_cb (Harness          *self,
         const JxGridEdit *edit)
{
  g_ptr_array_add (self->edits, jx_grid_edit_copy (edit));
  sample_model_apply (self->model, edit, self->grid);
}

static void
undo_cb (Harness *self)
{
  self->undone++;
}

static void
redo_cb (Harness *self)
{
  self->redone++;
}

static void
find_cb (Harness *self,
         int      direction)
{
  self->found += direction;
}

static GtkWidget *
create_content (Harness *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->scroller = gtk_scrolled_window_new ();
  self->other = gtk_button_new_with_label ("other");
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->grid));
  gtk_box_append (GTK_BOX (box), self->scroller);
  gtk_box_append (GTK_BOX (box), self->other);
  return box;
}

void
harness_init (int    *argc,
              char ***argv)
{
  robot_init (argc, argv);
  adw_init ();
}

Harness *
harness_new (guint n_classes,
             guint per_class)
{
  Private *self = g_new0 (Private, 1);
  Harness *harness = &self->harness;

  harness->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_grid_edit_free);
  harness->model = sample_model_new (n_classes, per_class);
  harness->grid = JX_GRID (jx_grid_new ());
  jx_grid_view_set_model (JX_GRID_VIEW (harness->grid), JX_GRID_MODEL (harness->model));
  jx_grid_view_set_numbered (JX_GRID_VIEW (harness->grid), TRUE);
  g_signal_connect_swapped (harness->grid, "edit", G_CALLBACK (edit_cb), harness);
  g_signal_connect_swapped (harness->grid, "undo", G_CALLBACK (undo_cb), harness);
  g_signal_connect_swapped (harness->grid, "redo", G_CALLBACK (redo_cb), harness);
  g_signal_connect_swapped (harness->grid, "find", G_CALLBACK (find_cb), harness);

  harness->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (harness->window), create_content (harness));
  gtk_window_set_default_size (GTK_WINDOW (harness->window), 900, 600);
  gtk_window_present (GTK_WINDOW (harness->window));
  self->robot = robot_new (GTK_WINDOW (harness->window));
  gtk_widget_grab_focus (GTK_WIDGET (harness->grid));

  return harness;
}

void
harness_free (Harness *harness)
{
  Private *self = (Private *) harness;
  JxGrid *grid = harness->grid != NULL ? g_object_ref (harness->grid) : NULL;

  robot_free (self->robot);
  gtk_window_destroy (GTK_WINDOW (harness->window));
  if (grid != NULL)
    g_assert_finalize_object (grid);
  g_assert_finalize_object (harness->model);
  g_ptr_array_unref (harness->edits);
  g_free (self);
}

void
harness_keys (Harness    *harness,
              const char *keys)
{
  robot_keys (((Private *) harness)->robot, keys);
}

void
harness_resize (Harness *harness,
                int      width,
                int      height)
{
  robot_resize (((Private *) harness)->robot, width, height);
  harness_frame (harness);
}

void
harness_look_away (Harness *harness)
{
  robot_look_away (((Private *) harness)->robot);
}

void
harness_look_back (Harness *harness)
{
  robot_look_back (((Private *) harness)->robot);
}

static void
point_at_cell (Harness *self,
               guint    row,
               guint    column)
{
  GdkRectangle area;

  harness_frame (self);
  g_assert_true (jx_grid_view_get_cell_area (JX_GRID_VIEW (self->grid), row, column, &area));
  robot_point (((Private *) self)->robot, GTK_WIDGET (self->grid), area.x + area.width / 2, area.y + 9);
}

void
harness_click (Harness    *self,
               guint       row,
               guint       column,
               const char *modifier)
{
  point_at_cell (self, row, column);
  robot_click (((Private *) self)->robot, modifier);
}

void
harness_double_click (Harness *self,
                      guint    row,
                      guint    column)
{
  point_at_cell (self, row, column);
  robot_click (((Private *) self)->robot, NULL);
  robot_click (((Private *) self)->robot, NULL);
}

void
harness_drag (Harness *harness,
              double   from_x,
              double   from_y,
              double   to_x,
              double   to_y)
{
  Robot *robot = ((Private *) harness)->robot;
  GtkWidget *grid = GTK_WIDGET (harness->grid);

  robot_point (robot, grid, from_x, from_y);
  robot_press (robot);
  robot_point (robot, grid, (from_x + to_x) / 2, (from_y + to_y) / 2);
  robot_point (robot, grid, to_x, to_y);
  robot_release (robot);
}

void
harness_press (Harness *harness,
               double   x,
               double   y)
{
  robot_point (((Private *) harness)->robot, GTK_WIDGET (harness->grid), x, y);
  robot_press (((Private *) harness)->robot);
}

void
harness_point (Harness *harness,
               double   x,
               double   y)
{
  robot_point (((Private *) harness)->robot, GTK_WIDGET (harness->grid), x, y);
}

void
harness_release (Harness *harness)
{
  robot_release (((Private *) harness)->robot);
}

void
harness_click_twice (Harness *harness,
                     double   x,
                     double   y)
{
  robot_point (((Private *) harness)->robot, GTK_WIDGET (harness->grid), x, y);
  robot_click (((Private *) harness)->robot, NULL);
  robot_click (((Private *) harness)->robot, NULL);
}

void
harness_hold (Harness    *harness,
              const char *modifier,
              gboolean    held)
{
  robot_hold (((Private *) harness)->robot, modifier, held);
}

void
harness_wheel (Harness    *harness,
               gboolean    down,
               const char *modifier)
{
  robot_wheel (((Private *) harness)->robot, down, modifier);
}

void
harness_at (Harness      *self,
            guint         row,
            SampleColumn  column)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  jx_grid_set_active (self->grid, row, column);
  harness_settle (self);
  g_ptr_array_set_size (self->edits, 0);
}

GdkRectangle
harness_get_area (Harness      *self,
                  guint         row,
                  SampleColumn  column)
{
  GdkRectangle area;

  harness_frame (self);
  g_assert_true (jx_grid_view_get_cell_area (JX_GRID_VIEW (self->grid), row, column, &area));

  return area;
}

void
harness_assert_active (Harness      *self,
                       guint         row,
                       SampleColumn  column)
{
  guint active_row, active_column;

  g_assert_true (jx_grid_get_active (self->grid, &active_row, &active_column));
  g_assert_cmpuint (active_row, ==, row);
  g_assert_cmpuint (active_column, ==, column);
}

void
harness_assert_text (Harness      *self,
                     guint         row,
                     SampleColumn  column,
                     const char   *text)
{
  g_autofree char *found = sample_model_dup_text (self->model, row, column);

  g_assert_cmpstr (found, ==, text);
}

guint
harness_count_edits (Harness        *self,
                     JxGridEditKind  kind)
{
  guint count = 0;

  for (guint i = 0; i < self->edits->len; i++)
    count += ((JxGridEdit *) g_ptr_array_index (self->edits, i))->kind == kind;
  return count;
}

const JxGridEdit *
harness_last_edit (Harness *self)
{
  g_assert_cmpuint (self->edits->len, >, 0);
  return g_ptr_array_index (self->edits, self->edits->len - 1);
}
