/* jx-layout.h: from a document to pages
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-numbering.h"
#include "jx-report-page.h"

G_BEGIN_DECLS

GPtrArray *jx_layout_document (const JxDocument *document,
                               JxTypesetter     *typesetter,
                               const JxNumbering *numbering,
                               const char       *digest);

G_END_DECLS
