/* jx-form-head-page.h: of a form's draft: its names, its paper, its unit of money
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-form-draft.h"

G_BEGIN_DECLS

void jx_form_head_page_fill (AdwPreferencesPage *page,
                             JxFormDraft        *draft);

G_END_DECLS
