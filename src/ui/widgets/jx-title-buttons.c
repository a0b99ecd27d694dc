/* jx-title-buttons.c: which buttons the heads have, and what gives way to them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-title-buttons.h"

/* As the desktop has them, on the same sides, without those that only change the window's size. */
static char *
dup_few (GtkSettings *settings)
{
  g_autofree char *layout = NULL;
  g_autoptr(GRegex) sizes = g_regex_new ("(minimize|maximize),?", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);

  g_object_get (settings, "gtk-decoration-layout", &layout, NULL);

  return g_regex_replace_literal (sizes, layout != NULL ? layout : "", -1, 0, "", G_REGEX_MATCH_DEFAULT, NULL);
}

/* Buttons that were made since know nothing of a layout until it changes. */
static void
tell_buttons (AdwHeaderBar *bar)
{
  g_autofree char *layout = g_strdup (adw_header_bar_get_decoration_layout (bar));

  adw_header_bar_set_decoration_layout (bar, NULL);
  adw_header_bar_set_decoration_layout (bar, layout);
}

static void
set_layout (GtkWidget  *below,
            const char *layout)
{
  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (ADW_IS_HEADER_BAR (child))
      {
        g_signal_handlers_disconnect_by_func (child, tell_buttons, NULL);
        g_signal_connect (child, "notify::show-end-title-buttons", G_CALLBACK (tell_buttons), NULL);
        adw_header_bar_set_decoration_layout (ADW_HEADER_BAR (child), layout);
        tell_buttons (ADW_HEADER_BAR (child));
      }
    else
      {
        set_layout (child, layout);
      }
}

static gboolean
are_first (GtkSettings *settings)
{
  g_autofree char *layout = NULL;

  g_object_get (settings, "gtk-decoration-layout", &layout, NULL);

  return layout != NULL && g_regex_match_simple ("^[^:]*(minimize|maximize|close)", layout, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);
}

static void
show_title (GtkWidget *below,
            gboolean   shown)
{
  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (ADW_IS_HEADER_BAR (child))
      adw_header_bar_set_show_title (ADW_HEADER_BAR (child), shown);
    else
      show_title (child, shown);
}

static void
update (AdwNavigationSplitView *split)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (split));
  g_autofree char *few = dup_few (settings);
  gboolean collapsed = adw_navigation_split_view_get_collapsed (split);
  const char *layout = collapsed ? few : NULL;

  /* by its pages: while it folds, they are not below it */
  set_layout (GTK_WIDGET (adw_navigation_split_view_get_sidebar (split)), layout);
  set_layout (GTK_WIDGET (adw_navigation_split_view_get_content (split)), layout);
  show_title (GTK_WIDGET (adw_navigation_split_view_get_sidebar (split)), collapsed || !are_first (settings));
}

/* Collapsed, the window is as wide as a telephone, and the room is the title's; beside the table it is the buttons', where
 * they come first. Also in heads that come with the child of @later, which it may get when all else is there. */
void
jx_title_buttons_watch (AdwNavigationSplitView *split,
                        AdwBin                 *later)
{
  g_signal_connect (split, "notify::collapsed", G_CALLBACK (update), NULL);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (split)), "notify::gtk-decoration-layout", G_CALLBACK (update),
                           split, G_CONNECT_SWAPPED);
  g_signal_connect_object (later, "notify::child", G_CALLBACK (update), split, G_CONNECT_SWAPPED);
  update (split);
}
