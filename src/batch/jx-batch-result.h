/* jx-batch-result.h: what became of one file of a batch
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum { JX_BATCH_WRITTEN, JX_BATCH_UNCHANGED, JX_BATCH_FAILED } JxBatchOutcome;

typedef struct
{
  guint           position;   /* of the assessment; G_MAXUINT: of all */
  JxBatchOutcome  outcome;
  char           *file;       /* its path, or NULL */
  GError         *error;      /* of a failure */
} JxBatchResult;

JxBatchResult *jx_batch_result_new  (guint           position,
                                     JxBatchOutcome  outcome,
                                     GFile          *file,
                                     GError         *error);
void           jx_batch_result_free (JxBatchResult  *self);

G_END_DECLS
