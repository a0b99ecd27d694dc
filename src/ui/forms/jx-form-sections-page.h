/* jx-form-sections-page.h: of a form's draft: the sections of its report
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-form-draft.h"

G_BEGIN_DECLS

void jx_form_sections_page_fill (AdwPreferencesPage *page,
                                 JxFormDraft        *draft);

G_END_DECLS
