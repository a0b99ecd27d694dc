/* jx-format.h: the formats in which assessments leave the program
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-output.h"

G_BEGIN_DECLS

typedef enum
{
  JX_FORMAT_PDF,
  JX_FORMAT_DOCX,
  JX_FORMAT_XLSX,
  JX_FORMAT_JSON,
  JX_FORMAT_ZIP,      /* an exchange file with the content of its evidence */
  JX_FORMAT_LAST
} JxFormat;

const char *jx_format_get_name   (JxFormat     format);
const char *jx_format_get_ending (JxFormat     format);
JxOutput    jx_format_get_output (JxFormat     format);
gboolean    jx_formats_have      (guint        formats,
                                  JxFormat     format);
JxFormat    jx_formats_get_first (guint        formats);
gboolean    jx_format_find       (const char  *name,
                                  JxFormat    *format);
gboolean    jx_format_recognize  (const char  *path,
                                  JxFormat    *format);

G_END_DECLS
