/* jx-check-subtotals.h: lines that sum up the points of a class
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-check.h"

G_BEGIN_DECLS

void jx_check_subtotals (JxCheck *check);

G_END_DECLS
