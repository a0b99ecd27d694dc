/* jx-docx-table.h: a table of a Word file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-page-rows.h"

G_BEGIN_DECLS

#define JX_DOCX_HAIRLINE 0.5    /* points: the lines between cells */

void jx_docx_add_table (GString          *xml,
                        const JxDocTable *table,
                        const JxPage     *page,
                        const JxPage     *base,
                        double            width,
                        const JxPageRows *rows,
                        JxTypesetter     *typesetter);

G_END_DECLS
