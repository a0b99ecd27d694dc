/* jx-workspace-open.h: opening an assessment of the list
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-workspace.h"

G_BEGIN_DECLS

gboolean        jx_workspace_may_open     (JxWorkspace         *self,
                                           const char          *id);
void            jx_workspace_open_async   (JxWorkspace         *self,
                                           const char          *id,
                                           GCancellable        *cancellable,
                                           GAsyncReadyCallback  callback,
                                           gpointer             data);
JxSession      *jx_workspace_open_finish  (JxWorkspace         *self,
                                           GAsyncResult        *result,
                                           GError             **error);

G_END_DECLS
