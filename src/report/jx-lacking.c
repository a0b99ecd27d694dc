/* jx-lacking.c: the characters of a text that no font here has
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-lacking.h"

static void
collect (PangoLayout *layout,
         GHashTable  *missing)
{
  g_autoptr(PangoLayoutIter) iter = pango_layout_get_iter (layout);

  do
    {
      PangoLayoutRun *run = pango_layout_iter_get_run_readonly (iter);

      for (int n = 0; run != NULL && n < run->glyphs->num_glyphs; n++)
        {
          PangoGlyph glyph = run->glyphs->glyphs[n].glyph;

          if (glyph != PANGO_GLYPH_INVALID_INPUT && (glyph & PANGO_GLYPH_UNKNOWN_FLAG))
            g_hash_table_add (missing, GUINT_TO_POINTER (glyph & ~PANGO_GLYPH_UNKNOWN_FLAG));
        }
    }
  while (pango_layout_iter_next_run (iter));
}

static int
compare_characters (gconstpointer a,
                    gconstpointer b)
{
  guint one = *(const guint *) a, other = *(const guint *) b;

  return (one > other) - (one < other);
}

/**
 * jx_lacking_dup_characters:
 * @layout: a text
 *
 * Lists the characters that are shown as boxes with their numbers.
 *
 * Returns: (transfer full): each once, in the order of their numbers
 */
char *
jx_lacking_dup_characters (PangoLayout *layout)
{
  g_autoptr(GArray) characters = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(GHashTable) found = g_hash_table_new (NULL, NULL);
  GString *lacking = g_string_new (NULL);
  GHashTableIter iter;
  gpointer key;

  g_return_val_if_fail (PANGO_IS_LAYOUT (layout), NULL);

  collect (layout, found);
  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      guint character = GPOINTER_TO_UINT (key);

      g_array_append_val (characters, character);
    }

  g_array_sort (characters, compare_characters);
  for (guint n = 0; n < characters->len; n++)
    g_string_append_unichar (lacking, g_array_index (characters, guint, n));

  return g_string_free (lacking, FALSE);
}
