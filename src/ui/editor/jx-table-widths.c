/* jx-table-widths.c: the widths of columns, remembered for each table of a form
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-table-widths.h"

#define SETTING "column-widths"
#define MOST    4000   /* sp */

char *
jx_table_widths_dup_key (JxTable      *table,
                         JxAssessment *assessment)
{
  return g_strconcat (jx_form_get_id (jx_assessment_get_form (assessment)), "/", jx_table_get_block (table)->id, NULL);
}

void
jx_table_widths_load (GSettings     *settings,
                      const char    *key,
                      JxGridColumns *columns)
{
  g_autoptr(GVariant) all = g_settings_get_value (settings, SETTING);
  g_autoptr(GVariant) widths = g_variant_lookup_value (all, key, G_VARIANT_TYPE ("ai"));

  for (guint i = 0; widths != NULL && i < g_variant_n_children (widths) && i < jx_grid_columns_get_n (columns); i++)
    {
      gint32 width;

      g_variant_get_child (widths, i, "i", &width);
      jx_grid_columns_set_fixed (columns, i, CLAMP (width, 0, MOST));
    }
}

void
jx_table_widths_save (GSettings           *settings,
                      const char          *key,
                      const JxGridColumns *columns)
{
  g_autoptr(GVariant) before = g_settings_get_value (settings, SETTING);
  GVariantBuilder all;
  GVariantIter iter;
  const char *other;
  GVariant *widths;

  g_variant_builder_init (&all, G_VARIANT_TYPE ("a{sai}"));
  g_variant_iter_init (&iter, before);

  while (g_variant_iter_loop (&iter, "{&s@ai}", &other, &widths))
    if (!g_str_equal (other, key))
      g_variant_builder_add (&all, "{s@ai}", other, widths);

  g_variant_builder_open (&all, G_VARIANT_TYPE ("{sai}"));
  g_variant_builder_add (&all, "s", key);
  g_variant_builder_open (&all, G_VARIANT_TYPE ("ai"));

  for (guint i = 0; i < jx_grid_columns_get_n (columns); i++)
    g_variant_builder_add (&all, "i", jx_grid_columns_get_fixed (columns, i));

  g_variant_builder_close (&all);
  g_variant_builder_close (&all);
  g_settings_set_value (settings, SETTING, g_variant_builder_end (&all));
}
