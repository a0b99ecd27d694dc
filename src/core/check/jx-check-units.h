/* jx-check-units.h: the rules about the units of values: V07
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-check.h"

G_BEGIN_DECLS

void jx_check_unit          (JxCheck          *check,
                             const JxCheckRow *row);
void jx_check_fraction      (JxCheck          *check,
                             const JxCheckRow *row);
void jx_check_repeated_unit (JxCheck          *check);

G_END_DECLS
