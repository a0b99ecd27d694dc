/* jx-fonts.h: the faces of an official page, and what stands in for them here
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pango.h>

#include "jx-report-types.h"

G_BEGIN_DECLS

typedef enum
{
  JX_FACE_FANGSONG,       /* 仿宋 */
  JX_FACE_TITLE,          /* 小标宋 */
  JX_FACE_HEITI,          /* 黑体 */
  JX_FACE_KAITI,          /* 楷体 */
  JX_FACE_SONGTI,         /* 宋体 */
  JX_FACE_LATIN,          /* digits and Latin letters */
  JX_FACE_LAST
} JxFace;

typedef struct
{
  const char *wanted;     /* as offices name it */
  const char *taken;      /* the family used instead */
} JxSubstitution;

JxFonts    *jx_fonts_new                (PangoFontMap  *map);
void        jx_fonts_free               (JxFonts       *self);
const char *jx_fonts_get_office_name    (JxFace         face);
const char *jx_fonts_get_name           (JxFace         face);
gboolean    jx_fonts_find               (const char    *name,
                                         JxFace        *face);
gboolean    jx_fonts_have               (JxFonts       *self,
                                         const char    *family);
gboolean    jx_fonts_choose             (JxFonts       *self,
                                         JxFace         face,
                                         const char    *family);
const char *jx_fonts_get_family         (JxFonts       *self,
                                         JxFace         face);
void        jx_fonts_list_families      (JxFonts       *self,
                                         PangoContext  *context,
                                         GPtrArray    **chinese,
                                         GPtrArray    **latin);
PangoFontDescription *jx_fonts_describe (JxFonts       *self,
                                         JxFace         face,
                                         double         size,
                                         gboolean       bold);
GPtrArray  *jx_fonts_get_substitutions  (JxFonts       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxFonts, jx_fonts_free)

G_END_DECLS
