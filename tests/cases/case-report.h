/* case-report.h: a whole report as running text, and the sections of a form
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-form.h"

G_BEGIN_DECLS

GPtrArray *case_report_split (JxForm     *form,
                              const char *text);

G_END_DECLS
