/* jx-exchange-parse.h: the parts of an exchange file as records
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-exchange-members.h"

G_BEGIN_DECLS

gboolean jx_exchange_parse_document   (JxExchangeParse  *parse,
                                       JsonObject       *document,
                                       GError          **error);
gboolean jx_exchange_parse_assessment (JxExchangeParse  *parse,
                                       JsonNode         *node,
                                       GError          **error);

G_END_DECLS
