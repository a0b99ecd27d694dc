/* jx-grid-editor.h: the text that floats on the active cell
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jx-grid-model.h"

G_BEGIN_DECLS

/* It holds the active cell's text, selected and unseen, so that what is typed replaces it; from then on, or after
 * jx_grid_editor_open(), it is open.
 *
 * Signals:
 *   shown-changed ()   there is something to be seen, or no more
 *   typed ()           the text changed by the user's hand
 *   grown ()           the text, or what is being composed in it, takes other room
 */
#define JX_TYPE_GRID_EDITOR (jx_grid_editor_get_type ())
G_DECLARE_FINAL_TYPE (JxGridEditor, jx_grid_editor, JX, GRID_EDITOR, GtkTextView)

GtkWidget *jx_grid_editor_new          (void);

void       jx_grid_editor_load         (JxGridEditor *self, const char *text, gboolean editable);
void       jx_grid_editor_set_column   (JxGridEditor *self, const JxGridColumn *info, double zoom);
void       jx_grid_editor_open         (JxGridEditor *self);
void       jx_grid_editor_clear        (JxGridEditor *self);

gboolean   jx_grid_editor_filter       (JxGridEditor *self, GdkEvent *event);
void       jx_grid_editor_flush        (JxGridEditor *self);

gboolean   jx_grid_editor_is_shown     (JxGridEditor *self);
gboolean   jx_grid_editor_is_composing (JxGridEditor *self);
char      *jx_grid_editor_dup_text     (JxGridEditor *self);
const char *jx_grid_editor_get_original (JxGridEditor *self);
int        jx_grid_editor_get_height   (JxGridEditor *self, int width);
gboolean   jx_grid_editor_is_at_edge   (JxGridEditor *self, gboolean bottom);
void       jx_grid_editor_insert       (JxGridEditor *self, const char *text);
void       jx_grid_editor_moved        (JxGridEditor *self);

G_END_DECLS
