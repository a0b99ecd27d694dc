/* jx-problem.h: the line below a text that says what is wrong with it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "jx-finding.h"

G_BEGIN_DECLS

void jx_problem_show (GtkLabel      *label,
                      GtkAccessible *text,
                      JxFinding     *finding);

G_END_DECLS
