/* jx-batch-each.h: a file for each assessment and format, in a folder
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-batch-job.h"

G_BEGIN_DECLS

gboolean jx_batch_each_run (JxBatchJob    *job,
                            GCancellable  *cancellable,
                            GError       **error);

G_END_DECLS
