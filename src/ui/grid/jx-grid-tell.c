/* jx-grid-tell.c: a change of many cells, and what is said of it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-tell.h"

#include <glib/gi18n-lib.h>

static char *
say_count (JxGridDoing doing,
           guint       count)
{
  switch (doing)
    {
    case JX_GRID_CLEARED:
      return g_strdup_printf (ngettext ("%u cell cleared", "%u cells cleared", count), count);
    case JX_GRID_PASTED:
      return g_strdup_printf (ngettext ("%u cell pasted", "%u cells pasted", count), count);
    case JX_GRID_FILLED:
    default:
      return g_strdup_printf (ngettext ("%u cell filled", "%u cells filled", count), count);
    }
}

/* With the rows that it made */
static char *
say (const JxGridEdit *edit,
     JxGridDoing       doing)
{
  guint n_made = jx_grid_edit_count_made (edit);
  g_autofree char *cells = say_count (doing, jx_grid_edit_count (edit));
  g_autofree char *rows = g_strdup_printf (ngettext ("%u row inserted", "%u rows inserted", n_made), n_made);

  return n_made > 0 ? g_strdup_printf (_("%1$s, %2$s"), rows, cells) : g_steal_pointer (&cells);
}

void
jx_grid_announce (JxGrid *self,
                  char   *message)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  g_free (message);
}

gboolean
jx_grid_change_block (JxGrid      *self,
                      JxGridEdit  *edit,
                      JxGridDoing  doing)
{
  guint count = jx_grid_edit_count (edit);
  guint skipped = edit->n_skipped;
  guint n_made = jx_grid_edit_count_made (edit);
  guint n_before = jx_grid_model_get_n_rows (jx_grid_get_model (self));
  g_autofree char *said = say (edit, doing);

  if (count == 0 && skipped == 0)
    {
      jx_grid_edit_free (edit);
      return FALSE;
    }

  if (count == 0)
    {
      jx_grid_edit_free (edit);
      g_signal_emit_by_name (self, "problem", _("These cells cannot be written to. Nothing was changed."));
      return TRUE;
    }

  jx_grid_emit_edit (self, edit);
  if (n_made > 0 && jx_grid_model_get_n_rows (jx_grid_get_model (self)) == n_before)
    return FALSE;   /* there was no room: the owner has said so */

  if (skipped > 0)
    jx_grid_announce (self, g_strdup_printf (ngettext ("%1$s, %2$u was left out", "%1$s, %2$u were left out",
                                               skipped), said, skipped));
  else
    jx_grid_announce (self, g_steal_pointer (&said));
  return TRUE;
}
