/* jx-aside.h: work that cannot be interrupted, done aside so that giving up need not wait for it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* In a thread of its own: @data is its alone. */
typedef GBytes *(*JxAsideFunc) (gpointer   data,
                                GError   **error);

GBytes *jx_aside_run  (JxAsideFunc     func,
                       gpointer        data,
                       GDestroyNotify  destroy,
                       GCancellable   *cancellable,
                       GError        **error);
void    jx_aside_free (gpointer        data,
                       GDestroyNotify  destroy);

G_END_DECLS
