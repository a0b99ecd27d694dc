/* jx-profile-trial.h: what other rules would make of an assessment, before they are its rules
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-place.h"

G_BEGIN_DECLS

typedef struct _JxProfileTrial JxProfileTrial;

/* One computed figure that differs. */
typedef struct
{
  char *place;      /* in words */
  char *before;     /* "" for none */
  char *after;
} JxProfileEffect;

JxProfileTrial        *jx_profile_trial_new        (JxAssessment    *assessment,
                                                    GError         **error);
void                   jx_profile_trial_free       (JxProfileTrial  *self);
gboolean               jx_profile_trial_set        (JxProfileTrial  *self,
                                                    const char      *profile_json,
                                                    GError         **error);
guint                  jx_profile_trial_get_n_effects (JxProfileTrial *self);
const JxProfileEffect *jx_profile_trial_get_effect (JxProfileTrial  *self,
                                                    guint            position);
char                  *jx_profile_trial_dup_total  (JxProfileTrial  *self,
                                                    gboolean         after);
const char            *jx_profile_trial_get_rules  (JxProfileTrial  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxProfileTrial, jx_profile_trial_free)

G_END_DECLS
