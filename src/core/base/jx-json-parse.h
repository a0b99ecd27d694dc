/* jx-json-parse.h: a document that was looked over, whole or in parts
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "jx-json.h"

G_BEGIN_DECLS

JsonNode *jx_json_parse         (GBytes             *bytes,
                                 const JxJsonLimits *limits,
                                 GError            **error);
JsonNode *jx_json_parse_range   (GBytes             *bytes,
                                 const JxJsonRange  *range,
                                 GError            **error);
JsonNode *jx_json_parse_without (GBytes             *bytes,
                                 const GArray       *ranges,
                                 GError            **error);

G_END_DECLS
