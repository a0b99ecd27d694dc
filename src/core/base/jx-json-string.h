/* jx-json-string.h: the strings of a JSON document, byte by byte
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  JX_JSON_STRING_DONE,
  JX_JSON_STRING_OPEN,         /* the document ends in it */
  JX_JSON_STRING_CONTROL,      /* a control character, raw or escaped, other than \n and \t */
  JX_JSON_STRING_ESCAPE,       /* no escape of JSON */
  JX_JSON_STRING_SURROGATE,    /* half of a pair */
  JX_JSON_STRING_UTF8,
} JxJsonStringResult;

JxJsonStringResult jx_json_string_scan   (const char **at,
                                          const char  *end,
                                          gboolean    *escaped);
void               jx_json_string_decode (const char  *raw,
                                          gsize        length,
                                          GString     *decoded);
void               jx_json_string_encode (const char  *text,
                                          GString     *encoded);

G_END_DECLS
