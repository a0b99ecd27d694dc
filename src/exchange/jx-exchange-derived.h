/* jx-exchange-derived.h: what programs derive of an assessment, as JSON
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"
#include "jx-finding.h"
#include "jx-json-writer.h"
#include "jx-scoring.h"

G_BEGIN_DECLS

const char *jx_exchange_get_severity_key (JxSeverity         severity);
const char *jx_exchange_get_rule_key     (JxScoreRule        rule);
void        jx_exchange_add_parsed       (JxJsonWriter      *writer,
                                          const JxQuantity  *parsed);
void        jx_exchange_add_amount       (JxJsonWriter      *writer,
                                          const char        *key,
                                          const JxAmount    *amount,
                                          const JxProfile   *profile);
void        jx_exchange_add_figures      (JxJsonWriter      *writer,
                                          const char *const *figures);
void        jx_exchange_add_derived      (JxJsonWriter      *writer,
                                          JxAssessment      *assessment);

G_END_DECLS
