/* jx-compare-dialog.h: what is different since an assessment was submitted, or from a file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JX_TYPE_COMPARE_DIALOG (jx_compare_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JxCompareDialog, jx_compare_dialog, JX, COMPARE_DIALOG, AdwDialog)

/* Signal "jump" (const char *row_id, const char *field): a place was chosen; the dialog closes. */
AdwDialog *jx_compare_dialog_new (GPtrArray  *differences,
                                  const char *date,
                                  const char *remark);
AdwDialog *jx_compare_dialog_new_with_file (GPtrArray  *differences,
                                            const char *name);

G_END_DECLS
