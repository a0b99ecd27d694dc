/* jx-text-row.h: a row of long text that grows with what is typed
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-field.h"

G_BEGIN_DECLS

#define JX_TYPE_TEXT_ROW (jx_text_row_get_type ())
G_DECLARE_FINAL_TYPE (JxTextRow, jx_text_row, JX, TEXT_ROW, AdwPreferencesRow)

GtkWidget *jx_text_row_new       (JxField    *field,
                                  const char *title);

G_END_DECLS
