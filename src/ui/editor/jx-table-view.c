/* jx-table-view.c: a table of an assessment to type into
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-table-view.h"

#include <glib/gi18n.h>

#include "jx-cell-actions.h"
#include "jx-desk.h"
#include "jx-edits.h"
#include "jx-grid.h"
#include "jx-sight.h"
#include "jx-table-block.h"
#include "jx-table-model.h"
#include "jx-table-paste.h"
#include "jx-table-proposals.h"
#include "jx-table-rows.h"
#include "jx-table-widths.h"

#define ZOOM_SETTING "table-zoom"

struct _JxTableView
{
  AdwBin            parent_instance;

  JxSession        *session;
  JxTableModel     *model;
  JxGrid           *grid;
  GSettings        *settings;     /* of the window that it is in, if that is the application's */
  JxTableProposals *proposals;    /* of a table of indicators, else NULL */
  GStrv             edited;       /* the rows that the edit under way types into; NULL there is none */
  gboolean          made_row;     /* by it */
};

G_DEFINE_FINAL_TYPE (JxTableView, jx_table_view, ADW_TYPE_BIN)

enum
{
  PROBLEM,
  FIND,
  ACTIVE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static JxAssessment *
assessment (JxTableView *self)
{
  return jx_session_get_assessment (self->session);
}

static JxHistory *
history (JxTableView *self)
{
  return jx_session_get_history (self->session);
}

/* What says which row it is stays in sight when the rest scrolls; -1 there is none */
static int
find_name_column (JxTable *table)
{
  int column = jx_block_find_role (jx_table_get_block (table), JX_ROLE_NAME);

  return column >= 0 ? column : jx_block_find_role (jx_table_get_block (table), JX_ROLE_LABEL);
}

static void
tell (JxTableView *self,
      const char  *message)
{
  g_signal_emit (self, signals[PROBLEM], 0, message);
}

static gboolean
run (JxTableView *self,
     JxCommand   *command)
{
  g_autoptr(GError) error = NULL;

  if (jx_history_do (history (self), command, &error))
    return TRUE;

  tell (self, error->message);
  return FALSE;
}

/* All that a merged cell covers is typed into as one. */
static GStrv
dup_rows_of_cell (JxTableView      *self,
                  const JxGridEdit *edit,
                  const char       *row_id)
{
  g_autoptr(GStrvBuilder) ids = g_strv_builder_new ();
  guint anchor = 0, span = 0;

  if (edit->row != G_MAXUINT)
    span = jx_grid_model_get_span (JX_GRID_MODEL (self->model), edit->row, edit->column, &anchor);

  for (guint i = anchor; span > 1 && i < anchor + span; i++)
    {
      const JxTableLine *line = jx_table_model_get_line (self->model, i);

      if (!line->is_new)
        g_strv_builder_add (ids, jx_row_get_id (jx_table_get_row (jx_table_model_get_table (self->model), line->position)));
    }

  if (span <= 1)
    g_strv_builder_add (ids, row_id);

  return g_strv_builder_end (ids);
}

/* Those of its beginning: in between the text may be that of a neighbour, or none, and the cell another one. */
static void
keep_rows (JxTableView      *self,
           const JxGridEdit *edit,
           const char       *row_id)
{
  if (self->edited != NULL && g_strv_contains ((const char *const *) self->edited, row_id))
    return;

  g_strfreev (self->edited);
  self->edited = self->made_row ? g_strdupv ((char *[]) { (char *) row_id, NULL }) : dup_rows_of_cell (self, edit, row_id);
}

static void
end_edit (JxTableView *self)
{
  g_clear_pointer (&self->edited, g_strfreev);
  self->made_row = FALSE;
}

/* The first key in an empty line makes a row of it; the edit goes on there. */
static char *
make_row (JxTableView      *self,
          const JxGridEdit *edit,
          const char       *field)
{
  JxTable *table = jx_table_model_get_table (self->model);
  const JxTableLine *line;
  g_autoptr(JxCommand) command = NULL;
  g_autofree char *cell_id = NULL;
  guint position;

  if (edit->row == G_MAXUINT || edit->texts[0] == NULL || *edit->texts[0] == '\0')
    return NULL;

  line = jx_table_model_get_line (self->model, edit->row);
  position = line->position;
  command = jx_edits_insert_rows (assessment (self), table, position, 1, line->is_class ? -1 : (int) position - 1);

  if (!run (self, command))
    return NULL;

  self->made_row = TRUE;
  cell_id = jx_table_model_dup_cell_id (jx_row_get_id (jx_table_get_row (table, position)), field);
  jx_grid_rename_edit (self->grid, cell_id);

  return g_strdup (jx_row_get_id (jx_table_get_row (table, position)));
}

static void
type (JxTableView      *self,
      const JxGridEdit *edit)
{
  g_autofree char *row_id = NULL, *field = NULL;
  g_autoptr(GError) error = NULL;

  if (!jx_table_model_split_id (edit->cell_id, &row_id, &field))
    return;

  if (edit->row != G_MAXUINT && jx_table_model_get_line (self->model, edit->row)->is_new)
    {
      char *made = make_row (self, edit, field);

      if (made == NULL)
        return;

      g_free (row_id);
      row_id = made;
    }

  keep_rows (self, edit, row_id);
  if (!jx_history_type_merged (history (self), (const char *const *) self->edited, field, edit->texts[0], &error))
    tell (self, error->message);

  if (edit->kind != JX_GRID_EDIT_COMMIT)
    return;

  jx_history_close_edit (history (self));
  if (!jx_grid_is_editing (self->grid))   /* in another window it goes on */
    end_edit (self);
}

static void
set_block (JxTableView      *self,
           const JxGridEdit *edit)
{
  g_autoptr(JxCommand) command = jx_table_block_make_command (assessment (self), self->model, edit);

  if (!run (self, command))
    return;

  if (edit->n_skipped > 0)
    {
      g_autofree char *message = g_strdup_printf (ngettext ("%u cell was left out: it cannot be written to or lies outside the table.",
                                                            "%u cells were left out: they cannot be written to or lie outside the table.",
                                                            edit->n_skipped), edit->n_skipped);

      tell (self, message);
    }
}

/* Insertion, removal or move of rows, where the table has any of its own. */
static void
change_rows (JxTableView      *self,
             const JxGridEdit *edit)
{
  g_autoptr(JxCommand) command = NULL;

  if (!jx_table_block_has_own_rows (jx_table_model_get_table (self->model)))
    {
      tell (self, _("The rows of this table are those of the form"));
      return;
    }

  command = jx_table_rows_change (assessment (self), self->model, edit);
  if (command != NULL && !jx_command_is_empty (command))
    run (self, command);
}

static void
edit_cb (JxGrid           *grid,
         const JxGridEdit *edit,
         JxTableView      *self)
{
  switch (edit->kind)
    {
    case JX_GRID_EDIT_TYPING:
    case JX_GRID_EDIT_COMMIT:
      type (self, edit);
      break;

    case JX_GRID_EDIT_WITHDRAW:
      jx_history_withdraw_edit (history (self));
      if (self->made_row)
        jx_history_undo (history (self), NULL);   /* the row that the withdrawn text had made */
      end_edit (self);
      break;

    case JX_GRID_EDIT_SET_BLOCK:
    case JX_GRID_EDIT_PASTE_GROW:
      set_block (self, edit);
      break;

    case JX_GRID_EDIT_INSERT_ROWS:
    case JX_GRID_EDIT_REMOVE_ROWS:
    case JX_GRID_EDIT_MOVE_ROWS:
      change_rows (self, edit);
      break;
    }
}

static gboolean
paste_cb (JxTableView   *self,
          const JxCells *cells,
          gboolean       as_text)
{
  jx_table_paste (self->session, self->model, self->grid, cells, as_text);

  return TRUE;
}

/* A selection that the step was done in stays, to be worked on. */
static void
take_step (JxTableView *self,
           const char  *action)
{
  JxGridSelection *selection = jx_grid_view_get_selection (JX_GRID_VIEW (self->grid));
  JxGridRange before = { 0 };
  guint line, column;

  jx_grid_selection_get_range (selection, &before);
  gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);

  if (jx_grid_selection_get_active (selection, &line, &column)
      && line >= before.row && line - before.row < before.n_rows
      && column >= before.column && column - before.column < before.n_columns)
    jx_grid_selection_set_range (selection, &before);
}

static void
undo_cb (JxTableView *self)
{
  take_step (self, "assessment.undo");
}

static void
redo_cb (JxTableView *self)
{
  take_step (self, "assessment.redo");
}

static void
problem_cb (JxTableView *self,
            const char  *message)
{
  tell (self, message);
}

static void
resized_cb (JxTableView *self)
{
  g_autofree char *key = jx_table_widths_dup_key (jx_table_model_get_table (self->model), assessment (self));

  if (self->settings == NULL)
    return;

  jx_table_widths_save (self->settings, key, jx_grid_view_get_columns (JX_GRID_VIEW (self->grid)));
  g_settings_set_int (self->settings, ZOOM_SETTING, jx_grid_view_get_zoom (JX_GRID_VIEW (self->grid)));
}

/* All tables have one zoom. */
static void
zoom_changed_cb (JxTableView *self)
{
  jx_grid_view_set_zoom (JX_GRID_VIEW (self->grid), g_settings_get_int (self->settings, ZOOM_SETTING));
}

/* The zoom, and the widths that its columns were given before */
static void
jx_table_view_root (GtkWidget *widget)
{
  JxTableView *self = JX_TABLE_VIEW (widget);
  g_autofree char *key = jx_table_widths_dup_key (jx_table_model_get_table (self->model), assessment (self));
  JxDesk *desk;

  GTK_WIDGET_CLASS (jx_table_view_parent_class)->root (widget);

  desk = jx_desk_of (widget);
  if (desk == NULL || !g_set_object (&self->settings, jx_desk_get_settings (desk)))
    return;

  jx_table_widths_load (self->settings, key, jx_grid_view_get_columns (JX_GRID_VIEW (self->grid)));
  g_signal_connect_object (self->settings, "changed::" ZOOM_SETTING, G_CALLBACK (zoom_changed_cb), self, G_CONNECT_SWAPPED);
  zoom_changed_cb (self);
}

/* A window that goes has let its settings go by then. */
static void
jx_table_view_unroot (GtkWidget *widget)
{
  JxTableView *self = JX_TABLE_VIEW (widget);

  if (self->settings != NULL)
    g_signal_handlers_disconnect_by_func (self->settings, zoom_changed_cb, self);
  g_clear_object (&self->settings);

  GTK_WIDGET_CLASS (jx_table_view_parent_class)->unroot (widget);
}

static void
find_cb (JxTableView *self,
         int          direction)
{
  g_signal_emit (self, signals[FIND], 0, direction);
}

/* A table that does not scroll by itself stands on a page that does: the page goes with the cell, for the focus stays in
 * one widget and tells it nothing. */
static void
show_active (JxTableView *self)
{
  GtkWidget *grid = GTK_WIDGET (self->grid);
  GdkRectangle area;
  guint row, column;

  if ((gtk_widget_get_state_flags (grid) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0 || !jx_grid_get_active (self->grid, &row, &column)
      || !jx_grid_view_get_cell_area (JX_GRID_VIEW (self->grid), row, column, &area))
    return;

  for (GtkWidget *page = gtk_widget_get_ancestor (grid, GTK_TYPE_VIEWPORT); page != NULL;
       page = gtk_widget_get_ancestor (gtk_widget_get_parent (page), GTK_TYPE_VIEWPORT))
    {
      GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (page));
      graphene_point_t corner = GRAPHENE_POINT_INIT (0, (float) area.y);
      double top;

      if (!gtk_widget_compute_point (grid, page, &corner, &corner))
        return;

      top = (double) corner.y + gtk_adjustment_get_value (adjustment);
      gtk_adjustment_clamp_page (adjustment, top, top + area.height);
    }
}

/* The page was not laid out yet, or shows the table because the focus came. */
static gboolean
sight_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       n_frames)
{
  show_active (JX_TABLE_VIEW (widget));

  return (*(guint *) n_frames)++ < JX_SIGHT_FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
active_changed_cb (JxTableView *self)
{
  show_active (self);
  g_signal_emit (self, signals[ACTIVE_CHANGED], 0);
}

static void
cell_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  JxTableView *self = JX_TABLE_VIEW (widget);
  JxCellPlace place = { .session = self->session, .widget = widget };
  graphene_point_t origin = GRAPHENE_POINT_INIT (0, 0);
  guint row, column;

  jx_grid_commit (self->grid);

  if (!jx_table_view_get_active (self, &place.row_id, &place.field))
    {
      jx_cell_actions_tell_none (widget);
      return;
    }

  if (!jx_grid_get_active (self->grid, &row, &column)
      || !jx_grid_view_get_cell_area (JX_GRID_VIEW (self->grid), row, column, &place.area)
      || !gtk_widget_compute_point (GTK_WIDGET (self->grid), widget, &origin, &origin))
    return;

  place.area.x += (int) origin.x;
  place.area.y += (int) origin.y;
  jx_cell_actions_run (name, &place);
}

static void
jx_table_view_dispose (GObject *object)
{
  JxTableView *self = JX_TABLE_VIEW (object);

  g_clear_object (&self->proposals);
  g_clear_object (&self->model);
  g_clear_object (&self->session);
  g_clear_pointer (&self->edited, g_strfreev);

  G_OBJECT_CLASS (jx_table_view_parent_class)->dispose (object);
}

static gboolean
jx_table_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (JX_TABLE_VIEW (widget)->grid));
}

static void
jx_table_view_class_init (JxTableViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jx_table_view_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = jx_table_view_grab_focus;
  GTK_WIDGET_CLASS (klass)->root = jx_table_view_root;
  GTK_WIDGET_CLASS (klass)->unroot = jx_table_view_unroot;
  jx_cell_actions_install (GTK_WIDGET_CLASS (klass), cell_action);

  signals[PROBLEM] = g_signal_new ("problem", JX_TYPE_TABLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_STRING);
  signals[FIND] = g_signal_new ("find", JX_TYPE_TABLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_INT);
  signals[ACTIVE_CHANGED] = g_signal_new ("active-changed", JX_TYPE_TABLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
jx_table_view_init (JxTableView *self)
{
  self->grid = JX_GRID (jx_grid_new ());

  g_signal_connect_object (self->grid, "edit", G_CALLBACK (edit_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->grid, "paste", G_CALLBACK (paste_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "undo", G_CALLBACK (undo_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "redo", G_CALLBACK (redo_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "problem", G_CALLBACK (problem_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "resized", G_CALLBACK (resized_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "find", G_CALLBACK (find_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "active-changed", G_CALLBACK (active_changed_cb), self, G_CONNECT_SWAPPED);
}

/* Scrolled it takes what room it gets; else it is as high as its rows. */
GtkWidget *
jx_table_view_new (JxSession *session,
                   JxTable   *table,
                   gboolean   scrolled)
{
  JxTableView *self = g_object_new (JX_TYPE_TABLE_VIEW, NULL);
  g_autofree char *title = jx_assessment_dup_label (jx_session_get_assessment (session), jx_table_get_block (table)->title);

  self->session = g_object_ref (session);
  self->model = jx_table_model_new (session, table);
  jx_grid_view_set_model (JX_GRID_VIEW (self->grid), JX_GRID_MODEL (self->model));
  jx_grid_view_set_numbered (JX_GRID_VIEW (self->grid), jx_table_block_has_own_rows (table));
  jx_grid_view_set_kept_column (JX_GRID_VIEW (self->grid), find_name_column (table));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (jx_table_get_block (table)->type == JX_BLOCK_INDICATORS)
    self->proposals = jx_table_proposals_new (session, self->model, self->grid, GTK_WIDGET (self));

  if (scrolled)
    {
      GtkWidget *window = gtk_scrolled_window_new ();

      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), GTK_WIDGET (self->grid));
      gtk_widget_set_vexpand (window, TRUE);
      adw_bin_set_child (ADW_BIN (self), window);
    }
  else
    {
      adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));
    }

  return GTK_WIDGET (self);
}

JxTable *
jx_table_view_get_table (JxTableView *self)
{
  return jx_table_model_get_table (self->model);
}

/* Makes a cell active; FALSE if it is not in this table. */
gboolean
jx_table_view_set_active (JxTableView *self,
                          const char  *row_id,
                          const char  *field)
{
  guint line, column;

  if (!jx_table_model_find (self->model, row_id, field, &line, &column))
    return FALSE;

  jx_grid_set_active (self->grid, line, column);

  return TRUE;
}

/* … and takes the focus there. */
gboolean
jx_table_view_show_cell (JxTableView *self,
                         const char  *row_id,
                         const char  *field)
{
  if (!jx_table_view_set_active (self, row_id, field) || !gtk_widget_grab_focus (GTK_WIDGET (self->grid)))
    return FALSE;

  gtk_widget_add_tick_callback (GTK_WIDGET (self), sight_cb, g_new0 (guint, 1), g_free);

  return TRUE;
}

gboolean
jx_table_view_get_active (JxTableView  *self,
                          const char  **row_id,
                          const char  **field)
{
  JxTable *table = jx_table_model_get_table (self->model);
  const JxTableLine *at;
  guint line, column;

  if (!jx_grid_get_active (self->grid, &line, &column) || line >= jx_table_model_get_n_lines (self->model))
    return FALSE;

  at = jx_table_model_get_line (self->model, line);

  if (at->is_new)
    return FALSE;

  *row_id = jx_row_get_id (jx_table_get_row (table, at->position));
  *field = jx_table_get_block (table)->columns[column].key;

  return TRUE;
}

void
jx_table_view_commit (JxTableView *self)
{
  jx_grid_commit (self->grid);
}
