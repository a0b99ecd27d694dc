/* jx-project-list.h: the list of assessments: search, year, selection
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-workspace.h"

G_BEGIN_DECLS

#define JX_TYPE_PROJECT_LIST (jx_project_list_get_type ())
G_DECLARE_FINAL_TYPE (JxProjectList, jx_project_list, JX, PROJECT_LIST, AdwBin)

/* Signal "opened" (const char *id): an assessment was chosen. */
void  jx_project_list_set_workspace (JxProjectList *self,
                                     JxWorkspace   *workspace);
void  jx_project_list_select        (JxProjectList *self,
                                     const char    *id);
void  jx_project_list_show_year     (JxProjectList *self,
                                     int            year);
GPtrArray  *jx_project_list_dup_selection (JxProjectList *self);
void  jx_project_list_enter         (JxProjectList *self);
void  jx_project_list_start_search  (JxProjectList *self);
void  jx_project_list_set_status    (JxProjectList *self,
                                     const char    *text,
                                     gboolean       problem);

G_END_DECLS
