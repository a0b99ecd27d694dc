/* jx-room.h: how many rows a table may have
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"
#include "jx-command.h"

G_BEGIN_DECLS

#define JX_ROOM_MAX_ROWS 1000

gboolean jx_room_check (JxAssessment  *assessment,
                        JxCommand     *command,
                        GError       **error);

G_END_DECLS
