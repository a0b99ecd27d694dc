/* jx-font-notes.h: what is to be known of the fonts before pages go out
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-fonts.h"
#include "jx-format.h"
#include "jx-report.h"

G_BEGIN_DECLS

typedef struct _JxFontNotes JxFontNotes;

JxFontNotes *jx_font_notes_new             (void);
void         jx_font_notes_free            (JxFontNotes       *self);
gboolean     jx_font_notes_look            (JxFontNotes       *self,
                                            const char        *name,
                                            JxReport          *report,
                                            JxFormat           format,
                                            gboolean           strict,
                                            GError           **error);
gboolean     jx_font_notes_allow           (const JxFontNotes *self,
                                            const char        *name,
                                            GError           **error);
const GPtrArray *jx_font_notes_list_missing (const JxFontNotes *self);
char        *jx_font_notes_dup_substituted (const JxFontNotes *self,
                                            const char        *between);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxFontNotes, jx_font_notes_free)

G_END_DECLS
