/* jx-pages.h: pages of a report on a neutral ground, as a scrollable widget
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jx-report-search.h"

G_BEGIN_DECLS

#define JX_TYPE_PAGES (jx_pages_get_type ())
G_DECLARE_FINAL_TYPE (JxPages, jx_pages, JX, PAGES, GtkWidget)

/* Signals: "jump" (const char *row_id, const char *field): a field was clicked; field is NULL for the whole row; "finding"
 * (JxFinding *): a mark in the margin was; "page-changed": another page is in view, or another number of them. */
GtkWidget *jx_pages_new          (void);
void       jx_pages_set_report   (JxPages    *self,
                                  JxReport   *report);
void       jx_pages_update       (JxPages    *self);
void       jx_pages_set_findings (JxPages    *self,
                                  GListModel *findings);
void       jx_pages_set_hits     (JxPages    *self,
                                  GArray     *hits);
void       jx_pages_show_hit     (JxPages    *self,
                                  guint       hit);
int        jx_pages_get_zoom     (JxPages    *self);
void       jx_pages_set_zoom     (JxPages    *self,
                                  int         zoom);
gboolean   jx_pages_get_single   (JxPages    *self);
void       jx_pages_set_single   (JxPages    *self,
                                  gboolean    single);
double     jx_pages_get_scale    (JxPages    *self);
guint      jx_pages_get_current  (JxPages    *self);
gboolean   jx_pages_go_to        (JxPages    *self,
                                  guint       page);
void       jx_pages_show_source  (JxPages    *self,
                                  const char *row_id,
                                  const char *field);

G_END_DECLS
