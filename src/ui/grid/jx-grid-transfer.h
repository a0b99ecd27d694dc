/* jx-grid-transfer.h: blocks to and from the clipboard
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk/gdk.h>

#include "jx-cells.h"

G_BEGIN_DECLS

void     jx_grid_transfer_copy        (GdkClipboard *clipboard, const JxCells *block);
void     jx_grid_transfer_read        (GdkClipboard *clipboard, gboolean as_text, GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
JxCells *jx_grid_transfer_read_finish (GdkClipboard *clipboard, GAsyncResult *result, GError **error);

G_END_DECLS
