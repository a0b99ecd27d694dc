/* bare-pages.h: what painting the same cells costs without us
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-report.h"

G_BEGIN_DECLS

double bare_pages_get_cpu_time (void);
double bare_pages_paint        (JxReport *report);

G_END_DECLS
