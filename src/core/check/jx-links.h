/* jx-links.h: figures of texts that were those of a cell before it changed
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-cell-figures.h"
#include "jx-command.h"
#include "jx-readings.h"

G_BEGIN_DECLS

typedef struct _JxLinks JxLinks;

JxLinks   *jx_links_new    (JxAssessment *assessment,
                            JxReadings   *readings);
void       jx_links_free   (JxLinks      *self);
void       jx_links_begin  (JxLinks      *self);
JxCommand *jx_links_follow (JxLinks      *self,
                            JxCommand    *command);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxLinks, jx_links_free)

G_END_DECLS
