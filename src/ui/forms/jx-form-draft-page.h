/* jx-form-draft-page.h: a form of one's own, adjusted without a text editor
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-forms.h"

G_BEGIN_DECLS

#define JX_TYPE_FORM_DRAFT_PAGE (jx_form_draft_page_get_type ())
G_DECLARE_FINAL_TYPE (JxFormDraftPage, jx_form_draft_page, JX, FORM_DRAFT_PAGE, AdwNavigationPage)

/* Signals: "save" (JxForm), "preview" (JxForm). */
AdwNavigationPage *jx_form_draft_page_new (JxForms *forms,
                                           JxForm  *form);

G_END_DECLS
