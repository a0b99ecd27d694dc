/* jx-way-back.h: a copy of everything, chosen to be restored
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Called once if a copy was chosen that can be restored, and the question was answered with yes. */
typedef void (*JxWayBackFunc) (GFile *file, gpointer data);

void jx_way_back_choose (GtkWindow      *parent,
                         GFile          *folder,
                         JxWayBackFunc   func,
                         gpointer        data,
                         GDestroyNotify  destroy);
void jx_way_back_offer  (GtkWindow      *parent,
                         GFile          *file,
                         JxWayBackFunc   func,
                         gpointer        data,
                         GDestroyNotify  destroy);

G_END_DECLS
