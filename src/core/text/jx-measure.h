/* jx-measure.h: 度量单位: what is counted, and what can be compared with what
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "jx-number.h"

G_BEGIN_DECLS

typedef enum
{
  JX_DIMENSION_NONE,          /* no measure, or a word that is not known */
  JX_DIMENSION_COUNT,
  JX_DIMENSION_RATIO,
  JX_DIMENSION_MONEY,
  JX_DIMENSION_RATE,          /* one measure per another: 元/人, 次/年 */
  JX_DIMENSION_LENGTH,
  JX_DIMENSION_AREA,
  JX_DIMENSION_VOLUME,
  JX_DIMENSION_MASS,
  JX_DIMENSION_TIME,
  JX_DIMENSION_POWER,
  JX_DIMENSION_ENERGY,
  JX_DIMENSION_TEMPERATURE,
  JX_DIMENSION_POINTS,
} JxDimension;

const char *jx_measure_normalize   (const char  *text);
const char *jx_measure_intern      (const char  *word,
                                    gsize        length,
                                    gboolean    *known);
JxDimension jx_measure_dimension   (const char  *measure);
gboolean    jx_measure_is_divisor  (const char  *measure,
                                    const char  *rate);
gboolean    jx_measure_is_ten_thousand_of (const char *measure,
                                    const char  *other);
gboolean    jx_measure_money_unit  (const char  *measure,
                                    JxMoneyUnit *unit);
gboolean    jx_measure_convert     (JxDecimal    value,
                                    const char  *from,
                                    const char  *to,
                                    JxDecimal   *converted,
                                    gboolean    *exact);

G_END_DECLS
