/* jx-font-group.h: which font stands for each face of official pages
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-forms.h"

G_BEGIN_DECLS

GtkWidget *jx_font_group_new    (JxForms   *forms);
void       jx_font_group_choose (GtkWidget *parent,
                                 JxForms   *forms);

G_END_DECLS
