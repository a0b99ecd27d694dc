/* jx-wrapped-label.c: a text of any length, in a column
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-wrapped-label.h"

#define LEAST_CHARS 3

/* @text, @css_class: or NULL. It begins at the left, and what has no place to break is broken where the line ends. */
GtkWidget *
jx_wrapped_label_new (const char *text,
                      const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* More lines than that, in a paragraph, end in dots. Its least width has to be said, as it
 * would be that of the dots, which may be more than the label asks for where there is room below (GtkLabel, 4.18). */
void
jx_wrapped_label_set_most_lines (GtkWidget *label,
                                 int        n_lines)
{
  gtk_label_set_lines (GTK_LABEL (label), n_lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CHARS);
}
