/* jx-batch-trial.h: what is to be known before files are made: size, fonts, missing characters
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-batch.h"
#include "jx-workspace.h"

G_BEGIN_DECLS

#define JX_TYPE_BATCH_TRIAL (jx_batch_trial_get_type ())
G_DECLARE_FINAL_TYPE (JxBatchTrial, jx_batch_trial, JX, BATCH_TRIAL, AdwBin)

void jx_batch_trial_run  (JxBatchTrial         *self,
                          JxWorkspace          *workspace,
                          GPtrArray            *ids,
                          const JxBatchOptions *options);
void jx_batch_trial_stop (JxBatchTrial         *self);

G_END_DECLS
