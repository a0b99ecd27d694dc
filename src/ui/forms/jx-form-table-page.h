/* jx-form-table-page.h: of a form's draft: the blocks of its table
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-form-draft.h"

G_BEGIN_DECLS

void jx_form_table_page_fill (AdwPreferencesPage *page,
                              JxFormDraft        *draft);

G_END_DECLS
