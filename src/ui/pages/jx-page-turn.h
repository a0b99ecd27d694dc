/* jx-page-turn.h: the keys and the wheel that turn the pages
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-pages.h"

G_BEGIN_DECLS

void jx_page_turn_add_keys  (GtkWidgetClass *widget_class);   /* of pages */
void jx_page_turn_add_wheel (JxPages        *pages);

G_END_DECLS
