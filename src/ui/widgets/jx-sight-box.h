/* jx-sight-box.h: a long box of which only what is in sight is drawn
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JX_TYPE_SIGHT_BOX (jx_sight_box_get_type ())
G_DECLARE_FINAL_TYPE (JxSightBox, jx_sight_box, JX, SIGHT_BOX, GtkBox)

G_END_DECLS
