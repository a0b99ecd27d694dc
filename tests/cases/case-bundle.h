/* case-bundle.h: a filled sheet as the records of an assessment
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "case-sheet.h"

G_BEGIN_DECLS

JxBundle *case_make_bundle (CaseSheet  *sheet,
                            JsonObject *table);

G_END_DECLS
