/* jx-check-rest.h: whether a table says why money was left
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-check.h"

G_BEGIN_DECLS

gboolean jx_check_explains_rest (JxCheck  *check,
                                 gboolean  nothing_spent);

G_END_DECLS
