/* jx-transaction.h: several statements, on disk together or not at all
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-db.h"

G_BEGIN_DECLS

typedef struct _JxTransaction JxTransaction;

JxTransaction *jx_transaction_begin  (JxDb           *db,
                                      GError        **error);
gboolean       jx_transaction_commit (JxTransaction **transaction,
                                      GError        **error);
void           jx_transaction_free   (JxTransaction  *transaction);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxTransaction, jx_transaction_free)

G_END_DECLS
