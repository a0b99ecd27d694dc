/* jx-total-text.h: a total and its grade in words, before and after
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-place.h"

G_BEGIN_DECLS

char *jx_total_text_dup_change (JxAssessment *before,
                                JxAssessment *after);

G_END_DECLS
