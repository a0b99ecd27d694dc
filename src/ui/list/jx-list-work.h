/* jx-list-work.h: what is done to several assessments of the list
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jx-workspace.h"

G_BEGIN_DECLS

/* Each is read, worked on and let go before the next; the first that fails ends it. Where one cannot be read it ends too,
 * unless such are passed over. */
typedef gboolean (*JxListWorkFunc) (JxSession *session, gpointer data, GError **error);

/* All were worked on; what went wrong comes as @error. */
typedef void (*JxListWorkDone) (const GError *error, gpointer data);

void  jx_list_work_run       (JxWorkspace     *workspace,
                              GPtrArray       *ids,
                              gboolean         pass_over,
                              JxListWorkFunc   each,
                              JxListWorkDone   done,
                              gpointer         data);
char *jx_list_work_duplicate (JxWorkspace     *workspace,
                              JxSession       *session,
                              JxCommand       *group);

G_END_DECLS
