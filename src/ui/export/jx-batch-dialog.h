/* jx-batch-dialog.h: the batch desk: which assessments go out, how, and what became of it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-workspace.h"

G_BEGIN_DECLS

#define JX_TYPE_BATCH_DIALOG (jx_batch_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JxBatchDialog, jx_batch_dialog, JX, BATCH_DIALOG, AdwDialog)

AdwDialog *jx_batch_dialog_new  (JxWorkspace   *workspace,
                                 GPtrArray     *ids);
void       jx_batch_dialog_send (JxBatchDialog *self,
                                 GFile         *target);

G_END_DECLS
