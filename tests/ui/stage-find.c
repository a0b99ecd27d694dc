/* stage-find.c: what stands in a window, found by its type or its words
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "stage-find.h"

#include "robot.h"

GtkWidget *
stage_search (GtkWidget  *below,
              StageMatch  match,
              gpointer    data)
{
  if (!gtk_widget_get_mapped (below))
    return NULL;

  if (match (below, data))
    return below;

  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = stage_search (child, match, data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_of_type (GtkWidget *widget,
            gpointer   data)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, GPOINTER_TO_SIZE (data));
}

GtkWidget *
stage_find_type (GtkWidget *below,
                 GType      type)
{
  return stage_search (below, is_of_type, GSIZE_TO_POINTER (type));
}

static gboolean
is_titled (GtkWidget *widget,
           gpointer   data)
{
  if (ADW_IS_PREFERENCES_ROW (widget))
    return g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), data) == 0;

  return GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), data) == 0;
}

GtkWidget *
stage_find_title (GtkWidget  *below,
                  const char *title)
{
  return stage_search (below, is_titled, (gpointer) title);
}

static gboolean
is_labelled (GtkWidget *widget,
             gpointer   data)
{
  return GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), data) == 0;
}

GtkWidget *
stage_find_label (GtkWidget  *below,
                  const char *text)
{
  return stage_search (below, is_labelled, (gpointer) text);
}

/* ---- waiting ---- */

typedef struct
{
  GtkWidget  *below;
  StageMatch  match;
  const char *words;
} Wish;

static gboolean
is_there (gpointer data)
{
  const Wish *wish = data;

  return stage_search (wish->below, wish->match, (gpointer) wish->words) != NULL;
}

static gboolean
is_gone (gpointer data)
{
  return !is_there (data);
}

static GtkWidget *
await (const Wish *wish)
{
  robot_wait_for (wish->words, "that it is there", is_there, (gpointer) wish);

  return stage_search (wish->below, wish->match, (gpointer) wish->words);
}

GtkWidget *
stage_await_title (GtkWidget  *below,
                   const char *title)
{
  return await (&(Wish) { below, is_titled, title });
}

GtkWidget *
stage_await_label (GtkWidget  *below,
                   const char *text)
{
  return await (&(Wish) { below, is_labelled, text });
}

void
stage_await_no_label (GtkWidget  *below,
                      const char *text)
{
  robot_wait_for (text, "that it is gone", is_gone, &(Wish) { below, is_labelled, text });
}
