/* jx-date.h: dates and periods as people type them
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "jx-scan.h"

G_BEGIN_DECLS

#define JX_DATE_LEAP_YEAR 2000   /* stands for the year of a date that has none */

typedef struct
{
  gint32   from_day;   /* julian days; of 2000 if there is no year */
  gint32   to_day;
  gboolean range;      /* two ends were typed */
  gboolean no_year;
} JxDateSpan;

gboolean jx_date_take        (JxScan     *scan,
                              gboolean    numeric,
                              JxDateSpan *span);
gboolean jx_date_is_valid    (int         year,
                              int         month,
                              int         day);
gint32   jx_date_to_julian   (int         year,
                              int         month,
                              int         day);
void     jx_date_from_julian (gint32      julian,
                              int        *year,
                              int        *month,
                              int        *day);
gint32   jx_date_move_year   (gint32      julian,
                              int         year);

G_END_DECLS
