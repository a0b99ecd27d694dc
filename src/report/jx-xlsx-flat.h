/* jx-xlsx-flat.h: flat lists of many assessments: for the bureau's own sums
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-xlsx-book.h"

G_BEGIN_DECLS

typedef struct _JxXlsxFlat JxXlsxFlat;

JxXlsxFlat *jx_xlsx_flat_new    (JxXlsxBook   *book);
void        jx_xlsx_flat_free   (JxXlsxFlat   *self);
lxw_error   jx_xlsx_flat_add    (JxXlsxFlat   *self,
                                 JxAssessment *assessment);
void        jx_xlsx_flat_finish (JxXlsxFlat   *self);

G_END_DECLS
