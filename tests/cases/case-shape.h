/* case-shape.h: a published table in the one shape that is converted
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void case_shape_settle (JsonObject *table);

G_END_DECLS
