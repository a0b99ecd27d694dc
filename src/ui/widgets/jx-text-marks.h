/* jx-text-marks.h: findings under the words that they are about, as spell checkers have them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-field.h"

G_BEGIN_DECLS

#define JX_TYPE_TEXT_MARKS (jx_text_marks_get_type ())
G_DECLARE_FINAL_TYPE (JxTextMarks, jx_text_marks, JX, TEXT_MARKS, GObject)

JxTextMarks *jx_text_marks_new    (GtkTextView *view,     /* with its buffer, a JxQuotedText or one that shows what is printed */
                                   JxField     *field,
                                   GtkLabel    *problem);
void         jx_text_marks_update (JxTextMarks *self);    /* when it was checked, or the text follows something else */
void         jx_text_marks_leave  (JxTextMarks *self);
void         jx_text_marks_select (GtkWidget   *text,
                                   JxFinding   *finding);

G_END_DECLS
