/* jx-report-ways.h: the ways in of a whole report: a file, the clipboard
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jx-session.h"

G_BEGIN_DECLS

void jx_report_ways_open  (GtkWidget *widget,
                           JxSession *session);
void jx_report_ways_read  (GtkWidget *widget,
                           JxSession *session,
                           GFile     *file);
void jx_report_ways_paste (GtkWidget *widget,
                           JxSession *session);

G_END_DECLS
