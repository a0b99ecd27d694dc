/* grid-harness.h: the grid in a real window, fed with real keys and clicks
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sample-model.h"

G_BEGIN_DECLS

typedef struct _Harness Harness;

struct _Harness
{
  GtkWidget   *window;
  GtkWidget   *scroller;
  GtkWidget   *other;       /* a button after the grid */
  JxGrid      *grid;
  SampleModel *model;
  GPtrArray   *edits;       /* of JxGridEdit: what left the grid */
  int          undone, redone, found;
};

typedef gboolean (*HarnessCondition) (Harness *self, gpointer data);

void     harness_init        (int *argc, char ***argv);
Harness *harness_new         (guint n_classes, guint per_class);
void     harness_free        (Harness *self);

/* Runs the main loop until it holds; a watchdog ends a test that waits in vain */
void     harness_wait        (Harness *self, HarnessCondition condition, gpointer data);
void     harness_settle      (Harness *self);
void     harness_frame       (Harness *self);

/* "ctrl+shift+v", "Return", "a"; several, parted by spaces. Returns when the window has seen them. */
void     harness_keys        (Harness *self, const char *keys);
void     harness_click       (Harness *self, guint row, guint column, const char *modifier);
void     harness_double_click (Harness *self, guint row, guint column);
void     harness_drag        (Harness *self, double from_x, double from_y, double to_x, double to_y);
void     harness_press       (Harness *self, double x, double y);
void     harness_point       (Harness *self, double x, double y);
void     harness_release     (Harness *self);
void     harness_click_twice (Harness *self, double x, double y);
void     harness_hold        (Harness *self, const char *modifier, gboolean held);
void     harness_wheel       (Harness *self, gboolean down, const char *modifier);

void     harness_resize      (Harness *self, int width, int height);
void     harness_look_away   (Harness *self);
void     harness_look_back   (Harness *self);

void     harness_at          (Harness *self, guint row, SampleColumn column);
GdkRectangle harness_get_area (Harness *self, guint row, SampleColumn column);   /* after a frame */
void     harness_assert_active (Harness *self, guint row, SampleColumn column);
void     harness_assert_text (Harness *self, guint row, SampleColumn column, const char *text);
guint    harness_count_edits (Harness *self, JxGridEditKind kind);
const JxGridEdit *harness_last_edit (Harness *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Harness, harness_free)

G_END_DECLS
