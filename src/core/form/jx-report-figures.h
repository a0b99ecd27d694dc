/* jx-report-figures.h: the list of what a report says that is not at hand itself
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-block.h"

G_BEGIN_DECLS

/* The first word of the paths of its rows. */
#define JX_REPORT_FIGURES_PLACE "narrative"

gboolean jx_report_figures_is (const JxBlock *block);

G_END_DECLS
