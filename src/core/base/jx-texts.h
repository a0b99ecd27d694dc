/* jx-texts.h: texts of many records in one place, each of those that repeat once
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _JxTexts JxTexts;

JxTexts *jx_texts_new   (void);
JxTexts *jx_texts_ref   (JxTexts    *self);
void     jx_texts_unref (JxTexts    *self);
char    *jx_texts_add   (JxTexts    *self,
                         const char *text);
char    *jx_texts_share (JxTexts    *self,
                         const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxTexts, jx_texts_unref)

G_END_DECLS
