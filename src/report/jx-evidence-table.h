/* jx-evidence-table.h: 佐证材料清单: what the figures rest on, file by file, with page numbers
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"
#include "jx-document.h"

G_BEGIN_DECLS

#define JX_EVIDENCE_TABLE_TITLE "佐证材料清单"   /* printed, so Chinese in every locale */

gboolean jx_evidence_table_is_wanted (JxAssessment *assessment);
void     jx_evidence_table_add       (JxDocument   *document,
                                      JxAssessment *assessment,
                                      const JxPage *page,
                                      guint         attachment);

G_END_DECLS
