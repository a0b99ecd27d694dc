/* jx-checks.h: the checks: an assessment in, findings out
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"
#include "jx-finding.h"
#include "jx-readings.h"

G_BEGIN_DECLS

GPtrArray *jx_checks_run    (JxAssessment *assessment);
GPtrArray *jx_checks_follow (JxAssessment *assessment,
                             JxReadings   *readings);

G_END_DECLS
