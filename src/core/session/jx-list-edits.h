/* jx-list-edits.h: the commands that changes of the list make
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-workspace.h"

G_BEGIN_DECLS

JxCommand *jx_list_edits_create    (JxWorkspace    *workspace,
                                    JxForm         *form,
                                    const JxRecord *agency,
                                    const JxRecord *project,
                                    int             year,
                                    char          **id);
JxCommand *jx_list_edits_duplicate (JxWorkspace    *workspace,
                                    JxSession      *session,
                                    int             year,
                                    char          **id);
JxCommand *jx_list_edits_bin       (JxWorkspace    *workspace,
                                    GPtrArray      *ids,
                                    gboolean        binned);
JxCommand *jx_list_edits_set       (JxWorkspace    *workspace,
                                    const JxRecord *record);

G_END_DECLS
