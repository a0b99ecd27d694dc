/* jx-dialog-head.h: the head of a dialog that is answered: to leave it, what it is, to do it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define JX_TYPE_DIALOG_HEAD (jx_dialog_head_get_type ())

G_DECLARE_FINAL_TYPE (JxDialogHead, jx_dialog_head, JX, DIALOG_HEAD, AdwBin)

GtkWidget *jx_dialog_head_get_cancel (JxDialogHead *self);

G_END_DECLS
