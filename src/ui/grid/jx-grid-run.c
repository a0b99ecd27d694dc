/* jx-grid-run.c: what the commands of the table do
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid.h"

#include <glib/gi18n-lib.h>

#include "jx-grid-clipboard.h"
#include "jx-grid-operations.h"
#include "jx-grid-tell.h"

#define ZOOM_STEP 10

JxGridModel *
jx_grid_get_model (JxGrid *self)
{
  return jx_grid_view_get_model (JX_GRID_VIEW (self));
}

JxGridSelection *
jx_grid_get_selection (JxGrid *self)
{
  return jx_grid_view_get_selection (JX_GRID_VIEW (self));
}

JxGridFrames *
jx_grid_get_frames (JxGrid *self)
{
  return jx_grid_view_get_frames (JX_GRID_VIEW (self));
}

static void
show_corner (JxGrid *self)
{
  guint row, column;

  jx_grid_selection_get_corner (jx_grid_get_selection (self), &row, &column);
  jx_grid_view_scroll_to (JX_GRID_VIEW (self), row, column);
}

static void
tell_extent (JxGrid *self)
{
  JxGridRange range;

  show_corner (self);
  if (jx_grid_selection_get_range (jx_grid_get_selection (self), &range))
    jx_grid_announce (self, g_strdup_printf (_("%1$u × %2$u cells selected"), range.n_rows, range.n_columns));
}

static gboolean
move (JxGrid     *self,
      JxGridMove  to,
      gboolean    extend)
{
  jx_grid_selection_move (jx_grid_get_selection (self), to, extend);
  if (extend)
    tell_extent (self);
  else
    show_corner (self);
  return TRUE;
}

static gboolean
move_page (JxGrid   *self,
           int       direction,
           gboolean  extend)
{
  int rows = jx_grid_view_get_page_rows (JX_GRID_VIEW (self), direction > 0);

  jx_grid_selection_move_rows (jx_grid_get_selection (self), direction * rows, extend);
  show_corner (self);
  return TRUE;
}

/* From the last cell the key goes on to the window, which moves the focus */
static gboolean
tab (JxGrid *self,
     int     direction)
{
  jx_grid_commit (self);
  if (!jx_grid_selection_tab (jx_grid_get_selection (self), direction < 0))
    return FALSE;

  show_corner (self);
  return TRUE;
}

static gboolean
enter (JxGrid *self,
       int     direction)
{
  jx_grid_commit (self);
  jx_grid_selection_enter (jx_grid_get_selection (self), direction < 0);
  show_corner (self);
  return TRUE;
}

/* A composition first, then the edit, then what was copied, then the selection */
static gboolean
escape (JxGrid *self)
{
  JxGridRange range;

  if (jx_grid_editor_is_composing (jx_grid_get_editor (self)))
    {
      jx_grid_editor_flush (jx_grid_get_editor (self));
      return TRUE;
    }

  if (jx_grid_is_editing (self))
    {
      jx_grid_withdraw (self);
      return TRUE;
    }

  if (jx_grid_frames_get_copied (jx_grid_get_frames (self), &range))
    {
      jx_grid_frames_set_copied (jx_grid_get_frames (self), NULL);
      return TRUE;
    }

  if (jx_grid_selection_is_single (jx_grid_get_selection (self)))
    return FALSE;

  jx_grid_selection_collapse (jx_grid_get_selection (self));
  return TRUE;
}

static gboolean
break_line (JxGrid *self)
{
  if (!jx_grid_is_editing (self))
    jx_grid_edit (self);
  if (!jx_grid_is_editing (self))
    return FALSE;

  jx_grid_editor_insert (jx_grid_get_editor (self), "\n");
  return TRUE;
}

/* The edit becomes one change of all selected cells */
static gboolean
set_all (JxGrid *self)
{
  g_autofree char *text = NULL;
  JxGridRange range;

  jx_grid_editor_flush (jx_grid_get_editor (self));
  if (!jx_grid_is_editing (self) || jx_grid_selection_is_single (jx_grid_get_selection (self)) ||
      !jx_grid_selection_get_range (jx_grid_get_selection (self), &range))
    {
      jx_grid_commit (self);
      return TRUE;
    }

  text = jx_grid_editor_dup_text (jx_grid_get_editor (self));
  jx_grid_withdraw (self);
  return jx_grid_change_block (self, jx_grid_operation_set (jx_grid_get_model (self), &range, text), JX_GRID_FILLED);
}

static gboolean
clear (JxGrid *self)
{
  JxGridRange range;

  return jx_grid_selection_get_range (jx_grid_get_selection (self), &range) &&
         jx_grid_change_block (self, jx_grid_operation_set (jx_grid_get_model (self), &range, ""), JX_GRID_CLEARED);
}

/* Back to what the form computes */
static gboolean
reset (JxGrid *self)
{
  JxGridRange range;

  if (!jx_grid_selection_get_range (jx_grid_get_selection (self), &range) ||
      !jx_grid_change_block (self, jx_grid_operation_reset (jx_grid_get_model (self), &range), JX_GRID_CLEARED))
    g_signal_emit_by_name (self, "problem", _("Nothing is typed over a computed value here."));

  return TRUE;
}

static gboolean
clear_and_edit (JxGrid *self)
{
  jx_grid_editor_clear (jx_grid_get_editor (self));
  return TRUE;
}

/* From the first row (or column) of the selection over the rest of it; a single one takes what is before it */
static gboolean
fill (JxGrid   *self,
      gboolean  down)
{
  JxGridRange to, from;

  if (!jx_grid_selection_get_range (jx_grid_get_selection (self), &to))
    return FALSE;

  if (down && to.n_rows == 1 && to.row > 0)
    {
      to.row--;
      to.n_rows++;
    }
  if (!down && to.n_columns == 1 && to.column > 0)
    {
      to.column--;
      to.n_columns++;
    }

  from = to;
  if (down)
    from.n_rows = 1;
  else
    from.n_columns = 1;
  return jx_grid_fill (self, &from, &to, FALSE);
}

static gboolean
change_rows (JxGrid         *self,
             JxGridEditKind  kind)
{
  JxGridRange range;

  if (!jx_grid_selection_get_range (jx_grid_get_selection (self), &range))
    return FALSE;

  jx_grid_emit_edit (self, jx_grid_operation_rows (jx_grid_get_model (self), kind, &range, range.row));
  jx_grid_announce (self, g_strdup_printf (kind == JX_GRID_EDIT_INSERT_ROWS
                                     ? ngettext ("%u row inserted", "%u rows inserted", range.n_rows)
                                     : ngettext ("%u row deleted", "%u rows deleted", range.n_rows),
                                   range.n_rows));
  return TRUE;
}

static gboolean
move_rows (JxGrid *self,
           int     direction)
{
  JxGridRange range;

  if (!jx_grid_selection_get_range (jx_grid_get_selection (self), &range) || (direction < 0 && range.row == 0))
    return FALSE;

  return jx_grid_move_rows (self, &range, direction > 0 ? range.row + range.n_rows + 1 : range.row - 1);
}

/* The text's own undo first */
static gboolean
undo (JxGrid   *self,
      gboolean  again)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (jx_grid_get_editor (self)));

  if (jx_grid_editor_is_composing (jx_grid_get_editor (self)))
    {
      jx_grid_editor_flush (jx_grid_get_editor (self));
      return TRUE;
    }

  if (jx_grid_is_editing (self) && (again ? gtk_text_buffer_get_can_redo (buffer) : gtk_text_buffer_get_can_undo (buffer)))
    {
      if (again)
        gtk_text_buffer_redo (buffer);
      else
        gtk_text_buffer_undo (buffer);
      jx_grid_editor_flush (jx_grid_get_editor (self));
      return TRUE;
    }

  jx_grid_commit (self);
  g_signal_emit_by_name (self, again ? "redo" : "undo");
  return TRUE;
}

static gboolean
open_menu (JxGrid *self)
{
  GdkRectangle area;
  guint row, column;

  if (!jx_grid_get_active (self, &row, &column) ||
      !jx_grid_view_get_cell_area (JX_GRID_VIEW (self), row, column, &area))
    return FALSE;

  jx_grid_open_menu (self, area.x + 12, area.y + MIN (area.height, 36));
  return TRUE;
}

static gboolean
find (JxGrid *self,
      int     direction)
{
  jx_grid_commit (self);
  g_signal_emit_by_name (self, "find", direction);
  return TRUE;
}

/* Those that work on the table alone, an open edit has ended before */
static gboolean
run_on_table (JxGrid        *self,
              JxGridCommand  command,
              int            argument)
{
  switch (command)
    {
    case JX_GRID_COMMAND_CLEAR:
      return clear (self);
    case JX_GRID_COMMAND_FILL_DOWN:
      return fill (self, TRUE);
    case JX_GRID_COMMAND_FILL_RIGHT:
      return fill (self, FALSE);
    case JX_GRID_COMMAND_RESET:
      return reset (self);
    case JX_GRID_COMMAND_COPY:
      return jx_grid_copy (self);
    case JX_GRID_COMMAND_CUT:
      return jx_grid_copy (self) && clear (self);
    case JX_GRID_COMMAND_PASTE:
      return jx_grid_paste (self, argument != 0);
    case JX_GRID_COMMAND_SELECT_ALL:
      jx_grid_selection_select_all (jx_grid_get_selection (self));
      return TRUE;
    case JX_GRID_COMMAND_SELECT_ROWS:
      jx_grid_selection_select_rows (jx_grid_get_selection (self));
      return TRUE;
    case JX_GRID_COMMAND_INSERT_ROWS:
      return change_rows (self, JX_GRID_EDIT_INSERT_ROWS);
    case JX_GRID_COMMAND_REMOVE_ROWS:
      return change_rows (self, JX_GRID_EDIT_REMOVE_ROWS);
    case JX_GRID_COMMAND_MOVE_ROWS:
      return move_rows (self, argument);
    case JX_GRID_COMMAND_MENU:
      return open_menu (self);
    case JX_GRID_COMMAND_NOTHING:
      return TRUE;
    case JX_GRID_COMMAND_MOVE:
    case JX_GRID_COMMAND_EXTEND:
    case JX_GRID_COMMAND_PAGE:
    case JX_GRID_COMMAND_EXTEND_PAGE:
    case JX_GRID_COMMAND_TAB:
    case JX_GRID_COMMAND_ENTER:
    case JX_GRID_COMMAND_EDIT:
    case JX_GRID_COMMAND_ESCAPE:
    case JX_GRID_COMMAND_LINE_BREAK:
    case JX_GRID_COMMAND_SET_ALL:
    case JX_GRID_COMMAND_CLEAR_AND_EDIT:
    case JX_GRID_COMMAND_CHOOSE:
    case JX_GRID_COMMAND_UNDO:
    case JX_GRID_COMMAND_REDO:
    case JX_GRID_COMMAND_ZOOM:
    case JX_GRID_COMMAND_FIND:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
zoom (JxGrid *self,
      int     direction)
{
  int percent = jx_grid_view_get_zoom (JX_GRID_VIEW (self));

  jx_grid_view_set_zoom (JX_GRID_VIEW (self), direction == 0 ? 100 : percent + direction * ZOOM_STEP);
  g_signal_emit_by_name (self, "resized");

  return TRUE;
}

gboolean
jx_grid_run (JxGrid        *self,
             JxGridCommand  command,
             int            argument)
{
  g_return_val_if_fail (JX_IS_GRID (self), FALSE);

  if (jx_grid_get_model (self) == NULL)
    return FALSE;

  switch (command)
    {
    case JX_GRID_COMMAND_MOVE:
      return move (self, (JxGridMove) argument, FALSE);
    case JX_GRID_COMMAND_EXTEND:
      return move (self, (JxGridMove) argument, TRUE);
    case JX_GRID_COMMAND_PAGE:
      return move_page (self, argument, FALSE);
    case JX_GRID_COMMAND_EXTEND_PAGE:
      return move_page (self, argument, TRUE);
    case JX_GRID_COMMAND_TAB:
      return tab (self, argument);
    case JX_GRID_COMMAND_ENTER:
      return enter (self, argument);
    case JX_GRID_COMMAND_EDIT:
      jx_grid_edit (self);
      return TRUE;
    case JX_GRID_COMMAND_ESCAPE:
      return escape (self);
    case JX_GRID_COMMAND_LINE_BREAK:
      return break_line (self);
    case JX_GRID_COMMAND_SET_ALL:
      return set_all (self);
    case JX_GRID_COMMAND_CLEAR_AND_EDIT:
      return clear_and_edit (self);
    case JX_GRID_COMMAND_CHOOSE:
      jx_grid_choose (self);
      return TRUE;
    case JX_GRID_COMMAND_UNDO:
    case JX_GRID_COMMAND_REDO:
      return undo (self, command == JX_GRID_COMMAND_REDO);
    case JX_GRID_COMMAND_FIND:
      return find (self, argument);
    case JX_GRID_COMMAND_ZOOM:
      return zoom (self, argument);
    case JX_GRID_COMMAND_CLEAR:
    case JX_GRID_COMMAND_FILL_DOWN:
    case JX_GRID_COMMAND_FILL_RIGHT:
    case JX_GRID_COMMAND_COPY:
    case JX_GRID_COMMAND_CUT:
    case JX_GRID_COMMAND_PASTE:
    case JX_GRID_COMMAND_RESET:
    case JX_GRID_COMMAND_SELECT_ALL:
    case JX_GRID_COMMAND_SELECT_ROWS:
    case JX_GRID_COMMAND_INSERT_ROWS:
    case JX_GRID_COMMAND_REMOVE_ROWS:
    case JX_GRID_COMMAND_MOVE_ROWS:
    case JX_GRID_COMMAND_MENU:
    case JX_GRID_COMMAND_NOTHING:
    default:
      jx_grid_commit (self);
      return run_on_table (self, command, argument);
    }
}

/* Drags @from on over @to, which holds it */
gboolean
jx_grid_fill (JxGrid            *self,
              const JxGridRange *from,
              const JxGridRange *to,
              gboolean           counting)
{
  g_return_val_if_fail (JX_IS_GRID (self), FALSE);

  return jx_grid_change_block (self, jx_grid_operation_fill (jx_grid_get_model (self), from, to, counting), JX_GRID_FILLED);
}

/* A cell of the first row of a range that is none of the empty lines, or the last */
static char *
find_row_id (JxGrid            *self,
             const JxGridRange *range,
             gboolean           last)
{
  for (guint i = 0; i < range->n_rows; i++)
    {
      guint row = range->row + (last ? range->n_rows - 1 - i : i);

      if (jx_grid_model_get_row_kind (jx_grid_get_model (self), row) != JX_GRID_ROW_NEW)
        return jx_grid_model_get_cell_id (jx_grid_get_model (self), row, 0);
    }

  return NULL;
}

/* To before @to_row; the selection goes with them */
gboolean
jx_grid_move_rows (JxGrid            *self,
                   const JxGridRange *range,
                   guint              to_row)
{
  g_autofree char *first = NULL, *last = NULL;
  guint from, to, column;

  g_return_val_if_fail (JX_IS_GRID (self), FALSE);

  first = find_row_id (self, range, FALSE);
  last = find_row_id (self, range, TRUE);
  if (first == NULL || to_row - range->row <= range->n_rows || to_row > jx_grid_model_get_n_rows (jx_grid_get_model (self)))
    return FALSE;

  jx_grid_emit_edit (self, jx_grid_operation_rows (jx_grid_get_model (self), JX_GRID_EDIT_MOVE_ROWS, range, to_row));
  if (!jx_grid_model_find_cell (jx_grid_get_model (self), first, &from, &column) ||
      !jx_grid_model_find_cell (jx_grid_get_model (self), last, &to, &column))
    return TRUE;

  jx_grid_selection_set_rows (jx_grid_get_selection (self), from, to);
  jx_grid_announce (self, g_strdup_printf (ngettext ("%u row moved", "%u rows moved", to - from + 1), to - from + 1));
  show_corner (self);
  return TRUE;
}
