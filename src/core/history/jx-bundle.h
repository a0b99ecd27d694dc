/* jx-bundle.h: plain data: what a file or the store holds of one or many assessments
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-record.h"

G_BEGIN_DECLS

struct _JxBundle
{
  GPtrArray *records;     /* JxRecord: forms, agencies, projects, then each assessment followed by what belongs to it */
  GPtrArray *unplaced;    /* char *: of a foreign table, what found no place, a sentence each */
};

JxBundle       *jx_bundle_new             (void);
void            jx_bundle_free            (JxBundle       *bundle);
void            jx_bundle_add             (JxBundle       *bundle,
                                           JxRecord       *record);
const JxRecord *jx_bundle_find            (const JxBundle *bundle,
                                           const char     *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxBundle, jx_bundle_free)

G_END_DECLS
