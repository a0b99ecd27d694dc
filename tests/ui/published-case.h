/* published-case.h: a published table, cell by cell as it was printed
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

typedef struct _PublishedCase PublishedCase;

PublishedCase *published_case_new           (const char *id);
void           published_case_free          (PublishedCase *self);
const char    *published_case_get_year      (PublishedCase *self);
guint          published_case_count         (PublishedCase *self, const char *block);

/* By the keys of the form's block; NULL where the case prints nothing. Row 0 of "header" and "goals". */
const char    *published_case_get           (PublishedCase *self, const char *block, guint row, const char *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PublishedCase, published_case_free)

G_END_DECLS
