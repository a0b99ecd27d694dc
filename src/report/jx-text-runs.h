/* jx-text-runs.h: what in a text is not hanzi: digits, letters, tick boxes
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

#define JX_RUN_SIGNS ('~' - ' ')   /* of ASCII, without the space */

/* How wide the signs of a face are. */
typedef struct
{
  double widths[JX_RUN_SIGNS];    /* in their order, in parts of the size */
} JxRunWidths;

JxRunWidths   *jx_run_widths_new              (PangoContext               *context,
                                               const PangoFontDescription *font,
                                               double                      size);
void           jx_text_runs_add_breaks        (PangoAttrList              *attributes,
                                               const char                 *string,
                                               const JxRunWidths          *widths,
                                               double                      fitting);
gboolean       jx_text_runs_add_words         (PangoAttrList              *attributes,
                                               const char                 *string);
PangoAttrList *jx_text_runs_create_attributes (const char                 *string,
                                               const PangoFontDescription *latin,
                                               const JxRunWidths          *widths,
                                               double                      size,
                                               double                      width);
gboolean       jx_text_runs_is_even           (const char                 *string);
double         jx_text_runs_get_width         (const char                 *string);
double         jx_text_runs_get_longest       (const char                 *string,
                                               const JxRunWidths          *widths);
double         jx_text_runs_get_amount        (const char                 *string,
                                               const JxRunWidths          *widths);

G_END_DECLS
