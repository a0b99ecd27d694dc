/* jx-front-matter.h: what stands before the pages of several assessments: cover and contents
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-document.h"

G_BEGIN_DECLS

/* A line of the contents. */
typedef struct
{
  char  *name;
  char  *agency;
  guint  number;    /* printed on its first page */
  guint  page;      /* of the file, from 1 on */
} JxContentsLine;

void        jx_contents_line_clear (JxContentsLine *line);
JxDocument *jx_cover_new           (const char     *title,
                                    const char     *agency,
                                    const char     *below);
JxDocument *jx_contents_new        (const GArray   *lines,
                                    gboolean        agencies);

G_END_DECLS
