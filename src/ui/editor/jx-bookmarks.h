/* jx-bookmarks.h: where an assessment was left: view, cell, scroll
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-view.h"

G_BEGIN_DECLS

void     jx_bookmarks_save    (GSettings    *settings,
                               const char   *assessment,
                               AdwViewStack *views);
gboolean jx_bookmarks_restore (GSettings    *settings,
                               const char   *assessment,
                               AdwViewStack *views);

G_END_DECLS
