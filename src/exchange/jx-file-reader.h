/* jx-file-reader.h: any file that holds assessments, whatever wrote it
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "jx-bundle.h"
#include "jx-forms.h"

G_BEGIN_DECLS

GBytes   *jx_file_reader_load       (GInputStream  *stream,
                                     GError       **error);
JxBundle *jx_file_reader_read       (GFile         *file,
                                     JxForms       *forms,
                                     GError       **error);
JxBundle *jx_file_reader_read_bytes (GBytes        *bytes,
                                     JxForms       *forms,
                                     GError       **error);

G_END_DECLS
