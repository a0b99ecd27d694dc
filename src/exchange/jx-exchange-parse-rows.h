/* jx-exchange-parse-rows.h: the blocks of an assessment as records of rows
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-exchange-members.h"

G_BEGIN_DECLS

gboolean jx_exchange_parse_blocks (JxExchangeParse  *parse,
                                   JsonObject       *object,
                                   const JxRecord   *assessment,
                                   const char       *member,
                                   GError          **error);

G_END_DECLS
