/* jx-check-years.h: when something was to be done, and was
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-check.h"

G_BEGIN_DECLS

void jx_check_years (JxCheck *check);

G_END_DECLS
