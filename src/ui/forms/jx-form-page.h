/* jx-form-page.h: a form filled with sample content, as it prints
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-forms.h"

G_BEGIN_DECLS

AdwNavigationPage *jx_form_page_new (JxForm    *form,
                                     JxForms   *forms,
                                     GtkWidget *bottom);

G_END_DECLS
