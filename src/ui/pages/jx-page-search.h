/* jx-page-search.h: the line in which words are looked for on the pages
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "jx-pages.h"

G_BEGIN_DECLS

#define JX_TYPE_PAGE_SEARCH (jx_page_search_get_type ())
G_DECLARE_FINAL_TYPE (JxPageSearch, jx_page_search, JX, PAGE_SEARCH, AdwBin)

/* Property "open" (boolean); closing gives the focus to the pages. */
void jx_page_search_set_pages (JxPageSearch *self,
                               JxPages      *pages);
void jx_page_search_open      (JxPageSearch *self);
void jx_page_search_update    (JxPageSearch *self,
                               JxReport     *report);
void jx_page_search_step      (JxPageSearch *self,
                               int           direction);

G_END_DECLS
