/* jx-evidence-table.h: 佐证材料清单: what the figures rest on, file by file, with page numbers
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"
#include "jx-document.h"

G_BEGIN_DECLS

void jx_evidence_table_add (JxDocument   *document,
                            JxAssessment *assessment,
                            const JxPage *page);

G_END_DECLS
