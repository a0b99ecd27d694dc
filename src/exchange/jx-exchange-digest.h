/* jx-exchange-digest.h: the digest of an exchange file, and what it leaves out
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-json.h"

G_BEGIN_DECLS

#define JX_EXCHANGE_DIGEST_LENGTH 64   /* hexadecimal digits */
#define JX_EXCHANGE_SEAL_LENGTH   8
#define JX_EXCHANGE_NO_DIGEST     "0000000000000000000000000000000000000000000000000000000000000000"

typedef struct
{
  GArray      *left_out;      /* JxJsonRange: members `derived` and `digest`, in order */
  JxJsonRange  digest;        /* value of the outermost `digest`, with its quotes; length 0: none */
  gsize        derived;       /* where the outermost `derived` begins; 0: none */
} JxExchangeParts;

void  jx_exchange_parts_init         (JxExchangeParts       *parts,
                                      const char            *data,
                                      gsize                  length);
void  jx_exchange_parts_clear        (JxExchangeParts       *parts);
char *jx_exchange_parts_dup_digest   (const JxExchangeParts *parts,
                                      const char            *data,
                                      gsize                  length);
char *jx_exchange_dup_seal           (const char            *data,
                                      gsize                  length,
                                      gsize                  offset);
char *jx_exchange_digest_to_short    (const char            *digest);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (JxExchangeParts, jx_exchange_parts_clear)

G_END_DECLS
