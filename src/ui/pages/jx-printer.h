/* jx-printer.h: pages on their way to paper
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jx-report.h"

G_BEGIN_DECLS

GtkPrintOperation *jx_printer_new (JxReport   *report,
                                   const char *name);

G_END_DECLS
