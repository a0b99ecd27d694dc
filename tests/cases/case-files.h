/* case-files.h: where the published tables lie that the tests run over
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "shipped-forms.h"

G_BEGIN_DECLS

GPtrArray  *case_files_list            (void);
GPtrArray  *case_files_list_for_checks (void);
char       *case_files_dup_name        (const char *path);
JsonObject *case_files_load            (const char *path);

G_END_DECLS
