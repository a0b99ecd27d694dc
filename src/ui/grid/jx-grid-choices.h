/* jx-grid-choices.h: the list that Alt+Down opens
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Emits chosen (const char *text) */
#define JX_TYPE_GRID_CHOICES (jx_grid_choices_get_type ())
G_DECLARE_FINAL_TYPE (JxGridChoices, jx_grid_choices, JX, GRID_CHOICES, GtkPopover)

GtkWidget *jx_grid_choices_new (void);
void       jx_grid_choices_open (JxGridChoices *self, const GdkRectangle *area, char **texts, const char *current);

G_END_DECLS
