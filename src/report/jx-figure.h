/* jx-figure.h: a printed figure as a spreadsheet holds it: a number, and the format that prints it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-number.h"

G_BEGIN_DECLS

#define JX_FIGURE_FORMAT_LENGTH 32

typedef struct
{
  JxDecimal value;        /* 87% is 0.87 */
  gboolean  percent;
  gboolean  plain;        /* no unit, no grouping, no zeros at the end: it prints as any spreadsheet prints numbers */
  char      format[JX_FIGURE_FORMAT_LENGTH];
} JxFigure;

gboolean jx_figure_parse     (const char     *text,
                              JxFigure       *figure);
double   jx_figure_to_double (JxDecimal       value);

G_END_DECLS
