/* jx-quantity.h: what a cell of a form says: the one value parser
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "jx-number.h"
#include "jx-relation.h"
#include "jx-scale.h"

G_BEGIN_DECLS

typedef enum
{
  JX_QUANTITY_NONE,               /* nothing typed */
  JX_QUANTITY_EMPTY_MARK,         /* 无 — - / …… */
  JX_QUANTITY_NUMBER,
  JX_QUANTITY_RANGE,
  JX_QUANTITY_DATE,               /* a day, or a month, a quarter, a year from first to last day */
  JX_QUANTITY_DATE_RANGE,
  JX_QUANTITY_QUALITATIVE,        /* a word of a known scale, or the scale itself */
  JX_QUANTITY_SEVERAL,            /* several values in a cell */
  JX_QUANTITY_UNFINISHED,         /* starts like a value and breaks off */
  JX_QUANTITY_TEXT,               /* cannot be read */
} JxQuantityKind;

typedef enum
{
  JX_QUANTITY_PERCENT         = 1 << 0,
  JX_QUANTITY_MONEY           = 1 << 1,
  JX_QUANTITY_ROUNDED         = 1 << 2,    /* finer than can be kept: 分, nine decimals */
  JX_QUANTITY_CAPITAL         = 1 << 3,    /* in words (壹拾万元): read, to be checked */
  JX_QUANTITY_ASK             = 1 << 4,    /* 0.95 in a rate column: a text, low says what was typed */
  JX_QUANTITY_RELATION_WORD   = 1 << 5,    /* 不低于95, 95以上 */
  JX_QUANTITY_UNIT_GLUED      = 1 << 6,    /* a unit was typed after the number */
  JX_QUANTITY_CONVERTED       = 1 << 7,    /* in another unit than the column's */
  JX_QUANTITY_NO_YEAR         = 1 << 8,    /* from_day and to_day are of JX_DATE_LEAP_YEAR */
  JX_QUANTITY_APPROXIMATE     = 1 << 9,    /* 约, 左右, 余 */
  JX_QUANTITY_LABELLED        = 1 << 10,   /* 指标1：1个 */
  JX_QUANTITY_UNKNOWN_MEASURE = 1 << 11,
  JX_QUANTITY_TOO_LARGE       = 1 << 12,   /* a text because nothing can hold the number */
} JxQuantityFlags;

typedef struct
{
  JxQuantityKind  kind;
  JxRelation      relation;
  guint           flags;        /* JxQuantityFlags */
  JxDecimal       low, high;    /* as typed; equal for a number; money in money_unit */
  JxMoneyUnit     money_unit;   /* with JX_QUANTITY_MONEY */
  const char     *measure;      /* normalised and interned; NULL none */
  gint32          from_day, to_day;
  JxScaleWord     word;         /* of JX_QUANTITY_QUALITATIVE */
} JxQuantity;

typedef enum
{
  JX_INPUT_TEXT,
  JX_INPUT_QUANTITY,            /* target, actual */
  JX_INPUT_MONEY,
  JX_INPUT_RATE,
  JX_INPUT_POINTS,              /* weight, score */
  JX_INPUT_COUNT,
  JX_INPUT_YEAR,
  JX_INPUT_CODE,
  JX_INPUT_DATE,
  JX_INPUT_RELATION,
  JX_INPUT_CHOICE,
} JxInput;

gboolean jx_quantity_parse    (const char       *text,
                               JxInput           input,
                               JxMoneyUnit       column_unit,
                               JxQuantity       *quantity);
gboolean jx_quantity_is_figure (const JxQuantity *quantity);
char    *jx_quantity_explain  (const char       *text,
                               JxInput           input,
                               JxMoneyUnit       column_unit);
gboolean jx_quantity_to_money (const JxQuantity *quantity,
                               gint64           *fen,
                               gboolean         *exact);
gboolean jx_quantity_align    (const JxQuantity *target,
                               const char       *target_measure,
                               const JxQuantity *actual,
                               const char       *actual_measure,
                               JxQuantity       *aligned);
void     jx_quantity_in_year  (JxQuantity       *quantity,
                               int               year);

G_END_DECLS
