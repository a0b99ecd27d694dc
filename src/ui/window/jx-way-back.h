/* jx-way-back.h: a copy of everything, chosen to be restored
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A copy was chosen that can be restored, and the question was answered with yes. */
typedef void (*JxWayBackFunc) (GFile *file, gpointer data);

void  jx_way_back_ask       (GtkWindow            *parent,
                             GFile                *folder,
                             GFile                *file,
                             gboolean              damaged,
                             JxWayBackFunc         func,
                             gpointer              data,
                             GDestroyNotify        destroy);
void  jx_way_back_go_async  (GFile                *store,
                             GFile                *copy,
                             GAsyncReadyCallback   callback,
                             gpointer              data);
char *jx_way_back_go_finish (GAsyncResult         *result,
                             GError              **error);

G_END_DECLS
