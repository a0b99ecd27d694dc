/* jx-exchange-row.h: one row of a table as JSON: its cells with their faces side by side
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-block.h"
#include "jx-json-writer.h"
#include "jx-record.h"
#include "jx-row.h"

G_BEGIN_DECLS

void jx_exchange_add_extra  (JxJsonWriter    *writer,
                             const char      *name,
                             const char      *json);
void jx_exchange_add_row    (JxJsonWriter    *writer,
                             const JxRecord  *record,
                             JxRow           *row,
                             const JxBlock   *block,
                             const JxProfile *profile);

G_END_DECLS
