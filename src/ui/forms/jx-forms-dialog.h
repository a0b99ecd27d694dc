/* jx-forms-dialog.h: the forms at hand: looking at them, taking in, giving out, adjusting
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-workspace.h"

G_BEGIN_DECLS

#define JX_TYPE_FORMS_DIALOG (jx_forms_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JxFormsDialog, jx_forms_dialog, JX, FORMS_DIALOG, AdwDialog)

AdwDialog *jx_forms_dialog_new         (JxWorkspace   *workspace);
void       jx_forms_dialog_import_file (JxFormsDialog *self,
                                        GFile         *file);

G_END_DECLS
