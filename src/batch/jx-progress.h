/* jx-progress.h: how far a piece of work is, for those who look on from another thread
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _JxProgress JxProgress;

typedef struct
{
  guint  done, total;       /* steps */
  guint  n_problems;
  char  *name;              /* of the file that is being made */
} JxBatchProgress;

JxProgress *jx_progress_new         (guint            total);
void        jx_progress_free        (JxProgress      *self);
void        jx_progress_set_total   (JxProgress      *self,
                                     guint            total);
void        jx_progress_set         (JxProgress      *self,
                                     guint            done,
                                     const char      *name);
void        jx_progress_finish      (JxProgress      *self);
void        jx_progress_add_problem (JxProgress      *self);
void        jx_progress_get         (JxProgress      *self,
                                     JxBatchProgress *progress);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxProgress, jx_progress_free)

G_END_DECLS
