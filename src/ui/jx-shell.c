/* jx-shell.c: a window that goes takes with it what was in it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-shell.h"

/* What leaves a window with the focus in it, as all does that is in a window which goes, and the content of one that folds, GTK
 * takes a reference on, as what the focus has to move from, and does not give it back if the focus never moves, or has to move
 * from something else before it did (GtkWindow's move_focus_widget, 4.18). So a window that goes has no focus, and the pages,
 * which may stay, are empty. Without a split there is nothing left to do: the window was disposed of before. */
void
jx_shell_empty (AdwNavigationSplitView *split)
{
  if (split == NULL)
    return;

  if (gtk_widget_get_root (GTK_WIDGET (split)) != NULL)
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (split)), NULL);

  adw_navigation_page_set_child (adw_navigation_split_view_get_sidebar (split), NULL);
  adw_navigation_page_set_child (adw_navigation_split_view_get_content (split), NULL);
}
