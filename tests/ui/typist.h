/* typist.h: types a whole table into the window, cell by cell, with keys alone
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stage.h"

G_BEGIN_DECLS

/* What stands open becomes what is wanted; both are of one form. */
void typist_type   (Stage *stage, JxAssessment *wanted);

/* Cell by cell, and what is computed from them; says the place of a difference. */
void typist_expect (JxAssessment *found, JxAssessment *wanted);

/* What a cell of boxed choices will hold: the one that a printed line of ticks has ticked. */
const char *typist_get_wanted (JxTable *table, guint row, guint column);

G_END_DECLS
