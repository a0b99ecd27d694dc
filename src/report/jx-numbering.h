/* jx-numbering.h: how pages are numbered that are part of something larger
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  JX_NUMBERS_ARABIC,
  JX_NUMBERS_ROMAN,     /* of pages before the first */
  JX_NUMBERS_NONE,      /* a cover */
} JxNumbers;

typedef struct
{
  JxNumbers numbers;
  guint     first;      /* number of the first page */
} JxNumbering;

char *jx_numbering_dup_number (const JxNumbering *self,
                               guint              page);

G_END_DECLS
