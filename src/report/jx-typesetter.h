/* jx-typesetter.h: breaks texts into lines, and remembers
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "jx-forms.h"
#include "jx-text-style.h"

G_BEGIN_DECLS

/* A text of one look and width, broken into lines. Belongs to its typesetter. */
struct _JxText
{
  const JxTextStyle *style;
  const char        *string;
  double             width;
  JxAlign            align;
  guint              n_lines;     /* 0 only for an empty text */
};

JxTypesetter      *jx_typesetter_new         (void);
void               jx_typesetter_free        (JxTypesetter      *self);
gboolean           jx_typesetter_set_fonts   (JxTypesetter      *self,
                                              JxForms           *forms);
const JxTextStyle *jx_typesetter_get_style   (JxTypesetter      *self,
                                              JxTextRole         role,
                                              const JxPage      *page);
const JxTextStyle *jx_typesetter_get_fitting_style (JxTypesetter *self,
                                              const JxTextStyle *style,
                                              const char        *string,
                                              double             width);
const JxText      *jx_typesetter_set         (JxTypesetter      *self,
                                              const JxTextStyle *style,
                                              const char        *string,
                                              double             width,
                                              JxAlign            align);
void               jx_typesetter_draw        (JxTypesetter      *self,
                                              const JxText      *text,
                                              cairo_t           *cr,
                                              double             x,
                                              double             y,
                                              guint              first_line,
                                              guint              n_lines);
gboolean           jx_typesetter_get_span    (JxTypesetter      *self,
                                              const JxText      *text,
                                              guint              line,
                                              guint              start,
                                              guint              end,
                                              double            *x,
                                              double            *width);
gboolean           jx_typesetter_begin       (JxTypesetter      *self);
void               jx_typesetter_keep        (JxTypesetter      *self,
                                              const JxText      *text);
void               jx_typesetter_sweep       (JxTypesetter      *self);
GPtrArray         *jx_typesetter_get_substitutions (JxTypesetter *self);
char              *jx_typesetter_dup_missing (JxTypesetter      *self,
                                              const JxText      *text);
char              *jx_typesetter_dup_lines   (JxTypesetter      *self,
                                              const JxText      *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxTypesetter, jx_typesetter_free)

G_END_DECLS
