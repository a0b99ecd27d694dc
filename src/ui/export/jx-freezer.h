/* jx-freezer.h: copies of what is submitted, made and read beside what the user does
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"
#include "jx-workspace.h"

G_BEGIN_DECLS

void          jx_freezer_freeze_async  (JxWorkspace         *workspace,
                                        GPtrArray           *ids,
                                        GAsyncReadyCallback  callback,
                                        gpointer             data);
GPtrArray    *jx_freezer_freeze_finish (JxWorkspace         *workspace,
                                        GAsyncResult        *result,
                                        GError             **error);
void          jx_freezer_load_async    (JxWorkspace         *workspace,
                                        const JxRecord      *passage,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             data);
JxAssessment *jx_freezer_load_finish   (JxWorkspace         *workspace,
                                        GAsyncResult        *result,
                                        GError             **error);

G_END_DECLS
