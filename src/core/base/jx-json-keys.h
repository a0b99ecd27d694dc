/* jx-json-keys.h: the keys of the objects that are open while a document is scanned
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _JxJsonKeys JxJsonKeys;

JxJsonKeys *jx_json_keys_new      (void);
void        jx_json_keys_free     (JxJsonKeys *self);
void        jx_json_keys_open     (JxJsonKeys *self);
void        jx_json_keys_close    (JxJsonKeys *self);
gboolean    jx_json_keys_add      (JxJsonKeys *self,
                                   const char *raw,
                                   gsize       length,
                                   gboolean    escaped);
const char *jx_json_keys_get_last (JxJsonKeys *self,
                                   guint       object,
                                   gsize      *length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxJsonKeys, jx_json_keys_free)

G_END_DECLS
