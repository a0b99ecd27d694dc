/* jx-gather.h: many assessments in one file that is no book: an exchange file, alone or with evidence, or a workbook
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-export.h"

G_BEGIN_DECLS

typedef struct _JxGather JxGather;

JxGather *jx_gather_new    (JxFormat    format,
                            JxPapers   *papers,
                            GError    **error);
void      jx_gather_free   (JxGather   *self);
gboolean  jx_gather_add    (JxGather   *self,
                            JxExport   *part,
                            GError    **error);
gboolean  jx_gather_save   (JxGather   *self,
                            GFile      *file,
                            GCancellable *cancellable,
                            GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxGather, jx_gather_free)

G_END_DECLS
