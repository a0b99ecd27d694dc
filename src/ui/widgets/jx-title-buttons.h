/* jx-title-buttons.h: which buttons the heads have, and what gives way to them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void jx_title_buttons_watch (AdwNavigationSplitView *split,
                             AdwBin                 *later);

G_END_DECLS
