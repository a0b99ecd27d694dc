/* jx-fields.h: a record's fields as one JSON object of texts
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-record.h"

G_BEGIN_DECLS

void      jx_fields_begin (GString     *json);
void      jx_fields_add   (GString     *json,
                           const char  *key,
                           const char  *text);
void      jx_fields_add_text (GString  *json,
                           const char  *text);
void      jx_fields_end   (GString     *json);
gboolean  jx_fields_read  (const char  *json,
                           JxRecord    *record,
                           GError     **error);

G_END_DECLS
