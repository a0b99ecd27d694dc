/* jx-toast-room.h: a toast does not cover what is being worked on
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What an overlay with toasts has as its child */
#define JX_TYPE_TOAST_ROOM (jx_toast_room_get_type ())
G_DECLARE_FINAL_TYPE (JxToastRoom, jx_toast_room, JX, TOAST_ROOM, AdwBin)

GtkWidget *jx_toast_room_new  (GtkWidget       *content);
void       jx_toast_room_keep (AdwToastOverlay *overlay);   /* from now on; once is enough */

G_END_DECLS
