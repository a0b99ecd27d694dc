/* jx-batch-list.h: the assessments that are to go out, chosen from the list
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-workspace.h"

G_BEGIN_DECLS

#define JX_TYPE_BATCH_LIST (jx_batch_list_get_type ())
G_DECLARE_FINAL_TYPE (JxBatchList, jx_batch_list, JX, BATCH_LIST, AdwBin)

/* Signal "changed": others are chosen. */
void       jx_batch_list_set_workspace (JxBatchList *self,
                                        JxWorkspace *workspace,
                                        GPtrArray   *ids);
GPtrArray *jx_batch_list_dup_chosen    (JxBatchList *self);
guint      jx_batch_list_get_n_chosen  (JxBatchList *self);

G_END_DECLS
