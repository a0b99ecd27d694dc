/* jx-word-sheets.h: a Word file as assessments: its tables, and the report around them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-bundle.h"
#include "jx-forms.h"

G_BEGIN_DECLS

JxBundle *jx_word_sheets_make_bundle (GBytes   *bytes,
                                      JxForms  *forms,
                                      GError  **error);

G_END_DECLS
