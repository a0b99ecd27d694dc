/* jx-titles.h: the lines of texts that begin chapters, and which of them a place stands below
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _JxTitles JxTitles;

JxTitles   *jx_titles_new  (void);
void        jx_titles_free (JxTitles       *self);
void        jx_titles_read (JxTitles       *self,
                            const char     *text,
                            guint           number);
const char *jx_titles_find (const JxTitles *self,
                            guint           number,
                            guint           position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxTitles, jx_titles_free)

G_END_DECLS
