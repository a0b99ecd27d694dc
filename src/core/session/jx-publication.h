/* jx-publication.h: 公开版: what a county may put on its web site
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"

G_BEGIN_DECLS

JxAssessment *jx_publication_new (JxAssessment  *assessment,
                                  GError       **error);

G_END_DECLS
