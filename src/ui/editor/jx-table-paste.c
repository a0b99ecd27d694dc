/* jx-table-paste.c: what is asked before something is pasted into a table
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

static void
answered_cb (AdwAlertDialog *dialog,
             const char     *response,
             Question       *question)
{
  gtk_widget_grab_focus (GTK_WIDGET (question->grid));

  if (!g_str_equal (response, "cancel"))
    jx_grid_paste_block (question->grid, question->cells, question->as_text, g_str_equal (response, "add"));
}

static void
ask_to_grow (JxGrid        *grid,
             const JxCells *cells,
             gboolean       as_text,
             guint          missing)
{
  g_autofree char *title = g_strdup_printf (ngettext ("Add %u Row?", "Add %u Rows?", missing), missing);
  g_autofree char *add = g_strdup_printf (ngettext ("_Add %u Row", "_Add %u Rows", missing), missing);
  AdwDialog *dialog = adw_alert_dialog_new (title, _("What was copied reaches beyond the last row of the table."));
  Question *question = g_new0 (Question, 1);

  question->grid = g_object_ref (grid);
  question->cells = jx_cells_copy (cells);
  question->as_text = as_text;
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "fit", _("_Only What Fits"), "add", add, NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "add", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "add");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "jx-question", question, question_free);
  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), question);
  adw_dialog_present (dialog, GTK_WIDGET (grid));
}

static void
pasted_cb (JxGrid     *grid,
           const char *message)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (grid), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  g_signal_emit_by_name (grid, "problem", message);
  gtk_widget_grab_focus (GTK_WIDGET (grid));
}

gboolean
jx_table_paste_ask (JxSession     *session,
                    JxTableModel  *model,
                    JxGrid        *grid,
                    const JxCells *cells,
                    gboolean       as_text)
{
  JxTable *table = jx_table_model_get_table (model);
  AdwDialog *dialog = as_text ? NULL : jx_paste_dialog_new (session, table, cells);
  guint missing;

  if (dialog != NULL)
    {
      jx_grid_commit (grid);
      g_signal_connect_object (dialog, "pasted", G_CALLBACK (pasted_cb), grid, G_CONNECT_SWAPPED);
      adw_dialog_present (dialog, GTK_WIDGET (grid));
      return TRUE;
    }

  missing = jx_grid_count_missing (grid, cells);
  if (missing == 0)
    return FALSE;

  if (jx_table_block_has_own_rows (table))
    ask_to_grow (grid, cells, as_text, missing);
  else
    jx_grid_paste_block (grid, cells, as_text, FALSE);

  return TRUE;
}
