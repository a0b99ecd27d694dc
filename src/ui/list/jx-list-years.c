/* jx-list-years.c: the years that the list can be narrowed to
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-list-years.h"

#include <glib/gi18n.h>

#include "jx-entry.h"

static int
compare_years (gconstpointer a,
               gconstpointer b)
{
  return *(const int *) b - *(const int *) a;
}

static GArray *
list_years (GListModel *entries)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  GArray *years = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr(JxEntry) entry = g_list_model_get_item (entries, i);
      int year = jx_entry_get_year (entry);

      if (year > 0 && g_hash_table_add (seen, GINT_TO_POINTER (year)))
        g_array_append_val (years, year);
    }

  g_array_sort (years, compare_years);

  return years;
}

/* The years that there are, newest first, below "every year"; returns the place of the chosen one. */
guint
jx_list_years_fill (GtkStringList *years,
                    GListModel    *entries,
                    int            chosen)
{
  g_autoptr(GArray) found = list_years (entries);
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint place;

  g_ptr_array_add (texts, g_strdup (_("Every year")));
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (texts, g_strdup_printf ("%d", g_array_index (found, int, i)));
  g_ptr_array_add (texts, NULL);
  gtk_string_list_splice (years, 0, g_list_model_get_n_items (G_LIST_MODEL (years)), (const char *const *) texts->pdata);

  place = jx_list_years_find (years, chosen);

  return place != GTK_INVALID_LIST_POSITION ? place : 0;
}

guint
jx_list_years_find (GtkStringList *years,
                    int            year)
{
  g_autofree char *text = g_strdup_printf ("%d", year);

  return gtk_string_list_find (years, text);
}
