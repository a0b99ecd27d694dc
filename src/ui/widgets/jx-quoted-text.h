/* jx-quoted-text.h: a text that quotes figures of the table: they follow it and cannot be mistyped
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jx-assessment.h"

G_BEGIN_DECLS

#define JX_TYPE_QUOTED_TEXT (jx_quoted_text_get_type ())
G_DECLARE_FINAL_TYPE (JxQuotedText, jx_quoted_text, JX, QUOTED_TEXT, GtkTextBuffer)

GtkTextBuffer *jx_quoted_text_new     (JxAssessment *assessment);
void           jx_quoted_text_set     (JxQuotedText *self,
                                       const char   *typed);
char          *jx_quoted_text_dup     (JxQuotedText *self);
guint          jx_quoted_text_get_typed_line (JxQuotedText      *self,
                                              const GtkTextIter *iter);
void           jx_quoted_text_insert  (JxQuotedText *self,
                                       const char   *typed);
void           jx_quoted_text_refresh (JxQuotedText *self);
void           jx_quoted_text_get_printed (JxQuotedText *self,
                                       guint         offset,
                                       GtkTextIter  *iter);

G_END_DECLS
