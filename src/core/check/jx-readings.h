/* jx-readings.h: what was read of texts, kept from one run of the checks to the next
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-fact.h"
#include "jx-finding.h"

G_BEGIN_DECLS

typedef struct _JxReadings JxReadings;

JxReadings *jx_readings_new        (void);
void        jx_readings_free       (JxReadings       *self);
void        jx_readings_read       (JxReadings       *self,
                                    JxFacts          *facts,
                                    const char       *text,
                                    guint             number);
guint       jx_readings_get_n_read (const JxReadings *self);
struct _JxToldReasons *jx_readings_get_reasons (JxReadings *self);
void        jx_readings_settle     (JxReadings       *self,
                                    const char       *place);
void        jx_readings_keep       (JxReadings       *self,
                                    guint             rule,
                                    GPtrArray        *findings,
                                    guint             first);
gboolean    jx_readings_tell_again (JxReadings       *self,
                                    guint             rule,
                                    GPtrArray        *findings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxReadings, jx_readings_free)

G_END_DECLS
