/* jx-xml.h: text for the parts of office files
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define JX_XML_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

void jx_xml_append_text   (GString    *xml,
                           const char *text,
                           gssize      length);
void jx_xml_append_format (GString    *xml,
                           const char *format,
                           ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
