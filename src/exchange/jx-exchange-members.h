/* jx-exchange-members.h: members of an exchange file as fields of records
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "jx-bundle.h"

G_BEGIN_DECLS

/* What is known while a file is read. */
typedef struct
{
  JxBundle   *bundle;
  GHashTable *ids;        /* const char * → const JxRecord *: of everything read so far */
  GPtrArray  *outer;      /* key, text …: members of the document that are not known, for each assessment */
} JxExchangeParse;

typedef gboolean (*JxExchangeReadFunc) (JxExchangeParse  *parse,
                                        JsonObject       *object,
                                        const JxRecord   *parent,
                                        GError          **error);

gboolean  jx_exchange_refuse       (GError             **error,
                                    const char          *key,
                                    const char          *sentence);
gboolean  jx_exchange_is_key       (const char          *text);
gboolean  jx_exchange_is_text      (JsonNode            *node);
JxRecord *jx_exchange_begin_record (JxExchangeParse     *parse,
                                    JsonObject          *object,
                                    JxRecordKind         kind,
                                    const char          *parent,
                                    GError             **error);
void      jx_exchange_add_field    (JxRecord            *record,
                                    const char          *key,
                                    const char          *text);
void      jx_exchange_keep         (JxRecord            *record,
                                    const char          *prefix,
                                    const char          *key,
                                    JsonNode            *node);
gboolean  jx_exchange_read_members (JsonObject          *object,
                                    JxRecord            *record,
                                    const char *const   *apart,
                                    const char *const   *texts,
                                    GError             **error);
gboolean  jx_exchange_read_each    (JxExchangeParse     *parse,
                                    JsonObject          *object,
                                    const char          *key,
                                    const JxRecord      *parent,
                                    JxExchangeReadFunc   read_item,
                                    GError             **error);

G_END_DECLS
