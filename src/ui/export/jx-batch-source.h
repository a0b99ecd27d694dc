/* jx-batch-source.h: reads assessments of the workspace in the thread of a batch
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-batch.h"
#include "jx-workspace.h"

G_BEGIN_DECLS

typedef struct _JxBatchSource JxBatchSource;

JxBatchSource *jx_batch_source_new        (JxWorkspace     *workspace,
                                           GPtrArray       *ids);
void           jx_batch_source_free       (JxBatchSource   *self);
JxAssessment  *jx_batch_source_read       (guint            position,
                                           gpointer         data,
                                           GError         **error);
GBytes        *jx_batch_source_load_paper (const JxRecord  *evidence,
                                           gpointer         data,
                                           GError         **error);

G_END_DECLS
