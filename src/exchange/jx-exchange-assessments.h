/* jx-exchange-assessments.h: a bundle of many assessments, one at a time
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-assessment.h"
#include "jx-bundle.h"

G_BEGIN_DECLS

/* Takes one assessment; FALSE with @error ends it. */
typedef gboolean (*JxExchangeEachFunc) (JxAssessment  *assessment,
                                        gpointer       data,
                                        GError       **error);

gboolean  jx_exchange_each_assessment (const JxBundle      *bundle,
                                       JxForms             *forms,
                                       JxExchangeEachFunc   func,
                                       gpointer             data,
                                       GError             **error);
JxAssessment *jx_exchange_only_assessment (const JxBundle  *bundle,
                                       JxForms             *forms,
                                       GError             **error);
gboolean  jx_exchange_add_assessments (const JxBundle      *bundle,
                                       JxForms             *forms,
                                       GPtrArray           *assessments,
                                       GError             **error);
JxAssessment *jx_exchange_pick_assessment (const JxBundle  *bundle,
                                       JxForms             *forms,
                                       const char          *id,
                                       GError             **error);
JxBundle *jx_exchange_bundle_for      (JxAssessment        *assessment);

G_END_DECLS
