/* scene.h: what a run that ends in the middle says of itself
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  scene_note (const char *format, ...) G_GNUC_PRINTF (1, 2);   /* an event that is thrown; the last of them are kept */
char *scene_dup  (void);   /* the last events, the windows, where their focus is, what lies open over them */

G_END_DECLS
