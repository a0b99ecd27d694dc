/* jx-list-actions.h: what is done from the list and told, with the way back
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-desk.h"
#include "jx-project-list.h"

G_BEGIN_DECLS

void jx_list_actions_show_error (JxDesk        *desk,
                                 const GError  *error);
gboolean jx_list_actions_do     (JxDesk        *desk,
                                 JxCommand     *command,
                                 const char    *done);
void jx_list_actions_duplicate  (JxDesk        *desk,
                                 JxProjectList *list,
                                 GPtrArray     *ids);
void jx_list_actions_carry      (JxDesk        *desk,
                                 JxProjectList *list,
                                 GPtrArray     *ids);

G_END_DECLS
