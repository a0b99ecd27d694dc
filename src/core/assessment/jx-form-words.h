/* jx-form-words.h: what a form begins its cells with: labels, classes, 10, —
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"
#include "jx-command.h"

G_BEGIN_DECLS

const char *jx_form_words_get_start (const JxBlock *block,
                                     const char    *row_key,
                                     guint          column);
void        jx_form_words_follow    (JxAssessment  *assessment,
                                     JxForm        *old,
                                     JxCommand     *group);

G_END_DECLS
