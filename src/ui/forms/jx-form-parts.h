/* jx-form-parts.h: what can be added to a form: columns by their meaning, blocks, lines
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-form-draft.h"

G_BEGIN_DECLS

GtkWidget *jx_form_parts_new_button (const JxBlock  *block,
                                     guint           position);
void       jx_form_parts_add_blocks (GtkWidget      *group);
gboolean   jx_form_parts_add        (JxFormDraft    *draft,
                                     const char     *what,
                                     char          **place,
                                     GError        **error);

G_END_DECLS
