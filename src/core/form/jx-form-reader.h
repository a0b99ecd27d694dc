/* jx-form-reader.h: reads a form's JSON member by member and notes every fault with its place
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "jx-arena.h"

G_BEGIN_DECLS

typedef struct _JxFormReader JxFormReader;

JxFormReader *jx_form_reader_new         (JxArena            *arena);
void          jx_form_reader_free        (JxFormReader       *self);
void          jx_form_reader_set_fresh   (JxFormReader       *self);
gboolean      jx_form_reader_is_fresh    (JxFormReader       *self);
JxArena      *jx_form_reader_get_arena   (JxFormReader       *self);
GPtrArray    *jx_form_reader_get_faults  (JxFormReader       *self);
const char   *jx_form_reader_get_place   (JxFormReader       *self);
gsize         jx_form_reader_enter       (JxFormReader       *self,
                                          const char         *key);
gsize         jx_form_reader_enter_item  (JxFormReader       *self,
                                          const char         *key,
                                          guint               position);
void          jx_form_reader_leave       (JxFormReader       *self,
                                          gsize               mark);
void          jx_form_reader_go_to       (JxFormReader       *self,
                                          const char         *place);
void          jx_form_reader_fault       (JxFormReader       *self,
                                          const char         *key,
                                          const char         *format,
                                          ...) G_GNUC_PRINTF (3, 4);
void          jx_form_reader_check_keys  (JxFormReader       *self,
                                          JsonObject         *object,
                                          const char *const  *known);
const char   *jx_form_reader_get_text    (JxFormReader       *self,
                                          JsonObject         *object,
                                          const char         *key,
                                          gboolean            required);
gboolean      jx_form_reader_get_boolean (JxFormReader       *self,
                                          JsonObject         *object,
                                          const char         *key,
                                          gboolean            fallback);
gint64        jx_form_reader_get_integer (JxFormReader       *self,
                                          JsonObject         *object,
                                          const char         *key,
                                          gint64              low,
                                          gint64              high,
                                          gint64              fallback);
gint64        jx_form_reader_get_fixed   (JxFormReader       *self,
                                          JsonObject         *object,
                                          const char         *key,
                                          guint               scale,
                                          gint64              low,
                                          gint64              high,
                                          gint64              fallback);
int           jx_form_reader_get_word    (JxFormReader       *self,
                                          JsonObject         *object,
                                          const char         *key,
                                          const char *const  *words,
                                          int                 fallback);
JsonArray    *jx_form_reader_get_array   (JxFormReader       *self,
                                          JsonObject         *object,
                                          const char         *key,
                                          guint               most);
JsonObject   *jx_form_reader_get_object  (JxFormReader       *self,
                                          JsonObject         *object,
                                          const char         *key);
JsonObject   *jx_form_reader_item_object (JxFormReader       *self,
                                          JsonArray          *array,
                                          guint               position);
const char   *jx_form_reader_item_text   (JxFormReader       *self,
                                          JsonArray          *array,
                                          guint               position);
gboolean      jx_form_reader_node_fixed  (JsonNode           *node,
                                          guint               scale,
                                          gint64             *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxFormReader, jx_form_reader_free)

G_END_DECLS
