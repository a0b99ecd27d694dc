/* jx-batch.h: many assessments on their way out: into a folder, or into one file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-batch-options.h"
#include "jx-batch-result.h"
#include "jx-font-notes.h"
#include "jx-format.h"
#include "jx-progress.h"

G_BEGIN_DECLS

#define JX_TYPE_BATCH (jx_batch_get_type ())
G_DECLARE_FINAL_TYPE (JxBatch, jx_batch, JX, BATCH, GObject)

JxBatch   *jx_batch_new          (const JxBatchOptions *options,
                                  guint                 n_items,
                                  JxBatchReadFunc       read,
                                  gpointer              data,
                                  GDestroyNotify        destroy);
gboolean   jx_batch_run          (JxBatch              *self,
                                  GCancellable         *cancellable,
                                  GError              **error);
void       jx_batch_run_async    (JxBatch              *self,
                                  GCancellable         *cancellable,
                                  GAsyncReadyCallback   callback,
                                  gpointer              data);
gboolean   jx_batch_run_finish   (JxBatch              *self,
                                  GAsyncResult         *result,
                                  GError              **error);
void       jx_batch_get_progress (JxBatch              *self,
                                  JxBatchProgress      *progress);
GPtrArray *jx_batch_get_results  (JxBatch              *self);
guint64    jx_batch_get_estimate (JxBatch              *self);
const JxFontNotes *jx_batch_get_notes (JxBatch           *self);

G_END_DECLS
