/* jx-block-rows.h: the printed rows of one block of an assessment
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"
#include "jx-doc-table.h"

G_BEGIN_DECLS

void jx_block_rows_add (JxDocTable   *target,
                        JxAssessment *assessment,
                        JxTable      *table);

G_END_DECLS
