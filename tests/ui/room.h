/* room.h: what a widget asks for, and which part of it asks for so much
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A failure names what it is of, and the culprit. */
void room_assert_enough (GtkWidget *widget, int width, const char *what);
void room_assert_low    (GtkWidget *widget, int width, int height, const char *what);   /* where it is that wide */
char *room_dup_tall     (GtkWidget *widget);   /* where the height that it asks for comes from, at the widths that are */

G_END_DECLS
