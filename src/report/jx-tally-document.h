/* jx-tally-document.h: 汇总: what many assessments come to, as a report with its tables
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-document.h"
#include "jx-tally.h"

G_BEGIN_DECLS

JxDocument *jx_document_new_for_tally (const JxTally *tally);

G_END_DECLS
