/* jx-json.h: JSON from outside: one strict look before anything is parsed
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define JX_JSON_MAX_BYTES      (20 * 1024 * 1024)
#define JX_JSON_HARD_MAX_BYTES (64 * 1024 * 1024)
#define JX_JSON_HARD_MAX_DEPTH 64

typedef struct
{
  gsize    bytes;         /* of the document */
  guint    depth;         /* of objects and arrays, up to JX_JSON_HARD_MAX_DEPTH */
  gsize    nodes;         /* of one element of the named array, and of all that is outside of it */
  gsize    total_nodes;
  gsize    string;        /* bytes of a string as written */
  gboolean fractions;     /* numbers may have a fraction and an exponent */
} JxJsonLimits;

typedef struct
{
  gsize offset;
  gsize length;
} JxJsonRange;

void     jx_json_limits_init (JxJsonLimits       *limits);
gboolean jx_json_scan        (GBytes             *bytes,
                              const JxJsonLimits *limits,
                              const char         *array,
                              GArray            **ranges,
                              GError            **error);

G_END_DECLS
