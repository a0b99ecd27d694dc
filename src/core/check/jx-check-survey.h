/* jx-check-survey.h: whether somebody was asked before a satisfaction was written down
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-check.h"

G_BEGIN_DECLS

gboolean jx_check_tells_of_survey (const char *text);
gboolean jx_check_has_survey      (JxCheck    *check);

G_END_DECLS
