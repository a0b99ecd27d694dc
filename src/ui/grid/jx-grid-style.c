/* jx-grid-style.c: the style sheet of the table
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-grid-style.h"

#include "jx-grid-resources.h"

/* Once for each display */
void
jx_grid_style_load (GdkDisplay *display)
{
  g_autoptr(GtkCssProvider) provider = NULL;

  if (g_object_get_data (G_OBJECT (display), "jx-grid-style") != NULL)
    return;

  g_resources_register (jx_grid_get_resource ());
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/org/jixiao/Jixiao/grid/grid.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  g_object_set_data_full (G_OBJECT (display), "jx-grid-style", g_steal_pointer (&provider), g_object_unref);
}

/* In percent, of the steps that the style sheet has */
void
jx_grid_style_change_zoom (GtkWidget *widget,
                           int        from,
                           int        to)
{
  g_autofree char *before = g_strdup_printf ("zoom-%d", from);
  g_autofree char *after = g_strdup_printf ("zoom-%d", to);

  gtk_widget_remove_css_class (widget, before);
  gtk_widget_add_css_class (widget, after);
}
