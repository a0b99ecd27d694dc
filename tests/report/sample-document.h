/* sample-document.h: a document to try things on: the Ministry's table, filled in
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-document.h"

G_BEGIN_DECLS

JxDocument *sample_document_new         (guint  n_times);
void        sample_document_add_report  (JxDocument *document);
JxDocTable *sample_document_get_table   (const JxDocument *document);

G_END_DECLS
