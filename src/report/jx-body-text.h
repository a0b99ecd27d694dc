/* jx-body-text.h: what was typed into a section, as headings and paragraphs
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-document.h"

G_BEGIN_DECLS

void jx_body_text_add (JxDocument     *document,
                       const char     *text,
                       const JxSource *source);

G_END_DECLS
