/* jx-sheet-rest.h: what of a foreign sheet found no place
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-form.h"
#include "jx-record.h"
#include "jx-sheet-rows.h"

G_BEGIN_DECLS

typedef struct _JxSheetRest JxSheetRest;

JxSheetRest *jx_sheet_rest_new        (const JxCells  *cells);
void         jx_sheet_rest_free       (JxSheetRest    *self);
void         jx_sheet_rest_add_form   (JxSheetRest    *self,
                                       JxForm         *form);
void         jx_sheet_rest_add_record (JxSheetRest    *self,
                                       const JxRecord *record);
void         jx_sheet_rest_add_name   (JxSheetRest    *self,
                                       const char     *name);
void         jx_sheet_rest_add_totals (JxSheetRest    *self,
                                       JxAssessment   *assessment);
void         jx_sheet_rest_add_lost   (JxSheetRest    *self,
                                       guint           row);
void         jx_sheet_rest_tell       (JxSheetRest    *self,
                                       GPtrArray      *tables,
                                       GPtrArray      *sentences);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxSheetRest, jx_sheet_rest_free)

G_END_DECLS
