/* jx-office-markup.h: a part of a file of an office program, element by element
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Names come without their prefixes. @text is all that stands in the element, at its end only. */
typedef struct
{
  void     (*begin) (gpointer      data,
                     const char   *name,
                     const char  **keys,
                     const char  **values);
  gboolean (*end)   (gpointer      data,
                     const char   *name,
                     const char   *text,
                     GError      **error);
} JxOfficeHandler;

gboolean    jx_office_markup_parse (GBytes                 *part,
                                    const JxOfficeHandler  *handler,
                                    gpointer                data,
                                    GError                **error);
const char *jx_office_markup_find  (const char            **keys,
                                    const char            **values,
                                    const char             *key);

G_END_DECLS
