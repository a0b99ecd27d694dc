/* jx-page-strip.h: where the pages of a report stand on their ground
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <graphene.h>

#include "jx-report.h"

G_BEGIN_DECLS

#define JX_PAGE_GAP    12             /* between pages, and around them */
#define JX_PAGE_SCREEN (96.0 / 72.0)  /* logical pixels a point at 100 % */

/* Instead of a percentage. */
#define JX_ZOOM_WIDTH 0               /* the widest page fills the width */
#define JX_ZOOM_PAGE  -1              /* the largest page is seen whole */

/* All lengths in logical pixels, from the upper left corner of the ground. */
typedef struct
{
  JxReport *report;   /* or NULL */
  int       zoom;
  gboolean  single;   /* one page at a time */
  guint     page;     /* that one */
  double    width;    /* of the window on the ground */
  double    height;

  double    scale;    /* logical pixels a point; this and what follows is measured */
  double    widest;   /* page, in points */
  double   *tops;     /* of the pages one below the other, and where the next one would begin */
  guint     n_tops;
} JxPageStrip;

gboolean jx_page_strip_measure      (JxPageStrip       *self,
                                     double             y,
                                     gint64             time);
void     jx_page_strip_clear        (JxPageStrip       *self);
guint    jx_page_strip_get_n_pages  (const JxPageStrip *self);
double   jx_page_strip_get_scale    (const JxPageStrip *self);
void     jx_page_strip_get_size     (const JxPageStrip *self,
                                     double            *width,
                                     double            *height);
gboolean jx_page_strip_place        (const JxPageStrip *self,
                                     guint              page,
                                     graphene_rect_t   *place);
guint    jx_page_strip_find_page    (const JxPageStrip *self,
                                     double             y);
guint    jx_page_strip_find_current (const JxPageStrip *self,
                                     double             top);
gboolean jx_page_strip_find         (const JxPageStrip *self,
                                     double             x,
                                     double             y,
                                     guint             *page,
                                     double            *page_x,
                                     double            *page_y);

G_END_DECLS
