/* jx-comparison.h: what is different between two states of an assessment, place by place
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"
#include "jx-difference.h"

G_BEGIN_DECLS

GPtrArray *jx_comparison_run   (JxAssessment *before,
                                JxAssessment *after);
guint      jx_comparison_count (GPtrArray    *differences);

G_END_DECLS
