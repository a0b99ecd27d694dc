/* jx-boxes-row.h: a row of boxes to tick
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-field.h"

G_BEGIN_DECLS

GtkWidget *jx_boxes_row_new (JxField    *field,
                             const char *title);

G_END_DECLS
