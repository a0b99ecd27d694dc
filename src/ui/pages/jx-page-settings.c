/* jx-page-settings.c: page setups and fonts are kept from one start to the next
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-page-settings.h"

#include "jx-fonts.h"

#define KEY   "page-setups"
#define FONTS "fonts"

static void
changed_cb (GSettings  *settings,
            const char *id,
            JxForms    *forms)
{
  g_autoptr(GVariant) kept = g_settings_get_value (settings, KEY);
  g_autofree char *text = NULL;
  GVariantBuilder builder;
  JxPageSetup setup;

  jx_forms_get_page_setup (forms, id, &setup);
  text = jx_page_setup_dup_text (&setup);

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  for (gsize n = 0; n < g_variant_n_children (kept); n++)
    {
      const char *other, *other_text;

      g_variant_get_child (kept, n, "{&s&s}", &other, &other_text);
      if (!g_str_equal (other, id))
        g_variant_builder_add (&builder, "{ss}", other, other_text);
    }
  if (*text != '\0')
    g_variant_builder_add (&builder, "{ss}", id, text);

  g_settings_set_value (settings, KEY, g_variant_builder_end (&builder));
}

static void
fonts_changed_cb (GSettings *settings,
                  JxForms   *forms)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  for (JxFace face = 0; face < JX_FACE_LAST; face++)
    {
      const char *family = jx_forms_get_font (forms, jx_fonts_get_name (face));

      if (family != NULL)
        g_variant_builder_add (&builder, "{ss}", jx_fonts_get_name (face), family);
    }

  g_settings_set_value (settings, FONTS, g_variant_builder_end (&builder));
}

static void
load_fonts (GSettings *settings,
            JxForms   *forms)
{
  g_autoptr(GVariant) kept = g_settings_get_value (settings, FONTS);

  for (gsize n = 0; n < g_variant_n_children (kept); n++)
    {
      const char *face, *family;

      g_variant_get_child (kept, n, "{&s&s}", &face, &family);
      jx_forms_set_font (forms, face, family);
    }
}

/* What was kept goes to the forms, and what changes there is kept. What cannot be read is as if it were not there. */
void
jx_page_settings_bind (GSettings *settings,
                       JxForms   *forms)
{
  g_autoptr(GVariant) kept = g_settings_get_value (settings, KEY);

  for (gsize n = 0; n < g_variant_n_children (kept); n++)
    {
      const char *id, *text;
      JxPageSetup setup;

      g_variant_get_child (kept, n, "{&s&s}", &id, &text);
      if (jx_page_setup_parse (text, &setup, NULL))
        jx_forms_set_page_setup (forms, id, &setup);
    }

  load_fonts (settings, forms);

  g_signal_connect_object (forms, "page-setup-changed", G_CALLBACK (changed_cb), settings, G_CONNECT_SWAPPED);
  g_signal_connect_object (forms, "fonts-changed", G_CALLBACK (fonts_changed_cb), settings, G_CONNECT_SWAPPED);
}
