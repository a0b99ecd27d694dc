/* jx-field-row.h: rows of a boxed list that edit one field
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-field.h"

G_BEGIN_DECLS

GtkWidget *jx_field_row_new       (JxField     *field,
                                   const char  *title);
JxField   *jx_field_row_get_field (GtkWidget   *row);

G_END_DECLS
