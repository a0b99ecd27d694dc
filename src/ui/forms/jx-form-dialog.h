/* jx-form-dialog.h: another form for an assessment, and what becomes of its values
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_FORM_DIALOG (jx_form_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JxFormDialog, jx_form_dialog, JX, FORM_DIALOG, AdwDialog)

AdwDialog *jx_form_dialog_new (JxSession *session);

G_END_DECLS
