/* jx-zip.h: the zip around the parts of an office file, or around an exchange file and its evidence
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-report-types.h"

G_BEGIN_DECLS

JxZip    *jx_zip_new        (GOutputStream  *stream);
void      jx_zip_free       (JxZip          *self);
void      jx_zip_add        (JxZip          *self,
                             const char     *name,
                             GString        *content);
gboolean  jx_zip_finish     (JxZip          *self,
                             GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxZip, jx_zip_free)

G_END_DECLS
