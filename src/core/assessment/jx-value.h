/* jx-value.h: a cell: what was typed, what was read of it, what the form computes
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-quantity.h"
#include "jx-types.h"

G_BEGIN_DECLS

typedef enum
{
  JX_AMOUNT_NONE,
  JX_AMOUNT_MONEY,    /* number in 分 */
  JX_AMOUNT_POINTS,   /* number in 1/10 000 point */
  JX_AMOUNT_RATE,     /* number in percent × 10^decimals */
  JX_AMOUNT_COUNT,    /* number as it is */
  JX_AMOUNT_GRADE,    /* number is the place in the profile's grades */
  JX_AMOUNT_TEXT,     /* text */
} JxAmountKind;

struct _JxAmount
{
  JxAmountKind  kind;
  guint8        decimals;   /* shown; for RATE also the unit of number */
  gint64        number;
  const char   *text;       /* interned; TEXT only */
};

struct _JxValue
{
  char       *typed;      /* owned; NULL when nothing was typed, never "" */
  JxQuantity  parsed;     /* of typed, by the column's input */
  JxAmount    computed;   /* NONE where the form computes nothing, or cannot */
};

void        jx_value_clear        (JxValue         *value);
void        jx_value_set_typed    (JxValue         *value,
                                   const char      *text,
                                   JxInput          input,
                                   JxMoneyUnit      unit);
gboolean    jx_value_get_money    (const JxValue   *value,
                                   gint64          *fen);
gboolean    jx_value_get_points   (const JxValue   *value,
                                   gint64          *points);
gboolean    jx_value_is_blank     (const JxValue   *value);
gboolean    jx_value_disagrees    (const JxValue   *value,
                                   const JxColumn  *column,
                                   const JxProfile *profile,
                                   JxMoneyUnit      unit);
char       *jx_value_dup_shown    (const JxValue   *value,
                                   const JxColumn  *column,
                                   const JxProfile *profile,
                                   JxMoneyUnit      unit);
gboolean    jx_amount_equal       (const JxAmount  *amount,
                                   const JxAmount  *other);
char       *jx_amount_to_string   (const JxAmount  *amount,
                                   const JxProfile *profile,
                                   JxMoneyUnit      unit);

G_END_DECLS
