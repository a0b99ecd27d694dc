/* jx-import-dialog.h: what is in the files, and what shall become of it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-workspace.h"

G_BEGIN_DECLS

#define JX_TYPE_IMPORT_DIALOG (jx_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JxImportDialog, jx_import_dialog, JX, IMPORT_DIALOG, AdwDialog)

/* Signal "imported" (const char *id, const char *replaced): done; the first assessment that came, and a sentence about those
 * in whose place others came, or NULL. */
AdwDialog     *jx_import_dialog_new          (JxWorkspace *workspace,
                                              GListModel  *files);
GtkFileDialog *jx_import_dialog_new_chooser  (void);
GListModel    *jx_import_dialog_list_samples (void);

G_END_DECLS
