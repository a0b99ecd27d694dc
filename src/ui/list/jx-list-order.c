/* jx-list-order.c: the order of the list of assessments
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-list-order.h"

#include "jx-entry.h"

/* The newest year first; within one by agency, then by name. */
static int
compare_section (gconstpointer a,
                 gconstpointer b,
                 gpointer      data)
{
  JxEntry *one = (JxEntry *) a, *other = (JxEntry *) b;

  if (jx_entry_get_year (one) != jx_entry_get_year (other))
    return jx_entry_get_year (other) - jx_entry_get_year (one);

  return g_strcmp0 (jx_entry_get_agency (one), jx_entry_get_agency (other));
}

static int
compare_name (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  int order = g_strcmp0 (jx_entry_get_name ((JxEntry *) a), jx_entry_get_name ((JxEntry *) b));

  return order != 0 ? order : g_strcmp0 (jx_entry_get_id ((JxEntry *) a), jx_entry_get_id ((JxEntry *) b));
}

GListModel *
jx_list_order_new (GListModel *entries)
{
  GtkSortListModel *sorted = gtk_sort_list_model_new (NULL, GTK_SORTER (gtk_custom_sorter_new (compare_name, NULL, NULL)));
  g_autoptr(GtkSorter) sections = GTK_SORTER (gtk_custom_sorter_new (compare_section, NULL, NULL));

  gtk_sort_list_model_set_section_sorter (sorted, sections);
  gtk_sort_list_model_set_model (sorted, entries);   /* last: each change of a sorter sorts again */

  return G_LIST_MODEL (sorted);
}
