/* server.h: the X server as the keyboard and the mouse of a test
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <X11/Xlib.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct _Server Server;

/* What is sent has arrived at the server after server_sync(). */
Server     *server_new            (void);
void        server_free           (Server *self);
Display    *server_get_display    (Server *self);
void        server_sync           (Server *self);

void        server_hold           (Server *self, const char *modifier, gboolean held);   /* "ctrl", "shift", "alt" */
guint       server_send_chord     (Server *self, const char *chord);                     /* "ctrl+shift+v" */
const char *server_make_keys      (Server *self, const char *text);
guint       server_send_character (Server *self, gunichar c);                            /* a key for it was made */

void        server_move           (Server *self, int x, int y);
void        server_press          (Server *self, guint button, gboolean pressed);

G_END_DECLS
