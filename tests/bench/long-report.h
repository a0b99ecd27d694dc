/* long-report.h: a long report to measure with
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-table.h"

G_BEGIN_DECLS

GStrv long_report_new (JxTable *texts, guint n_pages);

G_END_DECLS
