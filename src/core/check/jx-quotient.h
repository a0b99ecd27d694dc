/* jx-quotient.h: 702/720=97.5%, a rate that is reckoned where it stands
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-fact.h"

G_BEGIN_DECLS

const JxFact *jx_quotient_find (const char   *text,
                                const JxFact *facts,
                                guint         n,
                                guint         position);

G_END_DECLS
