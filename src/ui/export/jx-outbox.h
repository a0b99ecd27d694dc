/* jx-outbox.h: single files on their way out of the program
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-batch.h"
#include "jx-desk.h"

G_BEGIN_DECLS

gboolean jx_outbox_has   (GFile               *file);
gboolean jx_outbox_is_busy (void);
gboolean jx_outbox_tells (JxDesk              *desk);
void     jx_outbox_toast (JxDesk              *desk,
                          const char          *message,
                          const char          *button,
                          const char          *action);
void     jx_outbox_send  (JxDesk              *desk,
                          JxBatch             *batch,
                          GFile               *file,
                          GAsyncReadyCallback  callback,
                          gpointer             data);

G_END_DECLS
