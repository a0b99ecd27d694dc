/* jx-json-writer.h: JSON of ours: one canonical spelling
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <json-glib/json-glib.h>

#include "jx-number.h"

G_BEGIN_DECLS

typedef struct _JxJsonWriter JxJsonWriter;

JxJsonWriter *jx_json_writer_new          (void);
void          jx_json_writer_free         (JxJsonWriter *self);
void          jx_json_writer_begin_object (JxJsonWriter *self);
void          jx_json_writer_end_object   (JxJsonWriter *self);
void          jx_json_writer_begin_array  (JxJsonWriter *self);
void          jx_json_writer_end_array    (JxJsonWriter *self);
void          jx_json_writer_key          (JxJsonWriter *self,
                                           const char   *key);
void          jx_json_writer_string       (JxJsonWriter *self,
                                           const char   *value);
void          jx_json_writer_int64        (JxJsonWriter *self,
                                           gint64        value);
void          jx_json_writer_decimal      (JxJsonWriter *self,
                                           JxDecimal     value);
void          jx_json_writer_boolean      (JxJsonWriter *self,
                                           gboolean      value);
void          jx_json_writer_null         (JxJsonWriter *self);
void          jx_json_writer_node         (JxJsonWriter *self,
                                           JsonNode     *node);
void          jx_json_writer_add_string   (JxJsonWriter *self,
                                           const char   *key,
                                           const char   *value);
void          jx_json_writer_add_int64    (JxJsonWriter *self,
                                           const char   *key,
                                           gint64        value);
void          jx_json_writer_add_boolean  (JxJsonWriter *self,
                                           const char   *key,
                                           gboolean      value);
GBytes       *jx_json_writer_end          (JxJsonWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxJsonWriter, jx_json_writer_free)

G_END_DECLS
