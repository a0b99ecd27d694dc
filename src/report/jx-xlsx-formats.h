/* jx-xlsx-formats.h: the looks of cells in a workbook, each made once
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <xlsxwriter.h>

#include "jx-table-measure.h"
#include "jx-text-style.h"

G_BEGIN_DECLS

typedef enum
{
  JX_XLSX_BORDER_NONE,
  JX_XLSX_BORDER_INNER,
  JX_XLSX_BORDER_OUTER,
} JxXlsxBorder;

typedef struct
{
  JxFace        face;
  double        size;           /* in points */
  gboolean      bold;
  JxAlign       align;
  JxXlsxBorder  left, right, top, bottom;
  const char   *number_format;  /* NULL: General */
  gboolean      shrink;         /* rather than wrapped */
  gboolean      locked;
  gboolean      from_top;       /* rather than in the middle of the cell's height */
} JxXlsxLook;

typedef struct _JxXlsxFormats JxXlsxFormats;

JxXlsxFormats *jx_xlsx_formats_new  (lxw_workbook     *workbook);
void           jx_xlsx_formats_free (JxXlsxFormats    *self);
lxw_format    *jx_xlsx_formats_get  (JxXlsxFormats    *self,
                                     const JxXlsxLook *look);
void           jx_xlsx_look_init    (JxXlsxLook       *look,
                                     JxTableMeasure   *measure,
                                     guint             n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxXlsxFormats, jx_xlsx_formats_free)

G_END_DECLS
