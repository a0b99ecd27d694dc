/* stage-find.h: what stands in a window, found by its type or its words
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef gboolean (*StageMatch) (GtkWidget *widget, gpointer data);

/* The first widget below, itself included, that is mapped and matches; NULL there is none */
GtkWidget *stage_search         (GtkWidget *below, StageMatch match, gpointer data);
GtkWidget *stage_find_type      (GtkWidget *below, GType type);
GtkWidget *stage_find_title     (GtkWidget *below, const char *title);   /* of a row or a button */
GtkWidget *stage_find_label     (GtkWidget *below, const char *text);

/* A sheet shows what is in it when it has come up: until it is there, or gone. */
GtkWidget *stage_await_title    (GtkWidget *below, const char *title);
GtkWidget *stage_await_label    (GtkWidget *below, const char *text);
void       stage_await_no_label (GtkWidget *below, const char *text);

G_END_DECLS
