/* jx-label.h: labels and drafts with the figures that they embed
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"

G_BEGIN_DECLS

char *jx_assessment_dup_label (JxAssessment *self,
                               const char   *label);

G_END_DECLS
