/* case-stage.h: a published table in the window, and in the store behind it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stage.h"

G_BEGIN_DECLS

/* What a county prints and the form has no cell for is in a form of its own; that one comes from a file. */
void          case_stage_add_form    (Stage *stage, JxForm *form);

/* What the file on disk holds, read by nobody who was there when it was written; the window has closed it. */
JxAssessment *case_stage_read_stored (const char *id, JxForm *form);

G_END_DECLS
