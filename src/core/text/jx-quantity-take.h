/* jx-quantity-take.h: reading one value out of a cell
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "jx-quantity.h"
#include "jx-scan.h"

G_BEGIN_DECLS

typedef enum
{
  JX_TAKE_FAILED,     /* no value is next; nothing read */
  JX_TAKE_DONE,
  JX_TAKE_BROKEN,     /* the text ends where a value should go on */
} JxTake;

JxTake jx_quantity_take       (JxScan      *scan,
                               JxQuantity  *quantity);
JxTake jx_quantity_take_plain (JxScan      *scan,
                               JxInput      input,
                               JxMoneyUnit  column_unit,
                               JxQuantity  *quantity);

G_END_DECLS
