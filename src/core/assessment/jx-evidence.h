/* jx-evidence.h: 佐证材料: the papers behind an indicator, or behind the project as a whole
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"
#include "jx-command.h"

G_BEGIN_DECLS

#define JX_EVIDENCE_MAX_BYTES   (20 * 1024 * 1024)   /* of one file */
#define JX_EVIDENCE_MAX_OF_ROW  50                   /* files behind one indicator */
#define JX_EVIDENCE_MAX         500                  /* files of one assessment */

char      *jx_evidence_dup_name   (const char      *name);
gboolean   jx_evidence_is_hash    (const char      *text);
gboolean   jx_evidence_read_pages (const char      *text,
                                   char           **pages,
                                   GError         **error);
JxRecord  *jx_evidence_new        (const char      *name,
                                   gsize            size,
                                   const char      *sha256);
gsize      jx_evidence_get_size   (const JxRecord  *evidence);
GPtrArray *jx_evidence_get_all    (JxAssessment    *assessment);
GHashTable *jx_evidence_dup_hashes (GPtrArray      *records);
GPtrArray *jx_evidence_dup_of_row (JxAssessment    *assessment,
                                   const char      *row_id);
gboolean   jx_evidence_has_row    (JxAssessment    *assessment,
                                   const char      *row_id);
JxCommand *jx_evidence_attach     (JxAssessment    *assessment,
                                   const char      *row_id,
                                   GPtrArray       *papers,
                                   GError         **error);
JxCommand *jx_evidence_detach     (const JxRecord  *evidence);
JxCommand *jx_evidence_set_pages  (const JxRecord  *evidence,
                                   const char      *text,
                                   GError         **error);

G_END_DECLS
