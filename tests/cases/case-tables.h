/* case-tables.h: the tables of a case that has several
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "jx-bundle.h"

G_BEGIN_DECLS

GPtrArray *case_tables_collect (JsonNode  *root);
JxBundle  *case_tables_join    (GPtrArray *bundles);

G_END_DECLS
