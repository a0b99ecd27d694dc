/* jx-paste-dialog.h: a whole published table, before it is pasted
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-cells.h"
#include "jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_PASTE_DIALOG (jx_paste_dialog_get_type ())
G_DECLARE_FINAL_TYPE (JxPasteDialog, jx_paste_dialog, JX, PASTE_DIALOG, AdwDialog)

/* Signal "pasted" (const char *, guint, guint): a sentence that says what was done, the first row and how many there are.
 * NULL if @cells are no table with a head. */
AdwDialog *jx_paste_dialog_new (JxSession     *session,
                                JxTable       *table,
                                const JxCells *cells);

G_END_DECLS
