/* jx-check-split.h: rules about the classes of a table and their weights
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-check.h"

G_BEGIN_DECLS

gboolean jx_check_classes    (JxCheck *check);
void     jx_check_split      (JxCheck *check);
gboolean jx_check_is_of_rows (JxCheck *check);

G_END_DECLS
