/* jx-doc-changes.h: what of a document is as it was before
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-document.h"

G_BEGIN_DECLS

typedef struct _JxDocChanges JxDocChanges;

JxDocChanges *jx_doc_changes_new        (const JxDocument   *document,
                                         const JxDocument   *before);
void          jx_doc_changes_free       (JxDocChanges       *self);
guint         jx_doc_changes_get_before (const JxDocChanges *self,
                                         guint               node);
guint         jx_doc_changes_get_end    (const JxDocChanges *self,
                                         guint               node,
                                         guint               limit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxDocChanges, jx_doc_changes_free)

G_END_DECLS
