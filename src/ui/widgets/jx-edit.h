/* jx-edit.h: an edit from a widget, where it is told if it is refused
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jx-history.h"

G_BEGIN_DECLS

gboolean jx_edit_do   (GtkWidget  *from,
                       JxHistory  *history,
                       JxCommand  *command);
gboolean jx_edit_type (GtkWidget  *from,      /* NULL: there is nobody to be told */
                       JxHistory  *history,
                       const char *id,
                       const char *field,
                       const char *text);
void     jx_edit_tell (GtkWidget  *from,
                       const char *message);

G_END_DECLS
