/* report-stage.h: the chapters of a report in a window under test
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stage.h"

G_BEGIN_DECLS

GtkTextView *report_stage_get_text (Stage *stage, const char *key);

G_END_DECLS
