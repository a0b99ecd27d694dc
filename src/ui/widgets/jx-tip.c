/* jx-tip.c: tooltips that follow what is typed
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-tip.h"

/* Few keys change one, and whoever listens is told each time it is set. */
gboolean
jx_tip_set (GtkWidget  *widget,
            const char *text)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) == 0)
    return FALSE;

  gtk_widget_set_tooltip_text (widget, text);

  return TRUE;
}
