/* jx-batch-options.h: what is to be made of many assessments
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-assessment.h"
#include "jx-parcel.h"

G_BEGIN_DECLS

typedef enum
{
  JX_BATCH_ONE,         /* one assessment in one file */
  JX_BATCH_EACH,        /* a file for each assessment and format, in a folder */
  JX_BATCH_TOGETHER,    /* one file for all: PDF, Excel or exchange file, also with evidence */
  JX_BATCH_SUMMARY,     /* what they come to: one report, a file for each format in a folder, or one file */
  JX_BATCH_REHEARSAL,   /* writes nothing: what is to be known of files for each before they are made */
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

G_END_DECLS
