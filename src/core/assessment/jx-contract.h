/* jx-contract.h: what a project was contracted for, and what was paid of it in each of its years
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-number.h"
#include "jx-record.h"

G_BEGIN_DECLS

#define JX_CONTRACT_AMOUNT "contract"   /* 合同金额 */
#define JX_CONTRACT_PAID   "paid_"      /* and a year: paid_2024 */

char     *jx_contract_dup_key    (int              year);
int       jx_contract_get_year   (const char      *key);
char     *jx_contract_dup_stored (const char      *typed,
                                  JxMoneyUnit      unit);
char     *jx_contract_dup_shown  (const char      *stored,
                                  JxMoneyUnit      unit);
gboolean  jx_contract_get_money  (const JxRecord  *project,
                                  const char      *key,
                                  gint64          *fen);
GArray   *jx_contract_dup_years  (const JxRecord  *project);
gboolean  jx_contract_sum        (const JxRecord  *project,
                                  int              until,
                                  gint64          *fen);

G_END_DECLS
