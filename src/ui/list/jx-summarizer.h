/* jx-summarizer.h: scores and findings of assessments that nobody has opened yet
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-workspace.h"

G_BEGIN_DECLS

void jx_summarizer_run (JxWorkspace *workspace,
                        GPtrArray   *ids);

G_END_DECLS
