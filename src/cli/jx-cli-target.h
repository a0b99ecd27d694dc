/* jx-cli-target.h: where an output goes, and in which formats
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-batch.h"
#include "jx-cli.h"

G_BEGIN_DECLS

gboolean jx_cli_target_choose (const JxCliOptions  *options,
                               JxBatchOptions      *batch,
                               GError             **error);

G_END_DECLS
