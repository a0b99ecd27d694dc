/* jx-thumbnails.c: all pages at a glance, to choose one
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-thumbnails.h"

#include <glib/gi18n.h>

#include "jx-thumbnail.h"

#define COLUMNS    3
#define MAX_HEIGHT 440    /* logical pixels; what is more is scrolled */

struct _JxThumbnails
{
  GtkPopover          parent_instance;

  GtkGridView        *grid;
  GtkStringList      *numbers;
  GtkSingleSelection *selection;
  JxPageCache        *cache;
  JxReport           *report;   /* or NULL */
};

G_DEFINE_FINAL_TYPE (JxThumbnails, jx_thumbnails, GTK_TYPE_POPOVER)

enum
{
  PAGE_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          JxThumbnails             *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *number = gtk_label_new (NULL);

  gtk_widget_add_css_class (number, "caption");
  gtk_widget_add_css_class (number, "numeric");
  gtk_box_append (GTK_BOX (box), jx_thumbnail_new (self->cache));
  gtk_box_append (GTK_BOX (box), number);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         JxThumbnails             *self)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  guint page = gtk_list_item_get_position (item);
  g_autofree char *label = g_strdup_printf (_("Page %u"), page + 1);

  jx_thumbnail_set_page (JX_THUMBNAIL (gtk_widget_get_first_child (box)), self->report, page);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (box)),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
  gtk_list_item_set_accessible_label (item, label);
}

static void
activate_cb (JxThumbnails *self,
             guint         page)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PAGE_CHOSEN], 0, page);
}

static void
jx_thumbnails_dispose (GObject *object)
{
  JxThumbnails *self = JX_THUMBNAILS (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->report);

  G_OBJECT_CLASS (jx_thumbnails_parent_class)->dispose (object);
}

static void
jx_thumbnails_finalize (GObject *object)
{
  jx_page_cache_free (JX_THUMBNAILS (object)->cache);   /* after those that draw with it */

  G_OBJECT_CLASS (jx_thumbnails_parent_class)->finalize (object);
}

static void
jx_thumbnails_class_init (JxThumbnailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = jx_thumbnails_dispose;
  object_class->finalize = jx_thumbnails_finalize;

  signals[PAGE_CHOSEN] = g_signal_new ("page-chosen", JX_TYPE_THUMBNAILS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
jx_thumbnails_init (JxThumbnails *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *window = gtk_scrolled_window_new ();

  self->cache = jx_page_cache_new ();
  self->numbers = gtk_string_list_new (NULL);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (self->numbers));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_DEFAULT);

  self->grid = GTK_GRID_VIEW (gtk_grid_view_new (g_object_ref (GTK_SELECTION_MODEL (self->selection)), factory));
  gtk_grid_view_set_min_columns (self->grid, COLUMNS);
  gtk_grid_view_set_max_columns (self->grid, COLUMNS);
  gtk_grid_view_set_single_click_activate (self->grid, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pages"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "jx-thumbnails");
  g_signal_connect_object (self->grid, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_set_focusable (window, FALSE);   /* the pages in it take the focus */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (window), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (window), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (window), GTK_WIDGET (self->grid));
  gtk_popover_set_child (GTK_POPOVER (self), window);
}

void
jx_thumbnails_set_report (JxThumbnails *self,
                          JxReport     *report)
{
  g_set_object (&self->report, report);
  jx_page_cache_set_report (self->cache, report);
  gtk_string_list_splice (self->numbers, 0, g_list_model_get_n_items (G_LIST_MODEL (self->numbers)), NULL);
}

/* As many pages as are made so far. */
void
jx_thumbnails_update (JxThumbnails *self)
{
  guint n = self->report != NULL ? jx_report_get_n_ready (self->report) : 0;
  guint known = g_list_model_get_n_items (G_LIST_MODEL (self->numbers));

  if (known > n)
    gtk_string_list_splice (self->numbers, n, known - n, NULL);

  for (; known < n; known++)
    {
      g_autofree char *number = g_strdup_printf ("%u", known + 1);

      gtk_string_list_append (self->numbers, number);
    }
}

/* When it opens: the focus is on a page, and the others come as they are made. */
void
jx_thumbnails_show_page (JxThumbnails *self,
                         guint         page)
{
  jx_thumbnails_update (self);

  if (page >= g_list_model_get_n_items (G_LIST_MODEL (self->numbers)))
    return;

  gtk_grid_view_scroll_to (self->grid, page, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));   /* scroll_to only moves a focus already inside */
}
