/* jx-exporter.h: what leaves the window: files and paper
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jx-session.h"

G_BEGIN_DECLS

void jx_exporter_export (JxSession  *session,
                         GtkWidget  *parent,
                         GSettings  *settings,
                         const char *format);
void jx_exporter_send   (JxSession  *session,
                         GtkWidget  *parent,
                         GSettings  *settings,
                         const char *format,
                         GFile      *file);
void jx_exporter_bind   (GSettings  *settings,
                         GtkWidget  *button);
void jx_exporter_print  (JxSession  *session,
                         GtkWidget  *parent);

G_END_DECLS
