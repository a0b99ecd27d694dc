/* jx-exchange-keys.c: the words of the exchange file, in the order in which they stand there
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "jx-exchange-keys.h"

const char *const jx_exchange_agency_keys[] = { "name", "supervisor", "region", "head", "contact", "phone", NULL };

const char *const jx_exchange_project_keys[] = { "code", "name", "first_year", "last_year", "contract", NULL };

const char *const jx_exchange_assessment_keys[] = {
  "project", "year", "kind", "money_unit", "state", "profile", "binned", NULL,
};

const char *const jx_exchange_answer_keys[] = { "rule", "row", "field", "figures", "reason", NULL };

const char *const jx_exchange_evidence_keys[] = { "row", "name", "size", "sha256", "pages", NULL };

const char *const jx_exchange_link_keys[] = { "text", "text_field", "figure", "row", "field", NULL };
