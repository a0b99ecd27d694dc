/* jx-fact-unit.h: one figure of a running text with its unit
 *
 * SPDX-FileCopyrightText: 2026 The authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "jx-fact.h"

G_BEGIN_DECLS

const char *jx_fact_take_figure (const char *text,
                                 const char *at,
                                 guint64     said,
                                 JxFact     *fact,
                                 gboolean   *taken);
const char *jx_fact_find_measure (const char *measure, gint64 *units);
gboolean    jx_fact_is_unit     (const char *at);
gboolean    jx_fact_is_money    (const char *at);
gboolean    jx_fact_is_range_mark (gunichar  c);
char       *jx_fact_dup_value   (JxFactKind  kind,
                                 gint64      value);
char       *jx_fact_dup_measured (const JxFact *fact,
                                 gint64      value);

G_END_DECLS
