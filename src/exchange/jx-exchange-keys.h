/* jx-exchange-keys.h: the words of the exchange file
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define JX_EXCHANGE_FORMAT  "jixiao"
#define JX_EXCHANGE_VERSION 1
#define JX_EXCHANGE_MINOR   2   /* 1: evidence, contract and payments; 2: links; a file without them is of 0 */

/* What this program does not know is kept in fields of a record: the member's name behind a mark, its value as JSON. */
#define JX_EXCHANGE_EXTRA   '+'     /* +name: of the object itself; column+name: of a cell */
#define JX_EXCHANGE_OUTER   "++"    /* ++name: of the document, with each assessment that came in it */

extern const char *const jx_exchange_agency_keys[];
extern const char *const jx_exchange_project_keys[];
extern const char *const jx_exchange_assessment_keys[];
extern const char *const jx_exchange_answer_keys[];
extern const char *const jx_exchange_evidence_keys[];
extern const char *const jx_exchange_link_keys[];

G_END_DECLS
