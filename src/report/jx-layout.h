/* jx-layout.h: from a document to pages
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-numbering.h"
#include "jx-report-page.h"

G_BEGIN_DECLS

#define JX_LAYOUT_CONTINUED "续表"    /* printed in every locale: the page is Chinese */

typedef struct _JxLayout JxLayout;

JxLayout           *jx_layout_new         (JxDocument        *document,
                                           JxTypesetter      *typesetter,
                                           const JxNumbering *numbering,
                                           const char        *digest,
                                           JxLayout          *before);
void                jx_layout_free        (JxLayout          *self);
gboolean            jx_layout_go_on       (JxLayout          *self);
gboolean            jx_layout_is_done     (const JxLayout    *self);
guint               jx_layout_get_n_ready (const JxLayout    *self);
const JxReportPage *jx_layout_get_page    (JxLayout          *self,
                                           guint              page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxLayout, jx_layout_free)

G_END_DECLS
