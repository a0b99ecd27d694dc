/* jx-report-missing.h: the characters of a report that no font here has
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-report.h"

G_BEGIN_DECLS

/* A text on the pages with characters that no font here has. */
typedef struct
{
  guint  page;          /* from 0 on */
  char  *characters;    /* each once */
  char  *place;         /* the cell, in words */
} JxMissing;

GPtrArray *jx_report_list_missing (JxReport *self);

G_END_DECLS
