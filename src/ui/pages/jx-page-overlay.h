/* jx-page-overlay.h: what is shown over the pages: cell in edit, hits of a search, findings
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jx-page-marks.h"
#include "jx-report-search.h"

G_BEGIN_DECLS

typedef struct _JxPageOverlay JxPageOverlay;

JxPageOverlay      *jx_page_overlay_new          (void);
void                jx_page_overlay_free         (JxPageOverlay *self);
void                jx_page_overlay_set_report   (JxPageOverlay *self,
                                                  JxReport      *report);
void                jx_page_overlay_update       (JxPageOverlay *self);
gboolean            jx_page_overlay_set_source   (JxPageOverlay *self,
                                                  const char    *row_id,
                                                  const char    *field);
void                jx_page_overlay_leave_source (JxPageOverlay *self);
gboolean            jx_page_overlay_find_source  (JxPageOverlay *self,
                                                  JxReportRect  *place);
gboolean            jx_page_overlay_set_findings (JxPageOverlay *self,
                                                  GListModel    *findings);
void                jx_page_overlay_set_hits     (JxPageOverlay *self,
                                                  GArray        *hits);
const JxReportRect *jx_page_overlay_choose_hit   (JxPageOverlay *self,
                                                  guint          hit);
void                jx_page_overlay_draw         (JxPageOverlay *self,
                                                  guint          page,
                                                  GtkWidget     *widget,
                                                  GtkSnapshot   *snapshot,
                                                  const graphene_rect_t *place,
                                                  double         scale);
JxPageMark         *jx_page_overlay_find_mark    (JxPageOverlay *self,
                                                  guint          page,
                                                  double         x,
                                                  double         y,
                                                  double         scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxPageOverlay, jx_page_overlay_free)

G_END_DECLS
