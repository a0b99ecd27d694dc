/* jx-toast-room.h: a toast does not cover what is being worked on
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void jx_toast_room_keep (AdwToastOverlay *overlay);   /* from now on; once is enough */

G_END_DECLS
