/* jx-paragraph-kinds.h: what makes the paragraphs of a chapter headings, clauses, lists
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jx-field.h"

G_BEGIN_DECLS

void jx_paragraph_kinds_offer (GtkWidget     *chapter,
                               GtkMenuButton *button,
                               GtkTextView   *view,
                               JxField       *field,
                               guint          level);   /* of the chapter, from 1 */

G_END_DECLS
