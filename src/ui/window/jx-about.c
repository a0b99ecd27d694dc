/* jx-about.c: what the program is
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "jx-about.h"

#include <glib/gi18n.h>

void
jx_about_present (GtkWidget *window)
{
  adw_show_about_dialog (window,
                         "application-name", _("Performance Self-Evaluation"),
                         "application-icon", APPLICATION_ID,
                         "version", PACKAGE_VERSION,
                         "developer-name", _("The authors"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _("Official tables of budget performance, right the first time"),
                         "translator-credits", _("translator-credits"),
                         NULL);
}
