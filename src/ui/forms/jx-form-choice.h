/* jx-form-choice.h: a row in which one of the forms is chosen
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-forms.h"

G_BEGIN_DECLS

GListModel *jx_form_choice_list   (JxForms     *forms,
                                   int          kind);
char       *jx_form_choice_dup_subtitle (JxForms *forms,
                                   JxForm      *form);
void        jx_form_choice_fill   (AdwComboRow *row,
                                   JxForms     *forms,
                                   int          kind);
void        jx_form_choice_select (AdwComboRow *row,
                                   const char  *id);

G_END_DECLS
