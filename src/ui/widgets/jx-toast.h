/* jx-toast.h: what is said in passing
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwToast *jx_toast_new  (const char      *message,
                         const char      *button,
                         const char      *action,
                         gboolean         at_once);
void      jx_toast_show (AdwToastOverlay *overlay,
                         AdwToast        *toast);

G_END_DECLS
