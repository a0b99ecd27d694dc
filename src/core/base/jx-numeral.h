/* jx-numeral.h: numbers as people type them, in digits and in words
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "jx-number.h"
#include "jx-scan.h"

G_BEGIN_DECLS

typedef enum
{
  JX_NUMERAL_NONE,         /* no number is next; nothing read */
  JX_NUMERAL_READ,
  JX_NUMERAL_TOO_LARGE,    /* a number that nothing can hold */
} JxNumeralResult;

typedef struct
{
  JxDecimal value;
  gboolean  rounded;       /* had more decimals than can be kept */
  gboolean  money;         /* in words, with 元 or what is below it: the value is in 元 */
} JxNumeral;

JxNumeralResult jx_numeral_take        (JxScan      *scan,
                                        gboolean     amount,
                                        JxNumeral   *numeral);
JxNumeralResult jx_numeral_take_words  (JxScan      *scan,
                                        JxNumeral   *numeral);
gboolean        jx_numeral_read_money  (JxScan       word,
                                        gint64      *factor,
                                        gboolean    *yuan);
JxMoneyUnit     jx_numeral_split_money (gint64       factor,
                                        gint64      *rest);

G_END_DECLS
