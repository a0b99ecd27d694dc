/* jx-batch.h: many assessments on their way out: into a folder, or into one file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-assessment.h"
#include "jx-batch-result.h"
#include "jx-font-notes.h"
#include "jx-format.h"
#include "jx-parcel.h"
#include "jx-progress.h"

G_BEGIN_DECLS

#define JX_TYPE_BATCH (jx_batch_get_type ())
G_DECLARE_FINAL_TYPE (JxBatch, jx_batch, JX, BATCH, GObject)

typedef enum
{
  JX_BATCH_ONE,         /* one assessment in one file */
  JX_BATCH_EACH,        /* a file for each assessment and format, in a folder */
  JX_BATCH_TOGETHER,    /* one file for all: PDF, Excel or exchange file, also with evidence */
  JX_BATCH_SUMMARY,     /* what they come to: one report, a file for each format in a folder, or one file */
  JX_BATCH_REHEARSAL,       /* writes nothing: what is to be known of files for each before they are made */
} JxBatchKind;

typedef struct
{
  JxBatchKind  kind;
  guint        formats;     /* bits, 1 << JxFormat */
  gboolean     publish;     /* copies for the public */
  gboolean     changed;     /* leaves files alone that are there and current */
  gboolean     folder;      /* the target is one */
  GFile       *target;      /* NULL: standard output */
  JxPaperFunc  load_paper;  /* for JX_FORMAT_ZIP, with the data of the reader */
  gboolean     strict;      /* writes no PDF with characters that no font here has */
} JxBatchOptions;

/* Reads an assessment, in the thread of the batch. */
typedef JxAssessment *(*JxBatchReadFunc) (guint     position,
                                          gpointer  data,
                                          GError  **error);

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
