/* jx-painter.h: draws a page
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-report-page.h"

G_BEGIN_DECLS

void jx_painter_draw (const JxReportPage *page,
                      JxTypesetter       *typesetter,
                      cairo_t            *cr,
                      JxTags             *tags);

G_END_DECLS
