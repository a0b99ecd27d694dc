/* jx-draft.h: what a section of a report may begin with
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"

G_BEGIN_DECLS

char *jx_draft_dup (JxAssessment    *assessment,
                    const JxSection *section);

G_END_DECLS
