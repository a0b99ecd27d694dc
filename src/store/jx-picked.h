/* jx-picked.h: a file that somebody picked, worked on as a private copy
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _JxPicked JxPicked;

JxPicked   *jx_picked_new      (GFile     *file,
                                GError   **error);
void        jx_picked_free     (JxPicked  *picked);
const char *jx_picked_get_path (JxPicked  *picked);
gboolean    jx_picked_put_back (JxPicked  *picked,
                                GError   **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxPicked, jx_picked_free)

G_END_DECLS
