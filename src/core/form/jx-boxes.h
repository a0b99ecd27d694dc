/* jx-boxes.h: choices that are printed as boxes to tick
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-column.h"

G_BEGIN_DECLS

gboolean  jx_boxes_read        (const JxColumn *column,
                                const char     *text,
                                GArray         *ticked);
char     *jx_boxes_dup_choices (const JxColumn *column,
                                const GArray   *ticked);
char     *jx_boxes_dup_line    (const JxColumn *column,
                                const char     *text);

G_END_DECLS
