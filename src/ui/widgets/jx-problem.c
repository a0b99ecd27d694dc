/* jx-problem.c: a finding below the text that it is about
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-problem.h"

/* Shows the finding in words and colour, and tells assistive technology that text is wrong; NULL takes both back. */
void
jx_problem_show (GtkLabel      *label,
                 GtkAccessible *text,
                 JxFinding     *finding)
{
  static const char *const classes[] = { [JX_SEVERITY_ERROR] = "error", [JX_SEVERITY_WARNING] = "warning",
                                         [JX_SEVERITY_INFO] = "accent" };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (label), classes[i]);

  gtk_widget_set_visible (GTK_WIDGET (label), finding != NULL);

  if (finding != NULL)
    {
      gtk_label_set_text (label, jx_finding_get_message (finding));
      gtk_widget_add_css_class (GTK_WIDGET (label), classes[jx_finding_get_severity (finding)]);
    }

  gtk_accessible_update_state (text, GTK_ACCESSIBLE_STATE_INVALID,
                               finding != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}
