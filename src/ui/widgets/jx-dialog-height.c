/* jx-dialog-height.c: a dialog is as high as what is in it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-dialog-height.h"

/* Without a height of its own a dialog asks for what its content asked for when it was shown, and goes on asking for that whatever
 * comes into it (AdwDialog, 1.7). */
void
jx_dialog_height_update (AdwDialog *dialog)
{
  GtkWidget *child = adw_dialog_get_child (dialog);
  int width = gtk_widget_get_width (child), least, height;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (width <= 0)
    width = adw_dialog_get_content_width (dialog);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, MAX (width, least), NULL, &height, NULL, NULL);
  adw_dialog_set_content_height (dialog, height);
}
