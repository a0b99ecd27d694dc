/* jx-text-style.h: how each kind of text looks: face, size, pitch, place
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-fonts.h"
#include "jx-form.h"
#include "jx-text-runs.h"

G_BEGIN_DECLS

/* All lengths in points. */
typedef struct
{
  JxTextRole  role;
  JxFace      face;
  gboolean    bold;
  double      size;
  double      pitch;        /* from line to line, whatever the font asks for */
  double      spacing;      /* added between characters */
  double      indent;       /* of the first line */
  double      after;        /* free space below */
  JxAlign     align;
  gboolean    keep_next;    /* no page ends after it */
  gboolean    justify;      /* its lines fill the width */
  guint       font;         /* sums up what the face looks like here; a typesetter's */
} JxTextStyle;

void   jx_text_style_init         (JxTextStyle       *style,
                                   JxTextRole         role,
                                   const JxPage      *page);
gboolean jx_text_style_fit        (const JxTextStyle *style,
                                   const char        *string,
                                   const JxRunWidths *widths,
                                   double             width,
                                   JxTextStyle       *smaller);
double jx_text_style_get_baseline (const JxTextStyle *style);

G_END_DECLS
