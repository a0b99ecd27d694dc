/* jx-text-marks.h: findings under the words that they are about, as spell checkers have them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-finding.h"
#include "jx-quoted-text.h"

G_BEGIN_DECLS

#define JX_TYPE_TEXT_MARKS (jx_text_marks_get_type ())
G_DECLARE_FINAL_TYPE (JxTextMarks, jx_text_marks, JX, TEXT_MARKS, GObject)

JxTextMarks *jx_text_marks_new         (GtkTextView *view);      /* of a JxQuotedText; it has the marks as long as it lives */
void         jx_text_marks_show        (JxTextMarks *self,
                                        GListModel  *findings,
                                        const char  *row_id,
                                        const char  *field,
                                        gboolean     writing);   /* the words at the caret are not yet what they will be */
gboolean     jx_text_marks_has_waiting (JxTextMarks *self);      /* words at the caret, to be marked when it has gone */
JxFinding   *jx_text_marks_get_gravest (JxTextMarks *self);
char        *jx_text_marks_dup_tip     (JxTextMarks *self,
                                        int          offset);

G_END_DECLS
