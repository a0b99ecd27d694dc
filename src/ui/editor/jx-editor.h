/* jx-editor.h: one assessment: its views, its arithmetic, its side pane
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_EDITOR (jx_editor_get_type ())
G_DECLARE_FINAL_TYPE (JxEditor, jx_editor, JX, EDITOR, AdwBin)

/* Properties: "narrow" (boolean): the side pane lies over the editor; "compact" (boolean): the views are switched at the bottom.
 * Actions: assessment.undo, redo, print, export ('json' or 'pdf'), next-finding, previous-finding, side-pane,
 * change-form, rules, try. */
void       jx_editor_set_session (JxEditor   *self,
                                  JxSession  *session);
JxSession *jx_editor_get_session (JxEditor   *self);
void       jx_editor_commit      (JxEditor   *self);   /* what is being typed anywhere */
void       jx_editor_show_finding (JxEditor *self,
                                  JxFinding  *finding);
gboolean   jx_editor_show_cell   (JxEditor   *self,
                                  const char *row_id,
                                  const char *field);
gboolean   jx_editor_enter       (JxEditor   *self);
void       jx_editor_bind        (JxEditor   *self,
                                  GSettings  *settings);
AdwToastOverlay *jx_editor_get_toasts (JxEditor *self);

G_END_DECLS
