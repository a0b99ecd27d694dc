/* jx-across.h: what only shows when several assessments are laid beside each other
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"
#include "jx-finding.h"

G_BEGIN_DECLS

typedef struct _JxAcross JxAcross;

JxAcross  *jx_across_new   (void);
void       jx_across_free  (JxAcross     *self);
guint      jx_across_add   (JxAcross     *self,
                            JxAssessment *assessment);
void       jx_across_check (JxAcross     *self);
GPtrArray *jx_across_get   (JxAcross     *self,
                            guint         position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxAcross, jx_across_free)

G_END_DECLS
