/* jx-grid-clipboard.c: copying and pasting in the table
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-clipboard.h"

#include <glib/gi18n-lib.h>

#include "jx-grid-tell.h"
#include "jx-grid-transfer.h"

gboolean
jx_grid_copy (JxGrid *self)
{
  g_autoptr(JxCells) block = NULL;
  JxGridRange range;

  if (!jx_grid_selection_get_range (jx_grid_get_selection (self), &range))
    return FALSE;

  block = jx_grid_operation_copy (jx_grid_get_model (self), &range);
  jx_grid_transfer_copy (gtk_widget_get_clipboard (GTK_WIDGET (self)), block);
  jx_grid_frames_set_copied (jx_grid_get_frames (self), &range);
  jx_grid_announce (self, g_strdup_printf (ngettext ("%u cell copied", "%u cells copied", range.n_rows * range.n_columns),
                                   range.n_rows * range.n_columns));
  return TRUE;
}

typedef struct
{
  JxGrid   *grid;
  gboolean  as_text;
} Paste;

/* What a paste at the selection would change; NULL where nothing can be pasted */
JxGridEdit *
jx_grid_plan_paste (JxGrid         *self,
                    const JxCells  *block,
                    gboolean        as_text,
                    JxGridPasteWay  way)
{
  JxGridRange range;

  if (jx_grid_get_model (self) == NULL || !jx_grid_selection_get_range (jx_grid_get_selection (self), &range))
    return NULL;

  return jx_grid_operation_paste (jx_grid_get_model (self), &range, block, as_text, way);
}

void
jx_grid_paste_block (JxGrid         *self,
                     const JxCells  *block,
                     gboolean        as_text,
                     JxGridPasteWay  way)
{
  JxGridRange range;
  JxGridEdit *edit;

  jx_grid_commit (self);
  edit = jx_grid_plan_paste (self, block, as_text, way);
  if (edit == NULL)
    return;

  range = (JxGridRange) { edit->row, edit->column, edit->n_rows - edit->n_missing + jx_grid_edit_count_made (edit), edit->n_columns };
  if (!jx_grid_change_block (self, edit, JX_GRID_PASTED))
    return;

  jx_grid_frames_set_copied (jx_grid_get_frames (self), NULL);
  if (range.n_rows > 0 && range.row < jx_grid_model_get_n_rows (jx_grid_get_model (self)))
    jx_grid_selection_set_range (jx_grid_get_selection (self), &range);
}

static void
pasted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autofree Paste *paste = data;
  g_autoptr(JxGrid) self = paste->grid;
  g_autoptr(GError) error = NULL;
  gboolean taken = FALSE;
  g_autoptr(JxCells) block = jx_grid_transfer_read_finish (GDK_CLIPBOARD (source), result, &error);

  if (block != NULL)
    g_signal_emit_by_name (self, "paste", block, paste->as_text, &taken);

  if (block != NULL && !taken)
    jx_grid_paste_block (self, block, paste->as_text, JX_GRID_PASTE_OVER);
  else if (block == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit_by_name (self, "problem", error->message);
}

gboolean
jx_grid_paste (JxGrid   *self,
               gboolean  as_text)
{
  Paste *paste_data = g_new (Paste, 1);

  paste_data->grid = g_object_ref (self);
  paste_data->as_text = as_text;
  jx_grid_transfer_read (gtk_widget_get_clipboard (GTK_WIDGET (self)), as_text, NULL, pasted_cb, paste_data);
  return TRUE;
}
