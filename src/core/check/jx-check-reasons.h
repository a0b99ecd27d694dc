/* jx-check-reasons.h: the rules about the reasons of what was not reached
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-check.h"

G_BEGIN_DECLS

void jx_check_reasons (JxCheck *check);

G_END_DECLS
