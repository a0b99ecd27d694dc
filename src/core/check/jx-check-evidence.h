/* jx-check-evidence.h: rules about what stands behind the figures: the survey, the contract
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-check.h"

G_BEGIN_DECLS

void jx_check_evidence (JxCheck *check);

G_END_DECLS
