/* jx-batch-result.c: what became of one file of a batch
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-batch-result.h"

/**
 * jx_batch_result_new:
 * @position: of the assessment, or `G_MAXUINT` for all
 * @outcome: what became of it
 * @file: (nullable): the file
 * @error: (transfer full) (nullable): why it failed
 *
 * Notes what became of a file.
 *
 * Returns: (transfer full): the note
 */
JxBatchResult *
jx_batch_result_new (guint           position,
                     JxBatchOutcome  outcome,
                     GFile          *file,
                     GError         *error)
{
  JxBatchResult *self = g_new0 (JxBatchResult, 1);

  self->position = position;
  self->outcome = outcome;
  self->file = file != NULL ? g_file_get_parse_name (file) : NULL;
  self->error = error;

  return self;
}

/**
 * jx_batch_result_free:
 * @self: what became of a file
 *
 * Frees it.
 */
void
jx_batch_result_free (JxBatchResult *self)
{
  g_free (self->file);
  g_clear_error (&self->error);
  g_free (self);
}
