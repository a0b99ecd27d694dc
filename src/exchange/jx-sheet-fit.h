/* jx-sheet-fit.h: the rows of a published table in the columns of a form
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-block.h"
#include "jx-sheet-rows.h"

G_BEGIN_DECLS

typedef struct _JxSheetFit JxSheetFit;

JxSheetFit *jx_sheet_fit_new        (const JxSheetTable *table,
                                     const JxBlock      *block);
void        jx_sheet_fit_free       (JxSheetFit         *self);
int         jx_sheet_fit_get_column (const JxSheetFit   *self,
                                     guint               head);
char       *jx_sheet_fit_dup_text   (const JxSheetFit   *self,
                                     const JxSheetRow   *row,
                                     guint               column);
GPtrArray  *jx_sheet_fit_dup_rows   (const JxSheetFit   *self,
                                     const char         *project);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxSheetFit, jx_sheet_fit_free)

G_END_DECLS
