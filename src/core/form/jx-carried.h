/* jx-carried.h: what of a table stands in the table of another year too, and what belongs to its year alone
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-block.h"

G_BEGIN_DECLS

typedef enum
{
  JX_CARRIED_UNDECIDED,   /* no role is */
  JX_CARRIED_STAYS,
  JX_CARRIED_MOVES,       /* stays, and the year that it names goes along */
  JX_CARRIED_EMPTIED,
  JX_CARRIED_BY_BLOCK,    /* the role does not say: the kind of block and of input does */
} JxCarriedAs;

JxCarriedAs jx_carried_of_role (JxRole          role);
gboolean    jx_carried_implied (const JxBlock  *block,
                                const JxColumn *column);
gboolean    jx_carried_moves   (const JxColumn *column);

G_END_DECLS
