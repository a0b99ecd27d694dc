/* jx-attachments.h: what is attached to a report, as it says above its signature
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-document.h"

G_BEGIN_DECLS

void     jx_attachments_add       (JxDocument         *document,
                                   const char * const *titles);
void     jx_attachments_add_mark  (JxDocument         *document,
                                   guint               number,
                                   guint               total);
gboolean jx_attachments_begin_at  (const JxDocument   *document,
                                   guint               node);

G_END_DECLS
