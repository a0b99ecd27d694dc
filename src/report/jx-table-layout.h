/* jx-table-layout.h: rows of a table: how high, and which of them a page can take
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-report-page.h"

G_BEGIN_DECLS

typedef struct _JxTableLayout JxTableLayout;

JxTableLayout *jx_table_layout_new      (const JxDocTable  *table,
                                         guint              node,
                                         JxTypesetter      *typesetter,
                                         const JxPage      *page,
                                         double             x,
                                         double             width,
                                         double             below);
double         jx_table_layout_get_height (const JxDocTable *table,
                                         JxTypesetter      *typesetter,
                                         const JxPage      *page,
                                         double             width);
void           jx_table_layout_free     (JxTableLayout     *self);
gboolean       jx_table_layout_is_begun (JxTableLayout     *self);
gboolean       jx_table_layout_is_done  (JxTableLayout     *self);
gboolean       jx_table_layout_place    (JxTableLayout     *self,
                                         JxReportPage      *page,
                                         double             y,
                                         double             available,
                                         double             full,
                                         double            *taken);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxTableLayout, jx_table_layout_free)

G_END_DECLS
