/* elsewhere.h: another program that copies, and pasting what it copied
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "stage.h"

G_BEGIN_DECLS

GdkDisplay *elsewhere_get_display (void);

/* Returns when it is on offer; @html: NULL, it is text alone */
void        elsewhere_copy        (const char *html, const char *text);

/* Copies, presses @keys and returns when something was asked, or is changed. */
void        elsewhere_paste       (Stage *stage, const char *html, const char *text, const char *keys);

G_END_DECLS
