/* jx-batch-summary.h: what many assessments come to
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-batch-job.h"

G_BEGIN_DECLS

gboolean jx_batch_summary_run (JxBatchJob    *job,
                               GCancellable  *cancellable,
                               GError       **error);

G_END_DECLS
