/* jx-summary.h: what the list shows of an assessment, kept
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-journal.h"

G_BEGIN_DECLS

JxSummary *jx_summary_copy (const JxSummary *summary);
void       jx_summary_free (JxSummary       *summary);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxSummary, jx_summary_free)

G_END_DECLS
