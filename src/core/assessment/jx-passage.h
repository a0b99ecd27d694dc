/* jx-passage.h: 流转: that an assessment came from one state to another, and as what it was submitted
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"
#include "jx-state.h"

G_BEGIN_DECLS

JxRecord       *jx_passage_new       (const char     *assessment,
                                      JxState         state,
                                      const char     *remark);
void            jx_passage_set_copy  (JxRecord       *passage,
                                      const char     *digest,
                                      GBytes         *copy);
JxState         jx_passage_get_state (const JxRecord *passage);
char           *jx_passage_dup_date  (const JxRecord *passage);
char           *jx_passage_dup_time  (const JxRecord *passage);
GPtrArray      *jx_passage_get_all   (JxAssessment   *assessment);
const JxRecord *jx_passage_find_last (JxAssessment   *assessment);
const JxRecord *jx_passage_find_copy (JxAssessment   *assessment);

G_END_DECLS
