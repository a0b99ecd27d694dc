/* jx-workspace.h: everything that is at hand: agencies, projects, the list of assessments
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-entry.h"
#include "jx-forms.h"
#include "jx-history.h"
#include "jx-sessions.h"

G_BEGIN_DECLS

#define JX_TYPE_WORKSPACE (jx_workspace_get_type ())
G_DECLARE_FINAL_TYPE (JxWorkspace, jx_workspace, JX, WORKSPACE, GObject)

/* Signal "record-changed" (const char *id): an agency, a project or a form came, went or changed. */
JxWorkspace    *jx_workspace_new          (JxForms             *forms,
                                           JxJournal           *journal);
void            jx_workspace_load         (JxWorkspace         *self,
                                           JxBundle            *bundle,
                                           GPtrArray           *summaries);
JxForms        *jx_workspace_get_forms    (JxWorkspace         *self);
JxJournal      *jx_workspace_get_journal  (JxWorkspace         *self);
JxHistory      *jx_workspace_get_history  (JxWorkspace         *self);
GListModel     *jx_workspace_get_entries  (JxWorkspace         *self);
JxEntry        *jx_workspace_find_entry   (JxWorkspace         *self,
                                           const char          *id);
const JxRecord *jx_workspace_find_record  (JxWorkspace         *self,
                                           const char          *id);
GPtrArray      *jx_workspace_dup_records  (JxWorkspace         *self,
                                           JxRecordKind         kind);
void            jx_workspace_set_entry_record (JxWorkspace     *self,
                                               JxEntry         *entry,
                                               const JxRecord  *record);
gboolean        jx_workspace_may_undo     (JxWorkspace         *self);
void            jx_workspace_set_worked_on (JxWorkspace        *self,
                                           const char          *id);
JxSessions     *jx_workspace_get_sessions (JxWorkspace         *self);

G_END_DECLS
