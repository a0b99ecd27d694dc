/* jx-page-dialog.h: how the pages of a form are wanted
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-assessment.h"

G_BEGIN_DECLS

#define JX_TYPE_PAGE_DIALOG (jx_page_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JxPageDialog, jx_page_dialog, JX, PAGE_DIALOG, AdwPreferencesDialog)

AdwDialog *jx_page_dialog_new (JxAssessment *assessment);

G_END_DECLS
