/* jx-parts.h: how far 其中 reaches
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-narrative.h"

G_BEGIN_DECLS

gboolean jx_parts_are_behind (JxNarrative *self,
                              guint        position);

G_END_DECLS
