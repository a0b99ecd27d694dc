/* jx-plain.h: a running text with its figures in plain digits
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *text;       /* valid UTF-8; the source itself where nothing was to change */
  GString    *written;    /* what @text is otherwise, NULL */
  GArray     *steps;      /* from where on both run alike, NULL */
} JxPlain;

void    jx_plain_init   (JxPlain       *plain,
                         const char    *source);
void    jx_plain_clear  (JxPlain       *plain);
guint32 jx_plain_locate (const JxPlain *plain,
                         guint32        offset);

G_END_DECLS
