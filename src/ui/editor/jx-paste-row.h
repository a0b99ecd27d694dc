/* jx-paste-row.h: what a paste changes, in rows of a list
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-command.h"
#include "jx-paste.h"

G_BEGIN_DECLS

GtkWidget *jx_paste_row_new              (JxAssessment *assessment, JxTable *table, const JxPaste *plan, guint line);
GtkWidget *jx_paste_row_new_for_sets     (JxAssessment *assessment, JxCommand *sets, const char *title);
GtkWidget *jx_paste_row_new_for_column   (JxAssessment *assessment, JxTable *table, const char *title, int column);
GtkWidget *jx_paste_row_new_for_rest     (guint n);
GtkWidget *jx_paste_row_new_for_sentence (const char *sentence);
GtkWidget *jx_paste_row_new_for_text     (const char *title, const char *text, const char *remark, const char *fate);
char      *jx_paste_row_dup_short        (const char *text);

G_END_DECLS
