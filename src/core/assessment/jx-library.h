/* jx-library.h: indicators to choose from: one's own of earlier years, then those that come with the program
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-library-item.h"

G_BEGIN_DECLS

#define JX_LIBRARY_MAX_BYTES (1024 * 1024)

typedef struct _JxLibrary JxLibrary;

JxLibrary *jx_library_new     (void);
void       jx_library_free    (JxLibrary        *self);
gboolean   jx_library_load    (JxLibrary        *self,
                               const char       *path,
                               GError          **error);
void       jx_library_set_own (JxLibrary        *self,
                               GPtrArray        *own);
GPtrArray *jx_library_find    (const JxLibrary  *self,
                               const char       *query,
                               const char       *level1,
                               const char       *level2,
                               guint             max);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxLibrary, jx_library_free)

G_END_DECLS
