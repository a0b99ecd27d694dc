/* jx-panes.c: from one part of the window to the next, by a key
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-panes.h"

#include <adwaita.h>

#include "jx-project-list.h"
#include "jx-side-pane.h"
#include "jx-view.h"

static gboolean
is_pane (GtkWidget *widget)
{
  return JX_IS_PROJECT_LIST (widget) || JX_IS_VIEW (widget) || JX_IS_SIDE_PANE (widget);
}

/* Those that can be seen, as the eye goes over them */
static void
list_panes (GtkWidget *below,
            GPtrArray *panes)
{
  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!gtk_widget_get_mapped (child))
      continue;
    else if (is_pane (child))
      g_ptr_array_add (panes, child);
    else
      list_panes (child, panes);
}

static GtkWidget *
find_inside (GtkWidget *below,
             GType      type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (below); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = !gtk_widget_get_mapped (child) ? NULL
                         : G_TYPE_CHECK_INSTANCE_TYPE (child, type) ? child : find_inside (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* To what is worked on, not to the bar above it */
static gboolean
enter (GtkWidget *pane)
{
  GtkWidget *content = JX_IS_VIEW (pane) ? NULL
                       : find_inside (pane, JX_IS_SIDE_PANE (pane) ? ADW_TYPE_VIEW_STACK : GTK_TYPE_LIST_VIEW);

  if (JX_IS_VIEW (pane))
    return jx_view_enter (JX_VIEW (pane));
  if (GTK_IS_LIST_VIEW (content))
    return gtk_widget_grab_focus (content);

  return gtk_widget_child_focus (content != NULL ? content : pane, GTK_DIR_TAB_FORWARD);
}

static gboolean
has_focus (GtkWidget *pane)
{
  return (gtk_widget_get_state_flags (pane) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
step_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_autoptr(GPtrArray) panes = g_ptr_array_new ();
  guint at, step;

  list_panes (widget, panes);
  step = g_str_equal (name, "win.next-pane") ? 1 : panes->len - 1;
  at = g_str_equal (name, "win.next-pane") ? panes->len - 1 : 0;

  for (guint i = 0; i < panes->len; i++)
    if (has_focus (g_ptr_array_index (panes, i)))
      at = i;

  for (guint i = 1; i <= panes->len; i++)
    if (enter (g_ptr_array_index (panes, (at + i * step) % panes->len)))
      return;
}

void
jx_panes_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.next-pane", NULL, step_action);
  gtk_widget_class_install_action (window_class, "win.previous-pane", NULL, step_action);
}
