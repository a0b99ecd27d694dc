/* workbook.h: workbooks for tests, made part by part
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Pairs of name and text, NULL-ended */
GBytes *workbook_zip   (const char *const *parts);
/* A workbook of one sheet: what stands in <worksheet>, shared texts and number formats as their elements, or NULL */
GBytes *workbook_sheet (const char *sheet, const char *strings, const char *formats);

G_END_DECLS
