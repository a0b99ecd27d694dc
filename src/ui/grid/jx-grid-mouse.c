/* jx-grid-mouse.c: the pointer on the table
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-mouse.h"

#include "jx-grid-operations.h"

typedef struct
{
  JxGrid      *grid;          /* which owns this through its controllers */
  JxGridPart   part;          /* where the drag began */
  guint        row, column;
  int          width;         /* of the column, when its edge was taken */
  JxGridRange  source;        /* what the handle fills from, the rows that are moved */
  JxGridRange  fill;          /* what it would fill, source included */
  gboolean     copying;       /* Ctrl: figures repeat, they do not go on */
  gboolean     moving;        /* pressed on whole rows that are selected: a drag moves them */
  double       x, y;          /* the pointer now */
  GtkGesture  *drag;
  guint        tick_id;
  guint        let_go_id;     /* after it left the window */
} Mouse;

static void
mouse_free (Mouse *self)
{
  g_clear_handle_id (&self->let_go_id, g_source_remove);
  g_free (self);
}

static JxGridSelection *
selection_of (Mouse *self)
{
  return jx_grid_view_get_selection (JX_GRID_VIEW (self->grid));
}

static gboolean
is_in_editor (Mouse  *self,
              double  x,
              double  y)
{
  GtkWidget *editor = GTK_WIDGET (jx_grid_get_editor (self->grid));
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->grid), x, y, GTK_PICK_DEFAULT);
  GdkRectangle body;

  jx_grid_view_get_body_area (JX_GRID_VIEW (self->grid), &body);
  return jx_grid_editor_is_shown (jx_grid_get_editor (self->grid)) && y >= body.y && picked != NULL &&
         (picked == editor || gtk_widget_is_ancestor (picked, editor));
}

/* The cell under the pointer, or the nearest one while it is outside */
static gboolean
nearest_cell (Mouse *self,
              guint *row,
              guint *column)
{
  GdkRectangle body;

  jx_grid_view_get_body_area (JX_GRID_VIEW (self->grid), &body);
  return jx_grid_view_pick (JX_GRID_VIEW (self->grid),
                            CLAMP (self->x, body.x, body.x + body.width - 1),
                            CLAMP (self->y, body.y, body.y + body.height - 1), row, column) >= JX_GRID_PART_CELL;
}

static JxGridFrames *
frames_of (Mouse *self)
{
  return jx_grid_view_get_frames (JX_GRID_VIEW (self->grid));
}

static gboolean
is_filling (Mouse *self)
{
  return self->fill.n_rows > self->source.n_rows || self->fill.n_columns > self->source.n_columns;
}

/* Along the axis on which the pointer is further away; the far end says what it would hold */
static void
preview_fill (Mouse *self,
              guint  row,
              guint  column)
{
  JxGridModel *model = jx_grid_view_get_model (JX_GRID_VIEW (self->grid));
  JxGridRange to = self->source;
  guint down = row >= to.row + to.n_rows ? row + 1 - to.row - to.n_rows : 0;
  guint up = row < to.row ? to.row - row : 0;
  guint right = column >= to.column + to.n_columns ? column + 1 - to.column - to.n_columns : 0;
  guint left = column < to.column ? to.column - column : 0;
  g_autofree char *tip = NULL;

  if (MAX (down, up) >= MAX (right, left))
    {
      to.row -= up;
      to.n_rows += down + up;
    }
  else
    {
      to.column -= left;
      to.n_columns += right + left;
    }

  self->fill = to;
  jx_grid_frames_set_fill (frames_of (self), &to);
  if (is_filling (self))
    tip = jx_grid_operation_preview (model, &self->source, &to, !self->copying);
  jx_grid_frames_set_tip (frames_of (self), &to, tip);
}

/* Before the row whose upper half is under the pointer, or after it */
static guint
row_to_drop_before (Mouse *self)
{
  guint last = self->source.n_columns - 1;   /* the first columns are merged */
  guint row, column;
  GdkRectangle area;

  if (!nearest_cell (self, &row, &column) ||
      !jx_grid_view_get_cell_area (JX_GRID_VIEW (self->grid), row, last, &area))
    return self->source.row;

  return self->y > area.y + area.height / 2 ? row + 1 : row;
}

static gboolean
is_on_selected_rows (Mouse *self,
                     guint  row)
{
  JxGridModel *model = jx_grid_view_get_model (JX_GRID_VIEW (self->grid));

  return jx_grid_selection_has_rows (selection_of (self)) &&
         jx_grid_selection_get_range (selection_of (self), &self->source) &&
         self->source.n_columns == jx_grid_model_get_n_columns (model) &&
         self->source.n_rows < jx_grid_model_get_n_rows (model) &&
         row - self->source.row < self->source.n_rows;
}

static void
follow (Mouse *self)
{
  guint row, column;

  if (!nearest_cell (self, &row, &column))
    return;

  if (self->moving)
    jx_grid_frames_set_drop_row (frames_of (self), (int) row_to_drop_before (self));
  else if (self->part == JX_GRID_PART_ROW)
    jx_grid_selection_set_rows (selection_of (self), self->row, row);
  else if (self->part == JX_GRID_PART_CELL)
    jx_grid_selection_extend_to (selection_of (self), row, column);
  else if (self->part == JX_GRID_PART_HANDLE)
    preview_fill (self, row, column);
}

/* Scrolls while the pointer is held outside, the faster the further */
static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  Mouse *self = data;
  GdkRectangle body;
  double dx, dy;

  jx_grid_view_get_body_area (JX_GRID_VIEW (self->grid), &body);
  dx = MIN (self->x - body.x, 0) + MAX (self->x - body.x - body.width, 0);
  dy = MIN (self->y - body.y, 0) + MAX (self->y - body.y - body.height, 0);
  if (dx == 0 && dy == 0)
    return G_SOURCE_CONTINUE;

  jx_grid_view_scroll_by (JX_GRID_VIEW (self->grid), dx / 4, dy / 4);
  follow (self);
  return G_SOURCE_CONTINUE;
}

static void
stop_following (Mouse *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->grid), self->tick_id);
  self->tick_id = 0;
  self->part = JX_GRID_PART_NONE;
  self->moving = FALSE;
  self->fill = self->source;
  if (jx_grid_view_get_model (JX_GRID_VIEW (self->grid)) == NULL)
    return;

  jx_grid_frames_set_drop_row (frames_of (self), -1);
  jx_grid_frames_set_fill (frames_of (self), NULL);
  jx_grid_frames_set_tip (frames_of (self), NULL, NULL);
}

static void
select_column (Mouse *self,
               guint  column)
{
  JxGridModel *model = jx_grid_view_get_model (JX_GRID_VIEW (self->grid));
  JxGridRange range = { 0, column, jx_grid_model_get_n_rows (model), 1 };

  if (range.n_rows > 0)
    jx_grid_selection_set_range (selection_of (self), &range);
}

/* A row that is selected is taken hold of, another one selected; the text of its active cell may be typed over */
static void
press_row (Mouse           *self,
           GdkModifierType  state,
           guint            row)
{
  guint cursor, column;

  self->row = row;
  self->moving = !(state & GDK_SHIFT_MASK) && is_on_selected_rows (self, row);
  if (!self->moving && (state & GDK_SHIFT_MASK))
    {
      jx_grid_selection_get_cursor (selection_of (self), &cursor, &column);
      self->row = cursor;
      jx_grid_selection_set_rows (selection_of (self), cursor, row);
    }
  else if (!self->moving)
    {
      jx_grid_selection_set_rows (selection_of (self), row, row);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

/* As far down as the rows of the class go */
static void
fill_to_end (Mouse *self)
{
  JxGridModel *model = jx_grid_view_get_model (JX_GRID_VIEW (self->grid));
  JxGridRange to;

  if (!jx_grid_selection_get_range (selection_of (self), &self->source))
    return;

  to = self->source;
  while (to.row + to.n_rows < jx_grid_model_get_n_rows (model) &&
         jx_grid_model_get_row_kind (model, to.row + to.n_rows) == JX_GRID_ROW_NORMAL)
    to.n_rows++;
  if (to.n_rows > self->source.n_rows && jx_grid_fill (self->grid, &self->source, &to, TRUE))
    jx_grid_selection_set_range (selection_of (self), &to);
}

static void
press_cell (Mouse           *self,
            int              n_press,
            GdkModifierType  state,
            guint            row,
            guint            column)
{
  self->moving = n_press == 1 && !(state & GDK_SHIFT_MASK) && is_on_selected_rows (self, row);
  if (self->moving)
    return;

  if (state & GDK_SHIFT_MASK)
    jx_grid_selection_extend_to (selection_of (self), row, column);
  else
    jx_grid_selection_set (selection_of (self), row, column);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  if (n_press == 2)
    jx_grid_run (self->grid, JX_GRID_COMMAND_EDIT, 0);
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            Mouse           *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  guint row, column;
  JxGridPart part;

  if (is_in_editor (self, x, y))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  part = jx_grid_view_pick (JX_GRID_VIEW (self->grid), x, y, &row, &column);
  jx_grid_commit (self->grid);
  switch (part)
    {
    case JX_GRID_PART_CELL:
      press_cell (self, n_press, state, row, column);
      break;

    case JX_GRID_PART_HEAD:
      select_column (self, column);
      gtk_widget_grab_focus (GTK_WIDGET (self->grid));
      break;

    case JX_GRID_PART_EDGE:
      if (n_press == 2)
        {
          jx_grid_view_fit_column (JX_GRID_VIEW (self->grid), column);
          g_signal_emit_by_name (self->grid, "resized");
        }
      break;

    case JX_GRID_PART_CORNER:
      jx_grid_selection_select_all (selection_of (self));
      gtk_widget_grab_focus (GTK_WIDGET (self->grid));
      break;

    case JX_GRID_PART_ROW:
      press_row (self, state, row);
      break;

    case JX_GRID_PART_HANDLE:
      gtk_widget_grab_focus (GTK_WIDGET (self->grid));
      if (n_press == 2)
        fill_to_end (self);
      break;

    case JX_GRID_PART_NONE:
    default:
      gtk_widget_grab_focus (GTK_WIDGET (self->grid));
      break;
    }
}

/* A click into the text ends the composition before the text view places the caret: some methods commit then, and the
 * place would be one of a text that is no more. */
static void
flush_cb (GtkGestureClick *gesture,
          int              n_press,
          double           x,
          double           y,
          Mouse           *self)
{
  if (is_in_editor (self, x, y))
    jx_grid_editor_flush (jx_grid_get_editor (self->grid));
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
menu_pressed_cb (GtkGestureClick *gesture,
                 int              n_press,
                 double           x,
                 double           y,
                 Mouse           *self)
{
  guint row, column;
  JxGridPart part;

  if (is_in_editor (self, x, y))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  part = jx_grid_view_pick (JX_GRID_VIEW (self->grid), x, y, &row, &column);
  if (part < JX_GRID_PART_ROW)
    return;

  jx_grid_commit (self->grid);
  if (part == JX_GRID_PART_ROW && !is_on_selected_rows (self, row))
    jx_grid_selection_set_rows (selection_of (self), row, row);
  else if (part != JX_GRID_PART_ROW && !jx_grid_selection_contains (selection_of (self), row, column))
    jx_grid_selection_set (selection_of (self), row, column);
  jx_grid_open_menu (self->grid, x, y);
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               Mouse          *self)
{
  guint row;

  if (is_in_editor (self, x, y))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  self->x = x;
  self->y = y;
  self->part = jx_grid_view_pick (JX_GRID_VIEW (self->grid), x, y, &row, &self->column);
  if (self->part == JX_GRID_PART_EDGE)
    self->width = jx_grid_view_get_column_width (JX_GRID_VIEW (self->grid), self->column);
  if (self->part == JX_GRID_PART_HANDLE && jx_grid_selection_get_range (selection_of (self), &self->source))
    self->fill = self->source;
  if (self->part >= JX_GRID_PART_ROW && self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->grid), tick_cb, self, NULL);
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          dx,
                double          dy,
                Mouse          *self)
{
  double x, y;

  self->copying = (gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)) & GDK_CONTROL_MASK) != 0;
  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  self->x = x + dx;
  self->y = y + dy;
  if (self->part == JX_GRID_PART_EDGE)
    jx_grid_view_set_column_width (JX_GRID_VIEW (self->grid), self->column, MAX (self->width + (int) dx, 0));
  else if (self->part >= JX_GRID_PART_ROW && (ABS (dx) > 4 || ABS (dy) > 4))
    follow (self);
}

static void
drag_end_cb (GtkGestureDrag *gesture,
             double          dx,
             double          dy,
             Mouse          *self)
{
  JxGridPart part = self->part;
  gboolean moving = self->moving;
  gboolean dragged = ABS (dx) > 4 || ABS (dy) > 4;
  gboolean filling = part == JX_GRID_PART_HANDLE && is_filling (self);
  JxGridRange to = self->fill;
  guint drop = moving && dragged ? row_to_drop_before (self) : 0;
  guint row, column;

  if (part == JX_GRID_PART_NONE)
    return;

  stop_following (self);
  if (moving && dragged)
    jx_grid_move_rows (self->grid, &self->source, drop);
  else if (moving && part == JX_GRID_PART_ROW)
    jx_grid_selection_set_rows (selection_of (self), self->row, self->row);
  else if (moving && nearest_cell (self, &row, &column))
    jx_grid_selection_set (selection_of (self), row, column);
  if (filling && jx_grid_fill (self->grid, &self->source, &to, !self->copying))
    jx_grid_selection_set_range (selection_of (self), &to);
  if (part == JX_GRID_PART_EDGE && dragged)
    g_signal_emit_by_name (self->grid, "resized");
}

/* Escape lets go of what is dragged: nothing comes of it */
static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                Mouse                 *self)
{
  if (keyval != GDK_KEY_Escape || (self->part != JX_GRID_PART_HANDLE && !self->moving))
    return GDK_EVENT_PROPAGATE;

  gtk_event_controller_reset (GTK_EVENT_CONTROLLER (self->drag));
  return GDK_EVENT_STOP;
}

static void
drag_cancel_cb (Mouse *self)
{
  if (self->part != JX_GRID_PART_NONE)
    stop_following (self);
}

/* A gesture holds what it was pressed on until it is released. What leaves the window is not told of that: it would hold itself. */
static void
let_go (GtkWidget *widget)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE (controller))
        gtk_event_controller_reset (controller);
    }
}

static void
let_all_go (Mouse *self)
{
  self->let_go_id = 0;
  let_go (GTK_WIDGET (self->grid));
  let_go (GTK_WIDGET (jx_grid_get_editor (self->grid)));
}

/* Where a press took it out, gestures that see that press only now follow. */
static void
root_changed_cb (Mouse *self)
{
  g_clear_handle_id (&self->let_go_id, g_source_remove);
  if (gtk_widget_get_root (GTK_WIDGET (self->grid)) != NULL)
    return;

  let_all_go (self);
  self->let_go_id = g_idle_add_once ((GSourceOnceFunc) let_all_go, self);
}

/* The text took the pointer: nothing comes of the drag */
static void
drag_state_cb (GtkGesture            *gesture,
               GdkEventSequence      *sequence,
               GtkEventSequenceState  state,
               Mouse                 *self)
{
  if (state == GTK_EVENT_SEQUENCE_DENIED)
    drag_cancel_cb (self);
}

static void
motion_cb (GtkEventControllerMotion *motion,
           double                    x,
           double                    y,
           Mouse                    *self)
{
  static const char *cursors[] = {
    [JX_GRID_PART_NONE] = NULL,
    [JX_GRID_PART_HEAD] = NULL,
    [JX_GRID_PART_EDGE] = "col-resize",
    [JX_GRID_PART_CORNER] = NULL,
    [JX_GRID_PART_ROW] = NULL,
    [JX_GRID_PART_CELL] = NULL,
    [JX_GRID_PART_HANDLE] = "crosshair",
  };
  guint row, column;
  JxGridPart part;

  if (self->part != JX_GRID_PART_NONE)
    return;

  part = jx_grid_view_pick (JX_GRID_VIEW (self->grid), x, y, &row, &column);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->grid),
                                   part == JX_GRID_PART_ROW && is_on_selected_rows (self, row) ? "grab" : cursors[part]);
}

/* Ctrl+wheel zooms; all else is the scrolled window's */
static gboolean
scroll_cb (GtkEventControllerScroll *scroll,
           double                    dx,
           double                    dy,
           Mouse                    *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));

  if (!(state & GDK_CONTROL_MASK) || dy == 0)
    return GDK_EVENT_PROPAGATE;

  jx_grid_run (self->grid, JX_GRID_COMMAND_ZOOM, dy < 0 ? 1 : -1);
  return GDK_EVENT_STOP;
}

static GtkGesture *
add_click (Mouse     *self,
           guint      button,
           GCallback  callback)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), button);
  g_signal_connect (click, "pressed", callback, self);
  gtk_widget_add_controller (GTK_WIDGET (self->grid), GTK_EVENT_CONTROLLER (click));
  return click;
}

void
jx_grid_mouse_attach (JxGrid *grid)
{
  Mouse *self = g_new0 (Mouse, 1);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL |
                                                                GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->grid = grid;
  self->drag = drag;
  g_object_set_data_full (G_OBJECT (grid), "jx-grid-mouse", self, (GDestroyNotify) mouse_free);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (add_click (self, 0, G_CALLBACK (flush_cb))),
                                              GTK_PHASE_CAPTURE);
  add_click (self, GDK_BUTTON_SECONDARY, G_CALLBACK (menu_pressed_cb));
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  g_signal_connect (drag, "sequence-state-changed", G_CALLBACK (drag_state_cb), self);
  g_signal_connect_swapped (grid, "notify::root", G_CALLBACK (root_changed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (grid), GTK_EVENT_CONTROLLER (drag));
  gtk_gesture_group (add_click (self, GDK_BUTTON_PRIMARY, G_CALLBACK (pressed_cb)), drag);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (grid), keys);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (grid), motion);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (grid), scroll);
}
