/* jx-cli-session.h: an assessment of the store, open to be changed
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-cli.h"
#include "jx-place.h"
#include "jx-session.h"

G_BEGIN_DECLS

#define JX_CLI_PROJECT "project"   /* the place of what belongs to no row */

JxSession *jx_cli_session_open     (JxCli       *self,
                                    GError     **error);
gboolean   jx_cli_session_find_row (JxSession   *session,
                                    const char  *place,
                                    JxCellRef   *row,
                                    GError     **error);

G_END_DECLS
