/* case-convert.h: published tables as bundles
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "jx-bundle.h"
#include "jx-forms.h"

G_BEGIN_DECLS

JxBundle *case_convert      (JsonObject  *table,
                             JxForms     *forms,
                             GError     **error);
JxBundle *case_convert_file (const char  *path,
                             const char  *report_path,
                             JxForms     *forms,
                             GError     **error);

G_END_DECLS
