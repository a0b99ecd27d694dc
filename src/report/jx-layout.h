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

GPtrArray *jx_layout_document (const JxDocument *document,
                               JxTypesetter     *typesetter,
                               const JxNumbering *numbering,
                               const char       *digest);
double     jx_layout_get_foot  (double            margin);
gboolean   jx_layout_is_turned (const JxDocument *document,
                                const JxPage     *page);

G_END_DECLS
