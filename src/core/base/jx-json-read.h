/* jx-json-read.h: members of parsed JSON, strictly of the type that belongs there
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <json-glib/json-glib.h>

#include "jx-number.h"

G_BEGIN_DECLS

/* get: the member must be there */
JsonObject *jx_json_node_get_object     (JsonNode            *node,
                                         GError             **error);
const char *jx_json_object_get_string   (JsonObject          *object,
                                         const char          *key,
                                         GError             **error);
JsonObject *jx_json_object_get_object   (JsonObject          *object,
                                         const char          *key,
                                         GError             **error);
JsonArray  *jx_json_object_get_array    (JsonObject          *object,
                                         const char          *key,
                                         GError             **error);
gboolean    jx_json_object_get_int64    (JsonObject          *object,
                                         const char          *key,
                                         gint64               minimum,
                                         gint64               maximum,
                                         gint64              *value,
                                         GError             **error);
JsonObject *jx_json_array_get_object    (JsonArray           *array,
                                         guint                index,
                                         GError             **error);

/* read: a member that is not there leaves the value alone */
gboolean    jx_json_object_read_string  (JsonObject          *object,
                                         const char          *key,
                                         const char         **value,
                                         GError             **error);
gboolean    jx_json_object_read_object  (JsonObject          *object,
                                         const char          *key,
                                         JsonObject         **value,
                                         GError             **error);
gboolean    jx_json_object_read_array   (JsonObject          *object,
                                         const char          *key,
                                         JsonArray          **value,
                                         GError             **error);
gboolean    jx_json_object_read_int64   (JsonObject          *object,
                                         const char          *key,
                                         gint64               minimum,
                                         gint64               maximum,
                                         gint64              *value,
                                         GError             **error);

/* puts what is around the place of an error before it, on the way out */
void        jx_json_prefix_key          (GError             **error,
                                         const char          *key);
void        jx_json_prefix_index        (GError             **error,
                                         const char          *key,
                                         guint                index);

G_END_DECLS
