/* jx-evidence-list.h: the files behind a row: add, open, remove, page numbers
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_EVIDENCE_LIST (jx_evidence_list_get_type ())
G_DECLARE_FINAL_TYPE (JxEvidenceList, jx_evidence_list, JX, EVIDENCE_LIST, AdwPreferencesGroup)

/* Signals: "problem" (const char *): a sentence; "removed" (const char *): the name of a file, which undo brings back. */
GtkWidget *jx_evidence_list_new (JxSession      *session,
                                 const char     *row_id);
void       jx_evidence_list_add (JxEvidenceList *self,
                                 GListModel     *files);

G_END_DECLS
