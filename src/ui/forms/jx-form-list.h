/* jx-form-list.h: the forms to choose from, by region, the one used last on top
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-forms.h"

G_BEGIN_DECLS

#define JX_TYPE_FORM_LIST (jx_form_list_get_type ())
G_DECLARE_FINAL_TYPE (JxFormList, jx_form_list, JX, FORM_LIST, AdwBin)

/* Signal "chosen" (JxForm *) */
void jx_form_list_set_forms (JxFormList *self,
                             JxForms    *forms,
                             const char *last_id);

G_END_DECLS
