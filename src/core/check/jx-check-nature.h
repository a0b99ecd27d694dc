/* jx-check-nature.h: the rule about a department's money split twice
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-check.h"

G_BEGIN_DECLS

void jx_check_nature (JxCheck *check);

G_END_DECLS
