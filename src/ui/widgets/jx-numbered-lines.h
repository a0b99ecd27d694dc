/* jx-numbered-lines.h: a text whose numbered lines go on by themselves
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void jx_numbered_lines_follow (GtkTextView *view);

G_END_DECLS
