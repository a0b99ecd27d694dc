/* jx-quote.h: the figures of a table that its report may quote
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"

G_BEGIN_DECLS

typedef struct
{
  char *code;     /* as in a text, with its braces */
  char *title;    /* what the form calls it */
  char *figure;   /* what it is now; never blank */
} JxQuote;

GPtrArray *jx_quotes_list (JxAssessment *assessment);
char      *jx_quotes_link (JxAssessment *assessment,
                           const char   *text,
                           guint        *n_linked);

G_END_DECLS
