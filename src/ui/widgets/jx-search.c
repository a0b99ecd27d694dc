/* jx-search.c: search entries that outlive a late paste, and choices that are searched
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-search.h"

#include "jx-list-heading.h"

#define LIST_HEIGHT 260

static void
root_cb (GtkWidget *entry)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (entry));

  if (gtk_widget_get_root (entry) != NULL)
    g_signal_handlers_unblock_matched (text, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, entry);
  else
    g_signal_handlers_block_matched (text, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, entry);
}

/* GtkSearchEntry (4.18) listens to its text without holding itself: where the clipboard's owner answers after the entry went
 * with its dialog, the text, which the paste holds, tells it to memory that is freed. One that is in no window does not listen. */
void
jx_search_guard (GtkSearchEntry *entry)
{
  if (gtk_widget_get_root (GTK_WIDGET (entry)) == NULL)
    root_cb (GTK_WIDGET (entry));
  g_signal_connect (entry, "notify::root", G_CALLBACK (root_cb), NULL);
}

static GtkWidget *
find_below (GtkWidget *widget,
            GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_below (child, type);

  return found;
}

static void
activate_cb (GtkWidget *list)
{
  gtk_widget_activate_action (list, "list.activate-item", "u", 0);
}

/* libadwaita's (1.7) does nothing at Return nor at the first Escape, finds as late as its entry says, and begins below the heading
 * of its first line. It has room above or below its row in a low window. */
void
jx_search_choose (AdwComboRow   *row,
                  GtkExpression *text)
{
  GtkWidget *entry = find_below (GTK_WIDGET (row), GTK_TYPE_SEARCH_ENTRY);
  GtkWidget *popover = gtk_widget_get_ancestor (entry, GTK_TYPE_POPOVER), *list = find_below (popover, GTK_TYPE_LIST_VIEW);

  adw_combo_row_set_expression (row, text);
  adw_combo_row_set_search_match_mode (row, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  adw_combo_row_set_enable_search (row, TRUE);
  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (entry), 0);
  jx_search_guard (GTK_SEARCH_ENTRY (entry));
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (list, GTK_TYPE_SCROLLED_WINDOW)), LIST_HEIGHT);
  g_signal_connect_object (entry, "stop-search", G_CALLBACK (gtk_popover_popdown), popover, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (activate_cb), list, G_CONNECT_SWAPPED);
  g_signal_connect (list, "map", G_CALLBACK (jx_list_heading_return), NULL);
}
