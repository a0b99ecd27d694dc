/* jx-list-work.h: what is done to several assessments of the list
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jx-workspace.h"

G_BEGIN_DECLS

/* What was asked for is done when all are read; what went wrong comes instead. */
typedef void (*JxListWorkFunc) (GPtrArray *sessions, const GError *error, gpointer data);

void       jx_list_work_open      (JxWorkspace     *workspace,
                                   GPtrArray       *ids,
                                   JxListWorkFunc   done,
                                   gpointer         data);
JxCommand *jx_list_work_duplicate (JxWorkspace     *workspace,
                                   GPtrArray       *sessions,
                                   GPtrArray       *ids);

G_END_DECLS
