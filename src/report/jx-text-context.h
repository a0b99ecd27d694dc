/* jx-text-context.h: how letters stand on a page
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

PangoContext *jx_text_context_new (void);

G_END_DECLS
