/* jx-tags.h: the structure of a PDF, for those who read it by ear
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-report-page.h"

G_BEGIN_DECLS

JxTags *jx_tags_new            (void);
void    jx_tags_free           (JxTags           *self);
void    jx_tags_begin          (JxTags           *self,
                                cairo_t          *cr,
                                const JxDocument *document);
void    jx_tags_enter          (JxTags           *self,
                                cairo_t          *cr,
                                const JxBox      *box);
void    jx_tags_enter_artifact (JxTags           *self,
                                cairo_t          *cr);
void    jx_tags_finish         (JxTags           *self,
                                cairo_t          *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxTags, jx_tags_free)

G_END_DECLS
