/* jx-explain.h: says how a computed cell comes about
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"

G_BEGIN_DECLS

char *jx_explain_cell (JxAssessment *assessment,
                       JxTable      *table,
                       guint         position,
                       guint         column);

G_END_DECLS
