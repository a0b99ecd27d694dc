/* jx-number.h: exact numbers: decimals, money, points
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define JX_POINT             10000   /* weights and scores are in 1/10 000 point */
#define JX_DECIMAL_MAX_SCALE 9

typedef struct
{
  gint64 coefficient;   /* the value is coefficient / 10^scale */
  guint8 scale;         /* 0 to JX_DECIMAL_MAX_SCALE */
} JxDecimal;

typedef enum
{
  JX_MONEY_YUAN,
  JX_MONEY_THOUSAND,
  JX_MONEY_WAN,
  JX_MONEY_YI,
} JxMoneyUnit;

gboolean    jx_divide_half_up           (__int128      numerator,
                                         __int128      denominator,
                                         gint64       *quotient);

JxDecimal   jx_decimal_normalize        (JxDecimal     decimal);
int         jx_decimal_compare          (JxDecimal     a,
                                         JxDecimal     b);
gboolean    jx_decimal_is_zero          (JxDecimal     decimal);
gboolean    jx_decimal_rescale          (JxDecimal     decimal,
                                         guint         scale,
                                         gint64       *coefficient);
gboolean    jx_decimal_add              (JxDecimal     a,
                                         JxDecimal     b,
                                         JxDecimal    *sum);
gboolean    jx_decimal_subtract         (JxDecimal     a,
                                         JxDecimal     b,
                                         JxDecimal    *difference);
gboolean    jx_decimal_multiply         (JxDecimal     a,
                                         JxDecimal     b,
                                         JxDecimal    *product);
char       *jx_decimal_to_string        (JxDecimal     decimal);
gboolean    jx_decimal_from_string      (const char   *string,
                                         JxDecimal    *decimal);

const char *jx_money_unit_to_string     (JxMoneyUnit   unit);
gboolean    jx_money_unit_from_string   (const char   *string,
                                         JxMoneyUnit  *unit);
gboolean    jx_money_from_decimal       (JxDecimal     amount,
                                         JxMoneyUnit   unit,
                                         gint64       *fen,
                                         gboolean     *exact);
char       *jx_money_to_string          (gint64        fen,
                                         JxMoneyUnit   unit,
                                         int           decimals);
gboolean    jx_money_rate               (gint64        executed,
                                         gint64        adjusted,
                                         guint         decimals,
                                         gint64       *rate);
char       *jx_money_rate_to_string     (gint64        executed,
                                         gint64        adjusted,
                                         guint         decimals);

gboolean    jx_points_from_decimal      (JxDecimal     decimal,
                                         gint64       *points,
                                         gboolean     *exact);
char       *jx_points_to_string         (gint64        points,
                                         int           decimals);

char       *jx_number_group             (const char   *plain);

G_END_DECLS
