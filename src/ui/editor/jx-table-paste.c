/* jx-table-paste.c: pasting into a table, and what is asked before
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-table-paste.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "jx-grid-clipboard.h"
#include "jx-paste-dialog.h"
#include "jx-table-block.h"

/* What the question is about, until it is answered. */
typedef struct
{
  JxGrid   *grid;
  JxCells  *cells;
  gboolean  as_text;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  jx_cells_free (question->cells);
  g_object_unref (question->grid);
  g_free (question);
}

static JxGridPasteWay
find_way (const char *response)
{
  return g_str_equal (response, "insert") ? JX_GRID_PASTE_INSERT : g_str_equal (response, "fit") ? JX_GRID_PASTE_FIT : JX_GRID_PASTE_OVER;
}

static void
answered_cb (AdwAlertDialog *dialog,
             const char     *response,
             Question       *question)
{
  gtk_widget_grab_focus (GTK_WIDGET (question->grid));

  if (!g_str_equal (response, "cancel"))
    jx_grid_paste_block (question->grid, question->cells, question->as_text, find_way (response));
}

/* The default is what loses nothing. */
static void
ask (AdwAlertDialog *dialog,
     const char     *safe,
     JxGrid         *grid,
     const JxCells  *cells,
     gboolean        as_text)
{
  Question *question = g_new0 (Question, 1);

  question->grid = g_object_ref (grid);
  question->cells = jx_cells_copy (cells);
  question->as_text = as_text;
  adw_alert_dialog_set_response_appearance (dialog, safe, ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, safe);
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "jx-question", question, question_free);
  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), question);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (grid));
}

static void
ask_to_grow (JxGrid        *grid,
             const JxCells *cells,
             gboolean       as_text,
             guint          n)
{
  g_autofree char *title = g_strdup_printf (ngettext ("Add %u Row?", "Add %u Rows?", n), n);
  g_autofree char *add = g_strdup_printf (ngettext ("_Add %u Row", "_Add %u Rows", n), n);
  AdwDialog *dialog = adw_alert_dialog_new (title, _("What was copied reaches beyond the last row of the table."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "fit", _("_Only What Fits"), "add", add, NULL);
  ask (ADW_ALERT_DIALOG (dialog), "add", grid, cells, as_text);
}

static void
ask_to_insert (JxGrid        *grid,
               const JxCells *cells,
               gboolean       as_text,
               guint          n)
{
  g_autofree char *title = g_strdup_printf (ngettext ("Insert %u Row?", "Insert %u Rows?", n), n);
  g_autofree char *insert = g_strdup_printf (ngettext ("_Insert %u Row", "_Insert %u Rows", n), n);
  AdwDialog *dialog = adw_alert_dialog_new (title, _("What was copied reaches beyond the last row of its class. "
                                                     "The rows below belong to another class and are filled in."));

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "over", _("_Overwrite Rows Below"), "insert",
                                  insert, NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "over", ADW_RESPONSE_DESTRUCTIVE);
  ask (ADW_ALERT_DIALOG (dialog), "insert", grid, cells, as_text);
}

/* What is typed in the row of another class would be another text. */
static gboolean
loses_text (JxTableModel     *model,
            const JxGridEdit *edit,
            guint             row)
{
  for (guint column = 0; column < edit->n_columns; column++)
    {
      g_autofree char *text = jx_grid_model_get_edit_text (JX_GRID_MODEL (model), edit->row + row, edit->column + column);
      const char *given = jx_grid_edit_get_text (edit, row, column);

      if (given != NULL && *text != '\0' && !g_str_equal (given, text))
        return TRUE;
    }

  return FALSE;
}

/* Whether it runs past the end of the class that it begins in over what is filled in. What says itself of which class its rows are
 * may, and so may what was selected to be pasted over. */
static gboolean
overruns (JxTableModel     *model,
          const JxGridEdit *edit,
          guint             n_selected)
{
  int class = jx_block_find_role (jx_table_get_block (jx_table_model_get_table (model)), JX_ROLE_LEVEL1);
  gboolean beyond = FALSE;

  if (class >= 0 && edit->column <= (guint) class && (guint) class < edit->column + edit->n_columns)
    return FALSE;

  for (guint row = 0; row < edit->n_rows - edit->n_missing; row++)
    {
      if (beyond && row >= n_selected && loses_text (model, edit, row))
        return TRUE;

      beyond = beyond || jx_table_model_get_line (model, edit->row + row)->is_new;
    }

  return FALSE;
}

static guint
count_made (JxGrid         *grid,
            const JxCells  *cells,
            gboolean        as_text,
            JxGridPasteWay  way)
{
  g_autoptr(JxGridEdit) edit = jx_grid_plan_paste (grid, cells, as_text, way);

  return edit != NULL ? jx_grid_edit_count_made (edit) : 0;
}

/* Over rows of another class nothing is pasted unasked. Blank lines at the end of what was copied make no row and empty none. */
static void
paste_beyond (JxGrid        *grid,
              const JxCells *cells,
              gboolean       as_text)
{
  guint n_made = count_made (grid, cells, as_text, JX_GRID_PASTE_INSERT);

  if (n_made > 0)
    ask_to_insert (grid, cells, as_text, n_made);
  else
    jx_grid_paste_block (grid, cells, as_text, JX_GRID_PASTE_INSERT);
}

/* Asks once what becomes of rows that find no place; the empty line is there to be typed and pasted into. */
static void
paste_rows (JxTableModel  *model,
            JxGrid        *grid,
            const JxCells *cells,
            gboolean       as_text)
{
  g_autoptr(JxGridEdit) edit = NULL;
  JxGridRange selected = { 0 };
  guint n_made;

  jx_grid_commit (grid);
  edit = jx_grid_plan_paste (grid, cells, as_text, JX_GRID_PASTE_OVER);
  if (edit == NULL)
    return;

  jx_grid_selection_get_range (jx_grid_view_get_selection (JX_GRID_VIEW (grid)), &selected);
  n_made = jx_grid_edit_count_made (edit);

  if (overruns (model, edit, selected.n_rows))
    paste_beyond (grid, cells, as_text);
  else if (n_made > 1 && edit->n_missing < edit->n_rows)
    ask_to_grow (grid, cells, as_text, n_made);
  else
    jx_grid_paste_block (grid, cells, as_text, JX_GRID_PASTE_OVER);
}

/* The line of a row; without one the number of lines */
static guint
find_line (JxTableModel *model,
           guint         row)
{
  guint line = 0;

  while (line < jx_table_model_get_n_lines (model)
         && (jx_table_model_get_line (model, line)->is_new || jx_table_model_get_line (model, line)->position != row))
    line++;

  return line;
}

/* As after any paste: what came is selected, and its first cell is the active one. */
static void
select_rows (JxGrid *grid,
             guint   first,
             guint   n_rows)
{
  JxTableModel *model = JX_TABLE_MODEL (jx_grid_get_model (grid));
  guint line = find_line (model, first), last = find_line (model, first + n_rows - 1);
  JxGridRange range = { line, 0, last - line + 1, jx_grid_model_get_n_columns (JX_GRID_MODEL (model)) };

  if (last >= jx_table_model_get_n_lines (model))
    return;

  jx_grid_set_active (grid, line, 0);
  jx_grid_selection_set_range (jx_grid_get_selection (grid), &range);
}

static void
pasted_cb (JxGrid     *grid,
           const char *message,
           guint       first,
           guint       n_rows)
{
  if (n_rows > 0)
    select_rows (grid, first, n_rows);
  gtk_accessible_announce (GTK_ACCESSIBLE (grid), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  g_signal_emit_by_name (grid, "problem", message);
  gtk_widget_grab_focus (GTK_WIDGET (grid));
}

void
jx_table_paste (JxSession     *session,
                JxTableModel  *model,
                JxGrid        *grid,
                const JxCells *cells,
                gboolean       as_text)
{
  JxTable *table = jx_table_model_get_table (model);
  AdwDialog *dialog = as_text ? NULL : jx_paste_dialog_new (session, table, cells);

  if (dialog != NULL)
    {
      jx_grid_commit (grid);
      g_signal_connect_object (dialog, "pasted", G_CALLBACK (pasted_cb), grid, G_CONNECT_SWAPPED);
      adw_dialog_present (dialog, GTK_WIDGET (grid));
    }
  else if (jx_table_block_has_own_rows (table))
    {
      paste_rows (model, grid, cells, as_text);
    }
  else
    {
      jx_grid_paste_block (grid, cells, as_text, JX_GRID_PASTE_FIT);
    }
}
