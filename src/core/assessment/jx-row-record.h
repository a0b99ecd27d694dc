/* jx-row-record.h: rows as records and back
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-block.h"
#include "jx-record.h"
#include "jx-row.h"

G_BEGIN_DECLS

JxRow    *jx_row_new_from_record (const JxRecord *record,
                                  const JxBlock  *block,
                                  JxMoneyUnit     unit);
JxRow    *jx_row_new_from_def    (const JxRowDef *def,
                                  const char     *id,
                                  const JxBlock  *block,
                                  JxMoneyUnit     unit);
JxRecord *jx_row_to_record       (JxRow          *row,
                                  const JxBlock  *block,
                                  const char     *parent);

G_END_DECLS
