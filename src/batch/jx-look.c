/* jx-look.c: what a file hangs on besides its content: how the user wants its pages
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-look.h"

#include <pango/pangocairo.h>

#include "jx-fonts.h"

struct _JxLook
{
  JxFonts *fonts;    /* those of the system, looked for once for many files */
};

/**
 * jx_look_new:
 *
 * Looks which fonts there are.
 *
 * Returns: (transfer full): the look of files made now
 */
JxLook *
jx_look_new (void)
{
  JxLook *self = g_new0 (JxLook, 1);

  self->fonts = jx_fonts_new (pango_cairo_font_map_get_default ());

  return self;
}

/**
 * jx_look_free:
 * @self: (transfer full): the look of files
 *
 * Frees it.
 */
void
jx_look_free (JxLook *self)
{
  jx_fonts_free (self->fonts);
  g_free (self);
}

static void
add_setup (GChecksum    *sum,
           JxAssessment *assessment)
{
  JxPageSetup setup;
  g_autofree char *text = NULL;

  jx_forms_get_page_setup (jx_assessment_get_forms (assessment), jx_form_get_id (jx_assessment_get_form (assessment)), &setup);
  text = jx_page_setup_dup_text (&setup);
  g_checksum_update (sum, (const guchar *) text, -1);
}

/* Those that are taken, not those that are wished: one that is gone, or came since, makes other pages too. */
static void
add_fonts (JxLook       *self,
           GChecksum    *sum,
           JxAssessment *assessment)
{
  JxForms *forms = jx_assessment_get_forms (assessment);

  for (JxFace face = 0; face < JX_FACE_LAST; face++)
    {
      g_autofree char *line = NULL;

      jx_fonts_choose (self->fonts, face, jx_forms_get_font (forms, jx_fonts_get_name (face)));
      line = g_strconcat ("\n", jx_fonts_get_family (self->fonts, face), NULL);
      g_checksum_update (sum, (const guchar *) line, -1);
    }
}

/**
 * jx_look_dup_digest:
 * @self: the look of files
 * @export: an assessment on its way out
 * @format: a format
 *
 * Sums up all that decides what a file holds: the digest of the content, and where a format has pages, how these are wanted.
 * Word names the official fonts whatever stands for them here; the rows of Excel are as high as the fonts make them.
 *
 * Returns: (transfer full): SHA-256 in hexadecimal digits
 */
char *
jx_look_dup_digest (JxLook   *self,
                    JxExport *export,
                    JxFormat  format)
{
  const char *digest = jx_export_get_digest (export);
  JxAssessment *assessment = jx_export_get_assessment (export);
  g_autoptr(GChecksum) sum = NULL;

  g_return_val_if_fail (self != NULL && export != NULL, NULL);

  if (format == JX_FORMAT_JSON || format == JX_FORMAT_ZIP)
    return g_strdup (digest);

  sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_checksum_update (sum, (const guchar *) digest, -1);
  add_setup (sum, assessment);
  if (format != JX_FORMAT_DOCX)
    add_fonts (self, sum, assessment);

  return g_strdup (g_checksum_get_string (sum));
}
