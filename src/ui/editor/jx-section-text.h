/* jx-section-text.h: a chapter of the report: heading, text, what helps to write it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-field.h"

G_BEGIN_DECLS

#define JX_TYPE_SECTION_TEXT (jx_section_text_get_type ())
G_DECLARE_FINAL_TYPE (JxSectionText, jx_section_text, JX, SECTION_TEXT, AdwBin)

GtkWidget *jx_section_text_new       (JxSession       *session,
                                      JxTable         *table,
                                      guint            column,
                                      const JxSection *section,
                                      const char      *heading);
JxField   *jx_section_text_get_field (JxSectionText   *self);

G_END_DECLS
