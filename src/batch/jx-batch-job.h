/* jx-batch-job.h: what the kinds of a batch have in common
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-batch-options.h"
#include "jx-batch-result.h"
#include "jx-export.h"
#include "jx-font-notes.h"
#include "jx-progress.h"

G_BEGIN_DECLS

typedef struct
{
  JxBatchOptions   options;
  guint            n_items;
  JxBatchReadFunc  read;
  gpointer         data;
  GPtrArray       *results;     /* JxBatchResult */
  JxFontNotes     *notes;       /* of the pages */
  JxPapers         papers;      /* for files with evidence */
  JxProgress      *progress;
} JxBatchJob;

void      jx_batch_job_add_result    (JxBatchJob      *self,
                                      guint            position,
                                      JxBatchOutcome   outcome,
                                      GFile           *file,
                                      GError          *error);
void      jx_batch_job_tell_left_out (JxBatchJob      *self,
                                      guint            position);
JxExport *jx_batch_job_new_export    (JxBatchJob      *self,
                                      JxAssessment    *assessment,
                                      GError         **error);

G_END_DECLS
