/* robot.h: real keys and clicks for a window under test
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _Robot Robot;
typedef gboolean (*RobotCondition) (gpointer data);

/* In place of g_test_init(): the tests get folders of their own, the window comes to the X server. */
void     robot_init        (int *argc, char ***argv);

/* Takes the keyboard for a window that was presented; there is no window manager to do so. */
Robot   *robot_new         (GtkWindow *window);
void     robot_free        (Robot *self);

/* Runs the main loop until it holds; a watchdog ends a test that waits in vain */
#define  robot_wait(condition, ...) robot_wait_for (#condition, G_STRFUNC, (condition), __VA_ARGS__)
void     robot_wait_for    (const char *name, const char *where, RobotCondition condition, gpointer data);
void     robot_wait_focus_inside (GtkWidget *widget);   /* in, not on it: of a list a line */
void     robot_settle      (void);
void     robot_frame       (Robot *self);
void     robot_set_letters (Robot *self, int percent);   /* as large as the desktop wants them, of all windows */

/* "ctrl+shift+v", "Return", "a"; several, parted by spaces. These return when the window has seen what was sent. */
void     robot_keys        (Robot *self, const char *keys);
void     robot_type        (Robot *self, const char *text);   /* any characters, each from a key of its own */
void     robot_point       (Robot *self, GtkWidget *widget, double x, double y);
void     robot_press       (Robot *self);
void     robot_release     (Robot *self);
void     robot_click       (Robot *self, const char *modifier);
void     robot_hold        (Robot *self, const char *modifier, gboolean held);   /* through what follows */
void     robot_wheel       (Robot *self, gboolean down, const char *modifier);
void     robot_resize      (Robot *self, int width, int height);

/* As if another window were used in between */
void     robot_look_away   (Robot *self);
void     robot_look_back   (Robot *self);

/* For random events, which need not arrive anywhere: sends, and returns when GTK has done what it does about them. */
void     robot_throw_key   (Robot *self, const char *chord);
void     robot_throw_click (Robot *self, int x, int y, guint button);
void     robot_throw_drag  (Robot *self, int x, int y, int to_x, int to_y);
void     robot_throw_wheel (Robot *self, int x, int y, gboolean down, const char *modifier);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Robot, robot_free)

G_END_DECLS
