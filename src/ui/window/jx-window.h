/* jx-window.h: the window
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-desk.h"

G_BEGIN_DECLS

#define JX_TYPE_WINDOW (jx_window_get_type ())
G_DECLARE_FINAL_TYPE (JxWindow, jx_window, JX, WINDOW, AdwApplicationWindow)

GtkWidget *jx_window_new           (AdwApplication *application,
                                    GSettings      *settings);
void       jx_window_set_workspace (JxWindow       *self,
                                    JxWorkspace    *workspace);
void       jx_window_set_problem   (JxWindow       *self,
                                    const char     *title,
                                    const char     *message,
                                    gboolean        may_restore);
void       jx_window_open          (JxWindow       *self,
                                    const char     *id);
void       jx_window_enter_list    (JxWindow       *self);
JxSession *jx_window_get_session   (JxWindow       *self);
GtkWidget *jx_window_get_editor    (JxWindow       *self);
void       jx_window_import        (JxWindow       *self,
                                    GListModel     *files);

G_END_DECLS
