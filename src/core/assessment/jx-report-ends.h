/* jx-report-ends.h: what stands around the chapters of a report
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean jx_report_ends_is_short      (const char  *line);
gboolean jx_report_ends_is_contents   (const char  *line);
gboolean jx_report_ends_is_attachment (const char  *line);
gsize    jx_report_ends_take_title    (const char  *text);
gboolean jx_report_ends_take_date     (GString     *text,
                                       char       **signature,
                                       char       **date);

G_END_DECLS
