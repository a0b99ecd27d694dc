/* jx-record-json.h: records as JSON, for the log of commands
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "jx-record.h"

G_BEGIN_DECLS

void      jx_record_build_text    (JsonBuilder    *builder,
                                   const char     *name,
                                   const char     *text);
void      jx_record_build_json    (const JxRecord *record,
                                   JsonBuilder    *builder);
JxRecord *jx_record_new_from_json (JsonObject     *object,
                                   GError        **error);

G_END_DECLS
