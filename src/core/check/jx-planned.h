/* jx-planned.h: the figures of the goal, by the nouns that they are of
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-narrative.h"

G_BEGIN_DECLS

typedef struct _JxPlanned JxPlanned;
typedef gboolean (* JxSameNoun) (const char *a, const char *b);

JxPlanned    *jx_planned_new      (JxNarrative  *narrative);
void          jx_planned_free     (JxPlanned    *self);
const JxFact *jx_planned_find     (JxPlanned    *self,
                                   const JxFact *done,
                                   const char   *noun,
                                   JxSameNoun    same);
gboolean      jx_planned_is_goal  (JxNarrative  *narrative,
                                   const JxFact *fact);
char         *jx_planned_dup_noun (JxNarrative  *narrative,
                                   const JxFact *fact);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxPlanned, jx_planned_free)

G_END_DECLS
