/* jx-grid.c: the table of indicators
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid.h"

#include "jx-grid-cell.h"
#include "jx-grid-menus.h"
#include "jx-grid-mouse.h"
#include "jx-grid-operations.h"

/* What the arrows do in an open text */
typedef enum
{
  ARROWS_LEAVE_AT_EDGE,  /* opened by typing: up from the first line and down from the last leave the cell */
  ARROWS_MOVE_CARET,     /* F2 */
  ARROWS_LEAVE,          /* F2 again */
} Arrows;

struct _JxGrid
{
  JxGridView    parent_instance;

  JxGridEditor *editor;
  JxGridMenus  *menus;
  char         *edit_id;     /* the cell of the open edit, NULL while there is none */
  gboolean      told;        /* the owner knows of it */
  guint         telling;     /* from within: its cell may have no row until the owner has made one */
  Arrows        arrows;
  guint         row, column; /* what was active last */
};

G_DEFINE_FINAL_TYPE (JxGrid, jx_grid, JX_TYPE_GRID_VIEW)

typedef enum
{
  EDIT,
  UNDO,
  REDO,
  FIND,
  ACTIVE_CHANGED,
  PROBLEM,
  RESIZED,
  CHOOSE,
  PASTE,
} JxGridSignal;

static guint signals[PASTE + 1];

/* The cell as the reader says it: the focus never leaves the editor */
static void
describe_active (JxGrid *self,
                 guint   row,
                 guint   column)
{
  JxGridColumn info;
  g_autofree char *label = NULL, *basis = NULL;

  jx_grid_model_get_column (jx_grid_get_model (self), column, &info);
  label = jx_grid_describe_cell (jx_grid_get_model (self), &info, row, column);
  basis = jx_grid_model_get_basis (jx_grid_get_model (self), row, column);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, basis != NULL ? basis : "", -1);
  jx_grid_editor_set_column (self->editor, &info, jx_grid_view_get_zoom (JX_GRID_VIEW (self)) / 100.0);
}

static void
load_active (JxGrid *self)
{
  g_autofree char *text = NULL;
  g_auto(JxGridValue) value = { 0 };
  guint row, column;

  if (!jx_grid_get_active (self, &row, &column))
    {
      jx_grid_editor_load (self->editor, "", FALSE);
      return;
    }

  jx_grid_model_get_value (jx_grid_get_model (self), row, column, &value);
  text = jx_grid_model_get_edit_text (jx_grid_get_model (self), row, column);
  describe_active (self, row, column);
  jx_grid_editor_load (self->editor, text, value.editable);
}

/* The cell makes room for what is in the editor, and stays in sight */
static void
update_floating (JxGrid *self)
{
  guint row, column;

  jx_grid_view_update_floating (JX_GRID_VIEW (self));
  if (jx_grid_editor_is_shown (self->editor) && jx_grid_get_active (self, &row, &column))
    jx_grid_view_scroll_to (JX_GRID_VIEW (self), row, column);
}

static void
emit_text (JxGrid         *self,
           JxGridEditKind  kind,
           const char     *cell_id,
           const char     *text)
{
  guint row, column;
  g_autoptr(JxGridEdit) edit = NULL;

  if (jx_grid_get_model (self) == NULL)
    return;

  if (!jx_grid_model_find_cell (jx_grid_get_model (self), cell_id, &row, &column))
    row = column = G_MAXUINT;
  edit = jx_grid_edit_new (kind, row, column, 1, 1);
  edit->cell_id = g_strdup (cell_id);
  jx_grid_edit_take_text (edit, 0, 0, g_strdup (text));
  self->telling++;
  g_signal_emit (self, signals[EDIT], 0, edit);
  self->telling--;
}

/* The edit begins with the cell that is active now */
static void
begin_edit (JxGrid *self)
{
  guint row, column;

  if (self->edit_id != NULL || !jx_grid_get_active (self, &row, &column))
    return;

  self->edit_id = jx_grid_model_get_cell_id (jx_grid_get_model (self), row, column);
  self->told = FALSE;
  self->arrows = ARROWS_LEAVE_AT_EDGE;
  jx_grid_frames_set_copied (jx_grid_get_frames (self), NULL);
}

/* What the table understands of the text, below it while it is typed */
static void
echo (JxGrid     *self,
      const char *text)
{
  JxGridFrames *frames = jx_grid_get_frames (self);
  g_autofree char *understood = NULL;
  JxGridRange range = { .n_columns = 1 };

  if (text == NULL || !jx_grid_get_active (self, &range.row, &range.column))
    {
      jx_grid_frames_set_tip (frames, NULL, NULL);
      return;
    }

  range.n_rows = jx_grid_model_get_span (jx_grid_get_model (self), range.row, range.column, NULL);
  understood = jx_grid_model_get_echo (jx_grid_get_model (self), range.row, range.column, text);
  jx_grid_frames_set_tip (frames, &range, understood);
}

/* @kind says how the owner is told, if it knows of the edit at all */
static void
end_edit (JxGrid         *self,
          JxGridEditKind  kind)
{
  g_autofree char *id = g_steal_pointer (&self->edit_id);
  g_autofree char *original = g_strdup (jx_grid_editor_get_original (self->editor));
  g_autofree char *text = jx_grid_editor_dup_text (self->editor);
  gboolean told = self->told;

  if (id == NULL)
    return;

  self->told = FALSE;
  echo (self, NULL);
  jx_grid_editor_load (self->editor, original, TRUE);
  if (told)
    emit_text (self, kind, id, kind == JX_GRID_EDIT_WITHDRAW ? original : text);
  load_active (self);
}

static void
shown_changed_cb (JxGrid *self)
{
  if (jx_grid_editor_is_shown (self->editor))
    begin_edit (self);
  else if (!self->told)
    g_clear_pointer (&self->edit_id, g_free);   /* a composition that came to nothing */
  update_floating (self);
}

static void
typed_cb (JxGrid *self)
{
  g_autofree char *text = jx_grid_editor_dup_text (self->editor);

  begin_edit (self);
  if (self->edit_id == NULL)
    return;

  self->told = TRUE;
  emit_text (self, JX_GRID_EDIT_TYPING, self->edit_id, text);
  echo (self, text);
}

static void
grown_cb (JxGrid *self)
{
  if (jx_grid_editor_is_shown (self->editor))
    update_floating (self);
}

/* Arrow keys in an open text; FALSE leaves them to it */
static gboolean
leave_by_arrow (JxGrid          *self,
                const JxGridKey *key)
{
  gboolean vertical = key->argument == JX_GRID_MOVE_UP || key->argument == JX_GRID_MOVE_DOWN;

  if (key->command != JX_GRID_COMMAND_MOVE || key->modifiers != 0 || key->argument > JX_GRID_MOVE_RIGHT ||
      self->arrows == ARROWS_MOVE_CARET)
    return FALSE;

  if (self->arrows == ARROWS_LEAVE_AT_EDGE &&
      (!vertical || !jx_grid_editor_is_at_edge (self->editor, key->argument == JX_GRID_MOVE_DOWN)))
    return FALSE;

  jx_grid_commit (self);
  return jx_grid_run (self, key->command, key->argument);
}

/* The input method is asked before anybody, so that the first letter can begin a composition. Only Shift+Space selects
 * the row first: no method refuses a space. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                JxGrid                *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  const JxGridKey *key = jx_grid_keys_find (keyval, state);

  if (key != NULL && key->command == JX_GRID_COMMAND_SELECT_ROWS && !jx_grid_editor_is_shown (self->editor))
    return jx_grid_run (self, key->command, key->argument);

  if (jx_grid_editor_filter (self->editor, event))
    return GDK_EVENT_STOP;
  if (key == NULL)
    return GDK_EVENT_PROPAGATE;
  if (!jx_grid_editor_is_shown (self->editor) || jx_grid_command_works_in_text (key->command))
    return jx_grid_run (self, key->command, key->argument);
  return leave_by_arrow (self, key);
}

/* To another widget: the edit ends. To another window: what is typed is safe, and the text stays open. */
static void
focus_left_cb (GtkEventControllerFocus *controller,
               JxGrid                  *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *text = NULL;

  if (root == NULL || gtk_root_get_focus (root) != GTK_WIDGET (self->editor))
    {
      jx_grid_commit (self);
      return;
    }

  jx_grid_editor_flush (self->editor);
  text = jx_grid_editor_dup_text (self->editor);
  if (self->edit_id != NULL && self->told)
    emit_text (self, JX_GRID_EDIT_COMMIT, self->edit_id, text);
}

static void
selection_changed_cb (JxGrid *self)
{
  guint row, column, edit_row, edit_column;
  gboolean moved;

  if (!jx_grid_get_active (self, &row, &column))
    row = column = G_MAXUINT;
  moved = row != self->row || column != self->column;
  self->row = row;
  self->column = column;

  if (self->edit_id != NULL && jx_grid_get_model (self) != NULL &&
      jx_grid_model_find_cell (jx_grid_get_model (self), self->edit_id, &edit_row, &edit_column) &&
      edit_row == row && edit_column == column)
    update_floating (self);
  else if (self->edit_id == NULL)
    load_active (self);
  else if (self->telling == 0)
    jx_grid_commit (self);

  if (moved)
    g_signal_emit (self, signals[ACTIVE_CHANGED], 0);
}

static void
action_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  const JxGridAction *action = jx_grid_keys_find_action (name);

  jx_grid_run (JX_GRID (widget), action->command, action->argument);
}

static void
jx_grid_keep_selection (JxGridView *view,
                        guint       position,
                        guint       removed,
                        guint       added)
{
  JxGrid *self = JX_GRID (view);
  guint row, column;

  if (self->edit_id != NULL && jx_grid_model_find_cell (jx_grid_get_model (self), self->edit_id, &row, &column))
    jx_grid_selection_set (jx_grid_view_get_selection (view), row, column);
  else
    JX_GRID_VIEW_CLASS (jx_grid_parent_class)->keep_selection (view, position, removed, added);
}

static void
jx_grid_cells_changed (JxGridView *view,
                       guint       row,
                       guint       column,
                       guint       n_rows,
                       guint       n_columns)
{
  JxGrid *self = JX_GRID (view);

  if (self->edit_id == NULL && self->row - row < n_rows && self->column - column < n_columns)
    load_active (self);
}

static int
jx_grid_get_floating_height (JxGridView *view,
                             int         width)
{
  JxGrid *self = JX_GRID (view);

  return jx_grid_editor_is_shown (self->editor) ? jx_grid_editor_get_height (self->editor, width) : -1;
}

static gboolean
jx_grid_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (JX_GRID (widget)->editor));
}

/* Only the editor takes the focus. What is left backwards would take it itself, and here that gives it to the editor again. */
static gboolean
jx_grid_focus (GtkWidget        *widget,
               GtkDirectionType  direction)
{
  return !(gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) && gtk_widget_grab_focus (widget);
}

static void
jx_grid_size_allocate (GtkWidget *widget,
                       int        width,
                       int        height,
                       int        baseline)
{
  JxGrid *self = JX_GRID (widget);

  GTK_WIDGET_CLASS (jx_grid_parent_class)->size_allocate (widget, width, height, baseline);

  jx_grid_editor_moved (self->editor);
  jx_grid_menus_present (self->menus);
}

static void
jx_grid_dispose (GObject *object)
{
  JxGrid *self = JX_GRID (object);

  g_clear_pointer (&self->menus, jx_grid_menus_free);
  g_clear_pointer (&self->edit_id, g_free);
  if (self->editor != NULL)
    g_signal_handlers_disconnect_by_data (self->editor, self);
  self->editor = NULL;

  G_OBJECT_CLASS (jx_grid_parent_class)->dispose (object);
}

static guint
new_signal (const char *name,
            GType       type)
{
  return g_signal_new (name, JX_TYPE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, type != G_TYPE_NONE ? 1 : 0, type);
}

static void
jx_grid_class_init (JxGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const JxGridAction *actions;
  guint n_actions;

  object_class->dispose = jx_grid_dispose;

  widget_class->grab_focus = jx_grid_grab_focus;
  widget_class->focus = jx_grid_focus;
  widget_class->size_allocate = jx_grid_size_allocate;

  JX_GRID_VIEW_CLASS (klass)->keep_selection = jx_grid_keep_selection;
  JX_GRID_VIEW_CLASS (klass)->cells_changed = jx_grid_cells_changed;
  JX_GRID_VIEW_CLASS (klass)->get_floating_height = jx_grid_get_floating_height;

  signals[EDIT] = new_signal ("edit", JX_TYPE_GRID_EDIT | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[UNDO] = new_signal ("undo", G_TYPE_NONE);
  signals[REDO] = new_signal ("redo", G_TYPE_NONE);
  signals[FIND] = new_signal ("find", G_TYPE_INT);
  signals[ACTIVE_CHANGED] = new_signal ("active-changed", G_TYPE_NONE);
  signals[PROBLEM] = new_signal ("problem", G_TYPE_STRING);
  signals[RESIZED] = new_signal ("resized", G_TYPE_NONE);
  signals[CHOOSE] = g_signal_new ("choose", JX_TYPE_GRID, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled, NULL, NULL,
                                  G_TYPE_BOOLEAN, 0);
  signals[PASTE] = g_signal_new ("paste", JX_TYPE_GRID, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled, NULL, NULL,
                                 G_TYPE_BOOLEAN, 2, G_TYPE_POINTER, G_TYPE_BOOLEAN);

  actions = jx_grid_keys_list_actions (&n_actions);
  for (guint i = 0; i < n_actions; i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, action_cb);
}

static void
jx_grid_init (JxGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->editor = JX_GRID_EDITOR (jx_grid_editor_new ());
  self->menus = jx_grid_menus_new (GTK_WIDGET (self));
  jx_grid_view_set_floating (JX_GRID_VIEW (self), GTK_WIDGET (self->editor));
  g_signal_connect_swapped (self->editor, "shown-changed", G_CALLBACK (shown_changed_cb), self);
  g_signal_connect_swapped (self->editor, "typed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (self->editor, "grown", G_CALLBACK (grown_cb), self);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->editor), keys);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->editor), focus);

  g_signal_connect_object (jx_grid_get_selection (self), "changed",
                           G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  load_active (self);
  jx_grid_mouse_attach (self);
}

GtkWidget *
jx_grid_new (void)
{
  return g_object_new (JX_TYPE_GRID, NULL);
}

gboolean
jx_grid_get_active (JxGrid *self,
                    guint  *row,
                    guint  *column)
{
  g_return_val_if_fail (JX_IS_GRID (self), FALSE);

  return jx_grid_selection_get_active (jx_grid_get_selection (self), row, column);
}

void
jx_grid_set_active (JxGrid *self,
                    guint   row,
                    guint   column)
{
  g_return_if_fail (JX_IS_GRID (self));

  jx_grid_commit (self);
  jx_grid_selection_set (jx_grid_get_selection (self), row, column);
  jx_grid_view_scroll_to (JX_GRID_VIEW (self), row, column);
}

gboolean
jx_grid_is_editing (JxGrid *self)
{
  g_return_val_if_fail (JX_IS_GRID (self), FALSE);

  return self->edit_id != NULL;
}

void
jx_grid_commit (JxGrid *self)
{
  g_return_if_fail (JX_IS_GRID (self));

  jx_grid_editor_flush (self->editor);
  end_edit (self, JX_GRID_EDIT_COMMIT);
}

void
jx_grid_withdraw (JxGrid *self)
{
  g_return_if_fail (JX_IS_GRID (self));

  jx_grid_editor_flush (self->editor);
  end_edit (self, JX_GRID_EDIT_WITHDRAW);
}

void
jx_grid_rename_edit (JxGrid     *self,
                     const char *cell_id)
{
  guint row, column;

  g_return_if_fail (JX_IS_GRID (self));

  if (self->edit_id == NULL)
    return;

  g_set_str (&self->edit_id, cell_id);
  if (jx_grid_model_find_cell (jx_grid_get_model (self), cell_id, &row, &column))
    jx_grid_selection_set (jx_grid_get_selection (self), row, column);
}

/* F2: the caret at the end; again: the arrows leave the cell, or no more */
void
jx_grid_edit (JxGrid *self)
{
  g_return_if_fail (JX_IS_GRID (self));

  if (jx_grid_editor_is_shown (self->editor))
    {
      self->arrows = self->arrows == ARROWS_MOVE_CARET ? ARROWS_LEAVE : ARROWS_MOVE_CARET;
      return;
    }

  jx_grid_editor_open (self->editor);
  self->arrows = ARROWS_MOVE_CARET;
}

void
jx_grid_choose (JxGrid *self)
{
  gboolean handled = FALSE;

  g_return_if_fail (JX_IS_GRID (self));

  jx_grid_commit (self);
  if (self->row != G_MAXUINT)
    g_signal_emit (self, signals[CHOOSE], 0, &handled);

  if (!handled)
    jx_grid_menus_choose (self->menus);
}

void
jx_grid_set_text (JxGrid     *self,
                  const char *text)
{
  JxGridRange range = { self->row, self->column, 1, 1 };

  range.n_rows = jx_grid_model_get_span (jx_grid_get_model (self), range.row, range.column, NULL);
  jx_grid_emit_edit (self, jx_grid_operation_set (jx_grid_get_model (self), &range, text));
}

void
jx_grid_open_menu (JxGrid *self,
                   double  x,
                   double  y)
{
  g_return_if_fail (JX_IS_GRID (self));

  jx_grid_commit (self);
  jx_grid_menus_popup (self->menus, x, y);
}

void
jx_grid_emit_edit (JxGrid     *self,
                   JxGridEdit *edit)
{
  g_autoptr(JxGridEdit) owned = edit;

  g_return_if_fail (JX_IS_GRID (self));

  g_signal_emit (self, signals[EDIT], 0, edit);
}

JxGridEditor *
jx_grid_get_editor (JxGrid *self)
{
  g_return_val_if_fail (JX_IS_GRID (self), NULL);

  return self->editor;
}
