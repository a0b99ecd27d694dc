/* jx-book.h: many assessments bound together: one PDF with cover, contents and page numbers that go on
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-export.h"
#include "jx-font-notes.h"

G_BEGIN_DECLS

/* Gets an assessment ready; called for each of them twice, in order: to count its pages, and to draw them. */
typedef JxExport *(*JxBookFunc) (guint     position,
                                 gpointer  data,
                                 GError  **error);

GBytes *jx_book_to_bytes (guint         n_parts,
                          JxBookFunc    func,
                          gpointer      data,
                          JxFontNotes  *notes,
                          gboolean      strict,
                          GCancellable *cancellable,
                          GError      **error);

G_END_DECLS
