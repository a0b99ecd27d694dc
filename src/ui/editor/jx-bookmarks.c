/* jx-bookmarks.c: where an assessment was left: view, cell, scroll
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-bookmarks.h"

#define SETTING "places"
#define TYPE    "(ssssd)"   /* assessment, view, row, field, scroll */
#define MOST    200         /* the others begin at their top */

/* The last one left stands first. The child of a stack is a JxView each. */
void
jx_bookmarks_save (GSettings    *settings,
                   const char   *assessment,
                   AdwViewStack *views)
{
  g_autoptr(GVariant) before = g_settings_get_value (settings, SETTING);
  JxView *view = JX_VIEW (adw_view_stack_get_visible_child (views));
  const char *row_id = "", *field = "", *other;
  GVariantBuilder places;
  double scroll = jx_view_get_place (view, &row_id, &field);

  g_variant_builder_init (&places, G_VARIANT_TYPE ("a" TYPE));
  g_variant_builder_add (&places, TYPE, assessment, adw_view_stack_get_visible_child_name (views), row_id, field, scroll);

  for (guint i = 0; i < MIN (g_variant_n_children (before), MOST - 1); i++)
    {
      g_autoptr(GVariant) place = g_variant_get_child_value (before, i);

      g_variant_get_child (place, 0, "&s", &other);
      if (!g_str_equal (other, assessment))
        g_variant_builder_add_value (&places, place);
    }

  g_settings_set_value (settings, SETTING, g_variant_builder_end (&places));
}

/* Without the focus, which stays where it is; FALSE if it was never left, or its form has no such view any more. */
gboolean
jx_bookmarks_restore (GSettings    *settings,
                      const char   *assessment,
                      AdwViewStack *views)
{
  g_autoptr(GVariant) places = g_settings_get_value (settings, SETTING);
  const char *id, *name, *row_id, *field;
  GVariantIter iter;
  double scroll;

  g_variant_iter_init (&iter, places);

  while (g_variant_iter_next (&iter, "(&s&s&s&sd)", &id, &name, &row_id, &field, &scroll))
    {
      GtkWidget *view = g_str_equal (id, assessment) ? adw_view_stack_get_child_by_name (views, name) : NULL;

      if (view == NULL || !adw_view_stack_page_get_visible (adw_view_stack_get_page (views, view)))
        continue;

      adw_view_stack_set_visible_child (views, view);
      jx_view_set_place (JX_VIEW (view), row_id, field, scroll);
      return TRUE;
    }

  return FALSE;
}
