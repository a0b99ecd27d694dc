/* jx-check-tasks.h: rules about the tasks of a department's year
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-check.h"

G_BEGIN_DECLS

void jx_check_tasks (JxCheck *check);

G_END_DECLS
